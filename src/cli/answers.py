"""What a command gives back: values, which :mod:`.presenting` shows. Commands themselves never print.

An :class:`Answer` has one JSON document, and beside it what people read: a heading and parts. A :class:`Stream` is data
alone, piece by piece, for what may be larger than memory.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any, TypeAlias

from ..frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

Json: TypeAlias = "Mapping[str, Any]"
Cell: TypeAlias = "str | int | None"


@frozen
class Table:
    """Rows under column titles in the reader's language, and beside them what a CSV file holds.

    ``keys`` and ``data`` are the names and rows of the CSV file, the same in every language; without them the titles
    and the rows are. ``empty`` is said where there are no rows.
    """

    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    keys: Sequence[str] = ()
    data: Sequence[Sequence[Cell]] | None = None
    empty: str = ""


@frozen
class Fields:
    """Facts, one a line: a label and a value. Empty values are left out."""

    pairs: Sequence[tuple[str, Cell]]


@frozen
class Paragraph:
    """Text as it stands."""

    text: str


Part: TypeAlias = "Table | Fields | Paragraph"


@frozen
class Answer:
    """What a command found or recorded. ``recorded``: something is in the ledger now that was not before."""

    document: Json
    heading: Sequence[str] = ()
    parts: Sequence[Part] = ()
    exit_status: int = 0
    recorded: bool = False
    notes: Sequence[str] = field(default=())
    """Said on standard error, so that standard output stays what was asked for."""
    further: Mapping[str, Callable[[], bytes]] = field(default_factory=dict)
    """The answer in formats that only this command has: a file's extension, and what makes the bytes."""

    @property
    def table(self) -> Table | None:
        """The first table, which is what a CSV file holds."""
        return next((part for part in self.parts if isinstance(part, Table)), None)


@frozen
class Stream:
    """Data alone, for standard output or a file: pieces of UTF-8."""

    pieces: Iterable[bytes]
    notes: Sequence[str] = ()
