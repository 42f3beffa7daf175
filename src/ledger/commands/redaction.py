"""Commands that propose to withhold or erase a text, or to show it again, and that approve it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...domain.aggregates import redaction_decisions
from ...domain.events.redaction import LiftProposed
from ...domain.redactions import decided_by, redactions, standing
from ...errors import NotFound
from . import Answer

if TYPE_CHECKING:
    from ...domain.act import Recorded
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.redaction import ApproveRedaction, ProposeLift, ProposeRedaction
    from ...domain.redactions import Redaction
    from ..subjects import Subjects


def propose(command: ProposeRedaction, subjects: Subjects, occasion: Occasion) -> Answer:
    """It is proposed to withhold or erase a text. Raises NotFound (``entry-unknown``)."""
    target = _entry(command.index, subjects)
    stream = target.act.stream
    decided = redaction_decisions.propose(command, target, subjects.entries(stream.kind, stream.code), occasion)
    facts = {"kind": stream.kind, "entry": target.index, "field": command.field, "mode": command.mode}
    return Answer(stream.code, (decided,), {**facts, "ground": command.ground})


def propose_lift(command: ProposeLift, subjects: Subjects, occasion: Occasion) -> Answer:
    """It is proposed to show a withheld text again. Raises NotFound (``entry-unknown``)."""
    target = _entry(command.index, subjects)
    stream = target.act.stream
    entries = subjects.entries(stream.kind, stream.code)
    decided = redaction_decisions.propose_lift(command, target, entries, occasion)
    stands = standing(redactions(entries), target.index, command.field)
    facts = {} if stands is None else _facts(stands)
    return Answer(stream.code, (decided,), {"kind": stream.kind, **facts, "mode": "lifted"})


def approve(command: ApproveRedaction, subjects: Subjects, occasion: Occasion) -> Answer:
    """A proposal is approved. Raises NotFound (``entry-unknown``)."""
    target = _entry(command.index, subjects)
    stream = target.act.stream
    entries = subjects.entries(stream.kind, stream.code)
    decided = redaction_decisions.approve(command, target, entries, occasion)
    index = decided.event.proposal.index  # type: ignore[attr-defined]  # an approval of either kind
    proposal = next(entry for entry in entries if entry.index == index)
    about = decided_by(redactions(entries), proposal)
    facts = {"kind": stream.kind, "proposal": index, **({} if about is None else _facts(about))}
    lifts = proposal.event.TYPE == LiftProposed.TYPE
    return Answer(stream.code, (decided,), {**facts, "mode": "lifted"} if lifts else facts)


def _facts(about: Redaction) -> dict[str, Any]:
    return {"entry": about.entry, "field": about.field, "mode": about.mode, "ground": about.ground}


def _entry(index: int, subjects: Subjects) -> Recorded:
    found = subjects.entry(index)
    if found is None:
        raise NotFound("entry-unknown", index=index, size=subjects.size)
    return found
