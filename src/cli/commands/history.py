"""``grootboek history``: who recorded what, when, and for which day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option

from ...domain.values import Code, Handle, When
from ..answers import Answer, Table
from ..asking import asking
from ..heading import moment_heading, outcome_notes
from ..texts.columns import titles
from ..texts.messages import message
from ..withheld_lines import withheld_lines

if TYPE_CHECKING:
    from ...domain.law.laws import Laws
    from ...errors import Language
    from ...projections.history import History, HistoryRow
    from ...projections.position import Moment
    from ..answers import Json

SHOWN = ("index", "recorded_at", "effective_on", "ref", "summary", "actor", "because", "seen_since")
KEYS = (
    "index",
    "recorded_at",
    "effective_on",
    "decided_on",
    "decided_by",
    "type",
    "ref",
    "handle",
    "function",
    "organisation",
    "outcome",
    "because",
    "taxonomy",
    "guidance",
    "approved_by",
    "refused_by",
    "corrected_by",
    "disputed_by",
    "answered_by",
    "verified_by",
    "suspect",
    "suspect_by",
    "summary",
    "hash",
    "fictional",
)
"""The columns of a CSV file."""


def history(
    context: Context,
    *,
    ref: Annotated[Code | None, Argument(parser=Code, metavar="REF")] = None,
    since: Annotated[When | None, Option("--since", parser=When, metavar="DATE")] = None,
    by: Annotated[Handle | None, Option("--by", parser=Handle, metavar="HANDLE")] = None,
    entry_type: Annotated[str | None, Option("--type", metavar="TYPE")] = None,
    organisation: Annotated[Code | None, Option("--organisation", parser=Code, metavar="CODE")] = None,
    recorded_after_days: Annotated[int | None, Option("--recorded-after-days", min=0, metavar="N")] = None,
) -> Answer:
    """The history at a moment."""
    from ...projections.history import HistoryRequest
    from ...projections.history import history as ask
    from ...projections.withheld_texts import with_withheld

    session = context.obj
    request = HistoryRequest(ref, since.first if since else None, by, entry_type, organisation, recorded_after_days)
    with asking(session) as (projections, moment):
        found = ask(projections, moment, request, session.language)
        document = with_withheld(projections, found.document())
        return _answer(found, document, moment, projections.laws(), session.language)


def _answer(found: History, document: Json, moment: Moment, laws: Laws, language: Language) -> Answer:
    from ...projections.words import day_in_words

    heading = list(moment_heading(moment, language, found.audience))
    heading += withheld_lines(found.audience, found.withheld, language)
    if found.request.since is not None:
        name = "history-since-default" if found.since_by_default else "history-since"
        heading.append(message(name, language, since=day_in_words(found.request.since, language)))
    if any(row.fictional for row in found.rows):
        heading.append(message("fictional-organisations", language))
    heading += outcome_notes(_review_status(found, laws), language)
    table = Table(
        columns=titles(SHOWN, language),
        rows=[_shown(row, language) for row in found.rows],
        keys=KEYS,
        data=[_data(row) for row in found.rows],
        empty=message("no-entries", language),
    )
    return Answer(document, heading, (table,))


def _review_status(found: History, laws: Laws) -> tuple[str, str] | None:
    """What the law as data is worth, where an outcome is shown."""
    from ...projections.review_status import review_statuses

    return review_statuses({row.taxonomy for row in found.rows if row.outcome and row.taxonomy}, laws)


def _shown(row: HistoryRow, language: Language) -> list[str | int]:
    return [
        row.index,
        row.recorded_at[: len("2026-11-23T21:12:00")] + "Z",
        row.effective_on,
        f"{row.ref} {message('fictional', language)}" if row.fictional else row.ref,
        row.summary,
        f"{row.handle or row.function or '-'} ({row.organisation})",
        row.because or "",
        "; ".join(_seen_since(row, language)),
    ]


def _seen_since(row: HistoryRow, language: Language) -> list[str]:
    """What was later said of the entry, and what it says of its own decision."""
    later = {
        "approved-by": row.approved_by,
        "refused-by": row.refused_by,
        "corrected-by": row.corrected_by,
        "disputed-by": row.disputed_by,
        "answered-by": row.answered_by,
        "verified-by": row.verified_by,
        "suspect-by": row.suspect_by,
        "decided-on": row.decided_on,
        "decided-by": row.decided_by,
    }
    said = [message(name, language, value=value) for name, value in later.items() if value is not None]
    return said if row.suspect_by is not None or not row.suspect else [*said, message("suspect", language)]


def _data(row: HistoryRow) -> list[str]:
    document = row.document() | {
        "handle": row.handle,
        "function": row.function,
        "organisation": row.organisation,
    }
    return [_text(document[key]) for key in KEYS]


def _text(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
