"""One digest over all tables, equal for equal contents: rows in the order of their keys, values as JSON."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

import orjson
from sqlalchemy import select

from .tables import meta, metadata

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Table

_PIECE: Final = 2_000


def table_digests(connection: Connection) -> Mapping[str, str]:
    """The SHA-256 of each table's rows, in hexadecimal, by table name. What a file says of itself is left out."""
    return {str(table.name): _digest_of(connection, table) for table in metadata.sorted_tables if table is not meta}


def whole_digest(by_table: Mapping[str, str]) -> str:
    """One SHA-256 over the digests of all tables, in hexadecimal."""
    return hashlib.sha256(orjson.dumps(dict(by_table), option=orjson.OPT_SORT_KEYS)).hexdigest()


def _digest_of(connection: Connection, table: Table) -> str:
    made = hashlib.sha256()
    rows = connection.execution_options(yield_per=_PIECE).execute(select(table).order_by(*table.primary_key.columns))
    for row in rows:
        made.update(orjson.dumps(tuple(row)) + b"\n")
    return made.hexdigest()
