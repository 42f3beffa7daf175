"""Who has answered an inquiry: of each organisation in its reach whether a return covers it, and what that return says.

Silence is never a nil return. An organisation whose addressee answered without it is *not covered*; one whose
addressee did not answer is *no response*. A nil return stays what it is when it turns out wrong: the systems that
contradict it are named beside it, whether that was recorded before the return or after it.

A nil return speaks of the reference date that the inquiry names, and where it was received later, of each day from
there up to and including the day of receipt: who answers then knows what was so until then. What was switched off
before the reference date is another question's (2), and what came after the return is not denied by it.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from ..domain.values import Code
from ..frozen import frozen
from .conditions import as_known, rectangles
from .days import first_day
from .inquiry_facts import InquiryFacts, Return, inquiry_facts
from .tree import TreeAt, tree_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Row, Select

    from .position import Moment, Position
    from .store import Projections

FIRST_PROHIBITIONS: Final = date(2025, 2, 2)
"""Before this day nothing was prohibited (Art. 113(3)(a)), so no nil return could be wrong."""

STATES: Final = ("answer", "nil_return", "partial", "not_covered", "no_response")


@frozen
class OrganisationStatus:
    """One organisation in reach. ``by`` gave the return that counts for it, ``index`` is that return's entry.

    ``addressee`` must answer for it: itself, or the nearest organisation above it that is asked (None: nobody is).
    ``late``: answered after the deadline, or not answered and the deadline has passed. ``contradicted_by`` are systems.
    """

    code: str
    name: str | None
    state: str
    late: bool
    contradicted_by: tuple[str, ...]
    addressee: str | None
    by: str | None
    index: int | None
    submitted_by: str | None
    signed_by: str | None
    received: date | None
    fictional: bool

    def document(self) -> dict[str, Any]:
        """As JSON, with the keys of the contract first."""
        return {
            "code": self.code,
            "state": self.state,
            "late": self.late,
            "contradicted_by": list(self.contradicted_by),
            "by": self.by,
            "index": self.index,
            "name": self.name,
            "addressee": self.addressee,
            "submitted_by": self.submitted_by,
            "signed_by": self.signed_by,
            "received": None if self.received is None else self.received.isoformat(),
            "fictional": self.fictional,
        }


@frozen
class InquiryStatus:
    """The organisations in reach, in the order in which the inquiry names them."""

    position: Position
    expected: bool
    facts: InquiryFacts
    rows: tuple[OrganisationStatus, ...]

    @property
    def totals(self) -> Mapping[str, int]:
        """How many organisations are in each state, also where that is none."""
        counted = Counter(row.state for row in self.rows)
        return {state: counted[state] for state in STATES}

    def document(self) -> dict[str, Any]:
        """As JSON."""
        facts = self.facts
        return {
            **self.position.document(),
            "expected": self.expected,
            "inquiry": facts.ref,
            "title": facts.title,
            "reference_date": facts.reference_date.isoformat(),
            "deadline": facts.deadline.isoformat(),
            "closed": facts.closed,
            "totals": dict(self.totals),
            "organisations": [row.document() for row in self.rows],
        }


def inquiry_status(projections: Projections, moment: Moment, ref: str) -> InquiryStatus:
    """Who has answered at a moment. Raises NotFound ``subject-unknown-then``."""
    return projections.ask(lambda connection: status_at(connection, moment, ref), moment)


def status_at(connection: Connection, moment: Moment, ref: str) -> InquiryStatus:
    """As :func:`inquiry_status`, within a question."""
    facts = inquiry_facts(connection, moment, ref)
    tree = tree_at(connection, moment)
    prohibited = _prohibited(connection, moment)
    rows = tuple(_status(code, facts, tree, prohibited, moment.position.on) for code in facts.reach)
    return InquiryStatus(moment.position, moment.expected, facts, rows)


def _status(
    code: str, facts: InquiryFacts, tree: TreeAt, prohibited: Sequence[Row[Any]], on: date
) -> OrganisationStatus:
    above = [str(each) for each in tree.tree.ancestors(Code(code), tree.day)]
    covering = _covering(code, above, facts)
    addressee = next((each for each in (code, *above) if each in facts.addressees), None)
    answered = covering or (None if addressee is None else facts.returns.get(addressee))
    state = "no_response" if answered is None else "not_covered" if covering is None else covering.kind
    contradicting = _contradicting(code, covering, facts, prohibited, on) if state == "nil_return" else ()
    return OrganisationStatus(
        code=code,
        name=tree.name(code),
        state=state,
        late=(on if answered is None else answered.received) > facts.deadline,
        contradicted_by=contradicting,
        addressee=addressee,
        by=None if answered is None else answered.organisation,
        index=None if answered is None else answered.index,
        submitted_by=None if answered is None else answered.handle,
        signed_by=None if answered is None else answered.signed_by,
        received=None if answered is None else answered.received,
        fictional=tree.fictional(code),
    )


def _covering(code: str, above: Sequence[str], facts: InquiryFacts) -> Return | None:
    """The return that counts: the organisation's own, else that of the nearest above it, else the last one."""
    found = {given.organisation: given for given in facts.returns.values() if code in given.covers}
    for organisation in (code, *above):
        if organisation in found:
            return found[organisation]
    return max(found.values(), key=lambda given: given.index, default=None)


def _prohibited(connection: Connection, moment: Moment) -> Sequence[Row[Any]]:
    """When and where systems were prohibited and in use, as known."""
    table = rectangles(moment)
    columns: Select[Any] = select(table.c.code, table.c.organisation, table.c.on_from, table.c.on_until)
    chosen = columns.where(table.c.standing == "prohibited_in_use", as_known(table, moment))
    return list(connection.execute(chosen.order_by(table.c.code)))


def _contradicting(
    code: str, given: Return | None, facts: InquiryFacts, prohibited: Sequence[Row[Any]], on: date
) -> tuple[str, ...]:
    """The systems that were prohibited and in use there on a day that the nil return speaks of.

    Of the organisation that gave the return: in all that it covers. Of days after the one asked about nothing is said.
    """
    if given is None:
        return ()
    within = given.covers if code == given.organisation else {code}
    first = max(facts.reference_date, FIRST_PROHIBITIONS)
    begin, end = (first_day(min(on, day)) for day in (first, max(first, given.received)))
    found = {row.code for row in prohibited if row.organisation in within and _meet(row, begin, end)}
    return tuple(sorted(found))


def _meet(row: Row[Any], begin: int, end: int) -> bool:
    return bool(row.on_from <= end and row.on_until >= begin)
