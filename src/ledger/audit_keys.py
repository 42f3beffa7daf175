"""The audit of officials' keys beyond the judgement of each entry: whose key somebody else could have, and suspicion.

What a key signed before it was revoked stays valid. Where the revocation says that somebody else could have had the
key since an earlier moment, the entries that it signed since then are *suspect*: a notice names each. That goes for
every handle that has the key. It is revoked of one of them only, so what another signs with it afterwards is suspect
too.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ..domain.events.official import KeyAdded, KeyRevoked, OfficialLeft
from ..domain.values import Instant
from ..errors import GrootboekError
from ..evidence.findings import Finding
from .decoding import to_recorded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..domain.act import Recorded
    from ..domain.values import Fingerprint, Handle, When
    from .reader import Reader


class KeyAudit:
    """Follows the keys of officials through the entries, in order."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._made_by_enroller: dict[tuple[str, Fingerprint], tuple[int, Handle]] = {}
        self._holders: dict[Fingerprint, dict[str, None]] = {}
        self._doubted: dict[Fingerprint, list[tuple[int, str, When]]] = {}

    def entry(self, recorded: Recorded) -> Iterator[Finding]:
        """One more entry."""
        event, handle = recorded.event, recorded.act.stream.code
        yield from self._signed_after(recorded)
        if isinstance(event, KeyAdded):
            for other in self._holders.get(event.fingerprint, ()):
                if other != handle:
                    key = event.fingerprint
                    yield Finding.notice("key-shared", recorded.index, handle=handle, other=other, key=key)
        elif isinstance(event, KeyRevoked) and event.since is not None:
            yield from self._suspect(recorded, event.fingerprint, event.since)
        self.follow(recorded)

    def follow(self, recorded: Recorded) -> None:
        """One more entry, about which nothing is said."""
        event, handle = recorded.event, recorded.act.stream.code
        if isinstance(event, KeyAdded):
            self._holders.setdefault(event.fingerprint, {})[handle] = None
            if event.made_by == "enroller":
                self._made_by_enroller[handle, event.fingerprint] = (recorded.index, recorded.act.actor.handle)
        elif isinstance(event, KeyRevoked):
            self._made_by_enroller.pop((handle, event.fingerprint), None)
            if event.since is not None:
                self._doubted.setdefault(event.fingerprint, []).append((recorded.index, handle, event.since))
        elif isinstance(event, OfficialLeft):
            for key in [each for each in self._made_by_enroller if each[0] == handle]:
                del self._made_by_enroller[key]

    def end(self) -> Iterator[Finding]:
        """After the last entry: whose key somebody else still could have."""
        for (handle, _), (index, enroller) in self._made_by_enroller.items():
            yield Finding.notice("key-made-by-enroller", index, handle=handle, enroller=enroller)

    def _signed_after(self, recorded: Recorded) -> Iterator[Finding]:
        """Whether another handle signed this with a key that was revoked as suspect; of the own one that is unsound."""
        handle = recorded.act.actor.handle
        for revocation, revoked_of, since in self._doubted.get(recorded.key, ()):
            if revoked_of != handle:
                yield Finding.notice("key-suspect", recorded.index, handle=handle, since=since, revocation=revocation)

    def _suspect(self, revocation: Recorded, key: Fingerprint, since: When) -> Iterator[Finding]:
        """The entries that were signed with the key from that moment up to the revocation."""
        begin = begins(since)
        for index in range(self._first_since(begin, revocation.index), revocation.index):
            try:
                signed = to_recorded(self._reader.entry(index))
            except GrootboekError:  # said where it was read
                continue
            if signed.key == key:
                handle = signed.act.actor.handle
                yield Finding.notice("key-suspect", index, handle=handle, since=since, revocation=revocation.index)

    def _first_since(self, begin: Instant, end: int) -> int:
        """The first entry before ``end`` that was not recorded before that moment: time increases with the index."""
        low, high = 0, end
        while low < high:
            middle = (low + high) // 2
            if self._recorded_at(middle) < begin:
                low = middle + 1
            else:
                high = middle
        return low

    def _recorded_at(self, index: int) -> str:
        try:
            return to_recorded(self._reader.entry(index)).recorded_at
        except GrootboekError:
            return ""


def begins(when: When) -> Instant:
    """The first moment that this can mean; days begin in Amsterdam."""
    if "T" in when:
        return Instant.of(datetime.fromisoformat(when))
    return Instant.of(_midnight(when.first))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), ZoneInfo("Europe/Amsterdam"))
