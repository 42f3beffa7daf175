"""What was proposed and approved about texts, and what that does to the texts here: an erased one goes at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, select, true, update

from ..domain.events.redaction import LiftProposed, RedactionApproved, RedactionLifted, RedactionProposed
from ..frozen import frozen
from .conditions import known
from .tables import entries, redactions, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import ColumnElement, Connection, FromClause

    from .position import Moment
    from .rows import Incoming, Row, RowBuffer

_NOTHING = dict.fromkeys(("target", "field", "mode", "ground", "selection_list", "proposal", "withholding"))


@frozen
class LiftRow:
    """A proposal to show a withheld text again; without ``approval`` it is open. Both by handle."""

    proposal: int
    proposed_by: str
    approval: int | None
    approved_by: str | None

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "proposal": self.proposal,
            "proposed_by": self.proposed_by,
            "approval": self.approval,
            "approved_by": self.approved_by,
        }


@frozen
class RedactionRow:
    """A proposal about one field of the entry ``target``; without ``approval`` it is open. Both by handle.

    ``lift``: the proposal that ended it, else the last open one. ``replaced_by``: the approval that came in its place.
    """

    target: int
    field: str
    mode: str
    ground: str
    selection_list: str | None
    proposal: int
    proposed_by: str
    approval: int | None
    approved_by: str | None
    lift: LiftRow | None = None
    replaced_by: int | None = None

    @property
    def stands(self) -> bool:
        """Whether the text is not shown on account of this."""
        lifted = self.lift is not None and self.lift.approval is not None
        return self.approval is not None and self.replaced_by is None and not lifted

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
            "lift": None if self.lift is None else self.lift.document(),
            "replaced_by": self.replaced_by,
            "stands": self.stands,
        }


def add_redaction_row(buffer: RowBuffer, entry: Incoming) -> None:
    """The row of a proposal or an approval, whatever the subject is."""
    event = entry.recorded.act.event
    row: Row
    if isinstance(event, RedactionProposed):
        row = {"target": event.entry.index, "field": event.field, "mode": event.mode, "ground": event.ground}
        row["selection_list"] = event.selection_list
    elif isinstance(event, RedactionApproved | RedactionLifted):
        row = {"proposal": event.proposal.index}
    elif isinstance(event, LiftProposed):
        row = {"withholding": event.withholding.index}
    else:
        return
    buffer.add(redactions, {**entry.known, **_NOTHING, **row})


@frozen
class _Approved:
    """A proposal of either kind, and the entry that approved it first, if any did."""

    proposal: Any
    proposed_by: str
    approval: int | None
    approved_by: str | None


def redaction_rows(connection: Connection, moment: Moment | None = None) -> list[RedactionRow]:
    """All proposals with their approvals, by the index of the proposal; of each what ended it or came in its place.

    With ``moment`` only what was known then.
    """
    proposed = _proposed(connection, moment)
    lifts: dict[int, LiftRow] = {}
    for one in proposed:
        if one.proposal.withholding is not None:
            made = LiftRow(one.proposal.entry, one.proposed_by, one.approval, one.approved_by)
            earlier = lifts.get(one.proposal.withholding)
            if earlier is None or earlier.approval is None:
                lifts[one.proposal.withholding] = made
    found = [_row(one, lifts) for one in proposed if one.proposal.target is not None]
    last = _last_of_each_text(found)
    return [row if row.approval is None else _replaced(row, last[row.target, row.field]) for row in found]


def _row(one: _Approved, lifts: Mapping[int, LiftRow]) -> RedactionRow:
    row = one.proposal
    return RedactionRow(
        target=row.target,
        field=row.field,
        mode=row.mode,
        ground=row.ground,
        selection_list=row.selection_list,
        proposal=row.entry,
        proposed_by=one.proposed_by,
        approval=one.approval,
        approved_by=one.approved_by,
        lift=lifts.get(one.approval) if one.approval is not None and row.mode == "withheld" else None,
    )


def _last_of_each_text(rows: Iterable[RedactionRow]) -> dict[tuple[int, str], RedactionRow]:
    """By text what holds of it: its erasure, else the withholding that was approved last."""
    approved = [row for row in rows if row.approval is not None]
    ordered = sorted(approved, key=lambda row: (row.mode == "erased", row.approval))
    return {(row.target, row.field): row for row in ordered}


def _replaced(row: RedactionRow, last: RedactionRow) -> RedactionRow:
    return row if row.proposal == last.proposal else replace(row, replaced_by=last.approval)


def _proposed(connection: Connection, moment: Moment | None) -> list[_Approved]:
    proposal, approval = redactions.alias("proposal"), redactions.alias("approval")
    proposer, approver = entries.alias("proposer"), entries.alias("approver")
    joined = (
        proposal.join(proposer, proposer.c.entry == proposal.c.entry)
        .outerjoin(approval, and_(approval.c.proposal == proposal.c.entry, _known(approval, moment)))
        .outerjoin(approver, approver.c.entry == approval.c.entry)
    )
    chosen = (
        select(proposal, proposer.c.actor, approval.c.entry.label("approved"), approver.c.actor.label("approver"))
        .select_from(joined)
        .where(proposal.c.proposal.is_(None), _known(proposal, moment))
        .order_by(proposal.c.entry, approval.c.entry)
    )
    found: dict[int, _Approved] = {}
    for row in connection.execute(chosen):
        found.setdefault(row.entry, _Approved(row, row.actor, row.approved, row.approver))
    return list(found.values())


def _known(table: FromClause, moment: Moment | None) -> ColumnElement[bool]:
    return true() if moment is None else known(table, moment)


def forget_erased(connection: Connection, start: int) -> None:
    """Take the texts out of the tables whose erasure an entry from index ``start`` on approved."""
    for row in redaction_rows(connection):
        if row.mode == "erased" and row.approval is not None and row.approval >= start:
            gone = update(texts).where(texts.c.entry == row.target, texts.c.field == row.field)
            connection.execute(gone.values(value=None))
