"""``grootboek rulebook show`` and ``diff``: the law and the guidance of a ledger, in whole or what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context

from ...domain.labels import label
from ...domain.values import Code
from ..answers import Answer, Table
from ..asking import asking
from ..heading import moment_heading
from ..texts.columns import titles
from ..texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...domain.law.differences import Difference
    from ...errors import Language
    from ...projections.position import Moment
    from ...projections.rulebook_list import RulebookItem, RulebookList
    from ..answers import Part

LISTED = ("kind", "id", "state", "since", "index", "title", "published", "applies_from", "review")
KEYS = ("kind", "id", "state", "since", "adopted_by", "added_by", "published", "applies_from", "sha256")
CHANGES = ("section", "id", "change", "field", "before", "after")
CHANGES_SHOWN = ("section", "id", "change", "field", "was", "is")


def show(context: Context, *, identifier: Annotated[Code | None, Argument(parser=Code, metavar="ID")] = None) -> Answer:
    """The rulebook at a moment, or one item of it in full."""
    from ...projections.rulebook_list import item_of, rulebook_list

    language = context.obj.language
    with asking(context.obj) as (projections, moment):
        found = rulebook_list(projections, moment)
        if identifier is None:
            return _listed(found, moment, language)
        return _one(item_of(found, identifier), moment, language)


def _listed(found: RulebookList, moment: Moment, language: Language) -> Answer:
    table = Table(
        columns=titles(LISTED, language),
        rows=[_row(item, language) for item in found.items],
        keys=KEYS,
        data=[[_text(item.document()[key]) for key in KEYS] for item in found.items],
    )
    return Answer(found.document(), moment_heading(moment, language), (table,))


def _row(item: RulebookItem, language: Language) -> list[str | int | None]:
    return [
        label("law_file", item.kind, language),
        item.id,
        message(f"rulebook-{item.state}", language),
        item.since,
        item.adopted_by,
        item.title.of(language) if item.title is not None else "",
        item.published,
        item.applies_from,
        item.review.of(language),
    ]


def _one(item: RulebookItem, moment: Moment, language: Language) -> Answer:
    from ...domain.law.guidance import Guidance
    from ...domain.law.plain import plain
    from ..law_shown import guidance_parts, item_fields, law_parts

    document = {**moment.position.document(), "expected": moment.expected, **item.document()}
    document["content"] = None if item.held is None else plain(item.held)
    held = item.held
    parts: list[Part] = [item_fields(item, language)]
    if isinstance(held, Guidance):
        parts += guidance_parts(held, language)
    elif held is not None:
        parts += law_parts(held, language)
    return Answer(document, moment_heading(moment, language), tuple(parts))


def diff(
    context: Context,
    *,
    first: Annotated[Code, Argument(parser=Code, metavar="ID")],
    second: Annotated[Code, Argument(parser=Code, metavar="ID")],
) -> Answer:
    """What differs between two versions of the law, or two guidance documents."""
    from ...domain.law.differences import differences
    from ...projections.rulebook_list import item_of, rulebook_list

    language = context.obj.language
    with asking(context.obj) as (projections, moment):
        items = rulebook_list(projections, moment)
        one, other = (item_of(items, code).content for code in (first, second))
        found = differences(one, other)
        return _compared(first, second, found, moment, language)


def _compared(first: Code, second: Code, found: tuple[Difference, ...], moment: Moment, language: Language) -> Answer:
    document = {
        **moment.position.document(),
        "expected": moment.expected,
        "before": str(first),
        "after": str(second),
        "differences": [one.document() for one in found],
    }
    counts = {kind: sum(one.change == kind for one in found) for kind in ("added", "removed", "changed")}
    heading = (
        *moment_heading(moment, language),
        message("law-differences", language, before=first, after=second, **counts),
    )
    table = Table(
        columns=titles(CHANGES_SHOWN, language),
        rows=[row for one in found for row in _changes(one, language)],
        keys=CHANGES,
        data=[list(row) for one in found for row in _data(one)],
        empty=message("law-same", language),
    )
    return Answer(document, heading, (table,))


def _changes(one: Difference, language: Language) -> Iterator[list[str]]:
    """A row a field; of what was added or removed the texts in this language."""
    other = ".en" if language == "nl" else ".nl"
    section, change = message(f"law-section-{one.section}", language), message(f"law-change-{one.change}", language)
    for field in one.fields:
        if one.change == "changed" or not field.name.endswith(other):
            yield [section, one.id, change, field.name, field.before or "", field.after or ""]


def _data(one: Difference) -> Iterator[tuple[str, ...]]:
    for field in one.fields:
        yield one.section, one.id, one.change, field.name, field.before or "", field.after or ""


def _text(value: object) -> str:
    return "" if value is None else str(value)
