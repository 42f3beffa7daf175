"""The demonstration, through the command: the real request answered as the letter does, and nothing invented."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import grootboek

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Outcome


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def told(folder: Path) -> Outcome:
    return grootboek(folder, "demo", "played")


def ask(folder: Path, *arguments: str) -> Outcome:
    played = folder / "played"
    return grootboek(
        folder,
        *arguments,
        GROOTBOEK_LEDGER=str(played / "grootboek.db"),
        XDG_CONFIG_HOME=str(played / "config"),
        GROOTBOEK_CLOCK="2026-11-23T12:00:00Z",
    )


def test_the_demonstration_ends_well_and_says_nothing_that_must_never_happen(told: Outcome) -> None:
    assert (told.status, told.messages) == (0, "")
    assert "must never happen" not in told.output
    assert "Exit status 3: the evidence is unsound." in told.output


def test_all_its_keys_are_in_its_own_folder(told: Outcome, folder: Path) -> None:
    assert told.status == 0
    keys = {path.name for path in folder.rglob("*.key")}
    assert keys == {path.name for path in (folder / "played" / "config").rglob("*.key")}
    assert keys == {"cio-rijk@rijk.key", "cio-office@VBZ.key", "cio@VBZ.key"}


def test_the_answer_of_17_march_2025_is_none_four_times_with_the_letters_own_caveat(
    told: Outcome, folder: Path
) -> None:
    assert told.status == 0
    answer = ask(folder, "inquiry", "answer", "UITVRAAG-2024", "--as-of", "2025-03-17", "--json").document
    assert [answer["questions"][number]["systems"] for number in "1234"] == [0, 0, 0, 0]
    assert answer["coverage"]["states"] == {
        "answer": 0,
        "nil_return": 15,
        "partial": 0,
        "not_covered": 0,
        "no_response": 0,
    }
    assert any("overview" in caveat for caveat in answer["caveats"])
    assert answer["provisional"] is False


def test_the_ministries_returns_state_no_more_than_the_letter(told: Outcome, folder: Path) -> None:
    assert told.status == 0
    lines = ask(folder, "export", "--format", "jsonl").output.splitlines()
    returns = [json.loads(line)["entry"]["signed"]["act"] for line in lines if "inquiry.return-submitted.v1" in line]
    of_ministries = [act for act in returns if act["stream"]["code"] == "UITVRAAG-2024"]
    assert len(of_ministries) == 15
    for act in of_ministries:
        assert act["event"].keys() == {"kind", "organisation", "received_on", "remark"}
        assert [item.keys() for item in act["evidence"]] == [{"title", "level"}]


def standings(folder: Path, *moment: str) -> dict[str, str]:
    rows = ask(folder, "inventory", "--json", *moment).document["systems"]
    assert all(row["fictional"] for row in rows)
    return {row["ref"]: row["standing"] for row in rows}


def test_every_examined_system_belongs_to_a_fictional_organisation_and_one_is_prohibited(
    told: Outcome, folder: Path
) -> None:
    assert told.status == 0
    found = standings(folder, "--as-of", "2025-06-30")
    assert len(found) >= 30
    assert [ref for ref, standing in found.items() if standing == "prohibited_in_use"] == ["UVB-001"]


def test_a_claim_runs_and_another_has_expired(told: Outcome, folder: Path) -> None:
    assert told.status == 0
    found = {day: standings(folder, "--on", day) for day in ("2025-12-31", "2026-01-01")}
    assert [found[day]["AVB-007"] for day in found] == ["exception_accepted", "exception_accepted"]
    assert [found[day]["ZVB-006"] for day in found] == ["exception_accepted", "exception_ended"]


def test_the_prohibited_system_goes_through_every_stage_and_another_official_looks(told: Outcome, folder: Path) -> None:
    assert told.status == 0
    shown = ask(folder, "system", "show", "UVB-001", "--json").document["system"]
    (shutdown,) = shown["deployments"][0]["shutdowns"]
    assert [(step["stage"], step["on"]) for step in shutdown["steps"]] == [
        ("decided", "2025-07-03"),
        ("informed", "2025-07-10"),
        ("switched_off", "2025-07-15"),
        ("decommissioned", "2025-08-01"),
        ("verified", "2025-08-04"),
    ]
    by = {
        entry["type"].split(".")[1]: entry["actor"]["handle"]
        for entry in ask(folder, "history", "UVB-001", "--json").document["entries"]
    }
    assert by["switched-off"] != by["shutdown-verified"]
    assert standings(folder, "--as-of", "2025-08-01")["UVB-001"] == "switched_off_unverified"
    assert standings(folder)["UVB-001"] == "shut_down"


def test_three_ministries_end_and_what_they_answered_stays_theirs(told: Outcome, folder: Path) -> None:
    assert told.status == 0
    existing = {
        day: {
            row["code"]
            for row in ask(folder, "organisation", "list", "--on", day, "--json").document["organisations"]
            if row["exists"]
        }
        for day in ("2026-02-22", "2026-02-23")
    }
    gone = {"AenM", "KGG", "VRO"}
    assert existing["2026-02-22"] - existing["2026-02-23"] == gone
    status = ask(folder, "inquiry", "status", "UITVRAAG-2024", "--json").document["organisations"]
    assert {row["by"] for row in status if row["code"] in gone} == gone
    assert "entries 25, 33, 37" in told.output


def test_on_2_december_2026_every_system_in_use_is_due_and_the_day_before_none_for_that(
    told: Outcome, folder: Path
) -> None:
    assert told.status == 0

    def changed(day: str) -> set[str]:
        due = ask(folder, "due", "--on", day, "--json").document["due"]
        return {row["ref"] for row in due if row["what"] == "law_changed"}

    rows = ask(folder, "inventory", "--on", "2026-12-02", "--json").document["systems"]
    examined = {row["ref"] for row in rows if row["use"] == "in_use" and row["outcome"] not in {None, "not_ai_system"}}
    assert changed("2026-12-01") == set()
    assert examined <= changed("2026-12-02") <= {row["ref"] for row in rows if row["use"] == "in_use"}
    assert f"of which {len(changed('2026-12-02'))} because the law has changed" in told.output


def test_the_four_questions_count_what_was_shut_down_and_what_is_excepted(told: Outcome, folder: Path) -> None:
    assert told.status == 0
    answer = ask(folder, "inquiry", "answer", "VOORBEELD-2025", "--on", "2026-12-02", "--json").document
    refs = {number: answer["questions"][number]["refs"] for number in "123"}
    assert refs == {"1": [], "2": ["UVB-001"], "3": ["AVB-007"]}


def test_the_altered_byte_is_named_with_its_entry(told: Outcome) -> None:
    entry = re.search(r"in entry (\d+) a day of receipt", told.output)
    assert entry is not None
    assert re.search(rf"^UNSOUND +{entry[1]} ", told.output, re.MULTILINE)


def test_the_demonstration_can_be_told_in_dutch_and_as_one_document(tmp_path: Path) -> None:
    told = grootboek(tmp_path, "demo", "--lang", "nl", "--json")
    assert told.status == 0
    steps = told.document["steps"]
    assert any("3. 17 maart 2025" in step for step in steps)
    assert not any("mag nooit gebeuren" in step for step in steps)


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine", encoding="utf-8")
    told = grootboek(tmp_path, "demo", "mine")
    assert told.status == 1
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["notes.txt"]
