"""Ledgers, acts and keys for the tests of this room. Everything in them is fictional."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from grootboek.domain.act import Act, Actor, Stream
from grootboek.domain.events.classification import ExemptionClaimed
from grootboek.domain.events.ledger import LedgerOpened
from grootboek.domain.events.organisation import OrganisationRegistered, OrganisationRenamed
from grootboek.domain.values import Code, Committed, Handle, Origin, When
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.ledger.appending import Saving
from grootboek.ledger.clock import SystemClock
from grootboek.ledger.command_register import NewCommand
from grootboek.ledger.opening import new_ledger, new_ledger_in_memory, open_ledger

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.domain.act import Event
    from grootboek.domain.values import StreamKind
    from grootboek.ledger.books import Books
    from grootboek.ledger.clock import Clock
    from grootboek.ledger.records import LedgerMeta

ORIGIN = Origin("ledger.example/test")
KEY = Ed25519SigningKey(bytes(range(32)))
NOW = datetime(2026, 11, 23, 21, 12, 0, 123456, tzinfo=UTC)
SYSTEM_CLOCK = SystemClock()


class SteppingClock:
    """A clock that a test sets, and that moves a second at each look."""

    def __init__(self, moment: datetime = NOW) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """The moment set, and a second later the next time."""
        moment = self.moment
        self.moment += timedelta(seconds=1)
        return moment


def act(meta: LedgerMeta, kind: StreamKind, code: str, version: int, event: Event, *, command: str = "C-1") -> Act:
    """An act by a fictional official."""
    return Act(
        ledger=meta.ledger,
        stream=Stream(kind, Code(code), version),
        command=Code(command),
        actor=Actor(Handle("cio@example"), Code("EXAMPLE")),
        effective_on=When("2026-11-23"),
        event=event,
    )


def registered(meta: LedgerMeta, code: str) -> Act:
    """An organisation enters the tree."""
    event = OrganisationRegistered(Committed.of(f"Fictional organisation {code}"), "ministry", fictional=True)
    return act(meta, "organisation", code, 1, event)


def renamed(meta: LedgerMeta, code: str, version: int, name: str = "Another name") -> Act:
    """That organisation gets another name."""
    return act(meta, "organisation", code, version, OrganisationRenamed(Committed.of(name)))


def claimed(meta: LedgerMeta, code: str, claim: str) -> Act:
    """A claim on a ground, by a system that nobody registered: the recorder does not know that rule."""
    event = ExemptionClaimed(Code(claim), Code("1"), Code("g1"), Committed.of("Fictional motivation"))
    return act(meta, "ai-system", code, 1, event)


def command(command_id: str = "C-1", content: bytes = b"{}") -> Saving:
    """A save that belongs to a command."""
    return Saving(NewCommand.of(Code(command_id), content, Code("EXAMPLE"), os.urandom))


def make(path: Path, *, clock: Clock = SYSTEM_CLOCK, rehearsal: bool = False) -> Path:
    """A ledger file with its first entry."""
    origin = Origin(f"{ORIGIN}/rehearsal") if rehearsal else ORIGIN
    with new_ledger(path, origin=origin, rehearsal=rehearsal, clock=clock, randomness=os.urandom) as books:
        found(books)
    return path


def altered(path: Path, *statements: str) -> Path:
    """The ledger after a stranger's statements."""
    with closing(sqlite3.connect(path, isolation_level=None)) as stranger:
        for statement in statements:
            stranger.execute(statement)
    return path


def found(books: Books) -> None:
    """Record the first entry."""
    books.store.put([act(books.meta, "ledger", "ledger", 1, LedgerOpened(books.meta.origin, 1))], key=KEY)


def opened(path: Path, *, clock: Clock = SYSTEM_CLOCK, lock_timeout: int = 60) -> Books:
    """That file, open to record in."""
    return open_ledger(path, clock=clock, randomness=os.urandom, lock_timeout=lock_timeout)


def in_memory(*, clock: Clock = SYSTEM_CLOCK) -> Books:
    """A ledger in memory with its first entry."""
    books = new_ledger_in_memory(origin=ORIGIN, rehearsal=False, clock=clock, randomness=os.urandom)
    found(books)
    return books
