"""The rulebook through the installed command: a fictional law is added, compared, adopted, used, and checked."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.rehearsal import ADMIN, CIO, DESK, Rehearsal, rehearsal
from tests.law_files import EXAMPLES
from tests.ledger.tampering import tamper_with

if TYPE_CHECKING:
    from pathlib import Path

NAMED = ("--name", "Fictional system", "--function", "fictional", "--process", "fictional work")
EXAMINED = ("--summary", "--because", "fictional", "--decisive-all")
LAW, GUIDANCE = "law-fictional.yaml", "guidance-fictional.yaml"
DAY = "2026-11-24"


def does(ledger: Rehearsal, clock: str, *arguments: str, by: str = DESK) -> dict[str, Any]:
    """Run the installed command at that time, and give its document; it must succeed."""
    ledger.clock = f"{clock}T10:00:00Z"
    done = ledger.run(*arguments, "--json", by=by)
    assert done.status == 0, done.messages
    return dict(done.document)


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    """SYS-1 and SYS-2 are examined under the law of 2024 and approved; the example files lie in the folder."""
    made = rehearsal(tmp_path, "2026-03-02T10:00:00Z")
    for ref, organisation in (("SYS-1", "min-x"), ("SYS-2", "agency-y")):
        does(
            made,
            "2026-03-03",
            "system",
            "register",
            ref,
            "--organisation",
            organisation,
            *NAMED,
            "--since",
            "2025-01-01",
        )
        does(made, "2026-03-04", "classification", "record", ref, *EXAMINED)
        does(made, "2026-03-05", "classification", "approve", ref, by=CIO)
    for name in (LAW, GUIDANCE):
        shutil.copy(EXAMPLES / name, made.folder / name)
    return made


def added_and_adopted(ledger: Rehearsal) -> dict[str, Any]:
    """The fictional law in the ledger, and the receipt of its adoption."""
    does(ledger, DAY, "rulebook", "add", LAW, "--reviewed-by", "fictional lawyer", by=ADMIN)
    return does(ledger, DAY, "rulebook", "adopt", "taxonomy", "FICTION-2026-1", by=ADMIN)


def test_what_an_adoption_makes_due_is_said_before_and_after(ledger: Rehearsal) -> None:
    does(ledger, DAY, "rulebook", "add", LAW, by=ADMIN)
    before = does(ledger, DAY, "due", "--within", "90")["due"]
    would = does(ledger, DAY, "rulebook", "adopt", "taxonomy", "FICTION-2026-1", "--dry-run", by=ADMIN)
    assert would["entries"] == []
    assert does(ledger, DAY, "due", "--within", "90")["due"] == before
    adopted = does(ledger, DAY, "rulebook", "adopt", "taxonomy", "FICTION-2026-1", by=ADMIN)
    found = adopted["makes_due"]
    assert found == would["makes_due"]
    assert (found["until"], found["count"]) == ("2027-01-01", 2)
    assert [(row["ref"], row["what"], row["since"]) for row in found["due"]] == [
        ("SYS-1", "law_changed", "2027-01-01"),
        ("SYS-2", "law_changed", "2027-01-01"),
    ]
    assert found["organisations"] == [
        {"organisation": "agency-y", "fictional": True, "count": 1},
        {"organisation": "min-x", "fictional": True, "count": 1},
    ]
    after = [row for row in does(ledger, DAY, "due", "--within", "90")["due"] if row not in before]
    assert after == found["due"]


def test_guidance_of_ones_own_makes_examinations_due_at_once(ledger: Rehearsal) -> None:
    does(ledger, DAY, "rulebook", "add", GUIDANCE, by=ADMIN)
    ledger.clock = f"{DAY}T11:00:00Z"
    text = ledger.run("rulebook", "adopt", "guidance", "HR-FICTION", "--dry-run", "--lang", "nl", by=ADMIN).output
    assert "Wat door deze vaststelling op de werklijst zou komen, tot en met 2026-11-24: 2." in text
    adopted = does(ledger, DAY, "rulebook", "adopt", "guidance", "HR-FICTION", by=ADMIN)["makes_due"]
    assert {(row["what"], row["since"]) for row in adopted["due"]} == {("guidance_newer", DAY)}
    does(ledger, DAY, "classification", "record", "SYS-1", *EXAMINED, "--guidance", "HR-FICTION")
    does(ledger, DAY, "classification", "approve", "SYS-1", by=CIO)
    assert [row["ref"] for row in does(ledger, DAY, "due")["due"]] == ["SYS-2"]


def test_under_an_added_law_the_outcome_is_that_of_the_day(ledger: Rehearsal) -> None:
    added_and_adopted(ledger)
    form = does(ledger, DAY, "classification", "template", "--for", "SYS-1", "--taxonomy", "FICTION-2026-1")
    assert "Reviewed by: fictional lawyer." in form["template"]
    met = ("--summary", "--because", "fictional", "--met", "y1,y2", "--taxonomy", "FICTION-2026-1")
    recorded = does(ledger, DAY, "classification", "record", "SYS-1", *met)
    assert (recorded["outcome"], recorded["later"]) == ("not_prohibited", {"y": "2027-01-01"})
    does(ledger, DAY, "classification", "approve", "SYS-1", by=CIO)
    for day, standing, outcome in (
        ("2026-12-31", "prohibited_from", "not_prohibited"),
        ("2027-01-01", "prohibited_in_use", "prohibited"),
    ):
        found = does(ledger, DAY, "inventory", "--on", day)
        row = next(row for row in found["systems"] if row["ref"] == "SYS-1")
        assert (row["standing"], row["outcome"], row["taxonomy"]) == (standing, outcome, "FICTION-2026-1")
        assert "Reviewed by: fictional lawyer." in found["review_status"]
    assert [row["ref"] for row in does(ledger, DAY, "due", "--on", "2027-01-01")["due"]] == ["SYS-2"]


def test_the_ledger_is_sound_replays_and_its_snapshot_verifies(ledger: Rehearsal) -> None:
    added_and_adopted(ledger)
    does(ledger, DAY, "rulebook", "add", GUIDANCE, by=ADMIN)
    met = ("--summary", "--because", "fictional", "--met", "y1,y2", "--taxonomy", "FICTION-2026-1")
    does(ledger, DAY, "classification", "record", "SYS-1", *met)
    does(ledger, DAY, "classification", "approve", "SYS-1", by=CIO)
    assert does(ledger, DAY, "verify")["sound"] is True
    does(ledger, DAY, "replay")
    does(ledger, DAY, "snapshot", "create", "-o", "now.json")
    assert does(ledger, DAY, "snapshot", "verify", "now.json")["sound"] is True


def test_a_tampered_file_is_found_and_counts_as_absent(ledger: Rehearsal) -> None:
    added_and_adopted(ledger)
    with closing(sqlite3.connect(ledger.folder / "ledger.db", isolation_level=None)) as stranger:
        tamper_with(
            stranger,
            "UPDATE disclosures SET disclosure = substr(disclosure, 1, 200) || 'AAAA' || substr(disclosure, 205)"
            " WHERE field = 'content.0'",
        )
    done = ledger.run("verify", "--json")
    assert done.status == 3
    assert "disclosure-malformed" in {one["code"] for one in done.document["findings"]}
    shown = does(ledger, DAY, "rulebook", "show")["rulebook"]
    assert [item["at_hand"] for item in shown if item["id"] == "FICTION-2026-1"] == [False]
    assert ledger.run("rulebook", "show", "FICTION-2026-1", "--lang", "en").status == 0
    assert ledger.run("rulebook", "diff", "2026-1744", "FICTION-2026-1").status == 1


def shown(ledger: Rehearsal, *moment: str) -> dict[str, Any]:
    """The items of the rulebook by id."""
    return {item["id"]: item for item in does(ledger, DAY, "rulebook", "show", *moment)["rulebook"]}


def test_the_rulebook_of_a_moment(ledger: Rehearsal) -> None:
    receipt = added_and_adopted(ledger)
    items = shown(ledger)
    fiction = items["FICTION-2026-1"]
    index = receipt["entries"][0]["index"]
    assert (fiction["state"], fiction["since"], fiction["adopted_by"], fiction["added_by"]) == (
        "adopted",
        DAY,
        index,
        index - 1,
    )
    assert fiction["review"]["nl"] == "Beoordeeld door: fictional lawyer."
    assert items["2026-1744"]["state"] == "available"
    assert items["2024-1689"]["review"]["en"] == "Compiled from sources, not reviewed by a lawyer."
    assert items["GL-PP-2"]["review"]["en"] == "Not reviewed by anybody."
    earlier = {
        item["id"]: item
        for item in does(ledger, DAY, "rulebook", "show", "--known-at", f"entry:{index - 1}")["rulebook"]
    }
    assert earlier["FICTION-2026-1"]["state"] == "available"
    then = {
        item["id"]: item["state"] for item in does(ledger, DAY, "rulebook", "show", "--as-of", "2026-03-05")["rulebook"]
    }
    assert "FICTION-2026-1" not in then
    assert then["2026-1744"] == "unpublished"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["Guessing moods from handwriting", "y-x1", "never decides", "Reviewed by: fictional lawyer."]),
        ("nl", ["Stemmingen raden uit handschrift", "beslist nooit", "Beoordeeld door: fictional lawyer."]),
    ],
)
def test_one_law_in_full(ledger: Rehearsal, language: str, words: list[str]) -> None:
    added_and_adopted(ledger)
    text = ledger.run("rulebook", "show", "FICTION-2026-1", "--lang", language).output
    assert [word for word in words if word not in text] == []
    document = does(ledger, DAY, "rulebook", "show", "FICTION-2026-1")
    assert document["content"]["points"][0]["elements"][1]["any_of"] == "y-mood"
    for ref in ("2026-1744", "2024-1689", "HR-CIO"):
        assert ledger.run("rulebook", "show", ref, "--lang", language).status == 0


def test_one_guidance_document_in_full_and_to_a_file(ledger: Rehearsal) -> None:
    does(ledger, DAY, "rulebook", "add", GUIDANCE, by=ADMIN)
    assert "Ask the supplier in writing" in ledger.run("rulebook", "show", "HR-FICTION", "--lang", "en").output
    for name in ("all.csv", "all.json"):
        assert ledger.run("rulebook", "show", "-o", name).status == 0
        assert b"HR-FICTION" in (ledger.folder / name).read_bytes()


def test_what_differs_between_two_versions(ledger: Rehearsal) -> None:
    found = does(ledger, DAY, "rulebook", "diff", "2024-1689", "2026-1744")["differences"]
    points = {(one["id"], one["change"]) for one in found if one["section"] == "points"}
    assert points == {("ba", "added"), ("bb", "added")}
    assert ("ba-x1", "added") in {(one["id"], one["change"]) for one in found if one["section"] == "grounds"}
    law = next(one for one in found if one["section"] == "law")
    assert {"name": "applies_from", "before": "2025-02-02", "after": "2026-12-02"} in law["fields"]
    back = does(ledger, DAY, "rulebook", "diff", "2026-1744", "2024-1689")["differences"]
    assert {(one["id"], one["change"]) for one in back if one["section"] == "points"} == {
        ("ba", "removed"),
        ("bb", "removed"),
    }
    text = ledger.run("rulebook", "diff", "GL-PP-1", "GL-PP-2", "--lang", "nl").output
    assert "gewijzigd" in text
    assert "Nothing differs." in ledger.run("rulebook", "diff", "HR-CIO", "HR-CIO", "--lang", "en").output
    assert ledger.run("rulebook", "diff", "2024-1689", "HR-CIO").status == 1


def test_who_may_not_adds_nothing_and_a_wrong_file_names_its_place(ledger: Rehearsal) -> None:
    assert ledger.run("rulebook", "add", LAW, by=DESK).status == 4
    wrong = (ledger.folder / LAW).read_text(encoding="utf-8").replace("2026-11-20", "20 november")
    (ledger.folder / "wrong.yaml").write_text(wrong, encoding="utf-8")
    done = ledger.run("rulebook", "add", "wrong.yaml", "--lang", "nl", by=ADMIN)
    assert (done.status, "Regel 9 van het bestand: in_force_from" in done.messages) == (1, True), done.messages


def test_an_adoption_that_was_recorded_is_not_hidden_by_what_cannot_be_read(ledger: Rehearsal) -> None:
    does(ledger, DAY, "rulebook", "add", LAW, by=ADMIN)
    for name in ledger.folder.glob("*.projections"):
        name.unlink()
    with closing(sqlite3.connect(ledger.folder / "ledger.db", isolation_level=None)) as stranger:
        tamper_with(stranger, "UPDATE entries SET entry = x'00' WHERE \"index\" = 20")
    dry = ledger.run("rulebook", "adopt", "taxonomy", "FICTION-2026-1", "--dry-run", by=ADMIN)
    done = ledger.run("rulebook", "adopt", "taxonomy", "FICTION-2026-1", "--json", by=ADMIN)
    assert (dry.status, done.status) == (3, 0), (dry.messages, done.messages)
    assert done.document["makes_due"] is None
    assert len(done.document["entries"]) == 1
