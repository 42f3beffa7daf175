"""One connection to the SQLite file of a ledger, set up as the ledger needs it.

A file is opened by a URI that says how: ``mode=rw`` never makes a file, ``mode=ro`` reads beside a writer,
``immutable=1`` reads where nothing can be written beside the file. Writing is durable: WAL with ``synchronous=FULL``.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final, Literal
from urllib.parse import quote

from ..errors import Unreachable
from .schema import APPLICATION_ID, OLDEST_VERSION, SCHEMA_VERSION

if TYPE_CHECKING:
    from pathlib import Path

LOCK_TIMEOUT: Final = 60
"""Seconds that a second writer waits for the first before it gives up with ``ledger-locked``."""

Access = Literal["rwc", "rw", "ro", "immutable"]


def uri_of(path: Path, access: Access) -> str:
    """The SQLite URI of a file. ``rwc`` makes the file where there is none."""
    query = "mode=ro&immutable=1" if access == "immutable" else f"mode={access}"
    return f"file:{quote(str(path.absolute()))}?{query}"


def connect(uri: str, *, lock_timeout: float = LOCK_TIMEOUT) -> sqlite3.Connection:
    """A connection in autocommit mode, durable, that may be used by one thread at a time. Raises sqlite3.Error."""
    connection = sqlite3.connect(
        uri, uri=True, timeout=lock_timeout, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    try:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA trusted_schema = OFF")
    except sqlite3.Error:
        connection.close()
        raise
    connection.row_factory = sqlite3.Row
    return connection


def check_schema(connection: sqlite3.Connection, location: str) -> int:
    """Check that this is a ledger that this version knows; gives the version of its tables.

    Raises Unreachable: ``ledger-not-one``, ``ledger-older``, ``ledger-newer``; and sqlite3.Error.
    """
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise Unreachable("ledger-not-one", path=location)
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > SCHEMA_VERSION:
        raise Unreachable("ledger-newer", path=location, found=version, expected=SCHEMA_VERSION)
    if version < OLDEST_VERSION:
        raise Unreachable("ledger-older", path=location, found=version, expected=OLDEST_VERSION)
    return version
