"""One digest over all tables, equal for equal contents: rows in the order of their keys, values as JSON."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

import orjson
from sqlalchemy import Boolean, case, select

from .days import OPEN
from .tables import meta, metadata, standings, standings_attested

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Select, Table

    from .rows import Values

_PIECE: Final = 2_000


def table_digests(connection: Connection, size: int | None = None) -> Mapping[str, str]:
    """The SHA-256 of each table's rows, in hexadecimal, by table name. What a file says of itself is left out.

    With ``size`` only what was known from the first so many entries; the attested standings are then left out, since
    later entries can count in them from an earlier day.
    """
    return {name: _digest_of(connection, metadata.tables[name], size) for name in compared_tables(size)}


def compared_tables(size: int | None) -> list[str]:
    """The names of the tables that have a digest: of all entries, or of the first ``size`` of them."""
    left_out = {meta} if size is None else {meta, standings_attested}
    return [str(table.name) for table in metadata.sorted_tables if table not in left_out]


def whole_digest(by_table: Mapping[str, str]) -> str:
    """One SHA-256 over the digests of all tables, in hexadecimal."""
    return hashlib.sha256(orjson.dumps(dict(by_table), option=orjson.OPT_SORT_KEYS)).hexdigest()


def _digest_of(connection: Connection, table: Table, size: int | None) -> str:
    """The rows come from the driver itself, which has no booleans; SQLAlchemy's own rows take twice as long."""
    made = hashlib.sha256()
    chosen = select(table) if size is None else _as_it_was(table, size)
    written = chosen.order_by(*table.primary_key.columns).compile(
        dialect=connection.dialect, compile_kwargs={"literal_binds": True}
    )
    flags = [place for place, column in enumerate(table.columns) if isinstance(column.type, Boolean)]
    cursor = connection.connection.cursor()
    try:
        cursor.execute(str(written))
        while rows := cursor.fetchmany(_PIECE):
            made.update(b"".join([orjson.dumps(row) + b"\n" for row in _with_flags(rows, flags)]))
    finally:
        cursor.close()
    return made.hexdigest()


def _with_flags(rows: Sequence[Values], flags: Sequence[int]) -> Iterable[Values]:
    """The rows with true and false for the numbers in these places."""
    for place in flags:
        rows = [row if row[place] is None else (*row[:place], bool(row[place]), *row[place + 1 :]) for row in rows]
    return rows


def _as_it_was(table: Table, size: int) -> Select[*tuple[object, ...]]:
    """The rows known from the first so many entries; what was closed later is still open."""
    if table is not standings:
        return select(table).where(table.c.entry < size)
    until = case((table.c.known_until < size, table.c.known_until), else_=OPEN)
    columns = [until if column.name == "known_until" else column for column in table.columns]
    return select(*columns).where(table.c.known_from < size)
