"""A deployment judged day by day: the facts that decide its standing, and the entries that they come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final, cast

from ..frozen import frozen
from .adopted_law import AdoptedLaw
from .claims import ClaimJudge, ClaimOnDay, deciding_state, excluded, relevant_claims, uncovered
from .examination import Approved, Uncovering, approved_examinations, pending_examinations, uncoverings
from .facts import DeploymentFacts, Examination, SystemFacts
from .law.deciding_elements import first_days, stage_on
from .law.outcome import Derived, outcome_of, results_of
from .merging import Merged, with_merged
from .shutdown import Shutdown, ShutdownJudge, current
from .standing import Facts
from .values import Code

if TYPE_CHECKING:
    from .law.taxonomy import Taxonomy

_UNKNOWN: Final = Derived("undetermined")


@frozen
class Judgement:
    """The deciding facts on one day and what they come from; ``reexamine`` is what makes a new examination due."""

    facts: Facts
    use_index: int
    later: tuple[tuple[Code, date], ...]
    claims: tuple[ClaimOnDay, ...]
    shutdowns: tuple[Shutdown, ...]
    reexamine: tuple[Uncovering, ...]
    approved: Approved | None
    pending: Examination | None
    rests_on: tuple[int, ...]


class Judge:
    """Judges one deployment for any day, under the law as adopted.

    A classification holds from its own first day once it is approved; of several the last approved one does. A
    prohibition counts whatever is claimed, until an exclusion is accepted (then Article 5 does not apply) or an
    accepted exception covers its point.
    """

    def __init__(
        self, system: SystemFacts, deployment: DeploymentFacts, law: AdoptedLaw, merged: Sequence[Merged] = ()
    ) -> None:
        self._system = system
        self._merged = merged
        self._deployment = deployment
        self._law = law
        self._approved = approved_examinations(deployment)
        self._pending = pending_examinations(deployment)
        self._claim_judge = ClaimJudge(deployment)
        self._shutdown_judge = ShutdownJudge(deployment)
        self._taxonomies = {one.index: law.taxonomy(one.examination.event.taxonomy) for one in self._approved}
        self._uncoverings = {one.index: self._uncoverings_of(one) for one in self._approved}

    def _uncoverings_of(self, approved: Approved) -> list[Uncovering]:
        taxonomy = self._taxonomies[approved.index]
        return uncoverings(approved.examination, taxonomy, self._system, self._deployment.use, self._law)

    def days(self) -> Iterator[date]:
        """The days on which a judgement can begin to differ."""
        for fact in self._deployment.use:
            yield fact.first
        for examination in self._deployment.examinations.values():
            yield examination.first
        yield from self._claim_judge.days()
        yield from self._shutdown_judge.days()
        for merged in self._merged:
            yield from merged.days()
        for approved in self._approved:
            yield from (uncovering.first for uncovering in self._uncoverings[approved.index])
            taxonomy = self._taxonomies[approved.index]
            if taxonomy is not None:
                yield from first_days(taxonomy)

    def exists_on(self, day: date) -> bool:
        """Whether the deployment exists on the day: from the first on which a state of use is known."""
        return self._deployment.index is not None and self._deployment.use.on(day) is not None

    def on(self, day: date) -> Judgement:
        """The judgement for a day on which the deployment exists."""
        own = self._alone(day)
        return with_merged(own, self._merged, day) if self._merged else own

    def _alone(self, day: date) -> Judgement:
        """As if no other system had been merged into this one."""
        approved = next((one for one in self._approved if one.examination.first <= day), None)
        pending = next((one for one in self._pending if one.first <= day), None)
        claims = self._claims(approved, day) if self._deployment.claims else ()
        derived = self._derived(approved, claims, day)
        shutdowns = self._shutdown_judge.on(day)
        uncovering = self._uncovering(approved, day)
        use = self._deployment.use.at(day)
        running = current(shutdowns)
        facts = Facts(
            outcome=derived.outcome if approved is not None else None,
            points_met_now=derived.points,
            points_uncovered=uncovered(derived.points, claims) if claims else derived.points,
            applies_later=min(first for _, first in derived.later) if derived.later else None,
            use=use.value,
            claim=deciding_state(claims) if claims else "none",
            shutdown=running.stage if running is not None else "none",
            covers=not uncovering,
            proposed=pending is not None,
        )
        found = {self._deployment.index, use.index, *_examined(approved, pending, uncovering)}
        found.update(index for claim in claims for index in (claim.index, claim.decided_by))
        found.update(step.index for step in (running.steps if running is not None else ()))
        found.discard(None)
        rests_on = tuple(sorted(cast("set[int]", found)))
        return Judgement(facts, use.index, derived.later, claims, shutdowns, uncovering, approved, pending, rests_on)

    def _claims(self, approved: Approved | None, day: date) -> tuple[ClaimOnDay, ...]:
        examination = approved.examination if approved is not None else None
        taxonomy = self._taxonomies[approved.index] if approved is not None else self._law.newest()
        return tuple(
            self._claim_judge.on(claim, taxonomy, day) for claim in relevant_claims(self._deployment, examination, day)
        )

    def _derived(self, approved: Approved | None, claims: tuple[ClaimOnDay, ...], day: date) -> Derived:
        """The outcome as any exclusion relied on has it; the points as long as no exclusion is accepted."""
        taxonomy = self._taxonomies[approved.index] if approved is not None else None
        if approved is None or taxonomy is None:
            return _UNKNOWN
        if not claims:
            return self._outcome(approved.examination, taxonomy, day, excluded=False)
        accepted, relied_on = excluded(claims, by_accepted=True), excluded(claims, by_accepted=False)
        derived = self._outcome(approved.examination, taxonomy, day, excluded=accepted)
        if relied_on == accepted:
            return derived
        return replace(derived, outcome=self._outcome(approved.examination, taxonomy, day, excluded=relied_on).outcome)

    def _outcome(self, examination: Examination, taxonomy: Taxonomy, day: date, *, excluded: bool) -> Derived:
        """As :func:`outcome_of`, once for all days on which the same points apply: most of the work is here."""
        index, kept = examination.index, self._deployment
        key = (index, stage_on(taxonomy, day), excluded)
        if key not in kept.outcomes:
            if index not in kept.results:
                kept.results[index] = results_of(examination.event, taxonomy)
            kept.outcomes[key] = outcome_of(kept.results[index], taxonomy, day, excluded=excluded)
        return kept.outcomes[key]

    def _uncovering(self, approved: Approved | None, day: date) -> tuple[Uncovering, ...]:
        if approved is None:
            return ()
        return tuple(one for one in self._uncoverings[approved.index] if one.first <= day)


def _examined(
    approved: Approved | None, pending: Examination | None, uncovering: tuple[Uncovering, ...]
) -> tuple[int | None, ...]:
    """The entries of the classification that counts, or of the proposal where there is none."""
    if approved is not None:
        return approved.examination.index, approved.index, *[one.index for one in uncovering]
    return (pending.index,) if pending is not None else ()
