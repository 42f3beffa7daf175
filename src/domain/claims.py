"""Claims on a ground, judged for a day: in which state each is, which one decides, and which points they cover.

Nobody grants an exemption. A claim counts from its own first day, up to and including its last. It is accepted where
the approval of a classification names it, or a second official accepted it apart, and every condition of its ground is
evidenced. Once a rejection is known the claim was never good; a withdrawal or a lapse ends it from its own effective
day. The first end counts: what expired before cannot be withdrawn any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..frozen import frozen
from .facts import Claim, ClaimDecision, DeploymentFacts, Examination
from .law.grounds import missing_conditions
from .standing import ENDED_CLAIMS, ClaimState
from .values import Code

if TYPE_CHECKING:
    from .events.classification import ExemptionClaimed
    from .law.taxonomy import Ground, Taxonomy

_DAY = timedelta(days=1)


@frozen
class ClaimOnDay:
    """A claim with its state on a day; ``missing`` is what keeps it from being complete.

    ``exclusion`` is whether its ground is a scope exclusion, ``point`` the point inside which it is an exception.
    ``decided_by`` is the entry by which it is accepted or rejected, or by which it ended; None while it is undecided
    and where it expired. ``failed`` is the condition because of which it lapsed.
    """

    claim: Code
    ground: Code
    exclusion: bool
    point: Code | None
    state: ClaimState
    index: int
    first_day: date
    last_day: date | None
    review_on: date | None
    decided_by: int | None
    failed: Code | None
    missing: tuple[Code, ...]


@frozen
class _Told:
    """A state, the day from which it holds, and the entry that says so (None: no entry was needed)."""

    first: date
    index: int | None
    state: ClaimState
    condition: Code | None = None


def claim_decisions(deployment: DeploymentFacts) -> Mapping[Code, ClaimDecision]:
    """The last decision about each claim: by itself, or by the approval of a visible classification that names it."""
    found = [(claim, one) for claim, decisions in deployment.claim_decisions.items() for one in decisions]
    for classification, approval in deployment.decisions.items():
        if classification in deployment.examinations:
            found += [(claim, ClaimDecision(approval.index, accepted=True)) for claim in approval.accepts]
    return dict(sorted(found, key=lambda one: one[1].index))


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


class ClaimJudge:
    """Judges the claims of one deployment for any day."""

    def __init__(self, deployment: DeploymentFacts) -> None:
        self._deployment = deployment
        self._decisions = claim_decisions(deployment)
        self._ends = {code: self._ends_of(claim) for code, claim in deployment.claims.items()}

    def days(self) -> Iterator[date]:
        """The days on which a claim can begin to be judged differently."""
        for claim in self._deployment.claims.values():
            yield claim.first
        for ends in self._ends.values():
            yield from (end.first for end in ends)

    def on(self, claim: Claim, taxonomy: Taxonomy | None, day: date) -> ClaimOnDay:
        """The claim as it stands on a day that is not before its first, under the law that the classification used."""
        event = claim.event
        ground = taxonomy.grounds.get(event.ground) if taxonomy is not None else None
        missing = _missing(event, ground)
        told = self._told(claim, complete=not missing, day=day)
        return ClaimOnDay(
            claim=event.claim,
            ground=event.ground,
            exclusion=ground is not None and ground.kind == "scope_exclusion",
            point=ground.point if ground is not None else None,
            state=told.state,
            index=claim.index,
            first_day=claim.first,
            last_day=claim.last,
            review_on=event.review_on.last if event.review_on is not None else None,
            decided_by=told.index,
            failed=told.condition,
            missing=missing,
        )

    def _told(self, claim: Claim, *, complete: bool, day: date) -> _Told:
        """The first end that has come; else whether it misses something, is accepted, or awaits a decision."""
        ended = next((end for end in self._ends[claim.event.claim] if end.first <= day), None)
        if ended is not None:
            return ended
        decision = self._decisions.get(claim.event.claim)
        if not complete:
            return _Told(claim.first, None, "incomplete")
        return _Told(claim.first, decision.index, "accepted") if decision else _Told(claim.first, None, "claimed")

    def _ends_of(self, claim: Claim) -> list[_Told]:
        """Every end of a claim by the day from which it counts; a rejected one has ended before it began.

        Of several ends from one day that which needs no entry comes first, then the one recorded first.
        """
        decision = self._decisions.get(claim.event.claim)
        if decision is not None and not decision.accepted:
            return [_Told(claim.first, decision.index, "rejected")]
        told = self._deployment.claim_ends.get(claim.event.claim, ())
        ends = [_Told(end.first, end.index, end.state, end.condition) for end in told]
        expired = expiry(claim)
        if expired is not None:
            ends.append(_Told(expired, None, "expired"))
        return sorted(ends, key=lambda end: (end.first, -1 if end.index is None else end.index))


def expiry(claim: Claim) -> date | None:
    """The first day after the claim's last, from which it has expired; None where it never does."""
    return claim.last + _DAY if claim.last is not None and claim.last < date.max else None


def _missing(event: ExemptionClaimed, ground: Ground | None) -> tuple[Code, ...]:
    """What the claim misses; a ground that the law used does not have, or that cannot be claimed, is missing itself."""
    if ground is None or not ground.claimable:
        return (event.ground,)
    return missing_conditions(ground, event.conditions, provision=event.provision is not None)


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
