"""Claims on a ground: when they are complete, accepted, running and ended, and which points they cover."""

from __future__ import annotations

from typing import Any

import pytest

from grootboek.domain.adopted_law import AdoptedLaw
from grootboek.domain.values import Code
from tests.domain.histories import SECOND, History, text


def prohibited(met: str = "f", **classified: Any) -> tuple[History, int]:
    history = History()
    history.register()
    return history, history.classify(met=met, **classified)


def test_an_accepted_claim_covers_its_point_and_the_outcome_stays_prohibited() -> None:
    history, made = prohibited()
    history.claim("C1", "f-x2", by=made)
    history.approve(made, accepts="C1")
    state = history.on("2025-03-01")
    assert (state.standing, state.outcome, state.points, state.claim) == (
        "exception_accepted",
        "prohibited",
        ("f",),
        "accepted",
    )


def test_a_claim_that_nobody_accepted_leaves_the_prohibition_in_use() -> None:
    history, made = prohibited()
    history.claim("C1", "f-x2", by=made)
    history.approve(made)
    state = history.on("2025-03-01")
    assert (state.standing, state.claim) == ("prohibited_in_use", "claimed")


def test_a_claim_covers_only_the_point_of_its_ground() -> None:
    history, made = prohibited("c f")
    history.claim("C1", "f-x2", by=made)
    history.approve(made, accepts="C1")
    state = history.on("2025-03-01")
    assert (state.standing, state.claim, state.points) == ("prohibited_in_use", "accepted", ("c", "f"))


def test_claims_on_every_point_met_cover_them_all() -> None:
    history, made = prohibited("d f")
    history.claim("C1", "f-x2", by=made)
    history.claim("C2", "d-x1", by=made)
    history.approve(made, accepts="C1 C2")
    assert history.standing("2025-03-01") == "exception_accepted"


@pytest.mark.parametrize(
    ("day", "standing"), [("2025-12-31", "exception_accepted"), ("2026-01-01", "prohibited_in_use")]
)
def test_a_claim_holds_up_to_and_including_its_last_day(day: str, standing: str) -> None:
    history, made = prohibited()
    history.claim("C1", "f-x2", by=made, last="2025-12-31")
    history.approve(made, accepts="C1")
    assert history.standing(day) == standing


@pytest.mark.parametrize(("day", "claim"), [("2025-12-31", "accepted"), ("2026-01-01", "expired")])
def test_a_month_as_last_day_is_that_months_last(day: str, claim: str) -> None:
    history, made = prohibited()
    history.claim("C1", "f-x2", by=made, last="2025-12")
    history.approve(made, accepts="C1")
    assert history.on(day).claim == claim


def test_a_claim_without_an_end_in_any_calendar_never_expires() -> None:
    history, made = prohibited()
    history.claim("C1", "f-x2", by=made, last="9999-12-31")
    history.approve(made, accepts="C1")
    assert history.standing("9999-12-31") == "exception_accepted"


@pytest.mark.parametrize(("day", "claim"), [("2025-03-31", "none"), ("2025-04-01", "accepted")])
def test_a_claim_counts_from_its_own_first_day(day: str, claim: str) -> None:
    history, made = prohibited()
    history.claim("C1", "f-x2", "2025-04-01", by=made)
    history.approve(made, accepts="C1")
    assert history.on(day).claim == claim


@pytest.mark.parametrize("state", ["unknown", "not_met", None])
def test_a_claim_with_a_condition_not_met_is_incomplete_even_where_an_approval_names_it(state: str | None) -> None:
    history, made = prohibited()
    conditions = {Code("safety_risk_documented"): "met"} | ({Code("necessity_motivated"): state} if state else {})
    history.claim("C1", "f-x2", by=made, conditions=conditions)
    history.approve(made, accepts="C1")
    state_on_day = history.on("2025-03-01")
    assert (state_on_day.standing, state_on_day.claim) == ("prohibited_in_use", "incomplete")
    assert state_on_day.claims[0].missing == ("necessity_motivated",)


@pytest.mark.parametrize(("provision", "claim"), [(None, "incomplete"), ("Article 1", "accepted")])
def test_a_ground_that_needs_a_provision_is_complete_only_with_one(provision: str | None, claim: str) -> None:
    history, made = prohibited("h")
    history.claim("C1", "h-x1", by=made, provision=text(provision) if provision else None)
    history.approve(made, accepts="C1")
    assert history.on("2025-03-01").claim == claim


@pytest.mark.parametrize("ground", ["X-2-12", "bb-x1"])
def test_a_ground_that_cannot_be_claimed_or_is_not_in_the_law_used_is_never_accepted(ground: str) -> None:
    history, made = prohibited()
    history.claim("C1", ground, by=made, provision=text("Article 1"))
    history.approve(made, accepts="C1")
    state = history.on("2025-03-01")
    assert (state.claim, state.claims[0].missing) == ("incomplete", (ground,))


def test_an_acceptance_by_the_approval_of_what_is_not_known_does_not_count() -> None:
    history, made = prohibited()
    other = history.classify()
    history.claim("C1", "f-x2", by=made)
    history.approve(made)
    history.approve(other, accepts="C1")
    history.correct(other)
    assert history.on("2025-03-01").claim == "claimed"


def test_claims_of_another_classification_do_not_count_and_later_separate_ones_do() -> None:
    history, first = prohibited()
    history.claim("C1", "f-x2", by=first)
    history.claim("C2", "f-x1")
    second = history.classify(met="f")
    history.approve(first, accepts="C1 C2")
    history.approve(second)
    assert (history.on("2025-03-01").claim, history.on("2025-03-01").claims) == ("none", ())
    history.claim("C3", "f-x1")
    assert [claim.claim for claim in history.on("2025-03-01").claims] == ["C3"]


def test_a_separate_claim_counts_where_nothing_is_approved_and_that_of_a_proposal_does_not() -> None:
    history, made = prohibited()
    history.claim("C1", "f-x2", by=made)
    assert (history.standing("2025-03-01"), history.on("2025-03-01").claim) == ("proposed", "none")
    history.claim("C2", "f-x2")
    assert (history.standing("2025-03-01"), history.on("2025-03-01").claim) == ("exception_claimed", "claimed")


def test_a_claim_is_incomplete_where_no_law_is_adopted() -> None:
    history = History()
    history.register()
    history.claim("C1", "f-x2")
    assert history.on("2025-03-01", AdoptedLaw()).claim == "incomplete"


def test_accepted_comes_before_ended_and_ended_before_undecided() -> None:
    history, made = prohibited()
    history.claim("C1", "f-x1", by=made, last="2025-02-28")
    history.claim("C2", "f-x2", by=made, last="2025-04-30")
    history.claim("C3", "f-x2", by=made)
    history.approve(made, accepts="C1 C2")
    assert [history.on(day).claim for day in ("2025-02-28", "2025-03-01", "2025-05-01")] == [
        "accepted",
        "accepted",
        "expired",
    ]


def test_an_exclusion_puts_the_system_out_of_scope_and_its_standing_follows_the_claim() -> None:
    history, made = prohibited("")
    history.claim("C1", "X-2-6", by=made, last="2025-05-31")
    assert history.standing("2025-03-01") == "proposed"
    history.approve(made, accepts="C1")
    accepted, ended = history.on("2025-05-31"), history.on("2025-06-01")
    assert (accepted.standing, accepted.outcome) == ("exception_accepted", "out_of_scope")
    assert (ended.standing, ended.outcome) == ("exception_ended", "not_prohibited")


def test_an_exclusion_that_nobody_accepted_hides_no_prohibition_in_use() -> None:
    history, made = prohibited()
    history.claim("C1", "X-2-6", by=made)
    history.approve(made)
    state = history.on("2025-03-01")
    assert (state.standing, state.outcome, state.claim) == ("prohibited_in_use", "out_of_scope", "claimed")


def test_an_accepted_exclusion_covers_every_point_in_use_and_before_until_it_ends() -> None:
    history = History()
    history.register(lifecycle="in_development")
    history.lifecycle("in_use", "2025-04-01")
    made = history.classify(met="c f")
    history.claim("C1", "X-2-8", by=made, last="2025-05-31")
    history.approve(made, accepts="C1")
    words = [history.standing(day) for day in ("2025-01-15", "2025-03-01", "2025-05-31", "2025-06-01")]
    assert words == ["exception_accepted", "exception_accepted", "exception_accepted", "prohibited_in_use"]
    assert history.on("2025-05-31").points == ()
    assert history.on("2025-06-01").points == ("c", "f")


def test_an_accepted_exception_of_what_is_not_in_use_leaves_it_prohibited_not_in_use() -> None:
    history, made = prohibited()
    history.claim("C1", "f-x2", by=made)
    history.approve(made, accepts="C1")
    history.lifecycle("out_of_use", "2025-06-01")
    assert history.standing("2025-06-01") == "prohibited_not_in_use"


def test_an_exception_that_is_claimed_for_a_cleared_system_leads_over_the_outcome() -> None:
    history, made = prohibited("")
    history.claim("C1", "f-x2", by=made, last="2025-03-31")
    history.approve(made, accepts="C1")
    assert [history.standing(day) for day in ("2025-03-31", "2025-04-01")] == ["exception_accepted", "exception_ended"]


def test_a_ground_of_a_later_law_counts_under_that_law() -> None:
    history, made = prohibited("bb", taxonomy=SECOND)
    history.claim("C1", "bb-x1", by=made, provision=text("Article 1"))
    history.approve(made, accepts="C1")
    assert history.standing("2026-12-02") == "exception_accepted"
