"""One good file or text of every format, to alter: all of fictional ledgers, with keys that are public here."""

from __future__ import annotations

import struct
from typing import Final

import orjson

from grootboek.cli.key_request import KeyRequest
from grootboek.domain.values import Handle, LedgerId
from grootboek.evidence.act_signature import sign_acts
from grootboek.evidence.archive import read_archive
from grootboek.evidence.canonical import canonical
from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.commitment import commit
from grootboek.evidence.consistency_file import ConsistencyFile
from grootboek.evidence.digests import base64_standard, base64url
from grootboek.evidence.entry import frame_entry, signed_act
from grootboek.evidence.merkle import consistency_path, inclusion_path, leaf_hash, root_of
from grootboek.evidence.signed_checkpoint import sign_checkpoint
from grootboek.evidence.sshsig import armor
from grootboek.evidence.tiles import Tile, bundle
from grootboek.evidence.timestamp import timestamp_request
from grootboek.evidence.tlog_proof import TlogProof
from grootboek.evidence.verifier_key import ED25519, VerifierKey
from tests.evidence.packages import altered
from tests.evidence.samples import KEY, TIME, act, acts
from tests.evidence.test_snapshot import with_core
from tests.evidence.withheld_packages import PUBLIC
from tests.golden.acts import expected_acts
from tests.golden.write import stored
from tests.timestamping import granted, info, unsigned


def _string(data: bytes) -> bytes:
    """As SSH writes one (RFC 4251 section 5)."""
    return struct.pack(">I", len(data)) + data


LEDGER: Final = LedgerId("00000000-0000-4000-8000-000000000000")
HANDLE: Final = Handle("cio@example")
TILE: Final = Tile(0, 0, 5)
ENTRY_TILE: Final = Tile("entries", 0, 5)

ACT: Final = act(0)
_REGISTERED: Final = stored("ai-system.registered.v1", "full", expected_acts("ai-system.registered.v1")[0])
REAL_ACT: Final = canonical(_REGISTERED["act"])
TEXTS: Final[dict[str, str]] = _REGISTERED["disclosures"]
SIGNATURE: Final = orjson.dumps(sign_acts(acts(3), KEY)[1])
SIGNED: Final = signed_act(ACT, sign_acts([ACT], KEY)[0])
ENTRY: Final = frame_entry(7, TIME, False, SIGNED)
REAL_ENTRY: Final = frame_entry(7, TIME, False, signed_act(REAL_ACT, sign_acts([REAL_ACT], KEY)[0]))
LEAVES: Final = [leaf_hash(each) for each in acts(5)]
CHECKPOINT: Final = Checkpoint("example.org/ledger", 5, root_of(LEAVES))
NOTE: Final = sign_checkpoint(CHECKPOINT, KEY)
VERIFIER_KEY: Final = VerifierKey("example.org/ledger", ED25519, KEY.public_key.blob[-32:]).text.encode()
PROOF: Final = TlogProof(2, tuple(inclusion_path(LEAVES, 2)), NOTE.to_bytes()).to_bytes()
CONSISTENCY: Final = ConsistencyFile(3, tuple(consistency_path(LEAVES, 3)), NOTE.to_bytes()).to_bytes()
BLOB: Final = KEY.sign(ACT, "act@grootboek")
ARMOR: Final = armor(BLOB).encode()
PUBLIC_KEY: Final = KEY.public_key.line.encode()
PRIVATE_KEY: Final = KEY.to_openssh("cio@example")
DISCLOSURE: Final = commit("name", "Fictional", bytes(16)).text.encode()
SNAPSHOT: Final = with_core()
PACKAGE: Final = altered()
WITHHOLDINGS: Final = read_archive(PUBLIC)["withholdings.json"]
REQUEST: Final = KeyRequest(HANDLE, LEDGER, KEY.public_key).signed(KEY)
AGENT_KEYS: Final = b"\x0c" + struct.pack(">I", 1) + _string(KEY.public_key.blob) + bytes(4)
AGENT_SIGNED: Final = b"\x0e" + _string(_string(b"ssh-ed25519") + _string(bytes(64)))
HASH: Final = base64_standard(LEAVES[0]).encode()
URL_HASH: Final = base64url(LEAVES[0]).encode()
BUNDLE: Final = bundle(acts(5))
STAMP: Final = granted(unsigned(info(LEAVES[0], 5)))
STAMP_REQUEST: Final = timestamp_request(NOTE.to_bytes(), 5)
HASHES: Final = b"".join(LEAVES)
