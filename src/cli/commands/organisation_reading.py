"""``grootboek organisation list``: the tree as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer import Context

from ..answers import Answer, Table
from ..asking import asking
from ..heading import moment_heading
from ..texts.columns import titles
from ..texts.messages import message

if TYPE_CHECKING:
    from ...errors import Language
    from ...projections.organisation_list import OrganisationList, OrganisationRow
    from ...projections.position import Moment

SHOWN = ("code", "name", "kind", "parent", "from", "until")
KEYS = ("code", "name", "kind", "parent", "from", "until", "ministry", "successor", "fictional", "tooi", "oin", "index")


def list_(context: Context) -> Answer:
    """All organisations that are known at a moment."""
    from ...projections.organisation_list import organisation_list

    session = context.obj
    with asking(session) as (projections, moment):
        return _answer(organisation_list(projections, moment), moment, session.language)


def _answer(found: OrganisationList, moment: Moment, language: Language) -> Answer:
    heading = list(moment_heading(moment, language))
    if any(row.fictional for row in found.rows):
        heading.append(message("fictional-organisations", language))
    documents = [row.document() for row in found.rows]
    table = Table(
        columns=titles(SHOWN, language),
        rows=[_shown(row, language) for row in found.rows],
        keys=KEYS,
        data=[["" if document[key] is None else str(document[key]) for key in KEYS] for document in documents],
        empty=message("no-entries", language),
    )
    return Answer(found.document(), heading, (table,))


def _shown(row: OrganisationRow, language: Language) -> list[str]:
    from ...domain.labels import label

    name = (row.name_en if language == "en" else None) or row.name or message("text-absent", language)
    fictional = " " + message("fictional", language) if row.fictional else ""
    until = row.until_day.isoformat() if row.until_day else ""
    return [
        row.code,
        name + fictional,
        label("organisation_kind", row.kind, language),
        row.parent or "",
        row.from_day.isoformat() if row.from_day else "",
        f"{until} ({row.successor})" if row.successor else until,
    ]
