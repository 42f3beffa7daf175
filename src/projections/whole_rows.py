"""The rows of all tables from the first entries of a ledger, in pieces that do not depend on each other.

Two passes: in the order of the entries, what each adds by itself; then, system by system in the order of their
references, the standings from the whole stream. So every rectangle is complete when it is made, each table comes in the
order of its keys, and memory holds one piece at a time, however long the ledger is.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeAlias

from ..domain.act import stream_id
from ..domain.values import Code
from ..frozen import frozen
from ..ledger.decoding import to_projected
from ..ledger.rulebook import rulebook_of
from .entry_rows import add_entry_rows
from .families import families_of
from .known_timelines import AdoptedLaws, Adoption, SystemStream
from .rectangles import RectangleWriter
from .redaction_rows import add_redaction_row
from .rows import RowBuffer, attested_day, incoming
from .subject_rows import add_subject_rows
from .tables import adoptions, entries, standings, standings_attested, system_links

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..domain.act import Recorded
    from ..domain.law.laws import Laws
    from ..ledger.reader import Reader
    from .rows import Values

    Rows: TypeAlias = Mapping[str, Sequence[Values]]

ENTRIES: Final = 2_000
"""Entries in one piece."""

SYSTEMS: Final = 200
"""Systems in one piece."""


@frozen
class EntriesPiece:
    """The entries from one index up to but not including another."""

    start: int
    stop: int


@frozen
class SystemsPiece:
    """Some systems, each with the systems that ever said to be merged into it, under the law as adopted."""

    systems: Mapping[str, Sequence[str]]
    adoptions: Sequence[tuple[int, int, str]]


class WholeRows:
    """Makes the rows by the first ``size`` entries."""

    def __init__(self, reader: Reader, size: int) -> None:
        self._reader = reader
        self._size = size

    def of(self, piece: EntriesPiece | SystemsPiece) -> Rows:
        """The rows of a piece by table, in the order of their keys. Raises Unsound where an entry cannot be read."""
        return self._of_entries(piece) if isinstance(piece, EntriesPiece) else self._of_systems(piece)

    @cached_property
    def _laws(self) -> Laws:
        return rulebook_of(self._reader, self._size).laws

    def _of_entries(self, piece: EntriesPiece) -> Rows:
        buffer = RowBuffer()
        for entry in map(incoming, self._reader.entries(piece.start, piece.stop)):
            add_entry_rows(buffer, entry, self._laws.taxonomy)
            add_subject_rows(buffer, entry)
            add_redaction_row(buffer, entry)
        return {str(table.name): rows for table, rows in buffer.rows.items()}

    def _of_systems(self, piece: SystemsPiece) -> Rows:
        laws = AdoptedLaws(
            [Adoption(index, day, Code(version)) for index, day, version in piece.adoptions], self._laws.taxonomy
        )
        streams = self._streams({code for codes in piece.systems.items() for code in (codes[0], *codes[1])})
        recorded, attested = RectangleWriter(standings), RectangleWriter(standings_attested)
        for code, family in piece.systems.items():
            known = [entry for member in (code, *family) for entry in streams.get(member, ())]
            known.sort(key=lambda entry: entry.index)
            stream = SystemStream(Code(code), known, frozenset(map(Code, family)))
            recorded.follow(code, stream.by_index(0, laws))
            first = min([*(one.attested_day for one in laws.adoptions), *map(attested_day, known)])
            attested.follow(code, stream.by_attested_day(first, laws))
        return {standings.name: recorded.rows(), standings_attested.name: attested.rows()}

    def _streams(self, codes: set[str]) -> Mapping[str, Sequence[Recorded]]:
        ledger = self._reader.meta.ledger
        ids = [stream_id(ledger, "ai-system", Code(code)).hex for code in sorted(codes)]
        found: dict[str, list[Recorded]] = {}
        for stored in self._reader.of_originators(ids, self._size):
            entry, _ = to_projected(stored)
            found.setdefault(entry.act.stream.code, []).append(entry)
        return found


class Pieces:
    """The pieces of a ledger, one after another; those of systems follow from the rows of those of entries."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._codes: set[str] = set()
        self._adoptions: list[tuple[int, int, str]] = []
        self._merges: list[tuple[Code, Code]] = []

    def of_entries(self) -> Iterator[EntriesPiece]:
        """All entries."""
        for start in range(0, self._size, ENTRIES):
            yield EntriesPiece(start, min(start + ENTRIES, self._size))

    def take_in(self, rows: Rows) -> None:
        """Note what the rows of a piece of entries say about systems and the law."""
        self._codes.update(row[_CODE] for row in rows.get(entries.name, ()) if row[_KIND] == "ai-system")
        for index, day, kind, version, *_ in rows.get(adoptions.name, ()):
            if kind == "taxonomy":
                self._adoptions.append((index, day, str(version)))
        for _, _, other, kind, code, _ in rows.get(system_links.name, ()):
            if kind == "merged_into":
                self._merges.append((Code(code), Code(other)))

    def of_systems(self) -> Iterator[SystemsPiece]:
        """All systems, after all rows of entries were taken in."""
        members = families_of(self._merges).members
        codes = sorted(self._codes)
        for start in range(0, len(codes), SYSTEMS):
            chosen = codes[start : start + SYSTEMS]
            yield SystemsPiece(
                {code: sorted(map(str, members.get(Code(code), ()))) for code in chosen}, self._adoptions
            )


_KIND: Final = list(entries.columns.keys()).index("kind")
_CODE: Final = list(entries.columns.keys()).index("code")
