"""What is due about inquiries, and about entries that an auditor or overseer contests and nobody has answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, exists, select

from ..domain.due import Due
from ..domain.events.inquiry import InquiryOpened
from ..domain.values import Code
from ..errors import NotFound
from .conditions import as_known, known, rectangles
from .days import as_date
from .inquiry_facts import inquiry_facts
from .rows import codes
from .tables import entries, inquiries, officials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Row

    from .position import Moment
    from .tree import TreeAt


@dataclass(frozen=True, slots=True)
class SubjectDue:
    """Something due about a subject of a kind, for one organisation; ``deployment`` where it is about one."""

    kind: str
    ref: str
    organisation: str
    name: str | None
    due: Due
    deployment: str | None = None


def inquiries_due(connection: Connection, moment: Moment) -> Iterator[SubjectDue]:
    """The addressees that gave no return, from the day after the deadline of an inquiry that was not closed.

    An inquiry whose opening was corrected is none.
    """
    opened = select(inquiries.c.code).where(inquiries.c.type == InquiryOpened.TYPE, known(inquiries, moment)).distinct()
    for code in connection.scalars(opened.order_by(inquiries.c.code)).all():
        try:
            facts = inquiry_facts(connection, moment, code)
        except NotFound:
            continue
        if facts.closed or facts.deadline == date.max:
            continue
        since = facts.deadline + timedelta(days=1)
        for addressee in facts.addressees:
            if addressee not in facts.returns:
                due = Due("inquiry_unanswered", since, "recorder", (facts.index,), facts.deadline, (Code(addressee),))
                yield SubjectDue("inquiry", code, addressee, facts.title, due)


def disputes_due(connection: Connection, moment: Moment, tree: TreeAt) -> Iterator[SubjectDue]:
    """The disputes that nobody has answered, from the day on which they were recorded."""
    answer, contested = entries.alias("answer"), entries.alias("contested")
    answered = exists().where(answer.c.relation == "answers", answer.c.target == entries.c.entry, known(answer, moment))
    joined = entries.join(contested, contested.c.entry == entries.c.target)
    columns: list[Any] = [
        entries,
        contested.c.deployment.label("about"),
        contested.c.organisation.label("concerned"),
    ]
    chosen = select(*columns).select_from(joined).where(entries.c.relation == "disputes", known(entries, moment))
    for row in connection.execute(chosen.where(~answered).order_by(entries.c.entry)).all():
        since = as_date(row.attested_day if moment.attested else row.recorded_day) or date.max
        due = Due("disputed", since, "recorder", (row.target, row.entry))
        yield SubjectDue(row.kind, row.code, concerned_by(connection, moment, tree, row), None, due, row.about)


def concerned_by(connection: Connection, moment: Moment, tree: TreeAt, row: Row[Any]) -> str:
    """The organisation that must act about an entry: as the rules of authority have it.

    The row has ``kind`` and ``code`` of the subject; ``about`` and ``concerned`` are deployment and organisation.
    """
    found: str | None = None
    if row.kind == "ai-system":
        found = _responsible(connection, moment, row)
    elif row.kind == "organisation":
        found = row.code
    elif row.kind == "official":
        enrolled = select(officials.c.organisation).where(officials.c.handle == row.code, known(officials, moment))
        found = connection.scalar(enrolled.order_by(officials.c.entry.desc()).limit(1))
    elif row.kind == "inquiry":
        asked = select(inquiries.c.addressees).where(inquiries.c.code == row.code).order_by(inquiries.c.entry).limit(1)
        found = row.concerned or next(iter(codes(connection.scalar(asked))), None)
    return found or _root(tree)


def _responsible(connection: Connection, moment: Moment, row: Row[Any]) -> str | None:
    """Who answers on the day for the deployment contested, or for the system's first."""
    table = rectangles(moment)
    about = and_(table.c.code == row.code, as_known(table, moment), table.c.on_from <= moment.day)
    if row.about is not None:
        about = and_(about, table.c.deployment == row.about)
    chosen = select(table.c.organisation).where(about).order_by(table.c.on_until.desc(), table.c.deployment).limit(1)
    found: str | None = connection.scalar(chosen)
    return found


def _root(tree: TreeAt) -> str:
    """The one organisation that stands under none."""
    return next((str(code) for code in tree.tree.organisations if tree.tree.parent(code, tree.day) is None), "-")
