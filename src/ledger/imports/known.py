"""What the ledger already holds about the systems of a source, and what the source said of them the last time.

A later file records what changed since the last import of that source. What staff recorded by hand in between stands:
an import never turns it back because a register is slow. Entries made by an import are known by their command id,
which begins with ``import/SOURCE/``.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...domain.aggregates.system import AISystem, project
from ...domain.facts import SystemFacts, collect
from ...domain.organisation_tree import OrganisationTree
from ..decoding import to_recorded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ...domain.act import Recorded
    from ...domain.organisation_tree import Organisation
    from ...domain.series import Series
    from ...domain.values import Code
    from ..reader import Reader


def import_prefix(source: Code) -> str:
    """How the command ids of the imports of a source begin."""
    return f"import/{source}/"


@dataclass(frozen=True)
class KnownSystem:
    """A system that the source lists, as it is in the ledger, and as the source had it the last time."""

    system: AISystem
    stated: SystemFacts

    @property
    def code(self) -> Code:
        """Its reference in the ledger."""
        return self.system.code

    def text(self, field: str) -> str | None:
        """The last text of a field that the source stated; the ledger's where it never did."""
        for facts in (self.stated, self.system.facts):
            last = _last(facts.texts[field])
            if last is not None:
                text = self.system.text(last.value) if last.value is not None else None
                return text.value if text is not None else None
        return None

    def use(self, field: str) -> Any:  # noqa: ANN401 - a life cycle or an organisation, as the field has it
        """The last life cycle (``use``) or ``organisation`` that the source stated; the ledger's where it never did."""
        for facts in (self.stated, self.system.facts):
            for deployment in facts.deployments.values():
                last = _last(getattr(deployment, field))
                if last is not None:
                    return last.value
        return None


@dataclass(frozen=True)
class Known:
    """Everything of interest to an import: systems by the source's reference, organisations, the last source day."""

    systems: dict[Code, KnownSystem]
    organisations: dict[Code, Organisation]
    taken: frozenset[Code]
    last_day: date | None


def known_of(reader: Reader, source: Code) -> Known:
    """Read the whole ledger once."""
    streams: dict[Code, list[Recorded]] = defaultdict(list)
    tree = OrganisationTree.from_entries([])
    days: list[date] = []
    prefix = import_prefix(source)
    for stored in reader.entries():
        entry = to_recorded(stored)
        kind = entry.act.stream.kind
        if kind == "ai-system":
            streams[entry.act.stream.code].append(entry)
        elif kind == "organisation":
            tree = tree.after(entry)
        if entry.act.command.startswith(prefix):
            days.append(entry.act.effective_on.first)
    systems = {}
    for entries in streams.values():
        found = _system(entries, prefix)
        for reference in _references(found.system.facts, source):
            systems[reference] = found
    return Known(systems, dict(tree.organisations), frozenset(streams), max(days, default=None))


def _system(entries: Iterable[Recorded], prefix: str) -> KnownSystem:
    known = tuple(entries)
    system = project(None, known)
    if system is None:  # a stream has an entry
        raise AssertionError
    stated = collect(
        entry for entry in known if entry.act.command.startswith(prefix) and entry.index not in system.corrected
    )
    return KnownSystem(system, stated)


def _references(facts: SystemFacts, source: Code) -> list[Code]:
    last = _last(facts.external)
    return [reference for reference in last.value if reference.startswith(f"{source}:")] if last is not None else []


def _last(series: Series[Any]) -> Any:  # noqa: ANN401 - a Dated of whatever the series holds
    """What was said last, in the order of the ledger."""
    return max(series, key=lambda fact: fact.index, default=None)
