"""Making a ledger, and opening one: to record in it, or only to read it.

::

with new_ledger(path, origin=origin, rehearsal=False, clock=SystemClock(), randomness=os.urandom) as books:
    ...  # the first entries
with open_ledger(path, clock=SystemClock(), randomness=os.urandom) as books:
    ...
reader = open_reader(path)
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from ..domain.values import LedgerId, Origin
from ..errors import Conflict, Invalid, Unreachable
from .connecting import LOCK_TIMEOUT, check_schema, uri_of
from .erasing import PROJECTIONS_SUFFIX, finish_erasures, unfinished
from .reader import Reader
from .records import FORMAT, LedgerMeta
from .schema import SCHEMA_VERSION, sqlite_schema
from .storage_errors import storage_errors

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from .books import Books
    from .clock import Clock
    from .datastore import LedgerDatastore

REHEARSAL_SUFFIX: Final = "/rehearsal"
"""How the origin of a rehearsal ends, and that of no other ledger."""


@contextmanager
def new_ledger(
    path: Path, *, origin: Origin, rehearsal: bool, clock: Clock, randomness: Callable[[int], bytes]
) -> Iterator[Books]:
    """Make a ledger; the block records its first entries. It appears at ``path`` when the block ends without an error.

    It is made beside its place under another name. So of two processes that make the same ledger exactly one succeeds,
    and one that is killed leaves no half ledger.

    Raises Conflict ``ledger-exists`` or ``ledger-remains``; Invalid ``origin-rehearsal``; Unreachable
    ``folder-missing``, ``ledger-folder-read-only``, and those of
    :func:`~grootboek.ledger.storage_errors.storage_errors`.
    """
    from .books import Books
    from .datastore import LedgerDatastore
    from .publishing import give_name, remove_unfinished

    meta = _meta(origin, rehearsal, randomness)
    _check_free(path)
    unfinished = path.with_name(f".{path.name}.{randomness(8).hex()}.new")
    try:
        datastore = LedgerDatastore(uri_of(unfinished, "rwc"), location=str(path))
        with storage_errors(str(path)):
            _make_tables(datastore, meta)
        with Books.over(datastore, clock, randomness) as books:
            yield books
            with storage_errors(str(path)), datastore.get_connection(commit=True) as connection:
                # All that was written goes into the one file that gets the name.
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        give_name(unfinished, path)
    finally:
        remove_unfinished(unfinished)


def new_ledger_in_memory(*, origin: Origin, rehearsal: bool, clock: Clock, randomness: Callable[[int], bytes]) -> Books:
    """Make a ledger that lives as long as its books are open. Raises Invalid ``origin-rehearsal``."""
    from .books import Books
    from .datastore import LedgerDatastore

    name = f"memory-{randomness(16).hex()}"
    datastore = LedgerDatastore(f"file:{name}?mode=memory&cache=shared", location=name)
    _make_tables(datastore, _meta(origin, rehearsal, randomness))
    return Books.over(datastore, clock, randomness)


def open_ledger(
    path: Path, *, clock: Clock, randomness: Callable[[int], bytes], lock_timeout: int = LOCK_TIMEOUT
) -> Books:
    """Open a ledger to record in it; one of an older version is brought up to date.

    ``lock_timeout``: for how many seconds to wait for another writer.

    Raises Unreachable: ``ledger-missing``, ``ledger-not-one``, ``ledger-older``, ``ledger-newer``,
    ``ledger-read-only``, ``ledger-folder-read-only``, and those of ``storage_errors``.
    """
    from .books import Books
    from .datastore import LedgerDatastore

    _check_there(path)
    _check_writable(path)
    datastore = LedgerDatastore(uri_of(path, "rw"), location=str(path), lock_timeout=lock_timeout)
    try:
        with storage_errors(str(path)), datastore.get_connection(commit=True) as pooled:
            connection = pooled.cursor().sqlite_cursor.connection
            version = check_schema(connection, str(path))
            connection.execute("PRAGMA journal_mode = WAL")
            if version < SCHEMA_VERSION:
                _bring_up_to_date(connection, str(path))
            to_finish = unfinished(connection) is not None
        beside = (path.with_name(path.name + PROJECTIONS_SUFFIX),)
        if to_finish:
            finish_erasures(uri_of(path, "rw"), beside)
        return Books.over(datastore, clock, randomness, beside)
    except BaseException:
        datastore.close()
        raise


def open_reader(path: Path) -> Reader:
    """Open a ledger only to read it: nothing of it is written, and no right to write is needed.

    One of an older version is read as it is.

    Raises Unreachable: ``ledger-missing``, ``ledger-not-one``, ``ledger-older``, ``ledger-newer``, and those of
    ``storage_errors``.
    """
    from .reading_file import ReadOnlyFile

    _check_there(path)
    return Reader(ReadOnlyFile(path))


def _bring_up_to_date(connection: sqlite3.Connection, location: str) -> None:
    from .migrating import bring_up_to_date  # seldom needed

    bring_up_to_date(connection, location)


def _meta(origin: Origin, rehearsal: bool, randomness: Callable[[int], bytes]) -> LedgerMeta:  # noqa: FBT001 - named by its callers
    if origin.endswith(REHEARSAL_SUFFIX) != rehearsal:
        raise Invalid("origin-rehearsal", origin=origin, suffix=REHEARSAL_SUFFIX)
    return LedgerMeta(LedgerId(str(UUID(bytes=randomness(16), version=4))), origin, rehearsal, FORMAT)


def _make_tables(datastore: LedgerDatastore, meta: LedgerMeta) -> None:
    with datastore.get_connection(commit=True) as pooled:
        connection: sqlite3.Connection = pooled.cursor().sqlite_cursor.connection
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(f"BEGIN;\n{sqlite_schema()}\nCOMMIT;")
        connection.execute(
            "INSERT INTO ledger VALUES (1, ?, ?, ?, ?)", (meta.format, meta.ledger, meta.origin, int(meta.rehearsal))
        )
        connection.execute("INSERT INTO head VALUES (1, 0, NULL, x'', 0)")


def _check_free(path: Path) -> None:
    """Check that a ledger may be made here. A log left by a file that is gone would be read as part of the new one."""
    if path.exists():
        raise Conflict("ledger-exists", path=str(path))
    for remains in (Path(f"{path}-wal"), Path(f"{path}-journal")):
        if remains.exists() and remains.stat().st_size:
            raise Conflict("ledger-remains", path=str(remains))
    if not path.parent.is_dir():
        raise Unreachable("folder-missing", path=str(path.parent))
    if not _may_write(path.parent):
        raise Unreachable("ledger-folder-read-only", path=str(path), folder=str(path.parent))


def _check_there(path: Path) -> None:
    try:
        there = path.exists()
    except OSError:  # a folder on the way that may not be looked into, a name that is too long
        raise Unreachable("ledger-cannot-open", path=str(path)) from None
    if not there:
        raise Unreachable("ledger-missing", path=str(path))
    if not path.is_file():
        raise Unreachable("ledger-not-one", path=str(path))


def _check_writable(path: Path) -> None:
    """Check early what SQLite says late: it opens a file that may not be written for reading, without a word."""
    if not _may_write(path):
        raise Unreachable("ledger-read-only", path=str(path))
    if not _may_write(path.parent):
        raise Unreachable("ledger-folder-read-only", path=str(path), folder=str(path.parent))


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
