"""The act: one decision as its author vouches for it, and the entry that the ledger makes of it.

An official vouches for the act (``Act``); the ledger vouches for the order and the time (``Recorded``).
Byte format: ``docs/act-and-entry.md``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Protocol
from uuid import UUID, uuid5

from ..frozen import frozen
from .values import (
    Code,
    Committed,
    Fingerprint,
    Handle,
    Instant,
    LeafHash,
    LedgerId,
    Level,
    MediaType,
    Sha256,
    StreamKind,
    When,
)

if TYPE_CHECKING:
    from datetime import date

RULES = Code("1")
"""The version of our own rules (standing, authority, outcome) under which acts are recorded now."""


class Event(Protocol):
    """What happened, in the past tense; the classes are listed in :mod:`grootboek.domain.events`."""

    @property
    def TYPE(self) -> str:  # noqa: N802 - a constant of each event class
        """The stored name, such as ``ai-system.registered.v1``."""


@frozen
class Actor:
    """Who acted: handle, the organisation acted for, and the index of the mandate relied on (None at the founding)."""

    handle: Handle
    organisation: Code
    mandate: int | None = None


@frozen
class EvidenceItem:
    """A document relied on. Without the file at hand there is no digest, and views say so."""

    title: Committed
    level: Level = "unclassified"
    sha256: Sha256 | None = None
    media_type: MediaType | None = None
    date: When | None = None
    location: Committed | None = None


@frozen
class Stream:
    """The subject of an act (kind and code) and the act's place among the acts about it, from 1."""

    kind: StreamKind
    code: Code
    version: int


@frozen
class Act:
    """One decision: envelope and event. Structurally a domain event of ``eventsourcing``."""

    ledger: LedgerId
    stream: Stream
    command: Code
    actor: Actor
    effective_on: When
    event: Event
    level: Level = "unclassified"
    decided_on: When | None = None
    decided_by: Committed | None = None
    on_behalf_of: Code | None = None
    inquiry: Code | None = None
    evidence: tuple[EvidenceItem, ...] = ()
    rules: Code = RULES

    @property
    def originator_id(self) -> UUID:
        """The stream's id."""
        return stream_id(self.ledger, self.stream.kind, self.stream.code)

    @property
    def originator_version(self) -> int:
        """The act's place in its stream, from 1."""
        return self.stream.version


@frozen
class Recorded:
    """An act as recorded: with its index, its recorded time, the key that signed it and its leaf hash."""

    index: int
    recorded_at: Instant
    rehearsal: bool
    key: Fingerprint
    leaf: LeafHash
    act: Act

    @property
    def originator_id(self) -> UUID:
        """The stream's id."""
        return self.act.originator_id

    @property
    def originator_version(self) -> int:
        """The act's place in its stream, from 1."""
        return self.act.stream.version

    @property
    def event(self) -> Event:
        """What happened."""
        return self.act.event

    def known_on(self, *, attested: bool) -> date:
        """The day from which this counts as known: recorded, or as attested where a decided day is stated."""
        if attested and self.act.decided_on is not None:
            return self.act.decided_on.last
        return self.recorded_at.day


@lru_cache(maxsize=1 << 14)
def stream_id(ledger: LedgerId, kind: StreamKind, code: Code) -> UUID:
    """The id of a stream: uuid5 of ledger, kind and code, so that references are unique without a look-up table."""
    return uuid5(_namespace(ledger), f"{kind}:{code}")


@lru_cache(maxsize=8)
def _namespace(ledger: LedgerId) -> UUID:
    return UUID(ledger)
