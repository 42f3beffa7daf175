"""Ledgers told in a few lines: real entries in a real file, each recorded at a moment that the test names.

Authority is not judged here: these tests are about what follows from entries, whoever may record them. Organisations,
officials and systems are fictional.
"""

from __future__ import annotations

import itertools
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Self

from grootboek.domain.act import Act, Actor, Stream
from grootboek.domain.events.classification import ClassificationApproved, ClassificationRefused
from grootboek.domain.events.inquiry import InquiryOpened, ReturnKind, ReturnSubmitted
from grootboek.domain.events.ledger import LedgerOpened
from grootboek.domain.events.organisation import OrganisationKind, OrganisationRegistered
from grootboek.domain.events.rulebook import TaxonomyAdopted
from grootboek.domain.events.system import EntryCorrected, Lifecycle, LifecycleChanged, SystemRegistered
from grootboek.domain.law.library import taxonomy
from grootboek.domain.values import Code, Committed, EntryReference, Handle, Origin, When
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.ledger.opening import new_ledger, open_ledger
from tests.projections.examinations import examination

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from grootboek.domain.act import Event, Recorded
    from grootboek.domain.values import StreamKind
    from grootboek.ledger.books import Books
    from grootboek.ledger.reader import Reader

KEY = Ed25519SigningKey(bytes(range(32)))
START = "2025-01-02T09:00:00+00:00"
ORIGIN = Origin("example.org/ledger/rehearsal")


class Numbered:
    """Bytes that differ each time and are the same in each run."""

    def __init__(self, first: int = 1) -> None:
        self._numbers = itertools.count(first)

    def __call__(self, size: int) -> bytes:
        return next(self._numbers).to_bytes(size, "big")


@dataclass
class SetClock:
    """A clock that the story sets."""

    moment: datetime

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


@dataclass
class Story:
    """An open ledger, in which each method records one entry and gives its index."""

    path: Path
    books: Books
    clock: SetClock
    versions: dict[tuple[str, str], int] = field(default_factory=dict)
    recorded: list[Recorded] = field(default_factory=list)

    @classmethod
    def begin(cls, path: Path, start: str = START, *, law: tuple[str, ...] = ("2024-1689",)) -> Self:
        """A new ledger with a root organisation ``root`` and the law named."""
        clock, randomness = SetClock(datetime.fromisoformat(start)), Numbered()
        with new_ledger(path, origin=ORIGIN, rehearsal=True, clock=clock, randomness=randomness) as books:
            story = cls(path, books, clock)
            story.record("ledger", "ledger", LedgerOpened(ORIGIN, 1))
        story.books = open_ledger(path, clock=clock, randomness=randomness)
        story.organisation("root", "other", parent=None, fictional=True)
        for version in law:
            story.adopt(version)
        return story

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.books.close()

    @property
    def reader(self) -> Reader:
        """A reader of the ledger."""
        return self.books.reader

    def at(self, moment: str) -> Self:
        """From here on it is this moment: a day (at noon, UTC) or a time with a zone."""
        text = moment if "T" in moment else f"{moment}T12:00:00+00:00"
        self.clock.moment = datetime.fromisoformat(text)
        return self

    def record(self, kind: StreamKind, code: str, event: Event, on: str | None = None, **envelope: Any) -> int:
        """Any entry. ``on``: effective, the day of recording if it is left out."""
        version = self.versions.get((kind, code), 0) + 1
        self.versions[kind, code] = version
        actor = Handle(envelope.pop("actor", "cio@example"))
        act = Act(
            ledger=self.books.meta.ledger,
            stream=Stream(kind, Code(code), version),
            command=Code(f"command-{len(self.recorded)}"),
            actor=Actor(actor, Code("root")),
            effective_on=When(on or self.clock.moment.date().isoformat()),
            event=event,
            **envelope,
        )
        recorded: Any = self.books.store.put([act], key=KEY)[0].domain_event
        self.recorded.append(recorded)
        return int(recorded.index)

    def reference(self, index: int) -> EntryReference:
        """A reference to an entry."""
        return EntryReference(index, self.recorded[index].leaf)

    def adopt(self, version: str, **envelope: Any) -> int:
        """The ledger adopts a version of the law."""
        event = TaxonomyAdopted(Code(version), taxonomy(Code(version)).digest)
        return self.record("rulebook", "rulebook", event, **envelope)

    def organisation(
        self,
        code: str,
        kind: OrganisationKind = "ministry",
        parent: str | None = "root",
        on: str = "2024-01-01",
        **rest: Any,
    ) -> int:
        """An organisation is registered."""
        name = Committed.of(rest.pop("name", f"Organisation {code}"))
        fictional = rest.pop("fictional", False)
        event = OrganisationRegistered(name, kind, None if parent is None else Code(parent), fictional=fictional)
        return self.record("organisation", code, event, on, **rest)

    def system(self, code: str, organisation: str = "root", since: str = "2024-06-01", **rest: Any) -> int:
        """A system is registered with a deployment that has the system's own code."""
        use: Lifecycle = rest.pop("lifecycle", "in_use")
        processes = tuple(Committed.of(text) for text in rest.pop("processes", ("Example process",)))
        external = tuple(Code(text) for text in rest.pop("external", ()))
        event = SystemRegistered(
            name=Committed.of(rest.pop("name", f"Example system {code}")),
            organisation=Code(organisation),
            deployment=Code(code),
            processes=processes,
            roles=("deployer",),
            lifecycle=use,
            since=When(since),
            function=Committed.of(f"What {code} does"),
            external=external,
        )
        return self.record("ai-system", code, event, rest.pop("on", since), **rest)

    def lifecycle(self, code: str, use: Lifecycle, on: str, **rest: Any) -> int:
        """Its use changes."""
        return self.record("ai-system", code, LifecycleChanged(Code(code), use), on, **rest)

    def classify(self, code: str, met: str = "", on: str = "2024-06-01", law: str = "2024-1689", **rest: Any) -> int:
        """It is examined; every point fails at its first element but the one named."""
        return self.record("ai-system", code, examination(code, met, law), on, **rest)

    def approve(self, code: str, index: int, **rest: Any) -> int:
        """A second official approves."""
        event = ClassificationApproved(Code(code), self.reference(index))
        return self.record("ai-system", code, event, **{"actor": "approver@example", **rest})

    def refuse(self, code: str, index: int, **rest: Any) -> int:
        """A second official refuses."""
        event = ClassificationRefused(Code(code), self.reference(index), Committed.of("Not convincing."))
        return self.record("ai-system", code, event, **{"actor": "approver@example", **rest})

    def examine(self, code: str, met: str = "", on: str = "2024-06-01", **rest: Any) -> int:
        """It is examined and that is approved; gives the index of the classification."""
        index = self.classify(code, met, on, **rest)
        self.approve(code, index)
        return index

    def correct(self, kind: StreamKind, code: str, index: int, **rest: Any) -> int:
        """An entry was wrong."""
        event = EntryCorrected(self.reference(index), Committed.of("Recorded by mistake."))
        return self.record(kind, code, event, **rest)

    def inquiry(self, code: str, addressees: tuple[str, ...], reach: tuple[str, ...] = (), **rest: Any) -> int:
        """An inquiry is opened."""
        event = InquiryOpened(
            title=Committed.of("Prohibited AI systems"),
            reference_date=When(rest.pop("reference", "2025-02-02")),
            deadline=When(rest.pop("deadline", "2025-02-28")),
            addressees=tuple(map(Code, addressees)),
            reach=tuple(map(Code, reach or addressees)),
        )
        return self.record("inquiry", code, event, **rest)

    def submit(
        self, inquiry: str, organisation: str, kind: ReturnKind, covers: tuple[str, ...] = (), **rest: Any
    ) -> int:
        """An addressee answers."""
        received = rest.pop("received", None)
        event = ReturnSubmitted(
            kind, Code(organisation), tuple(map(Code, covers)), received_on=None if received is None else When(received)
        )
        return self.record("inquiry", inquiry, event, **rest)


@contextmanager
def examined(path: Path, systems: int) -> Iterator[Story]:
    """A story with so many examined systems, every other one of which meets point f."""
    with Story.begin(path) as story:
        for number in range(systems):
            story.system(f"SYS-{number}")
            story.examine(f"SYS-{number}", "f" if number % 2 else "")
        yield story


def beside(story: Story) -> Path:
    """The file of the projections, which lies beside the ledger."""
    return story.path.with_name(story.path.name + ".projections")
