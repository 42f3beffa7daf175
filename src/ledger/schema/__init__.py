"""The tables of a ledger: numbered SQL files, one folder an engine. A released file is never edited.

A new ledger gets all files in order, in one transaction. One of an older version gets those that it lacks when it is
opened to record in it (:mod:`grootboek.ledger.migrating`); who only reads it reads what is there.
"""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = int.from_bytes(b"grbk", "big")
"""What marks an SQLite file as a ledger (``PRAGMA application_id``)."""

OLDEST_VERSION: Final = 1
"""The number of the first SQL file; there is no ledger without it."""

SCHEMA_VERSION: Final = 3
"""The number of the last SQL file (``PRAGMA user_version``)."""


def sqlite_files() -> dict[int, str]:
    """Number -> text of each SQL file for SQLite, in order."""
    from importlib.resources import files  # only when a ledger is made, upgraded or audited

    found = (each for each in files(__name__).joinpath("sqlite").iterdir() if each.name.endswith(".sql"))
    return {int(each.name[:3]): each.read_text(encoding="utf-8") for each in sorted(found, key=lambda each: each.name)}


def sqlite_schema(version: int = SCHEMA_VERSION) -> str:
    """The SQL that makes the tables of a ledger of a version in SQLite."""
    return "\n".join(text for number, text in sqlite_files().items() if number <= version)
