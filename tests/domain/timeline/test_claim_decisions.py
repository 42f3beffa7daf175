"""Claims that are decided apart from an approval, and the ways in which they end: which end counts, and from when."""

from __future__ import annotations

import pytest

from grootboek.domain.values import Code, When
from tests.domain.histories import History


def claimed(last: str | None = None, *, met: str = "f") -> History:
    """A use that is prohibited but for a claim from March 2025 on, recorded apart from the classification."""
    history = History()
    history.register()
    history.approve(history.classify(met=met))
    history.claim("C1", "f-x2", "2025-03-01", last=last)
    return history


def states(history: History, *days: str) -> list[str]:
    return [history.on(day).claim for day in days]


def test_a_claim_accepted_by_itself_covers_its_point_on_its_own_days() -> None:
    history = claimed("2025-12-31")
    history.decide_claim("C1", accept=True, effective="2025-09-09")
    words = [history.standing(day) for day in ("2025-02-28", "2025-03-01", "2025-12-31", "2026-01-01")]
    assert words == ["prohibited_in_use", "exception_accepted", "exception_accepted", "prohibited_in_use"]


def test_an_acceptance_is_named_and_the_standing_rests_on_it() -> None:
    history = claimed()
    decision = history.decide_claim("C1", accept=True)
    state = history.on("2025-04-01")
    assert state.claims[0].decided_by == decision
    assert decision in state.rests_on


def test_an_incomplete_claim_is_never_accepted_whatever_was_decided() -> None:
    history = History()
    history.register()
    history.approve(history.classify(met="f"))
    history.claim("C1", "f-x2", conditions={})
    history.decide_claim("C1", accept=True)
    state = history.on("2025-04-01")
    assert (state.claim, state.standing) == ("incomplete", "prohibited_in_use")
    assert state.claims[0].missing == ("safety_risk_documented", "necessity_motivated")


def test_a_rejected_claim_was_never_good_and_does_not_expire() -> None:
    history = claimed("2025-12-31")
    decision = history.decide_claim("C1", accept=False, effective="2025-09-09")
    assert states(history, "2025-02-28", "2025-03-01", "2026-01-01") == ["none", "rejected", "rejected"]
    assert history.on("2025-04-01").claims[0].decided_by == decision


@pytest.mark.parametrize(("accept", "state"), [(True, "accepted"), (False, "rejected")])
def test_of_two_decisions_the_last_recorded_counts(accept: bool, state: str) -> None:
    history = claimed()
    history.decide_claim("C1", accept=not accept)
    history.decide_claim("C1", accept=accept)
    assert states(history, "2025-04-01") == [state]


def test_an_approval_that_names_a_rejected_claim_accepts_it_afterwards() -> None:
    history = History()
    history.register()
    made = history.classify(met="f")
    history.claim("C1", "f-x2", by=made)
    history.decide_claim("C1", accept=False)
    history.approve(made, accepts="C1")
    assert states(history, "2025-04-01") == ["accepted"]


@pytest.mark.parametrize("end", ["withdrawn", "lapsed"])
def test_a_claim_counts_up_to_the_day_before_it_is_withdrawn_or_lapses(end: str) -> None:
    history = claimed()
    history.decide_claim("C1", accept=True)
    index = history.withdraw("C1", "2025-10-01") if end == "withdrawn" else history.lapse("C1", "2025-10-01")
    assert states(history, "2025-09-30", "2025-10-01") == ["accepted", end]
    assert history.standing("2025-10-01") == "prohibited_in_use"
    assert history.on("2025-10-01").claims[0].decided_by == index


def test_a_lapse_names_the_condition_that_is_no_longer_met() -> None:
    history = claimed()
    history.lapse("C1", "2025-10-01", "necessity_motivated")
    assert [history.on(day).claims[0].failed for day in ("2025-09-30", "2025-10-01")] == [None, "necessity_motivated"]


@pytest.mark.parametrize(
    ("withdrawn", "lapsed", "expected"),
    [
        ("2025-06-01", "2025-08-01", ["withdrawn", "withdrawn", "withdrawn"]),
        ("2025-08-01", "2025-06-01", ["lapsed", "lapsed", "lapsed"]),
        ("2025-06-01", "2025-06-01", ["withdrawn", "withdrawn", "withdrawn"]),
        ("2026-02-01", "2026-03-01", ["accepted", "accepted", "expired"]),
        ("2026-01-01", "2026-01-01", ["accepted", "accepted", "expired"]),
    ],
)
def test_the_first_end_counts_and_at_once_what_needs_no_entry(withdrawn: str, lapsed: str, expected: list[str]) -> None:
    history = claimed("2025-12-31")
    history.decide_claim("C1", accept=True)
    history.withdraw("C1", withdrawn)
    history.lapse("C1", lapsed)
    assert states(history, "2025-06-01", "2025-12-31", "2026-04-01") == expected


@pytest.mark.parametrize("end", ["rejected", "withdrawn", "lapsed"])
def test_a_claim_that_ended_is_never_the_outcome_that_it_replaced(end: str) -> None:
    history = claimed(met="")
    if end == "rejected":
        history.decide_claim("C1", accept=False)
    elif end == "withdrawn":
        history.withdraw("C1", "2025-04-01")
    else:
        history.lapse("C1", "2025-04-01")
    assert history.standing("2025-05-01") == "exception_ended"


def test_a_correction_of_an_end_lets_the_claim_run_again() -> None:
    history = claimed()
    history.decide_claim("C1", accept=True)
    history.correct(history.withdraw("C1", "2025-10-01"))
    assert states(history, "2025-10-01") == ["accepted"]


def test_an_accepted_claim_decides_beside_others_that_ended_or_wait() -> None:
    history = claimed()
    history.claim("C2", "f-x1")
    history.claim("C3", "f-x1", "2025-04-01")
    history.decide_claim("C1", accept=True)
    history.decide_claim("C2", accept=False)
    state = history.on("2025-05-01")
    assert state.claim == "accepted"
    assert [(claim.claim, claim.state) for claim in state.claims] == [
        ("C1", "accepted"),
        ("C2", "rejected"),
        ("C3", "claimed"),
    ]


def test_an_exclusion_that_lapses_brings_back_what_it_kept_out() -> None:
    history = History()
    history.register()
    made = history.classify(met="f", scope={})
    history.claim("C1", "X-2-8", by=made)
    history.approve(made, accepts="C1")
    history.lapse("C1", "2025-06-01")
    assert [history.standing(day) for day in ("2025-05-31", "2025-06-01")] == [
        "exception_accepted",
        "prohibited_in_use",
    ]


def test_a_claim_says_from_when_and_when_it_is_to_be_reviewed() -> None:
    history = History()
    history.register()
    history.claim("C1", "f-x2", "2025-03-01", review_on=When("2025-09"))
    (claim,) = history.on("2025-04-01").claims
    assert (claim.claim, claim.first_day.isoformat(), str(claim.review_on)) == (Code("C1"), "2025-03-01", "2025-09-30")
