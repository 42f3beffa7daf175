"""The example of the docs: a fictional municipality's spreadsheet, imported, approved in bulk, and asked about.

The command is a process of its own each time, as a user types it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from tests.cli.rehearsal import CIO, DESK, Rehearsal, rehearsal

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
LIST, MAPPING = EXAMPLES / "own-list.csv", EXAMPLES / "own-list.toml"
TOWN = "fictional-town"


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    made = rehearsal(tmp_path, "2026-07-01T08:00:00Z")
    named = ("--name", "Fictional Town", "--kind", "other", "--fictional", "--from", "2010-01-01")
    made.do("organisation", "register", TOWN, *named)
    for handle, role in ((DESK, "recorder"), (CIO, "approver")):
        made.do("official", "grant", handle, role, "--organisation", TOWN)
    return made


def _import(ledger: Rehearsal, *more: str, file: Path = LIST, by: str = DESK) -> Any:  # noqa: ANN401 - an outcome
    words = ("import", str(file), "--mapping", str(MAPPING), "--organisation", TOWN, "--source-date", "2026-06-30")
    return ledger.run(*words, *more, by=by)


def test_the_example_brings_systems_examinations_and_a_shutdown(ledger: Rehearsal) -> None:
    dry = _import(ledger, "--dry-run")
    assert (dry.status, dry.messages) == (0, "")
    assert dry.output.splitlines()[:8] == [
        "Rows read from own-list.csv: 3.",
        "Cells are separated by: semicolon.",
        "Nothing was recorded: this was a dry run. It would have been:",
        "  systems registered: 3",
        "  examinations proposed: 2; each counts once another official approves it",
        "  shutdowns decided: 1",
        "  users informed: 1",
        "  systems switched off: 1",
    ]
    done = _import(ledger, "--json")
    assert (done.status, done.document["delimiter"], done.document["ignored_fields"]) == (0, "semicolon", ["Opmerking"])
    assert len(done.document["entries"]) == 8
    again = _import(ledger, "--json")
    assert (again.status, again.document["entries"], again.document["counts"]) == (0, [], {})


def test_another_official_approves_what_came_and_the_standing_follows(ledger: Rehearsal) -> None:
    _import(ledger)
    proposed = {row["ref"]: row["standing"] for row in ledger.ask("inventory")["systems"]}
    assert proposed == {
        "TOWN-001": "proposed",
        "TOWN-002": "switched_off_unverified",
        "TOWN-003": "not_examined",
    }
    listed = ledger.folder / "approve.txt"
    listed.write_text("TOWN-001\nTOWN-002\n", encoding="utf-8")
    done = ledger.run("classification", "approve", "--from-file", str(listed), "--json", by=CIO)
    assert [(one["ref"], one["outcome"]) for one in done.document["proposals"]] == [
        ("TOWN-001", "not_prohibited"),
        ("TOWN-002", "prohibited"),
    ]
    assert ledger.run("shutdown", "verify", "TOWN-002", "--because", "seen", by=CIO).status == 0
    after = {row["ref"]: row["standing"] for row in ledger.ask("inventory")["systems"]}
    assert after == {"TOWN-001": "not_prohibited", "TOWN-002": "shut_down", "TOWN-003": "not_examined"}
    assert ledger.run("verify").status == 0
    assert _import(ledger, "--json").document["entries"] == []


def test_the_file_and_the_attested_document_are_evidence(ledger: Rehearsal) -> None:
    entries = _import(ledger, "--json").document["entries"]
    index = next(entry["index"] for entry in entries if entry["type"] == "ai-system.classified.v1")
    shown = ledger.run("entry", "show", str(index), "--json").output
    assert hashlib.sha256(LIST.read_bytes()).hexdigest() in shown
    assert hashlib.sha256(b"test").hexdigest() in shown
    assert '"2025-03-14"' in shown


def test_every_refused_row_is_told_with_row_column_and_remedy(ledger: Rehearsal) -> None:
    written = LIST.read_text(encoding="utf-8-sig")
    spoiled = written.replace("niet verboden", "verboden").replace("15-01-2026", "morgen").replace("25-03-2025", "x")
    file = ledger.folder / "spoiled.csv"
    file.write_text(spoiled, encoding="utf-8")
    done = _import(ledger, "--json", file=file)
    assert (done.status, done.output, done.error["code"]) == (1, "", "import-rows-refused")
    parts = done.error["details"]["parts"]
    assert [(part["row"], part["ref"], part.get("column"), part["code"]) for part in parts] == [
        (2, "fictional-town:001", None, "import-outcome-differs"),
        (3, "002", "Gebruikers ingelicht", "import-day-malformed"),
        (4, "003", "In gebruik sinds", "import-day-malformed"),
    ]
    dutch = _import(ledger, "--lang", "nl", file=file).messages.splitlines()
    assert dutch[2].startswith("  rij 3, referentie 002, kolom Gebruikers ingelicht: In deze rij is ")
    assert ledger.ask("inventory")["systems"] == []


def test_a_spreadsheet_is_refused_with_what_to_do(ledger: Rehearsal) -> None:
    file = ledger.folder / "own-list.xlsx"
    file.write_bytes(b"PK\x03\x04")
    done = _import(ledger, file=file)
    assert (done.status, "Save the sheet as CSV in UTF-8" in done.messages) == (1, True)
