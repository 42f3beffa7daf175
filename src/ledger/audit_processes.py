"""The bytes of entries checked by several processes; what they find comes back in the order of the entries.

The rows are read here, in the one view of the ledger that the audit has, and handed over: so all processes check one
state of it, whoever records meanwhile. What rests on earlier entries stays here. What is found is the same as in one
process, in the same order: a test compares the two.
"""

from __future__ import annotations

import marshal
from collections import deque
from contextlib import ExitStack, contextmanager, suppress
from itertools import cycle
from typing import TYPE_CHECKING, Any, Final, Protocol

from ..evidence.findings import Finding
from .audit_bytes import SOUND, Checked
from .audit_helper import checked_of
from .helpers import ROOM, Helper

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .audit_rows import Row

SMALL: Final = 5_000
"""Entries below which starting processes costs more than it gives."""

MOST: Final = 4
"""More helpers than this only wait: this process, which judges what they checked, is then the slower one."""

_MODULE: Final = f"{__package__}.audit_helper"
_ROWS: Final = 32
"""Rows in one question: a few dozen kilobytes, which a pipe holds."""
_AHEAD: Final = 2
"""Questions that a helper has at a time: one that it works on, and the next."""


class ByteChecks(Protocol):
    """Checks the bytes of rows, or leaves that to the audit of each entry."""

    def checked(
        self, rows: Iterable[Row | Finding], *, rehearsal: bool | None
    ) -> Iterator[tuple[Row | Finding, Checked | None]]:
        """Every row in order, with what was found about its bytes; with None where nobody looked yet.

        Raises HelperEnded.
        """
        ...


class NoHelpers:
    """Leaves all to the process that asks."""

    def checked(
        self, rows: Iterable[Row | Finding], *, rehearsal: bool | None
    ) -> Iterator[tuple[Row | Finding, Checked | None]]:
        """Every row, with None."""
        del rehearsal
        return ((row, None) for row in rows)


class ByteHelpers:
    """Checks rows in helpers, each of which gets every so many pieces."""

    def __init__(self, helpers: list[Helper]) -> None:
        self._helpers = helpers

    def checked(
        self, rows: Iterable[Row | Finding], *, rehearsal: bool | None
    ) -> Iterator[tuple[Row | Finding, Checked | None]]:
        """Every row in order, with what was found about its bytes. Raises HelperEnded."""
        for helper in self._helpers:
            while helper.waiting:  # of an audit that was broken off
                helper.answer()
        waiting: deque[tuple[Helper, list[Row | Finding]]] = deque()
        for helper, piece in zip(cycle(self._helpers), _pieces(rows)):
            question = marshal.dumps((rehearsal, [_parts(row) for row in piece if not isinstance(row, Finding)]))
            # A question that does not fit in the pipe waits for a helper that reads it, so that neither waits for ever.
            while helper.waiting >= (_AHEAD if len(question) <= ROOM else 1):
                yield from _answered(*waiting.popleft())
            helper.put(question)
            waiting.append((helper, piece))
        while waiting:
            yield from _answered(*waiting.popleft())


@contextmanager
def byte_checks(count: int) -> Iterator[ByteChecks]:
    """Checks by so many helpers, which end with the block; where none can be started, by none."""
    with ExitStack() as stack:
        helpers = [stack.enter_context(helper) for helper in _started(min(count, MOST))]
        yield ByteHelpers(helpers) if helpers else NoHelpers()


def _started(count: int) -> Iterator[Helper]:
    """So many helpers, or those that the system gives."""
    with suppress(OSError):
        for _ in range(count):
            yield Helper(_MODULE)


def _pieces(rows: Iterable[Row | Finding]) -> Iterator[list[Row | Finding]]:
    """Some rows at a time, up to what a pipe holds."""
    piece: list[Row | Finding] = []
    size = 0
    for row in rows:
        piece.append(row)
        size += 0 if isinstance(row, Finding) else _size(row)
        if len(piece) == _ROWS or size > ROOM // 2:
            yield piece
            piece, size = [], 0
    if piece:
        yield piece


def _size(row: Row) -> int:
    return len(row.entry) + sum(len(str(text)) for text in row.disclosures.values())


def _parts(row: Row) -> tuple[Any, ...]:
    """A row as its fields, in order."""
    return (
        row.index,
        row.originator_id,
        row.originator_version,
        row.topic,
        row.entry,
        row.leaf,
        row.signed_offset,
        dict(row.disclosures),
    )


def _answered(helper: Helper, piece: list[Row | Finding]) -> Iterator[tuple[Row | Finding, Checked | None]]:
    """The rows of a piece, with the answer of the helper that has it."""
    noted = {place: checked_of(parts) for place, parts in helper.answer()}
    place = 0
    for row in piece:
        if isinstance(row, Finding):
            yield row, None
        else:
            yield row, noted.get(place, SOUND)
            place += 1
