"""Every error of the storage comes out as ours; a fault of our own comes out as it is."""

from __future__ import annotations

import errno
import os
import sqlite3
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from eventsourcing.persistence import ConnectionUnavailableError, OperationalError

from grootboek.errors import GrootboekError, NotFound, Unreachable, Unsound
from grootboek.ledger.opening import open_reader
from grootboek.ledger.publishing import give_name
from grootboek.ledger.storage_errors import storage_errors
from tests.ledger.making import altered, in_memory, make
from tests.ledger.tampering import tamper

if TYPE_CHECKING:
    from pathlib import Path


def sqlite_error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("words of SQLite")
    error.sqlite_errorcode = code
    return error


def wrapped(error: Exception) -> Exception:
    """As the library raises it."""
    outer = OperationalError(error)
    outer.__cause__ = error
    return outer


ERRORS = {
    "busy": (sqlite_error(sqlite3.SQLITE_BUSY), "ledger-locked"),
    "busy with a stale view": (sqlite_error(sqlite3.SQLITE_BUSY_SNAPSHOT), "ledger-locked"),
    "full": (sqlite_error(sqlite3.SQLITE_FULL), "disk-full"),
    "full, by way of the library": (wrapped(sqlite_error(sqlite3.SQLITE_FULL)), "disk-full"),
    "read only": (sqlite_error(sqlite3.SQLITE_READONLY_DBMOVED), "ledger-read-only"),
    "not a database": (sqlite_error(sqlite3.SQLITE_NOTADB), "ledger-not-one"),
    "damaged": (sqlite_error(sqlite3.SQLITE_CORRUPT_VTAB), "ledger-damaged"),
    "damaged, in a message": (UnicodeDecodeError("utf-8", b"\xe9", 0, 1, "damaged"), "ledger-damaged"),
    "cannot open": (sqlite_error(sqlite3.SQLITE_CANTOPEN), "ledger-cannot-open"),
    "input and output": (sqlite_error(sqlite3.SQLITE_IOERR_FSYNC), "ledger-storage-failed"),
    "without a code": (sqlite3.ProgrammingError("closed"), "ledger-storage-failed"),
    "no connection": (ConnectionUnavailableError("waited too long"), "ledger-locked"),
    "a place that is taken": (sqlite3.IntegrityError("not the next entry"), "entries-already-there"),
    "a reference that is taken": (sqlite3.IntegrityError("append-only: reference_register"), "reference-taken"),
}


@pytest.mark.parametrize(("error", "code"), ERRORS.values(), ids=ERRORS)
def test_an_error_of_the_storage_is_said_in_our_words(error: Exception, code: str) -> None:
    with pytest.raises(GrootboekError) as raised, storage_errors("test.db"):
        raise error
    assert (raised.value.code, raised.value.details["path"]) == (code, "test.db")
    assert "words of SQLite" not in raised.value.text("en") or code == "ledger-storage-failed"


DISKS = {"full": (0, "disk-full"), "almost full": (63, "disk-full"), "not full": (64, "ledger-storage-failed")}


@pytest.mark.parametrize("disk", DISKS)
def test_a_failure_of_input_or_output_on_a_full_disk_is_one_of_room(disk: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite says no more than that, where it cannot make the index of its log."""
    free, code = DISKS[disk]
    monkeypatch.setattr("os.statvfs", lambda _: SimpleNamespace(f_bavail=free, f_frsize=1024))
    with pytest.raises(GrootboekError) as raised, storage_errors("test.db"):
        raise sqlite_error(sqlite3.SQLITE_IOERR_SHMSIZE)
    assert raised.value.code == code


def test_a_disk_that_cannot_be_asked_is_not_said_to_be_full() -> None:
    with pytest.raises(GrootboekError) as raised, storage_errors("/nowhere/at/all/test.db"):
        raise sqlite_error(sqlite3.SQLITE_IOERR_SHMSIZE)
    assert raised.value.code == "ledger-storage-failed"


@pytest.mark.parametrize("error", [NotFound("entry-unknown", index=1, size=1), ValueError("a fault of ours")])
def test_other_errors_come_out_as_they_are(error: Exception) -> None:
    with pytest.raises(type(error)) as raised, storage_errors("test.db"):
        raise error
    assert raised.value is error


def test_a_name_that_cannot_be_given_is_an_error_of_the_storage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "link", fails)
    with pytest.raises(Unreachable) as raised:
        give_name(tmp_path / "unfinished", tmp_path / "a.db")
    assert raised.value.details["reason"] == "Input/output error"


def test_a_ledger_that_does_not_say_which_it_is_is_refused(tmp_path: Path) -> None:
    path = altered(make(tmp_path / "a.db"), "DROP TRIGGER ledger_is_kept", "DELETE FROM ledger")
    with pytest.raises(Unsound) as raised:
        _ = open_reader(path).meta
    assert raised.value.code == "ledger-row-malformed"


def test_a_cell_of_another_type_than_was_stored_is_refused() -> None:
    with in_memory() as books:
        # What a damaged file does, by way of a table that is not strict.
        tamper(
            books,
            "ALTER TABLE entries RENAME TO before",
            "CREATE TABLE entries AS SELECT * FROM before",
            "UPDATE entries SET entry = NULL",
        )
        with pytest.raises(Unsound) as raised:
            books.reader.entry(0)
    assert raised.value.code == "entry-unreadable"
