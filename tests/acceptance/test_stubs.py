"""A ledger that may not hold state secrets: the content is refused, a stub is recorded, and every view says so."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

from tests.acceptance.life import NAMED, Life
from tests.cli.rehearsal import ADMIN, CIO, DESK, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

DAY, LATER = "2026-09-02", "2026-09-04"
SECRET = ("system", "register", "SYS-9", "--organisation", "min-x", *NAMED, "--level", "state_secret")
HELD = {"en": "[held elsewhere: state secret, secret]", "nl": "[elders bewaard: staatsgeheim geheim]"}


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Life:
    """An ordinary system, and a stub of one of which the content was refused."""
    made = Life(rehearsal(tmp_path_factory.mktemp("stubs")))
    made.registers(DAY, "SYS-1", "--since", "2025-03-01")
    refused = made.tried(DAY, *SECRET)
    assert (refused.status, refused.error["code"]) == (1, "level-above-accredited")
    stub = ("system", "stub", "SYS-9", "state_secret", "--organisation", "min-x", "--since", "2025-03-01")
    entry = made.does(DAY, *stub)["entries"][0]
    assert entry["type"] == "ai-system.stub-registered.v1"
    return made


def test_a_stub_is_listed_and_counted_and_has_no_text(life: Life) -> None:
    row = life.row(DAY, "SYS-9")
    assert (row["name"], row["function"], row["processes"]) == (None, None, [])
    assert (row["held_elsewhere"], row["standing"], row["use"]) == ("state_secret", "not_examined", "in_use")
    assert "held_elsewhere" not in life.row(DAY, "SYS-1")
    shown = life.shown(DAY, "SYS-9")
    assert shown["held_elsewhere"] == "state_secret"
    index = shown["entries"][0]
    assert life.does(DAY, "entry", "show", str(index))["entry"]["disclosures"] == {}
    assert ("SYS-9", "recorder") in {(ref, who) for ref, _, who in life.due(DAY)}
    listed = {one["ref"]: one for one in life.does(DAY, "system", "list")["systems"]}
    assert listed["SYS-9"]["held_elsewhere"] == "state_secret"


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("view", ["inventory", "system list", "system show SYS-9", "due"])
def test_every_view_says_in_both_languages_that_it_is_held_elsewhere(life: Life, view: str, language: str) -> None:
    shown = life.ledger.run(*view.split(), "--lang", language)
    assert (shown.status, HELD[language] in shown.output) == (0, True), shown.messages


@pytest.mark.parametrize(
    ("language", "words"), [("en", "level state secret, secret"), ("nl", "niveau staatsgeheim geheim")]
)
def test_the_history_says_the_level_in_words(life: Life, language: str, words: str) -> None:
    assert words in life.ledger.run("history", "SYS-9", "--since", "2024-01-01", "--lang", language).output


def test_the_public_sees_no_more_than_that_one_was_left_out(life: Life, tmp_path: Path) -> None:
    public = life.does(DAY, "inventory", "--audience", "public")
    assert [row["ref"] for row in public["systems"]] == ["SYS-1"]
    assert [(each["ground"], each["count"]) for each in public["withheld"]] == [("state_secret", 1)]
    assert life.tried(DAY, "system", "show", "SYS-9", "--audience", "public").error["code"] == "withheld-from-public"
    for arguments in (("history", "--since", "2024-01-01"), ("export",), ("inventory",)):
        assert "SYS-9" not in life.ledger.run(*arguments, "--audience", "public").output
    for audience, refs in (("full", ["SYS-1", "SYS-9"]), ("public", ["SYS-1"])):
        path = tmp_path / f"{audience}.json"
        life.does(DAY, "snapshot", "create", "-o", str(path), "--audience", audience)
        rows = json.loads(path.read_bytes())["core"]["rows"]
        assert [row["ref"] for row in rows] == refs
        assert life.tried(DAY, "snapshot", "verify", str(path)).status == 0


def _public(life: Life, when: str, *moment: str) -> dict[str, str]:
    """All that the public can be answered, by question."""
    asked = {
        "history": ("history", "--since", "2024-01-01", *moment),
        "inventory": ("inventory", *moment),
        "export": ("export",),
        "entries": ("history", "--since", "2024-01-01", "--json", *moment),
    }
    life.ledger.clock = f"{when}T10:00:00Z"
    found = {name: life.ledger.run(*words, "--audience", "public") for name, words in asked.items()}
    assert {name: done.status for name, done in found.items()} == dict.fromkeys(asked, 0)
    return {name: done.output for name, done in found.items()}


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Life:
    """A stub, a system registered as secret and a deployment made as secret, with unclassified entries about each."""
    life = Life(rehearsal(tmp_path_factory.mktemp("lived")))
    life.does(DAY, "ledger", "accredit", "state_secret", by=ADMIN)
    life.does(DAY, "system", "stub", "SYS-9", "state_secret", "--organisation", "min-x", "--since", "2025-03-01")
    life.does(DAY, "system", "register", "SYS-8", "--organisation", "min-x", *NAMED, "--level", "state_confidential")
    life.registers(DAY, "SYS-1", "--since", "2025-03-01")
    deploy = ("system", "deploy", "SYS-1", "--organisation", "agency-y", "--process", "secret work (fictional)")
    life.does(DAY, *deploy, "--level", "departmental_confidential")
    for ref, *deployment in (("SYS-9",), ("SYS-8",), ("SYS-1", "--deployment", "2")):
        life.examines(DAY, ref, *deployment)
        because = ("--because", f"reason about {ref} (fictional)")
        life.does(DAY, "system", "lifecycle", ref, "out_of_use", *because, *deployment)
    life.does(DAY, "system", "split", "SYS-1", "--into", "SYS-9")
    return life


def test_later_entries_about_what_the_public_may_not_see_are_left_out_too(lived: Life) -> None:
    for name, told in _public(lived, DAY).items():
        assert [one for one in ("SYS-9", "SYS-8", "reason about", "secret work") if one in told] == [], name
    entries = lived.does(DAY, "history", "--since", "2024-01-01", "--audience", "public")
    left_out = {(each["ground"], each["by"]["function"]): each["count"] for each in entries["withheld"]}
    levels = ("state_secret", "state_confidential", "departmental_confidential")
    assert left_out == {(level, who): n for level in levels for who, n in (("recorder", 3), ("approver", 1))}
    (split,) = [each for each in entries["entries"] if each["type"] == "ai-system.split-into.v1"]
    assert split["summary"] == "split into parts; parts [left out]"
    full = lived.does(DAY, "history", "--since", "2024-01-01")["entries"]
    assert {"SYS-9", "SYS-8"} < {each["ref"] for each in full}
    for each in full:
        words = ("entry", "show", str(each["index"]), "--audience", "public")
        shown = lived.ledger.do(*words).document["entry"]
        about = each["ref"] in {"SYS-9", "SYS-8"}
        assert ("withheld" in shown) is (about or (each["ref"] == "SYS-1" and "deployment 2" in each["summary"]))
    dutch = lived.ledger.run("history", "SYS-1", "--since", "2024-01-01", "--audience", "public", "--lang", "nl").output
    assert "[weggelaten]" in dutch


def test_a_stub_that_was_named_is_shown_to_the_public_and_not_before(tmp_path: Path) -> None:
    life = Life(rehearsal(tmp_path))
    life.does(DAY, "system", "stub", "SYS-9", "state_secret", "--organisation", "min-x", "--since", "2025-03-01")
    life.examines(DAY, "SYS-9")
    known = f"entry:{life.does(DAY, 'checkpoint', 'show')['size'] - 1}"
    files = [tmp_path / f"{name}.json" for name in ("before", "after")]
    snapshot = ("snapshot", "create", "--audience", "public", "--on", DAY, "--known-at", known, "-o")
    life.does(DAY, *snapshot, str(files[0]))
    life.does(LATER, "system", "describe", "SYS-9", "--purpose", "nothing that names it (fictional)")
    assert "SYS-9" not in "".join(_public(life, LATER).values())
    life.does(LATER, "system", "describe", "SYS-9", "--name", "Fictional, public now")
    wrong = life.does(LATER, "checkpoint", "show")["size"] - 1
    assert all("SYS-9" in told for told in _public(life, LATER).values())
    rows = life.rows(LATER, "--audience", "public")
    assert [(row["ref"], row["name"], row["standing"]) for row in rows] == [
        ("SYS-9", "Fictional, public now", "not_prohibited")
    ]
    assert "SYS-9" not in _public(life, LATER, "--known-at", known)["history"]
    life.does(LATER, *snapshot, str(files[1]))
    assert json.loads(files[0].read_bytes())["core"] == json.loads(files[1].read_bytes())["core"]
    life.does(LATER, "entry", "correct", str(wrong), "--because", "it is secret still (fictional)")
    assert "SYS-9" not in "".join(_public(life, LATER).values())


def test_an_inquiry_counts_a_stub_among_what_is_not_examined(life: Life) -> None:
    asked = (
        "--title",
        "fictional",
        "--reference-date",
        "2026-09-01",
        "--deadline",
        "2026-09-15",
        "--addressees",
        "all",
    )
    life.does(DAY, "inquiry", "open", "ASK-1", *asked, by=ADMIN)
    answer = life.does(DAY, "inquiry", "answer", "ASK-1", by=ADMIN)
    assert answer["overview"]["not_examined"]["systems"] == 2


@pytest.mark.parametrize("question", ["inventory", "system list", "due"])
def test_a_csv_file_has_the_level_of_a_stub_in_a_column_of_its_own(life: Life, question: str, tmp_path: Path) -> None:
    assert life.ledger.run(*question.split(), "-o", str(tmp_path / "rows.csv")).status == 0
    with (tmp_path / "rows.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["ref"]: row for row in csv.DictReader(file)}
    assert (rows["SYS-9"]["name"], rows["SYS-9"]["held_elsewhere"]) == ("", "state_secret")
    assert (rows["SYS-1"]["name"], rows["SYS-1"]["held_elsewhere"]) == ("Fictional system", "")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_letter_names_a_prohibited_stub_as_held_elsewhere(tmp_path: Path, language: str) -> None:
    life = Life(rehearsal(tmp_path))
    life.does(DAY, "system", "stub", "SYS-7", "state_secret", "--organisation", "min-x", "--since", "2025-03-01")
    life.examines(DAY, "SYS-7", "--met", "f1,f2,f3")
    asked = ("--title", "fictional", "--reference-date", DAY, "--deadline", "2026-09-15", "--addressees", "all")
    life.does(DAY, "inquiry", "open", "ASK-1", *asked, by=ADMIN)
    letter = life.ledger.run("inquiry", "answer", "ASK-1", "--lang", language).output
    assert f"SYS-7: {HELD[language]}, min-x" in letter


@pytest.mark.parametrize(("language", "words"), [("en", "held elsewhere"), ("nl", "elders bewaard")])
def test_the_help_of_systems_says_that_one_can_be_held_elsewhere(life: Life, language: str, words: str) -> None:
    assert words in life.ledger.run("system", "--help", "--lang", language).output.splitlines()[2]


def test_a_stub_is_examined_described_later_and_verifies(tmp_path: Path) -> None:
    life = Life(rehearsal(tmp_path))
    life.does(DAY, "system", "stub", "-", "state_confidential", "--organisation", "min-x")
    ref = life.rows(DAY)[0]["ref"]
    short = ("--summary", "--because", "examined where it is held (fictional)", "--decisive-all")
    life.does(DAY, "classification", "record", ref, *short)
    life.does(DAY, "classification", "approve", ref, by=CIO)
    row = life.row(DAY, ref)
    assert (row["standing"], row["held_elsewhere"]) == ("not_prohibited", "state_confidential")
    life.does(LATER, "system", "describe", ref, "--name", "Fictional, public now")
    row = life.row(LATER, ref)
    assert (row["name"], "held_elsewhere" in row) == ("Fictional, public now", False)
    before = life.row(LATER, ref, "--as-of", "2026-09-03")
    assert before["held_elsewhere"] == "state_confidential"
    assert life.tried(LATER, "verify").status == 0
    assert life.tried(LATER, "replay").status == 0


def test_a_stub_takes_a_mandate_and_a_free_reference(life: Life) -> None:
    elsewhere = life.tried(DAY, "system", "stub", "SYS-8", "state_secret", "--organisation", "min-z", by=DESK)
    assert (elsewhere.status, elsewhere.error["code"]) == (4, "no-mandate")
    again = life.tried(DAY, "system", "stub", "SYS-1", "state_secret", "--organisation", "min-x")
    assert again.error["code"] == "system-exists"
