"""The library's datastore for SQLite, over connections that are set up as a ledger needs them."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any

from eventsourcing.sqlite import SQLiteConnection, SQLiteConnectionPool, SQLiteDatastore

from .connecting import LOCK_TIMEOUT, connect
from .storage_errors import storage_errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from eventsourcing.sqlite import SQLiteCursor


class LedgerConnection(SQLiteConnection):
    """A connection that is never left inside a failed transaction.

    The library gives a connection whose commit failed (a full disk) back to its pool as it is: with the transaction
    still open, and the write lock held.
    """

    def commit(self) -> None:
        """Commit, or roll back and raise sqlite3.Error."""
        try:
            super().commit()
        except sqlite3.Error:
            super().rollback()
            raise


class LedgerConnectionPool(SQLiteConnectionPool):
    """A pool of such connections. ``db_name`` is the URI of :func:`~grootboek.ledger.connecting.uri_of`."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        # The library's semaphore lets one in at a time, as a lock does, which Python has built in.
        self._get_semaphore = Lock()  # type: ignore[assignment]  # acquired and released alike

    def _create_connection(self) -> SQLiteConnection:
        timeout = LOCK_TIMEOUT if self.lock_timeout is None else self.lock_timeout
        return LedgerConnection(connect(self.db_name, lock_timeout=timeout), self.max_age)


class LedgerTransaction:
    """A transaction as the library's, with errors as SQLite gives them; one object where the library makes eight.

    One that ``writes`` takes the write lock when it begins, and so before it reads.
    """

    __slots__ = ("_connection", "_cursor", "_pool", "_writes")

    _connection: SQLiteConnection
    _cursor: SQLiteCursor

    def __init__(self, pool: SQLiteConnectionPool, *, writes: bool) -> None:
        self._pool = pool
        self._writes = writes

    def __enter__(self) -> SQLiteCursor:
        connection = self._connection = self._pool.get_connection(is_writer=self._writes)
        try:
            cursor = self._cursor = connection.cursor()
            cursor.execute("BEGIN IMMEDIATE" if self._writes else "BEGIN")
        except BaseException:
            try:
                connection.rollback()  # the answer that it had begun may be what was lost
            finally:
                self._pool.put_connection(connection)
            raise
        return cursor

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            self._cursor.sqlite_cursor.close()
            if self._writes and error is None:
                self._connection.commit()
            else:
                self._connection.rollback()
        finally:
            self._pool.put_connection(self._connection)


class LedgerDatastore(SQLiteDatastore):
    """The datastore of one ledger. ``uri`` opens it, ``location`` names it in errors."""

    def __init__(self, uri: str, *, location: str, lock_timeout: int = LOCK_TIMEOUT) -> None:
        super().__init__(uri)  # opens nothing: its own pool is replaced before a connection is asked for
        self.uri = uri
        self.location = location
        self.pool = LedgerConnectionPool(db_name=uri, lock_timeout=lock_timeout, pool_timeout=float(lock_timeout))

    @contextmanager
    def reading(self) -> Iterator[SQLiteCursor]:
        """A cursor within one read transaction. Raises Unreachable."""
        with storage_errors(self.location), LedgerTransaction(self.pool, writes=False) as cursor:
            yield cursor

    def appending(self) -> LedgerTransaction:
        """A cursor within one write transaction. Raises sqlite3.Error, and the library's ConnectionUnavailableError."""
        return LedgerTransaction(self.pool, writes=True)

    @contextmanager
    def one_view(self) -> Iterator[None]:
        """Nothing to hold: a process that records looks at its own ledger between its commands."""
        yield
