"""All tables made at once: the same bytes as entry by entry, and at every moment either the old tables or the new."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from sqlalchemy import event

from grootboek.domain.events.system import SystemDescribed
from grootboek.domain.values import Committed
from grootboek.errors import Unreachable
from grootboek.ledger.reader import Reader
from grootboek.ledger.records import Head
from grootboek.projections import whole_rows
from grootboek.projections.storage import file_engine
from grootboek.projections.store import Projections
from tests.projections.random_stories import DEEDS, tell
from tests.projections.stories import Story, beside, examined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Engine

SYSTEMS = 5


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with examined(tmp_path / "ledger.db", SYSTEMS) as story:
        yield story


def up_to(reader: Reader, size: int) -> Reader:
    """The ledger as it was at a size."""
    return Reader(reader.connections, until=Head(size, None, 0, b""))


@settings(max_examples=25)
@given(deeds=DEEDS)
def test_entry_by_entry_the_tables_come_out_as_all_at_once(deeds: Sequence[tuple[int, ...]]) -> None:
    with TemporaryDirectory() as folder, Story.begin(Path(folder) / "ledger.db") as story:
        for deed in deeds:
            tell(story, deed)
        path = Path(folder) / "step-by-step"
        for size in range(1, story.reader.head().size + 1):
            with Projections(up_to(story.reader, size), path) as step_by_step:
                step_by_step.catch_up()
        with Projections(story.reader, path) as step_by_step, Projections(story.reader) as at_once:
            assert step_by_step.table_digests() == at_once.table_digests()


def test_pieces_of_any_size_give_the_same_tables(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    with Projections(story.reader) as whole:
        expected = whole.table_digests()
    monkeypatch.setattr(whole_rows, "ENTRIES", 3)
    monkeypatch.setattr(whole_rows, "SYSTEMS", 2)
    with Projections(story.reader) as in_pieces:
        assert in_pieces.table_digests() == expected


def test_a_file_made_at_once_is_one_made_in_batches(story: Story) -> None:
    """Also its schema, by which it is known again: no index is missing, none has another form."""
    files = [story.path.with_name(name) for name in ("at-once", "in-batches")]
    for path, batch in zip(files, (1, 1_000), strict=True):
        with Projections(story.reader, path, batch=batch) as projections:
            assert projections.path == path
            projections.catch_up()
    with Projections(story.reader, files[0]) as one, Projections(story.reader, files[1]) as other:
        assert one.table_digests() == other.table_digests()
    assert len({_schema(path) for path in files}) == 1


def _schema(path: Path) -> tuple[tuple[str, str], ...]:
    with closing(sqlite3.connect(path)) as connection:
        return tuple(sorted(connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_master").fetchall()))


REBUILD = """
import os
import signal
import sys
from pathlib import Path
from grootboek.ledger.opening import open_reader
from grootboek.projections import storage, store

step, kill_at = 0, int(sys.argv[3])

def stepped(*_):
    global step
    step += 1
    if step == kill_at:
        os.kill(os.getpid(), signal.SIGKILL)

class Slowly:
    def __init__(self, connection):
        self.connection = connection

    def backup(self, target, progress):
        self.connection.backup(target.connection, pages=20, progress=stepped)

driver, build = storage._driver, store.build
storage._driver = lambda connection: Slowly(driver(connection))

def built(connection, reader, size):
    build(connection, reader, size)
    stepped()

store.build = built
with store.Projections(open_reader(Path(sys.argv[1])), Path(sys.argv[2])) as projections:
    print(projections.rebuild())
"""


def test_a_rebuild_that_is_killed_leaves_the_old_tables_or_the_new(story: Story) -> None:
    """Killed after building aside, and after every twenty pages that are put into the file."""
    path = beside(story)
    with Projections(story.reader, path) as projections:
        new = projections.digest()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE standings SET standing = 'not_prohibited'")
        connection.commit()
    with Projections(story.reader, path) as projections:
        old = projections.digest()
    assert old != new
    found, status, step = [], -signal.SIGKILL, 0
    while status == -signal.SIGKILL:
        step += 1
        command = [sys.executable, "-c", REBUILD, str(story.path), str(path), str(step)]
        status = subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode
        with Projections(story.reader, path) as projections:
            found.append(projections.digest())
            assert projections.path == path
    assert status == 0
    assert len(found) > 2
    assert found == [old] * found.count(old) + [new] * found.count(new)
    assert found[0] == old
    assert list(path.parent.glob(f"{path.name}*")) == [path]


def test_a_rebuild_without_room_says_so_and_the_old_tables_stay(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    path, before = beside(story), story.reader.head().size
    with Projections(story.reader, path) as projections:
        expected = projections.digest()
    for number in range(SYSTEMS):
        long_one = SystemDescribed(purpose=Committed.of("A long story. " * 1_000))
        story.record("ai-system", f"SYS-{number}", long_one, "2025-01-01")
    with monkeypatch.context() as patched:
        patched.setattr("grootboek.projections.store.file_engine", _cramped)
        with Projections(story.reader, path) as projections, pytest.raises(Unreachable) as raised:
            projections.rebuild()
    assert raised.value.code == "disk-full"
    with Projections(up_to(story.reader, before), path) as projections:
        assert projections.digest() == expected
        assert projections.path == path


def _cramped(path: Path, wait: float) -> Engine:
    """An engine over a file that has as many pages as it can have."""
    engine = file_engine(path, wait)

    @event.listens_for(engine, "connect")
    def _no_more_pages(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")  # as many as there are, and no more

    return engine


def test_a_file_that_another_process_keeps_is_not_rebuilt_but_memory_is(story: Story) -> None:
    with Projections(story.reader, beside(story)) as projections:
        expected = projections.digest()
    with closing(sqlite3.connect(beside(story), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with Projections(story.reader, beside(story), wait=0.05) as projections:
            assert projections.rebuild() == expected
            assert projections.path is None
