"""Random ledgers by seed: organisations that move and end, law that is adopted, systems about which much is recorded.

They are valid in what the fold relies on (one decision a classification, no correction of a correction) and careless in
everything else: facts come in late, out of order, for the wrong day, and are corrected.
"""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from grootboek.domain.act import Act, Actor, Recorded, Stream
from grootboek.domain.events import UnknownEvent
from grootboek.domain.events.ledger import LedgerOpened
from grootboek.domain.events.organisation import OrganisationDissolved, OrganisationMoved, OrganisationRegistered
from grootboek.domain.events.rulebook import TaxonomyAdopted
from grootboek.domain.law.library import taxonomy
from grootboek.domain.values import Code, Handle, Instant, Origin, When
from tests.domain.histories import FIRST, KEY, LEAF, LEDGER, SECOND, text
from tests.oracle.random_systems import RandomSystem

if TYPE_CHECKING:
    from grootboek.domain.act import Event
    from grootboek.domain.values import StreamKind

ORIGIN = Origin("ledger.example/rehearsal")
ORGANISATIONS = (
    ("root", None),
    ("M1", "root"),
    ("M2", "root"),
    ("M3", "root"),
    ("A1", "M1"),
    ("A2", "M2"),
    ("O1", "A1"),
)
FIRST_DAY = date(2024, 6, 1)
LAST_DAY = date(2027, 3, 31)


class RandomLedger:
    """The entries of a ledger of about ``steps`` entries, made from a seed."""

    def __init__(self, seed: int, steps: int = 120) -> None:
        self.random = random.Random(seed)
        self.entries: list[Recorded] = []
        self.now = datetime(2024, 11, 1, 9, tzinfo=UTC)
        self.versions: dict[tuple[str, str], int] = {}
        self.systems: list[RandomSystem] = []
        self._found()
        while len(self.entries) < steps:
            self._step()

    def record(self, stream: tuple[StreamKind, str], event: Event, effective: When) -> Recorded:
        """One more entry, some days or no time at all after the one before it."""
        self.now += timedelta(days=self.random.choice((0, 0, 1, 5, 20, 40)), microseconds=1)
        self.versions[stream] = self.versions.get(stream, 0) + 1
        index = len(self.entries)
        act = Act(
            ledger=LEDGER,
            stream=Stream(stream[0], Code(stream[1]), self.versions[stream]),
            command=Code(f"command-{index}"),
            actor=Actor(Handle("recorder@test"), Code("M1"), 1),
            effective_on=effective,
            event=event,
            decided_on=self._decided_on(),
        )
        self.entries.append(Recorded(index, Instant.of(self.now), True, KEY, LEAF, act))
        return self.entries[-1]

    def when(self) -> When:
        """A day, a month or a time, in the years about which is asked."""
        day = self.day()
        if self.random.random() < 0.25:
            return When(day.isoformat()[:7])
        if self.random.random() < 0.1:
            return When(f"{day.isoformat()}T{self.random.randrange(24):02}:30:00Z")
        return When(day.isoformat())

    def day(self) -> date:
        """A day near one on which something changes in the law, or any other."""
        if self.random.random() < 0.3:
            return self.random.choice((date(2025, 2, 2), date(2026, 12, 2))) + timedelta(
                days=self.random.randint(-2, 2)
            )
        return FIRST_DAY + timedelta(days=self.random.randrange((LAST_DAY - FIRST_DAY).days))

    def organisation(self) -> Code:
        return Code(self.random.choice(ORGANISATIONS)[0])

    def _decided_on(self) -> When | None:
        if self.random.random() < 0.6:
            return None
        day = (self.now - timedelta(days=self.random.randrange(400))).date().isoformat()
        return When(day[:7] if self.random.random() < 0.3 else day)

    def _found(self) -> None:
        self.record(("ledger", "ledger"), LedgerOpened(ORIGIN, 1), When("2024-11-01"))
        for code, parent in ORGANISATIONS:
            above = Code(parent) if parent else None
            kind: Any = "ministry" if code.startswith("M") else "other"
            event = OrganisationRegistered(text(code), kind, above)
            self.record(("organisation", code), event, When("2024-09-01") if code == "M3" else When("2010-10-14"))
        self._adopt(FIRST)

    def _adopt(self, version: Code) -> None:
        event = TaxonomyAdopted(version, taxonomy(version).digest)
        self.record(("rulebook", "law"), event, When(taxonomy(version).published.isoformat()))

    def _step(self) -> None:
        chance = self.random.random()
        if not self.systems or (chance < 0.05 and len(self.systems) < 3):
            self.systems.append(RandomSystem(self, f"SYS-{len(self.systems) + 1}"))
        elif chance < 0.1:
            self._reorganise()
        elif chance < 0.13:
            self._adopt(self.random.choice((FIRST, SECOND)))
        elif chance < 0.15:
            stream: tuple[StreamKind, str] = ("ai-system", self.random.choice(self.systems).code)
            self.record(stream, UnknownEvent("ai-system.sang.v1"), self.when())
        else:
            self.random.choice(self.systems).step()

    def _reorganise(self) -> None:
        code = self.random.choice(("A1", "A2", "O1", "M1"))
        to = Code(self.random.choice(("M2", "M3", "A2")))
        if code == "M1":
            self.record(("organisation", code), OrganisationDissolved(to), self.when())
        elif code != to:
            self.record(("organisation", code), OrganisationMoved(to), self.when())
