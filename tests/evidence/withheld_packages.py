"""A snapshot whose texts are partly withheld and erased, by entries in the tree and after it, to tamper with.

The entries 5 and 6 propose and approve to erase a text of entry 4; a withholding came later. All fictional.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from grootboek.evidence.act_signature import sign_acts
from grootboek.evidence.archive import read_archive, write_archive
from grootboek.evidence.canonical import canonical
from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.digests import base64_standard
from grootboek.evidence.entry import frame_entry, signed_act
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.evidence.merkle import leaf_hash, root_of
from grootboek.evidence.signed_checkpoint import sign_checkpoint
from grootboek.evidence.snapshot_withholdings import By, NamedEntry, WithheldText
from grootboek.evidence.snapshot_zip import SUMS, snapshot_package, sums_of
from tests.evidence import packages

if TYPE_CHECKING:
    from grootboek.evidence.canonical import JsonValue
    from grootboek.evidence.snapshot_zip import PackageParts

DESK = Ed25519SigningKey(sha256(b"a public test key of an official that does not exist").digest())
TIMES = ("2026-11-23T21:13:00.000000Z", "2026-11-23T21:14:00.000000Z")
SIGNERS = packages.PARTS.allowed_signers + (
    f'desk@example namespaces="act@grootboek",valid-after="20261123000000Z" {DESK.public_key.line}\n'.encode()
)


def _named(index: int, leaf: bytes) -> dict[str, JsonValue]:
    return {"index": index, "leaf": base64_standard(leaf)}


def _entry(index: int, kind: str, event: dict[str, JsonValue]) -> bytes:
    act = canonical(
        {
            "actor": {"handle": "desk@example", "mandate": 3, "organisation": "EXAMPLE"},
            "command": f"redaction-{index}",
            "effective_on": "2026-11-23",
            "event": event,
            "ledger": packages.LEDGER,
            "level": "unclassified",
            "rules": "1",
            "stream": {"code": "SYS-1", "kind": "ai-system", "version": index},
            "type": f"entry.redaction-{kind}.v1",
        }
    )
    return frame_entry(index, TIMES[index - 5], True, signed_act(act, sign_acts([act], DESK)[0]))


PROPOSAL = _entry(
    5,
    "proposed",
    {
        "entry": _named(4, packages.LEAVES[4]),
        "field": "processes.0",
        "ground": "retention",
        "mode": "erased",
        "selection_list": "list-2020/19.1",
    },
)
APPROVAL = _entry(6, "approved", {"proposal": _named(5, leaf_hash(PROPOSAL))})
ENTRIES = [*packages.ENTRIES, PROPOSAL, APPROVAL]
LEAVES = [leaf_hash(entry) for entry in ENTRIES]
CHECKPOINT = Checkpoint(packages.ORIGIN, 7, root_of(LEAVES))
NOTE = sign_checkpoint(CHECKPOINT, packages.LOG)
TEXTS = {1: packages.TEXTS[1], 4: {"name": packages.TEXTS[4]["name"]}}
ABOUT = {"index": 6, "root": base64_standard(CHECKPOINT.root), "size": 7}
PEOPLE = {"proposed_by": By("service desk", "EXAMPLE"), "approved_by": By(None, "EXAMPLE")}
ERASED = WithheldText(
    4,
    "processes.0",
    "erased",
    "retention",
    PEOPLE,
    NamedEntry(5, LEAVES[5]),
    NamedEntry(6, LEAVES[6]),
    "list-2020/19.1",
)
LATER = WithheldText(
    4,
    "processes.1",
    "withheld",
    "woo-5.1-2-f",
    PEOPLE,
    NamedEntry(7, leaf_hash(b"a proposal that came later")),
    NamedEntry(9, leaf_hash(b"its approval")),
)
BY_RULE = WithheldText(1, "name", "by-rule", "state_secret", {"recorded_by": By("administrator", "EXAMPLE")})


def public(**changed: object) -> PackageParts:
    """A package for the public: one text was erased before, one withheld later, one is kept back by rule."""
    core = packages.CORE | ABOUT | {"audience": "public"}
    made = {"core": core, "texts": {4: TEXTS[4]}, "withholdings": (BY_RULE, ERASED, LATER), "leaves": LEAVES}
    made |= {"entries": {}, "checkpoint": NOTE.to_bytes(), "allowed_signers": b""}
    return packages.parts(**(made | changed))


def full(**changed: object) -> PackageParts:
    """A package of everything that is kept: one text was erased, by entries that are here."""
    texts = {1: TEXTS[1], 4: {name: packages.TEXTS[4][name] for name in ("name", "processes.1")}}
    made = {"core": packages.CORE | ABOUT, "texts": texts, "withholdings": (ERASED,), "leaves": LEAVES}
    made |= {"entries": {index: ENTRIES[index] for index in (1, 4, 5, 6)}, "checkpoint": NOTE.to_bytes()}
    return packages.parts(**(made | {"allowed_signers": SIGNERS} | changed))


PUBLIC = snapshot_package(public())
FULL = snapshot_package(full())


def replaced(package: bytes, name: str, data: bytes | None) -> bytes:
    """The package with a member replaced or (None) left out, and its sums made anew."""
    members = read_archive(package)
    del members[name]
    if data is not None:
        members[name] = data
    members[SUMS] = sums_of(members)
    return write_archive(members)
