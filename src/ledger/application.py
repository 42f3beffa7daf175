"""The ledger as an event-sourced application: a command comes in, a receipt goes out.

::

    with Ledger.opened(path, clock=SystemClock(), randomness=os.urandom) as ledger:
        receipt = ledger.execute(command, actor=Acting(handle, key))

A command is decided and judged on the subjects as they are, signed, and recorded in one transaction. Where somebody
else recorded about the same subject meanwhile, it is decided anew. Nothing of a refused command is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from eventsourcing.application import Application, Repository

from ..domain.commands.batch import Batch
from ..domain.values import Code, Instant
from ..errors import Invalid, NotAuthorised, Refused
from ..frozen import frozen
from .appending import Judgement, Saving
from .collecting_later import collecting_later
from .command_content import content_of
from .command_register import IMPORTS, NewCommand
from .deciding import decide
from .decoding import to_recorded
from .drafting import Drafting, judge_again
from .envelope import Acting, Envelope
from .infrastructure import BooksFactory, no_environment
from .known_subjects import KnownSubjects
from .reader import Reader
from .receipt import Receipt
from .store import LedgerStore
from .subjects import Subjects

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from eventsourcing.utils import Environment, EnvType

    from .books import Books
    from .clock import Clock
    from .deciding import Outcome
    from .mapper import LedgerMapper
    from .records import Head

TRIES = 20
"""How often a command is decided, where somebody else records about the same subject meanwhile."""

MEANWHILE = frozenset({"entries-already-there", "reference-taken", "mandate-other"})
"""The refusals that only say that the ledger changed between deciding and recording."""

_VARIANT = "89ab"
"""The digit of a random UUID that says so, by its two random bits (RFC 9562 section 5.4)."""

REDACTED = "entry.redaction-approved.v1"
NOTHING_AROUND = Envelope()


@frozen
class Asked:
    """A command with all that goes with it; ``founding`` is the root's code at the founding."""

    command: object
    command_id: Code
    actor: Acting
    envelope: Envelope
    clock_confirmed: bool = False
    founding: Code | None = None

    @property
    def content(self) -> bytes:
        """What makes it the same command."""
        return content_of(self.command, self.envelope, self.actor.handle)


class Ledger(Application["UUID"]):
    """One ledger, open for recording. ``randomness(n)`` gives n random bytes."""

    name = "grootboek"

    def __init__(self, books: Books, *, clock: Clock, randomness: Callable[[int], bytes]) -> None:
        self.books = books
        self._clock = clock
        self._randomness = randomness
        self._known = KnownSubjects()
        super().__init__()

    @classmethod
    def opened(cls, path: Path, *, clock: Clock, randomness: Callable[[int], bytes]) -> Self:
        """Open the ledger at a path. Raises Unreachable as :func:`~grootboek.ledger.opening.open_ledger`."""
        from .opening import open_ledger

        return cls(open_ledger(path, clock=clock, randomness=randomness), clock=clock, randomness=randomness)

    @property
    def reader(self) -> Reader:
        """Reads the same books."""
        return self.books.reader

    def execute(
        self,
        command: object,
        *,
        actor: Acting,
        envelope: Envelope = NOTHING_AROUND,
        command_id: Code | None = None,
        dry_run: bool = False,
        clock_confirmed: bool = False,
    ) -> Receipt:
        """Decide, judge, sign and record a command; with ``dry_run`` only decide and judge it.

        The same command id with the same content gives what was recorded the first time. A batch is recorded whole or
        not at all. ``clock_confirmed``: the clock may be far after the last entry.

        Raises Refused (with NotFound, Conflict and Invalid, and :class:`~grootboek.ledger.batch_refused.BatchRefused`),
        NotAuthorised, Unreachable, and Unsound for a stored entry that is not one.
        """
        if command_id is not None and command_id.startswith(IMPORTS):
            raise Invalid("command-id-reserved", command=command_id, prefix=IMPORTS)
        asked = Asked(command, command_id or self.new_command_id(), actor, envelope, clock_confirmed)
        repeated = self.repeated(asked) if command_id is not None else None
        if repeated is not None:
            return repeated
        if not isinstance(command, Batch):
            return self.carry_out(asked, lambda drafting: decide(command, drafting), dry_run=dry_run)
        with collecting_later():
            return self.carry_out(asked, lambda drafting: decide(command, drafting), dry_run=dry_run)

    def carry_out(self, asked: Asked, decision: Callable[[Drafting], Outcome], *, dry_run: bool = False) -> Receipt:
        """Record what ``decision`` decides, again while somebody else is quicker. Raises as :meth:`execute`."""
        receipt = None if dry_run else self._at_once(asked, decision)
        if receipt is not None:
            return receipt
        for _ in range(TRIES - 1):
            try:
                return self._attempt(asked, decision, dry_run=dry_run)
            except (Refused, NotAuthorised) as error:
                if error.code not in MEANWHILE:
                    raise
        return self._attempt(asked, decision, dry_run=dry_run)

    def _at_once(self, asked: Asked, decision: Callable[[Drafting], Outcome]) -> Receipt | None:
        """Decide on the ledger as this process last saw it, without looking; None where it may be another by now.

        It is recorded only if the ledger is still the same under the lock. A refusal, or that there is nothing to
        record, is only believed after looking.
        """
        if not self._known.head.size:
            return None
        try:
            drafting = self._drafting(asked, self._subjects_at(self._known.head))
            outcome = decision(drafting)
            return self._record_outcome(asked, drafting, outcome, exactly=True) if outcome.acts else None
        except (Refused, NotAuthorised):
            return None

    def subjects(self) -> Subjects:
        """The subjects as they are at this moment, whatever is recorded after it."""
        head = self.reader.head()
        self._known.catch_up(Reader(self.reader.connections, until=head))
        return self._subjects_at(head)

    def _subjects_at(self, head: Head) -> Subjects:
        return self._subjects_of(Reader(self.reader.connections, until=head), self._known)

    def _subjects_of(self, reader: Reader, known: KnownSubjects | None = None) -> Subjects:
        return Subjects(self._repository_of, reader, self.books.meta.ledger, known)

    def _repository_of(self, reader: Reader) -> Repository[UUID]:
        return Repository(LedgerStore(self.books.mapper, self.books.recorder, reader))

    def new_command_id(self) -> Code:
        """A command id that nobody has used: a random UUID."""
        digits = self._randomness(16).hex()
        variant = _VARIANT[int(digits[16], 16) & 3]
        return Code(f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}")

    def _attempt(self, asked: Asked, decision: Callable[[Drafting], Outcome], *, dry_run: bool) -> Receipt:
        drafting = self._drafting(asked, self.subjects())
        outcome = decision(drafting)
        if dry_run or not outcome.acts:
            return Receipt(outcome.reference, acts=outcome.acts, facts=outcome.facts)
        return self._record_outcome(asked, drafting, outcome)

    def _record_outcome(self, asked: Asked, drafting: Drafting, outcome: Outcome, *, exactly: bool = False) -> Receipt:
        saving = self._saving(asked, drafting, outcome, drafting.subjects.head.size if exactly else None)
        recorded = self.books.store.record(outcome.acts, key=asked.actor.key, saving=saving)
        self._known.follow(recorded)
        facts = outcome.facts
        if any(entry.event.TYPE == REDACTED for entry in recorded):
            facts = {**facts, "finished": self._finish_erasures()}
        return Receipt.of(outcome.reference, recorded, facts)

    def _finish_erasures(self) -> bool:
        """Destroy what was just approved to be erased, and forget what was read of it. Whether it is all gone."""
        self._known = KnownSubjects()
        return self.books.finish_erasures()

    def _drafting(self, asked: Asked, subjects: Subjects) -> Drafting:
        now, last = Instant.of(self._clock.now()), subjects.head.recorded_at
        meta = self.books.meta
        return Drafting(
            ledger=meta.ledger,
            rehearsal=meta.rehearsal,
            actor=asked.actor,
            envelope=asked.envelope,
            command=asked.command_id,
            at=now if last is None or now > last else last,
            subjects=subjects,
            founding=asked.founding,
        )

    def _saving(self, asked: Asked, drafting: Drafting, outcome: Outcome, size: int | None) -> Saving:
        def again(reader: Reader, at: Instant) -> None:
            subjects = self._subjects_of(reader)
            judge_again(outcome.acts, drafting.key, subjects, at, rehearsal=drafting.rehearsal)

        return Saving(
            command=NewCommand.of(asked.command_id, asked.content, outcome.reference, self._randomness),
            judgement=Judgement(drafting.subjects.head.authority, drafting.at, again),
            clock_confirmed=asked.clock_confirmed,
            size=size,
        )

    def repeated(self, asked: Asked) -> Receipt | None:
        """What the command recorded before, if it did. Raises Conflict (``command-id-reused``)."""
        found = self.books.recorder.find_command(asked.command_id)
        if found is None:
            return None
        found.check_same(asked.content)
        stored = self.reader.entries(found.first, found.first + found.count)
        return Receipt.of(found.reference, map(to_recorded, stored), {}, repeated=True)

    def __del__(self) -> None:
        """Nothing: the library would close the books when this is collected, and they may be in use elsewhere."""

    def construct_env(self, name: str, env: EnvType | None = None) -> Environment:  # noqa: ARG002 - the library's signature
        """No settings from outside."""
        return no_environment()

    def construct_factory(self, env: Environment) -> BooksFactory:  # noqa: ARG002 - the library's signature
        """Over the books."""
        return BooksFactory(self.books)

    def construct_mapper(self) -> LedgerMapper:
        """That of the books."""
        return self.books.mapper

    def construct_event_store(self) -> LedgerStore:
        """That of the books."""
        return self.books.store
