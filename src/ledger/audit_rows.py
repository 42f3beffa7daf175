"""The rows of the books as an audit reads them: all columns, in order, and on past what cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..errors import GrootboekError, Unsound
from ..evidence.findings import Finding
from ..frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .reader import Connections

PIECE: Final = 1000
"""Rows read at once."""

_ENTRIES: Final = """
SELECT "index", originator_id, originator_version, topic, entry, leaf, signed_offset
FROM entries WHERE "index" > ? AND "index" <= ? ORDER BY "index" LIMIT ?
"""
_DISCLOSURES: Final = 'SELECT "index", field, disclosure FROM disclosures WHERE "index" > ? AND "index" <= ?'
_TYPES: Final = (int, str, int, str, bytes, bytes, int)
_NO_END: Final = 2**62
_SMALLEST_ENTRY: Final = 256
"""Bytes: no entry takes less, with its leaf hash and its signature."""


@frozen
class Row:
    """One row of ``entries`` with its disclosures by field."""

    index: int
    originator_id: str
    originator_version: int
    topic: str
    entry: bytes
    leaf: bytes
    signed_offset: int
    disclosures: Mapping[str, str]


class AuditRows:
    """Reads rows piece by piece; where a piece cannot be read, row by row, so that the rest is still audited."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def query(self, statement: str, parameters: Sequence[Any] = ()) -> list[Any]:
        """All rows of one statement. Raises Unreachable."""
        with self._connections.reading() as cursor:
            cursor.execute(statement, tuple(parameters))
            rows: list[Any] = cursor.fetchall()
            return rows

    def one(self, statement: str, parameters: Sequence[Any] = ()) -> Any:  # noqa: ANN401 - a row, or None
        """The first row of one statement, or None. Raises Unreachable."""
        rows = self.query(statement, parameters)
        return rows[0] if rows else None

    def stored_size(self) -> int:
        """How many entries there should be where the head says; never more than the file has room for."""
        row = self.one("SELECT size FROM head")
        said = row[0] if row is not None and isinstance(row[0], int) else 0
        room = self.one("PRAGMA page_count")[0] * self.one("PRAGMA page_size")[0] // _SMALLEST_ENTRY
        return min(said, int(room))

    def entries(self, size: int) -> Iterator[Row | Finding]:
        """All entries in order, and an ``entry-unreadable`` for each of the first ``size`` that cannot be read."""
        last = -1
        while True:
            try:
                piece = self._piece(last, _NO_END)
            except GrootboekError:
                if last + 1 >= size:
                    return
                stop = min(last + PIECE, size - 1)
                yield from self._one_by_one(last, stop)
                last = stop
                continue
            if not piece:
                return
            for row in piece:
                if row.index <= last:  # a damaged file gives rows in any order; going on by it might never end
                    last += 1
                    yield Finding.unsound("entry-unreadable", last)
                    break
                yield row
                last = row.index

    def entries_between(self, start: int, stop: int) -> Iterator[Row]:
        """The entries from index ``start`` up to but not including ``stop``. Raises Unsound ``entry-unreadable``."""
        after = start - 1
        while after < stop - 1:
            piece = self._piece(after, stop - 1)
            if not piece:
                return
            yield from piece
            after = max(after + 1, piece[-1].index)

    def _one_by_one(self, after: int, upto: int) -> Iterator[Row | Finding]:
        for index in range(after + 1, upto + 1):
            try:
                yield from self._piece(index - 1, index)
            except GrootboekError:
                yield Finding.unsound("entry-unreadable", index)

    def _piece(self, after: int, upto: int) -> list[Row]:
        with self._connections.reading() as cursor:
            cursor.execute(_ENTRIES, (after, upto, PIECE))
            rows = cursor.fetchall()
            if not rows:
                return []
            cursor.execute(_DISCLOSURES, (after, rows[-1][0]))
            texts: dict[int, dict[str, str]] = {}
            for index, field, disclosure in cursor.fetchall():
                texts.setdefault(index, {})[field] = disclosure
        if any(tuple(map(type, row)) != _TYPES for row in rows):
            raise Unsound("entry-unreadable", index=rows[0][0])  # the file is damaged: SQLite gives other types
        return [_row(row, texts.get(row[0], {})) for row in rows]


def _row(row: Sequence[Any], texts: Mapping[str, str]) -> Row:
    index, originator_id, originator_version, topic, entry, leaf, signed_offset = row
    return Row(index, originator_id, originator_version, topic, entry, leaf, signed_offset, texts)
