"""From the JSON of a taxonomy file to values; its bytes were compared with the released digest before."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from ..values import Code, Sha256
from .taxonomy import (
    Bilingual,
    Condition,
    Element,
    Ground,
    Limit,
    Point,
    Rule,
    Source,
    Taxonomy,
    Term,
    TransitionDate,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .taxonomy import GroundKind

    Json = dict[str, Any]
    Conditions = Mapping[Code, Condition]

T = TypeVar("T", Condition, Element, Ground, Point)


def taxonomy_from_json(data: Json, digest: Sha256) -> Taxonomy:
    """The values of a released taxonomy file, whose SHA-256 is ``digest``."""
    conditions = _by_id(_condition(item) for item in data["conditions"])
    exclusions = _by_id(_ground(item, "scope_exclusion", None, conditions) for item in data["exclusions"])
    points = _by_id(_point(item, conditions) for item in data["points"])
    return Taxonomy(
        version=Code(data["version"]),
        digest=digest,
        legal_basis=_text(data["legal_basis"]),
        adopted=date.fromisoformat(data["adopted"]),
        published=date.fromisoformat(data["published"]),
        in_force_from=date.fromisoformat(data["in_force_from"]),
        applies_from=date.fromisoformat(data["applies_from"]),
        compiled_on=date.fromisoformat(data["compiled_on"]),
        review_status=_text(data["review_status"]),
        confidence=_text(data["confidence"]),
        definition=_by_id(_element(item, None) for item in data["definition"]["elements"]),
        exclusions=exclusions,
        points=points,
        elements=_by_id(element for point in points.values() for element in point.elements.values()),
        grounds=_by_id(
            [*exclusions.values(), *(ground for point in points.values() for ground in point.grounds.values())]
        ),
        conditions=conditions,
        transition=tuple(
            TransitionDate(date.fromisoformat(item["date"]), _text(item["text"])) for item in data["transition"]
        ),
        rules=tuple(Rule(_text(item["citation"]), _text(item["text"])) for item in data["rules"]),
        terms=tuple(
            Term(_text(item["term"]), _optional_text(item, "citation"), _optional_text(item, "note"))
            for item in data["terms"]
        ),
        sources=tuple(
            Source(Code(item["id"]), item["what"], item.get("where", ""), Code(item["grade"]))
            for item in data["sources"]
        ),
    )


def _point(item: Json, conditions: Conditions) -> Point:
    point = Code(item["id"])
    return Point(
        id=point,
        citation=_text(item["citation"]),
        title=_text(item["title"]),
        since=Code(item["since"]),
        applies_from=date.fromisoformat(item["applies_from"]),
        acts=_codes(item["acts"]),
        elements=_by_id(_element(element, point) for element in item["elements"]),
        grounds=_by_id(_ground(ground, "built_in_exception", point, conditions) for ground in item.get("grounds", [])),
        limits=tuple(
            Limit(Code(limit["id"]), _text(limit["text"]), _codes(limit["sources"])) for limit in item.get("limits", [])
        ),
        notes=tuple(_text(note) for note in item.get("notes", [])),
        sources=_codes(item["sources"]),
    )


def _element(item: Json, point: Code | None) -> Element:
    return Element(
        id=Code(item["id"]),
        point=point,
        text=_text(item["text"]),
        side=item.get("role"),
        any_of=_optional_code(item, "any_of"),
        interpretive=item.get("interpretive", False),
        decides=item.get("decides", True),
    )


def _ground(item: Json, kind: GroundKind, point: Code | None, conditions: Conditions) -> Ground:
    return Ground(
        id=Code(item["id"]),
        kind=kind,
        point=point,
        citation=_text(item["citation"]),
        text=_text(item["text"]),
        conditions=_by_id(conditions[Code(condition)] for condition in item.get("conditions", [])),
        claimable="not_claimable" not in item,
        not_claimable=_optional_text(item, "not_claimable"),
        needs_provision=item.get("needs_provision", False),
        provision_condition=_optional_code(item, "provision_condition"),
        lapses_when=_optional_text(item, "lapses_when"),
        note=_optional_text(item, "note"),
    )


def _condition(item: Json) -> Condition:
    return Condition(Code(item["id"]), _text(item["text"]), _optional_text(item, "citation"))


def _text(item: Json) -> Bilingual:
    return Bilingual(item["en"], item["nl"])


def _optional_text(item: Json, name: str) -> Bilingual | None:
    return _text(item[name]) if name in item else None


def _optional_code(item: Json, name: str) -> Code | None:
    return Code(item[name]) if name in item else None


def _codes(items: Iterable[str]) -> tuple[Code, ...]:
    return tuple(Code(item) for item in items)


def _by_id(items: Iterable[T]) -> Mapping[Code, T]:
    return MappingProxyType({item.id: item for item in items})
