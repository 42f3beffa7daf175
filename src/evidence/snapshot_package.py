"""Verification of a snapshot with nothing but its bytes: no ledger, no network, no account.

It shows that the document is whole and fits itself. It cannot show that the root is the ledger's: for that the reader
needs a checkpoint of the same size from somewhere else, and the findings always say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import Unsound
from .canonical import canonical
from .checkpoint import REHEARSAL_SUFFIX
from .commitment import parse_disclosure
from .digests import base64_standard, sha256
from .findings import Finding
from .merkle import root_of
from .snapshot_format import FORMAT, Snapshot, TextKey, parse_snapshot, references_in, snapshot_document
from .snapshot_withheld_checks import missing_findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["FORMAT", "snapshot_document", "verify_snapshot"]


def verify_snapshot(data: bytes) -> list[Finding]:
    """All that can be said about a snapshot from its bytes alone; nothing is raised.

    Unsound: bytes or parts that are not of the format, a core that is not the one digested, entries that do not give
    the root, texts that do not fit their commitment or that nothing refers to, texts that are missing without a word.
    Notices: texts that are withheld or erased, and always what an outside checkpoint would add.
    """
    try:
        snapshot = parse_snapshot(data)
        references = references_of(snapshot)
    except Unsound as error:
        return [Finding.of(error)]
    return [
        *position_findings(snapshot),
        *tree_findings(snapshot),
        *text_findings(snapshot, references),
        root_unproven(snapshot),
    ]


def references_of(snapshot: Snapshot) -> Mapping[TextKey, str]:
    """Every text that the core refers to, with its digest. Raises Unsound ``snapshot-malformed``."""
    found: dict[TextKey, str] = {}
    for key, digest in references_in(snapshot.core):
        index, _ = key
        if not 0 <= index < snapshot.size or found.setdefault(key, digest) != digest:
            raise Unsound("snapshot-malformed", part="sd")
    return found


def position_findings(snapshot: Snapshot) -> Iterator[Finding]:
    """Whether the document says the same of the ledger inside the core and beside it."""
    core = snapshot.core
    if sha256(canonical(core)) != snapshot.core_sha256:
        yield Finding.unsound("snapshot-core-differs", expected=base64_standard(snapshot.core_sha256))
    inside = {name: core[name] for name in ("origin", "size", "root")}
    beside = {"origin": snapshot.origin, "size": snapshot.size, "root": base64_standard(snapshot.root)}
    rehearsal = snapshot.origin.endswith(REHEARSAL_SUFFIX)
    if inside != beside or core["index"] != snapshot.size - 1 or core["rehearsal"] != rehearsal:
        yield Finding.unsound("snapshot-position-differs", size=snapshot.size)


def tree_findings(snapshot: Snapshot) -> Iterator[Finding]:
    """Whether the leaf hashes are as many as the size says, and give the root."""
    if len(snapshot.entries) != snapshot.size:
        yield Finding.unsound("snapshot-entries-missing", found=len(snapshot.entries), expected=snapshot.size)
        return
    root = root_of(snapshot.entries)
    if root != snapshot.root:
        found, expected = base64_standard(root), base64_standard(snapshot.root)
        yield Finding.unsound("snapshot-root-differs", found=found, expected=expected)


def text_findings(snapshot: Snapshot, references: Mapping[TextKey, str]) -> Iterator[Finding]:
    """Each text that is there against its commitment, then each that is not there."""
    for (index, field), disclosure in snapshot.texts.items():
        digest = references.get((index, field))
        if digest is None:
            yield Finding.unsound("snapshot-text-unreferenced", index, field=ascii(field))
        elif not _fits(disclosure, field, digest):
            yield Finding.unsound("snapshot-text-differs", index, field=ascii(field))
    yield from missing_findings(snapshot, references)


def _fits(disclosure: str, field: str, digest: str) -> bool:
    try:
        parsed = parse_disclosure(disclosure)
    except Unsound:
        return False
    return (parsed.name, parsed.digest) == (field, digest)


def root_unproven(snapshot: Snapshot) -> Finding:
    """What a checkpoint from elsewhere would add."""
    root = base64_standard(snapshot.root)
    return Finding.notice("snapshot-root-unproven", origin=ascii(snapshot.origin), size=snapshot.size, root=root)
