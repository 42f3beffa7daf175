"""Bringing the tables of an older ledger up to this version, when it is opened to record in it.

One transaction under the write lock applies the numbered SQL files that the ledger lacks, each of which raises
``user_version``. Of two processes one does it, and the other finds it done; a process that is killed leaves the ledger
as it was. No entry is touched.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from .connecting import check_schema
from .schema import sqlite_files

if TYPE_CHECKING:
    from collections.abc import Iterator


def bring_up_to_date(connection: sqlite3.Connection, location: str) -> None:
    """Apply the SQL files that the ledger lacks; ``connection`` is in no transaction.

    Raises Unreachable as :func:`~grootboek.ledger.connecting.check_schema`, and sqlite3.Error.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = check_schema(connection, location)  # under the lock: another process may have done it meanwhile
        for number, text in sqlite_files().items():
            if number > version:
                for statement in statements(text):
                    connection.execute(statement)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def statements(text: str) -> Iterator[str]:
    """The statements of an SQL text. ``executescript`` would end the transaction that it runs in."""
    collected = ""
    for line in text.splitlines(keepends=True):
        collected += line
        if sqlite3.complete_statement(collected):
            yield collected
            collected = ""
