"""How the periods of one system's deployments change as more becomes known: with each entry, or with each attested day.

The domain says what holds on every day from the entries that are known (:mod:`grootboek.domain.timeline`); here that is
asked anew each time something about the system, or about the law, becomes known. Entries that come in order only add to
the facts collected before; a correction collects them anew.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, TypeAlias

from ..domain.adopted_law import AdoptedLaw
from ..domain.collecting import add_to_family, collect_family
from ..domain.correction import visible
from ..domain.events.system import EntryCorrected, LifecycleChanged, SourcePresenceNoted
from ..domain.timeline import Period, timelines, timelines_from
from ..domain.values import Code
from ..frozen import frozen
from .rows import attested_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ..domain.act import Recorded
    from ..domain.facts import SystemFacts
    from ..domain.law.taxonomy import Taxonomy

Timelines: TypeAlias = Mapping[Code, tuple[Period, ...]]
"""The periods of each deployment of one system."""

HARMLESS: Final = frozenset(
    f"ai-system.{name}.v1"
    for name in (
        "registered",
        "stub-registered",
        "described",
        "deployed",
        "lifecycle-changed",
        "transferred",
        "source-presence-noted",
    )
)
"""What the law says does not matter to a system about which there is nothing but entries of these types."""

_FROM_ITS_DAY: Final = (LifecycleChanged, SourcePresenceNoted)
"""What changes nothing before its own effective day. (What describes can: a first fact holds for earlier days too.)"""


@frozen
class Adoption:
    """A version of the law that the ledger adopted: by which entry, and the number of the attested day."""

    index: int
    attested_day: int
    version: Code


class AdoptedLaws:
    """The law as it was adopted after each adoption, in the order of their entries; each is worked out once.

    ``lookup`` gives a version of the law.
    """

    def __init__(self, adoptions: Sequence[Adoption], lookup: Callable[[Code], Taxonomy]) -> None:
        self.adoptions = adoptions
        self._lookup = lookup
        self._made: dict[tuple[int, ...], AdoptedLaw] = {}

    def after(self, count: int) -> AdoptedLaw:
        """The law after the first so many adoptions."""
        return self.by(tuple(range(count)))

    def by(self, places: tuple[int, ...]) -> AdoptedLaw:
        """The law by these adoptions only, which are given by their places."""
        if places not in self._made:
            chosen = [self.adoptions[place] for place in places]
            by = {adoption.version: adoption.index for adoption in chosen}
            self._made[places] = AdoptedLaw(tuple(adoption.version for adoption in chosen), by, self._lookup)
        return self._made[places]


class SystemStream:
    """What is known of one system, as far as it was brought in, and what was last worked out from that.

    ``family`` are the systems that ever said to be merged into it, directly or by way of another. Their entries count
    too, all in index order; before the merge is known they change nothing.
    """

    def __init__(self, code: Code, entries: Iterable[Recorded] = (), family: frozenset[Code] = frozenset()) -> None:
        self.code = code
        self.family = family
        self.entries: list[Recorded] = []
        self._days: list[int] = []
        self._sensitive: int | None = None
        self._facts: dict[Code, SystemFacts] = {}
        self._collected = 0
        self._last: tuple[tuple[int, int], Timelines] = (0, 0), {}
        self._worked_out: dict[tuple[int, int], Timelines] = {}
        self.extend(entries)

    def extend(self, entries: Iterable[Recorded]) -> None:
        """More entries, which follow on those that are there."""
        for entry in entries:
            if self._sensitive is None and entry.act.event.TYPE not in HARMLESS:
                self._sensitive = len(self.entries)
            self.entries.append(entry)
            self._days.append(attested_day(entry))

    def by_index(self, start: int, laws: AdoptedLaws) -> Iterator[tuple[int, Timelines]]:
        """What held just before index ``start``, under -1, and then after each entry from it that can change that."""
        adoptions = laws.adoptions
        position = bisect_left(self.entries, start, key=_index)
        adopted = bisect_left(adoptions, start, key=_index)
        before = self._by_prefix(position, laws.after(adopted))
        self._worked_out = {self._key(position, adopted): before}
        yield -1, before
        arrivals: list[Recorded | Adoption] = [*self.entries[position:], *adoptions[adopted:]]
        arrivals.sort(key=_index)
        for arrival in arrivals:
            if isinstance(arrival, Adoption):
                adopted += 1
                if not self._law_matters(position):
                    continue
            else:
                position += 1
            yield arrival.index, self._by_prefix(position, laws.after(adopted))

    def by_attested_day(self, start: int, laws: AdoptedLaws) -> Iterator[tuple[int, Timelines]]:
        """As :meth:`by_index`, by attested day: what held just before the day ``start``, and then from each day on.

        To be asked after :meth:`by_index`: where entries were attested in their order, it is what was worked out there.
        """
        days = set(self._days)
        if self._law_matters(len(self.entries)):
            days |= {adoption.attested_day for adoption in laws.adoptions}
        yield -1, self._attested_by(start - 1, laws)
        for day in sorted(day for day in days if day >= start):
            yield day, self._attested_by(day, laws)

    def _attested_by(self, day: int, laws: AdoptedLaws) -> Timelines:
        """What holds by what was attested up to and including a day; the order of entries stays that of their index."""
        known = [position for position, attested in enumerate(self._days) if attested <= day]
        adopted = [position for position, adoption in enumerate(laws.adoptions) if adoption.attested_day <= day]
        key = self._key(len(known), len(adopted))
        in_order = known == list(range(len(known))) and adopted == list(range(len(adopted)))
        if in_order and key in self._worked_out:
            return self._worked_out[key]
        entries = [self.entries[position] for position in known]
        return timelines(self.code, collect_family(visible(entries)), laws.by(tuple(adopted)))

    def _by_prefix(self, position: int, law: AdoptedLaw) -> Timelines:
        """What holds by the first so many entries, under the law as adopted."""
        adopted = len(law.versions)
        key = self._key(position, adopted)
        if key in self._worked_out:
            return self._worked_out[key]
        facts = self._facts_of(position)
        event = self.entries[position - 1].act.event if position else None
        last_key, last = self._last
        alone = not self.family and self.code in facts
        if alone and isinstance(event, _FROM_ITS_DAY) and last_key == self._key(position - 1, adopted):
            day = self.entries[position - 1].act.effective_on.first
            found = timelines_from(self.code, facts, law, last, day, getattr(event, "deployment", None))
        else:
            found = timelines(self.code, facts, law)
        self._last = key, found
        if position in {0, len(self.entries)} or self._days[position - 1] != self._days[position]:
            self._worked_out[key] = found
        return found

    def _facts_of(self, position: int) -> Mapping[Code, SystemFacts]:
        """The facts in the first so many entries, by system.

        They are those collected before with what came since, unless something of that corrects.
        """
        new = self.entries[self._collected : position]
        if position < self._collected or any(isinstance(entry.act.event, EntryCorrected) for entry in new):
            self._facts = collect_family(visible(self.entries[:position]))
        else:
            for entry in new:
                add_to_family(self._facts, entry)
        self._collected = position
        return self._facts

    def _law_matters(self, position: int) -> bool:
        return self._sensitive is not None and self._sensitive < position

    def _key(self, position: int, adopted: int) -> tuple[int, int]:
        return position, adopted if self._law_matters(position) else 0


def _index(one: Recorded | Adoption) -> int:
    return one.index
