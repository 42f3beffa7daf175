"""Ten ways to get times and standings wrong, each to be planted in the real code by a test."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from grootboek.domain import claims, correction, examination, judgement
from grootboek.domain.examination import Approved
from grootboek.domain.law import outcome
from grootboek.domain.organisation_tree import OrganisationTree
from grootboek.domain.values import When
from tests.oracle import asking

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from grootboek.domain.act import Recorded
    from grootboek.domain.facts import DeploymentFacts
    from grootboek.domain.law.taxonomy import Taxonomy
    from tests.oracle.oracle import Known

ONE_DAY = timedelta(days=1)


def on_and_known_at_swapped(patch: pytest.MonkeyPatch) -> None:
    real = asking.ask_domain

    def mutant(entries: list[Recorded], on: date, known: Known) -> asking.Answers:
        if isinstance(known, date):
            return real(entries, known, on)
        by_then = [entry.index for entry in entries if entry.recorded_at.day <= on]
        return real(entries, entries[known].recorded_at.day, by_then[-1] if by_then else -1)

    patch.setattr(asking, "ask_domain", mutant)


def a_correction_applied_early(patch: pytest.MonkeyPatch) -> None:
    real = asking.ask_domain

    def mutant(entries: list[Recorded], on: date, known: Known) -> asking.Answers:
        return real(correction.visible(entries), on, known)

    patch.setattr(asking, "ask_domain", mutant)


def expiry_one_day_early(patch: pytest.MonkeyPatch) -> None:
    real = claims.expiry
    patch.setattr(claims, "expiry", lambda claim: day - ONE_DAY if (day := real(claim)) is not None else None)


def organisations_placed_by_todays_tree(patch: pytest.MonkeyPatch) -> None:
    real = OrganisationTree.ministry
    patch.setattr(OrganisationTree, "ministry", lambda tree, code, _day: real(tree, code, date(2031, 1, 1)))


def a_proposal_replacing_an_approval(patch: pytest.MonkeyPatch) -> None:
    def mutant(deployment: DeploymentFacts) -> list[Approved]:
        pending = [Approved(proposal, proposal.index) for proposal in examination.pending_examinations(deployment)]
        return pending + examination.approved_examinations(deployment)

    patch.setattr(judgement, "approved_examinations", mutant)


def a_refused_classification_counting(patch: pytest.MonkeyPatch) -> None:
    def mutant(deployment: DeploymentFacts) -> list[Approved]:
        known = deployment.examinations
        decided = [(known[index], decision) for index, decision in deployment.decisions.items() if index in known]
        counting = [Approved(made, decision.index) for made, decision in decided]
        return sorted(counting, key=lambda one: one.index, reverse=True)

    patch.setattr(judgement, "approved_examinations", mutant)


def a_month_read_as_its_last_day(patch: pytest.MonkeyPatch) -> None:
    real: Callable[[When], date] = vars(When)["first"].fget

    def mutant(when: When) -> date:
        first = real(when)
        if len(when) > len("YYYY-MM"):
            return first
        return (first.replace(day=28) + 4 * ONE_DAY).replace(day=1) - ONE_DAY

    patch.setattr(When, "first", property(mutant))


def a_point_counting_before_it_applies(patch: pytest.MonkeyPatch) -> None:
    def mutant(found: outcome.Results, taxonomy: Taxonomy, day: date, *, excluded: bool) -> outcome.Derived:
        return outcome.outcome_of(found, taxonomy, max(day, date(2027, 1, 1)), excluded=excluded)

    patch.setattr(judgement, "outcome_of", mutant)


def an_exclusion_ignored(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(judgement, "excluded", lambda _claims, **_which: False)


def order_by_time_instead_of_index(patch: pytest.MonkeyPatch) -> None:
    def mutant(deployment: DeploymentFacts) -> list[Approved]:
        approved = examination.approved_examinations(deployment)
        return sorted(approved, key=lambda one: one.examination.first, reverse=True)

    patch.setattr(judgement, "approved_examinations", mutant)


MUTANTS: tuple[Callable[[pytest.MonkeyPatch], None], ...] = (
    on_and_known_at_swapped,
    a_correction_applied_early,
    expiry_one_day_early,
    organisations_placed_by_todays_tree,
    a_proposal_replacing_an_approval,
    a_refused_classification_counting,
    a_month_read_as_its_last_day,
    a_point_counting_before_it_applies,
    an_exclusion_ignored,
    order_by_time_instead_of_index,
)
