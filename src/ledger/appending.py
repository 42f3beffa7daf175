"""How entries join the ledger: the part of an append that is the same for every database.

A recorder takes the write lock, and then reads the head. From that, this module makes every row to write: index and
recorded time are given out here, and nowhere else.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from eventsourcing.persistence import StoredEvent

from ..domain.events import AUTHORITY_TYPES
from ..domain.values import Instant
from ..errors import Refused
from ..evidence.entry import frame_entry
from ..evidence.merkle import Frontier, leaf_hash
from ..frozen import frozen
from .records import Head
from .tree import Subtree, extend

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from .clock import Clock
    from .command_register import NewCommand
    from .reader import Reader
    from .references import Reference

FARTHEST_AHEAD: Final = timedelta(days=366)
"""A clock further after the last entry than this is taken for wrong until an operator confirms it."""

NOTHING_DISCLOSED: Final[Mapping[str, str]] = {}
"""The disclosures of an act in which nobody wrote anything."""

_SAME_HOUR: Final = len("2026-11-23T21")
_MICROSECOND: Final = timedelta(microseconds=1)


class SignedEvent(StoredEvent):
    """An act as signed (``state``), with what goes beside it: disclosures by field name, and references given out."""

    disclosures: Mapping[str, str]
    references: Sequence[Reference]

    def __init__(
        self,
        originator_id: UUID | str,
        originator_version: int,
        topic: str,
        state: bytes,
        disclosures: Mapping[str, str] = NOTHING_DISCLOSED,
        references: Sequence[Reference] = (),
    ) -> None:
        # Written out, for to have it written by the standard library takes longer than recording an entry.
        held = {"originator_id": originator_id, "originator_version": originator_version, "topic": topic}
        self.__dict__.update(held, state=state, disclosures=disclosures, references=references)


@frozen
class Judgement:
    """That authority was judged before the lock: with which entries known, and when; and how to judge it again.

    ``again`` gets the entries as they are under the lock, and the time of recording; it raises where the answer is no.
    """

    authority: int
    at: Instant
    again: Callable[[Reader, Instant], None]

    def still_holds(self, head: Head, at: Instant) -> bool:
        """Whether nothing that carries authority came in since, and it is still the same day in Amsterdam."""
        if head.authority != self.authority:
            return False
        # Amsterdam differs from UTC by whole hours: within one hour the day cannot change, and no zone is loaded.
        return self.at[:_SAME_HOUR] == at[:_SAME_HOUR] or self.at.day == at.day


@frozen
class Saving:
    """What a save brings beside its events: the command, the judgement, and whether a far-ahead clock is confirmed.

    ``size``: the number of entries that there must be before it, where it was decided on what was known earlier.
    """

    command: NewCommand | None = None
    judgement: Judgement | None = None
    clock_confirmed: bool = False
    size: int | None = None


@frozen
class EntryRow:
    """One row of ``entries``, and when it was recorded."""

    index: int
    recorded_at: Instant
    originator_id: UUID | str
    originator_version: int
    topic: str
    entry: bytes
    leaf: bytes
    signed_offset: int


@frozen
class Appending:
    """All that one append writes, and the head after it."""

    entries: Sequence[EntryRow]
    subtrees: Sequence[Subtree]
    head: Head


def first_instant(head: Head, clock: Clock, *, rehearsal: bool, confirmed: bool) -> tuple[Instant, Instant]:
    """The recorded time of the next entry, and the raw clock, which differs where that did not go forward.

    Raises Refused ``clock-far-ahead`` for a clock over 366 days after the last entry that nobody confirmed.
    """
    now = clock.now()
    raw = Instant.of(now)
    last = head.recorded_at
    if last is None:
        return raw, raw
    if not (rehearsal or confirmed) and now - last.moment > FARTHEST_AHEAD:
        raise Refused("clock-far-ahead", clock=raw, last=last, days=FARTHEST_AHEAD.days)
    return (raw if raw > last else Instant.of(last.moment + _MICROSECOND)), raw


def append_after(
    head: Head, events: Sequence[StoredEvent], first: Instant, clock: Instant, *, rehearsal: bool
) -> Appending:
    """The rows for events, in order, after the head; the first is recorded at ``first``, each next a microsecond later.

    Raises Invalid ``entry-too-large``, and Unsound ``frontier-malformed`` where the stored head is damaged.
    """
    rows: list[EntryRow] = []
    authority, at = head.authority, first
    moment: datetime | None = None
    for index, event in enumerate(events, head.size):
        if rows:
            moment = (moment or first.moment) + _MICROSECOND
            at = Instant.of(moment)
        entry = frame_entry(index, at, rehearsal, event.state, clock)
        offset = len(entry) - len(event.state) - 1
        rows.append(
            EntryRow(
                index, at, event.originator_id, event.originator_version, event.topic, entry, leaf_hash(entry), offset
            )
        )
        if event.topic in AUTHORITY_TYPES:
            authority = index + 1
    edge, subtrees = extend(Frontier.from_bytes(head.size, head.frontier), [row.leaf for row in rows])
    return Appending(rows, subtrees, Head(edge.size, at, authority, edge.to_bytes()))
