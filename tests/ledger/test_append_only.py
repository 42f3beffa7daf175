"""The engine refuses to change or remove anything, also when asked by a program that is not ours."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from tests.ledger.making import KEY, command, make, opened, registered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TABLES = (
    "ledger",
    "entries",
    "subtrees",
    "disclosures",
    "commands",
    "reference_register",
    "checkpoints",
    "timestamp_requests",
    "timestamps",
)
"""All but ``head``, which moves."""

REFUSED = {
    "an entry before the next": "INSERT INTO entries VALUES (1, 'a', 1, 't', x'7b7d', x'00', 1)",
    "an entry after the next": "INSERT INTO entries VALUES (999, 'a', 1, 't', x'7b7d', x'00', 1)",
    "an entry for which the head made no room": "INSERT INTO entries VALUES (257, 'a', 1, 't', x'7b7d', x'00', 1)",
    "an entry without an index": "INSERT INTO entries VALUES (NULL, 'a', 1, 't', x'7b7d', x'00', 1)",
    "an entry in the place of another": "INSERT OR REPLACE INTO entries VALUES (1, 'a', 1, 't', x'7b7d', x'00', 1)",
    "an entry with the place in the stream of another": (
        "INSERT OR REPLACE INTO entries SELECT 257, originator_id, originator_version, topic, entry, leaf, 1"
        ' FROM entries WHERE "index" = 1'
    ),
    "another subtree": "INSERT OR REPLACE INTO subtrees VALUES (8, 0, x'00')",
    "another disclosure": "INSERT OR REPLACE INTO disclosures VALUES (1, 'name', 'x')",
    "another command": "INSERT OR REPLACE INTO commands VALUES ('C-1', x'00', x'00', 0, 1, 'x')",
    "another reference": "INSERT OR REPLACE INTO reference_register VALUES ('organisation', 'ORG-0', 'x', 0)",
    "another ledger": "INSERT OR REPLACE INTO ledger VALUES (1, 1, 'x', 'x', 0)",
    "a second ledger": "INSERT INTO ledger VALUES (2, 1, 'x', 'x', 0)",
    "another head": "INSERT OR REPLACE INTO head VALUES (1, 0, NULL, x'', 0)",
    "a head that goes back": "UPDATE head SET size = size - 1",
    "a head without a time": "UPDATE head SET recorded_at = NULL",
    "a head with an earlier time": "UPDATE head SET recorded_at = '2025-01-01T00:00:00.000000Z'",
    "a head with less authority": "UPDATE head SET authority = 0",
    "no head": "DELETE FROM head",
    **{f"fewer {table}": f"DELETE FROM {table}" for table in TABLES},  # noqa: S608 - a fixed list
    "other entries": "UPDATE entries SET topic = 'x'",
    "other entries by way of replacing": "UPDATE OR REPLACE entries SET originator_version = 1",
    "other subtrees": "UPDATE subtrees SET hash = x'00'",
    "other disclosures": "UPDATE disclosures SET disclosure = 'x'",
    "other commands": "UPDATE commands SET first = 9",
    "other references": "UPDATE reference_register SET code = 'x'",
    "another checkpoint": "INSERT OR REPLACE INTO checkpoints VALUES (2, x'00', x'00', 'x')",
    "a checkpoint beyond the end": "INSERT INTO checkpoints VALUES (258, x'00', x'00', 'x')",
    "a checkpoint of nothing": "INSERT INTO checkpoints VALUES (0, x'00', x'00', 'x')",
    "a checkpoint without a size": "INSERT INTO checkpoints VALUES (NULL, x'00', x'00', 'x')",
    "another request for a time stamp": "INSERT OR REPLACE INTO timestamp_requests VALUES (0, 2, x'00')",
    "a request for a time stamp after the next": "INSERT INTO timestamp_requests VALUES (2, 2, x'00')",
    "a request without a checkpoint": "INSERT INTO timestamp_requests VALUES (1, 3, x'00')",
    "another time stamp": "INSERT OR REPLACE INTO timestamps VALUES (0, x'00')",
    "a time stamp that nobody asked": "INSERT INTO timestamps VALUES (1, x'00')",
    "other checkpoints": "UPDATE checkpoints SET note = x'00'",
    "other requests for time stamps": "UPDATE timestamp_requests SET request = x'00'",
    "other time stamps": "UPDATE timestamps SET response = x'00'",
    "the ledger under another name": "UPDATE ledger SET origin = 'x'",
}


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Another program's connection to a ledger of 257 entries, that may write."""
    path = make(tmp_path / "test.db")
    with opened(path) as books:
        acts = [registered(books.meta, f"ORG-{number}") for number in range(256)]
        books.store.put(acts, key=KEY, saving=command())
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("INSERT INTO checkpoints VALUES (2, x'01', x'01', 'x')")
    connection.execute("INSERT INTO timestamp_requests VALUES (0, 2, x'01')")
    connection.execute("INSERT INTO timestamps VALUES (0, x'01')")
    yield connection
    connection.close()


@pytest.mark.parametrize("statement", REFUSED.values(), ids=REFUSED)
def test_a_change_is_refused_and_changes_nothing(stranger: sqlite3.Connection, statement: str) -> None:
    before = list(stranger.iterdump())
    with pytest.raises(sqlite3.IntegrityError, match=r"append-only|CHECK constraint"):
        stranger.execute(statement)
    assert list(stranger.iterdump()) == before


def test_each_table_has_rows_that_the_refusals_are_about(stranger: sqlite3.Connection) -> None:
    for table in (*TABLES, "head"):
        assert stranger.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > 0, table  # noqa: S608 - a fixed list
