"""The subjects of a ledger as far as its entries were read: kept from one command to the next, while they stay true."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..domain.events import AUTHORITY_TYPES
from .records import Head

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..domain.act import Recorded
    from ..domain.values import Code, StreamKind
    from .reader import Reader

    About = tuple[StreamKind, Code]
    Projector = Callable[[Any, Iterable[Recorded]], Any]

MOST: Final = 500
"""Subjects that are kept at most, so that memory does not grow with the ledger; the longest unasked for goes first."""

MOST_MISSED: Final = 1_000
"""Entries by others after which nothing that was kept is trusted; for fewer it is looked up what they are about."""


class Told:
    """The entries about one subject, and the states that follow from them, worked out when they are first asked for.

    ``originator`` is the id of its stream, in hexadecimal.
    """

    __slots__ = ("_states", "entries", "originator")

    def __init__(self, originator: str, entries: tuple[Recorded, ...]) -> None:
        self.originator = originator
        self.entries = entries
        self._states: dict[Projector, tuple[int, Any]] = {}

    def after(self, entry: Recorded) -> Told:
        """The same subject with one more entry."""
        made = Told(self.originator, (*self.entries, entry))
        made._states = self._states.copy()
        return made

    def state(self, project: Projector) -> Any:  # noqa: ANN401 - of the kind that the projector makes
        """The state that a projector makes of the entries; what it makes of nothing where there are none."""
        upto, state = self._states.get(project, (0, None))
        if upto < len(self.entries) or not upto:
            state = project(state, self.entries[upto:])
            self._states[project] = len(self.entries), state
        return state


class KnownSubjects:
    """What was read of subjects, true for the ledger that ends at ``head``; ``first`` is entry 0, once it was read.

    Of the head only size, time and authority are kept up to date.
    """

    def __init__(self) -> None:
        self.head = Head()
        self.first: Recorded | None = None
        self._told: dict[About, Told] = {}
        self._about: dict[str, About] = {}

    def get(self, about: About) -> Told | None:
        """The subject, if it is kept."""
        told = self._told.pop(about, None)
        if told is not None:
            self._told[about] = told  # the last one asked for goes last
        return told

    def keep(self, about: About, told: Told) -> None:
        """Keep a subject as it is at this size."""
        if len(self._told) >= MOST:
            self._drop(next(iter(self._told.values())).originator)
        self._told[about] = told
        self._about[told.originator] = about

    def catch_up(self, reader: Reader) -> None:
        """Forget the subjects about which something was recorded that was not followed."""
        head, size = reader.head(), self.head.size
        if head.size - size > MOST_MISSED or head.size < size:
            self.first = None
            self._told.clear()
            self._about.clear()
        elif head.size > size:
            for originator in reader.originators(size, head.size):
                self._drop(originator)
        self.head = head

    def follow(self, recorded: Iterable[Recorded]) -> None:
        """Take in what was just recorded, if nothing that is not known was recorded before it."""
        size, recorded_at, authority = self.head.size, self.head.recorded_at, self.head.authority
        for entry in recorded:
            if entry.index != size:
                break
            size, recorded_at, stream = size + 1, entry.recorded_at, entry.act.stream
            about = stream.kind, stream.code
            told = self._told.get(about)
            if told is not None:
                self._told[about] = told.after(entry)
            if entry.act.event.TYPE in AUTHORITY_TYPES:
                authority = size
        self.head = Head(size, recorded_at, authority)

    def _drop(self, originator: str) -> None:
        about = self._about.pop(originator, None)
        if about is not None:
            del self._told[about]
