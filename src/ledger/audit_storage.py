"""The audit of the SQLite file itself: its pages, its tables and triggers, and what else it holds."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..errors import GrootboekError
from ..evidence.findings import Finding
from .audit_log import audit_log
from .schema import sqlite_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .audit_rows import AuditRows

_OBJECTS: Final = "SELECT name, type, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL"
_CHECKS: Final = ("PRAGMA integrity_check(100)", "PRAGMA foreign_key_check")
_SOUND: Final = "ok"
_ACTS_BY_ITSELF: Final = "trigger"


def audit_storage(rows: AuditRows) -> Iterator[Finding]:
    """What SQLite finds in its own pages, what is not as it was made, and what was added.

    A table, view or trigger of ours that is changed or gone is unsound: the engine no longer refuses what it should.
    So is a trigger that was added, since it acts when something is recorded; any other addition is a notice.
    """
    try:
        for check in _CHECKS:
            for row in rows.query(check):
                problem = " ".join(" ".join(map(str, row)).split())
                if problem != _SOUND:
                    yield Finding.unsound("storage-damaged", None, problem=problem)
        yield from _schema(rows)
        yield from _file(rows)
    except GrootboekError as error:
        yield Finding.of(error)


def _schema(rows: AuditRows) -> Iterator[Finding]:
    stored, expected = {tuple(row) for row in rows.query(_OBJECTS)}, _expected(rows.one("PRAGMA user_version")[0])
    for name, *_ in sorted(expected - stored):
        yield Finding.unsound("schema-differs", None, name=name)
    ours = {name for name, *_ in expected - stored}
    for name, kind, *_ in sorted(stored - expected, key=repr):
        if name not in ours:
            made = Finding.unsound if kind == _ACTS_BY_ITSELF else Finding.notice
            yield made("schema-has-more", None, name=ascii(name), kind=str(kind))


def _expected(version: int) -> set[tuple[str, ...]]:
    """The objects of a ledger of that version: one that nobody recorded in since is still of an older one."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        fresh.executescript(sqlite_schema(version))
        return set(fresh.execute(_OBJECTS).fetchall())


def _file(rows: AuditRows) -> Iterator[Finding]:
    """What stands in the file after its last page, and in the log after its last frame: SQLite looks at neither."""
    name = next((row[2] for row in rows.query("PRAGMA database_list") if row[1] == "main"), "")
    if not name:  # a ledger in memory
        return
    path = Path(name)
    more = path.stat().st_size - rows.one("PRAGMA page_count")[0] * rows.one("PRAGMA page_size")[0]
    if more > 0:
        yield Finding.notice("file-has-more", None, count=more)
    yield from audit_log(path.with_name(path.name + "-wal"))
