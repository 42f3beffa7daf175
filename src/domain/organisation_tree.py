"""The tree of organisations in time, from the entries about organisations.

Each organisation has a parent from a day on; the latest effective day that has come counts, and of equal days the
later entry. Before its first day it is taken to have stood where it was first placed, since nothing else is known. A
dissolved organisation stands under its successor from the first day on which it is gone, and what stood under it stands
under the successor too, so that mandates and reports still reach it. The root has no parent and always exists.

    >>> OrganisationTree.from_entries([]).exists(Code("BZK"), date(2025, 3, 17))
    False
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import date, timedelta
from typing import Self, TypeVar

from ..frozen import frozen
from .act import Recorded
from .events.organisation import (
    OrganisationDissolved,
    OrganisationKind,
    OrganisationMoved,
    OrganisationRegistered,
    OrganisationRenamed,
)
from .values import Code, Committed, Oin, Uri

T = TypeVar("T")


@frozen
class Names:
    """How an organisation is called, and the entry that says so."""

    name: Committed
    name_en: Committed | None
    index: int


@frozen
class Organisation:
    """One organisation with its facts in time, each as (first day, index of the entry, value), sorted."""

    code: Code
    kind: OrganisationKind
    from_day: date
    tooi: Uri | None
    oin: Oin | None
    fictional: bool
    source: Code | None
    index: int
    names: tuple[tuple[date, int, Names], ...]
    parents: tuple[tuple[date, int, Code | None], ...]
    dissolved: tuple[tuple[date, int, Code], ...] = ()

    @property
    def until_day(self) -> date | None:
        """The last day on which it exists; None while no end is recorded."""
        return self.dissolved[-1][0] - timedelta(days=1) if self.dissolved else None

    @property
    def successor(self) -> Code | None:
        """What took its place, where it was dissolved."""
        return self.dissolved[-1][2] if self.dissolved else None


def _on_or_first(facts: tuple[tuple[date, int, T], ...], day: date) -> T:
    """The value of the last fact whose first day has come, or of the first there is."""
    begun = [value for first, _, value in facts if first <= day]
    return begun[-1] if begun else facts[0][2]


@frozen
class OrganisationTree:
    """All organisations of a ledger, as known from the entries given."""

    organisations: Mapping[Code, Organisation] = field(default_factory=dict)

    @classmethod
    def from_entries(cls, entries: Iterable[Recorded]) -> Self:
        """From entries in index order; those about anything else are passed over."""
        organisations: dict[Code, Organisation] = {}
        for entry in entries:
            _add(organisations, entry)
        return cls(organisations)

    def after(self, entry: Recorded) -> OrganisationTree:
        """The tree with one more entry known."""
        organisations = dict(self.organisations)
        _add(organisations, entry)
        return OrganisationTree(organisations)

    def exists(self, code: Code, day: date) -> bool:
        """Whether the organisation exists on the day: registered from it or before, and not dissolved by then."""
        found = self.organisations.get(code)
        return found is not None and found.from_day <= day and (found.until_day is None or day <= found.until_day)

    def parent(self, code: Code, day: date) -> Code | None:
        """What it stands under on the day; None for the root and for an unknown organisation."""
        found = self.organisations.get(code)
        if found is None:
            return None
        above = found.successor if self._gone(code, day) else _on_or_first(found.parents, day)
        seen = {code}
        while above is not None and above not in seen and self._gone(above, day):
            seen.add(above)
            above = self.organisations[above].successor
        return above

    def ancestors(self, code: Code, day: date) -> tuple[Code, ...]:
        """All that it stands under on the day, nearest first, itself left out."""
        found: list[Code] = []
        above = self.parent(code, day)
        while above is not None and above != code and above not in found:
            found.append(above)
            above = self.parent(above, day)
        return tuple(found)

    def below(self, code: Code, day: date) -> frozenset[Code]:
        """All organisations that stand under it on the day, at any depth, itself left out."""
        return frozenset(other for other in self.organisations if code in self.ancestors(other, day))

    def ministry(self, code: Code, day: date) -> Code | None:
        """The nearest ministry that is not gone by the day: itself or one that it stands under; None without one."""
        for candidate in (code, *self.ancestors(code, day)):
            found = self.organisations.get(candidate)
            if found is not None and found.kind == "ministry" and not self._gone(candidate, day):
                return candidate
        return None

    def names(self, code: Code, day: date) -> Names | None:
        """How it is called on the day; before its first day as it was called first; None if it is unknown."""
        found = self.organisations.get(code)
        return None if found is None else _on_or_first(found.names, day)

    def fictional(self, code: Code) -> bool:
        """Whether it was registered as fictional, or was ever placed under one that was."""
        seen: set[Code] = set()
        waiting = [code]
        while waiting:
            found = self.organisations.get(waiting.pop())
            if found is None or found.code in seen:
                continue
            if found.fictional:
                return True
            seen.add(found.code)
            waiting.extend(parent for _, _, parent in found.parents if parent is not None)
        return False

    def successor(self, code: Code) -> Code | None:
        """What took its place, where it was dissolved."""
        found = self.organisations.get(code)
        return None if found is None else found.successor

    def from_day(self, code: Code) -> date | None:
        """Its first day; None if it is unknown. The root's is the first day that a calendar can name."""
        found = self.organisations.get(code)
        return None if found is None else found.from_day

    def until_day(self, code: Code) -> date | None:
        """Its last day; None if it is unknown or has no end."""
        found = self.organisations.get(code)
        return None if found is None else found.until_day

    def _gone(self, code: Code, day: date) -> bool:
        found = self.organisations.get(code)
        return found is not None and found.until_day is not None and day > found.until_day


def _add(organisations: dict[Code, Organisation], entry: Recorded) -> None:
    code, event = entry.act.stream.code, entry.act.event
    first = entry.act.effective_on.first
    if isinstance(event, OrganisationRegistered):
        organisations[code] = _registered(code, entry.index, first, event)
        return
    found = organisations.get(code)
    if found is None or entry.act.stream.kind != "organisation":
        return
    if isinstance(event, OrganisationRenamed):
        names = Names(event.name, event.name_en, entry.index)
        organisations[code] = replace(found, names=_with(found.names, (first, entry.index, names)))
    elif isinstance(event, OrganisationMoved):
        organisations[code] = replace(found, parents=_with(found.parents, (first, entry.index, event.parent)))
    elif isinstance(event, OrganisationDissolved):
        organisations[code] = replace(found, dissolved=(*found.dissolved, (first, entry.index, event.successor)))


def _registered(code: Code, index: int, first: date, event: OrganisationRegistered) -> Organisation:
    first = date.min if event.parent is None else first
    return Organisation(
        code=code,
        kind=event.kind,
        from_day=first,
        tooi=event.tooi,
        oin=event.oin,
        fictional=event.fictional,
        source=event.source,
        index=index,
        names=((first, index, Names(event.name, event.name_en, index)),),
        parents=((first, index, event.parent),),
    )


def _with(facts: tuple[tuple[date, int, T], ...], added: tuple[date, int, T]) -> tuple[tuple[date, int, T], ...]:
    return tuple(sorted((*facts, added), key=lambda fact: fact[:2]))
