"""Commands that propose to withhold or erase a text, and that approve it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates import redaction_decisions
from ...errors import NotFound
from . import Answer

if TYPE_CHECKING:
    from ...domain.act import Recorded
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.redaction import ApproveRedaction, ProposeRedaction
    from ..subjects import Subjects


def propose(command: ProposeRedaction, subjects: Subjects, occasion: Occasion) -> Answer:
    """It is proposed to withhold or erase a text. Raises NotFound (``entry-unknown``)."""
    target = _entry(command.index, subjects)
    stream = target.act.stream
    decided = redaction_decisions.propose(command, target, subjects.entries(stream.kind, stream.code), occasion)
    facts = {"kind": stream.kind, "entry": target.index, "field": command.field, "mode": command.mode}
    return Answer(stream.code, (decided,), {**facts, "ground": command.ground})


def approve(command: ApproveRedaction, subjects: Subjects, occasion: Occasion) -> Answer:
    """A proposal is approved. Raises NotFound (``entry-unknown``)."""
    target = _entry(command.index, subjects)
    stream = target.act.stream
    entries = subjects.entries(stream.kind, stream.code)
    decided = redaction_decisions.approve(command, target, entries, occasion)
    proposal = decided.event.proposal.index  # type: ignore[attr-defined]  # a RedactionApproved
    proposed = next(entry.event for entry in entries if entry.index == proposal)
    facts = {"kind": stream.kind, "proposal": proposal, "entry": proposed.entry.index}  # type: ignore[attr-defined]  # a RedactionProposed
    facts |= {name: getattr(proposed, name) for name in ("field", "mode", "ground")}
    return Answer(stream.code, (decided,), facts)


def _entry(index: int, subjects: Subjects) -> Recorded:
    found = subjects.entry(index)
    if found is None:
        raise NotFound("entry-unknown", index=index, size=subjects.size)
    return found
