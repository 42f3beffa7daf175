"""What is proposed and approved about the texts of the entries of one stream."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frozen import frozen
from .act_codec import act_to_json
from .events.redaction import RedactionApproved, RedactionProposed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .act import Act, Recorded
    from .events.redaction import RedactionMode


@frozen
class Redaction:
    """A proposal about one field of an entry; ``approval`` is the entry that approved it (none: it is open)."""

    proposal: int
    entry: int
    field: str
    mode: RedactionMode
    approval: int | None


def redactions(entries: Iterable[Recorded]) -> tuple[Redaction, ...]:
    """The proposals among the entries of one stream, in order, each with what became of it."""
    proposed: dict[int, RedactionProposed] = {}
    approved: dict[int, int] = {}
    for entry in entries:
        event = entry.act.event
        if isinstance(event, RedactionProposed):
            proposed[entry.index] = event
        elif isinstance(event, RedactionApproved):
            approved.setdefault(event.proposal.index, entry.index)
    return tuple(
        Redaction(index, event.entry.index, event.field, event.mode, approved.get(index))
        for index, event in proposed.items()
    )


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
