"""Commands about the shutdown of a deployment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates import shutdown_decisions
from . import Answer

if TYPE_CHECKING:
    from ...domain.aggregates.deciding import Decided, Occasion
    from ...domain.commands.shutdown import DecideShutdown, Decommission, InformUsers, SwitchOff, VerifyShutdown
    from ..subjects import Subjects


def decide(command: DecideShutdown, subjects: Subjects, occasion: Occasion) -> Answer:
    """The decision to shut down."""
    return _answer(shutdown_decisions.decide(command, subjects.system(command.reference), occasion))


def inform(command: InformUsers, subjects: Subjects, occasion: Occasion) -> Answer:
    """The users were told."""
    return _answer(shutdown_decisions.inform(command, subjects.system(command.reference), occasion))


def switch_off(command: SwitchOff, subjects: Subjects, occasion: Occasion) -> Answer:
    """It is off."""
    return _answer(shutdown_decisions.switch_off(command, subjects.system(command.reference), occasion))


def decommission(command: Decommission, subjects: Subjects, occasion: Occasion) -> Answer:
    """It was removed."""
    return _answer(shutdown_decisions.decommission(command, subjects.system(command.reference), occasion))


def verify(command: VerifyShutdown, subjects: Subjects, occasion: Occasion) -> Answer:
    """Somebody else found it off."""
    return _answer(shutdown_decisions.verify(command, subjects.system(command.reference), occasion))


def _answer(decided: Decided) -> Answer:
    deployment = decided.event.deployment  # type: ignore[attr-defined]  # all of them are about one
    return Answer(decided.code, (decided,), {"deployment": str(deployment)})
