"""The subjects that a decision concerns, each loaded from its entries when first asked for, and no others.

Acts that were decided but not yet recorded can be applied, so that the later commands of a batch know the earlier ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from eventsourcing.application import AggregateNotFoundError, Repository

from ..domain.act import Recorded, stream_id
from ..domain.authority_view import claim_of
from ..domain.organisation_tree import Organisation, OrganisationTree
from ..domain.values import Code, Handle
from ..errors import NotFound
from .decoding import to_recorded
from .known_subjects import KnownSubjects, Told
from .one_transaction import OneTransaction
from .reader import Reader
from .references import CLAIM

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from ..domain.aggregates.inquiry import Inquiry
    from ..domain.aggregates.log_key import LogKeys
    from ..domain.aggregates.official import Official
    from ..domain.aggregates.rulebook import Rulebook
    from ..domain.aggregates.system import AISystem
    from ..domain.values import LedgerId, StreamKind
    from .known_subjects import About, Projector
    from .records import Head


class Subjects:
    """The subjects of one ledger, as they are at one moment: that of the head when this was made.

    ``known`` is what was read before, true at that head; without it everything is read anew.
    """

    def __init__(
        self,
        repository: Callable[[Reader], Repository[UUID]],
        reader: Reader,
        ledger: LedgerId,
        known: KnownSubjects | None = None,
    ) -> None:
        self._repository_of = repository
        self._repository: Repository[UUID] | None = None
        self._reader = reader
        self._ledger = ledger
        self._shared = known
        self._own: KnownSubjects | None = None
        self._told_here: dict[About, Told] = {}
        self._pending: list[Recorded] = []
        self._applied_upto = 0
        self.head: Head = reader.head()

    @cached_property
    def tree(self) -> OrganisationTree:
        """The organisations."""
        return OrganisationTree(_Organisations(self))

    @property
    def size(self) -> int:
        """How many entries there are, with those applied."""
        return self.head.size + len(self._pending)

    def apply(self, entry: Recorded) -> None:
        """Let an act count that will be recorded next."""
        self._pending.append(entry)  # taken in when a subject is next asked for: after the last act of a save never

    @contextmanager
    def in_one_transaction(self) -> Iterator[None]:
        """What is asked for within it is read in one transaction of the storage, not one for each subject."""
        reader, self._repository = self._reader, None
        with reader.connections.reading() as cursor:
            self._reader = Reader(OneTransaction(cursor), until=self.head)
            try:
                yield
            finally:
                self._reader, self._repository = reader, None

    def entries(self, kind: StreamKind, code: Code) -> tuple[Recorded, ...]:
        """The entries about a subject, with those applied."""
        return self._told((kind, code)).entries

    def projected(self, kind: StreamKind, code: Code, projector: Projector) -> Any:  # noqa: ANN401 - what it makes
        """What another projector makes of the entries about a subject."""
        return self._told((kind, code)).state(projector)

    def _told(self, about: About) -> Told:
        while self._applied_upto < len(self._pending):
            entry = self._pending[self._applied_upto]
            self._applied_upto += 1
            subject = entry.act.stream.kind, entry.act.stream.code
            self._told_here[subject] = self._told_now(subject).after(entry)
        return self._told_here.get(about) or self._told_now(about)

    def _told_now(self, about: About) -> Told:
        told = self._told_here.get(about)
        if told is None:
            known = self._known
            told = known.get(about)
            if told is None:
                originator = stream_id(self._ledger, *about)
                told = Told(originator.hex, self._read(originator))
                known.keep(about, told)
            self._told_here[about] = told
        return told

    def _read(self, originator: UUID) -> tuple[Recorded, ...]:
        if self._repository is None:
            self._repository = self._repository_of(self._reader)
        try:
            entries: tuple[Recorded, ...] = self._repository.get(originator, projector_func=_as_told)
        except AggregateNotFoundError:
            return ()
        return entries

    @property
    def _known(self) -> KnownSubjects:
        """What was read at this head: shared with other commands, as long as that is true for this head too."""
        shared = self._shared
        if shared is not None and shared.head.size == self.head.size:
            return shared
        if self._own is None:
            self._own = KnownSubjects()
        return self._own

    def organisation(self, code: Code) -> Organisation | None:
        """An organisation; None if it is not registered."""
        found: Organisation | None = self._state("organisation", code)
        return found

    def official(self, handle: Handle) -> Official | None:
        """An official; None if not enrolled."""
        found: Official | None = self._state("official", handle)
        return found

    def handles(self) -> tuple[Handle, ...]:
        """All officials, with those of acts that were applied."""
        known = self._reader.references("official")
        applied = (entry.act.stream.code for entry in self._pending if entry.act.stream.kind == "official")
        return tuple(Handle(code) for code in dict.fromkeys((*known, *applied)))

    def system(self, code: Code) -> AISystem | None:
        """An AI system; None if it is not registered."""
        found: AISystem | None = self._state("ai-system", code)
        return found

    def inquiry(self, code: Code) -> Inquiry | None:
        """An inquiry; None if there is none."""
        found: Inquiry | None = self._state("inquiry", code)
        return found

    def claim(self, code: Code) -> Recorded | None:
        """The entry that makes a claim; None if there is none."""
        index = self._reader.find_reference(CLAIM, code)
        if index is not None:
            return self.entry(index)
        return next((entry for entry in self._pending if claim_of(entry) == code), None)

    def rulebook(self) -> Rulebook | None:
        """The rulebook; None while nothing is adopted."""
        from ..domain.aggregates.rulebook import CODE

        found: Rulebook | None = self._state("rulebook", CODE)
        return found

    def log_keys(self) -> LogKeys:
        """The log keys."""
        from ..domain.aggregates.log_key import CODE

        found: LogKeys = self._state("ledger", CODE)
        return found

    def root(self) -> Code | None:
        """The organisation above all others: that of the founder."""
        return self.first.act.actor.organisation if self.first is not None else None

    @property
    def first(self) -> Recorded | None:
        """Entry 0, whose actor founded the ledger; None while there is none."""
        if not self.head.size:
            return self.entry(0)
        known = self._known
        if known.first is None:
            known.first = self.entry(0)
        return known.first

    def entry(self, index: int) -> Recorded | None:
        """The entry at an index; None if there is none."""
        if index >= self.head.size:
            place = index - self.head.size
            return self._pending[place] if place < len(self._pending) else None
        try:
            return to_recorded(self._reader.entry(index))
        except NotFound:
            return None

    def _state(self, kind: StreamKind, code: Code) -> Any:  # noqa: ANN401 - of the kind asked for
        """The state that the entries about a subject give; None where there are none."""
        told = self._told((kind, code))
        return told.state(_projector(kind)) if told.entries else None


class _Organisations(Mapping[Code, Organisation]):
    """The organisations by code, loaded when asked for; iterating gives those loaded so far."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects
        self._found: dict[Code, Organisation] = {}

    def __getitem__(self, code: Code) -> Organisation:
        found = self._subjects.organisation(code)
        if found is None:
            raise KeyError(code)
        self._found[code] = found
        return found

    def __iter__(self) -> Iterator[Code]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def _as_told(_before: object, entries: Iterable[Recorded]) -> Any:  # noqa: ANN401 - the library wants its own states
    """The library's projector function for entries as they are; states follow from them when they are asked for."""
    return tuple(entries) or None


@cache
def _projector(kind: StreamKind) -> Projector:
    """The projector of a kind of subject; only the modules of the kinds that are asked for are loaded."""
    if kind == "organisation":
        from ..domain.aggregates.organisation import project as organisation

        return organisation
    if kind == "official":
        from ..domain.aggregates.official import project as official

        return official
    if kind == "ai-system":
        from ..domain.aggregates.system import project as system

        return system
    if kind == "inquiry":
        from ..domain.aggregates.inquiry import project as inquiry

        return inquiry
    if kind == "rulebook":
        from ..domain.aggregates.rulebook import project as rulebook

        return rulebook
    from ..domain.aggregates.log_key import project as log_key

    return log_key
