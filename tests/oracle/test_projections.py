"""The oracle, reading what ``export`` writes, and the inventory say the same of a recorded ledger."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from eventsourcing.persistence import StoredEvent

from grootboek.cli.commands.export import entry_line
from grootboek.domain.act_codec import act_to_json
from grootboek.domain.events import UnknownEvent
from grootboek.evidence.act_signature import sign_acts
from grootboek.evidence.canonical import canonical
from grootboek.evidence.entry import signed_act
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.ledger.opening import new_ledger_in_memory
from grootboek.projections.inventory import inventory
from grootboek.projections.moments import MomentRequest, resolve
from grootboek.projections.store import Projections
from tests.oracle.asking import LAW, Answers, ledger, moments
from tests.oracle.corpus import ORIGIN
from tests.oracle.oracle import Answer, Known, Oracle

if TYPE_CHECKING:
    from datetime import datetime

    from grootboek.domain.act import Recorded
    from grootboek.ledger.books import Books

KEY = Ed25519SigningKey(bytes(range(32)))


class ClockOf:
    """A clock that shows what a random ledger's entries say."""

    def __init__(self, entries: list[Recorded]) -> None:
        self._moments = iter([entry.recorded_at.moment for entry in entries])

    def now(self) -> datetime:
        return next(self._moments)


def opened(entries: list[Recorded]) -> Books:
    """An empty ledger in memory whose clock is that of the entries."""
    numbers = itertools.count(1)
    return new_ledger_in_memory(
        origin=ORIGIN,
        rehearsal=True,
        clock=ClockOf(entries),
        randomness=lambda size: next(numbers).to_bytes(size, "big"),
    )


def record(books: Books, entries: list[Recorded]) -> None:
    """The same acts, signed and recorded one by one; those of unknown types as a newer version would record them."""
    for entry in entries:
        act = replace(entry.act, ledger=books.meta.ledger)
        if isinstance(act.event, UnknownEvent):
            state = canonical(act_to_json(act, lambda _name, _text: ""))
            signed = signed_act(state, sign_acts([state], KEY)[0])
            stored = StoredEvent(act.originator_id, act.originator_version, act.event.TYPE, signed)
            books.recorder.insert_events([stored])
        else:
            books.store.put([act], key=KEY)


def ask_projections(projections: Projections, on: date, known: Known, now: datetime) -> Answers:
    attested = isinstance(known, date)
    request = MomentRequest(
        on=on.isoformat(),
        known_at=known.isoformat() if isinstance(known, date) else f"entry:{known}",
        attested=attested,
    )
    rows = inventory(projections, resolve(projections, request, now)).rows
    return {
        (row.ref, row.deployment): Answer(
            standing=row.standing,
            outcome=row.outcome,
            use=row.use,
            claim=row.claim,
            shutdown=row.shutdown,
            points=tuple(sorted(row.points)),
            from_day=date.fromisoformat(row.standing_date) if row.standing_date else None,
            organisation=row.organisation,
            ministry=row.ministry,
        )
        for row in rows
    }


@pytest.mark.parametrize("seed", range(6))
def test_the_oracle_and_the_projections_say_the_same(seed: int) -> None:
    entries = ledger(seed)
    last = entries[-1].recorded_at
    with opened(entries) as books, Projections(books.reader) as projections:
        for start in range(0, len(entries), 30):
            record(books, entries[start : start + 30])
            projections.catch_up()
        caught_up = projections.digest()
        oracle = Oracle([entry_line(stored).decode() for stored in books.reader.entries()], LAW)
        for on, known in moments(seed):
            if isinstance(known, date) and known >= last.day:
                continue  # the day that has not ended means now
            assert ask_projections(projections, on, known, last.moment) == oracle.answers(on, known), (on, known)
        assert projections.rebuild() == caught_up
