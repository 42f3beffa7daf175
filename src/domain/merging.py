"""Systems that turned out to be one: what the examinations of those merged into it mean for the one that goes on.

From the day of the merge on, where an outcome of a merged system is not that of the system that goes on, nobody has
settled which is right: the outcome is ``undetermined``, until a classification that was recorded after the merge holds.
A merge never ends a prohibition: until then the points met of both count, those that no accepted claim covers and those
that apply later too. A merged system without an approved classification says nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from ..frozen import frozen
from .examination import Uncovering

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .judgement import Judge, Judgement

T = TypeVar("T")


@frozen
class Merged:
    """The deployments of a system that was merged into this one which are this deployment under another name."""

    first: date
    index: int
    judges: tuple[Judge, ...]

    def days(self) -> Iterator[date]:
        """The days on which it can begin to matter differently."""
        yield self.first
        for judge in self.judges:
            yield from (day for day in judge.days() if day > self.first)

    def on(self, day: date) -> list[Judgement]:
        """How the merged deployments that were examined are judged on the day; none before the merge."""
        judgements = [judge.on(day) for judge in self.judges if self.first <= day and judge.exists_on(day)]
        return [one for one in judgements if one.facts.outcome is not None]


def with_merged(own: Judgement, merged: Sequence[Merged], day: date) -> Judgement:
    """A judgement as the systems merged into this one change it; the same where there is nothing to settle."""
    for one in merged:
        if own.approved is None or own.approved.examination.index < one.index:
            for other in one.on(day):
                own = _together(own, other, one)
    return own


def _together(own: Judgement, other: Judgement, merged: Merged) -> Judgement:
    mine, its = own.facts, other.facts
    later = _all(own.later, other.later)
    facts = replace(
        mine,
        outcome=mine.outcome if mine.outcome == its.outcome else "undetermined",
        points_met_now=_all(mine.points_met_now, its.points_met_now),
        points_uncovered=_all(mine.points_uncovered, its.points_uncovered),
        applies_later=min((first for _, first in later), default=None),
    )
    if facts == mine and later == own.later:
        return own
    reexamine = _all(own.reexamine, (Uncovering(merged.first, merged.index, "merged"),))
    rests_on = tuple(sorted({*own.rests_on, *other.rests_on, merged.index}))
    return replace(own, facts=facts, later=later, reexamine=reexamine, rests_on=rests_on)


def _all(own: Iterable[T], other: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*own, *other)))
