"""The tables of a ledger: numbered SQL files, one folder an engine. A released file is never edited."""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = int.from_bytes(b"grbk", "big")
"""What marks an SQLite file as a ledger (``PRAGMA application_id``)."""

SCHEMA_VERSION: Final = 1
"""The number of the last SQL file (``PRAGMA user_version``)."""


def sqlite_schema() -> str:
    """The SQL that makes the tables of a new ledger in SQLite."""
    from importlib.resources import files  # only when a ledger is made or audited

    return files(__name__).joinpath("sqlite", "001_ledger.sql").read_text(encoding="utf-8")
