"""Which elements decide about the definition and about each point: worked out once for a version of the law.

A ledger holds thousands of examinations under a few versions, and judging one asks this for every point. So it is kept,
by the identity of the version as loaded, for the three sets of sides that a deployment can be on.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from ...frozen import frozen
from ..values import Code
from .taxonomy import Element, Side, Taxonomy, counts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

Groups: TypeAlias = "tuple[tuple[Code, ...], ...]"
"""Deciding elements in order; of those that stand together one is enough."""

_VERSIONS = 32
"""Versions, each for some sides, that are remembered."""


@frozen
class DecidingElements:
    """The elements that decide about the definition of an AI system (Art. 3(1)), and about each point of Art. 5(1)."""

    definition: Groups
    points: Mapping[Code, Groups]


class _Loaded:
    """A version as it was loaded: the same as itself only, which is quick to see."""

    __slots__ = ("taxonomy",)

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Loaded) and self.taxonomy is other.taxonomy

    def __hash__(self) -> int:
        return id(self.taxonomy)


def deciding_elements(taxonomy: Taxonomy, held: frozenset[Side]) -> DecidingElements:
    """The elements that decide for a deployment on these sides."""
    return _deciding(_Loaded(taxonomy), held)


def first_days(taxonomy: Taxonomy) -> tuple[date, ...]:
    """The days from which points of the version apply, in order, each once."""
    return _first_days(_Loaded(taxonomy))


def stage_on(taxonomy: Taxonomy, day: date) -> int:
    """How many of these days have come by a day: days with the same number have the same points."""
    return bisect_right(first_days(taxonomy), day)


def alternatives(elements: Iterable[Element], held: frozenset[Side]) -> list[list[Element]]:
    """The deciding elements that count on these sides, in order; elements that share an ``any_of`` stand together."""
    groups: dict[Code, list[Element]] = {}
    for element in elements:
        if element.decides and counts(element, held):
            groups.setdefault(element.any_of or element.id, []).append(element)
    return list(groups.values())


@lru_cache(maxsize=_VERSIONS)
def _deciding(loaded: _Loaded, held: frozenset[Side]) -> DecidingElements:
    taxonomy = loaded.taxonomy
    points = {point.id: _groups(point.elements.values(), held) for point in taxonomy.points.values()}
    return DecidingElements(_groups(taxonomy.definition.values(), held), points)


@lru_cache(maxsize=_VERSIONS)
def _first_days(loaded: _Loaded) -> tuple[date, ...]:
    return tuple(sorted({point.applies_from for point in loaded.taxonomy.points.values()}))


def _groups(elements: Iterable[Element], held: frozenset[Side]) -> Groups:
    return tuple(tuple(element.id for element in group) for group in alternatives(elements, held))
