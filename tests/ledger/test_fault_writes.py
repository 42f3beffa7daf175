"""An append whose storage fails at any of its statements, before or after it did what it was asked."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from eventsourcing.sqlite import SQLiteCursor

from grootboek.domain.values import Code
from grootboek.errors import Conflict, Unreachable
from grootboek.evidence.merkle import root_of
from grootboek.ledger.appending import Saving
from grootboek.ledger.connecting import connect
from grootboek.ledger.datastore import LedgerConnection, LedgerConnectionPool
from tests.ledger.making import KEY, command, make, opened, registered

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from eventsourcing.sqlite import SQLiteConnection

    from grootboek.ledger.books import Books


@dataclass
class Fault:
    """Fails at the statement of that number, counted while a save is being written."""

    at: int
    after: bool
    counted: int = -1

    def around(self, work: Callable[[], None]) -> None:
        if self.counted < 0:
            work()
            return
        fails = self.counted == self.at
        self.counted += 1
        if not fails or self.after:
            work()
        if fails:
            raise sqlite3.OperationalError("disk I/O error")


class FaultyCursor(SQLiteCursor):
    def __init__(self, sqlite_cursor: sqlite3.Cursor, fault: Fault) -> None:
        super().__init__(sqlite_cursor)
        self.fault = fault

    def execute(self, *args: Any, **_: Any) -> None:
        if args[0] == "BEGIN IMMEDIATE":
            self.fault.counted = max(self.fault.counted, 0)
        self.fault.around(lambda: SQLiteCursor.execute(self, *args))

    def executemany(self, *args: Any, **_: Any) -> None:
        self.fault.around(lambda: SQLiteCursor.executemany(self, *args))


class FaultyConnection(LedgerConnection):
    def __init__(self, connection: sqlite3.Connection, fault: Fault) -> None:
        super().__init__(connection, None)
        self.fault = fault

    def cursor(self) -> SQLiteCursor:
        return FaultyCursor(self._sqlite_conn.cursor(), self.fault)

    def commit(self) -> None:
        try:
            self.fault.around(super().commit)
        except sqlite3.Error:
            self.rollback()
            raise


class FaultyPool(LedgerConnectionPool):
    fault: Fault

    def _create_connection(self) -> SQLiteConnection:
        return FaultyConnection(connect(self.db_name), self.fault)


def with_fault(books: Books, fault: Fault) -> None:
    datastore = books.recorder.ledger_datastore
    pool = FaultyPool(db_name=datastore.pool.db_name, pool_timeout=5.0)
    pool.fault = fault
    datastore.pool.close()
    datastore.pool = pool


STATEMENTS = [
    "take the lock",
    "read the head",
    "move the head",
    "entries",
    "disclosures",
    "references",
    "command",
    "commit",
]


def save(books: Books, saving: Saving) -> int:
    acts = [registered(books.meta, "ORG-1"), registered(books.meta, "ORG-2")]
    return len(books.store.put(acts, key=KEY, saving=saving))


def assert_sound(books: Books, size: int) -> None:
    assert books.reader.head().size == size
    assert books.reader.root(size) == root_of([each.leaf for each in books.reader.entries()])


@pytest.mark.parametrize("at", range(len(STATEMENTS)), ids=STATEMENTS)
def test_a_save_that_fails_at_any_statement_records_nothing_and_can_be_repeated(tmp_path: Path, at: int) -> None:
    with opened(make(tmp_path / "test.db")) as books:
        with_fault(books, Fault(at, after=False))
        with pytest.raises(Unreachable) as failed:
            save(books, command())
        assert failed.value.code == "ledger-storage-failed"
        assert_sound(books, 1)
        assert books.recorder.find_command(Code("C-1")) is None
        assert save(books, command()) == 2
        assert_sound(books, 3)


@pytest.mark.parametrize("at", range(len(STATEMENTS) - 1), ids=STATEMENTS[:-1])
def test_a_statement_that_did_its_work_and_then_fails_records_nothing(tmp_path: Path, at: int) -> None:
    with opened(make(tmp_path / "test.db")) as books:
        with_fault(books, Fault(at, after=True))
        with pytest.raises(Unreachable):
            save(books, command())
        assert_sound(books, 1)


def test_a_commit_whose_answer_is_lost_is_found_by_its_command_and_given_as_done(tmp_path: Path) -> None:
    with opened(make(tmp_path / "test.db")) as books:
        with_fault(books, Fault(STATEMENTS.index("commit"), after=True))
        assert save(books, command()) == 2
        assert_sound(books, 3)


def test_a_commit_whose_answer_is_lost_without_a_command_is_an_error_and_is_not_doubled(tmp_path: Path) -> None:
    with opened(make(tmp_path / "test.db")) as books:
        with_fault(books, Fault(STATEMENTS.index("command"), after=True))  # without a command the commit comes here
        with pytest.raises(Unreachable):
            save(books, Saving())
        with pytest.raises(Conflict):
            save(books, Saving())
        assert_sound(books, 3)
