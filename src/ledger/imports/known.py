"""What the ledger already holds about the systems of a source, and what the source said of them the last time.

A later file records what changed since the last import of that source. What staff recorded by hand in between stands:
an import never turns it back because a register is slow. Entries made by an import are known by their command id,
which begins with ``import/SOURCE/``; one that was corrected since still tells what the source said.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, cast

from ...domain.aggregates.system import project
from ...domain.collecting import collect
from ...domain.events.organisation import OrganisationRegistered, OrganisationRenamed
from ...domain.events.system import StubRegistered, SystemRegistered, Transferred
from ...domain.facts import DeploymentFacts, SystemFacts
from ...domain.organisation_tree import OrganisationTree
from ...domain.values import Code
from ...errors import Invalid
from ...frozen import frozen
from ..command_register import IMPORTS
from ..decoding import to_recorded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ...domain.act import Recorded
    from ...domain.aggregates.system import AISystem
    from ...domain.organisation_tree import Organisation
    from ...domain.series import Series
    from ..reader import Reader


def import_prefix(source: Code) -> str:
    """How the command ids of the imports of a source begin."""
    return f"{IMPORTS}{source}/"


@frozen
class KnownSystem:
    """A system that the source lists, as it is in the ledger, and as the source had it the last time."""

    system: AISystem
    stated: SystemFacts

    @property
    def code(self) -> Code:
        """Its reference in the ledger."""
        return self.system.code

    @property
    def deployment(self) -> Code:
        """The deployment that the source speaks of: the one it spoke of before, else the first."""
        made = (code for code, facts in self.system.facts.deployments.items() if facts.index is not None)
        return next(iter(self.stated.deployments), None) or next(made)

    @property
    def said(self) -> DeploymentFacts:
        """What the source said of that deployment."""
        return self.stated.deployments.get(self.deployment, DeploymentFacts())

    @property
    def actual(self) -> DeploymentFacts:
        """What is recorded of that deployment, by whomever."""
        return self.system.facts.deployments.get(self.deployment, DeploymentFacts())

    def agrees(self, field: str, text: str | None) -> bool:
        """Whether the source said this text the last time. One that is erased cannot be compared, and agrees."""
        place = last(self.stated.texts[field])
        if place is None:
            return text is None
        held = self.system.text(place)
        return held is None or (text is not None and held.value in {None, text})

    def agrees_on_processes(self, processes: tuple[str, ...]) -> bool:
        """Whether the source named these processes the last time, or names none now.

        Where one of them is erased they agree: what the source names now could be what was erased.
        """
        said = [held for held in map(self.system.text, last(self.said.processes) or ()) if held is not None]
        erased = any(held.value is None for held in said)
        return not processes or erased or tuple(held.value for held in said) == processes

    def lists(self, source: Code, reference: Code) -> bool:
        """Whether the source listed it the last time; it did where it was never noted to be gone."""
        return last(self.stated.presence.get((source, reference), ())) is not False


@frozen
class Known:
    """Everything of interest to an import.

    ``systems`` by the source's reference, ``struck`` the references whose registration was corrected, ``taken`` all
    references of systems, ``names`` what the source called an organisation, ``nameless`` the organisations of which
    that is erased, ``last_day`` that of the latest import.
    """

    systems: dict[Code, KnownSystem]
    struck: frozenset[Code]
    taken: frozenset[Code]
    tree: OrganisationTree
    names: dict[Code, str]
    nameless: frozenset[Code]
    last_day: date | None


def known_of(reader: Reader, size: int, source: Code) -> Known:
    """Read the first ``size`` entries once."""
    streams: dict[Code, list[Recorded]] = defaultdict(list)
    organisations: list[Recorded] = []
    imported: list[Recorded] = []
    prefix = import_prefix(source)
    for stored in reader.entries(0, size):
        entry = to_recorded(stored)
        if entry.act.stream.kind == "ai-system":
            streams[entry.act.stream.code].append(entry)
        elif entry.act.stream.kind == "organisation":
            organisations.append(entry)
        if entry.act.command.startswith(prefix):
            imported.append(entry)
    systems: dict[Code, KnownSystem] = {}
    struck: set[Code] = set()
    for entries in streams.values():
        found = _system(entries, prefix)
        if entries[0].index in found.system.corrected:
            struck.update(_references(collect(entries), source))
            continue
        for reference in _references(found.system.facts, source):
            systems.setdefault(reference, found)
    tree = OrganisationTree.from_entries(organisations)
    names = _names(imported, tree)
    return Known(
        systems=systems,
        struck=frozenset(struck - systems.keys()),
        taken=frozenset(streams),
        tree=tree,
        names={code: name for code, name in names.items() if name is not None},
        nameless=frozenset(code for code, name in names.items() if name is None),
        last_day=max((entry.act.effective_on.first for entry in imported), default=None),
    )


def last(series: Series[Any] | tuple[()]) -> Any:  # noqa: ANN401 - whatever the series holds
    """What was said last, in the order of the ledger; None where nothing was."""
    found = max(series, key=lambda fact: fact.index, default=None)
    return found.value if found is not None else None


def own_reference(reference: Code) -> Code:
    """The reference within the source: what follows the first colon. Raises Invalid where that is no code."""
    return Code(reference.partition(":")[2])


def _system(entries: Sequence[Recorded], prefix: str) -> KnownSystem:
    system = cast("AISystem", project(None, entries))  # a stream has an entry
    return KnownSystem(system, collect(entry for entry in entries if entry.act.command.startswith(prefix)))


def _references(facts: SystemFacts, source: Code) -> list[Code]:
    """The references in the source that the system has; what somebody typed that can be none is passed over."""
    found: list[Code] = []
    for reference in last(facts.external) or ():
        try:
            if reference.startswith(f"{source}:") and own_reference(reference):
                found.append(reference)
        except Invalid:
            continue
    return found


def _names(imported: Sequence[Recorded], tree: OrganisationTree) -> dict[Code, str | None]:
    """What the source called each organisation: the last name it gave, else the one under which it was matched.

    None where that is erased.
    """
    at: dict[Code, int] = {}
    for entry in imported:
        event = entry.act.event
        if isinstance(event, OrganisationRegistered | OrganisationRenamed):
            at[entry.act.stream.code] = entry.index
        elif isinstance(event, SystemRegistered | StubRegistered | Transferred):
            at.setdefault(event.organisation, entry.index)
    return {code: _name_at(tree.organisations[code], index) for code, index in at.items()}


def _name_at(organisation: Organisation, index: int) -> str | None:
    """The name that the ledger had recorded last when it came to an entry; None where it is erased."""
    given = [names for _, _, names in organisation.names if names.index <= index]
    return max(given, key=lambda names: names.index).name.value
