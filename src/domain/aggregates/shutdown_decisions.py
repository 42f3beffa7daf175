"""Decisions about the shutdown of a deployment: decide, inform, switch off, decommission, verify.

A shutdown belongs to one period of use, which ends where the deployment is in use again after having been out of use
(:class:`~grootboek.domain.commands.system.ChangeLifecycle`). Each stage stands on what came before it by its effective
day; informing and decommissioning may be left out. That the official who verifies is another than the one who recorded
the switch-off is a matter of authority, not decided here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from ...errors import Conflict, NotFound, Refused
from ...frozen import frozen
from ..events.shutdown import Decommissioned, ShutdownDecided, ShutdownVerified, SwitchedOff, UsersInformed
from ..facts import DeploymentFacts, ShutdownStep
from ..values import Code, EntryReference, When
from .deciding import Decided, Occasion
from .system import AISystem, deployment, registered

if TYPE_CHECKING:
    from ..act import Event
    from ..commands.shutdown import DecideShutdown, Decommission, InformUsers, SwitchOff, VerifyShutdown
    from ..standing import ShutdownStage

    Command = DecideShutdown | InformUsers | SwitchOff | Decommission | VerifyShutdown

COMMANDS: Mapping[ShutdownStage, str] = {
    "informed": "inform",
    "switched_off": "switch-off",
    "decommissioned": "decommission",
    "verified": "verify",
}
"""The word of the command line for each stage that is recorded once in a period of use."""


@frozen
class Course:
    """A deployment on a day, with the stages of the shutdown of the period of use that the day is in."""

    system: AISystem
    deployment: Code
    facts: DeploymentFacts
    day: When
    steps: tuple[ShutdownStep, ...]

    def recorded(self, stage: ShutdownStage) -> ShutdownStep | None:
        """The last recorded step of that stage, whatever its day."""
        return max((step for step in self.steps if step.stage == stage), key=lambda step: step.index, default=None)

    def reached(self, stage: ShutdownStage) -> ShutdownStep | None:
        """The last recorded step of that stage that counts on the day."""
        found = [step for step in self.steps if step.stage == stage and step.first <= self.day.first]
        return max(found, key=lambda step: step.index, default=None)

    def decided(self, event: Event) -> Decided:
        """The event, from that day."""
        return Decided("ai-system", self.system.code, event, self.day)


def decide(command: DecideShutdown, system: AISystem | None, occasion: Occasion) -> Decided:
    """The decision to shut down, or another plan for it.

    Raises NotFound (``system-unknown``, ``deployment-unknown``), Refused (``shutdown-not-in-use``,
    ``shutdown-planned-first``, ``shutdown-before-use``, ``system-struck``, ``system-merged``, ``deployment-needed``,
    ``effective-in-future``), Conflict (``shutdown-recorded``).
    """
    course = _course(command, system, occasion)
    _only_once(course, "switched_off", course.reached("switched_off"))
    use = course.facts.use.at(course.day.first)
    if use.value == "out_of_use":
        raise Refused("shutdown-not-in-use", ref=course.system.code, deployment=course.deployment, day=course.day)
    if command.planned is not None and command.planned.last < course.day.first:
        raise Refused("shutdown-planned-first", planned=command.planned, day=course.day)
    return course.decided(ShutdownDecided(course.deployment, command.because, command.planned))


def inform(command: InformUsers, system: AISystem | None, occasion: Occasion) -> Decided:
    """The users were told of what was decided.

    Raises as :func:`switch_off`.
    """
    course = _decided_course(command, system, occasion)
    _only_once(course, "informed", course.recorded("informed"))
    return course.decided(UsersInformed(course.deployment, command.because))


def switch_off(command: SwitchOff, system: AISystem | None, occasion: Occasion) -> Decided:
    """The switch-off that was decided.

    Raises NotFound (``system-unknown``, ``deployment-unknown``), Refused (``shutdown-undecided``,
    ``shutdown-before-use``, ``system-struck``, ``system-merged``, ``deployment-needed``, ``effective-in-future``),
    Conflict (``shutdown-recorded``).
    """
    course = _decided_course(command, system, occasion)
    _only_once(course, "switched_off", course.recorded("switched_off"))
    return course.decided(SwitchedOff(course.deployment, command.because))


def decommission(command: Decommission, system: AISystem | None, occasion: Occasion) -> Decided:
    """The removal of what was switched off. Raises as :func:`verify`."""
    course = _course(command, system, occasion)
    _off(course)
    _only_once(course, "decommissioned", course.recorded("decommissioned"))
    return course.decided(Decommissioned(course.deployment, command.because))


def verify(command: VerifyShutdown, system: AISystem | None, occasion: Occasion) -> Decided:
    """The confirmation of a switch-off that nobody confirmed.

    Raises NotFound (``system-unknown``, ``deployment-unknown``), Refused (``shutdown-not-off``,
    ``shutdown-before-use``, ``system-struck``, ``system-merged``, ``deployment-needed``, ``effective-in-future``),
    Conflict (``shutdown-recorded``).
    """
    course = _course(command, system, occasion)
    off = _off(course)
    verified = (step for step in course.facts.shutdown_steps if step.switched_off == off.index)
    _only_once(course, "verified", next(verified, None))
    entry = course.system.entry(off.index)
    if entry is None:  # pragma: no cover - a step is made of an entry of the system
        raise NotFound("entry-unknown", index=off.index, size=course.system.version)
    named = EntryReference(entry.index, entry.leaf)
    return course.decided(ShutdownVerified(course.deployment, named, command.because))


def _course(command: Command, system: AISystem | None, occasion: Occasion) -> Course:
    found = registered(system, command.reference)
    code, facts = deployment(found, command.deployment)
    day = occasion.effective()
    first = next(iter(facts.use)).first
    if day.first < first:
        raise Refused("shutdown-before-use", ref=found.code, deployment=code, day=day, first=first.isoformat())
    return Course(found, code, facts, day, _steps(facts, day.first))


def _steps(facts: DeploymentFacts, day: date) -> tuple[ShutdownStep, ...]:
    """The steps in the period of use that the day is in, which new periods of use bound."""
    starts = _periods(facts)
    begun = max((start for start in starts if start[0] <= day), default=(date.min, -1))
    next_one = min((start for start in starts if start[0] > day), default=(date.max, 0))
    return tuple(step for step in facts.shutdown_steps if begun < (step.first, step.index) < next_one)


def _periods(facts: DeploymentFacts) -> list[tuple[date, int]]:
    """When the deployment was taken into use again, each with its entry."""
    starts: list[tuple[date, int]] = []
    gone = False
    for fact in facts.use:
        if fact.value == "in_use" and gone:
            starts.append((fact.first, fact.index))
        gone = fact.value == "out_of_use" or (gone and fact.value != "in_use")
    return starts


def _decided_course(command: InformUsers | SwitchOff, system: AISystem | None, occasion: Occasion) -> Course:
    course = _course(command, system, occasion)
    if course.reached("decided") is None:
        raise Refused("shutdown-undecided", ref=course.system.code, deployment=course.deployment, day=course.day)
    return course


def _off(course: Course) -> ShutdownStep:
    off = course.reached("switched_off")
    if off is None:
        raise Refused("shutdown-not-off", ref=course.system.code, deployment=course.deployment, day=course.day)
    return off


def _only_once(course: Course, stage: ShutdownStage, recorded: ShutdownStep | None) -> None:
    if recorded is not None:
        ref, index = course.system.code, recorded.index
        raise Conflict("shutdown-recorded", ref=ref, deployment=course.deployment, stage=COMMANDS[stage], index=index)
