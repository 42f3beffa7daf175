"""``grootboek inquiry status`` and ``answer``: who answered, and the answer to the four questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context

from ...domain.values import Code
from ..answers import Answer, Fields, Paragraph, Table
from ..asking import asking
from ..heading import moment_heading
from ..texts.columns import title, titles
from ..texts.messages import message
from ..withheld_lines import withheld_lines

if TYPE_CHECKING:
    from ...errors import Language
    from ...projections.inquiry_status import InquiryStatus, OrganisationStatus
    from ...projections.position import Moment

Ref = Annotated[Code, Argument(parser=Code, metavar="REF")]
SHOWN = ("code", "name", "state", "received", "by", "index", "signed_by", "contradicted_by")
KEYS = ("code", "name", "state", "late", "contradicted_by", "by", "index", "signed_by", "received", "fictional")


def status(context: Context, *, ref: Ref) -> Answer:
    """Who has answered."""
    from ...projections.inquiry_status import inquiry_status

    session = context.obj
    with asking(session) as (projections, moment):
        return _status_answer(inquiry_status(projections, moment, ref), moment, session.language)


def answer(context: Context, *, ref: Ref) -> Answer:
    """The answer, as a letter, which says itself what moment it is about."""
    from ...projections.inquiry_answer import inquiry_answer
    from ...projections.inquiry_letter import letter
    from ...projections.withheld_texts import with_withheld

    session = context.obj
    with asking(session) as (projections, moment):
        found = inquiry_answer(projections, moment, ref)
        heading = moment_heading(moment, session.language, found.audience)
        heading += withheld_lines(found.audience, found.withheld, session.language)
        document = with_withheld(projections, found.document())
        return Answer(document, heading, (Paragraph(letter(found, session.language)),))


def _status_answer(found: InquiryStatus, moment: Moment, language: Language) -> Answer:
    from ...domain.labels import label
    from ...projections.words import day_in_words

    facts = found.facts
    heading = list(moment_heading(moment, language))
    if any(row.fictional for row in found.rows):
        heading.append(message("fictional-organisations", language))
    totals = [(label("return_state", state, language), number) for state, number in found.totals.items()]
    table = Table(
        columns=titles(SHOWN, language),
        rows=[_shown(row, language) for row in found.rows],
        keys=KEYS,
        data=[_data(row) for row in found.rows],
        empty=message("no-entries", language),
    )
    about = [
        (title("ref", language), facts.ref),
        (title("title", language), facts.title),
        (title("reference_date", language), day_in_words(facts.reference_date, language)),
        (title("deadline", language), day_in_words(facts.deadline, language)),
    ]
    silence = Paragraph(message("silence", language))
    return Answer(found.document(), heading, (Fields(about), table, Fields(totals), silence))


def _shown(row: OrganisationStatus, language: Language) -> list[str | int | None]:
    from ...domain.labels import label

    state = label("return_state", row.state, language)
    late = f" ({message('late', language)})" if row.late else ""
    mark = " " + message("fictional", language) if row.fictional else ""
    return [
        row.code,
        (row.name or message("text-absent", language)) + mark,
        state + late,
        row.received.isoformat() if row.received else "",
        row.by,
        row.index,
        row.signed_by or (message("not-stated", language) if row.index is not None else ""),
        ", ".join(row.contradicted_by),
    ]


def _data(row: OrganisationStatus) -> list[str]:
    document = row.document() | {"late": str(row.late).lower(), "fictional": str(row.fictional).lower()}
    document["contradicted_by"] = "; ".join(row.contradicted_by)
    return ["" if document[key] is None else str(document[key]) for key in KEYS]
