"""The entries of AI systems as read before, so that catching up does not read and decode a stream again and again."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from ..domain.act import stream_id
from ..ledger.decoding import to_projected
from ..ledger.rulebook import rulebook_of
from .known_timelines import SystemStream

if TYPE_CHECKING:
    from ..domain.act import Recorded
    from ..domain.law.laws import Laws
    from ..domain.values import Code
    from ..ledger.reader import Reader

CAPACITY: Final = 25_000
"""Entries kept in memory; the streams not met for longest go first."""


class Streams:
    """Streams of AI systems up to the end of the last batch, of use to the batch that follows on that one only."""

    def __init__(self, reader: Reader, capacity: int = CAPACITY) -> None:
        self._reader = reader
        self._capacity = capacity
        self._kept: OrderedDict[Code, SystemStream] = OrderedDict()
        self._size = 0
        self._stop = 0
        self._laws: Laws | None = None

    def begin(self, start: int, stop: int) -> None:
        """A batch begins: what was kept is forgotten where others made batches in between, or one was undone."""
        if start != self._stop:
            self._kept.clear()
            self._size = 0
        self._stop = stop
        self._laws = None

    def laws(self) -> Laws:
        """The law at hand by the entries up to the end of this batch, read once a batch."""
        if self._laws is None:
            self._laws = rulebook_of(self._reader, self._stop).laws
        return self._laws

    def with_new(
        self, code: Code, new: list[Recorded], start: int, family: frozenset[Code] = frozenset()
    ) -> SystemStream:
        """All entries about a system and its family: those before index ``start``, and the new ones, which follow."""
        found = self._kept.pop(code, None)
        if found is not None:
            self._size -= len(found.entries)
        if found is None or found.family != family:
            found = SystemStream(code, self._before(code, new, start, family), family)
        found.extend(new)
        self._kept[code] = found
        self._size += len(found.entries)
        while self._size > self._capacity and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._size -= len(oldest.entries)
        return found

    def _before(self, code: Code, new: list[Recorded], start: int, family: frozenset[Code]) -> list[Recorded]:
        if not family and new and new[0].act.stream.version == 1:
            return []
        entries = [entry for member in (code, *family) for entry in self._read(member, start)]
        return sorted(entries, key=lambda entry: entry.index)

    def _read(self, code: Code, start: int) -> list[Recorded]:
        originator = stream_id(self._reader.meta.ledger, "ai-system", code)
        stored = self._reader.originated_by(originator)
        return [to_projected(entry)[0] for entry in stored if entry.index < start]
