"""What events about the shutdown of a deployment add to the facts about an AI system."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .facts import ShutdownStep, SystemFacts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .act import Recorded
    from .events.shutdown import Decommissioned, ShutdownDecided, ShutdownVerified, SwitchedOff, UsersInformed


def _decided(facts: SystemFacts, entry: Recorded, event: ShutdownDecided) -> None:
    planned = event.planned.last if event.planned is not None else None
    step = ShutdownStep(entry.index, entry.act.effective_on.first, "decided", planned=planned)
    facts.deployment(event.deployment).shutdown_steps.append(step)


def _informed(facts: SystemFacts, entry: Recorded, event: UsersInformed) -> None:
    step = ShutdownStep(entry.index, entry.act.effective_on.first, "informed")
    facts.deployment(event.deployment).shutdown_steps.append(step)


def _switched_off(facts: SystemFacts, entry: Recorded, event: SwitchedOff) -> None:
    first, deployment = entry.act.effective_on.first, facts.deployment(event.deployment)
    deployment.use.add(first, entry.index, "out_of_use")
    deployment.shutdown_steps.append(ShutdownStep(entry.index, first, "switched_off"))


def _decommissioned(facts: SystemFacts, entry: Recorded, event: Decommissioned) -> None:
    step = ShutdownStep(entry.index, entry.act.effective_on.first, "decommissioned")
    facts.deployment(event.deployment).shutdown_steps.append(step)


def _verified(facts: SystemFacts, entry: Recorded, event: ShutdownVerified) -> None:
    first, about = entry.act.effective_on.first, event.switched_off.index
    step = ShutdownStep(entry.index, first, "verified", switched_off=about)
    facts.deployment(event.deployment).shutdown_steps.append(step)


SHUTDOWN_HANDLERS: Mapping[str, Callable[[SystemFacts, Recorded, Any], None]] = {
    "ai-system.shutdown-decided.v1": _decided,
    "ai-system.users-informed.v1": _informed,
    "ai-system.switched-off.v1": _switched_off,
    "ai-system.decommissioned.v1": _decommissioned,
    "ai-system.shutdown-verified.v1": _verified,
}
"""By stored name."""
