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
from .deciding_elements import alternatives, deciding_elements
from .taxonomy import Element, sides

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
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


@frozen
class Results:
    """Whether the definition and each point are met, whatever the day, the scope and the grounds."""

    definition: PointResult
    points: Mapping[Code, PointResult]


def results_of(classified: Examination, taxonomy: Taxonomy) -> Results:
    """What an examination comes to under a version of the law, before any day is asked about."""
    return Results(definition_result(classified, taxonomy), point_results(classified, taxonomy))


def outcome_on(classified: Examination, taxonomy: Taxonomy, day: date, *, excluded: bool) -> Derived:
    """The outcome for a day in Amsterdam. ``excluded``: a scope exclusion relied on has not ended by then."""
    return outcome_of(results_of(classified, taxonomy), taxonomy, day, excluded=excluded)


def outcome_of(found: Results, taxonomy: Taxonomy, day: date, *, excluded: bool) -> Derived:
    """As :func:`outcome_on`, from results that are at hand for other days too."""
    if found.definition == "not_met":
        return Derived("not_ai_system")
    if excluded:
        return Derived("out_of_scope")
    met: list[Code] = []
    unknown: list[Code] = []
    later: list[tuple[Code, date]] = []
    for point, result in found.points.items():
        if result != "not_met":
            first = taxonomy.points[point].applies_from
            if first > day:
                if result == "met":
                    later.append((point, first))
            else:
                (met if result == "met" else unknown).append(point)
    if found.definition == "unknown":
        return Derived("undetermined" if met or unknown else "not_prohibited", unknown=(*met, *unknown))
    if met:
        return Derived("prohibited", tuple(met), tuple(later), tuple(unknown))
    return Derived("undetermined" if unknown else "not_prohibited", (), tuple(later), tuple(unknown))


def point_results(classified: Examination, taxonomy: Taxonomy) -> Mapping[Code, PointResult]:
    """Whether each point of the version is met, whatever the day, the definition, the scope and the grounds."""
    states = classified.elements
    deciding_points = deciding_elements(taxonomy, sides(classified.roles)).points
    return {point: _result(groups, states) for point, groups in deciding_points.items()}


def definition_result(classified: Examination, taxonomy: Taxonomy) -> PointResult:
    """Whether the definition of an AI system (Art. 3(1)) is met; adaptiveness never decides."""
    return _result(deciding_elements(taxonomy, sides(classified.roles)).definition, classified.definition)


def elements_result(
    elements: Iterable[Element], states: Mapping[Code, ElementState], held: frozenset[Side]
) -> PointResult:
    """All alternatives together: not met as soon as one is not, met when all are, else unknown."""
    return _result([[element.id for element in group] for group in alternatives(elements, held)], states)


def _result(groups: Iterable[Sequence[Code]], states: Mapping[Code, ElementState]) -> PointResult:
    """As :func:`elements_result`, of groups of which one element is enough."""
    unknown = False
    for group in groups:
        found = _one_is_enough([states.get(element) for element in group])
        if found == "not_met":
            return found
        unknown = unknown or found == "unknown"
    return "unknown" if unknown else "met"


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
    return "not_met" if states.count("not_met") == len(states) else "unknown"
