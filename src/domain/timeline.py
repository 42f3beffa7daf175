"""What was true of each deployment from which day to which day, from the entries of one AI system.

The entries are those that are known at the moment asked about, so that one function answers for every moment. Entries
that a known correction names are left out first; then each day is judged on its own, and neighbouring days with the
same state make one period.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from ..frozen import frozen
from .act import Recorded
from .adopted_law import AdoptedLaw
from .collecting import collect_family
from .correction import visible
from .deployment_state import DeploymentState
from .facts import DeploymentFacts, SystemFacts, TextAt
from .judges import judges
from .series import Series
from .standing import standing
from .values import Code

if TYPE_CHECKING:
    from .events.classification import Classified
    from .judgement import Judge

_DAY = timedelta(days=1)
Presence: TypeAlias = "Mapping[tuple[Code, Code], Series[bool]]"


@frozen
class Period:
    """A state and the days on which it holds: the first, and the last included (None: no end is known)."""

    on_from: date
    on_until: date | None
    state: DeploymentState

    def holds_on(self, day: date) -> bool:
        """Whether the state holds on the day."""
        return self.on_from <= day and (self.on_until is None or day <= self.on_until)


def system_timelines(
    entries: Sequence[Recorded], law: AdoptedLaw, merged: Iterable[Recorded] = ()
) -> Mapping[Code, tuple[Period, ...]]:
    """The periods of each deployment, in order and without gaps, from the known entries of one AI system by index.

    A deployment exists from the first day that its life cycle is known for; before that it has no period. That of a
    system that was merged into another ends on the day before the merge. ``merged`` are the known entries of the
    systems that were merged into this one, directly or by way of another (:mod:`.merging`).
    """
    if not entries:
        return {}
    together = sorted((*entries, *merged), key=lambda entry: entry.index)
    return timelines(entries[0].act.stream.code, collect_family(visible(together)), law)


def timelines(code: Code, family: Mapping[Code, SystemFacts], law: AdoptedLaw) -> Mapping[Code, tuple[Period, ...]]:
    """As :func:`system_timelines`, from facts already collected; without deployments that no visible entry makes."""
    system = family.get(code)
    if system is None:
        return {}
    found = {
        deployment: _periods(system, system.deployments[deployment], judge)
        for deployment, judge in judges(code, family, law).items()
    }
    return {deployment: periods for deployment, periods in found.items() if periods}


def timelines_from(
    code: Code,
    family: Mapping[Code, SystemFacts],
    law: AdoptedLaw,
    before: Mapping[Code, tuple[Period, ...]],
    day: date,
    only: Code | None = None,
) -> Mapping[Code, tuple[Period, ...]]:
    """As :func:`timelines`, where nothing has changed since ``before`` but what holds from ``day`` on.

    ``only``: of that deployment. So a long life is not told anew for each thing that happens at its end.
    """
    system = family[code]
    found = {
        deployment: before[deployment]
        if deployment in before and only is not None and deployment != only
        else _continued(system, system.deployments[deployment], judge, before.get(deployment, ()), day)
        for deployment, judge in judges(code, family, law).items()
    }
    return {deployment: periods for deployment, periods in found.items() if periods}


def _continued(
    system: SystemFacts, deployment: DeploymentFacts, judge: Judge, before: tuple[Period, ...], day: date
) -> tuple[Period, ...]:
    count = bisect_left(before, day, key=lambda period: period.on_from)
    new = _periods(system, deployment, judge, day if count else None)
    if not count or not new:  # nothing new: the system was merged into another before that day
        return new or before
    *kept, last = before[:count]
    if last.state == new[0].state:
        return (*kept, Period(last.on_from, new[0].on_until, last.state), *new[1:])
    return (*kept, Period(last.on_from, day - _DAY, last.state), *new)


def state_on(periods: Sequence[Period], day: date) -> DeploymentState | None:
    """The state on a day; None where the deployment did not exist yet."""
    return next((period.state for period in periods if period.holds_on(day)), None)


def since(periods: Sequence[Period], day: date) -> date | None:
    """The first day of the run of days up to ``day`` with its standing, outcome, points, use, claim and shutdown.

    None where the deployment did not exist yet.
    """
    state = state_on(periods, day)
    first = None
    for period in periods:
        if period.on_from > day:
            break
        if state is None or period.state.judged != state.judged:
            first = None
        elif first is None:
            first = period.on_from
    return first


def ever_prohibited(periods: Sequence[Period], day: date) -> bool:
    """Whether the outcome was *prohibited*, or a point met counted, on the day or any day before it."""
    return any(period.state.is_prohibited for period in periods if period.on_from <= day)


def _periods(
    system: SystemFacts, deployment: DeploymentFacts, judge: Judge, from_day: date | None = None
) -> tuple[Period, ...]:
    """The periods, or those from a day on which the deployment exists."""
    start = from_day or next(iter(deployment.use)).first
    gone = system.merge.first if system.merge is not None else None
    days = {start, *(day for day in (*judge.days(), *_described_days(system, deployment)) if day > start)}
    states: list[tuple[date, DeploymentState]] = []
    for day in sorted(day for day in days if gone is None or day < gone):
        state = _state(system, deployment, judge, day)
        if not states or states[-1][1] != state:
            states.append((day, state))
    ends: list[date | None] = [day - _DAY for day, _ in states[1:]]
    last = None if gone is None else gone - _DAY
    return tuple(Period(day, end, state) for (day, state), end in zip(states, [*ends, last], strict=False))


def _described_days(system: SystemFacts, deployment: DeploymentFacts) -> list[date]:
    days = [*system.parts.days(), *system.external.days()]
    days += [*deployment.organisation.days(), *deployment.roles.days(), *deployment.processes.days()]
    for series in system.texts.values():
        days += series.days()
    for presence in system.presence.values():
        days += presence.days()
    return days


def _state(system: SystemFacts, deployment: DeploymentFacts, judge: Judge, day: date) -> DeploymentState:
    judgement = judge.on(day)
    facts, approved = judgement.facts, judgement.approved
    word = standing(facts)
    examined = approved.examination.event if approved is not None else None
    organisation = deployment.organisation.at(day)
    external, texts = system.external.on_or_first(day), system.texts
    stated = external.value if external is not None else ()
    parts = [part for fact in system.parts if fact.first <= day for part in fact.value] if system.parts else ()
    return DeploymentState(
        standing=word,
        standing_date=facts.applies_later if word == "prohibited_from" else None,
        outcome=facts.outcome,
        use=facts.use,
        use_index=judgement.use_index,
        claim=facts.claim,
        shutdown=facts.shutdown,
        shutdowns=judgement.shutdowns,
        points=facts.points_met_now,
        later=judgement.later,
        claims=judgement.claims,
        covers=facts.covers,
        reexamine=judgement.reexamine,
        classification=approved.examination.index if approved is not None else None,
        approval=approved.index if approved is not None else None,
        proposed=judgement.pending.index if judgement.pending is not None else None,
        review_on=_review_on(examined),
        depth=examined.depth if examined is not None else None,
        taxonomy=examined.taxonomy if examined is not None else None,
        guidance=examined.guidance if examined is not None else (),
        organisation=organisation.value,
        organisation_index=organisation.index,
        roles=deployment.roles.at(day).value,
        name=_text(texts["name"], day),
        function=_text(texts["function"], day),
        purpose=_text(texts["purpose"], day),
        supplier=_text(texts["supplier"], day),
        version=_text(texts["version"], day),
        processes=deployment.processes.at(day).value,
        parts=tuple(dict.fromkeys(parts)),
        external=stated,
        present=_present(stated, system.presence, day),
        rests_on=judgement.rests_on,
        unknown=tuple(system.unknown),
    )


def _review_on(examined: Classified | None) -> date | None:
    return examined.review_on.last if examined is not None and examined.review_on is not None else None


def _text(series: Series[TextAt | None], day: date) -> TextAt | None:
    found = series.on_or_first(day)
    return found.value if found is not None else None


def _present(stated: tuple[Code, ...], presence: Presence, day: date) -> Mapping[Code, bool]:
    """Whether each source lists the system: it lists what has its reference, until it was noted to be gone."""
    places = _places(stated)
    if not presence:
        return {source: True for source, _ in places}
    listed = dict.fromkeys(places, True)
    for place, series in presence.items():
        noted = series.on(day)
        if noted is not None:
            listed[place] = noted.value
    found: dict[Code, bool] = {}
    for (source, _), here in listed.items():
        found[source] = found.get(source, False) or here
    return found


@lru_cache(maxsize=256)
def _places(stated: tuple[Code, ...]) -> tuple[tuple[Code, str], ...]:
    """Source and own reference there, of each reference that is written so."""
    parts = (reference.partition(":") for reference in stated)
    return tuple((Code(source), own) for source, mark, own in parts if mark)
