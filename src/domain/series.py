"""What held from which day on, for one kind of fact: the latest first day that has come counts, ties by index.

>>> use = Series[str]()
>>> use.add(date(2025, 3, 1), 7, "in_use")
>>> use.on(date(2025, 2, 28)) is None, use.on(date(2025, 3, 1)).value
(True, 'in_use')
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterator
from datetime import date
from typing import Generic, TypeVar

from ..frozen import frozen

T = TypeVar("T")
_AFTER_ALL_INDEXES = float("inf")


@frozen
class Dated(Generic[T]):
    """One fact: its first day, the index of the entry that says so, and what it says."""

    first: date
    index: int
    value: T


class Series(Generic[T]):
    """The facts of one kind about one subject, in the order in which they hold."""

    __slots__ = ("_facts",)

    def __init__(self) -> None:
        self._facts: list[Dated[T]] = []

    def copied(self) -> Series[T]:
        """The same facts, to add others to."""
        made: Series[T] = Series.__new__(Series)
        made._facts = self._facts.copy()
        return made

    def add(self, first: date, index: int, value: T) -> None:
        """One more fact; no two may have both the same first day and the same index."""
        facts, fact = self._facts, Dated(first, index, value)
        if not facts or _order(facts[-1]) < (first, index):
            facts.append(fact)
        else:
            insort(facts, fact, key=_order)

    def on(self, day: date) -> Dated[T] | None:
        """The fact that holds on the day; None before the first."""
        facts = self._facts
        if not facts or facts[-1].first <= day:  # the last fact is what is asked for most
            return facts[-1] if facts else None
        position = bisect_right(facts, (day, _AFTER_ALL_INDEXES), key=_order)
        return facts[position - 1] if position else None

    def on_or_first(self, day: date) -> Dated[T] | None:
        """The fact that holds on the day, or the first there is: before it, nothing is known to have been different."""
        return self.on(day) or (self._facts[0] if self._facts else None)

    def at(self, day: date) -> Dated[T]:
        """As :meth:`on_or_first`, for facts that are always there. Raises IndexError where there is none."""
        return self.on(day) or self._facts[0]

    def days(self) -> list[date]:
        """The first days of all facts."""
        return [fact.first for fact in self._facts]

    def __bool__(self) -> bool:
        return bool(self._facts)

    def __iter__(self) -> Iterator[Dated[T]]:
        return iter(self._facts)


def _order(fact: Dated[T]) -> tuple[date, float]:
    return fact.first, fact.index
