"""The examination of a deployment against Article 5, its approval or refusal, and the claims that it makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import ClassVar, Literal

from ...frozen import frozen
from ..values import Code, Committed, EntryReference, Sha256, When
from .system import OperatorRole

ElementState = Literal["met", "not_met", "unknown", "not_tested", "not_applicable"]
ConditionState = Literal["met", "not_met", "unknown"]
Depth = Literal["full", "summary"]


@frozen
class Classified:
    """Every element that the version of the law asks about, each with its state; the outcome is derived, never stored.

    ``definition`` holds ai1 to ai7 (Art. 3(1)), ``scope`` the exclusions of Art. 2 (met: relied on), ``elements`` those
    of all points of Art. 5(1), by element id. ``because`` is the one motivation for what has none of its own in
    ``motivations``. ``examined_version`` counts the versions of the system from 1; ``examined_since`` is the start of
    the use examined.
    """

    TYPE: ClassVar[str] = "ai-system.classified.v1"
    deployment: Code
    taxonomy: Code
    taxonomy_digest: Sha256
    depth: Depth
    roles: tuple[OperatorRole, ...]
    examined_version: int
    definition: Mapping[Code, ElementState]
    scope: Mapping[Code, ElementState]
    elements: Mapping[Code, ElementState]
    because: Committed | None = None
    motivations: Mapping[Code, Committed] = field(default_factory=dict)
    decisive: tuple[Code, ...] = ()
    grounds: tuple[Code, ...] = ()
    guidance: tuple[Code, ...] = ()
    examined_since: When | None = None
    review_on: When | None = None
    dissent: Committed | None = None
    flags: tuple[Code, ...] = ()
    reexamine_if: Committed | None = None
    escalated_to: tuple[Code, ...] = ()


@frozen
class ClassificationApproved:
    """A second official approved a classification, and with it accepts the complete claims named."""

    TYPE: ClassVar[str] = "ai-system.classification-approved.v1"
    deployment: Code
    classification: EntryReference
    accepts: tuple[Code, ...] = ()
    because: Committed | None = None


@frozen
class ClassificationRefused:
    """A second official refused a classification."""

    TYPE: ClassVar[str] = "ai-system.classification-refused.v1"
    deployment: Code
    classification: EntryReference
    because: Committed


@frozen
class ExemptionClaimed:
    """A claim on a ground (*beroep op een uitzonderingsgrond*). Incomplete while a condition of the ground is not met.

    ``classification`` is the place in the system's stream of the classification that makes the claim, where one does.
    """

    TYPE: ClassVar[str] = "ai-system.exemption-claimed.v1"
    claim: Code
    deployment: Code
    ground: Code
    motivation: Committed
    conditions: Mapping[Code, ConditionState] = field(default_factory=dict)
    condition_motivations: Mapping[Code, Committed] = field(default_factory=dict)
    uses: tuple[Committed, ...] = ()
    provision: Committed | None = None
    last_day: When | None = None
    review_on: When | None = None
    classification: int | None = None
