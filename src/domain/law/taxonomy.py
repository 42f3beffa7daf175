"""One released version of the law as frozen values (``docs/law.md``).

A *point* of Art. 5(1) has *elements*. A point is met when all its elements are, except that of elements that share
an ``any_of`` group one is enough, and that an element with a ``side`` counts only for a deployment on that side. A
*ground* is a scope exclusion (Art. 2: Article 5 does not apply) or a built-in exception (inside a point); it has
*conditions*.

    >>> from grootboek.domain.law.library import taxonomy
    >>> law = taxonomy(Code("2026-1744"))
    >>> law.points[Code("f")].title.of("en")
    'Emotion recognition in the workplace and in education'
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from ...errors import Language
from ...frozen import frozen
from ..events.system import OperatorRole
from ..values import Code, Sha256

GroundKind = Literal["scope_exclusion", "built_in_exception"]
Side = Literal["provider", "deployer"]


@frozen
class Bilingual:
    """The same words in English and in Dutch."""

    en: str
    nl: str

    def of(self, language: Language) -> str:
        """The words in that language."""
        return self.nl if language == "nl" else self.en


@frozen
class Element:
    """One thing that must be so. ``point`` is None for the definition of an AI system (Art. 3(1)).

    ``decides`` is False for adaptiveness (ai3), which the law leaves optional; ``interpretive`` marks a reading that
    the words of the law do not have.
    """

    id: Code
    point: Code | None
    text: Bilingual
    side: Side | None = None
    any_of: Code | None = None
    interpretive: bool = False
    decides: bool = True


@frozen
class Condition:
    """What must be evidenced before a claim on a ground is complete."""

    id: Code
    text: Bilingual
    citation: Bilingual | None = None


@frozen
class Ground:
    """A scope exclusion, or a built-in exception of ``point``. ``claimable`` is False where nobody can rely on it here.

    ``needs_provision``: a national provision must be named; ``provision_condition`` is the condition it belongs to.
    """

    id: Code
    kind: GroundKind
    point: Code | None
    citation: Bilingual
    text: Bilingual
    conditions: Mapping[Code, Condition]
    claimable: bool = True
    not_claimable: Bilingual | None = None
    needs_provision: bool = False
    provision_condition: Code | None = None
    lapses_when: Bilingual | None = None
    note: Bilingual | None = None


@frozen
class Limit:
    """How a point is read, with the sources of that reading."""

    id: Code
    text: Bilingual
    sources: tuple[Code, ...]


@frozen
class Point:
    """A prohibited practice: a letter of Art. 5(1). It counts only on days from ``applies_from`` on."""

    id: Code
    citation: Bilingual
    title: Bilingual
    since: Code
    applies_from: date
    acts: tuple[Code, ...]
    elements: Mapping[Code, Element]
    grounds: Mapping[Code, Ground]
    limits: tuple[Limit, ...]
    notes: tuple[Bilingual, ...]
    sources: tuple[Code, ...]


@frozen
class Source:
    """Where the words come from, and how far that can be trusted (``grade``)."""

    id: Code
    what: str
    where: str
    grade: Code


@frozen
class TransitionDate:
    """From when a part of the Act applies."""

    day: date
    text: Bilingual


@frozen
class Rule:
    """A rule of the Act beside the points, such as Art. 5(8): not prohibited never means lawful."""

    citation: Bilingual
    text: Bilingual


@frozen
class Term:
    """A term of the Act, with where it is defined, if it is."""

    term: Bilingual
    citation: Bilingual | None = None
    note: Bilingual | None = None


@frozen
class Taxonomy:
    """A released version of the law. ``elements`` and ``grounds`` are those of all points, and all grounds, by id."""

    version: Code
    digest: Sha256
    legal_basis: Bilingual
    adopted: date
    published: date
    in_force_from: date
    applies_from: date
    compiled_on: date
    review_status: Bilingual
    confidence: Bilingual
    definition: Mapping[Code, Element]
    exclusions: Mapping[Code, Ground]
    points: Mapping[Code, Point]
    elements: Mapping[Code, Element]
    grounds: Mapping[Code, Ground]
    conditions: Mapping[Code, Condition]
    transition: tuple[TransitionDate, ...]
    rules: tuple[Rule, ...]
    terms: tuple[Term, ...]
    sources: tuple[Source, ...]


def sides(roles: tuple[OperatorRole, ...]) -> frozenset[Side]:
    """The sides whose elements count for a deployment with these roles.

    Importer and distributor bring what a provider made to the market (Art. 3(6)-(7)), so they are judged as the supply
    side: that can only find more than the law does, never less. Without any role both sides count, for the same reason.
    """
    found: set[Side] = set()
    if not roles or any(role != "deployer" for role in roles):
        found.add("provider")
    if not roles or "deployer" in roles:
        found.add("deployer")
    return frozenset(found)


def counts(element: Element, held: frozenset[Side]) -> bool:
    """Whether the element counts for a deployment on these sides."""
    return element.side is None or element.side in held
