"""Commands about claims on a ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates import exemption_decisions
from . import Answer

if TYPE_CHECKING:
    from ...domain.aggregates.deciding import Decided, Occasion
    from ...domain.aggregates.system import AISystem
    from ...domain.commands.exemption import AcceptClaim, ClaimExemption, LapseClaim, RejectClaim, WithdrawClaim
    from ...domain.values import Code
    from ..subjects import Subjects


def claim(command: ClaimExemption, subjects: Subjects, occasion: Occasion) -> Answer:
    """A claim, under a reference of its own; the facts say what it misses."""
    system = subjects.system(command.reference)
    decided, missing = exemption_decisions.claim(command, system, subjects.rulebook(), occasion)
    code = decided.event.claim  # type: ignore[attr-defined]  # an ExemptionClaimed
    return _answer(code, decided, missing=[str(each) for each in missing])


def accept(command: AcceptClaim, subjects: Subjects, occasion: Occasion) -> Answer:
    """The acceptance of a claim."""
    system = _system(command.claim, subjects)
    return _answer(command.claim, exemption_decisions.accept(command, system, subjects.rulebook(), occasion))


def reject(command: RejectClaim, subjects: Subjects, occasion: Occasion) -> Answer:
    """The rejection of a claim."""
    return _answer(command.claim, exemption_decisions.reject(command, _system(command.claim, subjects), occasion))


def withdraw(command: WithdrawClaim, subjects: Subjects, occasion: Occasion) -> Answer:
    """The withdrawal of a claim."""
    return _answer(command.claim, exemption_decisions.withdraw(command, _system(command.claim, subjects), occasion))


def lapse(command: LapseClaim, subjects: Subjects, occasion: Occasion) -> Answer:
    """The end of a claim because a condition holds no longer."""
    return _answer(
        command.claim,
        exemption_decisions.lapse(command, _system(command.claim, subjects), subjects.rulebook(), occasion),
    )


def _system(claim: Code, subjects: Subjects) -> AISystem | None:
    made = subjects.claim(claim)
    return subjects.system(made.act.stream.code) if made is not None else None


def _answer(claim: Code, decided: Decided, **facts: object) -> Answer:
    deployment = decided.event.deployment  # type: ignore[attr-defined]  # all of them are about one
    return Answer(claim, (decided,), {"system": str(decided.code), "deployment": str(deployment), **facts})
