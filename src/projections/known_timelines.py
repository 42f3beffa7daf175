"""How the periods of one system's deployments change as more becomes known: with each entry, or with each attested day.

The domain says what holds on every day from the entries that are known (:mod:`grootboek.domain.timeline`); here that is
asked anew each time something about the system, or about the law, becomes known. Entries that come in order only add to
the facts collected before; a correction collects them anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ..domain.adopted_law import AdoptedLaw
from ..domain.correction import visible
from ..domain.events.system import EntryCorrected
from ..domain.facts import SystemFacts, collect
from ..domain.timeline import Period, timelines
from .rows import attested_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..domain.act import Recorded
    from ..domain.values import Code

HARMLESS: Final = frozenset(
    f"ai-system.{name}.v1"
    for name in ("registered", "described", "deployed", "lifecycle-changed", "transferred", "source-presence-noted")
)
"""What the law says does not matter to a system about which there is nothing but entries of these types."""


@dataclass(frozen=True, slots=True)
class Adoption:
    """A version of the law that the ledger adopted: by which entry, and the number of the attested day."""

    index: int
    attested_day: int
    version: Code


@dataclass(slots=True)
class SystemStream:
    """The entries of one system in order, and the adoptions of law in the ledger."""

    entries: list[Recorded]
    adoptions: list[Adoption]
    _by_prefix: dict[tuple[int, int], Mapping[Code, tuple[Period, ...]]] = field(default_factory=dict)

    def by_index(self, start: int) -> Iterator[tuple[int, Mapping[Code, tuple[Period, ...]]]]:
        """What held just before index ``start``, under -1, and then after each entry from it that can change that."""
        position = sum(entry.index < start for entry in self.entries)
        adopted = sum(adoption.index < start for adoption in self.adoptions)
        facts = collect(visible(self.entries[:position]))
        yield -1, self._timelines(facts, position, adopted)
        arrivals: list[Recorded | Adoption] = [*self.entries[position:], *self.adoptions[adopted:]]
        for arrival in sorted(arrivals, key=lambda one: one.index):
            if isinstance(arrival, Adoption):
                adopted += 1
                if not _law_matters(self.entries[:position]):
                    continue
            else:
                position += 1
                facts = self._with(facts, arrival, position)
            yield arrival.index, self._timelines(facts, position, adopted)

    def by_attested_day(self, start: int) -> Iterator[tuple[int, Mapping[Code, tuple[Period, ...]]]]:
        """As :meth:`by_index`, by attested day: what held just before the day ``start``, and then from each day on."""
        days = {attested_day(entry) for entry in self.entries}
        if _law_matters(self.entries):
            days |= {adoption.attested_day for adoption in self.adoptions}
        yield -1, self._attested_by(start - 1)
        for day in sorted(day for day in days if day >= start):
            yield day, self._attested_by(day)

    def _attested_by(self, day: int) -> Mapping[Code, tuple[Period, ...]]:
        """What holds by what was attested up to and including a day; the order of entries stays that of their index."""
        known = [entry for entry in self.entries if attested_day(entry) <= day]
        adopted = [adoption for adoption in self.adoptions if adoption.attested_day <= day]
        position, count = len(known), len(adopted)
        if (
            known == self.entries[:position]
            and adopted == self.adoptions[:count]
            and (position, count) in self._by_prefix
        ):
            return self._by_prefix[position, count]
        return timelines(collect(visible(known)), _law(adopted)) if known else {}

    def _with(self, facts: SystemFacts, entry: Recorded, position: int) -> SystemFacts:
        if isinstance(entry.act.event, EntryCorrected):
            return collect(visible(self.entries[:position]))
        facts.add(entry)
        return facts

    def _timelines(self, facts: SystemFacts, position: int, adopted: int) -> Mapping[Code, tuple[Period, ...]]:
        key = (position, adopted)
        if key not in self._by_prefix:
            self._by_prefix[key] = timelines(facts, _law(self.adoptions[:adopted])) if position else {}
        return self._by_prefix[key]


def _law_matters(entries: Sequence[Recorded]) -> bool:
    return any(entry.act.event.TYPE not in HARMLESS for entry in entries)


def _law(adoptions: Sequence[Adoption]) -> AdoptedLaw:
    return AdoptedLaw(
        tuple(adoption.version for adoption in adoptions), {adoption.version: adoption.index for adoption in adoptions}
    )
