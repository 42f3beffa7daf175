"""Which classification holds on a day, and what follows from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.adopted_law import AdoptedLaw
from grootboek.domain.events.classification import Classified
from grootboek.domain.values import Code
from tests.domain.histories import FIRST, SECOND, History

if TYPE_CHECKING:
    from grootboek.domain.events.system import Lifecycle


def test_nothing_recorded_is_not_examined() -> None:
    history = History()
    history.register()
    state = history.on("2025-03-01")
    assert (state.standing, state.outcome, state.classification, state.taxonomy) == ("not_examined", None, None, None)


def test_a_classification_is_proposed_until_it_is_approved_and_then_holds_from_its_own_day() -> None:
    history = History()
    history.register()
    made = history.classify("2025-03-01")
    assert [history.standing(day) for day in ("2025-02-28", "2025-03-01")] == ["not_examined", "proposed"]
    approval = history.approve(made)
    assert [history.standing(day) for day in ("2025-02-28", "2025-03-01")] == ["not_examined", "not_prohibited"]
    state = history.on("2025-03-01")
    assert (state.classification, state.approval, state.proposed, state.depth) == (made, approval, None, "full")


def test_a_proposal_never_replaces_an_approved_classification() -> None:
    history = History()
    history.register()
    history.approve(history.classify(met="f"))
    proposal = history.classify()
    state = history.on("2025-03-01")
    assert (state.standing, state.points, state.proposed) == ("prohibited_in_use", ("f",), proposal)


def test_a_refused_classification_does_not_count_and_is_no_proposal() -> None:
    history = History()
    history.register()
    made = history.classify(met="f")
    history.refuse(made)
    state = history.on("2025-03-01")
    assert (state.standing, state.proposed) == ("not_examined", None)


def test_the_last_approved_counts_not_the_last_recorded() -> None:
    history = History()
    history.register()
    first = history.classify(met="f")
    second = history.classify(unknown="f")
    history.approve(second)
    history.approve(first)
    assert history.on("2025-03-01").classification == first


def test_an_older_classification_holds_on_the_days_before_a_newer_one() -> None:
    history = History()
    history.register()
    older = history.classify("2025-01-01", met="f")
    newer = history.classify("2025-06-01")
    history.approve(older)
    history.approve(newer)
    assert history.on("2025-05-31").classification == older
    assert history.on("2025-06-01").classification == newer


def test_an_approval_of_what_is_not_known_counts_for_nothing() -> None:
    history = History()
    history.register()
    history.approve(history.classify(met="f"))
    known = [entry for entry in history.entries if entry.index != 11]
    history.entries = known
    assert history.standing("2025-03-01") == "not_examined"


def test_an_approval_for_another_deployment_counts_for_nothing() -> None:
    history = History()
    history.register()
    history.deploy("SYS-1/2", "OTHER", "2025-01-01")
    history.approve(history.classify(), deployment=Code("SYS-1/2"))
    assert history.standing("2025-03-01") == "proposed"
    assert history.standing("2025-03-01", deployment=Code("SYS-1/2")) == "not_examined"


@pytest.mark.parametrize(
    ("day", "standing", "outcome", "standing_date"),
    [
        ("2025-02-01", "prohibited_from", "not_prohibited", date(2025, 2, 2)),
        ("2025-02-02", "prohibited_in_use", "prohibited", None),
    ],
)
def test_a_point_counts_only_from_the_day_it_applies(
    day: str, standing: str, outcome: str, standing_date: date | None
) -> None:
    history = History()
    history.register()
    history.approve(history.classify(met="f"))
    state = history.on(day)
    assert (state.standing, state.outcome, state.standing_date) == (standing, outcome, standing_date)


@pytest.mark.parametrize(
    ("day", "standing", "points", "later"),
    [
        ("2026-12-01", "prohibited_from", (), (("ba", date(2026, 12, 2)),)),
        ("2026-12-02", "prohibited_in_use", ("ba",), ()),
    ],
)
def test_a_new_point_counts_from_its_own_day(
    day: str, standing: str, points: tuple[str, ...], later: tuple[object, ...]
) -> None:
    history = History()
    history.register(since="2026-03", roles=("provider",))
    history.approve(history.classify("2026-03", met="ba", taxonomy=SECOND, roles=("provider",)))
    state = history.on(day)
    assert (state.standing, state.points, state.later) == (standing, points, later)


@pytest.mark.parametrize("lifecycle", ["out_of_use", "in_development"])
def test_a_prohibition_that_is_not_in_use_says_so(lifecycle: Lifecycle) -> None:
    history = History()
    history.register(lifecycle=lifecycle)
    history.approve(history.classify(met="f"))
    assert history.standing("2025-03-01") == "prohibited_not_in_use"


@pytest.mark.parametrize(
    ("failed", "unknown", "standing"),
    [
        ("ai1", "", "not_ai_system"),
        ("ai3", "", "not_prohibited"),
        ("", "f", "undetermined"),
        ("", "", "not_prohibited"),
    ],
)
def test_the_outcome_gives_the_word_where_nothing_else_does(failed: str, unknown: str, standing: str) -> None:
    history = History()
    history.register()
    states = {Code(f"ai{number}"): "not_met" if f"ai{number}" == failed else "met" for number in range(1, 8)}
    history.approve(history.classify(unknown=unknown, definition=states))
    assert history.standing("2025-03-01") == standing


def test_a_version_of_the_law_that_this_software_lacks_is_undetermined_never_favourable() -> None:
    history = History()
    history.register()
    made = history.classify()
    entry = history.entries[-1]
    assert isinstance(entry.event, Classified)
    unreleased = replace(entry.event, taxonomy=Code("9999-1"))
    history.entries[-1] = replace(entry, act=replace(entry.act, event=unreleased))
    history.approve(made)
    state = history.on("2025-03-01")
    assert (state.standing, state.outcome, state.taxonomy) == ("undetermined", "undetermined", "9999-1")


def test_an_adopted_version_that_this_software_lacks_changes_nothing() -> None:
    history = History()
    history.register()
    history.approve(history.classify())
    assert history.standing("2031-01-01", AdoptedLaw((FIRST, Code("9999-1")))) == "not_prohibited"
