"""What events about claims on a ground add to the facts about an AI system."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .facts import Claim, ClaimDecision, ClaimEnd, SystemFacts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .act import Recorded
    from .events.classification import ExemptionClaimed
    from .events.exemption import ExemptionAccepted, ExemptionLapsed, ExemptionRejected, ExemptionWithdrawn


def _claimed(facts: SystemFacts, entry: Recorded, event: ExemptionClaimed) -> None:
    last = event.last_day.last if event.last_day is not None else None
    claim = Claim(entry.index, entry.act.effective_on.first, last, event)
    facts.deployment(event.deployment).claims[event.claim] = claim


def _accepted(facts: SystemFacts, entry: Recorded, event: ExemptionAccepted) -> None:
    _decided(facts, event, ClaimDecision(entry.index, accepted=True))


def _rejected(facts: SystemFacts, entry: Recorded, event: ExemptionRejected) -> None:
    _decided(facts, event, ClaimDecision(entry.index, accepted=False))


def _decided(facts: SystemFacts, event: ExemptionAccepted | ExemptionRejected, decision: ClaimDecision) -> None:
    facts.deployment(event.deployment).claim_decisions.setdefault(event.claim, []).append(decision)


def _withdrawn(facts: SystemFacts, entry: Recorded, event: ExemptionWithdrawn) -> None:
    _ended(facts, event, ClaimEnd(entry.index, entry.act.effective_on.first, "withdrawn"))


def _lapsed(facts: SystemFacts, entry: Recorded, event: ExemptionLapsed) -> None:
    _ended(facts, event, ClaimEnd(entry.index, entry.act.effective_on.first, "lapsed", event.condition))


def _ended(facts: SystemFacts, event: ExemptionWithdrawn | ExemptionLapsed, end: ClaimEnd) -> None:
    facts.deployment(event.deployment).claim_ends.setdefault(event.claim, []).append(end)


CLAIM_HANDLERS: Mapping[str, Callable[[SystemFacts, Recorded, Any], None]] = {
    "ai-system.exemption-claimed.v1": _claimed,
    "ai-system.exemption-accepted.v1": _accepted,
    "ai-system.exemption-rejected.v1": _rejected,
    "ai-system.exemption-withdrawn.v1": _withdrawn,
    "ai-system.exemption-lapsed.v1": _lapsed,
}
"""By stored name."""
