"""Every combination of facts that there can be gets the one word that the description of the domain gives it.

Each comes about in a history, so nothing is skipped: the combinations met are exactly those that are possible. The
rules are written down here a second time, from the description and in its order.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

import pytest

from grootboek.domain.events.system import Lifecycle
from grootboek.domain.law.outcome import Outcome
from grootboek.domain.standing import ClaimState, ShutdownStage, Standing
from grootboek.domain.timeline import state_on
from tests.domain.standing.lives import LIFE, all_lives, life

if TYPE_CHECKING:
    from grootboek.domain.deployment_state import DeploymentState

pytestmark = pytest.mark.no_cover

OFF = {"switched_off", "decommissioned", "verified"}
ENDED = {"rejected", "expired", "lapsed", "withdrawn"}


class Found(NamedTuple):
    """The facts that decide; ``met`` is none, covered (by accepted claims) or open."""

    outcome: Outcome | None
    met: str
    later: bool
    use: Lifecycle
    claim: ClaimState
    shutdown: ShutdownStage
    covers: bool
    proposed: bool


def word(found: Found) -> str:
    """The first of the eight rules that fits."""
    favourable = found.outcome in {"not_ai_system", "not_prohibited"}
    rules = {
        "prohibited_in_use": found.met == "open" and found.use == "in_use",
        "switched_off_unverified": found.shutdown in OFF - {"verified"},
        "shut_down": found.shutdown == "verified",
        "prohibited_not_in_use": found.met != "none" and found.use != "in_use",
        "prohibited_from": found.later,
        "exception_accepted": found.claim == "accepted",
        "exception_ended": found.claim in ENDED,
        "exception_claimed": found.claim in {"claimed", "incomplete"},
        "re_examine": favourable and not found.covers,
        str(found.outcome): found.outcome is not None,
        "proposed": found.proposed,
        "not_examined": True,
    }
    return next(standing for standing, fits in rules.items() if fits)


def is_possible(found: Found) -> bool:
    """What excludes what: by the law, by what a shutdown does to the use, and by what there is without examination."""
    if found.shutdown in OFF and found.use == "in_use":
        return False
    if found.outcome in {None, "not_ai_system"} and (found.met != "none" or found.later):
        return False
    if found.outcome is None and not found.covers:
        return False
    if found.met == "covered" and found.claim != "accepted":
        return False
    if found.outcome == "out_of_scope":
        return found.claim != "none"
    return (found.met != "none") == (found.outcome == "prohibited")


def possible() -> set[Found]:
    every = product(
        (None, *get_args(Outcome)),
        ("none", "covered", "open"),
        (True, False),
        get_args(Lifecycle),
        get_args(ClaimState),
        get_args(ShutdownStage),
        (True, False),
        (True, False),
    )
    return {found for combination in every if is_possible(found := Found(*combination))}


def found_in(state: DeploymentState) -> Found:
    covered = {claim.point for claim in state.claims if claim.state == "accepted"}
    met = "none" if not state.points else "covered" if set(state.points) <= covered else "open"
    return Found(
        state.outcome,
        met,
        bool(state.later),
        state.use,
        state.claim,
        state.shutdown,
        state.covers,
        state.proposed is not None,
    )


def deciding(first: ClaimState, second: ClaimState) -> ClaimState:
    """Accepted before ended, ended before undecided; of equals that which was claimed last."""
    made = [state for state in (second, first) if state != "none"]
    chosen = [*(s for s in made if s == "accepted"), *(s for s in made if s in ENDED), *made, "none"]
    return chosen[0]  # type: ignore[return-value]  # every one is a state of a claim


@cache
def met() -> dict[Found, set[str]]:
    """Each combination that some history comes to on some day, with the standings given there."""
    combinations: dict[Found, set[str]] = {}
    for examination, exclusion, exception, covers, proposed in all_lives():
        periods = life(examination, exclusion, exception, covers=covers, proposed=proposed).periods()
        for day, (use, stage) in LIFE.items():
            state: Any = state_on(periods, date.fromisoformat(day))
            assert (state.use, state.shutdown) == (use, stage)
            assert state.claim == deciding(exclusion, exception)
            combinations.setdefault(found_in(state), set()).add(state.standing)
    return combinations


def test_the_histories_come_to_every_combination_that_is_possible_and_to_no_other() -> None:
    assert set(met()) == possible()


def test_every_combination_gets_the_word_of_the_first_rule_that_fits() -> None:
    wrong = {found: words for found, words in met().items() if words != {word(found)}}
    assert wrong == {}


def test_every_word_is_met() -> None:
    assert set().union(*met().values()) == set(get_args(Standing))
