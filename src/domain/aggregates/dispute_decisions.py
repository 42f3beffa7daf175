"""The decisions to contest an entry, and to answer. Neither changes any state, and neither can be corrected."""

from __future__ import annotations

from collections.abc import Sequence

from ...errors import Conflict, Refused
from ..act import Recorded
from ..commands.dispute import AnswerDispute, DisputeEntry
from ..error_labels import labelled
from ..events import CLASSES
from ..events.dispute import DisputeAnswered, EntryDisputed
from ..values import EntryReference
from .deciding import Decided, Occasion


def dispute(command: DisputeEntry, target: Recorded, occasion: Occasion) -> Decided:
    """An entry is contested. Raises Refused (``entry-not-disputable``, ``effective-in-future``)."""
    stream, event = target.act.stream, target.event
    if stream.kind == "ledger" or event.TYPE not in CLASSES or isinstance(event, EntryDisputed | DisputeAnswered):
        raise Refused("entry-not-disputable", index=target.index, type=labelled("event", event.TYPE))
    contested = EntryDisputed(_reference(target), command.because)
    return Decided(stream.kind, stream.code, contested, occasion.effective())


def answer(command: AnswerDispute, target: Recorded, entries: Sequence[Recorded], occasion: Occasion) -> Decided:
    """The one answer to a dispute; ``entries`` are all of the stream in which the target stands.

    Raises Refused (``nothing-disputed``, ``dispute-which``, ``effective-in-future``), Conflict (``dispute-answered``).
    """
    answers = {entry.event.dispute.index: entry.index for entry in entries if isinstance(entry.event, DisputeAnswered)}
    if isinstance(target.event, EntryDisputed):
        found = target
    else:
        found = _only_one(target, [entry for entry in entries if entry.index not in answers])
    if found.index in answers:
        raise Conflict("dispute-answered", dispute=found.index, index=answers[found.index])
    stream = target.act.stream
    event = DisputeAnswered(_reference(found), command.text)
    return Decided(stream.kind, stream.code, event, occasion.effective())


def _only_one(target: Recorded, unanswered: Sequence[Recorded]) -> Recorded:
    """The one unanswered dispute of an entry."""
    about = [
        entry
        for entry in unanswered
        if isinstance(entry.event, EntryDisputed) and entry.event.entry.index == target.index
    ]
    if not about:
        raise Refused("nothing-disputed", index=target.index)
    if len(about) > 1:
        raise Refused("dispute-which", index=target.index, disputes=", ".join(str(entry.index) for entry in about))
    return about[0]


def _reference(entry: Recorded) -> EntryReference:
    return EntryReference(entry.index, entry.leaf)
