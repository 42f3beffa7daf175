"""The audit of the SQLite file itself: its pages, and the tables and triggers that it should have."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

from ..errors import GrootboekError
from ..evidence.findings import Finding
from .schema import sqlite_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .audit_rows import AuditRows

_OBJECTS: Final = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"


def audit_storage(rows: AuditRows) -> Iterator[Finding]:
    """What SQLite finds in its own pages, and every table or trigger that is not as it was made."""
    try:
        for row in rows.query("PRAGMA integrity_check"):
            if row[0] != "ok":
                yield Finding.unsound("storage-damaged", None, problem=" ".join(row[0].split()))
    except GrootboekError as error:
        yield Finding.of(error)
    stored, expected = dict(map(tuple, rows.query(_OBJECTS))), _expected()
    for name in sorted(stored.keys() | expected.keys()):
        if stored.get(name) != expected.get(name):
            yield Finding.notice("schema-differs", None, name=name)


def _expected() -> dict[str, str]:
    with closing(sqlite3.connect(":memory:")) as fresh:
        fresh.executescript(sqlite_schema())
        return dict(fresh.execute(_OBJECTS).fetchall())
