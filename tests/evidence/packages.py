"""A snapshot package over the entries of the act-and-entry vectors, to check and to tamper with. All fictional."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from grootboek.evidence.archive import read_archive, write_archive
from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.digests import base64_standard
from grootboek.evidence.entry import commitments_in, split_entry, split_signed
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.evidence.merkle import leaf_hash, root_of
from grootboek.evidence.note_signing import cosign, log_key, witness_key
from grootboek.evidence.signed_checkpoint import sign_checkpoint
from grootboek.evidence.snapshot_zip import SUMS, PackageParts, snapshot_package, sums_of

if TYPE_CHECKING:
    from grootboek.evidence.canonical import JsonValue

VECTORS = Path(__file__).parent.parent / "vectors" / "act-and-entry"
ORIGIN = "example.org/ai-ledger/rehearsal"
LEDGER = "6f2d0a4e-6b0e-4d7e-9a53-0d5f6c1b2a90"
LOG = Ed25519SigningKey(sha256(b"a public test key of a log that does not exist").digest())
LOG_KEY = log_key(ORIGIN, LOG)
WITNESSES = [Ed25519SigningKey(sha256(b"witness %d" % number).digest()) for number in range(3)]
WITNESS_KEYS = [witness_key(f"witness.example/{number}", key) for number, key in enumerate(WITNESSES)]
ENTRIES = [(VECTORS / f"{index}.entry").read_bytes() for index in range(5)]
LEAVES = [leaf_hash(entry) for entry in ENTRIES]
CHECKPOINT = Checkpoint(ORIGIN, 5, root_of(LEAVES))
NOTE = sign_checkpoint(CHECKPOINT, LOG)
COSIGNED = NOTE.signed_also(
    [cosign(NOTE.text, vkey.name, key, 1_764_000_000) for vkey, key in zip(WITNESS_KEYS, WITNESSES, strict=True)][:2]
)
DISCLOSURES: dict[str, dict[str, str]] = json.loads((VECTORS / "disclosures.json").read_bytes())


def digest(index: int, field: str) -> str:
    """The digest that an entry of the vectors holds under a field."""
    from grootboek.evidence.canonical import parse_canonical

    act, _ = split_signed(split_entry(ENTRIES[index]).signed)
    return commitments_in(parse_canonical(act))[field]


def reference(index: int, field: str) -> JsonValue:
    return {"field": field, "index": index, "sd": digest(index, field)}


CORE: dict[str, JsonValue] = {
    "audience": "full",
    "index": 4,
    "ledger": LEDGER,
    "organisations": [{"code": "EXAMPLE", "fictional": True, "name": reference(1, "name")}],
    "origin": ORIGIN,
    "question": {
        "about": "inventory",
        "attested": False,
        "known_at": "2026-11-23T21:12:03.000001Z",
        "on": "2026-11-23",
    },
    "rehearsal": True,
    "root": base64_standard(CHECKPOINT.root),
    "rows": [
        {
            "deployment": "main",
            "name": reference(4, "name"),
            "processes": [reference(4, "processes.0"), reference(4, "processes.1")],
            "ref": "SYS-1",
            "rests_on": [4],
        }
    ],
    "rules": "1",
    "size": 5,
}
TEXTS = {
    1: {"name": DISCLOSURES["1"]["name"]},
    4: {name: DISCLOSURES["4"][name] for name in ("name", "processes.0", "processes.1")},
}
PARTS = PackageParts(
    core=CORE,
    texts=TEXTS,
    withholdings=(),
    leaves=LEAVES,
    entries={1: ENTRIES[1], 4: ENTRIES[4]},
    checkpoint=COSIGNED.to_bytes(),
    signed=True,
    log_keys=(LOG_KEY.text,),
    allowed_signers=(VECTORS / "allowed_signers").read_bytes(),
)
SOUND = snapshot_package(PARTS)


def parts(**changed: object) -> PackageParts:
    """The sound parts with others in their place."""
    made = {name: getattr(PARTS, name) for name in PackageParts.__annotations__} | changed
    return PackageParts(**made)


def altered(**changed: bytes | None) -> bytes:
    """The sound package with members replaced or (None) left out, and its sums made anew. Dots are written ``__``."""
    members = read_archive(SOUND)
    for written, data in changed.items():
        name = written.replace("__", ".")
        if data is None:
            del members[name]
        else:
            members[name] = data
    members[SUMS] = sums_of(members)
    return write_archive(members)
