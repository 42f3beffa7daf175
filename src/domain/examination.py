"""Which classification holds on a day, and from when it no longer covers the version, the use or the law in force."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from ..frozen import frozen
from .adopted_law import AdoptedLaw
from .events.system import Lifecycle
from .facts import DeploymentFacts, Examination, SystemFacts
from .series import Dated, Series

if TYPE_CHECKING:
    from .law.taxonomy import Taxonomy


@frozen
class Approved:
    """A classification that a second official approved, and the index of that approval."""

    examination: Examination
    index: int


def approved_examinations(deployment: DeploymentFacts) -> list[Approved]:
    """The classifications that a visible approval names, the last approved first."""
    approved = [
        Approved(deployment.examinations[index], decision.index)
        for index, decision in deployment.decisions.items()
        if decision.approved and index in deployment.examinations
    ]
    return sorted(approved, key=lambda one: one.index, reverse=True)


def pending_examinations(deployment: DeploymentFacts) -> list[Examination]:
    """The classifications that nobody has approved or refused, the last recorded first."""
    pending = (found for index, found in deployment.examinations.items() if index not in deployment.decisions)
    return sorted(pending, key=lambda found: found.index, reverse=True)


def reactivations(use: Series[Lifecycle]) -> list[Dated[Lifecycle]]:
    """The facts with which a new period of use began: in use again after having been out of use."""
    held = {fact.first: fact for fact in use}  # of several facts from one day, only the last ever held
    found = []
    gone = False
    for fact in held.values():
        if fact.value == "in_use" and gone:
            found.append(fact)
        gone = fact.value == "out_of_use" or (gone and fact.value != "in_use")
    return found


Reason = Literal["law", "version", "reactivated", "merged"]
"""Why a deployment is to be examined again."""


@frozen
class Uncovering:
    """From which day on something is no longer covered, why, and by which entry where that is known."""

    first: date
    index: int | None
    reason: Reason


def uncoverings(
    examination: Examination, taxonomy: Taxonomy | None, system: SystemFacts, use: Series[Lifecycle], law: AdoptedLaw
) -> list[Uncovering]:
    """What makes that the classification does not cover the law, the use or the version any more.

    A newer adopted version of the law counts from the day on which it applies, a new period of use from its first day
    if that is after the first day of the use that was examined, a new version of the system from its first day.
    """
    event = examination.event
    examined = event.examined_since.first if event.examined_since is not None else examination.first
    found = [Uncovering(fact.first, fact.index, "reactivated") for fact in reactivations(use) if fact.first > examined]
    found += [Uncovering(fact.first, fact.index, "version") for fact in _later_versions(examination, system)]
    change = law.first_change(taxonomy) if taxonomy is not None else None
    if change is not None:
        found.append(Uncovering(change[0], law.adopted_by.get(change[1]), "law"))
    return found


def _later_versions(examination: Examination, system: SystemFacts) -> list[Dated[None]]:
    """The versions that came after the one examined, of which the number counts those recorded before it.

    A version that is recorded afterwards and was replaced before the one examined began makes nothing due.
    """
    known = [fact for fact in system.replacements if fact.index < examination.index]
    covered = known[: examination.event.examined_version - 1]
    return [fact for fact in system.replacements if not covered or _place(fact) > _place(covered[-1])]


def _place(fact: Dated[None]) -> tuple[date, int]:
    return fact.first, fact.index
