"""The library's datastore for SQLite, over connections that are set up as a ledger needs them."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from eventsourcing.sqlite import SQLiteConnection, SQLiteConnectionPool, SQLiteDatastore

from .connecting import LOCK_TIMEOUT, connect
from .storage_errors import storage_errors

if TYPE_CHECKING:
    from collections.abc import Iterator

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

    def _create_connection(self) -> SQLiteConnection:
        timeout = LOCK_TIMEOUT if self.lock_timeout is None else self.lock_timeout
        return LedgerConnection(connect(self.db_name, lock_timeout=timeout), self.max_age)


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
        with storage_errors(self.location), self.transaction(commit=False) as cursor:
            yield cursor

    @contextmanager
    def one_view(self) -> Iterator[None]:
        """Nothing to hold: a process that records looks at its own ledger between its commands."""
        yield
