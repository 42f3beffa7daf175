"""What was proposed and approved about texts, and what that does to the texts here: an erased one goes at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from ..domain.events.redaction import RedactionApproved, RedactionProposed
from ..frozen import frozen
from .tables import entries, redactions, texts

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from .rows import Incoming, Row, RowBuffer

_NOTHING = dict.fromkeys(("target", "field", "mode", "ground", "selection_list", "proposal"))


@frozen
class RedactionRow:
    """A proposal about one field of the entry ``target``; without ``approval`` it is open. Both by handle."""

    target: int
    field: str
    mode: str
    ground: str
    selection_list: str | None
    proposal: int
    proposed_by: str
    approval: int | None
    approved_by: str | None

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "entry": self.target,
            "field": self.field,
            "mode": self.mode,
            "ground": self.ground,
            "selection_list": self.selection_list,
            "proposal": self.proposal,
            "proposed_by": self.proposed_by,
            "approval": self.approval,
            "approved_by": self.approved_by,
        }


def add_redaction_row(buffer: RowBuffer, entry: Incoming) -> None:
    """The row of a proposal or an approval, whatever the subject is."""
    event = entry.recorded.act.event
    row: Row
    if isinstance(event, RedactionProposed):
        row = {"target": event.entry.index, "field": event.field, "mode": event.mode, "ground": event.ground}
        row["selection_list"] = event.selection_list
    elif isinstance(event, RedactionApproved):
        row = {"proposal": event.proposal.index}
    else:
        return
    buffer.add(redactions, {**entry.known, **_NOTHING, **row})


def redaction_rows(connection: Connection) -> list[RedactionRow]:
    """All proposals with their approvals, by the index of the proposal."""
    proposal, approval = redactions.alias("proposal"), redactions.alias("approval")
    proposer, approver = entries.alias("proposer"), entries.alias("approver")
    joined = (
        proposal.join(proposer, proposer.c.entry == proposal.c.entry)
        .outerjoin(approval, approval.c.proposal == proposal.c.entry)
        .outerjoin(approver, approver.c.entry == approval.c.entry)
    )
    chosen = (
        select(proposal, proposer.c.actor, approval.c.entry.label("approved"), approver.c.actor.label("approver"))
        .select_from(joined)
        .where(proposal.c.target.is_not(None))
        .order_by(proposal.c.entry, approval.c.entry)
    )
    found: dict[int, RedactionRow] = {}
    for row in connection.execute(chosen):
        made = RedactionRow(
            target=row.target,
            field=row.field,
            mode=row.mode,
            ground=row.ground,
            selection_list=row.selection_list,
            proposal=row.entry,
            proposed_by=row.actor,
            approval=row.approved,
            approved_by=row.approver,
        )
        found.setdefault(row.entry, made)
    return list(found.values())


def forget_erased(connection: Connection, start: int) -> None:
    """Take the texts out of the tables whose erasure an entry from index ``start`` on approved."""
    for row in redaction_rows(connection):
        if row.mode == "erased" and row.approval is not None and row.approval >= start:
            gone = update(texts).where(texts.c.entry == row.target, texts.c.field == row.field)
            connection.execute(gone.values(value=None))
