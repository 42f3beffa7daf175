"""The audit of order and time: indexes without gaps, times that only go up, and what the clock did."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from ..domain.values import Instant
from ..errors import GrootboekError
from ..evidence.entry import split_entry
from ..evidence.findings import Finding
from .appending import FARTHEST_AHEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..evidence.entry import FramedEntry

_MICROSECOND = timedelta(microseconds=1)


class OrderAudit:
    """Follows the entries in order."""

    def __init__(self) -> None:
        self._next = 0
        self._recorded_at: Instant | None = None
        self._moment = datetime.min.replace(tzinfo=UTC)
        self._clock: Instant | None = None
        self.gap = False

    @property
    def recorded_at(self) -> Instant | None:
        """When the last entry was recorded."""
        return self._recorded_at

    @property
    def size(self) -> int:
        """The index after the last entry."""
        return self._next

    def place(self, index: int) -> Iterator[Finding]:
        """Whether an entry follows the one before it."""
        if index != self._next:
            self.gap = True
            yield Finding.unsound("entries-missing", None, first=self._next, last=index - 1)
        self._next = index + 1

    def unreadable(self, index: int) -> None:
        """An entry whose row could not be read."""
        self.gap = True
        self._next = index + 1

    def time(self, parts: FramedEntry) -> Iterator[Finding]:
        """Whether the recorded time is what the ledger would have given out, and what the clock says of itself."""
        at, before = Instant(parts.recorded_at), self._recorded_at
        clock = Instant(parts.clock) if parts.clock is not None else at
        moment = at.moment
        if before is not None and at <= before:
            yield Finding.unsound("time-not-later", parts.index, found=at, before=before)
        elif not self._given_out(at, moment, clock):
            yield Finding.unsound("time-not-by-clock", parts.index, found=at, clock=clock)
        if self._clock is not None and clock < self._clock:
            yield Finding.notice("clock-went-back", parts.index, clock=clock, before=self._clock)
        if before is not None and not parts.rehearsal and moment - self._moment > FARTHEST_AHEAD:
            yield Finding.notice("clock-leapt", parts.index, found=at, before=before)
        self._recorded_at, self._moment, self._clock = at, moment, clock

    def earlier(self, entry: bytes) -> Iterator[Finding]:
        """The time of an entry that was checked before: the next one has to be later."""
        try:
            parts = split_entry(entry)
        except GrootboekError as error:
            yield Finding.of(error)
            return
        self._recorded_at = Instant(parts.recorded_at)
        self._moment = self._recorded_at.moment
        self._clock = self._recorded_at if parts.clock is None else Instant(parts.clock)

    def _given_out(self, at: Instant, moment: datetime, clock: Instant) -> bool:
        """Whether the ledger gives that out for a raw clock: that time, or a microsecond after the entry before."""
        before = self._recorded_at
        if before is None or clock > before:
            return at == clock
        return moment - self._moment == _MICROSECOND
