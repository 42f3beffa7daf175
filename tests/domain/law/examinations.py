"""Examinations to start from: an AI system, no exclusion relied on, every point failing at its first element."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from grootboek.domain.law.classification_form import ClaimDraft, ClassificationForm
from grootboek.domain.law.library import taxonomy
from grootboek.domain.law.outcome import decisive_elements
from grootboek.domain.law.taxonomy import Taxonomy, counts, sides
from grootboek.domain.values import Code, Committed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grootboek.domain.events.classification import ElementState
    from grootboek.domain.events.system import OperatorRole

REASON = Committed.of("One reason for all.")
DEPLOYER: tuple[OperatorRole, ...] = ("deployer",)
OLD = taxonomy(Code("2024-1689"))
NEW = taxonomy(Code("2026-1744"))


def untested(law: Taxonomy = NEW, roles: tuple[OperatorRole, ...] = DEPLOYER) -> ClassificationForm:
    """Nothing was said yet."""
    held = sides(roles)
    return ClassificationForm(
        taxonomy=law.version,
        taxonomy_digest=law.digest,
        depth="full",
        roles=roles,
        definition=dict.fromkeys(law.definition, "not_tested"),
        scope=dict.fromkeys(law.exclusions, "not_tested"),
        elements={
            element.id: "not_tested" if counts(element, held) else "not_applicable" for element in law.elements.values()
        },
        because=REASON,
    )


def given(form: ClassificationForm, states: Mapping[str, ElementState]) -> ClassificationForm:
    """The form with these states of elements, of the definition, the scope or the points, as said; an exclusion that is
    met is claimed.
    """
    law = taxonomy(form.taxonomy)
    definition, scope, elements = dict(form.definition), dict(form.scope), dict(form.elements)
    for name, state in states.items():
        part = definition if name in law.definition else scope if name in law.exclusions else elements
        part[Code(name)] = state
    claims = tuple(ClaimDraft(exclusion, REASON) for exclusion, state in scope.items() if state == "met")
    made = replace(form, definition=definition, scope=scope, elements=elements, claims=claims)
    return replace(made, decisive=decisive_elements(made, law))


def cleared(law: Taxonomy = NEW, roles: tuple[OperatorRole, ...] = DEPLOYER) -> ClassificationForm:
    """An AI system that is not prohibited: each point fails at its first element, a first *or* on all its sides."""
    states: dict[str, ElementState] = {}
    states |= dict.fromkeys(law.definition, "met")
    states |= dict.fromkeys(law.exclusions, "not_met")
    states |= {next(iter(point.elements)): "not_met" for point in law.points.values()}
    return given(untested(law, roles), states)


def met(law: Taxonomy, point: str) -> dict[str, ElementState]:
    """All elements of a point, met."""
    return dict.fromkeys(law.points[Code(point)].elements, "met")
