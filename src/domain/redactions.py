"""What is proposed and approved about the texts of the entries of one stream, and what of that was lifted again.

Of several withholdings of one text that were approved the last one counts: a ground that is argued anew comes in the
place of the one before it. It is lifted where a proposal that names its approval was approved.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..frozen import frozen
from .act_codec import act_to_json
from .events.redaction import LiftProposed, RedactionApproved, RedactionLifted, RedactionProposed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .act import Act, Recorded
    from .events.redaction import RedactionMode
    from .values import Code


@frozen
class Redaction:
    """A proposal about one field of an entry; ``approval`` is the entry that approved it (none: it is open).

    ``lift`` is the last proposal to lift it, ``lifted`` the entry that approved one: the text is shown again. What is
    erased has neither.
    """

    proposal: int
    entry: int
    field: Code
    mode: RedactionMode
    ground: Code
    approval: int | None = None
    lift: int | None = None
    lifted: int | None = None

    @property
    def stands(self) -> bool:
        """Whether it was approved and not lifted."""
        return self.approval is not None and self.lifted is None


def redactions(entries: Iterable[Recorded]) -> tuple[Redaction, ...]:
    """The proposals among the entries of one stream, in order, each with what became of it."""
    found: dict[int, Redaction] = {}
    approvals: dict[int, int] = {}
    lifts: dict[int, int] = {}
    for entry in entries:
        event, index = entry.act.event, entry.index
        if isinstance(event, RedactionProposed):
            found[index] = Redaction(index, event.entry.index, event.field, event.mode, event.ground)
        elif isinstance(event, RedactionApproved):
            one = found.get(event.proposal.index)
            if one is not None and one.approval is None:
                found[one.proposal] = replace(one, approval=index)
                if one.mode == "withheld":
                    approvals[index] = one.proposal
        elif isinstance(event, LiftProposed) and event.withholding.index in approvals:
            lifts[index] = proposal = approvals[event.withholding.index]
            found[proposal] = replace(found[proposal], lift=index)
        elif isinstance(event, RedactionLifted) and event.proposal.index in lifts:
            one = found[lifts[event.proposal.index]]
            found[one.proposal] = replace(one, lifted=one.lifted or index)
    return tuple(found.values())


def standing(known: Sequence[Redaction], entry: int, field: str) -> Redaction | None:
    """What holds of a text: its erasure, else the withholding that was approved last, where that was not lifted."""
    about = [each for each in known if (each.entry, each.field) == (entry, field) and each.approval is not None]
    erased = [each for each in about if each.mode == "erased"]
    last = max(erased or about, key=lambda each: each.approval or 0, default=None)
    return last if last is not None and last.stands else None


def decided_by(known: Sequence[Redaction], proposal: Recorded) -> Redaction | None:
    """What a proposal to withhold, to erase or to lift is about; None where that is not there."""
    event = proposal.act.event
    if isinstance(event, LiftProposed):
        return next((each for each in known if each.approval == event.withholding.index), None)
    return next((each for each in known if each.proposal == proposal.index), None)


def committed_fields(act: Act) -> tuple[str, ...]:
    """The names of the texts of an act, as ``entry show`` gives them: those of the event, then those around it."""
    made = act_to_json(act, lambda _name, _text: "")
    event = made.pop("event")
    return (*_fields(event, ""), *_fields(made, ""))


def _fields(value: object, path: str) -> Iterator[str]:
    if isinstance(value, dict) and "sd" in value:
        yield path
    elif isinstance(value, dict | list):
        inside = value.items() if isinstance(value, dict) else enumerate(value)
        for name, item in inside:
            yield from _fields(item, f"{path}.{name}" if path else str(name))
