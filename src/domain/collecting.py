"""Entries of an AI system's stream become facts: one handler an event type puts what the event says in its place.

A new event type is a new handler. An entry of a type without one is listed as unknown, never dropped in silence.
Handlers are found by stored name, so that no class of events is loaded but those that are met.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .claim_handlers import CLAIM_HANDLERS
from .facts import Decision, Examination, Merge, SystemFacts, TextAt
from .series import Series
from .shutdown_handlers import SHUTDOWN_HANDLERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from .act import Recorded
    from .events.change import MergedInto, SplitInto, VersionReplaced
    from .events.classification import ClassificationApproved, ClassificationRefused, Classified
    from .events.system import (
        Deployed,
        LifecycleChanged,
        SourcePresenceNoted,
        StubRegistered,
        SystemDescribed,
        SystemRegistered,
        Transferred,
    )
    from .values import Code, Committed


def collect(entries: Iterable[Recorded]) -> SystemFacts:
    """The facts in the entries of one AI system's stream, in index order and without the corrected ones."""
    facts = SystemFacts()
    for entry in entries:
        add(facts, entry)
    return facts


def collect_family(entries: Iterable[Recorded]) -> dict[Code, SystemFacts]:
    """The facts about each of several systems by reference, from the entries of all of them in index order."""
    family: dict[Code, SystemFacts] = {}
    for entry in entries:
        add_to_family(family, entry)
    return family


def add_to_family(family: dict[Code, SystemFacts], entry: Recorded) -> None:
    """Take in one entry about one of several systems."""
    add(family.setdefault(entry.act.stream.code, SystemFacts()), entry)


def add(facts: SystemFacts, entry: Recorded) -> None:
    """Take in one entry of the system's stream; entries come in index order, without the corrected ones."""
    event = entry.act.event
    handler = HANDLERS.get(event.TYPE)
    if handler is None:
        facts.unknown.append(entry.index)
    else:
        handler(facts, entry, event)


def _registered(facts: SystemFacts, entry: Recorded, event: SystemRegistered) -> None:
    first = entry.act.effective_on.first
    _describe(facts, entry, event)
    facts.external.add(first, entry.index, event.external)
    _deployed(facts, entry, event)


def _stub_registered(facts: SystemFacts, entry: Recorded, event: StubRegistered) -> None:
    """Where it is and who answers for it: what it is called and does is held elsewhere."""
    facts.external.add(entry.act.effective_on.first, entry.index, ())
    _made(facts, entry, event, ())


def _deployed(facts: SystemFacts, entry: Recorded, event: SystemRegistered | Deployed) -> None:
    _made(facts, entry, event, _processes(entry.index, event.processes))


def _made(
    facts: SystemFacts,
    entry: Recorded,
    event: SystemRegistered | StubRegistered | Deployed,
    processes: tuple[TextAt, ...],
) -> None:
    first, index = entry.act.effective_on.first, entry.index
    deployment = facts.deployment(event.deployment)
    deployment.index = index
    deployment.use.add(event.since.first, index, event.lifecycle)
    deployment.organisation.add(first, index, event.organisation)
    deployment.roles.add(first, index, event.roles)
    deployment.processes.add(first, index, processes)


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


def _version_replaced(facts: SystemFacts, entry: Recorded, event: VersionReplaced) -> None:
    first, index = entry.act.effective_on.first, entry.index
    facts.replacements.add(first, index, None)
    facts.texts["version"].add(first, index, TextAt(index, "version"))
    if event.supplier is not None:
        facts.texts["supplier"].add(first, index, TextAt(index, "supplier"))


def _merged(facts: SystemFacts, entry: Recorded, event: MergedInto) -> None:
    facts.merge = Merge(entry.index, entry.act.effective_on.first, event.into)


def _split(facts: SystemFacts, entry: Recorded, event: SplitInto) -> None:
    facts.parts.add(entry.act.effective_on.first, entry.index, event.parts)


def _without_effect(facts: SystemFacts, entry: Recorded, event: object) -> None:
    """What a correction does is done before: the entry that it names is not among them.

    A dispute changes no fact, and neither does a redaction: texts carry no standing.
    """


HANDLERS: Mapping[str, Callable[[SystemFacts, Recorded, Any], None]] = {
    "ai-system.registered.v1": _registered,
    "ai-system.stub-registered.v1": _stub_registered,
    "ai-system.described.v1": _described,
    "ai-system.deployed.v1": _deployed,
    "ai-system.lifecycle-changed.v1": _lifecycle_changed,
    "ai-system.transferred.v1": _transferred,
    "ai-system.source-presence-noted.v1": _presence_noted,
    "ai-system.classified.v1": _classified,
    "ai-system.classification-approved.v1": _approved,
    "ai-system.classification-refused.v1": _refused,
    "ai-system.version-replaced.v1": _version_replaced,
    "ai-system.merged-into.v1": _merged,
    "ai-system.split-into.v1": _split,
    "entry.corrected.v1": _without_effect,
    "entry.disputed.v1": _without_effect,
    "entry.dispute-answered.v1": _without_effect,
    "entry.redaction-proposed.v1": _without_effect,
    "entry.redaction-approved.v1": _without_effect,
    "entry.redaction-lift-proposed.v1": _without_effect,
    "entry.redaction-lifted.v1": _without_effect,
    **CLAIM_HANDLERS,
    **SHUTDOWN_HANDLERS,
}
"""What each event about an AI system adds to its facts, by stored name."""

OF_A_DEPLOYMENT: Final = frozenset(
    {
        "ai-system.lifecycle-changed.v1",
        "ai-system.transferred.v1",
        "ai-system.classified.v1",
        "ai-system.classification-approved.v1",
        "ai-system.classification-refused.v1",
        *CLAIM_HANDLERS,
        *SHUTDOWN_HANDLERS,
    }
)
"""The types that add to the facts of one deployment only."""
