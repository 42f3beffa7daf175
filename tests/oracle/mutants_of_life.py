"""Ways to get the life of a system wrong: its claims, shutdowns, versions and merges, each to be planted by a test."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from grootboek.domain import claims, examination, judgement, merging, shutdown, timeline
from grootboek.domain.claims import ClaimJudge
from grootboek.domain.merging import Merged
from grootboek.domain.shutdown import ShutdownJudge
from grootboek.domain.standing import ENDED_CLAIMS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    import pytest

    from grootboek.domain.facts import ClaimDecision, DeploymentFacts, SystemFacts
    from grootboek.domain.judgement import Judge, Judgement
    from grootboek.domain.values import Code

ONE_DAY = timedelta(days=1)


def a_rejection_taken_for_nothing(patch: pytest.MonkeyPatch) -> None:
    real = claims.claim_decisions

    def mutant(deployment: DeploymentFacts) -> dict[Code, ClaimDecision]:
        return {claim: decision for claim, decision in real(deployment).items() if decision.accepted}

    patch.setattr(claims, "claim_decisions", mutant)


def the_first_decision_counting(patch: pytest.MonkeyPatch) -> None:
    real = claims.claim_decisions

    def mutant(deployment: DeploymentFacts) -> dict[Code, ClaimDecision]:
        return {**real(deployment), **{claim: found[0] for claim, found in deployment.claim_decisions.items()}}

    patch.setattr(claims, "claim_decisions", mutant)


def _ends_changed(patch: pytest.MonkeyPatch, change: Callable[[Any], Any]) -> None:
    real: Callable[..., list[Any]] = vars(ClaimJudge)["_ends_of"]
    patch.setattr(ClaimJudge, "_ends_of", lambda judge, claim: change(real(judge, claim)))


def a_lapse_one_day_late(patch: pytest.MonkeyPatch) -> None:
    def mutant(ends: list[Any]) -> list[Any]:
        return [replace(end, first=end.first + ONE_DAY) if end.state == "lapsed" else end for end in ends]

    _ends_changed(patch, mutant)


def a_withdrawal_ignored(patch: pytest.MonkeyPatch) -> None:
    _ends_changed(patch, lambda ends: [end for end in ends if end.state != "withdrawn"])


def the_last_end_counting(patch: pytest.MonkeyPatch) -> None:
    _ends_changed(patch, lambda ends: ends[::-1])


def an_incomplete_claim_accepted(patch: pytest.MonkeyPatch) -> None:
    real: Callable[..., Any] = vars(ClaimJudge)["_told"]

    def mutant(judge: ClaimJudge, claim: Any, *, complete: bool, day: date) -> Any:  # noqa: ANN401, ARG001 - as the real one
        return real(judge, claim, complete=True, day=day)

    patch.setattr(ClaimJudge, "_told", mutant)


def a_claim_that_ended_before_one_that_was_accepted(patch: pytest.MonkeyPatch) -> None:
    real = claims.deciding_state

    def mutant(found: Sequence[Any]) -> str:
        return real([claim for claim in found if claim.state in ENDED_CLAIMS] or found)

    patch.setattr(judgement, "deciding_state", mutant)


def decommissioned_without_a_switch_off(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(shutdown, "NEEDS_SWITCH_OFF", frozenset({"verified"}))


def any_verification_counting(patch: pytest.MonkeyPatch) -> None:
    real = shutdown._shutdown  # noqa: SLF001 - the mutant takes its place

    def mutant(span: Any, known: list[Any]) -> Any:  # noqa: ANN401 - as the real one
        off = [step.index for step in known if step.stage == "switched_off" and span.holds(step)]
        return real(span, [replace(step, switched_off=off[0]) if off else step for step in known])

    patch.setattr(shutdown, "_shutdown", mutant)


def a_shutdown_outliving_a_reactivation(patch: pytest.MonkeyPatch) -> None:
    real: Callable[..., list[Any]] = vars(ShutdownJudge)["_spans"]
    patch.setattr(ShutdownJudge, "_spans", lambda judge, day: [replace(real(judge, day)[0], end=None)])


def a_reactivation_that_asks_for_nothing(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(examination, "reactivations", lambda _use: [])


def a_new_version_that_asks_for_nothing(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(examination, "_later_versions", lambda _examination, _system: [])


def versions_counted_as_known_today(patch: pytest.MonkeyPatch) -> None:
    def mutant(made: Any, system: SystemFacts) -> list[Any]:  # noqa: ANN401 - as the real one
        return list(system.replacements)[made.event.examined_version - 1 :]

    patch.setattr(examination, "_later_versions", mutant)


def a_merge_that_keeps_the_outcome(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(judgement, "with_merged", lambda own, _merged, _day: own)


def a_merge_that_ends_a_prohibition(patch: pytest.MonkeyPatch) -> None:
    real = merging._together  # noqa: SLF001 - the mutant takes its place

    def mutant(own: Judgement, other: Judgement, merged: Merged) -> Judgement:
        outcome = real(own, other, merged).facts.outcome
        return replace(own, facts=replace(own.facts, outcome=outcome))

    patch.setattr(merging, "_together", mutant)


def a_merge_that_is_never_settled(patch: pytest.MonkeyPatch) -> None:
    def mutant(own: Judgement, merged: Sequence[Merged], day: date) -> Judgement:
        return merging.with_merged(replace(own, approved=None), merged, day)

    patch.setattr(judgement, "with_merged", mutant)


def a_merge_that_counts_a_day_late(patch: pytest.MonkeyPatch) -> None:
    real: Callable[[Merged, date], list[Judgement]] = vars(Merged)["on"]
    patch.setattr(Merged, "on", lambda merged, day: real(merged, day - ONE_DAY))


def a_merged_system_that_lives_on(patch: pytest.MonkeyPatch) -> None:
    real = timeline._periods  # noqa: SLF001 - the mutant takes its place

    def mutant(system: SystemFacts, deployment: DeploymentFacts, judge: Judge) -> Any:  # noqa: ANN401 - as the real one
        merge, system.merge = system.merge, None
        found = real(system, deployment, judge)
        system.merge = merge
        return found

    patch.setattr(timeline, "_periods", mutant)


MUTANTS_OF_LIFE: tuple[Callable[[pytest.MonkeyPatch], None], ...] = (
    a_rejection_taken_for_nothing,
    the_first_decision_counting,
    a_lapse_one_day_late,
    a_withdrawal_ignored,
    the_last_end_counting,
    an_incomplete_claim_accepted,
    a_claim_that_ended_before_one_that_was_accepted,
    decommissioned_without_a_switch_off,
    any_verification_counting,
    a_shutdown_outliving_a_reactivation,
    a_reactivation_that_asks_for_nothing,
    a_new_version_that_asks_for_nothing,
    versions_counted_as_known_today,
    a_merge_that_keeps_the_outcome,
    a_merge_that_ends_a_prohibition,
    a_merge_that_is_never_settled,
    a_merge_that_counts_a_day_late,
    a_merged_system_that_lives_on,
)
