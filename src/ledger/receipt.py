"""What the ledger gives back for a command: which entries it recorded."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any
from uuid import uuid5

from ..frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from ..domain.act import Act, Recorded
    from ..domain.values import Code, Instant, LeafHash


@frozen
class ReceiptEntry:
    """One recorded entry: ``version`` is its place in its stream, ``hash`` the leaf hash."""

    index: int
    originator: UUID
    version: int
    type: str
    recorded_at: Instant
    hash: LeafHash

    @property
    def id(self) -> str:
        """The id of the event, which follows from the stream and the place in it."""
        return str(uuid5(self.originator, str(self.version)))

    @classmethod
    def of(cls, entry: Recorded) -> ReceiptEntry:
        """The receipt of an entry."""
        act = entry.act
        return cls(entry.index, act.originator_id, act.stream.version, act.event.TYPE, entry.recorded_at, entry.leaf)


@frozen
class Receipt:
    """The entries recorded, and the subject they are about.

    ``repeated``: the command had been recorded before, and these are its entries from then. ``facts`` say what else
    follows. ``acts`` are what was recorded, or with a dry run would be: then there are no entries.
    """

    reference: Code
    entries: tuple[ReceiptEntry, ...] = ()
    acts: tuple[Act, ...] = ()
    repeated: bool = False
    facts: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(
        cls, reference: Code, recorded: Iterable[Recorded], facts: Mapping[str, Any], *, repeated: bool = False
    ) -> Receipt:
        """The receipt of entries."""
        entries = tuple(recorded)
        acts = tuple([entry.act for entry in entries])
        return cls(reference, tuple([ReceiptEntry.of(entry) for entry in entries]), acts, repeated, facts)
