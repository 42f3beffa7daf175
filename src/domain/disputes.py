"""Which entries of a stream are contested, and which of these disputes were answered. Neither changes any state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frozen import frozen
from .events.dispute import DisputeAnswered, EntryDisputed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .act import Recorded


@frozen
class Dispute:
    """A dispute: the entry that contests, the entry contested, and the entries that answer it (none: it is open)."""

    index: int
    entry: int
    answers: tuple[int, ...]

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered."""
        return not self.answers


def disputes(entries: Iterable[Recorded]) -> tuple[Dispute, ...]:
    """The disputes among the known, visible entries of one stream, of any kind, by index."""
    found: dict[int, int] = {}
    answers: dict[int, list[int]] = {}
    for entry in entries:
        event = entry.act.event
        if isinstance(event, EntryDisputed):
            found[entry.index] = event.entry.index
        elif isinstance(event, DisputeAnswered):
            answers.setdefault(event.dispute.index, []).append(entry.index)
    return tuple(Dispute(index, about, tuple(answers.get(index, ()))) for index, about in found.items())
