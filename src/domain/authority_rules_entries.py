"""Who may correct, contest and answer about an entry: that follows from what the entry itself is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..errors import NotAuthorised
from .authority_case import Case, Need, Needs
from .authority_view import Earlier
from .values import Code, EntryReference, Handle, Role, StreamKind

DISPUTED: Final = "entry.disputed.v1"
DISPUTING: Final = frozenset({DISPUTED, "entry.dispute-answered.v1"})
PROPOSED: Final = "entry.redaction-proposed.v1"
APPROVED: Final = "entry.redaction-approved.v1"
LIFT_PROPOSED: Final = "entry.redaction-lift-proposed.v1"
REDACTING: Final = frozenset({PROPOSED, APPROVED, LIFT_PROPOSED, "entry.redaction-lifted.v1"})
KEEPERS: Final[Mapping[StreamKind, Role]] = {
    "inquiry": "coordinator",
    "rulebook": "coordinator",
    "organisation": "administrator",
    "official": "administrator",
}
"""Who records about the subjects that no recorder keeps."""


def inquiry_steered(case: Case) -> Needs:
    """Whoever coordinates what all addressees are asked."""
    return (Need("coordinator", case.view.addressees(case.code) or case.unknown()),)


def return_of(organisation: Code) -> Needs:
    """The organisation itself, or a coordinator who shows what arrived."""
    return (Need("recorder", (organisation,)), Need("coordinator", (organisation,), evidence=True))


def named(case: Case, reference: EntryReference) -> Earlier:
    """The earlier entry named, which must be of the same subject."""
    found, stream = case.view.earlier(reference.index), case.act.stream
    if found is None or (found.kind, found.code, found.leaf) != (stream.kind, stream.code, reference.leaf):
        case.unknown()
    return found


def corrected(case: Case) -> Needs:
    """A recorder for whom the entry is about; of an inquiry, whoever could have recorded the entry.

    Nobody corrects a dispute or its answer: what is contested is answered, not taken away. Nor a redaction.
    """
    wrong = named(case, case.event.entry)
    if wrong.type in DISPUTING:
        raise NotAuthorised("dispute-stands", index=wrong.index)
    if wrong.type in REDACTING:
        raise NotAuthorised("redaction-stands", index=wrong.index)
    if wrong.kind == "ai-system":
        return (Need("recorder", (case.answering(wrong.deployment),)),)
    return inquiry_steered(case) if wrong.organisation is None else return_of(wrong.organisation)


def disputed(case: Case) -> Needs:
    """An auditor or overseer of the organisation that the entry concerns."""
    about = concerned(case, named(case, case.event.entry))
    return (Need("auditor", about), Need("overseer", about))


def dispute_answered(case: Case) -> Needs:
    """A recorder for whom the contested entry is about; elsewhere also the role that records such entries."""
    dispute = named(case, case.event.dispute)
    contested = case.view.earlier(dispute.names) if dispute.names is not None else None
    if dispute.type != DISPUTED or contested is None:
        case.unknown()
    about = concerned(case, contested)
    role = KEEPERS.get(case.act.stream.kind)
    return (Need("recorder", about), *((Need(role, about),) if role is not None else ()))


def concerned(case: Case, entry: Earlier) -> tuple[Code, ...]:
    """The organisations that an entry concerns."""
    kind = case.act.stream.kind
    if kind == "ai-system":
        return (case.answering(entry.deployment),)
    if kind == "inquiry":
        own = (entry.organisation,) if entry.organisation is not None else case.view.addressees(case.code)
        return own or case.unknown()
    if kind == "organisation":
        return (case.code,) if case.code in case.view.tree.organisations else case.unknown()
    if kind == "official":
        official = case.view.official(Handle(case.code))
        return (official.organisation if official is not None else case.unknown(),)
    return (case.root(),)
