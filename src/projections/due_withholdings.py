"""Texts that are withheld on a ground which must be argued anew: five years after they were recorded (Woo art. 5.3).

Due until the withholding is lifted, the text erased, or withheld again by an approval of after that day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ..domain.due import Due
from ..domain.events.redaction import REDACTIONS
from ..domain.redaction_grounds import argued_anew_from
from ..domain.values import Code
from .days import as_date
from .due_subjects import SubjectDue, concerned_by
from .redaction_rows import redaction_rows
from .tables import entries

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sqlalchemy import Connection

    from .position import Moment
    from .redaction_rows import RedactionRow
    from .tree import TreeAt

_TYPES = frozenset(event.TYPE for event in REDACTIONS)


def withholdings_due(connection: Connection, moment: Moment, tree: TreeAt) -> Iterator[SubjectDue]:
    """The withheld texts that are as old as that, or will be, for who records about the entry."""
    for row in redaction_rows(connection, moment):
        since = _since(connection, moment, row)
        if since is None or row.approval is None:
            continue
        about = _begun_with(connection, row.target)
        due = Due("withheld_long", since, "recorder", (row.target, row.approval), None, (Code(row.field),))
        yield SubjectDue(about.kind, about.code, concerned_by(connection, moment, tree, about), None, due, about.about)


def _since(connection: Connection, moment: Moment, row: RedactionRow) -> date | None:
    """From when it must be argued anew; None where nothing stands, or it was since."""
    if not row.stands or row.mode != "withheld" or row.approval is None:
        return None
    written, approved = (_day(connection, moment, index) for index in (row.target, row.approval))
    since = None if written is None else argued_anew_from(row.ground, written)
    return since if since is not None and approved is not None and approved < since else None


def _day(connection: Connection, moment: Moment, index: int) -> date | None:
    column = entries.c.attested_day if moment.attested else entries.c.recorded_day
    found: int | None = connection.scalar(select(column).where(entries.c.entry == index))
    return None if found is None else as_date(found)


def _begun_with(connection: Connection, index: int) -> Any:  # noqa: ANN401 - a row of these columns
    """The entry whose text it all began with: a redaction is about another entry."""
    columns = (entries.c.kind, entries.c.code, entries.c.type, entries.c.target)
    named = (entries.c.deployment.label("about"), entries.c.organisation.label("concerned"))
    while True:
        row = connection.execute(select(*columns, *named).where(entries.c.entry == index)).one()
        if row.type not in _TYPES or row.target is None:
            return row
        index = row.target
