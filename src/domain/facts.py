"""The facts about one AI system and its deployments, collected from its entries: what each entry says, from which day.

Nothing is judged here. One handler an event type puts what the event says in its place; a new event type is a new
handler. An entry of a type without one is listed as unknown, never dropped in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from ..frozen import frozen
from .act import Recorded
from .series import Series
from .values import Code, Committed

if TYPE_CHECKING:  # neither the law nor an event that is not met is loaded to record a fact
    from .events.classification import ClassificationApproved, ClassificationRefused, Classified, ExemptionClaimed
    from .events.system import (
        Deployed,
        EntryCorrected,
        Lifecycle,
        LifecycleChanged,
        OperatorRole,
        SourcePresenceNoted,
        SystemDescribed,
        SystemRegistered,
        Transferred,
    )
    from .law.outcome import Derived

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


@dataclass(slots=True, eq=False, repr=False)
class DeploymentFacts:
    """What is recorded about one deployment; ``decisions`` by the index of the classification that they are about.

    ``outcomes`` keeps what was derived from a classification (by its index) where certain points apply, with and
    without an exclusion: it follows from the entries alone, so it can be kept as long as the facts are.
    """

    index: int | None = None
    use: Series[Lifecycle] = field(default_factory=Series)
    organisation: Series[Code] = field(default_factory=Series)
    roles: Series[tuple[OperatorRole, ...]] = field(default_factory=Series)
    processes: Series[tuple[TextAt, ...]] = field(default_factory=Series)
    examinations: dict[int, Examination] = field(default_factory=dict)
    decisions: dict[int, Decision] = field(default_factory=dict)
    claims: dict[Code, Claim] = field(default_factory=dict)
    outcomes: dict[tuple[int, tuple[Code, ...], bool], Derived] = field(default_factory=dict)

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
            outcomes=self.outcomes.copy(),
        )


@dataclass(slots=True, eq=False, repr=False)
class SystemFacts:
    """What is recorded about one AI system; ``presence`` by source and the reference that it has there."""

    texts: dict[str, Series[TextAt | None]] = field(default_factory=lambda: {name: Series() for name in TEXT_FIELDS})
    external: Series[tuple[Code, ...]] = field(default_factory=Series)
    presence: dict[tuple[Code, Code], Series[bool]] = field(default_factory=dict)
    replacements: Series[None] = field(default_factory=Series)
    deployments: dict[Code, DeploymentFacts] = field(default_factory=dict)
    unknown: list[int] = field(default_factory=list)

    def add(self, entry: Recorded) -> None:
        """Take in one entry of the system's stream; entries come in index order, without the corrected ones."""
        event = entry.act.event
        handler = HANDLERS.get(event.TYPE)
        if handler is None:
            self.unknown.append(entry.index)
        else:
            handler(self, entry, event)

    def copied(self) -> SystemFacts:
        """The same facts, to add others to."""
        return SystemFacts(
            texts={name: series.copied() for name, series in self.texts.items()},
            external=self.external.copied(),
            presence={place: series.copied() for place, series in self.presence.items()},
            replacements=self.replacements.copied(),
            deployments={code: deployment.copied() for code, deployment in self.deployments.items()},
            unknown=self.unknown.copy(),
        )

    def deployment(self, code: Code) -> DeploymentFacts:
        """The facts of a deployment, which may be told before the entry that makes it known."""
        return self.deployments.setdefault(code, DeploymentFacts())


def collect(entries: Iterable[Recorded]) -> SystemFacts:
    """The facts in the entries of one AI system's stream, in index order and without the corrected ones."""
    facts = SystemFacts()
    for entry in entries:
        facts.add(entry)
    return facts


def _registered(facts: SystemFacts, entry: Recorded, event: SystemRegistered) -> None:
    first = entry.act.effective_on.first
    _describe(facts, entry, event)
    facts.external.add(first, entry.index, event.external)
    _deployed(facts, entry, event)


def _deployed(facts: SystemFacts, entry: Recorded, event: SystemRegistered | Deployed) -> None:
    first, index = entry.act.effective_on.first, entry.index
    deployment = facts.deployment(event.deployment)
    deployment.index = index
    deployment.use.add(event.since.first, index, event.lifecycle)
    deployment.organisation.add(first, index, event.organisation)
    deployment.roles.add(first, index, event.roles)
    deployment.processes.add(first, index, _processes(index, event.processes))


def _described(facts: SystemFacts, entry: Recorded, event: SystemDescribed) -> None:
    first, index = entry.act.effective_on.first, entry.index
    _describe(facts, entry, event)
    for name in event.cleared:
        if name in facts.texts:
            facts.texts[name].add(first, index, None)
    if event.external is not None:
        facts.external.add(first, index, event.external)
    if event.deployment is None:
        return
    deployment = facts.deployment(event.deployment)
    if event.roles is not None:
        deployment.roles.add(first, index, event.roles)
    if event.processes is not None:
        deployment.processes.add(first, index, _processes(index, event.processes))


def _describe(facts: SystemFacts, entry: Recorded, event: SystemRegistered | SystemDescribed) -> None:
    for name, series in facts.texts.items():
        if getattr(event, name) is not None:
            series.add(entry.act.effective_on.first, entry.index, TextAt(entry.index, name))


def _processes(index: int, processes: tuple[Committed, ...]) -> tuple[TextAt, ...]:
    return tuple(TextAt(index, f"processes.{position}") for position in range(len(processes)))


def _lifecycle_changed(facts: SystemFacts, entry: Recorded, event: LifecycleChanged) -> None:
    facts.deployment(event.deployment).use.add(entry.act.effective_on.first, entry.index, event.lifecycle)


def _transferred(facts: SystemFacts, entry: Recorded, event: Transferred) -> None:
    facts.deployment(event.deployment).organisation.add(entry.act.effective_on.first, entry.index, event.organisation)


def _presence_noted(facts: SystemFacts, entry: Recorded, event: SourcePresenceNoted) -> None:
    series = facts.presence.setdefault((event.source, event.reference), Series())
    series.add(entry.act.effective_on.first, entry.index, event.present)


def _classified(facts: SystemFacts, entry: Recorded, event: Classified) -> None:
    made = Examination(entry.index, entry.act.stream.version, entry.act.effective_on.first, event)
    facts.deployment(event.deployment).examinations[entry.index] = made


def _approved(facts: SystemFacts, entry: Recorded, event: ClassificationApproved) -> None:
    decision = Decision(entry.index, approved=True, accepts=event.accepts)
    facts.deployment(event.deployment).decisions[event.classification.index] = decision


def _refused(facts: SystemFacts, entry: Recorded, event: ClassificationRefused) -> None:
    decision = Decision(entry.index, approved=False)
    facts.deployment(event.deployment).decisions[event.classification.index] = decision


def _claimed(facts: SystemFacts, entry: Recorded, event: ExemptionClaimed) -> None:
    last = event.last_day.last if event.last_day is not None else None
    claim = Claim(entry.index, entry.act.effective_on.first, last, event)
    facts.deployment(event.deployment).claims[event.claim] = claim


def _corrected(facts: SystemFacts, entry: Recorded, event: EntryCorrected) -> None:
    """What a correction does is done before: the entry that it names is not among the entries."""


HANDLERS: Mapping[str, Callable[[SystemFacts, Recorded, Any], None]] = {
    "ai-system.registered.v1": _registered,
    "ai-system.described.v1": _described,
    "ai-system.deployed.v1": _deployed,
    "ai-system.lifecycle-changed.v1": _lifecycle_changed,
    "ai-system.transferred.v1": _transferred,
    "ai-system.source-presence-noted.v1": _presence_noted,
    "ai-system.classified.v1": _classified,
    "ai-system.classification-approved.v1": _approved,
    "ai-system.classification-refused.v1": _refused,
    "ai-system.exemption-claimed.v1": _claimed,
    "entry.corrected.v1": _corrected,
}
"""What each event about an AI system adds to its facts."""
