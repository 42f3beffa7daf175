"""Examinations in a few words: which point is met; every other fails at its first element that decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.domain.events.classification import Classified
from grootboek.domain.law.library import taxonomy
from grootboek.domain.values import Code, Committed

if TYPE_CHECKING:
    from grootboek.domain.events.classification import ElementState


def examination(deployment: str, met: str = "", law: str = "2024-1689") -> Classified:
    """A classification in summary. ``met``: the id of the point that is met, ``?`` for one that stays unknown."""
    version = taxonomy(Code(law))
    elements: dict[Code, ElementState] = {}
    for point in version.points.values():
        for position, element in enumerate(point.elements.values()):
            failed: ElementState = "not_met" if position == 0 or element.any_of else "not_tested"
            elements[element.id] = "met" if point.id == met else "unknown" if met == "?" else failed
    return Classified(
        deployment=Code(deployment),
        taxonomy=version.version,
        taxonomy_digest=version.digest,
        depth="summary",
        roles=("deployer",),
        examined_version=1,
        definition=dict.fromkeys(version.definition, "met"),
        scope={},
        elements=elements,
        because=Committed.of("It looks at a made-up example."),
    )
