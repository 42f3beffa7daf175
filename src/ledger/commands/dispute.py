"""Commands that contest an entry, and that answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates import dispute_decisions
from ...errors import NotFound
from . import Answer

if TYPE_CHECKING:
    from ...domain.act import Recorded
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.dispute import AnswerDispute, DisputeEntry
    from ..subjects import Subjects


def dispute(command: DisputeEntry, subjects: Subjects, occasion: Occasion) -> Answer:
    """An entry is contested. Raises NotFound (``entry-unknown``)."""
    target = _entry(command.index, subjects)
    decided = dispute_decisions.dispute(command, target, occasion)
    return Answer(target.act.stream.code, (decided,), {"kind": target.act.stream.kind, "disputes": target.index})


def answer(command: AnswerDispute, subjects: Subjects, occasion: Occasion) -> Answer:
    """A dispute is answered. Raises NotFound (``entry-unknown``)."""
    target = _entry(command.index, subjects)
    stream = target.act.stream
    decided = dispute_decisions.answer(command, target, subjects.entries(stream.kind, stream.code), occasion)
    answered = decided.event.dispute.index  # type: ignore[attr-defined]  # a DisputeAnswered
    return Answer(stream.code, (decided,), {"kind": stream.kind, "answers": answered})


def _entry(index: int, subjects: Subjects) -> Recorded:
    found = subjects.entry(index)
    if found is None:
        raise NotFound("entry-unknown", index=index, size=subjects.size)
    return found
