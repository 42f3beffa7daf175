"""What approving an erasure does not do: the tables for reading are made again by the next question, not by it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from tests.cli.rehearsal import CIO, DESK, Rehearsal, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

ERASE = ("--field", "name", "--ground", "AVG art. 17", "--erase")


def _approved(ledger: Rehearsal) -> dict[str, object]:
    ledger.register("SYS-1")
    index = ledger.ask("history", "SYS-1")["entries"][0]["index"]
    proposal = ledger.do("entry", "redact", str(index), *ERASE, by=DESK).document["entries"][0]["index"]
    return dict(ledger.do("entry", "redact", str(proposal), "--approve", by=CIO).document)


def _tables(ledger: Rehearsal) -> list[str]:
    with closing(sqlite3.connect(f"{ledger.path}.projections")) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]


def test_where_no_snapshot_was_issued_the_tables_stay_empty_until_somebody_asks(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    assert _approved(ledger)["snapshots"] == []
    assert _tables(ledger) == []
    assert [row["ref"] for row in ledger.ask("inventory")["systems"]] == ["SYS-1"]
    assert _tables(ledger) != []


def test_where_one_was_issued_it_is_looked_into(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    ledger.register("SYS-0")
    ledger.do("snapshot", "create", "-o", str(tmp_path / "before.json"))
    issued = ("snapshot", "issue", str(tmp_path / "before.json"), "--to", "Fictional office", "--request", "fictional")
    ledger.do(*issued)
    assert _approved(ledger)["snapshots"] == []
    assert _tables(ledger) != []
