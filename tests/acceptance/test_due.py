"""The work list through the installed command, at a fictional ministry: what is due on 2 December 2026, and files."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.rehearsal import ADMIN, CIO, DESK, Rehearsal, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

NAMED = ("--name", "Fictional system", "--function", "fictional", "--process", "fictional work")
EXAMINED = ("--summary", "--because", "fictional", "--decisive-all")


def does(ledger: Rehearsal, clock: str, *arguments: str, by: str = DESK) -> dict[str, Any]:
    """Run the installed command at that time, and give its document; it must succeed."""
    ledger.clock = f"{clock}T10:00:00Z"
    done = ledger.run(*arguments, "--json", by=by)
    assert done.status == 0, done.messages
    return dict(done.document)


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    """SYS-1 is examined under the law of 2024 and approved, SYS-2 is proposed; the law of 2026 is adopted later."""
    made = rehearsal(tmp_path, "2026-03-02T10:00:00Z")
    since = ("--organisation", "min-x", *NAMED, "--since", "2025-01-01")
    for ref in ("SYS-1", "SYS-2"):
        does(made, "2026-03-03", "system", "register", ref, *since)
        does(made, "2026-03-04", "classification", "record", ref, *EXAMINED)
    does(made, "2026-03-05", "classification", "approve", "SYS-1", by=CIO)
    does(made, "2026-09-01", "rulebook", "adopt", "taxonomy", "2026-1744", by=ADMIN)
    return made


def due(ledger: Rehearsal, *arguments: str) -> list[tuple[str, str, str, str]]:
    found = does(ledger, "2026-11-23", "due", *arguments)["due"]
    return [(row["ref"], row["what"], row["since"], row["who"]["role"]) for row in found]


def test_what_is_due_on_2_december_2026(ledger: Rehearsal) -> None:
    proposed = ("SYS-2", "proposed", "2026-03-04", "approver")
    opened = ("SYS-1", "law_changed", "2026-12-02", "recorder")
    assert due(ledger, "--on", "2026-12-01") == [proposed]
    assert due(ledger, "--on", "2026-12-02") == [proposed, opened]
    assert due(ledger, "--within", "9") == [proposed, opened]
    assert due(ledger, "--on", "2026-12-02", "--who", "approver") == [proposed]
    assert due(ledger, "--on", "2026-12-02", "--organisation", "min-z") == []
    for day in ("2026-12-01", "2026-12-02"):
        rows = does(ledger, "2026-11-23", "inventory", "--on", day)["systems"]
        assert rows[0]["standing"] == ("not_prohibited" if day == "2026-12-01" else "re_examine")


def test_the_answer_names_its_position_and_its_entries(ledger: Rehearsal) -> None:
    found = does(ledger, "2026-11-23", "due", "--on", "2026-12-02")
    assert {"on", "known_at", "index", "size", "root", "provisional", "rules"} <= found.keys()
    assert (found["on"], found["expected"]) == ("2026-12-02", True)
    types = [
        does(ledger, "2026-11-23", "entry", "show", str(index))["entry"]["type"]
        for index in found["due"][1]["rests_on"]
    ]
    assert types == [
        "ai-system.classified.v1",
        "ai-system.classification-approved.v1",
        "rulebook.taxonomy-adopted.v1",
    ]


def test_the_list_as_a_calendar_and_as_csv(ledger: Rehearsal) -> None:
    for name in ("due.ics", "due.csv"):
        done = ledger.run("due", "--on", "2026-12-02", "-o", name, "--lang", "nl")
        assert (done.status, done.output) == (0, "")
    lines = (ledger.folder / "due.ics").read_bytes().replace(b"\r\n ", b"").split(b"\r\n")
    assert lines.count(b"BEGIN:VEVENT") == 2
    assert b"DTSTART;VALUE=DATE:20261202" in lines
    with (ledger.folder / "due.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["ref"], row["what"], row["role"], row["organisation"]) for row in rows] == [
        ("SYS-2", "proposed", "approver", "min-x"),
        ("SYS-1", "law_changed", "recorder", "min-x"),
    ]


def test_people_read_what_who_and_since_when_in_their_language(ledger: Rehearsal) -> None:
    text = ledger.run("due", "--on", "2026-12-02", "--lang", "nl").output
    assert "er geldt een versie van de wet die het onderzoek niet gebruikte" in text
    assert "goedkeurder, min-x (fictief)" in text
    nothing = ledger.run("due", "--on", "2026-12-02", "--organisation", "min-z", "--lang", "en").output
    assert "Nothing is due, as far as this is recorded." in nothing


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--who", "minister"), "--who"),
        (("--within", "-1"), "--within"),
        (("--within", "soon"), "--within"),
        (("-o", "due.pdf"), ".ics"),
    ],
)
def test_a_wrong_option_is_named(ledger: Rehearsal, arguments: tuple[str, ...], expected: str) -> None:
    done = ledger.run("due", *arguments)
    assert (done.status, expected in done.messages) == (2, True), done.messages
