"""Reading the books: entries by index and by subject, and the tree's root at any size.

A reader never shows half of an append, streams in pieces so that memory does not grow with the ledger, and answers
from entries that can no longer change: what it saw once, it sees again.
"""

from __future__ import annotations

from functools import cached_property
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, Protocol

from ..domain.act import stream_id
from ..domain.values import Code, Instant, LedgerId, Origin
from ..errors import NotFound, Unsound
from ..evidence.entry import split_entry
from .command_register import RecordedCommand
from .records import Head, LedgerMeta, StoredEntry
from .tree import root_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager
    from uuid import UUID

    from ..domain.values import StreamKind

PIECE: Final = 1000
"""Entries read at once."""

_NO_END: Final = 2**62


class Cursor(Protocol):
    """What reading needs of a database cursor."""

    def execute(self, statement: str, parameters: Sequence[Any] = ..., /) -> object:
        """Run one statement."""
        ...

    def fetchone(self) -> Any:  # noqa: ANN401 - a row
        """The next row, or None."""
        ...

    def fetchall(self) -> Any:  # noqa: ANN401 - rows
        """All rows that are left."""
        ...


class Connections(Protocol):
    """Gives a cursor within one read transaction: a consistent view for as long as it lasts."""

    def reading(self) -> AbstractContextManager[Cursor]:
        """A cursor; errors of the storage come out as Unreachable."""
        ...

    def one_view(self) -> AbstractContextManager[None]:
        """All that is read within it is of one state of the ledger, where others may write meanwhile."""
        ...

    def close(self) -> None:
        """Let go of the storage."""
        ...


class Reader:
    """Reads one ledger. With ``until`` it shows the ledger as it was at that head, whatever came after."""

    def __init__(self, connections: Connections, *, until: Head | None = None) -> None:
        self._connections = connections
        self._until = until

    @property
    def connections(self) -> Connections:
        """How this reader reads, for an audit, which reads more than entries."""
        return self._connections

    def close(self) -> None:
        """Let go of the storage."""
        self._connections.close()

    @cached_property
    def meta(self) -> LedgerMeta:
        """Which ledger this is. Raises Unsound ``ledger-row-malformed``."""
        with self._connections.reading() as cursor:
            cursor.execute("SELECT ledger, origin, rehearsal, format FROM ledger")
            row = cursor.fetchone()
        if row is None or tuple(map(type, row)) != (str, str, int, int):
            raise Unsound("ledger-row-malformed")
        return LedgerMeta(LedgerId(row[0]), Origin(row[1]), bool(row[2]), row[3])

    def head(self) -> Head:
        """Where the ledger ends now. Raises Unsound ``ledger-row-malformed``."""
        if self._until is not None:
            return self._until
        with self._connections.reading() as cursor:
            return read_head(cursor)

    def entries(self, start: int = 0, stop: int | None = None) -> Iterator[StoredEntry]:
        """The entries from index ``start`` up to but not including ``stop``, in order, with their disclosures.

        Without ``stop`` up to the end as it is when reading begins.
        """
        size = self.head().size
        end = size if stop is None else min(stop, size)
        for first in range(max(start, 0), end, PIECE):
            yield from self._between(first, min(first + PIECE, end))

    def entry(self, index: int) -> StoredEntry:
        """The entry at an index. Raises NotFound ``entry-unknown``."""
        size = self.head().size
        found = self._between(index, index + 1) if 0 <= index < size else []
        if not found:
            raise NotFound("entry-unknown", index=index, size=size)
        return found[0]

    def stream(self, kind: StreamKind, code: Code) -> list[StoredEntry]:
        """The entries about one subject, in order, with their disclosures; none where it is unknown."""
        return self.originated_by(stream_id(self.meta.ledger, kind, code))

    def originated_by(
        self, originator_id: UUID, *, after: int | None = None, upto: int | None = None
    ) -> list[StoredEntry]:
        """As :meth:`stream`, by the stream's id; only versions above ``after``, up to and including ``upto``."""
        limit = self.head().size
        with self._connections.reading() as cursor:
            cursor.execute(
                'SELECT "index", entry, leaf FROM entries WHERE originator_id = ? AND "index" < ?'
                " AND originator_version > ? AND originator_version <= ? ORDER BY originator_version",
                (originator_id.hex, limit, -1 if after is None else after, _NO_END if upto is None else upto),
            )
            rows = cursor.fetchall()
            texts = _disclosures(cursor, originator_id.hex) if rows else {}
            return [_stored(row[0], row[1], row[2], texts.get(row[0], {})) for row in rows]

    def of_originators(self, originator_ids: Sequence[str], stop: int) -> list[StoredEntry]:
        """The entries of several streams (by id, in hexadecimal) below index ``stop``: in order, without texts."""
        limit = min(stop, self.head().size)
        places = ", ".join("?" * len(originator_ids))
        with self._connections.reading() as cursor:
            cursor.execute(
                f'SELECT "index", entry, leaf FROM entries WHERE originator_id IN ({places}) AND "index" < ?'  # noqa: S608 - question marks
                ' ORDER BY "index"',
                (*originator_ids, limit),
            )
            return [_stored(row[0], row[1], row[2], {}) for row in cursor.fetchall()]

    def originators(self, start: int, stop: int) -> frozenset[str]:
        """The ids, in hexadecimal, of the streams of the entries from ``start`` up to but not including ``stop``."""
        with self._connections.reading() as cursor:
            cursor.execute(
                'SELECT DISTINCT originator_id FROM entries WHERE "index" >= ? AND "index" < ?', (start, stop)
            )
            return frozenset(row[0] for row in cursor.fetchall())

    def leaves(self, start: int, stop: int) -> list[bytes]:
        """The leaf hashes from index ``start`` up to but not including ``stop``, 32 bytes each."""
        return self.hashes(0, start, min(stop, self.head().size))

    def root(self, size: int) -> bytes:
        """The tree's root over the first ``size`` entries, 32 bytes; it reads a few hundred hashes at most.

        Raises NotFound ``size-beyond-ledger``, and Unsound ``frontier-malformed`` where stored hashes are missing.
        """
        have = self.head().size
        if not 0 <= size <= have:
            raise NotFound("size-beyond-ledger", found=size, size=have)
        return root_at(size, self.hashes)

    def recorded_at(self, index: int) -> Instant:
        """When an entry was recorded. Raises NotFound ``entry-unknown``, Unsound ``entry-malformed``."""
        return Instant(split_entry(self.entry(index).entry).recorded_at)

    def size_at(self, instant: Instant) -> int:
        """The number of entries recorded at or before an instant: recorded times only go up, so halving finds it."""
        low, high = 0, self.head().size
        while low < high:
            middle = (low + high) // 2
            if self.recorded_at(middle) <= instant:
                low = middle + 1
            else:
                high = middle
        return low

    def find_command(self, command_id: Code) -> RecordedCommand | None:
        """The command recorded under an id, if there is one."""
        with self._connections.reading() as cursor:
            return read_command(cursor, command_id)

    def find_reference(self, kind: str, code: Code) -> int | None:
        """The index of the entry that gave a reference out (of a stream's kind, or ``claim``); None where none did."""
        limit = self.head().size
        with self._connections.reading() as cursor:
            cursor.execute(
                'SELECT "index" FROM reference_register WHERE kind = ? AND code = ? AND "index" < ?',
                (kind, code, limit),
            )
            row = cursor.fetchone()
        return None if row is None else int(row[0])

    def references(self, kind: str) -> list[str]:
        """All references of a kind that were given out, in the order of their entries."""
        limit = self.head().size
        with self._connections.reading() as cursor:
            cursor.execute(
                'SELECT code FROM reference_register WHERE kind = ? AND "index" < ? ORDER BY "index"', (kind, limit)
            )
            return [row[0] for row in cursor.fetchall()]

    def _between(self, start: int, stop: int) -> list[StoredEntry]:
        """The entries of a range of indexes, which two statements read together."""
        with self._connections.reading() as cursor:
            cursor.execute(
                'SELECT "index", field, disclosure FROM disclosures WHERE "index" >= ? AND "index" < ?', (start, stop)
            )
            texts = _by_index(cursor)
            cursor.execute(
                'SELECT "index", entry, leaf FROM entries WHERE "index" >= ? AND "index" < ? ORDER BY "index"',
                (start, stop),
            )
            return [_stored(row[0], row[1], row[2], texts.get(row[0], {})) for row in cursor.fetchall()]

    def hashes(self, level: int, start: int, stop: int) -> list[bytes]:
        """Stored hashes of the complete subtrees of ``2 ** level`` leaves, by number; level 0 has the leaf hashes."""
        with self._connections.reading() as cursor:
            if level == 0:
                cursor.execute(
                    'SELECT leaf FROM entries WHERE "index" >= ? AND "index" < ? ORDER BY "index"', (start, stop)
                )
            else:
                cursor.execute(
                    "SELECT hash FROM subtrees WHERE level = ? AND number >= ? AND number < ? ORDER BY number",
                    (level, start, stop),
                )
            return [row[0] for row in cursor.fetchall()]


def read_head(cursor: Cursor) -> Head:
    """The head as stored. Raises Unsound ``ledger-row-malformed``."""
    cursor.execute("SELECT size, recorded_at, authority, frontier FROM head")
    row = cursor.fetchone()
    if row is None or tuple(map(type, row)) not in {(int, str, int, bytes), (int, NoneType, int, bytes)}:
        raise Unsound("ledger-row-malformed")
    return Head(row[0], None if row[1] is None else Instant(row[1]), row[2], row[3])


def read_command(cursor: Cursor, command_id: Code) -> RecordedCommand | None:
    """The command recorded under an id, if there is one."""
    cursor.execute("SELECT key, mac, first, count, reference FROM commands WHERE command_id = ?", (command_id,))
    row = cursor.fetchone()
    if row is None:
        return None
    return RecordedCommand(command_id, row[0], row[1], row[2], row[3], Code(row[4]))


def _stored(index: int, entry: Any, leaf: Any, texts: dict[str, str]) -> StoredEntry:  # noqa: ANN401 - as stored
    """An entry; SQLite gives other types than it took only where the file is damaged."""
    if not isinstance(entry, bytes) or not isinstance(leaf, bytes):
        raise Unsound("entry-unreadable", index=index)
    return StoredEntry(index, entry, leaf, texts)


def _disclosures(cursor: Cursor, originator: str) -> dict[int, dict[str, str]]:
    """The disclosures of all entries of a stream, by index and field."""
    cursor.execute(
        'SELECT disclosures."index", field, disclosure FROM entries JOIN disclosures'
        ' ON disclosures."index" = entries."index" WHERE originator_id = ?',
        (originator,),
    )
    return _by_index(cursor)


def _by_index(cursor: Cursor) -> dict[int, dict[str, str]]:
    texts: dict[int, dict[str, str]] = {}
    for index, field, disclosure in cursor.fetchall():
        texts.setdefault(index, {})[field] = disclosure
    return texts
