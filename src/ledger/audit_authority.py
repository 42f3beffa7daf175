"""The audit of authority: every entry judged on those before it, by the function that judged when it was recorded."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast

from ..domain.aggregates.log_key import CODE as LEDGER
from ..domain.authority import judge
from ..domain.authority_four_eyes import DECISIONS, decided_by
from ..domain.authority_ledger import AuthorityLedger
from ..domain.values import EntryReference
from ..errors import GrootboekError, NotAuthorised
from ..evidence.digests import base64_standard
from ..evidence.findings import Finding
from ..evidence.merkle import leaf_hash
from .audit_keys import KeyAudit
from .decoding import to_recorded
from .records import StoredEntry
from .succession import audit_succession

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from ..domain.act import Recorded
    from .reader import Reader

REMEMBERED: Final = 1 << 15
"""Leaf hashes that are kept: most entries that another one names came in shortly before it."""


class RecentLeaves:
    """The leaf hashes of the last entries, by index."""

    def __init__(self) -> None:
        self._leaves: dict[int, str] = {}

    def add(self, index: int, leaf: str) -> None:
        """One more; the one that came in first goes, once there are many."""
        self._leaves[index] = leaf
        if len(self._leaves) > REMEMBERED:
            del self._leaves[next(iter(self._leaves))]

    def get(self, index: int) -> str | None:
        """That of an entry; None where it is not known any more."""
        return self._leaves.get(index)


@cache
def _naming(kind: Hashable) -> tuple[str, ...]:
    """The fields of a class of events that can name another entry."""
    described = fields(cast("type[Any]", kind))
    return tuple(each.name for each in described if EntryReference.__name__ in str(each.type))


class AuthorityAudit:
    """Judges entries in order, each on those before it."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.view = AuthorityLedger(self._earlier)
        self._keys = KeyAudit(reader)
        self._leaves = RecentLeaves()

    def entry(self, recorded: Recorded) -> Iterator[Finding]:
        """One more entry. It counts for those after it also where it should not have been recorded: that was said."""
        try:
            judge(recorded.act, recorded.key, self.view, recorded.recorded_at.day)
        except GrootboekError as error:
            yield Finding.of(error, recorded.index)
        yield from self._references(recorded)
        if recorded.event.TYPE in DECISIONS:
            yield from self._made_by_the_other(recorded)
        yield from self._keys.entry(recorded)
        yield from audit_succession(recorded, self._reader, LEDGER)
        self.view.apply(recorded)
        self._leaves.add(recorded.index, recorded.leaf)

    def known(self, recorded: Recorded) -> None:
        """One more entry, which was judged before."""
        self.view.apply(recorded)
        self._keys.follow(recorded)

    def without_authority(self) -> None:
        """One more entry, which was judged before and on which no authority rests."""
        self.view.pass_over()

    def end(self) -> Iterator[Finding]:
        """After the last entry."""
        yield from self._keys.end()

    def _references(self, recorded: Recorded) -> Iterator[Finding]:
        """Whether each entry that this one names came before it and has the leaf that the author saw."""
        event: Any = recorded.event
        for name in _naming(cast("Hashable", type(event))):
            named = getattr(event, name)
            if named is not None and self._leaf(named.index, recorded.index) != named.leaf:
                yield Finding.unsound("entry-reference-differs", recorded.index, named=named.index)

    def _leaf(self, index: int, before: int) -> str | None:
        if index >= before:
            return None
        found = self._leaves.get(index)
        if found is not None:
            return found
        try:
            return base64_standard(leaf_hash(self._reader.entry(index).entry))
        except GrootboekError:
            return None

    def _made_by_the_other(self, recorded: Recorded) -> Iterator[Finding]:
        """Four eyes are worth less where one of the two made the other's key."""
        try:
            decided = {(one.handle, one.key) for one in decided_by(recorded.act, self.view)}
        except NotAuthorised:  # said where it was judged
            return
        ours = (recorded.act.actor.handle, recorded.key)
        for theirs in sorted(decided):
            for (handle, key), (other, _) in ((ours, theirs), (theirs, ours)):
                official = self.view.official(handle)
                found = official.key(key) if official is not None else None
                if found is not None and found.made_by == "enroller" and found.added_by == other != handle:
                    yield Finding.notice("key-made-by-the-other", recorded.index, handle=handle, other=other)

    def _earlier(self, index: int) -> Recorded | None:
        """An earlier entry without its texts, with the leaf that its bytes have."""
        try:
            entry = self._reader.entry(index).entry
            return to_recorded(StoredEntry(index, entry, leaf_hash(entry), {}))
        except GrootboekError:
            return None
