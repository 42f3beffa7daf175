"""The decision to correct an entry of an AI system or inquiry: which may be, and what must be corrected first.

An entry that made a subject or a deployment is the last to go: what still rests on it is corrected first. A
classification may be corrected with its approval and claims still standing: they are about nothing then, and count for
nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...errors import Conflict, NotFound, Refused
from ..act import Recorded
from ..commands.correction import CorrectEntry
from ..correction import corrected
from ..error_labels import labelled
from ..events import CLASSES
from ..events.dispute import DisputeAnswered, EntryDisputed
from ..events.inquiry import InquiryOpened
from ..events.redaction import REDACTIONS
from ..events.system import Deployed, EntryCorrected, StubRegistered, SystemRegistered
from ..values import EntryReference
from .deciding import Decided, Occasion

CORRECTABLE_KINDS = frozenset({"ai-system", "inquiry"})
"""What carries authority, and the rulebook, are not corrected: a new entry says the new thing."""


def correct(command: CorrectEntry, target: Recorded, entries: Sequence[Recorded], occasion: Occasion) -> Decided:
    """The correction; ``entries`` are all of the stream in which the entry stands.

    Raises Refused (``entry-not-correctable``, ``correction-final``, ``dispute-final``, ``redaction-final``,
    ``entry-carries-others``),
    Conflict (``entry-already-corrected``), NotFound (``replacement-elsewhere``).
    """
    stream = target.act.stream
    if stream.kind not in CORRECTABLE_KINDS or target.event.TYPE not in CLASSES:
        raise Refused("entry-not-correctable", index=target.index, type=labelled("event", target.event.TYPE))
    if isinstance(target.event, EntryCorrected):
        raise Refused("correction-final", index=target.index)
    if isinstance(target.event, EntryDisputed | DisputeAnswered):
        raise Refused("dispute-final", index=target.index)
    if isinstance(target.event, REDACTIONS):
        raise Refused("redaction-final", index=target.index)
    hidden = corrected(entries)
    if target.index in hidden:
        raise Conflict("entry-already-corrected", index=target.index)
    resting = _resting_on(target, (entry for entry in entries if entry.index not in hidden))
    if resting:
        listed = ", ".join(str(index) for index in resting)
        raise Refused("entry-carries-others", index=target.index, others=listed)
    event = EntryCorrected(_reference(target), command.because, _replacement(command, target, entries, hidden))
    return Decided(stream.kind, stream.code, event, occasion.effective())


def _resting_on(target: Recorded, visible: Iterable[Recorded]) -> list[int]:
    """The entries that would be about nothing without the target: of its subject, or of its deployment."""
    about_entries = (EntryCorrected, EntryDisputed, DisputeAnswered, *REDACTIONS)
    others = [entry for entry in visible if entry.index > target.index and not isinstance(entry.event, about_entries)]
    if isinstance(target.event, SystemRegistered | StubRegistered | InquiryOpened):
        return [entry.index for entry in others]
    if isinstance(target.event, Deployed):
        deployment = target.event.deployment
        return [entry.index for entry in others if getattr(entry.event, "deployment", None) == deployment]
    return []


def _replacement(
    command: CorrectEntry, target: Recorded, entries: Sequence[Recorded], hidden: frozenset[int]
) -> EntryReference | None:
    if command.replacement is None:
        return None
    found = next((entry for entry in entries if entry.index == command.replacement), None)
    usable = found is not None and found.index not in hidden and not isinstance(found.event, EntryCorrected)
    if found is None or not usable or found.index == target.index:
        raise NotFound("replacement-elsewhere", index=command.replacement, ref=target.act.stream.code)
    return _reference(found)


def _reference(entry: Recorded) -> EntryReference:
    return EntryReference(entry.index, entry.leaf)
