"""The decisions to propose that a text is withheld or erased, and to approve that. Neither changes any state.

What is withheld can still be erased; what is erased is gone. Redactions hold no text, and nobody redacts them.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...errors import Conflict, NotFound, Refused
from ..act import Recorded
from ..commands.redaction import ApproveRedaction, ProposeRedaction
from ..events import CLASSES
from ..events.redaction import RedactionApproved, RedactionProposed
from ..events.rulebook import FileAdded
from ..redactions import Redaction, committed_fields, redactions
from ..values import EntryReference
from .deciding import Decided, Occasion


def propose(command: ProposeRedaction, target: Recorded, entries: Sequence[Recorded], occasion: Occasion) -> Decided:
    """It is proposed to withhold or erase a text; ``entries`` are all of the stream in which the target stands.

    Raises Refused (``redaction-final``, ``law-file-stays``, ``entry-not-redactable``, ``effective-in-future``),
    NotFound (``field-unknown``), Conflict (``redaction-proposed``, ``redaction-approved``).
    """
    stream, event = target.act.stream, target.event
    if isinstance(event, RedactionProposed | RedactionApproved):
        raise Refused("redaction-final", index=target.index)
    if event.TYPE not in CLASSES:
        raise Refused("entry-not-redactable", index=target.index, type=event.TYPE)
    if isinstance(event, FileAdded) and command.field.startswith("content."):
        raise Refused("law-file-stays", index=target.index, item=event.id)
    fields = committed_fields(target.act)
    if command.field not in fields:
        raise NotFound("field-unknown", index=target.index, field=command.field, known=", ".join(fields) or "-")
    for earlier in redactions(entries):
        if (earlier.entry, earlier.field) == (target.index, command.field):
            _check_new(earlier, command)
    proposed = RedactionProposed(
        _reference(target), command.field, command.mode, command.ground, command.selection_list
    )
    return Decided(stream.kind, stream.code, proposed, occasion.effective())


def approve(command: ApproveRedaction, target: Recorded, entries: Sequence[Recorded], occasion: Occasion) -> Decided:
    """A proposal is approved; ``entries`` are all of the stream in which the target stands.

    Raises Refused (``nothing-to-redact``, ``redaction-which``, ``effective-in-future``), Conflict
    (``redaction-approved``).
    """
    found = _proposal(command, target, redactions(entries))
    if found.approval is not None:
        raise Conflict("redaction-approved", index=found.entry, field=found.field, approval=found.approval)
    proposal = next(entry for entry in entries if entry.index == found.proposal)
    stream = target.act.stream
    return Decided(stream.kind, stream.code, RedactionApproved(_reference(proposal)), occasion.effective())


def _check_new(earlier: Redaction, command: ProposeRedaction) -> None:
    """What stands already is not proposed again, and nothing more is done with what is erased."""
    if earlier.approval is None and earlier.mode == command.mode:
        raise Conflict("redaction-proposed", index=earlier.entry, field=earlier.field, proposal=earlier.proposal)
    if earlier.approval is not None and earlier.mode in {"erased", command.mode}:
        raise Conflict("redaction-approved", index=earlier.entry, field=earlier.field, approval=earlier.approval)


def _proposal(command: ApproveRedaction, target: Recorded, known: Sequence[Redaction]) -> Redaction:
    """The proposal itself, or the one open proposal about the entry (and the field)."""
    named = next((each for each in known if each.proposal == target.index), None)
    if named is not None:
        return named
    about = [
        each
        for each in known
        if each.entry == target.index and each.approval is None and command.field in {None, each.field}
    ]
    if not about:
        raise Refused("nothing-to-redact", index=target.index)
    if len(about) > 1:
        raise Refused("redaction-which", index=target.index, proposals=", ".join(str(each.proposal) for each in about))
    return about[0]


def _reference(entry: Recorded) -> EntryReference:
    return EntryReference(entry.index, entry.leaf)
