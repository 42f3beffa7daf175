"""Every byte of every entry, signature, leaf and disclosure, altered: the audit of that entry says so."""

from __future__ import annotations

import random
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

import pytest

from grootboek.domain.events import CLASSES
from grootboek.evidence.entry import split_entry
from grootboek.evidence.merkle import leaf_hash
from grootboek.ledger.audit import audit
from grootboek.ledger.audit_entry import EntryAudit
from grootboek.ledger.audit_rows import AuditRows, Row
from grootboek.ledger.opening import open_reader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from grootboek.ledger.records import LedgerMeta

SOME_DOZENS = 60
ONE_IN = 4
"""Where a forger makes the leaf fit, one byte in so many is tried; without that every byte is."""

NOT_BY_ONE_COMMAND = {
    "ai-system.source-presence-noted.v1",  # an import notes what a register no longer has
    "rulebook.file-added.v1",
    "snapshot.issued.v1",  # it is about a file that another command makes
    "entry.redaction-proposed.v1",
    "entry.redaction-approved.v1",
    "entry.redaction-lift-proposed.v1",
    "entry.redaction-lifted.v1",
}

Place: TypeAlias = "int | str | tuple[str, int]"
"""Where something was altered."""
Altered: TypeAlias = "Callable[[Row], Iterator[tuple[Place, Row]]]"
"""Gives the alterations of a row to try."""


@pytest.fixture(scope="module")
def rows(ledger: Path) -> list[Row]:
    with closing(open_reader(ledger)) as reader:
        assert not [finding.code for finding in audit(reader) if finding.level == "unsound"]
        return [row for row in AuditRows(reader.connections).entries(1000) if isinstance(row, Row)]


@pytest.fixture(scope="module")
def meta(ledger: Path) -> LedgerMeta:
    with closing(open_reader(ledger)) as reader:
        return reader.meta


def flipped(data: bytes, at: int) -> bytes:
    """With one bit of one byte altered."""
    return data[:at] + bytes((data[at] ^ 1 << at % 8,)) + data[at + 1 :]


def altered_text(text: str, at: int) -> str:
    """As :func:`flipped`, of a text as SQLite would give it."""
    return flipped(text.encode(), at).decode("utf-8", "surrogateescape")


def unseen(
    rows: list[Row], meta: LedgerMeta, altered: Callable[[Row], Iterator[tuple[Place, Row]]]
) -> list[tuple[int, Place]]:
    """Which alterations the audit of the entry alone does not call unsound."""
    found: list[tuple[int, Place]] = []
    for row in rows:
        entry = EntryAudit(meta)
        for name, other in altered(row):
            if not any(finding.level == "unsound" for finding in entry.findings(other)):
                found.append((row.index, name))
    return found


def test_the_ledger_has_dozens_of_entries_of_every_type(rows: list[Row]) -> None:
    assert len(rows) >= SOME_DOZENS
    assert CLASSES.keys() - {row.topic for row in rows} <= NOT_BY_ONE_COMMAND


def test_every_byte_of_every_entry_and_so_of_every_signature(rows: list[Row], meta: LedgerMeta) -> None:
    assert unseen(rows, meta, lambda row: ((at, _with_entry(row, at)) for at in range(len(row.entry)))) == []


def test_every_byte_of_every_leaf(rows: list[Row], meta: LedgerMeta) -> None:
    def altered(row: Row) -> Iterator[tuple[Place, Row]]:
        return ((at, replace(row, leaf=flipped(row.leaf, at))) for at in range(len(row.leaf)))

    assert unseen(rows, meta, altered) == []


def test_every_byte_of_every_disclosure(rows: list[Row], meta: LedgerMeta) -> None:
    def altered(row: Row) -> Iterator[tuple[Place, Row]]:
        for field, text in row.disclosures.items():
            for at in range(len(text)):
                yield (field, at), replace(row, disclosures={**row.disclosures, field: altered_text(text, at)})

    assert sum(len(row.disclosures) for row in rows) >= SOME_DOZENS
    assert unseen(rows, meta, altered) == []


def test_every_column_of_every_entry(rows: list[Row], meta: LedgerMeta) -> None:
    def altered(row: Row) -> Iterator[tuple[Place, Row]]:
        for at in range(len(row.originator_id)):
            yield ("originator_id", at), replace(row, originator_id=altered_text(row.originator_id, at))
        for at in range(len(row.topic)):
            yield ("topic", at), replace(row, topic=altered_text(row.topic, at))
        yield "index", replace(row, index=row.index + 1)
        yield "originator_version", replace(row, originator_version=row.originator_version + 1)
        yield "signed_offset", replace(row, signed_offset=row.signed_offset + 1)

    assert unseen(rows, meta, altered) == []


def test_with_a_leaf_that_fits_only_the_time_of_recording_passes_and_that_the_root_shows(
    rows: list[Row], meta: LedgerMeta
) -> None:
    chance = random.Random(11)

    def altered(row: Row) -> Iterator[tuple[Place, Row]]:
        for at in range(chance.randrange(ONE_IN), len(row.entry), ONE_IN):
            other = _with_entry(row, at)
            yield at, replace(other, leaf=leaf_hash(other.entry))

    by_index = {row.index: row for row in rows}
    for index, at in unseen(rows, meta, altered):
        row = by_index[index]
        frame = row.entry[: split_entry(row.entry).offset]
        assert isinstance(at, int)
        assert chr(frame[at]).isdigit(), (index, at)


def _with_entry(row: Row, at: int) -> Row:
    return replace(row, entry=flipped(row.entry, at))
