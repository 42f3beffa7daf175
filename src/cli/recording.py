"""What all recording commands share: who acts, the envelope, and the receipt that is printed.

On this way nothing may be imported that only reading needs: recording one decision is a whole process.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ..domain.values import Committed, amsterdam_day
from ..frozen import frozen
from .answers import Answer, Paragraph, Part
from .keys import KeyStore, acting_handle, acting_key
from .opened import clock_for_file, ledger_path, randomness
from .texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from ..domain.act import EvidenceItem
    from ..domain.values import Level
    from ..ledger.application import Ledger
    from ..ledger.clock import Clock
    from ..ledger.envelope import Acting, Envelope
    from ..ledger.reader import Reader
    from ..ledger.receipt import Receipt
    from .session import Session


@frozen
class Recording:
    """A ledger that is open for recording, for one session."""

    session: Session
    ledger: Ledger
    clock: Clock

    @property
    def reader(self) -> Reader:
        """Reads the same books."""
        return self.ledger.reader

    @property
    def today(self) -> date:
        """The day in Amsterdam by the ledger's clock."""
        return amsterdam_day(self.clock.now())

    def answer(self, receipt: Receipt, shown: Iterable[Part] = (), *, before: Iterable[Part] = ()) -> Answer:
        """What was recorded, with what people read before and after it."""
        rehearsal = self.reader.meta.rehearsal
        return receipt_answer(self.session, receipt, shown, rehearsal=rehearsal, before=before)

    def acting(self) -> Acting:
        """The official of the session, with the key that signs."""
        from ..ledger.envelope import Acting

        store = KeyStore.of(self.session, self.reader.meta.ledger)
        handle = acting_handle(self.session, store, self.ledger.subjects)
        self.session.actor = handle
        return Acting(handle, acting_key(self.session, store, handle, self.ledger.subjects))

    def execute(self, command: object, *, dry_run: bool = False, actor: Acting | None = None) -> Receipt:
        """Execute a command as the acting official, with the envelope and the options of the session.

        ``dry_run``: only decide and judge it, whatever the session says. ``actor``: who acts, where that was asked
        before the command was made.
        """
        given = self.session.given
        return self.ledger.execute(
            command,
            actor=actor or self.acting(),
            envelope=envelope_of(self.session),
            command_id=given.get("command_id"),
            dry_run=dry_run or bool(given.get("dry_run")),
            clock_confirmed=bool(given.get("confirm_clock")),
        )


@contextmanager
def recording(session: Session) -> Iterator[Recording]:
    """Open the ledger that the session names, for recording."""
    from ..ledger.application import Ledger

    path = ledger_path(session)
    clock = clock_for_file(session, path)
    with Ledger.opened(path, clock=clock, randomness=randomness) as ledger:
        yield Recording(session, ledger, clock)


def record(session: Session, command: object) -> Answer:
    """Execute one command, and give its receipt."""
    with recording(session) as books:
        return books.answer(books.execute(command))


def receipt_answer(
    session: Session, receipt: Receipt, shown: Iterable[Part] = (), *, rehearsal: bool, before: Iterable[Part] = ()
) -> Answer:
    """What was recorded: one line an entry, the reference concerned, and what people read before and after it."""
    dry_run = bool(session.given.get("dry_run"))
    _remember(session, receipt)
    return Answer(
        document=_document(receipt, dry_run=dry_run, rehearsal=rehearsal),
        parts=(*before, Paragraph("\n".join(_lines(receipt, session, dry_run=dry_run, rehearsal=rehearsal))), *shown),
        recorded=bool(receipt.entries),
    )


def envelope_of(session: Session) -> Envelope:
    """What travels beside the command: times, evidence, level, on whose behalf, the inquiry that asked."""
    from ..ledger.envelope import Envelope

    given = session.given
    level: Level = given.get("level") or "unclassified"
    return Envelope(
        effective_on=given.get("effective"),
        decided_on=given.get("decided"),
        decided_by=optional_text(given.get("decided_by")),
        evidence=_evidence(given.get("evidence"), level),
        inquiry=given.get("asked_by"),
        level=level,
        on_behalf_of=given.get("on_behalf_of"),
    )


def _evidence(given: Sequence[str] | None, level: Level) -> tuple[EvidenceItem, ...]:
    if not given:
        return ()
    from .documents import evidence_items

    return evidence_items(given, level)


def optional_text(text: str | None) -> Committed | None:
    """What a person wrote, if anything."""
    return None if text is None else Committed.of(text)


def texts(given: Iterable[str]) -> tuple[Committed, ...]:
    """What a person wrote, several times."""
    return tuple(Committed.of(text) for text in given)


def _remember(session: Session, receipt: Receipt) -> None:
    """What the operations log tells of it."""
    reference = str(receipt.reference)
    if reference not in session.objects:
        session.objects = (*session.objects, reference)
    if receipt.entries and not receipt.repeated:
        session.recorded = (receipt.entries[0].index, receipt.entries[-1].index)


def _document(receipt: Receipt, *, dry_run: bool, rehearsal: bool) -> dict[str, Any]:
    made: dict[str, Any] = {
        "entries": [
            {
                "index": entry.index,
                "id": entry.id,
                "type": entry.type,
                "recorded_at": str(entry.recorded_at),
                "hash": str(entry.hash),
            }
            for entry in receipt.entries
        ],
        "ref": str(receipt.reference),
        "repeated": receipt.repeated,
        "rehearsal": rehearsal,
        **receipt.facts,
    }
    if dry_run:
        made["dry_run"] = [{"type": act.event.TYPE, "ref": str(act.stream.code)} for act in receipt.acts]
    return made


def _lines(receipt: Receipt, session: Session, *, dry_run: bool, rehearsal: bool) -> Iterator[str]:
    from ..domain.labels import label

    language = session.language
    if rehearsal:
        yield message("rehearsal", language)
    said = "repeated" if receipt.repeated else "dry-run" if dry_run else "recorded"
    yield message(said if receipt.acts else "nothing-recorded", language, ref=receipt.reference)
    for position, act in enumerate(receipt.acts):
        what = label("event", act.event.TYPE, language)
        if receipt.entries:
            entry = receipt.entries[position]
            named = {"index": entry.index, "recorded_at": entry.recorded_at, "hash": entry.hash}
            yield message("entry-line", language, what=what, ref=act.stream.code, **named)
        else:
            yield message("dry-run-line", language, what=what, ref=act.stream.code)
