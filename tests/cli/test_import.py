"""``grootboek import``: what it prints, and how it refuses."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.cli.progress import progress_line
from grootboek.cli.session import Session
from grootboek.cli.settings import Settings
from tests.cli.rehearsal import ADMIN, DESK, Rehearsal, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

MAPPING = ("--mapping", "algoritmeregister")


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    made = rehearsal(tmp_path)
    made.do("official", "grant", ADMIN, "recorder", "--organisation", "example")
    return made


def _row(number: str, **more: object) -> dict[str, object]:
    said = {"id": number, "title": f"Fictional {number}", "doel": "fictional", "organisatie": "Fictional Town"}
    return {**said, "status": "in_gebruik", **more}


def _file(ledger: Rehearsal, *rows: object, name: str = "register.json") -> str:
    path = ledger.folder / name
    path.write_text(json.dumps({"algoritmes": rows}), encoding="utf-8")
    return str(path)


def test_the_document_says_what_was_read_recorded_and_left_out(ledger: Rehearsal) -> None:
    done = ledger.run("import", _file(ledger, _row("1"), _row("2", url="-")), *MAPPING, "--json")
    assert (done.status, done.messages) == (0, "")
    said = done.document
    assert [entry["type"] for entry in said["entries"]] == [
        "organisation.registered.v1",
        *["ai-system.registered.v1"] * 2,
    ]
    assert {name: said[name] for name in ("ref", "rows", "counts", "ignored_fields", "left_out", "refused")} == {
        "ref": "algoritmeregister",
        "rows": 2,
        "counts": {"organisations_registered": 1, "systems_registered": 2},
        "ignored_fields": ["url"],
        "left_out": [],
        "refused": [],
    }


def _text(ledger: Rehearsal, *arguments: str, lang: str = "en") -> list[str]:
    return ledger.run("import", *arguments, *MAPPING, "--lang", lang).output.splitlines()


def test_people_read_counts_and_which_entries(ledger: Rehearsal) -> None:
    lines = _text(ledger, _file(ledger, _row("1"), _row("2", url="-")))
    assert lines[:4] == [
        "Rows read from register.json: 2.",
        "Recorded, about algoritmeregister:",
        "  organisations registered: 1",
        "  systems registered: 2",
    ]
    assert lines[4].startswith("Entries ")
    assert lines[5] == "Fields of the file that were not taken: url."


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "The file says nothing new: nothing had to be recorded."),
        ("nl", "Het bestand zegt niets nieuws: er hoefde niets te worden vastgelegd."),
    ],
)
def test_a_file_with_nothing_new_is_said_to_be_so(ledger: Rehearsal, lang: str, expected: str) -> None:
    file = _file(ledger, _row("1"))
    ledger.do("import", file, *MAPPING)
    assert expected in _text(ledger, file, lang=lang)


def test_a_dry_run_says_what_would_be_recorded(ledger: Rehearsal) -> None:
    file = _file(ledger, _row("1"))
    lines = _text(ledger, file, "--dry-run")
    assert lines[1] == "Nothing was recorded: this was a dry run. It would have been:"
    assert ledger.do("import", file, *MAPPING, "--dry-run").document["dry_run"][1]["ref"] == "AR-1"
    assert ledger.do("import", file, *MAPPING).recorded


def test_a_command_id_given_twice_records_once(ledger: Rehearsal) -> None:
    file = _file(ledger, _row("1"))
    first = ledger.do("import", file, *MAPPING, "--command-id", "january").document
    again = ledger.do("import", file, *MAPPING, "--command-id", "january").document
    assert (again["entries"], again["counts"], again["repeated"]) == (first["entries"], first["counts"], True)


def test_a_struck_system_is_named(ledger: Rehearsal) -> None:
    file = _file(ledger, _row("1"))
    entries = ledger.do("import", file, *MAPPING).document["entries"]
    ledger.do("entry", "correct", str(entries[1]["index"]), "--because", "fictional mistake")
    assert "Left out, since their registration was corrected in this ledger: algoritmeregister:1." in _text(
        ledger, file
    )


def test_the_day_is_the_source_date_or_the_effective_day_or_today(ledger: Rehearsal) -> None:
    file = _file(ledger, _row("1"))
    for number, (option, expected) in enumerate(
        ((("--source-date", "2026-05-13"), "2026-05-13"), (("--from", "2026-06-01"), "2026-06-01"), ((), "2026-09-01"))
    ):
        file = _file(ledger, _row("1"), _row(f"2{number}"))
        ledger.do("import", file, *MAPPING, *option)
        shown = ledger.ask("system", "show", f"AR-2{number}")
        assert f'"{expected}"' in json.dumps(shown)


REFUSED: dict[str, tuple[tuple[str, ...], int, str]] = {
    "no such file": (("nowhere.json", *MAPPING), 5, "file-unreadable"),
    "a folder": ((".", *MAPPING), 5, "file-unreadable"),
    "no such mapping": (("register.json", "--mapping", "nothing"), 1, "mapping-unknown"),
    "a spreadsheet": (("register.ods", *MAPPING), 1, "import-file-format"),
    "no mapping named": (("register.json",), 2, "option-missing"),
    "two days": (
        ("register.json", *MAPPING, "--source-date", "2026-05-13", "--from", "2026-05-14"),
        2,
        "import-two-days",
    ),
    "a day that is none": (("register.json", *MAPPING, "--source-date", "13-05-2026"), 2, "option-malformed"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_an_import_that_cannot_be_ends_in_its_status(ledger: Rehearsal, case: str) -> None:
    arguments, status, code = REFUSED[case]
    for name in ("register.json", "register.ods"):
        _file(ledger, _row("1"), name=name)
    done = ledger.run("import", *arguments, "--json")
    assert (done.status, done.output, done.error["code"]) == (status, "", code)


def test_every_refused_row_is_listed_with_its_reason(ledger: Rehearsal) -> None:
    file = _file(ledger, _row("1", title=""), 2, _row("3"))
    english = ledger.run("import", file, *MAPPING)
    assert (english.status, english.output) == (1, "")
    assert english.messages.splitlines()[1:] == [
        "  row 1, reference 1: This row says nothing in title, which every row needs. Ask the source to complete it.",
        "  row 2, reference -: This row is not an object with fields. Is it the right file, and the right mapping?",
    ]
    dutch = ledger.run("import", file, *MAPPING, "--json", "--lang", "nl").error
    assert dutch["details"]["refused"] == 2
    assert [(part["row"], part["ref"], part["code"]) for part in dutch["details"]["parts"]] == [
        (1, "1", "import-row-incomplete"),
        (2, "-", "import-row-not-object"),
    ]
    assert dutch["details"]["parts"][0]["message"].startswith("Deze rij zegt niets in title")


def test_a_recorder_of_one_ministry_may_not_import_for_all(ledger: Rehearsal) -> None:
    done = ledger.run("import", _file(ledger, _row("1")), *MAPPING, "--json", by=DESK)
    assert (done.status, done.error["code"]) == (4, "no-mandate")
    done = ledger.run("import", _file(ledger, _row("1")), *MAPPING, "--organisation", "min-x", by=DESK)
    assert (done.status, done.messages) == (0, "")


class Terminal(io.StringIO):
    """A standard error that is a terminal."""

    def isatty(self) -> bool:
        return True


def _told(monkeypatch: pytest.MonkeyPatch, errors: io.StringIO, folder: Path, **given: Any) -> str:
    monkeypatch.setattr(sys, "stderr", errors)
    with progress_line(Session({}, Settings(folder), "en", given), lambda done, steps: f"{done}/{steps}") as tell:
        for done in range(120):
            tell(done, 120)
    return errors.getvalue()


def test_progress_is_told_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    line = "\r\x1b[K"
    assert _told(monkeypatch, Terminal(), tmp_path) == f"{line}0/120{line}50/120{line}100/120{line}"
    assert _told(monkeypatch, Terminal(), tmp_path, quiet=True) == ""
    assert _told(monkeypatch, io.StringIO(), tmp_path) == ""


def test_an_import_tells_its_progress(ledger: Rehearsal, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    ledger.do("import", _file(ledger, _row("1")), *MAPPING)
    assert "Importing: 0 of 2" in terminal.getvalue()


def test_an_import_in_earnest_says_nothing_of_a_rehearsal(tmp_path: Path) -> None:
    ledger = Rehearsal(tmp_path)
    ledger.do("init", "--organisation", "example", "--official", ADMIN)
    ledger.do("official", "grant", ADMIN, "recorder", "--organisation", "example")
    assert "rehearsal" not in "".join(_text(ledger, _file(ledger, _row("1"))))
