"""All tables at once, where nothing of them is there yet: quicker than batch after batch, and to the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy.schema import CreateIndex, DropIndex

from .redaction_rows import forget_erased
from .rows import insert_rows
from .tables import metadata
from .whole_rows import Pieces
from .workshop import Workshop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Index

    from ..ledger.reader import Reader
    from .whole_rows import Made


def build_tables(connection: Connection, reader: Reader, size: int) -> None:
    """Fill empty tables with what follows from the first ``size`` entries; their indexes are made afterwards.

    Raises Unsound where an entry cannot be read.
    """
    for index in _indexes():
        connection.execute(DropIndex(index))
    with Workshop(reader, size) as workshop:
        pieces = Pieces(size)
        for made in workshop.made(pieces.of_entries()):
            pieces.take_in(made)
            _insert(connection, made)
        forget_erased(connection, 0)
        for made in workshop.made(pieces.of_systems()):
            _insert(connection, made)
    for index in _indexes():
        connection.execute(CreateIndex(index))


def _insert(connection: Connection, made: Made) -> None:
    for name in made.lines:
        rows = made.rows(name)
        if rows:
            insert_rows(connection, metadata.tables[name], rows)


def _indexes() -> Iterator[Index]:
    for table in metadata.sorted_tables:
        yield from sorted(table.indexes, key=lambda index: str(index.name))
