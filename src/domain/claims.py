"""Claims on a ground, judged for a day: in which state each is, which one decides, and which points they cover.

Nobody grants an exemption. A claim counts from its own first day, up to and including its last; it is accepted where
the approval of a classification names it and every condition of its ground is evidenced.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ..frozen import frozen
from .events.classification import ExemptionClaimed
from .facts import Claim, DeploymentFacts, Examination
from .law.grounds import missing_conditions
from .standing import ENDED_CLAIMS, ClaimState
from .values import Code

if TYPE_CHECKING:
    from .law.taxonomy import Ground, Taxonomy


@frozen
class ClaimOnDay:
    """A claim with its state on a day; ``missing`` is what keeps it from being complete.

    ``exclusion`` is whether its ground is a scope exclusion, ``point`` the point inside which it is an exception.
    """

    claim: Code
    ground: Code
    exclusion: bool
    point: Code | None
    state: ClaimState
    index: int
    last_day: date | None
    missing: tuple[Code, ...]


def accepted_claims(deployment: DeploymentFacts) -> frozenset[Code]:
    """The claims that the approval of a visible classification names."""
    decisions = (decision for index, decision in deployment.decisions.items() if index in deployment.examinations)
    return frozenset(claim for decision in decisions for claim in decision.accepts)


def relevant_claims(deployment: DeploymentFacts, examination: Examination | None, day: date) -> list[Claim]:
    """The claims that count on the day, by index: those of the classification in force, and later separate ones.

    Without a classification in force these are the separate ones only.
    """

    def counts(claim: Claim) -> bool:
        if claim.event.classification is None:
            return examination is None or claim.index > examination.index
        return examination is not None and claim.event.classification == examination.version

    found = (claim for claim in deployment.claims.values() if claim.first <= day and counts(claim))
    return sorted(found, key=lambda claim: claim.index)


def claim_on(claim: Claim, taxonomy: Taxonomy | None, *, accepted: bool, day: date) -> ClaimOnDay:
    """The claim as it stands on a day that is not before its first, under the law that the classification used."""
    ground = taxonomy.grounds.get(claim.event.ground) if taxonomy is not None else None
    missing = _missing(claim.event, ground)
    return ClaimOnDay(
        claim=claim.event.claim,
        ground=claim.event.ground,
        exclusion=ground is not None and ground.kind == "scope_exclusion",
        point=ground.point if ground is not None else None,
        state=_state(claim, accepted=accepted, complete=not missing, day=day),
        index=claim.index,
        last_day=claim.last,
        missing=missing,
    )


def _missing(event: ExemptionClaimed, ground: Ground | None) -> tuple[Code, ...]:
    """What the claim misses; a ground that the law used does not have, or that cannot be claimed, is missing itself."""
    if ground is None or not ground.claimable:
        return (event.ground,)
    return missing_conditions(ground, event.conditions, provision=event.provision is not None)


def _state(claim: Claim, *, accepted: bool, complete: bool, day: date) -> ClaimState:
    if claim.last is not None and day > claim.last:
        return "expired"
    if not complete:
        return "incomplete"
    return "accepted" if accepted else "claimed"


def deciding_state(claims: Sequence[ClaimOnDay]) -> ClaimState:
    """The one state that stands for all: accepted before ended, ended before not yet decided; of equals the latest."""
    best = max(claims, key=lambda claim: (_rank(claim.state), claim.index), default=None)
    return "none" if best is None else best.state


def _rank(state: ClaimState) -> int:
    if state == "accepted":
        return 2
    return 1 if state in ENDED_CLAIMS else 0


def excluded(claims: Iterable[ClaimOnDay], *, by_accepted: bool) -> bool:
    """Whether a scope exclusion (Art. 2) is relied on by a claim that has not ended, or by an accepted one only."""
    return any(
        claim.exclusion and (claim.state == "accepted" if by_accepted else claim.state not in ENDED_CLAIMS)
        for claim in claims
    )


def uncovered(points: Iterable[Code], claims: Iterable[ClaimOnDay]) -> tuple[Code, ...]:
    """The points that no accepted, running claim on a built-in exception covers: each covers its own point."""
    covered = {claim.point for claim in claims if claim.state == "accepted"}
    return tuple(point for point in points if point not in covered)
