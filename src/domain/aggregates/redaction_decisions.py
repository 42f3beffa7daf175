"""The decisions to propose that a text is withheld, erased or shown again, and to approve that. None changes any state.

What is withheld can still be erased, and can be shown again; what is erased is gone for ever.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ...errors import Conflict, NotFound, Refused
from ..act import Recorded
from ..commands.redaction import ApproveRedaction, ProposeLift, ProposeRedaction
from ..events import CLASSES
from ..events.redaction import LiftProposed, RedactionApproved, RedactionLifted, RedactionProposed
from ..events.rulebook import FileAdded
from ..redaction_grounds import argued_anew_from
from ..redactions import Redaction, committed_fields, decided_by, redactions, standing
from ..values import EntryReference
from .deciding import Decided, Occasion


def propose(command: ProposeRedaction, target: Recorded, entries: Sequence[Recorded], occasion: Occasion) -> Decided:
    """It is proposed to withhold or erase a text; ``entries`` are all of the stream in which the target stands.

    Raises Refused (``law-file-stays``, ``entry-not-redactable``, ``effective-in-future``),
    NotFound (``field-unknown``), Conflict (``redaction-proposed``, ``redaction-approved``).
    """
    stream, event = target.act.stream, target.event
    if event.TYPE not in CLASSES:
        raise Refused("entry-not-redactable", index=target.index, type=event.TYPE)
    if isinstance(event, FileAdded) and command.field.startswith("content."):
        raise Refused("law-file-stays", index=target.index, item=event.id)
    _check_field(target, command.field)
    known = redactions(entries)
    asked = (target.index, command.field, command.mode, None)
    for each in known:
        if (each.entry, each.field, each.mode, each.approval) == asked:
            raise Conflict("redaction-proposed", index=each.entry, field=each.field, proposal=each.proposal)
    stands = standing(known, target.index, command.field)
    if stands is not None and not _may_follow(command, stands, entries, occasion.today):
        raise Conflict("redaction-approved", index=stands.entry, field=stands.field, approval=stands.approval or 0)
    proposed = RedactionProposed(
        _reference(target), command.field, command.mode, command.ground, command.selection_list
    )
    return Decided(stream.kind, stream.code, proposed, occasion.effective())


def propose_lift(command: ProposeLift, target: Recorded, entries: Sequence[Recorded], occasion: Occasion) -> Decided:
    """It is proposed to show a withheld text again; ``entries`` are all of the stream in which the target stands.

    Raises Refused (``erasure-final``, ``nothing-to-lift``, ``effective-in-future``), NotFound (``field-unknown``),
    Conflict (``lift-proposed``).
    """
    _check_field(target, command.field)
    stands = standing(redactions(entries), target.index, command.field)
    if stands is None:
        raise Refused("nothing-to-lift", index=target.index, field=command.field)
    _check_not_erased(stands)
    if stands.lift is not None:
        raise Conflict("lift-proposed", index=stands.entry, field=stands.field, proposal=stands.lift)
    withholding = next(entry for entry in entries if entry.index == stands.approval)
    stream, event = target.act.stream, LiftProposed(_reference(withholding), command.because)
    return Decided(stream.kind, stream.code, event, occasion.effective())


def approve(command: ApproveRedaction, target: Recorded, entries: Sequence[Recorded], occasion: Occasion) -> Decided:
    """A proposal is approved; ``entries`` are all of the stream in which the target stands.

    Raises Refused (``nothing-to-redact``, ``redaction-which``, ``erasure-final``, ``effective-in-future``), Conflict
    (``redaction-approved``, ``lift-approved``).
    """
    known = redactions(entries)
    index = _proposal(command, target, known)
    proposal = next(entry for entry in entries if entry.index == index)
    stream, reference = target.act.stream, _reference(proposal)
    found = decided_by(known, proposal)
    if found is None:
        raise Refused("nothing-to-redact", index=target.index)
    if isinstance(proposal.event, LiftProposed):
        _check_liftable(found, known)
        return Decided(stream.kind, stream.code, RedactionLifted(reference), occasion.effective())
    if found.approval is not None:
        raise Conflict("redaction-approved", index=found.entry, field=found.field, approval=found.approval)
    return Decided(stream.kind, stream.code, RedactionApproved(reference), occasion.effective())


def _check_field(target: Recorded, field: str) -> None:
    fields = committed_fields(target.act)
    if not fields:
        raise NotFound("entry-has-no-text", index=target.index)
    if field not in fields:
        raise NotFound("field-unknown", index=target.index, field=field, known=", ".join(fields))


def _may_follow(command: ProposeRedaction, stands: Redaction, entries: Sequence[Recorded], today: date) -> bool:
    """Whether something is left to do: a withheld text can be erased, or withheld on another ground or argued anew.

    On the same ground that is once the text is five years old, as the Woo asks; before that it is the same twice.
    """
    if stands.mode == "erased":
        return False
    if command.mode == "erased" or command.ground != stands.ground:
        return True
    written, approved = (each.recorded_at.day for each in entries if each.index in {stands.entry, stands.approval})
    anew = argued_anew_from(stands.ground, written)
    return anew is not None and approved < anew <= today


def _check_not_erased(stands: Redaction) -> None:
    if stands.mode == "erased":
        raise Refused("erasure-final", index=stands.entry, approval=stands.approval or 0)


def _check_liftable(withholding: Redaction, known: Sequence[Redaction]) -> None:
    """It is what the text is withheld by: not lifted, no other came in its place, and the text is there still."""
    entry, field = withholding.entry, withholding.field
    if withholding.lifted is not None:
        raise Conflict("lift-approved", index=entry, field=field, approval=withholding.lifted)
    stands = standing(known, entry, field)
    if stands is not None:
        _check_not_erased(stands)
    if stands is not withholding:
        raise Conflict("lift-overtaken", index=entry, field=field, approval=withholding.approval or 0)


def _proposal(command: ApproveRedaction, target: Recorded, known: Sequence[Redaction]) -> int:
    """The index of the proposal: the entry itself, or the one open proposal about the entry (and the field).

    A proposal that was approved can have texts that it is proposed to withhold or erase.
    """
    itself = isinstance(target.event, RedactionProposed | LiftProposed)
    if itself and command.field is None and _is_open(decided_by(known, target), target.index):
        return target.index
    about = [each for each in known if each.entry == target.index and command.field in {None, each.field}]
    found = [each.proposal for each in about if each.approval is None]
    lifts = [each.lift for each in about if each is standing(known, each.entry, each.field)]
    found += [index for index in lifts if index is not None]
    if itself and not found:
        return target.index
    if not found:
        raise Refused("nothing-to-redact", index=target.index)
    if len(found) > 1:
        raise Refused("redaction-which", index=target.index, proposals=", ".join(map(str, sorted(found))))
    return found[0]


def _is_open(found: Redaction | None, proposal: int) -> bool:
    return found is not None and (found.approval is None if found.proposal == proposal else found.lifted is None)


def _reference(entry: Recorded) -> EntryReference:
    return EntryReference(entry.index, entry.leaf)
