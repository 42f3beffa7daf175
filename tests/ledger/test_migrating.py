"""A ledger of an older version: read as it is, brought up to date when it is recorded in, by one of many processes.

``files/version-1.db`` was made by the released version 1 from ``001_ledger.sql`` alone; it is never made again.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from grootboek.domain.commands.organisation import RegisterOrganisation
from grootboek.domain.values import Code, Committed, Handle
from grootboek.errors import Unreachable
from grootboek.evidence.findings import is_sound
from grootboek.ledger.application import Ledger
from grootboek.ledger.audit import audit
from grootboek.ledger.envelope import Acting
from grootboek.ledger.migrating import bring_up_to_date, statements
from grootboek.ledger.opening import open_reader
from grootboek.ledger.schema import SCHEMA_VERSION, sqlite_files
from tests.ledger.making import KEY, SYSTEM_CLOCK, make, opened
from tests.ledger.ordinary_user import read_only
from tests.ledger.processes import output, start

VERSION_1 = Path(__file__).with_name("files") / "version-1.db"
ENTRIES = 18
EVERY = 4
"""Killed before one in so many statements."""
OBJECTS = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A copy of a ledger of version 1."""
    return Path(shutil.copy(VERSION_1, tmp_path / "older.db"))


def state(path: Path) -> tuple[int, list[tuple[str, str]], list[bytes]]:
    """Version, tables and triggers, entries."""
    with closing(sqlite3.connect(path)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        entries = [row[0] for row in connection.execute('SELECT entry FROM entries ORDER BY "index"')]
        return version, connection.execute(OBJECTS).fetchall(), entries


def test_the_kept_file_is_of_version_1() -> None:
    version, objects, entries = state(VERSION_1)
    assert (version, len(entries)) == (1, ENTRIES)
    with closing(sqlite3.connect(":memory:")) as fresh:
        fresh.executescript(sqlite_files()[1])
        assert fresh.execute(OBJECTS).fetchall() == objects


def test_files_are_numbered_from_1_and_each_raises_the_version() -> None:
    files = sqlite_files()
    assert list(files) == list(range(1, SCHEMA_VERSION + 1))
    for number, text in files.items():
        assert f"\nPRAGMA user_version = {number};\n" in text
        assert "".join(statements(text)).rstrip() == text.rstrip()


def test_recording_brings_an_older_ledger_up_to_date_and_keeps_its_entries(older: Path, tmp_path: Path) -> None:
    before = state(older)
    with Ledger.opened(older, clock=SYSTEM_CLOCK, randomness=os.urandom) as ledger:
        command = RegisterOrganisation(Code("ORG-NEW"), Committed.of("Fictional"), "ministry", Code("ROOT"))
        receipt = ledger.execute(command, actor=Acting(Handle("admin@example"), KEY))
    assert receipt.entries[0].index == ENTRIES
    version, objects, entries = state(older)
    assert (version, entries[:ENTRIES]) == (SCHEMA_VERSION, before[2])
    assert objects == state(make(tmp_path / "new.db"))[1]
    with closing(open_reader(older)) as reader:
        assert is_sound(findings := list(audit(reader)))
        assert [each.code for each in findings if each.code == "schema-differs"] == []


def test_who_only_reads_an_older_ledger_changes_nothing(older: Path) -> None:
    before = older.read_bytes()
    with closing(open_reader(older)) as reader:
        assert len(list(reader.entries())) == ENTRIES
        assert list(audit(reader)) == []
    assert older.read_bytes() == before


def test_who_may_not_write_reads_an_older_ledger(older: Path, tmp_path: Path) -> None:
    with read_only(older, tmp_path), closing(open_reader(older)) as reader:
        assert len(list(reader.entries())) == ENTRIES
        with pytest.raises(Unreachable) as refused:
            opened(older)
        assert refused.value.code == "ledger-read-only"


def test_two_processes_at_once_bring_it_up_to_date_once(older: Path) -> None:
    processes = [start("upgrade", older) for _ in range(3)]
    assert [output(each) for each in processes] == [[str(SCHEMA_VERSION)]] * 3
    with closing(open_reader(older)) as reader:
        assert list(audit(reader)) == []


def test_a_second_process_finds_it_done(older: Path) -> None:
    opened(older).close()
    before = state(older)
    with closing(sqlite3.connect(older, isolation_level=None)) as connection:
        bring_up_to_date(connection, "the ledger")
    assert state(older) == before


def test_killed_at_any_statement_it_is_as_before_or_up_to_date(tmp_path: Path) -> None:
    printed, _ = start("upgrade_each", VERSION_1, tmp_path, EVERY).communicate(timeout=500)
    outcomes = [int(line.removeprefix("ended ")) for line in printed.splitlines() if line.startswith("ended ")]
    for step in range(0, len(outcomes) * EVERY, EVERY):
        path = tmp_path / f"{step}.db"
        assert state(path)[0] in {1, SCHEMA_VERSION}
        with opened(path) as books:
            assert len(list(books.reader.entries())) == ENTRIES
        assert state(path)[0] == SCHEMA_VERSION
    assert outcomes[-1] == 0
    assert len(outcomes) > 3


def test_a_file_that_fails_leaves_the_ledger_as_it_was(older: Path) -> None:
    with closing(sqlite3.connect(older)) as stranger:
        stranger.execute("CREATE TABLE timestamps (other)")
    before = state(older)
    with pytest.raises(Unreachable) as refused:
        opened(older)
    assert refused.value.code == "ledger-storage-failed"
    assert state(older) == before


def test_a_ledger_of_an_unknown_version_in_between_is_refused(older: Path) -> None:
    with closing(sqlite3.connect(older, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        with pytest.raises(Unreachable) as refused:
            bring_up_to_date(connection, "the ledger")
        assert not connection.in_transaction
    assert refused.value.code == "ledger-newer"
