"""The facts about one AI system and its deployments, as its entries tell them: what each says, and from which day.

Nothing is judged here. How entries become facts is in :mod:`.collecting`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from ..frozen import frozen
from .series import Series
from .values import Code

if TYPE_CHECKING:  # neither the law nor an event that is not met is loaded to record a fact
    from .events.classification import Classified, ExemptionClaimed
    from .events.system import Lifecycle, OperatorRole
    from .law.outcome import Derived, Results
    from .standing import ShutdownStage

TEXT_FIELDS = ("name", "function", "purpose", "supplier", "version")
"""The fields of a system that a person writes, once each."""


@frozen
class TextAt:
    """Where a text stands: the index of the entry, and the name of the field under which its disclosure is kept."""

    index: int
    field: str


@frozen
class Examination:
    """A classification as recorded: its entry, its place in the stream, and the first day on which it can hold."""

    index: int
    version: int
    first: date
    event: Classified


@frozen
class Decision:
    """An approval or refusal of a classification by a second official."""

    index: int
    approved: bool
    accepts: tuple[Code, ...] = ()


@frozen
class Claim:
    """A claim on a ground as recorded: its entry and its first and last day (None: no last day stated)."""

    index: int
    first: date
    last: date | None
    event: ExemptionClaimed


@frozen
class ClaimDecision:
    """A second official accepted or rejected a claim apart from an approval."""

    index: int
    accepted: bool


@frozen
class ClaimEnd:
    """A claim was withdrawn, or lapsed because ``condition`` is no longer met, from the day ``first`` on."""

    index: int
    first: date
    state: Literal["withdrawn", "lapsed"]
    condition: Code | None = None


@frozen
class ShutdownStep:
    """One stage of a shutdown as recorded, with the day from which it counts.

    ``planned`` is the last of the days planned, of a decision; ``switched_off`` the entry that a verification is about.
    """

    index: int
    first: date
    stage: ShutdownStage
    planned: date | None = None
    switched_off: int | None = None


@frozen
class Merge:
    """The system and another are one from the day ``first`` on, under the other's reference."""

    index: int
    first: date
    into: Code


@dataclass(slots=True, eq=False, repr=False)
class DeploymentFacts:
    """What is recorded about one deployment; ``decisions`` by the index of the classification that they are about.

    ``claim_decisions`` and ``claim_ends`` are by claim. ``results`` keeps what was found of a classification (by its
    index), ``outcomes`` what was derived from that where so many days of the law have come, with and without an
    exclusion: they follow from the entries alone, so they can be kept as long as the facts are.
    """

    index: int | None = None
    use: Series[Lifecycle] = field(default_factory=Series)
    organisation: Series[Code] = field(default_factory=Series)
    roles: Series[tuple[OperatorRole, ...]] = field(default_factory=Series)
    processes: Series[tuple[TextAt, ...]] = field(default_factory=Series)
    examinations: dict[int, Examination] = field(default_factory=dict)
    decisions: dict[int, Decision] = field(default_factory=dict)
    claims: dict[Code, Claim] = field(default_factory=dict)
    claim_decisions: dict[Code, list[ClaimDecision]] = field(default_factory=dict)
    claim_ends: dict[Code, list[ClaimEnd]] = field(default_factory=dict)
    shutdown_steps: list[ShutdownStep] = field(default_factory=list)
    results: dict[int, Results] = field(default_factory=dict)
    outcomes: dict[tuple[int, int, bool], Derived] = field(default_factory=dict)

    def copied(self) -> DeploymentFacts:
        """The same facts, to add others to."""
        return DeploymentFacts(
            index=self.index,
            use=self.use.copied(),
            organisation=self.organisation.copied(),
            roles=self.roles.copied(),
            processes=self.processes.copied(),
            examinations=self.examinations.copy(),
            decisions=self.decisions.copy(),
            claims=self.claims.copy(),
            claim_decisions={code: decisions.copy() for code, decisions in self.claim_decisions.items()},
            claim_ends={code: ends.copy() for code, ends in self.claim_ends.items()},
            shutdown_steps=self.shutdown_steps.copy(),
            results=self.results.copy(),
            outcomes=self.outcomes.copy(),
        )


@dataclass(slots=True, eq=False, repr=False)
class SystemFacts:
    """What is recorded about one AI system; ``presence`` by source and the reference that it has there.

    ``replacements`` are the versions that replaced another, ``merge`` says into what it was merged (the last recorded
    counts), ``parts`` as which systems it is seen since a split.
    """

    texts: dict[str, Series[TextAt | None]] = field(default_factory=lambda: {name: Series() for name in TEXT_FIELDS})
    external: Series[tuple[Code, ...]] = field(default_factory=Series)
    presence: dict[tuple[Code, Code], Series[bool]] = field(default_factory=dict)
    replacements: Series[None] = field(default_factory=Series)
    merge: Merge | None = None
    parts: Series[tuple[Code, ...]] = field(default_factory=Series)
    deployments: dict[Code, DeploymentFacts] = field(default_factory=dict)
    unknown: list[int] = field(default_factory=list)
    shared: set[Code] = field(default_factory=set)
    """The deployments whose facts are also those of the system that this is a copy of."""

    def copied(self) -> SystemFacts:
        """The same facts, to add others to."""
        return SystemFacts(
            texts={name: series.copied() for name, series in self.texts.items()},
            external=self.external.copied(),
            presence={place: series.copied() for place, series in self.presence.items()},
            replacements=self.replacements.copied(),
            merge=self.merge,
            parts=self.parts.copied(),
            deployments=self.deployments.copy(),
            unknown=self.unknown.copy(),
            shared=set(self.deployments),
        )

    def copied_for_deployments(self) -> SystemFacts:
        """The same facts, to add others to that are each about a deployment, and about nothing else."""
        return SystemFacts(
            self.texts,
            self.external,
            self.presence,
            self.replacements,
            self.merge,
            self.parts,
            self.deployments.copy(),
            self.unknown,
            set(self.deployments),
        )

    def deployment(self, code: Code) -> DeploymentFacts:
        """The facts of a deployment, to add to; they may be told before the entry that makes it known."""
        found = self.deployments.get(code)
        if found is None:
            found = self.deployments[code] = DeploymentFacts()
        elif code in self.shared:
            self.shared.discard(code)
            found = self.deployments[code] = found.copied()
        return found
