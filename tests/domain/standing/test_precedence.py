"""The eight rules of a standing in their order: of any two that fit, the first gives the word."""

from __future__ import annotations

from datetime import date
from itertools import combinations, product
from typing import Any, get_args

import pytest

from grootboek.domain.events.system import Lifecycle
from grootboek.domain.law.outcome import Outcome
from grootboek.domain.standing import ClaimState, Facts, ShutdownStage, Standing, standing
from grootboek.domain.values import Code

F = (Code("f"),)
LATER = date(2026, 12, 2)
Example = dict[str, Any]

EXAMPLES: dict[int, tuple[tuple[Example, Standing], ...]] = {
    1: (({"points_met_now": F, "points_uncovered": F, "use": "in_use"}, "prohibited_in_use"),),
    2: (
        ({"shutdown": "switched_off"}, "switched_off_unverified"),
        ({"shutdown": "decommissioned"}, "switched_off_unverified"),
        ({"shutdown": "verified"}, "shut_down"),
    ),
    3: (
        ({"points_met_now": F, "use": "out_of_use"}, "prohibited_not_in_use"),
        ({"points_met_now": F, "use": "in_development"}, "prohibited_not_in_use"),
    ),
    4: (({"applies_later": LATER}, "prohibited_from"),),
    5: (
        ({"claim": "accepted"}, "exception_accepted"),
        ({"claim": "expired"}, "exception_ended"),
        ({"claim": "lapsed"}, "exception_ended"),
        ({"claim": "withdrawn"}, "exception_ended"),
        ({"claim": "rejected"}, "exception_ended"),
        ({"claim": "claimed"}, "exception_claimed"),
        ({"claim": "incomplete"}, "exception_claimed"),
    ),
    6: (
        ({"outcome": "not_prohibited", "covers": False}, "re_examine"),
        ({"outcome": "not_ai_system", "covers": False}, "re_examine"),
    ),
    7: (
        ({"outcome": "undetermined"}, "undetermined"),
        ({"outcome": "not_ai_system"}, "not_ai_system"),
        ({"outcome": "not_prohibited"}, "not_prohibited"),
    ),
    8: (({"proposed": True}, "proposed"), ({}, "not_examined")),
}
CANNOT_BOTH_FIT = {(1, 3)}
"""In use and not in use."""


def pairs() -> list[tuple[int, int]]:
    return [pair for pair in combinations(EXAMPLES, 2) if pair not in CANNOT_BOTH_FIT]


def together(first: Example, second: Example) -> Facts | None:
    if any(first[name] != second[name] for name in first.keys() & second.keys()):
        return None
    return Facts(**{**second, **first})


@pytest.mark.parametrize("rule", EXAMPLES)
def test_a_rule_that_alone_fits_gives_its_word(rule: int) -> None:
    assert [standing(Facts(**facts)) for facts, _ in EXAMPLES[rule]] == [word for _, word in EXAMPLES[rule]]


@pytest.mark.parametrize(("first", "second"), pairs())
def test_of_two_rules_that_fit_the_first_gives_the_word(first: int, second: int) -> None:
    tried = 0
    for (one, word), (other, _) in product(EXAMPLES[first], EXAMPLES[second]):
        facts = together(one, other)
        if facts is not None:
            assert standing(facts) == word
            tried += 1
    assert tried > 0


def test_the_word_of_every_rule_is_a_standing_and_every_standing_has_a_rule() -> None:
    assert {word for examples in EXAMPLES.values() for _, word in examples} == set(get_args(Standing))


def everything() -> list[Facts]:
    return [
        Facts(outcome, met, uncovered, later, use, claim, shutdown, covers, proposed)
        for outcome, (met, uncovered), later, use, claim, shutdown, covers, proposed in product(
            (None, *get_args(Outcome)),
            (((), ()), (F, ()), (F, F)),
            (None, LATER),
            get_args(Lifecycle),
            get_args(ClaimState),
            get_args(ShutdownStage),
            (True, False),
            (True, False),
        )
        if met == uncovered or claim == "accepted"
    ]


def test_a_prohibition_in_use_leads_whatever_else_is_so_and_nothing_else_gives_that_word() -> None:
    for facts in everything():
        leads = bool(facts.points_uncovered) and facts.use == "in_use"
        assert (standing(facts) == "prohibited_in_use") == leads


def test_a_favourable_word_hides_no_point_claim_shutdown_or_change() -> None:
    for facts in everything():
        if standing(facts) in {"not_prohibited", "not_ai_system"}:
            assert facts.covers
            assert (facts.claim, facts.applies_later) == ("none", None)
            assert facts.shutdown in {"none", "decided", "informed"}
            assert not (facts.points_met_now and facts.use != "in_use")
            assert facts.outcome == standing(facts)


def test_an_exclusion_without_a_claim_is_undetermined_never_favourable() -> None:
    assert standing(Facts(outcome="out_of_scope")) == "undetermined"
