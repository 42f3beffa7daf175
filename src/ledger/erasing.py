"""Destroying texts whose erasure was approved: in the tables, and in every byte of every file of the ledger.

The entries that approve it are recorded first, so that it can always be finished: at once, or by whoever opens the
ledger next where a process was killed, the disk was full, or others were reading. In order:

1. the disclosures, and the keys of the commands that made those entries, in one transaction, overwritten
   (``secure_delete``);
2. the files made from the ledger that hold its texts too: emptied the same way, and made again at the next question;
3. the log moved into the file and cut off, the file written anew without its free pages and the gaps in its pages,
   where older copies of a row may stand, and the log cut off again;
4. only then it is noted as done.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

from .connecting import connect

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PROJECTIONS_SUFFIX: Final = ".projections"
"""The tables for reading of ``ledger.db`` are in ``ledger.db.projections``."""

PATIENCE: Final = 5.0
"""Seconds to wait for others who read or write; after that it is left for the next opening."""

_LAST: Final = "SELECT max(approval) FROM erasures WHERE approval >= (SELECT upto FROM erased)"
_WHAT: Final = 'SELECT "index", field FROM erasures WHERE approval >= (SELECT upto FROM erased)'
_DELETE: Final = 'DELETE FROM disclosures WHERE "index" = ? AND field = ?'
_FORGET: Final = "UPDATE commands SET key = x'', mac = x'' WHERE key <> x'' AND first <= ?1 AND ?1 < first + count"
_NOT_A_DATABASE: Final = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT})


def unfinished(connection: sqlite3.Connection) -> int | None:
    """The last entry by which something is to be erased that is not gone everywhere; None where there is none."""
    found: int | None = connection.execute(_LAST).fetchone()[0]
    return found


def finish_erasures(uri: str, beside: Iterable[Path] = ()) -> bool:
    """Destroy what was approved to be erased, in the ledger at ``uri`` and the files ``beside`` it.

    Whether it is done; if not, it is tried again at the next opening, and the audit says so until then.
    """
    try:
        with closing(connect(uri, lock_timeout=PATIENCE)) as connection:
            return _finish(connection, beside)
    except sqlite3.Error:
        return False


def _finish(connection: sqlite3.Connection, beside: Iterable[Path]) -> bool:
    last = unfinished(connection)
    if last is None:
        return True
    delete_erased(connection)
    for path in beside:
        empty_database(path)
    if not (_cut_log(connection) and _write_anew(connection) and _cut_log(connection)):
        return False
    connection.execute("UPDATE erased SET upto = max(upto, ?)", (last + 1,))
    return True


def delete_erased(connection: sqlite3.Connection) -> None:
    """Take what may no longer be kept out of the tables."""
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for index, field in connection.execute(_WHAT).fetchall():
            connection.execute(_DELETE, (index, field))
            connection.execute(_FORGET, (index,))
        connection.execute("COMMIT")
    except sqlite3.Error:
        connection.execute("ROLLBACK")
        raise


def empty_database(path: Path) -> None:
    """Leave nothing in a database that is made again when it is asked for; a file that is none goes."""
    if not path.exists():
        return
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)) as connection:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("BEGIN EXCLUSIVE")
            names = connection.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
            for kind, name in names:
                if kind in {"table", "view"}:
                    connection.execute(f'DROP {kind} "{name.replace(chr(34), chr(34) * 2)}"')
            connection.execute("COMMIT")
            connection.execute("VACUUM")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in _NOT_A_DATABASE:
            raise
        path.unlink(missing_ok=True)


def _cut_log(connection: sqlite3.Connection) -> bool:
    """Move the log into the file, and cut it off. Whether nobody stood in the way."""
    busy: int = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not busy


def _write_anew(connection: sqlite3.Connection) -> bool:
    connection.execute("VACUUM")
    return True
