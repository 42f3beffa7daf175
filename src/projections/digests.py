"""One digest over all tables, equal for equal contents: rows in the order of their keys, values as JSON."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

import orjson
from sqlalchemy import case, select

from .days import OPEN
from .tables import meta, metadata, standings, standings_attested

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Select, Table

_PIECE: Final = 2_000


def table_digests(connection: Connection, size: int | None = None) -> Mapping[str, str]:
    """The SHA-256 of each table's rows, in hexadecimal, by table name. What a file says of itself is left out.

    With ``size`` only what was known from the first so many entries; the attested standings are then left out, since
    later entries can count in them from an earlier day.
    """
    left_out = {meta} if size is None else {meta, standings_attested}
    return {
        str(table.name): _digest_of(connection, table, size)
        for table in metadata.sorted_tables
        if table not in left_out
    }


def whole_digest(by_table: Mapping[str, str]) -> str:
    """One SHA-256 over the digests of all tables, in hexadecimal."""
    return hashlib.sha256(orjson.dumps(dict(by_table), option=orjson.OPT_SORT_KEYS)).hexdigest()


def _digest_of(connection: Connection, table: Table, size: int | None) -> str:
    made = hashlib.sha256()
    chosen = select(table) if size is None else _as_it_was(table, size)
    for row in connection.execute(chosen.order_by(*table.primary_key.columns), execution_options={"yield_per": _PIECE}):
        made.update(orjson.dumps(tuple(row)) + b"\n")
    return made.hexdigest()


def _as_it_was(table: Table, size: int) -> Select[*tuple[object, ...]]:
    """The rows known from the first so many entries; what was closed later is still open."""
    if table is not standings:
        return select(table).where(table.c.entry < size)
    until = case((table.c.known_until < size, table.c.known_until), else_=OPEN)
    columns = [until if column.name == "known_until" else column for column in table.columns]
    return select(*columns).where(table.c.known_from < size)
