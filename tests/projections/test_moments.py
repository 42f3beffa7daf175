"""Moments: which entries count for what was asked, whether that can still change, and which day it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.digests import base64_standard
from tests.projections.asking import asked, inventory_at, moment
from tests.projections.stories import ORIGIN, Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grootboek.projections.store import Projections

LAST = "2025-06-10T12:00:01.000000Z"


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    """Entries 0 to 2 on 2 January, 3 just before and 4 just after midnight in Amsterdam (summer time), 5 in June."""
    with Story.begin(tmp_path / "ledger.db") as story:
        story.at("2025-05-31T21:59:00+00:00").organisation("MIN")
        story.at("2025-05-31T22:00:30+00:00").system("SYS-1", "MIN")
        story.at("2025-06-10").system("SYS-2", "MIN")
        yield story


@pytest.fixture
def projections(story: Story) -> Iterator[Projections]:
    with asked(story) as projections:
        yield projections


CASES: list[tuple[str, dict[str, Any], tuple[str, int, bool, bool]]] = [
    ("left out means now", {}, ("2026-11-23", 6, True, False)),
    ("a day is to its end in Amsterdam", {"known_at": "2025-05-31"}, ("2025-05-31", 4, False, False)),
    ("the next day has what came after midnight", {"known_at": "2025-06-01"}, ("2025-06-01", 5, False, False)),
    ("a month is to its last day", {"known_at": "2025-05"}, ("2025-05-31", 4, False, False)),
    ("a time with a zone", {"known_at": "2025-06-01T00:00:31+02:00"}, ("2025-06-01", 5, False, False)),
    ("a time just before an entry", {"known_at": "2025-05-31T22:00:30Z"}, ("2025-06-01", 4, False, False)),
    ("the time of the last entry is provisional", {"known_at": LAST}, ("2025-06-10", 6, True, False)),
    ("a day after the last entry is provisional", {"known_at": "2025-07-01"}, ("2025-07-01", 6, True, False)),
    ("today means now", {"known_at": "2026-11-23"}, ("2026-11-23", 6, True, False)),
    ("a month that has not ended means now", {"known_at": "2026-11"}, ("2026-11-23", 6, True, False)),
    ("an entry, itself included", {"known_at": "entry:3"}, ("2025-05-31", 4, False, False)),
    ("the last entry is final", {"known_at": "entry:5"}, ("2025-06-10", 6, False, False)),
    ("both times", {"on": "2024-01-01", "known_at": "entry:3"}, ("2024-01-01", 4, False, False)),
    ("as of a day sets both", {"as_of": "2025-05-31"}, ("2025-05-31", 4, False, False)),
    ("as of today is now", {"as_of": "2026-11-23"}, ("2026-11-23", 6, True, False)),
    ("on alone leaves what is known", {"on": "2025-02-02"}, ("2025-02-02", 6, True, False)),
    ("on a month is on its last day", {"on": "2025-02"}, ("2025-02-28", 6, True, False)),
    ("on this month is on today", {"on": "2026-11"}, ("2026-11-23", 6, True, False)),
    ("a day to come is expected", {"on": "2026-12-02"}, ("2026-12-02", 6, True, True)),
    ("attested rests on the whole ledger", {"as_of": "2025-05-31", "attested": True}, ("2025-05-31", 6, True, False)),
    ("attested now", {"attested": True}, ("2026-11-23", 6, True, False)),
]


@pytest.mark.parametrize(("request_", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_moment_names_a_day_and_the_entries_that_count(
    projections: Projections, request_: dict[str, Any], expected: tuple[str, int, bool, bool]
) -> None:
    found = moment(projections, **request_)
    position = found.position
    assert (position.on.isoformat(), position.size, position.provisional, found.expected) == expected
    assert position.index == position.size - 1
    assert position.root == base64_standard(projections.reader.root(position.size))


def test_a_checkpoint_of_this_ledger_is_a_final_moment(projections: Projections) -> None:
    checkpoint = Checkpoint(ORIGIN, 5, projections.reader.root(5)).text.encode()
    position = moment(projections, known_at=checkpoint).position
    assert (position.size, position.provisional, position.on.isoformat()) == (5, False, "2025-06-01")


def test_now_is_the_last_entry_although_the_clock_is_behind_it(projections: Projections) -> None:
    found = moment(projections, now="2025-03-01T00:00:00+00:00")
    assert (found.position.size, found.position.on.isoformat(), found.expected) == (6, "2025-06-10", False)


def test_the_recorded_time_of_the_last_entry_is_no_future_to_a_clock_that_is_behind(projections: Projections) -> None:
    assert moment(projections, now="2025-03-01T00:00:00+00:00", known_at=LAST).position.size == 6


def test_a_final_answer_stays_the_same_whatever_is_recorded_later(story: Story) -> None:
    with asked(story) as projections:
        before = inventory_at(projections, known_at="entry:4").document()
        story.lifecycle("SYS-1", "out_of_use", "2025-01-01")
        assert inventory_at(projections, known_at="entry:4").document() == before


def test_an_attested_answer_leaves_out_what_came_after_its_moment_was_named(story: Story) -> None:
    from grootboek.projections.inventory import inventory

    with asked(story) as projections:
        named = moment(projections, attested=True)
        before = inventory(projections, named).document()
        story.lifecycle("SYS-1", "out_of_use", "2025-01-01")
        assert inventory(projections, named).document() == before
        assert inventory_at(projections, attested=True).document()["systems"] != before["systems"]


def test_a_day_asked_about_on_the_day_itself_and_later_gives_the_same_answer_but_for_provisional(
    projections: Projections,
) -> None:
    then = inventory_at(projections, "2025-06-10T20:00:00+00:00", as_of="2025-06-10").document()
    later = inventory_at(projections, as_of="2025-06-10").document()
    assert {**then, "provisional": False} == {**later, "provisional": False}
