"""``grootboek inventory``: where every AI system stands, at any moment."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

from typer import Context, Option

from ...domain.values import Code
from ..answers import Answer, Table
from ..asking import asking
from ..heading import moment_heading, outcome_notes
from ..texts.columns import title, titles
from ..texts.messages import message
from ..withheld_lines import withheld_lines

if TYPE_CHECKING:
    from ...errors import Language
    from ...projections.inventory import Inventory, InventoryRow
    from ...projections.position import Moment

KEYS = (
    "ref",
    "deployment",
    "name",
    "function",
    "organisation",
    "ministry",
    "processes",
    "standing",
    "outcome",
    "use",
    "claim",
    "shutdown",
    "points",
    "since",
    "external",
    "rests_on",
    "fictional",
    "held_elsewhere",
)
"""The columns of a CSV file, which has codes where people read labels."""

SHOWN = ("ref", "name", "function", "organisation", "processes", "standing", "facts", "points", "since")
FIRST = "prohibited_in_use"


def inventory(
    context: Context,
    *,
    organisation: Annotated[Code | None, Option("--organisation", parser=Code, metavar="CODE")] = None,
    standing: Annotated[str | None, Option("--standing", metavar="STANDING")] = None,
    process: Annotated[str | None, Option("--process")] = None,
) -> Answer:
    """The inventory at a moment."""
    from ...projections.inventory import inventory as ask
    from ...projections.withheld_texts import with_withheld

    session = context.obj
    with asking(session) as (projections, moment):
        found = ask(projections, moment, organisation=organisation, standing=_standing(standing), process=process)
        answer = inventory_answer(found, moment, session.language)
        return replace(answer, document=with_withheld(projections, answer.document))


def inventory_answer(found: Inventory, moment: Moment, language: Language) -> Answer:
    """The inventory for people, with what is prohibited and in use in front; the JSON is in order of reference."""
    rows = sorted(found.rows, key=lambda row: row.standing != FIRST)
    table = Table(
        columns=titles(SHOWN, language),
        rows=[_shown(row, language) for row in rows],
        keys=KEYS,
        data=[_data(row) for row in rows],
        empty=message("no-systems", language),
    )
    return Answer(found.document(), inventory_heading(found, moment, language), (table,))


def inventory_heading(found: Inventory, moment: Moment, language: Language) -> tuple[str, ...]:
    """The moment in words, what kind of ledger it is, and what the outcomes rest on."""
    lines = [
        *moment_heading(moment, language, found.audience),
        *withheld_lines(found.audience, found.withheld, language),
    ]
    if any(row.fictional for row in found.rows):
        lines.append(message("fictional-organisations", language))
    return (*lines, *outcome_notes(found.review_status, language))


def _standing(given: str | None) -> str | None:
    if given is None:
        return None
    from typing import get_args

    from ...domain.standing import Standing
    from ...errors import Misused

    if given not in get_args(Standing):
        raise Misused("value-not-a-choice", option="--standing", found=given, expected=", ".join(get_args(Standing)))
    return given


def _shown(row: InventoryRow, language: Language) -> list[str]:
    from ...domain.labels import label

    ref = row.ref if row.deployment == "1" else f"{row.ref} / {row.deployment}"
    standing = label("standing", row.standing, language)
    fictional = " " + message("fictional", language) if row.fictional else ""
    return [
        ref,
        _text(row, "name", language),
        _text(row, "function", language),
        row.organisation + fictional,
        "; ".join(process.value or message("text-absent", language) for process in row.processes),
        f"{standing} ({row.standing_date})" if row.standing_date else standing,
        _facts(row, language),
        ", ".join(row.points),
        row.since or "",
    ]


def _text(row: InventoryRow, field: str, language: Language) -> str:
    """The text; told apart are what is held elsewhere, never stated, and withheld or not at hand."""
    if row.held_elsewhere is not None and field not in row.texts:
        from ...projections.held_elsewhere import held_words

        return held_words(row.held_elsewhere, language)
    return row.text(field) or message("text-absent" if field in row.texts else "not-stated", language)


def _facts(row: InventoryRow, language: Language) -> str:
    """The four facts behind the standing."""
    from ...domain.labels import label

    outcome = label("outcome", row.outcome, language) if row.outcome else message("no-outcome", language)
    claim = label("claim", row.claim, language)
    if row.claim not in {"none", "incomplete", "claimed"}:  # the words of the others do not say of what they are
        claim = f"{title('claim', language)} {claim}"
    return "; ".join((outcome, label("use", row.use, language), claim, label("shutdown", row.shutdown, language)))


def _data(row: InventoryRow) -> list[str]:
    document = row.document()
    return [_joined(document.get(key)) for key in KEYS]


def _joined(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(str(item) for item in value if item is not None)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
