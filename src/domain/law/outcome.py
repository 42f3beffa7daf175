"""The outcome of an examination for a day, derived from its elements by the version of the law that it used (rules 1).

Three values: *met*, *not met*, *unknown* (an element that is unknown or not tested). In this order:

1. A deciding element of the definition (Art. 3(1)) is not met: ``not_ai_system``.
2. A scope exclusion (Art. 2) is relied on and has not ended: ``out_of_scope``.
3. A point is met, it applies on that day, and the definition is met: ``prohibited``. A built-in exception that is
   relied on changes nothing here: the claim decides the standing.
4. Every point that applies on that day is not met: ``not_prohibited``. It never means lawful (Art. 5(8)).
5. Else ``undetermined``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ...frozen import frozen
from .taxonomy import Element, counts, sides

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from ..events.classification import ElementState
    from ..values import Code
    from .examination import Examination
    from .taxonomy import Side, Taxonomy

Outcome = Literal["not_ai_system", "out_of_scope", "not_prohibited", "prohibited", "undetermined"]
PointResult = Literal["met", "not_met", "unknown"]


@frozen
class Derived:
    """The outcome for a day, with the points behind it.

    ``points`` are met and apply that day, ``later`` are met and apply from the day named, ``unknown`` apply that day.
    All are empty where the definition is not met or Article 5 does not apply.
    """

    outcome: Outcome
    points: tuple[Code, ...] = ()
    later: tuple[tuple[Code, date], ...] = ()
    unknown: tuple[Code, ...] = ()


def outcome_on(classified: Examination, taxonomy: Taxonomy, day: date, *, excluded: bool) -> Derived:
    """The outcome for a day in Amsterdam. ``excluded``: a scope exclusion relied on has not ended by then."""
    definition = definition_result(classified, taxonomy)
    if definition == "not_met":
        return Derived("not_ai_system")
    if excluded:
        return Derived("out_of_scope")
    results = point_results(classified, taxonomy)
    applying = {point: result for point, result in results.items() if taxonomy.points[point].applies_from <= day}
    unknown = tuple(point for point, result in applying.items() if result == "unknown")
    met = tuple(point for point, result in applying.items() if result == "met")
    later = tuple(
        (point, taxonomy.points[point].applies_from)
        for point, result in results.items()
        if result == "met" and point not in applying
    )
    if definition == "unknown":
        return Derived("undetermined" if met or unknown else "not_prohibited", unknown=met + unknown)
    if met:
        return Derived("prohibited", met, later, unknown)
    return Derived("undetermined" if unknown else "not_prohibited", (), later, unknown)


def point_results(classified: Examination, taxonomy: Taxonomy) -> Mapping[Code, PointResult]:
    """Whether each point of the version is met, whatever the day, the definition, the scope and the grounds."""
    held = sides(classified.roles)
    return {
        point.id: elements_result(point.elements.values(), classified.elements, held)
        for point in taxonomy.points.values()
    }


def definition_result(classified: Examination, taxonomy: Taxonomy) -> PointResult:
    """Whether the definition of an AI system (Art. 3(1)) is met; adaptiveness never decides."""
    return elements_result(taxonomy.definition.values(), classified.definition, sides(classified.roles))


def elements_result(
    elements: Iterable[Element], states: Mapping[Code, ElementState], held: frozenset[Side]
) -> PointResult:
    """All alternatives together: not met as soon as one is not, met when all are, else unknown."""
    results = [_one_is_enough([states.get(element.id) for element in group]) for group in alternatives(elements, held)]
    if "not_met" in results:
        return "not_met"
    return "unknown" if "unknown" in results else "met"


def alternatives(elements: Iterable[Element], held: frozenset[Side]) -> list[list[Element]]:
    """The deciding elements that count on these sides, in order; elements that share an ``any_of`` stand together."""
    groups: dict[Code, list[Element]] = {}
    for element in elements:
        if element.decides and counts(element, held):
            groups.setdefault(element.any_of or element.id, []).append(element)
    return list(groups.values())


def deciding(
    elements: Iterable[Element], states: Mapping[Code, ElementState], held: frozenset[Side]
) -> tuple[Code, ...]:
    """The not-met elements that decide: a single one, or all sides of an *or* together."""
    return tuple(
        element.id
        for group in alternatives(elements, held)
        if _one_is_enough([states.get(element.id) for element in group]) == "not_met"
        for element in group
    )


def decisive_elements(classified: Examination, taxonomy: Taxonomy) -> tuple[Code, ...]:
    """The not-met elements that decide the definition or a point, in the order of the law."""
    held = sides(classified.roles)
    found = deciding(taxonomy.definition.values(), classified.definition, held)
    for point in taxonomy.points.values():
        found += deciding(point.elements.values(), classified.elements, held)
    return found


def interpretive_decisive(classified: Examination, taxonomy: Taxonomy) -> tuple[Code, ...]:
    """The decisive elements that are a reading of guidance, not in the words of the law: contested, so views say so."""
    return tuple(
        element
        for element in classified.decisive
        if element in taxonomy.elements and taxonomy.elements[element].interpretive
    )


def _one_is_enough(states: list[ElementState | None]) -> PointResult:
    if "met" in states:
        return "met"
    return "not_met" if all(state == "not_met" for state in states) else "unknown"
