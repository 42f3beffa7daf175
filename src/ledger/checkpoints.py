"""The signed checkpoints that a ledger keeps beside its entries; a ledger of an older version has none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..errors import Unsound
from ..frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .reader import Connections, Cursor

_TABLE: Final = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
_ALL: Final = "SELECT size, root, note, signed_at FROM checkpoints WHERE size <= ? ORDER BY size"
_ONE: Final = "SELECT size, root, note, signed_at FROM checkpoints WHERE size = ?"
_NEWEST: Final = "SELECT size, root, note, signed_at FROM checkpoints ORDER BY size DESC LIMIT 1"
_TYPES: Final = (int, bytes, bytes, str)
_NO_END: Final = 2**62


@frozen
class StoredCheckpoint:
    """A signed checkpoint as stored. ``note`` is the signed note; ``signed_at`` is for people, nothing rests on it."""

    size: int
    root: bytes
    note: bytes
    signed_at: str


def has_table(cursor: Cursor, name: str) -> bool:
    """Whether the ledger has a table that came with a later version."""
    cursor.execute(_TABLE, (name,))
    return cursor.fetchone() is not None


def stored_checkpoints(connections: Connections, *, upto: int = _NO_END) -> list[StoredCheckpoint]:
    """The signed checkpoints of at most that size, the smallest first. Raises Unsound ``checkpoint-row-malformed``."""
    return _read(connections, _ALL, (upto,))


def stored_checkpoint(connections: Connections, size: int) -> StoredCheckpoint | None:
    """The signed checkpoint of a size; None where there is none. Raises as above."""
    return next(iter(_read(connections, _ONE, (size,))), None)


def newest_checkpoint(connections: Connections) -> StoredCheckpoint | None:
    """The signed checkpoint of the largest size; None where there is none. Raises as above."""
    return next(iter(_read(connections, _NEWEST, ())), None)


def _read(connections: Connections, statement: str, parameters: Sequence[Any]) -> list[StoredCheckpoint]:
    with connections.reading() as cursor:
        if not has_table(cursor, "checkpoints"):
            return []
        cursor.execute(statement, parameters)
        return [_stored(row) for row in cursor.fetchall()]


def _stored(row: Any) -> StoredCheckpoint:  # noqa: ANN401 - a row, in a damaged file with values of any type
    if tuple(map(type, row)) != _TYPES:
        raise Unsound("checkpoint-row-malformed", size=ascii(row[0]))
    return StoredCheckpoint(*row)
