"""Reading: by index, by subject, by moment, beside a writer, and as the ledger was."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.values import Code, Instant
from grootboek.errors import NotFound
from grootboek.evidence.commitment import parse_disclosure
from grootboek.ledger import reader as reading
from grootboek.ledger.opening import open_reader
from tests.ledger.making import KEY, NOW, SteppingClock, in_memory, make, opened, registered, renamed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grootboek.ledger.books import Books


@pytest.fixture
def books() -> Iterator[Books]:
    """The first entry and four more, a second apart but for the last, in the same save as the one before."""
    with in_memory(clock=SteppingClock()) as made:
        made.store.put([registered(made.meta, "ORG-1")], key=KEY)
        made.store.put([registered(made.meta, "ORG-2")], key=KEY)
        made.store.put([renamed(made.meta, "ORG-1", 2), renamed(made.meta, "ORG-1", 3, "Third name")], key=KEY)
        yield made


@pytest.mark.parametrize(
    ("start", "stop", "indexes"),
    [(0, None, [0, 1, 2, 3, 4]), (2, 4, [2, 3]), (3, 99, [3, 4]), (-5, 1, [0]), (5, None, []), (9, 2, [])],
)
def test_entries_come_in_order_from_where_and_as_far_as_asked(
    books: Books, start: int, stop: int | None, indexes: list[int]
) -> None:
    assert [each.index for each in books.reader.entries(start, stop)] == indexes


def test_entries_come_with_their_own_disclosures(books: Books) -> None:
    found = [[parse_disclosure(text).value for text in each.disclosures.values()] for each in books.reader.entries()]
    first, second = "Fictional organisation ORG-1", "Fictional organisation ORG-2"
    assert found == [[], [first], [second], ["Another name"], ["Third name"]]


def test_entries_are_the_same_in_pieces_of_any_size(books: Books, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(books.reader.entries())
    for piece in (1, 2, 3):
        monkeypatch.setattr(reading, "PIECE", piece)
        assert list(books.reader.entries()) == whole


def test_a_stream_is_all_about_one_subject(books: Books) -> None:
    assert [each.index for each in books.reader.stream("organisation", Code("ORG-1"))] == [1, 3, 4]
    assert books.reader.stream("organisation", Code("ORG-1")) == [books.reader.entry(index) for index in (1, 3, 4)]
    assert books.reader.stream("official", Code("ORG-1")) == []


@pytest.mark.parametrize("index", [-1, 5])
def test_an_entry_that_is_not_there_is_not_found(books: Books, index: int) -> None:
    with pytest.raises(NotFound) as missing:
        books.reader.entry(index)
    assert missing.value.details == {"index": index, "size": 5}


@pytest.mark.parametrize("size", [-1, 6])
def test_a_root_of_more_entries_than_there_are_is_not_found(books: Books, size: int) -> None:
    with pytest.raises(NotFound) as missing:
        books.reader.root(size)
    assert missing.value.code == "size-beyond-ledger"


SECOND = timedelta(seconds=1)
MICROSECOND = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("moment", "size"),
    [
        (NOW - MICROSECOND, 0),
        (NOW, 1),
        (NOW + SECOND - MICROSECOND, 1),
        (NOW + SECOND, 2),
        (NOW + 3 * SECOND, 4),
        (NOW + 3 * SECOND + MICROSECOND, 5),
        (NOW + 99 * SECOND, 5),
    ],
)
def test_a_moment_knows_the_entries_recorded_at_or_before_it(books: Books, moment: object, size: int) -> None:
    assert books.reader.size_at(Instant.of(moment)) == size  # type: ignore[arg-type]  # a table of moments


def test_a_reader_beside_a_writer_sees_each_append_whole(tmp_path: Path) -> None:
    path = make(tmp_path / "test.db")
    reader = open_reader(path)
    with opened(path) as books:
        stream = reader.entries()
        assert next(stream).index == 0
        books.store.put([registered(books.meta, "ORG-1")], key=KEY)
        assert list(stream) == []
        assert [each.index for each in reader.entries()] == [0, 1]
        assert reader.root(2) == books.reader.root(2)
        assert reader.meta == books.meta
    reader.close()


def test_a_reader_until_a_head_shows_nothing_after_it(books: Books) -> None:
    head = books.reader.head()
    earlier = reading.Reader(books.recorder.ledger_datastore, until=head)
    root = books.reader.root(5)
    books.store.put([renamed(books.meta, "ORG-1", 4), registered(books.meta, "ORG-9")], key=KEY)
    assert [each.index for each in earlier.entries()] == [0, 1, 2, 3, 4]
    assert [each.index for each in earlier.stream("organisation", Code("ORG-1"))] == [1, 3, 4]
    assert earlier.find_reference("organisation", Code("ORG-9")) is None
    assert (earlier.head(), earlier.root(5)) == (head, root)
    with pytest.raises(NotFound):
        earlier.entry(5)
