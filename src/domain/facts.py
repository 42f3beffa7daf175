"""The facts about one AI system and its deployments, as its entries tell them: what each says, and from which day.

Nothing is judged here. How entries become facts is in :mod:`.collecting`.
"""

from __future__ import annotations

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


class DeploymentFacts:
    """What is recorded about one deployment; ``decisions`` by the index of the classification that they are about.

    ``claim_decisions`` and ``claim_ends`` are by claim. ``results`` keeps what was found of a classification (by its
    index), ``outcomes`` what was derived from that where so many days of the law have come, with and without an
    exclusion: they follow from the entries alone, so they can be kept as long as the facts are.
    """

    __slots__ = (
        "claim_decisions",
        "claim_ends",
        "claims",
        "decisions",
        "examinations",
        "index",
        "organisation",
        "outcomes",
        "processes",
        "results",
        "roles",
        "shutdown_steps",
        "use",
    )

    def __init__(self) -> None:
        self.index: int | None = None
        self.use: Series[Lifecycle] = Series()
        self.organisation: Series[Code] = Series()
        self.roles: Series[tuple[OperatorRole, ...]] = Series()
        self.processes: Series[tuple[TextAt, ...]] = Series()
        self.examinations: dict[int, Examination] = {}
        self.decisions: dict[int, Decision] = {}
        self.claims: dict[Code, Claim] = {}
        self.claim_decisions: dict[Code, list[ClaimDecision]] = {}
        self.claim_ends: dict[Code, list[ClaimEnd]] = {}
        self.shutdown_steps: list[ShutdownStep] = []
        self.results: dict[int, Results] = {}
        self.outcomes: dict[tuple[int, int, bool], Derived] = {}

    def copied(self) -> DeploymentFacts:
        """The same facts, to add others to."""
        made = DeploymentFacts.__new__(DeploymentFacts)
        made.index = self.index
        made.use = self.use.copied()
        made.organisation = self.organisation.copied()
        made.roles = self.roles.copied()
        made.processes = self.processes.copied()
        made.examinations = self.examinations.copy()
        made.decisions = self.decisions.copy()
        made.claims = self.claims.copy()
        made.claim_decisions = {code: decisions.copy() for code, decisions in self.claim_decisions.items()}
        made.claim_ends = {code: ends.copy() for code, ends in self.claim_ends.items()}
        made.shutdown_steps = self.shutdown_steps.copy()
        made.results = self.results.copy()
        made.outcomes = self.outcomes.copy()
        return made


class SystemFacts:
    """What is recorded about one AI system; ``presence`` by source and the reference that it has there.

    ``replacements`` are the versions that replaced another, ``merge`` says into what it was merged (the last recorded
    counts), ``parts`` as which systems it is seen since a split. ``shared`` are the deployments whose facts are also
    those of the system that this is a copy of.
    """

    __slots__ = (
        "deployments",
        "external",
        "merge",
        "parts",
        "presence",
        "replacements",
        "shared",
        "texts",
        "unknown",
    )

    def __init__(self) -> None:
        self.texts: dict[str, Series[TextAt | None]] = {name: Series() for name in TEXT_FIELDS}
        self.external: Series[tuple[Code, ...]] = Series()
        self.presence: dict[tuple[Code, Code], Series[bool]] = {}
        self.replacements: Series[None] = Series()
        self.merge: Merge | None = None
        self.parts: Series[tuple[Code, ...]] = Series()
        self.deployments: dict[Code, DeploymentFacts] = {}
        self.unknown: list[int] = []
        self.shared: set[Code] = set()

    def copied(self) -> SystemFacts:
        """The same facts, to add others to."""
        made = self.copied_for_deployments()
        made.texts = {name: series.copied() for name, series in self.texts.items()}
        made.external = self.external.copied()
        made.presence = {place: series.copied() for place, series in self.presence.items()}
        made.replacements = self.replacements.copied()
        made.parts = self.parts.copied()
        made.unknown = self.unknown.copy()
        return made

    def copied_for_deployments(self) -> SystemFacts:
        """The same facts, to add others to that are each about a deployment, and about nothing else."""
        made = SystemFacts.__new__(SystemFacts)
        made.texts = self.texts
        made.external = self.external
        made.presence = self.presence
        made.replacements = self.replacements
        made.merge = self.merge
        made.parts = self.parts
        made.deployments = self.deployments.copy()
        made.unknown = self.unknown
        made.shared = set(self.deployments)
        return made

    def deployment(self, code: Code) -> DeploymentFacts:
        """The facts of a deployment, to add to; they may be told before the entry that makes it known."""
        found = self.deployments.get(code)
        if found is None:
            found = self.deployments[code] = DeploymentFacts()
        elif code in self.shared:
            self.shared.discard(code)
            found = self.deployments[code] = found.copied()
        return found
