"""Authority is judged again under the lock when it may have changed since it was judged; else nobody pays for that."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.events.official import MandateWithdrawn
from grootboek.domain.values import Code, Instant
from grootboek.errors import NotAuthorised
from grootboek.ledger.appending import Judgement, Saving
from tests.ledger.making import KEY, SteppingClock, act, command, in_memory, make, opened, registered

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.ledger.books import Books
    from grootboek.ledger.reader import Reader


@dataclass
class Judge:
    """Says yes unless a mandate was withdrawn, and remembers what it was shown."""

    shown: list[tuple[int, Instant]] = field(default_factory=list)

    def __call__(self, reader: Reader, at: Instant) -> None:
        self.shown.append((reader.head().size, at))
        if any(b"mandate-withdrawn" in each.entry for each in reader.stream("official", Code("cio@example"))):
            raise NotAuthorised("not-mandated")


def judged(books: Books, judge: Judge, at: Instant) -> Saving:
    return Saving(command().command, Judgement(books.reader.head().authority, at, judge))


def withdraw(books: Books) -> None:
    event = MandateWithdrawn("recorder", Code("EXAMPLE"))
    books.store.put([act(books.meta, "official", "cio@example", 1, event)], key=KEY)


def test_a_judgement_is_not_repeated_while_nothing_changed() -> None:
    clock, judge = SteppingClock(), Judge()
    with in_memory(clock=clock) as books:
        books.store.put(
            [registered(books.meta, "ORG-1")], key=KEY, saving=judged(books, judge, Instant.of(clock.moment))
        )
    assert judge.shown == []


def test_authority_withdrawn_between_judging_and_committing_refuses_and_leaves_no_trace(tmp_path: Path) -> None:
    judge, path = Judge(), make(tmp_path / "test.db")
    with opened(path) as books, opened(path) as other:
        saving = judged(books, judge, Instant.of(datetime.now(UTC)))
        withdraw(other)
        with pytest.raises(NotAuthorised):
            books.store.put([registered(books.meta, "ORG-1")], key=KEY, saving=saving)
        assert (books.reader.head().size, books.reader.find_command(Code("C-1"))) == (2, None)
    assert [size for size, _ in judge.shown] == [2]


def test_authority_that_changed_elsewhere_is_judged_again_and_may_still_do(tmp_path: Path) -> None:
    judge, path = Judge(), make(tmp_path / "test.db")
    with opened(path) as books, opened(path) as other:
        saving = judged(books, judge, Instant.of(datetime.now(UTC)))
        other.store.put([registered(books.meta, "ORG-2")], key=KEY)
        (recording,) = books.store.put([registered(books.meta, "ORG-1")], key=KEY, saving=saving)
    assert judge.shown == [(2, recording.domain_event.recorded_at)]  # type: ignore[attr-defined]  # an act as recorded


NEW_DAY = datetime(2026, 11, 23, 23, 0, tzinfo=UTC)
"""Midnight in Amsterdam, in winter."""

DAYS = {
    "the same hour": (datetime(2026, 11, 23, 22, 0, tzinfo=UTC), datetime(2026, 11, 23, 22, 59, tzinfo=UTC), 0),
    "another hour of the same day": (
        datetime(2026, 11, 23, 20, 0, tzinfo=UTC),
        datetime(2026, 11, 23, 22, 59, tzinfo=UTC),
        0,
    ),
    "the next day in Amsterdam": (datetime(2026, 11, 23, 22, 59, tzinfo=UTC), NEW_DAY, 1),
    "the next day in UTC only": (NEW_DAY, datetime(2026, 11, 24, 0, 0, tzinfo=UTC), 0),
}


@pytest.mark.parametrize(("before", "after", "times"), DAYS.values(), ids=DAYS)
def test_authority_is_judged_again_when_the_day_changed(before: datetime, after: datetime, times: int) -> None:
    clock, judge = SteppingClock(), Judge()
    clock.moment = before
    with in_memory(clock=clock) as books:
        saving = judged(books, judge, Instant.of(before))
        clock.moment = after
        books.store.put([registered(books.meta, "ORG-1")], key=KEY, saving=saving)
    assert len(judge.shown) == times
