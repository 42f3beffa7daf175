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
        GROOTBOEK_CLOCK="2025-12-31T12:00:00Z",
    )


def test_the_demonstration_ends_well_and_says_nothing_that_must_never_happen(told: Outcome) -> None:
    assert (told.status, told.messages) == (0, "")
    assert "must never happen" not in told.output
    assert "Exit status 3: the evidence is unsound." in told.output


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


def test_every_examined_system_belongs_to_a_fictional_organisation_and_one_is_prohibited(
    told: Outcome, folder: Path
) -> None:
    assert told.status == 0
    rows = ask(folder, "inventory", "--json").document["systems"]
    assert len(rows) >= 30
    assert all(row["fictional"] for row in rows)
    assert [row["ref"] for row in rows if row["standing"] == "prohibited_in_use"] == ["UVB-001"]


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
