"""Where the tables live: a SQLite file of their own, or memory. A file that is not what it should be is replaced.

The file has a rollback journal and no side files that stay, so that a folder that nobody may write can still be read.
Its schema has a fingerprint: a table, index or trigger that was dropped, changed or added makes it another file than
ours.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from sqlalchemy import create_engine, event, insert, select, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool, StaticPool

from .. import __version__
from .tables import SCHEMA_VERSION, meta, metadata

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine
    from sqlalchemy.exc import DBAPIError

    from ..domain.values import LedgerId

WAIT_SECONDS: Final = 60
"""How long one process waits for another that is writing a batch."""

_DAMAGED: Final = frozenset(
    {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_SCHEMA}
)
_TAKEN: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_PRIMARY_CODE: Final = 0xFF
_SIDE_FILES: Final = ("-journal", "-wal", "-shm")


def file_engine(path: Path, wait: float = WAIT_SECONDS) -> Engine:
    """An engine over a file, which need not exist yet; ``wait`` in seconds for another process that writes in it."""
    return _listening(
        create_engine(
            URL.create("sqlite", database=str(path)), poolclass=NullPool, connect_args={**_CONNECT, "timeout": wait}
        )
    )


def memory_engine() -> Engine:
    """An engine over memory, with one connection. What is too much for its cache goes to a temporary file of SQLite's.

    That file has no name and is gone with the connection. Where no folder takes one, all stays in memory.
    """
    return _listening(create_engine("sqlite://", poolclass=StaticPool, creator=_temporary))


def _temporary() -> sqlite3.Connection:
    import tempfile  # only where nothing is stored

    try:
        tempfile.gettempdir()
    except FileNotFoundError:
        place = ":memory:"
    else:
        place = ""
    return sqlite3.connect(place, isolation_level=None, check_same_thread=False)


_CONNECT: Final = {"isolation_level": None, "check_same_thread": False}


def _listening(engine: Engine) -> Engine:
    """With transactions that begin where they say they do: the driver's own begin only before a first write."""

    @event.listens_for(engine, "connect")
    def _settle(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA cache_size = -32000")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA secure_delete = ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One state of all tables, whatever others write meanwhile."""
    with engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that holds the write lock of the projections from its start. Never the ledger's."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


@contextmanager
def passing(engine: Engine) -> Iterator[Connection]:
    """One transaction of which nothing is kept."""
    with engine.connect().execution_options(writes=True) as connection:
        transaction = connection.begin()
        try:
            yield connection
        finally:
            transaction.rollback()


def is_damage(error: DBAPIError) -> bool:
    """Whether the file is not what it should be; otherwise it cannot be reached or written."""
    code = getattr(error.orig, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & _PRIMARY_CODE in _DAMAGED


def is_full(error: DBAPIError) -> bool:
    """Whether there is no room left for the file."""
    return getattr(error.orig, "sqlite_errorcode", 0) & _PRIMARY_CODE == sqlite3.SQLITE_FULL


def identity(ledger: LedgerId, rules: str) -> dict[str, str]:
    """What a file of ours says of itself: another ledger's, another version's or other rules' is replaced."""
    return {"schema": SCHEMA_VERSION, "program": __version__, "ledger": ledger, "rules": rules}


def is_ours(engine: Engine, own: dict[str, str]) -> bool:
    """Whether the tables are there, are those that were made, and are of this ledger, version and rules."""
    with reading(engine) as connection:
        return _is_ours(connection, own)


def make_ours(engine: Engine, own: dict[str, str], *, anew: bool = False) -> None:
    """Make empty tables, in one transaction, in the place of whatever the database holds.

    What is ours already stays as it is, unless it has to be ``anew``: of two processes that do this one makes the
    tables.
    """
    with writing(engine) as connection:
        if anew or not _is_ours(connection, own):
            _drop_everything(connection)
            metadata.create_all(connection)
            rows = {**own, "fingerprint": _fingerprint(connection), "size": "0", "root": ""}
            connection.execute(insert(meta), [{"name": name, "value": value} for name, value in rows.items()])


def copy_tables(source: Engine, target: Engine) -> None:
    """Put all that one database holds in the place of what is in the other, in one transaction of the other.

    Who reads the other goes on reading what it was. Raises DBAPIError where that cannot be written or stays locked.
    """

    def moved(status: int, _remaining: int, _total: int) -> None:
        if status & _PRIMARY_CODE in _TAKEN:  # it was waited for; the driver would wait for ever
            raise _locked(status)

    with source.connect() as made, target.connect() as stored:
        try:
            _driver(made).backup(_driver(stored), progress=moved)
        except sqlite3.Error as error:
            raise OperationalError("backup", None, error) from error


def _driver(connection: Connection) -> sqlite3.Connection:
    found = connection.connection.driver_connection
    if not isinstance(found, sqlite3.Connection):
        raise TypeError(found)
    return found


def _locked(status: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("database is locked")
    error.sqlite_errorcode = status
    return error


def replace_file(path: Path, own: dict[str, str]) -> None:
    """Put a new, empty file in the place of one that is no database. Raises OSError or DBAPIError where that cannot be.

    Another process that has the old file open goes on with it, and its answers stay right.
    """
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        _remove(new)
        make_ours(file_engine(new), own)
        _remove(path, keep_itself=True)
        new.replace(path)
    except BaseException:
        _remove(new)
        raise


def _remove(path: Path, *, keep_itself: bool = False) -> None:
    for suffix in _SIDE_FILES if keep_itself else ("", *_SIDE_FILES):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _is_ours(connection: Connection, own: dict[str, str]) -> bool:
    if meta.name not in {name for _, name, _, _ in _schema(connection)}:
        return False
    found = {row.name: row.value for row in connection.execute(select(meta))}
    return own.items() <= found.items() and found.get("fingerprint") == _fingerprint(connection)


def _drop_everything(connection: Connection) -> None:
    for kind, name, _, _ in _schema(connection):
        if kind in {"table", "view", "trigger"} and not name.startswith("sqlite_"):
            quoted = '"' + name.replace('"', '""') + '"'
            connection.exec_driver_sql(f"DROP {kind} IF EXISTS {quoted}")


def _fingerprint(connection: Connection) -> str:
    return hashlib.sha256(repr(_schema(connection)).encode()).hexdigest()


def _schema(connection: Connection) -> list[tuple[str, str, str, str | None]]:
    """Kind, name, table and statement of everything in the database, triggers first, so that they go first."""
    columns = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type DESC, name"
    return [(row[0], row[1], row[2], row[3]) for row in connection.execute(text(columns))]
