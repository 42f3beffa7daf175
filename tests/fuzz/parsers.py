"""Every function that reads bytes or text from outside, with a good sample of what it reads.

A row takes bytes, whatever they are, and gives them to the function in the form that it takes: bytes, text, or JSON.
Both the tests and ``tools/fuzz.py`` read this table.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import orjson

from grootboek.cli.key_request import parse_request
from grootboek.domain.act_codec import act_from_json
from grootboek.errors import GrootboekError
from grootboek.evidence import (
    act_signature,
    agent_protocol,
    archive,
    canonical,
    checkpoint,
    commitment,
    commitments,
    consistency_file,
    der,
    digests,
    entry,
    hardware_signatures,
    kept_checkpoint,
    keys,
    merkle,
    public_keys,
    signature_checks,
    signed_note,
    snapshot_format,
    snapshot_package,
    snapshot_withholdings,
    snapshot_zip,
    snapshot_zip_checks,
    sshsig,
    tiles,
    timestamp,
    tlog_proof,
    verifier_key,
)
from grootboek.evidence.kept_checkpoint import Trusted
from grootboek.evidence.note_signing import log_key
from grootboek.evidence.snapshot_zip_checks import Trust
from grootboek.evidence.ssh_wire import MalformedWire, WireReader
from grootboek.ledger.decoding import to_act, to_recorded
from grootboek.ledger.imports.mapping import load_mapping
from grootboek.ledger.imports.source_file import read_source
from grootboek.ledger.records import StoredEntry
from tests.evidence.samples import KEY
from tests.fuzz import samples
from tests.timestamping import root_certificate

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Parser:
    """One function, as ``module.name``; how to give it bytes; a good sample; and what it may raise besides ours."""

    name: str
    read: Callable[[bytes], object]
    sample: bytes
    raises: tuple[type[Exception], ...] = (GrootboekError,)


def _text(data: bytes) -> str:
    """Bytes as text, lone surrogates and all."""
    return data.decode("utf-8", "surrogatepass") if b"\xed" in data else data.decode("utf-8", "surrogateescape")


def _as_text(data: bytes) -> str:
    try:
        return _text(data)
    except UnicodeDecodeError:
        return data.decode("utf-8", "surrogateescape")


def _as_json(data: bytes) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """Bytes as JSON; what is none as a text, which JSON can hold too."""
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        return _as_text(data)


def _path_lines(data: bytes) -> object:
    return tlog_proof.parse_path(_as_text(data).split("\n"))


def _mapping(data: bytes) -> object:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mapping.toml"
        path.write_bytes(data)
        return load_mapping(str(path))


def _disclosures(data: bytes) -> object:
    found = _as_json(data)  # whoever reads the whole has seen that it is an object
    return dict(snapshot_format.parse_disclosures(found)) if isinstance(found, dict) else {}


def _kept(data: bytes) -> object:
    return kept_checkpoint.open_kept(data, "example.org/ledger", Trusted((log_key("example.org/ledger", KEY),)))


_MAPPING: Final = (
    b'source = "example"\nreference = "id"\nname = "name"\nsystem_prefix = "EX-"\nfunction = "purpose"\n'
    b'[lifecycle]\nfield = "status"\nvalues = { active = "in_use" }\n'
)
_ROWS: Final = b"""{"algoritmes": [
    {"id": "1", "title": "Fictional", "doel": "none", "organisatie": "Fictional", "status": "in_gebruik"}]}"""
_HELPER: Final = (GrootboekError, ValueError)
"""What a part of a file may raise: the function that reads the whole file turns it into an error of ours."""

_WIRE: Final = (GrootboekError, MalformedWire)
"""Likewise, for parts of what SSH writes."""

EVIDENCE: Final = (
    Parser(
        "act_signature.parse_act_signature",
        lambda it: act_signature.parse_act_signature(_as_json(it)),
        samples.SIGNATURE,
    ),
    Parser("agent_protocol.read_keys", agent_protocol.read_keys, samples.AGENT_KEYS),
    Parser(
        "agent_protocol.read_signed",
        lambda it: agent_protocol.read_signed(it, KEY.public_key),
        samples.AGENT_SIGNED,
    ),
    Parser("archive.read_archive", archive.read_archive, samples.PACKAGE),
    Parser("canonical.parse_canonical", canonical.parse_canonical, samples.ACT),
    Parser("checkpoint.parse_checkpoint_text", checkpoint.parse_checkpoint_text, samples.NOTE.to_bytes()),
    Parser("commitment.parse_disclosure", lambda it: commitment.parse_disclosure(_as_text(it)), samples.DISCLOSURE),
    Parser("commitments.commitments_in", lambda it: commitments.commitments_in(_as_json(it)), samples.ACT),
    Parser("consistency_file.parse_consistency_file", consistency_file.parse_consistency_file, samples.CONSISTENCY),
    Parser("digests.parse_base64", lambda it: digests.parse_base64(_as_text(it)), samples.HASH),
    Parser("digests.parse_base64url", lambda it: digests.parse_base64url(_as_text(it)), samples.URL_HASH),
    Parser("digests.parse_hash", lambda it: digests.parse_hash(_as_text(it)), samples.HASH),
    Parser("entry.split_entry", entry.split_entry, samples.ENTRY),
    Parser("entry.split_parsed", entry.split_parsed, samples.SIGNED),
    Parser("entry.split_signed", entry.split_signed, samples.SIGNED),
    Parser("keys.Ed25519SigningKey.from_openssh", keys.Ed25519SigningKey.from_openssh, samples.PRIVATE_KEY),
    Parser("merkle.Frontier.from_bytes", lambda it: merkle.Frontier.from_bytes(5, it), samples.HASHES[:64]),
    Parser("public_keys.parse_public_key", lambda it: public_keys.parse_public_key(_as_text(it)), samples.PUBLIC_KEY),
    Parser("public_keys.public_key_from_blob", public_keys.public_key_from_blob, KEY.public_key.blob),
    Parser(
        "signed_note.parse_signature_lines",
        signed_note.parse_signature_lines,
        samples.NOTE.to_bytes().partition(b"\n\n")[2],
    ),
    Parser(
        "hardware_signatures.read_touch",
        lambda it: hardware_signatures.read_touch(WireReader(it), webauthn=it[:1] == b"\x02"),
        b"\x01" + bytes(4),
        _WIRE,
    ),
    Parser(
        "signature_checks.read_signature",
        lambda it: signature_checks.read_signature(it, KEY.public_key),
        samples.AGENT_SIGNED[5:],
        _WIRE,
    ),
    Parser("signed_note.parse_signed_note", signed_note.parse_signed_note, samples.NOTE.to_bytes()),
    Parser(
        "snapshot_format.parse_disclosures",
        _disclosures,
        b'{"3":{"name":"W10"}}',
    ),
    Parser("snapshot_format.parse_snapshot", snapshot_format.parse_snapshot, samples.SNAPSHOT),
    Parser(
        "snapshot_withholdings.parse_withholdings",
        lambda it: snapshot_withholdings.parse_withholdings(_as_json(it), "public"),
        samples.WITHHOLDINGS,
    ),
    Parser("snapshot_zip.parse_package", snapshot_zip.parse_package, samples.PACKAGE),
    Parser("sshsig.parse_armor", lambda it: sshsig.parse_armor(_as_text(it)), samples.ARMOR),
    Parser("sshsig.parse_sshsig", sshsig.parse_sshsig, samples.BLOB),
    Parser("tiles.parse_bundle", lambda it: tiles.parse_bundle(it, samples.ENTRY_TILE), samples.BUNDLE),
    Parser("tiles.parse_tile", lambda it: tiles.parse_tile(it, samples.TILE), samples.HASHES),
    Parser("tiles.parse_tile_path", lambda it: tiles.parse_tile_path(_as_text(it)), b"tile/0/x001/234.p/5"),
    Parser("der.object_identifier", der.object_identifier, bytes.fromhex("2b0601040181fd5901"), (der.MalformedDer,)),
    Parser("timestamp.parse_timestamp", timestamp.parse_timestamp, samples.STAMP),
    Parser(
        "timestamp.request_nonce",
        lambda it: timestamp.request_nonce(it, samples.NOTE.to_bytes()),
        samples.STAMP_REQUEST,
    ),
    Parser(
        "timestamp.check_authority_certificates",
        timestamp.check_authority_certificates,
        root_certificate(),
    ),
    Parser("tlog_proof.parse_number", lambda it: tlog_proof.parse_number(_as_text(it)), b"42", _HELPER),
    Parser("tlog_proof.parse_path", _path_lines, samples.HASH + b"\n" + samples.HASH, _HELPER),
    Parser("tlog_proof.parse_tlog_proof", tlog_proof.parse_tlog_proof, samples.PROOF),
    Parser(
        "verifier_key.parse_verifier_key",
        lambda it: verifier_key.parse_verifier_key(_as_text(it)),
        samples.VERIFIER_KEY,
    ),
)
"""All of the room that strangers' bytes come into."""

NEVER: Final[tuple[type[Exception], ...]] = ()
OTHERS: Final = (
    Parser("kept_checkpoint.open_kept", _kept, samples.NOTE.to_bytes()),
    Parser("snapshot_package.verify_snapshot", snapshot_package.verify_snapshot, samples.SNAPSHOT, NEVER),
    Parser(
        "snapshot_zip_checks.verify_package",
        lambda it: snapshot_zip_checks.verify_package(it, Trust(())),
        samples.PACKAGE,
        NEVER,
    ),
    Parser("act_codec.act_from_json", lambda it: act_from_json(_as_json(it), {}), samples.REAL_ACT),
    Parser("decoding.to_act", lambda it: to_act(it, samples.TEXTS), samples.REAL_ACT),
    Parser(
        "decoding.to_recorded", lambda it: to_recorded(StoredEntry(7, it, bytes(32), samples.TEXTS)), samples.REAL_ENTRY
    ),
    Parser(
        "key_request.parse_request",
        lambda it: parse_request(it, handle=samples.HANDLE, ledger=samples.LEDGER, file="a"),
        samples.REQUEST,
    ),
    Parser("mapping.load_mapping", _mapping, _MAPPING),
    Parser("source_file.read_source", lambda it: read_source(it, "a.json", load_mapping("algoritmeregister")), _ROWS),
)
"""Readers in other rooms, and those that give findings and never raise."""

PARSERS: Final = (*EVIDENCE, *OTHERS)
