"""Who may withhold or erase a text, or show it again: one rule whatever the entry is about, and for a redaction too.

A recorder for whom the entry is about proposes, an approver for whom it is about approves. What an entry about a text
says itself (documents, reasons) goes by the rule for the entry whose text it is about.
"""

from __future__ import annotations

from typing import Final

from ..errors import NotAuthorised, Refused
from .authority_case import Case, Need, Needs
from .authority_rules_entries import APPROVED, LIFT_PROPOSED, PROPOSED, REDACTING, concerned, named
from .authority_view import Earlier
from .redaction_grounds import GROUNDS, RETENTION
from .values import Code

LAW_TEXT: Final = "content."


def redaction_proposed(case: Case) -> Needs:
    """A recorder for whom the entry is about, on a ground of the closed list.

    Raises Refused (``redaction-ground-unknown``, ``redaction-list-needed``, ``redaction-of-law``).
    """
    event = case.event
    if event.ground not in GROUNDS:
        raise Refused("redaction-ground-unknown", ground=event.ground, known=", ".join(GROUNDS))
    if (event.ground == RETENTION) != (event.selection_list is not None):
        raise Refused("redaction-list-needed", ground=RETENTION)
    if case.act.stream.kind == "rulebook" and event.field.startswith(LAW_TEXT):
        raise Refused("redaction-of-law", index=event.entry.index)
    return (Need("recorder", _about(case, named(case, event.entry))),)


def redaction_approved(case: Case) -> Needs:
    """An approver for whom the entry is about. Raises NotAuthorised (``redaction-not-there``)."""
    proposal = named(case, case.event.proposal)
    if proposal.type != PROPOSED:
        raise NotAuthorised("redaction-not-there", index=proposal.index, ref=case.code)
    return (Need("approver", _about(case, proposal)),)


def lift_proposed(case: Case) -> Needs:
    """A recorder for whom the entry is about; what is erased is never shown again.

    Raises NotAuthorised (``withholding-not-there``), Refused (``erasure-final``).
    """
    approval = named(case, case.event.withholding)
    proposal = _before(case, approval)
    if approval.type != APPROVED or proposal is None:
        raise NotAuthorised("withholding-not-there", index=approval.index, ref=case.code)
    if proposal.mode != "withheld":
        raise Refused("erasure-final", index=proposal.names or 0, approval=approval.index)
    return (Need("recorder", _about(case, proposal)),)


def redaction_lifted(case: Case) -> Needs:
    """An approver for whom the entry is about. Raises NotAuthorised (``lift-not-there``)."""
    proposal = named(case, case.event.proposal)
    if proposal.type != LIFT_PROPOSED:
        raise NotAuthorised("lift-not-there", index=proposal.index, ref=case.code)
    return (Need("approver", _about(case, proposal)),)


def _about(case: Case, entry: Earlier) -> tuple[Code, ...]:
    """The organisations that the entry concerns whose text it all began with."""
    found: Earlier | None = entry
    while found is not None and found.type in REDACTING:
        found = _before(case, found)
    return concerned(case, found) if found is not None else case.unknown()


def _before(case: Case, entry: Earlier) -> Earlier | None:
    """The entry that one names, which came before it."""
    return case.view.earlier(entry.names) if entry.names is not None and entry.names < entry.index else None
