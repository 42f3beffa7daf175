"""A life told on from a day gives what telling it whole gives, whatever the day."""

from __future__ import annotations

from datetime import date

import pytest

from grootboek.domain.collecting import add
from grootboek.domain.facts import SystemFacts
from grootboek.domain.timeline import timelines, timelines_from
from grootboek.domain.values import Code
from tests.domain.histories import BOTH_LAWS, MAIN, History, text


def told_on(history: History) -> SystemFacts:
    """Take in the entries one by one, each time telling on from the day of the entry; compare with telling it whole."""
    facts = SystemFacts()
    before = timelines(MAIN, {MAIN: facts}, BOTH_LAWS)
    for entry in history.entries:
        add(facts, entry)
        before = timelines_from(MAIN, {MAIN: facts}, BOTH_LAWS, before, entry.act.effective_on.first)
        assert before == timelines(MAIN, {MAIN: facts}, BOTH_LAWS)
    return facts


def lived() -> History:
    history = History()
    history.register(since="2025-01-01")
    history.lifecycle("out_of_use", "2025-06-01")
    history.describe("2025-07-01", name=text("Another name"))
    history.deploy("2", "OTHER", "2025-08-01")
    history.lifecycle("in_use", "2025-09-01")
    history.describe("2025-07-01", name=text("A third name"))
    return history


def test_each_thing_that_happens_is_told_from_its_own_day() -> None:
    told_on(lived())


@pytest.mark.parametrize("day", ["2024-01-01", "2025-01-01", "2025-06-01", "2025-08-15", "2025-09-01", "2027-01-01"])
def test_telling_it_on_from_a_day_on_which_nothing_changed_changes_nothing(day: str) -> None:
    facts = told_on(lived())
    whole = timelines(MAIN, {MAIN: facts}, BOTH_LAWS)
    assert timelines_from(MAIN, {MAIN: facts}, BOTH_LAWS, whole, date.fromisoformat(day)) == whole
    assert timelines_from(MAIN, {MAIN: facts}, BOTH_LAWS, whole, date.fromisoformat(day), only=MAIN) == whole
    assert timelines_from(MAIN, {MAIN: facts}, BOTH_LAWS, whole, date.fromisoformat(day), only=Code("2")) == whole
