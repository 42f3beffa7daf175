"""Rows made by helpers are those made here, in their order; a helper that ends costs time and nothing else."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from grootboek.errors import Unsound
from grootboek.ledger.helpers import Helper
from grootboek.ledger.opening import open_reader
from grootboek.projections import whole_rows, workshop
from grootboek.projections.store import Projections
from grootboek.projections.whole_digests import whole_digests
from grootboek.projections.whole_rows import Pieces, WholeRows
from grootboek.projections.workshop import Workshop
from tests.projections.stories import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grootboek.ledger.reader import Reader
    from grootboek.projections.whole_rows import Made, Piece


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with Story.begin(tmp_path / "ledger.db") as story:
        for number in range(6):
            story.system(f"SYS-{number}")
            story.examine(f"SYS-{number}", "f" if number % 2 else "")
        yield story


@pytest.fixture
def reader(story: Story, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """A ledger that is long enough for helpers, in small pieces."""
    monkeypatch.setattr(workshop, "LONG", 1)
    monkeypatch.setattr(workshop, "_processors", lambda: 2)
    monkeypatch.setattr(whole_rows, "ENTRIES", 4)
    monkeypatch.setattr(whole_rows, "SYSTEMS", 1)
    reader = open_reader(story.path)
    yield reader
    reader.close()


def expected(story: Story) -> dict[str, str]:
    with Projections(story.reader) as projections:
        return dict(projections.table_digests())


def test_helpers_make_the_same_tables_and_leave_nothing_to_do(
    story: Story, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = expected(story)

    def not_here(_self: WholeRows, _piece: Piece) -> Made:
        raise AssertionError

    monkeypatch.setattr(WholeRows, "of", not_here)
    assert whole_digests(reader, reader.head().size) == found
    with Projections(reader) as projections:
        assert projections.table_digests() == found


def test_what_a_helper_that_was_killed_does_not_answer_is_made_here(
    story: Story, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered, asked = Helper.answer, []

    def killed_after_one(self: Helper) -> object:
        asked.append(self)
        if len(asked) == 2:
            self._process.kill()
            self._process.wait()
        return answered(self)

    monkeypatch.setattr(Helper, "answer", killed_after_one)
    assert whole_digests(reader, reader.head().size) == expected(story)
    assert len(set(asked)) == 2


def test_helpers_that_cannot_be_started_are_not_needed(
    story: Story, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_process(_module: str) -> Helper:
        raise OSError

    monkeypatch.setattr(workshop, "Helper", no_process)
    assert whole_digests(reader, reader.head().size) == expected(story)


def test_all_is_made_here_where_it_is_read_in_one_view(reader: Reader) -> None:
    size = reader.head().size
    with reader.connections.one_view(), Workshop(reader, size) as alone:
        assert alone.helpers == 0
    with Workshop(reader, size) as together:
        assert together.helpers == 2
        for _ in together.made(Pieces(size).of_entries()):
            pass
        assert together.helpers == 2


def test_an_entry_that_cannot_be_read_is_told_as_without_helpers(story: Story, reader: Reader) -> None:
    """The helper ends, and what is wrong comes out where the piece is made again."""
    story.books.close()
    with closing(sqlite3.connect(story.path)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("""UPDATE entries SET entry = CAST('{"index":9}' AS BLOB) WHERE "index" = 9""")
        connection.commit()
    with pytest.raises(Unsound) as raised:
        whole_digests(reader, reader.head().size)
    assert raised.value.code == "entry-malformed"
