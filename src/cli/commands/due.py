"""``grootboek due``: the work list of a moment, for each organisation and role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from typer import Context, Option

from ...domain.values import Code
from ..answers import Answer, Paragraph, Table
from ..asking import asking
from ..heading import moment_heading
from ..texts.columns import titles
from ..texts.messages import message

if TYPE_CHECKING:
    from ...errors import Language
    from ...projections.due import DueList, DueRow
    from ...projections.position import Moment

KEYS = (
    "ref",
    "what",
    "since",
    "role",
    "organisation",
    "by",
    "about",
    "coming",
    "kind",
    "deployment",
    "name",
    "ministry",
    "rests_on",
    "fictional",
    "held_elsewhere",
)
"""The columns of a CSV file, which has codes where people read labels."""

SHOWN = ("since", "ref", "name", "due_what", "due_by", "due_who", "rests_on")
LONGEST = 36_600
"""Days of the longest window: a hundred years."""

Who = Literal["administrator", "coordinator", "recorder", "approver", "auditor", "overseer"]


def due(
    context: Context,
    *,
    organisation: Annotated[Code | None, Option("--organisation", parser=Code, metavar="CODE")] = None,
    who: Annotated[Who | None, Option("--who", metavar="ROLE")] = None,
    within: Annotated[int, Option("--within", min=0, max=LONGEST, metavar="DAYS")] = 0,
) -> Answer:
    """What is due at a moment."""
    from ...projections.due import due_list

    session = context.obj
    with asking(session) as (projections, moment):
        found = due_list(projections, moment, organisation=organisation, who=who, within=within)
        return _answer(found, moment, session.language)


def _answer(found: DueList, moment: Moment, language: Language) -> Answer:
    heading = list(moment_heading(moment, language))
    if found.within:
        heading.append(message("due-within", language, days=found.within))
    if any(row.fictional for row in found.rows):
        heading.append(message("fictional-organisations", language))
    table = Table(
        columns=titles(SHOWN, language),
        rows=[shown(row, language) for row in found.rows],
        keys=KEYS,
        data=[_data(row) for row in found.rows],
        empty=message("due-nothing", language),
    )
    note = Paragraph(message("due-prohibited", language))
    return Answer(found.document(), heading, (table, note), further={".ics": lambda: _calendar(found, language)})


def _calendar(found: DueList, language: Language) -> bytes:
    from ...projections.due_calendar import calendar

    return calendar(found, language)


def shown(row: DueRow, language: Language) -> list[str]:
    """A row as people read it."""
    from ...domain.labels import label
    from ...projections.held_elsewhere import held_words

    due = row.due
    ref = row.ref if row.deployment in {None, "1"} else f"{row.ref} / {row.deployment}"
    coming = " " + message("due-coming", language) if row.coming else ""
    fictional = " " + message("fictional", language) if row.fictional else ""
    about = f" ({', '.join(due.about)})" if due.about and due.what != "inquiry_unanswered" else ""
    return [
        due.since.isoformat() + coming,
        ref,
        row.name or (held_words(row.held_elsewhere, language) if row.held_elsewhere else ""),
        label("due", due.what, language) + about,
        "" if due.by is None else due.by.isoformat(),
        f"{label('role', due.role, language)}, {row.organisation}{fictional}",
        ", ".join(map(str, due.rests_on)),
    ]


def _data(row: DueRow) -> list[str]:
    document = row.document() | {"role": row.due.role}
    return [_joined(document.get(key)) for key in KEYS]


def _joined(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(str(item) for item in value)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
