"""An AI system as deciding needs it: the facts that its entries tell, and the references that stay taken.

What a correction names counts for nothing here, except that a reference once given is never used again.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from ...errors import NotFound, Refused
from ...frozen import frozen
from ..act import Recorded
from ..collecting import OF_A_DEPLOYMENT, add, collect
from ..correction import corrected
from ..events.system import Deployed, EntryCorrected, StubRegistered, SystemRegistered
from ..facts import DeploymentFacts, Examination, SystemFacts, TextAt
from ..series import Series
from ..values import Code, Committed, When

T = TypeVar("T")

MAKING = SystemRegistered | StubRegistered | Deployed
"""What makes a deployment."""

CLAIMED = "ai-system.exemption-claimed.v1"
"""The stored name of a claim; its class is not loaded to record a fact."""


@frozen
class AISystem:
    """After its entries: ``deployments`` has every code ever given, ``claims`` counts the claims ever made."""

    code: Code
    entries: tuple[Recorded, ...]
    corrected: frozenset[int]
    facts: SystemFacts
    deployments: frozenset[Code]
    claims: int

    @property
    def version(self) -> int:
        """The place of the last entry in the stream."""
        return len(self.entries)

    def entry(self, index: int) -> Recorded | None:
        """The entry of this system with that index."""
        return next((entry for entry in self.entries if entry.index == index), None)

    def text(self, place: TextAt) -> Committed | None:
        """What was written at that place."""
        entry = self.entry(place.index)
        name, _, position = place.field.partition(".")
        value = getattr(entry.event, name) if entry is not None else None
        found: Committed | None = value[int(position)] if position and value is not None else value
        return found


def project(state: AISystem | None, entries: Iterable[Recorded]) -> AISystem | None:
    """The system after more entries of its stream."""
    added = tuple(entries)
    if state is not None and not any(isinstance(entry.event, EntryCorrected) for entry in added):
        return _continued(state, added)
    known = (*(state.entries if state else ()), *added)
    if not known:
        return None
    hidden = corrected(known)
    return AISystem(
        code=known[0].act.stream.code,
        entries=known,
        corrected=hidden,
        facts=collect(entry for entry in known if entry.index not in hidden),
        deployments=_deployments(known),
        claims=_claims(known),
    )


def _continued(state: AISystem, added: tuple[Recorded, ...]) -> AISystem:
    """The system after more entries that correct none of the earlier ones."""
    of_a_deployment = all(entry.event.TYPE in OF_A_DEPLOYMENT for entry in added)
    facts = state.facts.copied_for_deployments() if of_a_deployment else state.facts.copied()
    for entry in added:
        add(facts, entry)
    return AISystem(
        state.code,
        (*state.entries, *added),
        state.corrected,
        facts,
        state.deployments if of_a_deployment else state.deployments | _deployments(added),
        state.claims + _claims(added),
    )


def _deployments(entries: tuple[Recorded, ...]) -> frozenset[Code]:
    return frozenset(entry.event.deployment for entry in entries if isinstance(entry.event, MAKING))


def _claims(entries: tuple[Recorded, ...]) -> int:
    return sum(entry.event.TYPE == CLAIMED for entry in entries)


def registered(system: AISystem | None, code: Code) -> AISystem:
    """The system, which must be in the ledger and go on under its own reference.

    Raises NotFound (``system-unknown``) and Refused (``system-struck``: its registration was corrected,
    ``system-merged``: it goes on under another's).
    """
    if system is None:
        raise NotFound("system-unknown", ref=code)
    first = system.entries[0].index
    if first in system.corrected:
        raise Refused("system-struck", ref=code, index=first)
    merge = system.facts.merge
    if merge is not None:
        raise Refused("system-merged", ref=code, into=merge.into, index=merge.index)
    return system


def deployment(system: AISystem, asked: Code | None) -> tuple[Code, DeploymentFacts]:
    """The deployment asked for, or the only one.

    Raises NotFound (``deployment-unknown``) and Refused (``deployment-needed``).
    """
    known = {code: facts for code, facts in system.facts.deployments.items() if facts.index is not None}
    names = ", ".join(known)
    if asked is None and len(known) > 1:
        raise Refused("deployment-needed", ref=system.code, known=names)
    code = asked or next(iter(known))
    if code not in known:
        raise NotFound("deployment-unknown", ref=system.code, deployment=code, known=names)
    return code, known[code]


def held_on(series: Series[T], day: date) -> T | None:
    """The value that holds on the day, or the first there is: facts are older than ledgers."""
    fact = series.on(day) or next(iter(series), None)
    return fact.value if fact is not None else None


def pending(facts: DeploymentFacts) -> Examination | None:
    """The latest classification, if nobody decided it; an earlier one is superseded and can no longer be decided."""
    latest = max(facts.examinations.values(), key=lambda examination: examination.index, default=None)
    return latest if latest is not None and latest.index not in facts.decisions else None


def start_of_examined(system: AISystem, facts: DeploymentFacts) -> When:
    """Since when there is the use and the version that an examination now is about: the later of the two."""
    use = start_of_use(system, facts)
    newest = max(system.facts.replacements, key=lambda fact: fact.first, default=None)
    return _said(system, newest.index) if newest is not None and newest.first > use.first else use


def start_of_use(system: AISystem, facts: DeploymentFacts) -> When:
    """Since when the deployment is, or was last, in use; since its first state where it never was."""
    held = {fact.first: fact for fact in facts.use}  # of several facts from one day only the last ever held
    start = next(iter(held.values()))
    running = False
    for fact in held.values():
        if fact.value == "in_use" and not running:
            start = fact
        running = fact.value == "in_use"
    return _said(system, start.index)


def _said(system: AISystem, index: int) -> When:
    """From when an entry says that a state of use, or a version, is: to the day, or to the month."""
    entry = next(entry for entry in system.entries if entry.index == index)
    event = entry.event
    return event.since if isinstance(event, MAKING) else entry.act.effective_on
