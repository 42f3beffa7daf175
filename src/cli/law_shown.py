"""A version of the law or a guidance document in full, as people read it in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.labels import label
from .answers import Fields, Paragraph, Part, Table
from .texts.columns import title, titles
from .texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..domain.law.guidance import Guidance
    from ..domain.law.taxonomy import Element, Ground, Point, Source, Taxonomy
    from ..errors import Language
    from ..projections.rulebook_list import RulebookItem


def item_fields(item: RulebookItem, language: Language) -> Fields:
    """What the ledger knows of it."""
    pairs: list[tuple[str, str | int | None]] = [
        (title("kind", language), label("law_file", item.kind, language)),
        (title("id", language), item.id),
        (title("title", language), item.title.of(language) if item.title is not None else None),
        (title("state", language), message(f"rulebook-{item.state}", language)),
        (title("since", language), item.since),
        (title("adopted_by", language), item.adopted_by),
        (title("added_by", language), message("law-ships", language) if item.added_by is None else item.added_by),
        (title("review", language), item.review.of(language)),
        (title("published", language), item.published),
        (title("sha256", language), item.digest),
    ]
    return Fields(pairs)


def guidance_parts(item: Guidance, language: Language) -> list[Part]:
    """A guidance document: what it is, what it says, where it is."""
    pairs: list[tuple[str, str | int | None]] = [
        (title("reference", language), item.ref),
        (title("status", language), item.status.of(language)),
        (title("summary", language), item.summary.of(language) if item.summary is not None else None),
        (title("url", language), item.url),
        (title("document", language), item.document),
        (title("sources", language), None if item.described else ", ".join(item.sources)),
    ]
    return [Fields(pairs), *_sources(item.described, language)]


def law_parts(law: Taxonomy, language: Language) -> list[Part]:
    """A version of the law: its dates, the definition, exclusions, points with elements and grounds, and the rest."""
    days = ("adopted", "published", "in_force_from", "applies_from", "compiled_on")
    dates = Fields([(title(name, language), getattr(law, name).isoformat()) for name in days])
    confidence = Fields([(title("confidence", language), law.confidence.of(language))])
    found: list[Part] = [dates, confidence]
    found.append(_lines(message("law-definition", language), _elements(law.definition.values(), language)))
    exclusions = [line for one in law.exclusions.values() for line in _ground(one, language)]
    found.append(_lines(message("law-exclusions", language), exclusions))
    found += [_lines(_heading(point, language), _point(point, language)) for point in law.points.values()]
    transition = [f"{one.day.isoformat()}: {one.text.of(language)}" for one in law.transition]
    found.append(_lines(message("law-transition", language), transition))
    rules = [f"{one.citation.of(language)}: {one.text.of(language)}" for one in law.rules]
    found.append(_lines(message("law-rules", language), rules))
    return [part for part in found if part != Paragraph("")] + list(_sources(law.sources, language))


def _lines(heading: str, lines: Iterable[str]) -> Paragraph:
    """A heading with its lines; nothing where there are none."""
    held = list(lines)
    return Paragraph("\n".join([heading, *(f"  {line}" for line in held)]) if held else "")


def _heading(point: Point, language: Language) -> str:
    day = point.applies_from.isoformat()
    named = {"point": point.id, "citation": point.citation.of(language), "title": point.title.of(language)}
    return message("law-point", language, **named, day=day, since=point.since)


def _point(point: Point, language: Language) -> Iterator[str]:
    yield from _elements(point.elements.values(), language)
    for ground in point.grounds.values():
        yield from _ground(ground, language)
    for limit in point.limits:
        yield message("law-reading", language, text=limit.text.of(language))
    yield from (note.of(language) for note in point.notes)


def _elements(elements: Iterable[Element], language: Language) -> Iterator[str]:
    for element in elements:
        remarks = []
        if element.side is not None:
            remarks.append(label("operator_role", element.side, language))
        if element.any_of is not None:
            remarks.append(message("law-any-of", language, group=element.any_of))
        if element.interpretive:
            remarks.append(message("law-interpretive", language))
        if not element.decides:
            remarks.append(message("law-never-decides", language))
        yield f"{element.id}: {element.text.of(language)}" + (f" [{'; '.join(remarks)}]" if remarks else "")


def _ground(ground: Ground, language: Language) -> Iterator[str]:
    kind = label("ground_kind", ground.kind, language)
    yield f"{ground.id} ({kind}), {ground.citation.of(language)}: {ground.text.of(language)}"
    for condition in ground.conditions.values():
        yield f"  {condition.id}: {condition.text.of(language)}"
    if ground.needs_provision:
        yield "  " + message("law-needs-provision", language)
    if ground.not_claimable is not None:
        yield "  " + message("law-not-claimable", language, why=ground.not_claimable.of(language))
    if ground.lapses_when is not None:
        yield "  " + message("law-lapses", language, when=ground.lapses_when.of(language))
    if ground.note is not None:
        yield "  " + ground.note.of(language)


def _sources(sources: Iterable[Source], language: Language) -> Iterator[Part]:
    rows = [[one.id, one.what, one.where, one.grade] for one in sources]
    if rows:
        yield Table(columns=titles(("source", "what", "where", "grade"), language), rows=rows)
