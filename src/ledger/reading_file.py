"""Reading the SQLite file of a ledger without the means to write it, and without loading the eventsourcing library.

Beside a writer the file is opened ``mode=ro``. SQLite then needs the files ``-wal`` and ``-shm`` beside it, or to make
them; where it cannot (a read-only medium, somebody else's folder, a full disk), and only if no ``-wal`` is there, the
file is whole by itself and is opened as ``immutable``. After each reading that is looked at again, since a writer that
starts then would not be seen.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final

from ..errors import Unreachable
from .connecting import check_schema, connect, uri_of
from .storage_errors import storage_errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MAY_NOT_MAKE_FILES: Final = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY})
_NO_ROOM_FOR_FILES: Final = frozenset({sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_SHMMAP})


class ReadOnlyFile:
    """Connections of a :class:`~grootboek.ledger.reader.Reader` to a file. Used by one thread at a time."""

    def __init__(self, path: Path) -> None:
        """Open the file.

        Raises Unreachable: ``ledger-not-one``, ``ledger-older``, ``ledger-newer``, ``ledger-log-unreadable``, and those
        of ``storage_errors``.
        """
        self._path = path
        self._unwritten: tuple[int, int] | None = None
        self._held = False
        with storage_errors(str(path)):
            try:
                self._connection = _checked(path, uri_of(path, "ro"))
            except sqlite3.Error as error:
                full = error.sqlite_errorcode in _NO_ROOM_FOR_FILES
                if not full and error.sqlite_errorcode & 0xFF not in _MAY_NOT_MAKE_FILES:
                    raise
                if self._has_log():
                    if full:
                        raise
                    raise Unreachable("ledger-log-unreadable", path=str(path)) from error
                self._unwritten = self._state()
                self._connection = _checked(path, uri_of(path, "immutable"))

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    @property
    def in_one_view(self) -> bool:
        """Whether all is read of one state of the file just now (:meth:`one_view`)."""
        return self._held

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Cursor]:
        """A cursor within one read transaction. Raises Unreachable, ``ledger-written-meanwhile`` among others."""
        with storage_errors(str(self._path)), closing(self._connection.cursor()) as cursor:
            if self._held:
                yield cursor
                return
            cursor.execute("BEGIN")
            try:
                yield cursor
            finally:
                self._connection.rollback()
        self._check_unwritten()

    @contextmanager
    def one_view(self) -> Iterator[None]:
        """All that is read within it is of one state of the file, whoever writes meanwhile. Raises as ``reading``."""
        with self.reading() as cursor:
            cursor.execute("SELECT 1 FROM sqlite_master LIMIT 1")  # a read transaction begins at the first read
            self._held = True
            try:
                yield
            finally:
                self._held = False

    def _check_unwritten(self) -> None:
        if self._unwritten is not None and (self._has_log() or self._state() != self._unwritten):
            raise Unreachable("ledger-written-meanwhile", path=str(self._path))

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _has_log(self) -> bool:
        log = self._path.with_name(self._path.name + "-wal")
        return log.exists() and log.stat().st_size > 0

    def _state(self) -> tuple[int, int]:
        state = self._path.stat()
        return state.st_mtime_ns, state.st_size


def _checked(path: Path, uri: str) -> sqlite3.Connection:
    connection = connect(uri)
    try:
        check_schema(connection, str(path))
    except BaseException:
        connection.close()
        raise
    return connection
