"""What is due about one deployment: what must be looked at, decided or done again, since when, and by which role.

Each rule looks at one period of the deployment and says from which day something is due. Nothing here changes a
standing: what is due is work, never an outcome. The organisation that must act is the one responsible for it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal

from ..frozen import frozen
from .examination import Reason, Uncovering
from .standing import ENDED_CLAIMS, ClaimState, ShutdownStage
from .values import Code, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .events.system import Lifecycle

What = Literal[
    "review_passed",
    "law_changed",
    "guidance_newer",
    "version_replaced",
    "reactivated",
    "merged",
    "claim_ending",
    "claim_ended",
    "claim_undecided",
    "claim_incomplete",
    "shutdown_overdue",
    "shutdown_unverified",
    "proposed",
    "not_examined",
    "examination_refused",
    "inquiry_unanswered",
    "disputed",
    "withheld_long",
]
"""Everything that can be due; the last three are about inquiries and about entries of any subject."""

FIRST_PROHIBITIONS: Final = date(2025, 2, 2)
"""From this day Article 5 applies (Art. 113(3)(a)), so that a system in use must have been examined."""

NEAR_ITS_END: Final = timedelta(days=60)
"""So long before its last day an accepted claim is near its end."""

UNDECIDED: Final[dict[ClaimState, tuple[What, Role]]] = {
    "claimed": ("claim_undecided", "approver"),
    "incomplete": ("claim_incomplete", "recorder"),
}
"""State of a claim that nobody has decided -> what is due, and who does it: an incomplete one cannot be decided."""

_DAY: Final = timedelta(days=1)
_REASONS: Final[dict[Reason, What]] = {
    "law": "law_changed",
    "version": "version_replaced",
    "reactivated": "reactivated",
    "merged": "merged",
}


@frozen
class Due:
    """Something is due from the day ``since`` on; ``by`` is the date that was set for it, where one was.

    ``about`` names what it is about where the deployment has several: a claim, or guidance documents.
    """

    what: What
    since: date
    role: Role
    rests_on: tuple[int, ...]
    by: date | None = None
    about: tuple[Code, ...] = ()


@frozen
class DueClaim:
    """A claim in a period; ``told_on`` is the day of the entry that decided or ended it."""

    claim: Code
    state: ClaimState
    index: int
    last_day: date | None = None
    review_on: date | None = None
    decided_by: int | None = None
    told_on: date | None = None


@frozen
class DueShutdown:
    """The shutdown of the current period of use: its stage, the planned day, and its last step before verification."""

    stage: ShutdownStage
    rests_on: tuple[int, ...]
    planned: date | None = None
    off_since: date | None = None


@frozen
class DueExamination:
    """The approved classification: its first day, and the day ``made_on`` on which it was decided, else recorded."""

    index: int
    rests_on: tuple[int, ...]
    first: date
    made_on: date
    guidance: tuple[Code, ...]
    review_on: date | None = None
    reexamine: tuple[Uncovering, ...] = ()


@frozen
class DueGuidance:
    """A guidance document as adopted: the entry, its first day here, and the last day of its own date."""

    code: Code
    index: int
    first: date
    dated: date


@frozen
class DeploymentPeriod:
    """A deployment on the days from ``first`` on, as far as something can be due; ``since`` is how long it is so.

    ``proposed`` is the entry of a classification that awaits a second official, and the day on which it was recorded;
    ``refused`` are the entries of the last one that was refused, and of its refusal.
    """

    first: date
    since: date
    use: Lifecycle
    use_index: int
    claim: ClaimState
    claims: tuple[DueClaim, ...] = ()
    examination: DueExamination | None = None
    shutdown: DueShutdown | None = None
    proposed: tuple[int, date] | None = None
    refused: tuple[int, int] | None = None


def due_in(period: DeploymentPeriod, guidance: tuple[DueGuidance, ...]) -> Iterator[Due]:
    """All that is due at some day of the period, whenever that begins; the caller leaves out what comes too late."""
    for rule in RULES:
        yield from rule(period)
    yield from _newer_guidance(period, guidance)


def _reviews(period: DeploymentPeriod) -> Iterator[Due]:
    """The review date of the classification, or of an accepted claim, has passed."""
    found = period.examination
    if found is not None and found.review_on is not None:
        yield Due("review_passed", _after(found.review_on), "recorder", found.rests_on, found.review_on)
    for claim in period.claims:
        if claim.state == "accepted" and claim.review_on is not None:
            since = _after(claim.review_on)
            yield Due("review_passed", since, "recorder", _entries_of(claim), claim.review_on, (claim.claim,))


def _re_examinations(period: DeploymentPeriod) -> Iterator[Due]:
    """What the classification no longer covers; a change of the law only where the system is in use."""
    found = period.examination
    if found is None or period.use == "out_of_use":
        return
    for reason in found.reexamine:
        if reason.reason == "law" and period.use != "in_use":
            continue
        rests_on = found.rests_on if reason.index is None else (*found.rests_on, reason.index)
        yield Due(_REASONS[reason.reason], max(reason.first, found.first), "recorder", rests_on)


def _newer_guidance(period: DeploymentPeriod, guidance: tuple[DueGuidance, ...]) -> Iterator[Due]:
    """Guidance was adopted after the classification, which used none of that date or later."""
    found = period.examination
    if found is None or period.use == "out_of_use":
        return
    used = max((one.dated for one in guidance if one.code in found.guidance), default=date.min)
    newer = [one for one in guidance if one.dated > used and (one.index > found.index or one.first > found.made_on)]
    if newer:
        rests_on = (*found.rests_on, *(one.index for one in newer))
        since = min(max(one.first, found.made_on) for one in newer)
        yield Due("guidance_newer", since, "recorder", rests_on, about=tuple(one.code for one in newer))


def _claims(period: DeploymentPeriod) -> Iterator[Due]:
    """A claim is near its end, has ended without another in its place, awaits a decision, or lacks something."""
    for claim in period.claims:
        entries, about = _entries_of(claim), (claim.claim,)
        if claim.state == "accepted" and claim.last_day is not None:
            since = max(period.since, claim.last_day - NEAR_ITS_END)
            yield Due("claim_ending", since, "recorder", entries, claim.last_day, about)
        if claim.state in ENDED_CLAIMS and period.claim in ENDED_CLAIMS and period.use != "out_of_use":
            by = claim.last_day if claim.state == "expired" else None
            since = _after(by) if by is not None else claim.told_on or period.since
            yield Due("claim_ended", since, "recorder", entries, by, about)
        if claim.state in UNDECIDED and period.use != "out_of_use":
            what, role = UNDECIDED[claim.state]
            yield Due(what, claim.told_on or period.since, role, entries, about=about)


def _shutdowns(period: DeploymentPeriod) -> Iterator[Due]:
    """A shutdown is past its planned day, or switched off and not verified."""
    found = period.shutdown
    if found is None or found.stage == "verified":
        return
    if found.off_since is not None:
        yield Due("shutdown_unverified", found.off_since, "approver", found.rests_on)
    elif found.planned is not None:
        yield Due("shutdown_overdue", _after(found.planned), "recorder", found.rests_on, found.planned)


def _proposals(period: DeploymentPeriod) -> Iterator[Due]:
    """A classification was proposed and neither approved nor refused, nor overtaken by a later approved one."""
    if period.proposed is not None:
        index, recorded_on = period.proposed
        if period.examination is None or period.examination.index < index:
            yield Due("proposed", recorded_on, "approver", (index,))


def _examinations(period: DeploymentPeriod) -> Iterator[Due]:
    """In use, and no examination is approved or proposed: nobody made one, or it was refused."""
    if period.use == "in_use" and period.examination is None and period.proposed is None:
        what: What = "not_examined" if period.refused is None else "examination_refused"
        rests_on = (period.use_index, *(period.refused or ()))
        yield Due(what, max(period.since, FIRST_PROHIBITIONS), "recorder", rests_on)


RULES: Final[tuple[Callable[[DeploymentPeriod], Iterator[Due]], ...]] = (
    _reviews,
    _re_examinations,
    _claims,
    _shutdowns,
    _proposals,
    _examinations,
)
"""The rules that need nothing but the period; that of guidance needs what was adopted too."""


def _entries_of(claim: DueClaim) -> tuple[int, ...]:
    return (claim.index,) if claim.decided_by is None else (claim.index, claim.decided_by)


def _after(day: date) -> date:
    """The first day after the last one."""
    return day + _DAY if day < date.max else day
