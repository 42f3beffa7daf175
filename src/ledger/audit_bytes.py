"""The audit of one entry's bytes: its leaf, its frame, its signature and its disclosures, before its act is read.

It needs the row and nothing else, so that several processes can do it (:mod:`.audit_processes`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import orjson

from ..errors import GrootboekError
from ..evidence.act_signature import ActVerifier
from ..evidence.canonical import parse_canonical
from ..evidence.commitment import parse_disclosure
from ..evidence.commitments import commitments_in
from ..evidence.digests import parse_base64
from ..evidence.entry import FramedEntry, split_entry, split_parsed
from ..evidence.findings import Finding
from ..evidence.merkle import leaf_hash
from ..evidence.sshsig import signer_of
from ..frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..evidence.canonical import JsonValue
    from ..evidence.public_keys import PublicKey
    from .audit_rows import Row

_NONE: Final[frozenset[str]] = frozenset()


@frozen
class Checked:
    """What was found about the bytes of one entry.

    ``readable``: whether frame, act and signature could be taken apart. ``leaf`` is the hash of the bytes where it is
    not the stored one. ``missing``: the texts that are not there. ``unfit``: those that nobody committed to.
    """

    findings: tuple[Finding, ...] = ()
    readable: bool = True
    leaf: bytes | None = None
    missing: tuple[str, ...] = ()
    unfit: frozenset[str] = _NONE


SOUND: Final = Checked()
"""All is as it should be, as of nearly every entry."""


@frozen
class Opened:
    """An entry whose bytes could be taken apart: its frame, the JSON of its act, and whose signature it says to be."""

    parts: FramedEntry
    act: JsonValue
    signer: PublicKey


class BytesAudit:
    """Audits the bytes of entries one after another. ``rehearsal``: what the ledger is; None where that is unknown."""

    def __init__(self, *, rehearsal: bool | None) -> None:
        self._rehearsal = rehearsal
        self._verifier = ActVerifier()
        self.opened: Opened | None = None

    def check(self, row: Row) -> Checked:
        """What is wrong with the bytes of one entry; after it ``opened`` holds what could be read of them."""
        self.opened = None
        leaf, found = leaf_hash(row.entry), list[Finding]()
        differs = leaf != row.leaf
        if differs:
            found.append(Finding.unsound("leaf-differs", row.index))
        try:
            parts = split_entry(row.entry)
            act_bytes, signature = split_parsed(parts.signed)
            act = parse_canonical(act_bytes)
            self.opened = Opened(parts, act, self._verifier.signer(signature))
        except GrootboekError as error:
            return Checked((*found, Finding.of(error, row.index)), readable=False, leaf=leaf if differs else None)
        found.extend(self._parts(row, parts))
        try:
            self._verifier.verify_parts(act_bytes, signature, self.opened.signer)
        except GrootboekError as error:
            found.append(Finding.of(error, row.index))
        unfit, missing = set[str](), list[str]()
        try:
            commitments = commitments_in(act)
        except GrootboekError as error:
            found.append(Finding.of(error, row.index))
            unfit.update(row.disclosures)
        else:
            found.extend(_disclosures(row, commitments, unfit))
            missing += [field for field in commitments if field not in row.disclosures]
        if not found and not missing:
            return SOUND
        return Checked(tuple(found), True, leaf if differs else None, tuple(missing), frozenset(unfit))  # noqa: FBT003 - the order of the fields

    def _parts(self, row: Row, parts: FramedEntry) -> Iterator[Finding]:
        if parts.index != row.index:
            yield Finding.unsound("entry-index-differs", row.index, found=parts.index)
        if parts.offset != row.signed_offset:
            yield Finding.unsound("column-differs", row.index, column="signed_offset")
        if self._rehearsal is not None and parts.rehearsal != self._rehearsal:
            yield Finding.unsound("rehearsal-differs", row.index)


def open_checked(row: Row) -> Opened:
    """An entry whose bytes were checked before and are readable, taken apart without checking them again."""
    parts = split_entry(row.entry)
    signed: Any = orjson.loads(parts.signed)
    return Opened(parts, signed["act"], signer_of(parse_base64(signed["signature"]["sshsig"])))


def fitting_texts(row: Row, checked: Checked) -> Mapping[str, str]:
    """The texts of an entry that are what the author committed to, by field."""
    fitting = (field for field in row.disclosures if field not in checked.unfit)
    return {field: parse_disclosure(row.disclosures[field]).value for field in fitting}


def _disclosures(row: Row, commitments: Mapping[str, str], unfit: set[str]) -> Iterator[Finding]:
    """Compare disclosures with commitments; adds those that do not fit to ``unfit``."""
    for field, text in row.disclosures.items():
        if field not in commitments:
            unfit.add(field)
            yield Finding.unsound("disclosure-unreferenced", row.index, field=str(field))
            continue
        try:
            disclosure = parse_disclosure(str(text))  # of another type only where the file is damaged
            fits = disclosure.digest == commitments[field] and disclosure.name == field
        except GrootboekError as error:
            unfit.add(field)
            yield Finding.of(error, row.index)
            continue
        if not fits:
            unfit.add(field)
            yield Finding.unsound("disclosure-differs", row.index, field=field)
