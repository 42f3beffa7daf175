"""Catching up: the file is taken away, cut off and damaged between two questions, and no answer is ever wrong."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import pytest

from grootboek.ledger.opening import open_ledger, open_reader
from grootboek.ledger.reader import Reader
from grootboek.ledger.records import Head
from grootboek.projections.catching_up import apply_batch
from grootboek.projections.store import Projections
from tests.projections.asking import standings_at
from tests.projections.stories import Numbered, Story, beside, examined
from tests.story import Story as LedgerStory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Connection

    from grootboek.domain.events.system import Lifecycle
    from grootboek.projections.streams import Streams

SYSTEMS = 6


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with examined(tmp_path / "ledger.db", SYSTEMS) as story:
        yield story


def rebuilt(reader: Reader) -> str:
    with Projections(reader) as projections:
        return projections.digest()


def reopened(story: Story) -> Story:
    """The same ledger again, after it was closed."""
    story.books = open_ledger(story.path, clock=story.clock, randomness=Numbered(1_000_000))
    return story


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _flip_pages(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4096] + bytes(byte ^ 0xFF for byte in data[4096:]))


def _sql(*statements: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            for statement in statements:
                connection.execute(statement)
            connection.commit()

    return change


DAMAGE: dict[str, Callable[[Path], object]] = {
    "taken away": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "cut off": _truncate,
    "not a database": lambda path: path.write_text("these are notes of my own\n" * 500, encoding="utf-8"),
    "pages flipped": _flip_pages,
    "table dropped": _sql("DROP TABLE standings"),
    "index dropped": _sql("DROP INDEX entries_code"),
    "table added to": _sql("ALTER TABLE texts ADD COLUMN more TEXT"),
    "trigger added": _sql("CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM texts; END"),
    "another version's": _sql("UPDATE meta SET value = '0' WHERE name = 'schema'"),
    "another program's": _sql("UPDATE meta SET value = '99.0' WHERE name = 'program'"),
    "another ledger's": _sql("UPDATE meta SET value = 'x' WHERE name = 'ledger'"),
    "by other rules": _sql("UPDATE meta SET value = '99' WHERE name = 'rules'"),
    "of another past": _sql("UPDATE meta SET value = 'x' WHERE name = 'root'"),
    "ahead of the ledger": _sql("UPDATE meta SET value = '9999' WHERE name = 'size'"),
    "without its notes": _sql("DELETE FROM meta"),
    "with notes of nonsense": _sql("UPDATE meta SET value = 'many' WHERE name = 'size'"),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=list(DAMAGE))
def test_a_file_that_is_not_as_it_should_be_is_rebuilt(story: Story, damage: Callable[[Path], object]) -> None:
    with Projections(story.reader, beside(story)) as projections:
        expected = projections.digest()
    damage(beside(story))
    with Projections(story.reader, beside(story)) as projections:
        assert projections.digest() == expected
        assert projections.path == beside(story)
    with Projections(story.reader, beside(story)) as projections:
        assert projections.digest() == expected


def test_damage_while_the_file_is_open_is_met_by_the_next_question(story: Story) -> None:
    with Projections(story.reader, beside(story)) as projections:
        expected = projections.digest()
        _flip_pages(beside(story))
        assert projections.digest() == expected


def test_what_is_recorded_between_two_questions_is_in_the_second(story: Story) -> None:
    with Projections(story.reader, beside(story)) as projections:
        assert standings_at(projections)["SYS-1"] == "prohibited_in_use"
        story.lifecycle("SYS-1", "out_of_use", "2025-01-02")
        assert standings_at(projections)["SYS-1"] == "prohibited_not_in_use"


def test_an_older_copy_of_the_ledger_is_answered_from_its_own_entries(story: Story, tmp_path: Path) -> None:
    story.books.close()
    older = tmp_path / "older.db"
    shutil.copy(story.path, older)
    with closing(open_reader(older)) as reader:
        expected = rebuilt(reader)
        with reopened(story) as later:
            later.lifecycle("SYS-1", "out_of_use", "2025-01-02")
            with Projections(later.reader, beside(story)) as projections:
                assert projections.digest() != expected
        with Projections(reader, beside(story)) as projections:
            assert projections.digest() == expected


class Interrupted(Exception):
    """Stands for a process that is killed."""


def test_a_catch_up_that_is_cut_off_between_batches_goes_on_where_it_was(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Projections(Reader(story.reader.connections, until=Head(4, None, 0, b"")), beside(story)) as projections:
        projections.catch_up()
    done: list[int] = []

    def cut_off(connection: Connection, reader: Reader, streams: Streams, start: int, stop: int) -> None:
        apply_batch(connection, reader, streams, start, stop)
        done.append(start)
        if len(done) == 3:
            raise Interrupted

    monkeypatch.setattr("grootboek.projections.store.apply_batch", cut_off)
    with Projections(story.reader, beside(story), batch=4) as projections, pytest.raises(Interrupted):
        projections.catch_up()
    with Projections(story.reader, beside(story), batch=4) as projections:
        assert projections.digest() == rebuilt(story.reader)
    # The third batch was rolled back and done again.
    assert done[:4] == [4, 8, 12, 12]


CATCH_UP = """
import sys
import tempfile
from pathlib import Path
from grootboek.ledger.opening import open_ledger, open_reader
from grootboek.projections.store import Projections
with Projections(open_reader(Path(sys.argv[1])), Path(sys.argv[2]), batch=2) as projections:
    print(projections.digest(), projections.path is not None)
"""


def test_processes_that_catch_up_at_once_come_to_the_same(story: Story) -> None:
    command = [sys.executable, "-c", CATCH_UP, str(story.path), str(beside(story))]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    outputs = [process.communicate()[0].split() for process in running]
    assert outputs == [[rebuilt(story.reader), "True"]] * 4


def test_what_another_reader_brought_in_between_counts(story: Story) -> None:
    """Two readers of one file take turns; each goes on with a system whose entries the other brought in last."""
    with Projections(story.reader, beside(story)) as one, Projections(story.reader, beside(story)) as other:
        uses: tuple[Lifecycle, ...] = ("out_of_use", "in_use", "in_development", "in_use", "out_of_use")
        for number, use in enumerate(uses):
            story.lifecycle("SYS-1", use, f"2024-0{number + 1}-01")
            (one, other)[number % 2].catch_up()
        assert one.digest() == rebuilt(story.reader)


def test_a_file_that_another_process_keeps_locked_is_left_for_memory(story: Story) -> None:
    with Projections(story.reader, beside(story)) as projections:
        projections.catch_up()
    story.lifecycle("SYS-1", "out_of_use", "2025-01-02")
    with closing(sqlite3.connect(beside(story), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with Projections(story.reader, beside(story), wait=0.05) as projections:
            assert standings_at(projections)["SYS-1"] == "prohibited_not_in_use"
            assert projections.path is None


@pytest.fixture
def elsewhere() -> Iterator[Path]:
    """A folder that every user can reach."""
    folder = Path(mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@contextmanager
def without_rights(folder: Path) -> Iterator[None]:
    """The folder and its files cannot be written, not even by the super-user, who steps back for as long."""
    for path in (*folder.iterdir(), folder):
        path.chmod(path.stat().st_mode & ~0o222)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.mark.parametrize("behind", [False, True], ids=["up to date", "behind"])
def test_in_a_folder_that_cannot_be_written_the_answer_is_right_and_nothing_is_left(
    elsewhere: Path, behind: bool
) -> None:
    with Story.begin(elsewhere / "ledger.db") as story:
        story.system("SYS-1")
        with Projections(story.reader, beside(story)) as projections:
            projections.catch_up()
        if behind:
            story.lifecycle("SYS-1", "out_of_use", "2025-01-02")
        expected = rebuilt(story.reader)
        files = sorted(path.name for path in elsewhere.iterdir())
        with without_rights(elsewhere), Projections(story.reader, beside(story)) as projections:
            assert projections.digest() == expected
            assert (projections.path is None) is behind
        assert sorted(path.name for path in elsewhere.iterdir()) == files


def test_without_a_file_in_a_folder_that_cannot_be_written_the_answer_comes_from_memory(elsewhere: Path) -> None:
    with Story.begin(elsewhere / "ledger.db") as story:
        story.system("SYS-1")
        expected = rebuilt(story.reader)
        with without_rights(elsewhere), Projections(story.reader, beside(story)) as projections:
            assert projections.digest() == expected
            assert projections.path is None


def test_a_folder_in_the_place_of_the_file_is_left_alone(story: Story) -> None:
    beside(story).mkdir()
    with Projections(story.reader, beside(story)) as projections:
        assert projections.digest() == rebuilt(story.reader)
    assert beside(story).is_dir()


def test_tables_in_memory_are_the_same_where_no_temporary_folder_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise FileNotFoundError

    with LedgerStory() as story:
        story.system()
        with Projections(story.ledger.reader) as spilling:
            digest = spilling.digest()
        monkeypatch.setattr(tempfile, "gettempdir", none)
        with Projections(story.ledger.reader) as in_memory:
            assert in_memory.digest() == digest
