"""Versions that replace each other, splits, disputes, and whether a use was ever prohibited."""

from __future__ import annotations

from datetime import date

import pytest

from grootboek.domain.disputes import disputes
from grootboek.domain.events.dispute import DisputeAnswered, EntryDisputed
from grootboek.domain.facts import TextAt
from grootboek.domain.timeline import ever_prohibited
from grootboek.domain.values import EntryReference, When
from tests.domain.histories import LEAF, History, text


def test_a_new_version_asks_for_a_new_examination_from_its_first_day() -> None:
    history = History()
    history.register()
    history.approve(history.classify())
    index = history.replace_version("2025-08-01", supplier="Fictional supplier")
    assert [history.standing(day) for day in ("2025-07-31", "2025-08-01")] == ["not_prohibited", "re_examine"]
    state = history.on("2025-08-01")
    assert [(why.reason, why.first, why.index) for why in state.reexamine] == [("version", date(2025, 8, 1), index)]
    assert (state.version, state.supplier) == (TextAt(index, "version"), TextAt(index, "supplier"))


def test_a_version_of_the_same_supplier_leaves_the_supplier_as_it_was() -> None:
    history = History()
    registered = history.register(supplier=text("Fictional supplier"))
    history.replace_version("2025-08-01")
    assert history.on("2025-08-01").supplier == TextAt(registered, "supplier")


@pytest.mark.parametrize(("met", "word"), [("f", "prohibited_in_use"), ("", "re_examine")])
def test_a_new_version_never_ends_a_prohibition(met: str, word: str) -> None:
    history = History()
    history.register()
    history.approve(history.classify(met=met))
    history.replace_version("2025-08-01")
    assert history.standing("2025-09-01") == word


def test_an_examination_of_the_new_version_covers_it_and_the_next_one_again_asks_for_another() -> None:
    history = History()
    history.register()
    history.replace_version("2025-08-01")
    history.approve(history.classify("2025-08-01", examined_version=2))
    history.replace_version("2025-10-01")
    assert [history.standing(day) for day in ("2025-08-01", "2025-10-01")] == ["not_prohibited", "re_examine"]


def test_a_version_in_between_that_is_recorded_afterwards_makes_nothing_due() -> None:
    history = History()
    history.register()
    history.replace_version("2025-08-01")
    history.approve(history.classify("2025-08-01", examined_version=2))
    history.replace_version("2025-05-01")
    assert history.standing("2025-09-01") == "not_prohibited"


def test_a_split_shows_the_parts_and_changes_nothing_else() -> None:
    history = History()
    history.register()
    history.approve(history.classify())
    history.split("SYS-7 SYS-8", "2025-08-01")
    before, after = history.on("2025-07-31"), history.on("2025-08-01")
    assert (before.parts, after.parts) == ((), ("SYS-7", "SYS-8"))
    assert (before.standing, after.standing, after.rests_on) == ("not_prohibited", "not_prohibited", before.rests_on)


def test_a_second_split_adds_to_the_parts() -> None:
    history = History()
    history.register()
    history.split("SYS-7 SYS-8", "2025-08-01")
    history.split("SYS-8 SYS-9", "2025-09-01")
    assert history.on("2025-09-01").parts == ("SYS-7", "SYS-8", "SYS-9")


def test_disputes_change_no_state_and_are_listed_with_their_answers() -> None:
    history = History()
    history.register()
    made = history.classify()
    before = history.on("2025-06-01")
    first = history.record(EntryDisputed(EntryReference(made, LEAF), text("Not so")), "2025-02-01")
    second = history.record(EntryDisputed(EntryReference(made, LEAF), text("Again not so")), "2025-02-02")
    answer = history.record(DisputeAnswered(EntryReference(first, LEAF), text("It is")), "2025-02-03")
    assert history.on("2025-06-01") == before
    found = disputes(history.entries)
    assert [(one.index, one.entry, one.answers, one.is_open) for one in found] == [
        (first, made, (answer,), False),
        (second, made, (), True),
    ]


@pytest.mark.parametrize(
    ("day", "expected"), [("2024-12-31", False), ("2025-02-01", False), ("2025-02-02", True), ("2026-05-01", True)]
)
def test_a_use_was_ever_prohibited_from_the_first_such_day_on(day: str, expected: bool) -> None:
    history = History()
    history.register()
    history.approve(history.classify(met="f"))
    history.switch_off("2025-06-01")
    history.approve(history.classify("2025-07-01"))
    assert ever_prohibited(history.periods(), date.fromisoformat(day)) is expected


def test_the_review_date_of_the_approved_classification_is_shown_and_of_a_month_its_last_day() -> None:
    history = History()
    history.register()
    made = history.classify(review_on=When("2025-09"))
    assert history.on("2025-06-01").review_on is None
    history.approve(made)
    assert history.on("2025-06-01").review_on == date(2025, 9, 30)
