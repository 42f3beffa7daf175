"""The shutdowns of one deployment, judged for a day: one for each period of use in which a step was taken.

A period of use ends a shutdown: once the deployment is in use again after having been out of use, its shutdown is none,
and the earlier one stays in its history. Informing and decommissioning may be left out. What follows on a switch-off
counts only while that switch-off does, a verification only for the one that it names.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from ..frozen import frozen
from .facts import DeploymentFacts, ShutdownStep

if TYPE_CHECKING:
    from .standing import ShutdownStage

STAGES: Final[tuple[ShutdownStage, ...]] = (
    "none",
    "decided",
    "informed",
    "switched_off",
    "decommissioned",
    "verified",
)
"""How far a shutdown has come, in this order."""
NEEDS_SWITCH_OFF: Final[frozenset[ShutdownStage]] = frozenset({"decommissioned", "verified"})


@frozen
class Shutdown:
    """The steps of one shutdown that count on a day, in the order of their days; at least one.

    ``reactivated_on`` is the day on which a new period of use ended it, ``reactivated_by`` the entry that says so; both
    None for the current one.
    """

    steps: tuple[ShutdownStep, ...]
    reactivated_on: date | None = None
    reactivated_by: int | None = None

    @property
    def stage(self) -> ShutdownStage:
        """The furthest stage that was reached."""
        return max((step.stage for step in self.steps), key=STAGES.index)

    @property
    def planned(self) -> date | None:
        """The last of the days planned for switching off, by the latest decision that names one."""
        return next((step.planned for step in reversed(self.steps) if step.planned is not None), None)

    def step(self, stage: ShutdownStage) -> ShutdownStep | None:
        """The latest step of a stage; None where it was left out, or has not come."""
        return next((step for step in reversed(self.steps) if step.stage == stage), None)


@frozen
class _Span:
    """A period of use by (day, index): from ``start`` up to but not including ``end`` (None: it has not ended)."""

    start: tuple[date, int]
    end: tuple[date, int] | None

    def holds(self, step: ShutdownStep) -> bool:
        """Whether the step falls in the period."""
        key = (step.first, step.index)
        return self.start <= key and (self.end is None or key < self.end)


class ShutdownJudge:
    """Judges the shutdowns of one deployment for any day."""

    def __init__(self, deployment: DeploymentFacts) -> None:
        self._deployment = deployment
        self._steps = sorted(deployment.shutdown_steps, key=lambda step: (step.first, step.index))

    def days(self) -> Iterator[date]:
        """The days on which a shutdown can begin to be judged differently; changes of use apart."""
        yield from (step.first for step in self._steps)

    def on(self, day: date) -> tuple[Shutdown, ...]:
        """Every shutdown with a step on or before the day, in order; the last is current if it was not ended."""
        if not self._steps:
            return ()
        known = [step for step in self._steps if step.first <= day]
        found = (_shutdown(span, known) for span in self._spans(day))
        return tuple(shutdown for shutdown in found if shutdown is not None)

    def _spans(self, day: date) -> list[_Span]:
        """The periods of use that have begun by the day; the first has no beginning."""
        starts = [(date.min, -1)]
        gone = False
        for fact in self._deployment.use:
            if fact.first > day:
                break
            if fact.value == "in_use" and gone:
                starts.append((fact.first, fact.index))
            gone = fact.value == "out_of_use" or (gone and fact.value != "in_use")
        return [_Span(start, end) for start, end in zip(starts, [*starts[1:], None], strict=True)]


def current(shutdowns: tuple[Shutdown, ...]) -> Shutdown | None:
    """The shutdown of the current period of use; None where there is none."""
    return shutdowns[-1] if shutdowns and shutdowns[-1].reactivated_on is None else None


def _shutdown(span: _Span, known: list[ShutdownStep]) -> Shutdown | None:
    within = [step for step in known if step.stage != "verified" and span.holds(step)]
    off = {step.index for step in within if step.stage == "switched_off"}
    counting = [step for step in within if off or step.stage not in NEEDS_SWITCH_OFF]
    counting += [step for step in known if step.stage == "verified" and step.switched_off in off]
    if not counting:
        return None
    counting.sort(key=lambda step: (step.first, step.index))
    day, index = span.end if span.end is not None else (None, None)
    return Shutdown(tuple(counting), day, index)
