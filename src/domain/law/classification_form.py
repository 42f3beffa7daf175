"""A filled-in form, full or short: all that an official says in an examination; the ledger adds the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ...frozen import frozen
from ..events.classification import Classified, ConditionState, Depth, ElementState
from ..events.system import OperatorRole
from ..values import Code, Committed, Sha256, When


@frozen
class ClaimDraft:
    """A claim on a ground that the form makes; its reference and its place are the ledger's to give."""

    ground: Code
    motivation: Committed
    conditions: Mapping[Code, ConditionState] = field(default_factory=dict)
    condition_motivations: Mapping[Code, Committed] = field(default_factory=dict)
    uses: tuple[Committed, ...] = ()
    provision: Committed | None = None
    last_day: When | None = None
    review_on: When | None = None


@frozen
class ClassificationForm:
    """As :class:`Classified`, without the deployment and the version examined, and with the claims that it makes."""

    taxonomy: Code
    taxonomy_digest: Sha256
    depth: Depth
    roles: tuple[OperatorRole, ...]
    definition: Mapping[Code, ElementState]
    scope: Mapping[Code, ElementState]
    elements: Mapping[Code, ElementState]
    because: Committed | None = None
    motivations: Mapping[Code, Committed] = field(default_factory=dict)
    decisive: tuple[Code, ...] = ()
    guidance: tuple[Code, ...] = ()
    examined_since: When | None = None
    review_on: When | None = None
    dissent: Committed | None = None
    flags: tuple[Code, ...] = ()
    reexamine_if: Committed | None = None
    escalated_to: tuple[Code, ...] = ()
    claims: tuple[ClaimDraft, ...] = ()

    @property
    def grounds(self) -> tuple[Code, ...]:
        """The grounds relied on: each makes a claim."""
        return tuple(claim.ground for claim in self.claims)

    def classified(self, *, deployment: Code, examined_version: int, examined_since: When | None = None) -> Classified:
        """The event. ``examined_since`` is taken where the form itself does not say it."""
        return Classified(
            deployment=deployment,
            taxonomy=self.taxonomy,
            taxonomy_digest=self.taxonomy_digest,
            depth=self.depth,
            roles=self.roles,
            examined_version=examined_version,
            definition=self.definition,
            scope=self.scope,
            elements=self.elements,
            because=self.because,
            motivations=self.motivations,
            decisive=self.decisive,
            grounds=self.grounds,
            guidance=self.guidance,
            examined_since=self.examined_since or examined_since,
            review_on=self.review_on,
            dissent=self.dissent,
            flags=self.flags,
            reexamine_if=self.reexamine_if,
            escalated_to=self.escalated_to,
        )
