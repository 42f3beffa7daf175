"""Rows on their way to the tables, and an entry with its JSON and its texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import orjson

from ..evidence.commitment import parse_disclosure
from ..evidence.commitments import commitments_in
from ..frozen import frozen
from ..ledger.decoding import to_projected
from .days import first_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Table

    from ..domain.act import Recorded
    from ..ledger.records import StoredEntry

Row = dict[str, Any]
Values = tuple[Any, ...]
"""A row as the values of all columns of its table, in their order."""


@dataclass(slots=True)
class RowBuffer:
    """New rows by table, written together."""

    rows: dict[Table, list[Values]] = field(default_factory=dict)

    def add(self, table: Table, row: Row) -> None:
        """One more row of a table, with a value for each column."""
        self.add_values(table, tuple([row[name] for name in column_names(table)]))

    def add_values(self, table: Table, values: Values) -> None:
        """As :meth:`add`, of the values in the order of the columns."""
        self.rows.setdefault(table, []).append(values)

    def write(self, connection: Connection) -> None:
        """Insert all rows."""
        for table, rows in self.rows.items():
            insert_rows(connection, table, rows)
        self.rows.clear()


def insert_rows(connection: Connection, table: Table, rows: Sequence[Sequence[Any]]) -> None:
    """Insert rows, whose values are of the types that the driver takes as they are.

    They go to the driver directly: SQLAlchemy's own handling of each row costs as much as the rest of catching up.
    """
    connection.exec_driver_sql(_insertion(table), [tuple(row) for row in rows])


@cache
def column_names(table: Table) -> tuple[str, ...]:
    """The names of all columns, in their order."""
    return tuple(str(column.name) for column in table.columns)


@cache
def _insertion(table: Table) -> str:
    names = column_names(table)
    return f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608 - names of ours


@frozen
class Incoming:
    """An entry as it comes in: typed, its act as JSON, and its texts: field -> (digest, text if at hand)."""

    recorded: Recorded
    act: Mapping[str, Any]
    texts: Mapping[str, tuple[str, str | None]]

    @property
    def known(self) -> Row:
        """The columns that say where it stands in what is known."""
        return {"entry": self.recorded.index, "attested_day": attested_day(self.recorded)}


def attested_day(recorded: Recorded) -> int:
    """The number of the day from which an entry counts when attested days are read."""
    return first_day(recorded.known_on(attested=True))


def incoming(stored: StoredEntry) -> Incoming:
    """An entry as stored, taken apart. Raises Unsound where its bytes are not an entry."""
    recorded, act = to_projected(stored)
    texts = {
        name: (digest, _text_of(stored.disclosures.get(name), name, digest))
        for name, digest in commitments_in(act).items()
    }
    return Incoming(recorded, act, texts)


def _text_of(disclosure: str | None, name: str, digest: str) -> str | None:
    """The text of a disclosure; None where it is not at hand. One that does not fit its commitment is never shown."""
    if disclosure is None:
        return None
    parsed = parse_disclosure(disclosure)
    return parsed.value if (parsed.name, parsed.digest) == (name, digest) else None


def json_text(value: object) -> str:
    """A list or object of codes as JSON text: sorted keys, no whitespace."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


def codes(text: str | None) -> list[str]:
    """The codes of a JSON list. Inverse of :func:`json_text`."""
    return cast("list[str]", orjson.loads(text)) if text and text != "[]" else []
