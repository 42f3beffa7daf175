"""The pieces of a long ledger made by as many helpers as there are processors, and handed out in their order.

What a helper does not answer, for whatever reason, is made here: so each fault is met where it can be told, and no
answer depends on there being helpers.
"""

from __future__ import annotations

import os
from collections import deque
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final, Self

from ..ledger.helpers import Helper, HelperEnded
from ..ledger.reading_file import ReadOnlyFile
from .whole_rows import Made, WholeRows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from ..ledger.reader import Reader
    from .whole_rows import Piece

LONG: Final = 20_000
"""Entries from which on it is quicker to start other processes."""

MOST: Final = 4
"""Helpers; more than that wait for the one process that takes in what they make."""

_AHEAD: Final = 2
"""Pieces that a helper has at a time: one that it works on, and the next."""
_MODULE: Final = f"{__package__}.rows_helper"


class Workshop:
    """Makes pieces by the first ``size`` entries; to be used in a ``with`` statement, which ends the helpers."""

    def __init__(self, reader: Reader, size: int) -> None:
        self._own = WholeRows(reader, size)
        self._size = size
        self._ledger = _file_of(reader) if size >= LONG else ""
        self._helpers: list[Helper | None] = []
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        processors = _processors()
        try:
            for _ in range(min(processors, MOST) if self._ledger and processors > 1 else 0):
                self._helpers.append(self._stack.enter_context(Helper(_MODULE)))
        except OSError:  # the system gives no more processes
            pass
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.__exit__(kind, value, trace)

    @property
    def helpers(self) -> int:
        """How many helpers there are; one that has ended is missed when it does not answer."""
        return sum(helper is not None for helper in self._helpers)

    def made(self, pieces: Iterable[Piece]) -> Iterator[Made]:
        """What each piece comes to, in their order. Raises Unsound where an entry cannot be read."""
        count = len(self._helpers)
        asked: deque[tuple[Piece, int]] = deque()
        for number, piece in enumerate(pieces):
            if count:
                self._ask(piece, number % count)
                asked.append((piece, number % count))
            else:
                yield self._own.of(piece)
            if len(asked) > _AHEAD * count:
                yield self._answer(*asked.popleft())
        while asked:
            yield self._answer(*asked.popleft())

    def _ask(self, piece: Piece, place: int) -> None:
        helper = self._helpers[place]
        if helper is not None:
            try:
                helper.ask((self._ledger, self._size, piece.parts()))
            except HelperEnded:
                self._helpers[place] = None

    def _answer(self, piece: Piece, place: int) -> Made:
        helper = self._helpers[place]
        if helper is not None:
            try:
                return Made(*helper.answer())
            except HelperEnded:
                self._helpers[place] = None
        return self._own.of(piece)


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _file_of(reader: Reader) -> str:
    """The file that helpers can open too; empty where there is none, or where all is read in one view of it."""
    file = reader.connections
    return str(file.path.absolute()) if isinstance(file, ReadOnlyFile) and not file.in_one_view else ""
