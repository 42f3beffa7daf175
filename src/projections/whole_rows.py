"""The rows of all tables from the first entries of a ledger, in pieces that do not depend on each other.

Two passes: in the order of the entries, what each adds by itself; then, system by system in the order of their
references, the standings from the whole stream. So every rectangle is complete when it is made, each table comes in the
order of its keys, and memory holds one piece at a time, however long the ledger is.
"""

from __future__ import annotations

from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import orjson

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
from .tables import adoptions, standings, standings_attested, system_links

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..domain.act import Recorded
    from ..domain.law.laws import Laws
    from ..ledger.reader import Reader
    from .rows import Values

ENTRIES: Final = 2_000
"""Entries in one piece."""

SYSTEMS: Final = 200
"""Systems in one piece."""


@frozen
class Piece:
    """What is to be made: the rows of the entries from one index up to another, or the standings of some systems.

    ``systems`` has for each the systems that ever said to be merged into it, ``adoptions`` the law as adopted: index,
    attested day, version.
    """

    start: int = 0
    stop: int = 0
    systems: Mapping[str, Sequence[str]] = field(default_factory=dict)
    adoptions: Sequence[tuple[int, int, str]] = ()

    def parts(self) -> tuple[Any, ...]:
        """The fields, as a helper is asked for them."""
        return self.start, self.stop, self.systems, self.adoptions


@frozen
class Made:
    """What a piece came to: by table its rows, each a line of JSON, in the order of their keys; and its systems."""

    lines: Mapping[str, bytes]
    codes: Sequence[str] = ()

    def rows(self, table: str) -> list[list[Any]]:
        """The rows of a table."""
        lines = self.lines.get(table)
        found: list[list[Any]] = orjson.loads(b"[" + lines[:-1].replace(b"\n", b",") + b"]") if lines else []
        return found


class WholeRows:
    """Makes the rows by the first ``size`` entries."""

    def __init__(self, reader: Reader, size: int) -> None:
        self._reader = reader
        self._size = size

    def of(self, piece: Piece) -> Made:
        """The rows of a piece. Raises Unsound where an entry cannot be read."""
        return self._of_systems(piece) if piece.systems else self._of_entries(piece)

    @cached_property
    def _laws(self) -> Laws:
        return rulebook_of(self._reader, self._size).laws

    def _of_entries(self, piece: Piece) -> Made:
        buffer, codes = RowBuffer(), set()
        for entry in map(incoming, self._reader.entries(piece.start, piece.stop)):
            add_entry_rows(buffer, entry, self._laws.taxonomy)
            add_subject_rows(buffer, entry)
            add_redaction_row(buffer, entry)
            stream = entry.act["stream"]
            if stream["kind"] == "ai-system":
                codes.add(stream["code"])
        return Made({str(table.name): as_lines(rows) for table, rows in buffer.rows.items()}, sorted(codes))

    def _of_systems(self, piece: Piece) -> Made:
        adopted = [Adoption(index, day, Code(version)) for index, day, version in piece.adoptions]
        laws = AdoptedLaws(adopted, self._laws.taxonomy)
        streams = self._streams({code for one, others in piece.systems.items() for code in (one, *others)})
        recorded, attested = RectangleWriter(standings), RectangleWriter(standings_attested)
        for code, family in piece.systems.items():
            known = [entry for member in (code, *family) for entry in streams.get(member, ())]
            known.sort(key=lambda entry: entry.index)
            stream = SystemStream(Code(code), known, frozenset(map(Code, family)))
            recorded.follow(code, stream.by_index(0, laws))
            first = min([*(one.attested_day for one in adopted), *map(attested_day, known)])
            attested.follow(code, stream.by_attested_day(first, laws))
        told = ((standings, recorded), (standings_attested, attested))
        return Made({str(table.name): as_lines(writer.rows()) for table, writer in told})

    def _streams(self, codes: set[str]) -> Mapping[str, Sequence[Recorded]]:
        ledger = self._reader.meta.ledger
        ids = [stream_id(ledger, "ai-system", Code(code)).hex for code in sorted(codes)]
        found: dict[str, list[Recorded]] = {}
        for stored in self._reader.of_originators(ids, self._size):
            entry, _ = to_projected(stored)
            found.setdefault(entry.act.stream.code, []).append(entry)
        return found


class Pieces:
    """The pieces of a ledger, one after another; those of systems follow from what those of entries came to."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._codes: set[str] = set()
        self._adoptions: list[tuple[int, int, str]] = []
        self._merges: list[tuple[Code, Code]] = []

    def of_entries(self) -> Iterator[Piece]:
        """All entries."""
        for start in range(0, self._size, ENTRIES):
            yield Piece(start, min(start + ENTRIES, self._size))

    def take_in(self, made: Made) -> None:
        """Note what the rows of a piece of entries say about systems and the law."""
        self._codes.update(made.codes)
        for index, day, kind, version, *_ in made.rows(adoptions.name):
            if kind == "taxonomy":
                self._adoptions.append((index, day, version))
        for _, _, other, kind, code, _ in made.rows(system_links.name):
            if kind == "merged_into":
                self._merges.append((Code(code), Code(other)))

    def of_systems(self) -> Iterator[Piece]:
        """All systems, after all pieces of entries were taken in."""
        members = families_of(self._merges).members
        codes = sorted(self._codes)
        for start in range(0, len(codes), SYSTEMS):
            chosen = codes[start : start + SYSTEMS]
            families = {code: sorted(map(str, members.get(Code(code), ()))) for code in chosen}
            yield Piece(systems=families, adoptions=self._adoptions)


def as_lines(rows: Sequence[Values]) -> bytes:
    """Rows, each a line of JSON."""
    return b"".join([orjson.dumps(row) + b"\n" for row in rows])
