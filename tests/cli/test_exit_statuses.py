"""How the command ends: each status, a clear message, no traceback, and nothing recorded unless it is 0."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from grootboek.cli.main import run
from tests.cli.rehearsal import ADMIN, CIO, DESK, Rehearsal, founded, rehearsal
from tests.cli.running import environment, grootboek
from tests.ledger.ordinary_user import read_only

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAMED = ("--name", "Fictional", "--function", "fictional", "--process", "fictional work")
SUMMARY = ("--summary", "--because", "fictional", "--decisive-all")

REFUSED: dict[str, tuple[int, str, tuple[str, ...]]] = {
    "an unknown system": (1, DESK, ("system", "lifecycle", "NO-1", "out_of_use")),
    "an unknown organisation": (1, DESK, ("system", "register", "SYS-9", "--organisation", "nowhere", *NAMED)),
    "a reference used before": (1, DESK, ("system", "register", "SYS-1", "--organisation", "min-x", *NAMED)),
    "an unknown element": (1, DESK, ("classification", "record", "SYS-1", *SUMMARY, "--met", "z9")),
    "a code that is none": (2, DESK, ("system", "show", "no spaces")),
    "a day that does not exist": (2, DESK, ("system", "lifecycle", "SYS-1", "out_of_use", "--from", "2025-02-30")),
    "a day to come": (1, DESK, ("system", "lifecycle", "SYS-1", "out_of_use", "--from", "2031-01-01")),
    "an empty reason": (1, DESK, ("entry", "correct", "3", "--because", "  ")),
    "a moment before the ledger": (1, DESK, ("inventory", "--as-of", "2020-01-01")),
    "a moment that is none": (2, DESK, ("inventory", "--on", "2025-02-30")),
    "a moment to come": (1, DESK, ("inventory", "--known-at", "2031-01-01")),
    "an unknown form file": (5, DESK, ("classification", "record", "SYS-1", "no-such-form.yaml")),
    "an unknown command": (2, DESK, ("systems",)),
    "an unknown option": (2, DESK, ("inventory", "--nonsense")),
    "a missing argument": (2, DESK, ("system", "show")),
    "a value outside the list": (2, DESK, ("system", "lifecycle", "SYS-1", "asleep")),
    "an unknown standing": (2, DESK, ("inventory", "--standing", "fine")),
    "no mandate": (4, CIO, ("system", "register", "SYS-9", "--organisation", "min-x", *NAMED)),
    "another organisation's mandate": (4, DESK, ("system", "register", "SYS-9", "--organisation", "min-z", *NAMED)),
    "no key": (4, "nobody@example", ("system", "lifecycle", "SYS-1", "out_of_use")),
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    made = rehearsal(tmp_path_factory.mktemp("statuses"))
    made.register("SYS-1")
    return made


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_says_why_and_leaves_no_trace(
    case: str, ledger: Rehearsal, capfd: pytest.CaptureFixture[str]
) -> None:
    status, by, words = REFUSED[case]
    before = ledger.ask("checkpoint", "show", "--json")
    capfd.readouterr()
    assert run(words, ledger.surroundings(GROOTBOEK_OFFICIAL=by)) == status
    output, messages = capfd.readouterr()
    assert output == ""
    assert messages.strip().endswith((".", "?"))
    assert "Traceback" not in messages
    assert ledger.ask("checkpoint", "show", "--json") == before


@pytest.mark.parametrize("case", REFUSED)
def test_with_json_an_error_is_one_document_on_standard_error(
    case: str, ledger: Rehearsal, capfd: pytest.CaptureFixture[str]
) -> None:
    import json

    status, by, words = REFUSED[case]
    assert run([*words, "--json"], ledger.surroundings(GROOTBOEK_OFFICIAL=by)) == status
    output, messages = capfd.readouterr()
    error = json.loads(messages)["error"]
    assert output == ""
    assert error.keys() == {"code", "message", "details"}


def test_who_recorded_it_cannot_approve_it(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    ledger.register("SYS-1")
    ledger.classify("SYS-1")
    ledger.do("official", "grant", DESK, "approver", "--organisation", "min-x")
    done = ledger.run("classification", "approve", "SYS-1", "--json", by=DESK)
    assert (done.status, done.output, done.error["code"]) == (4, "", "same-official")


def _nothing(folder: Path) -> None:
    """No file at all."""


def _text(folder: Path) -> None:
    (folder / "ledger.db").write_text("This is a letter, and no ledger at all. " * 100, encoding="utf-8")


def _empty(folder: Path) -> None:
    (folder / "ledger.db").touch()


def _folder(folder: Path) -> None:
    (folder / "ledger.db").mkdir()


def _other_database(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "ledger.db")) as connection:
        connection.execute("CREATE TABLE letters (text TEXT)")
        connection.commit()


def _newer(folder: Path) -> None:
    ledger = founded(folder)
    with closing(sqlite3.connect(ledger.path)) as connection:
        connection.execute("PRAGMA user_version = 999")
        connection.commit()


NO_LEDGER: dict[str, Callable[[Path], None]] = {
    "nothing there": _nothing,
    "a text file": _text,
    "an empty file": _empty,
    "a folder": _folder,
    "another database": _other_database,
    "a newer version's ledger": _newer,
}


@pytest.mark.parametrize("case", NO_LEDGER)
@pytest.mark.parametrize("words", [("inventory",), ("verify",), ("rulebook", "adopt", "taxonomy", "2026-1744")])
def test_what_is_no_ledger_is_said_to_be_none(
    case: str, words: tuple[str, ...], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    NO_LEDGER[case](tmp_path)
    capfd.readouterr()
    status = run([*words, "--ledger", str(tmp_path / "ledger.db")], environment(tmp_path))
    output, messages = capfd.readouterr()
    assert (status, output) == (5, "")
    assert str(tmp_path / "ledger.db") in messages


def test_a_ledger_is_not_made_over_another_file(tmp_path: Path) -> None:
    ledger = founded(tmp_path)
    before = ledger.path.read_bytes()
    done = ledger.run("init", "--json")
    assert (done.status, done.error["code"]) == (1, "ledger-exists")
    assert ledger.path.read_bytes() == before


def test_a_read_only_folder_is_still_read_and_recording_in_it_refused(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    ledger = rehearsal(tmp_path / "archive")
    around = ledger.surroundings(XDG_CONFIG_HOME=str(tmp_path / "archive" / "config"), GROOTBOEK_OFFICIAL=DESK)
    with read_only(ledger.folder, ledger.path):
        assert run(["inventory"], around) == 0
        assert run(["verify"], around) == 0
        assert run(["system", "register", "SYS-1", "--organisation", "min-x", *NAMED], around) == 5
        assert run(["inventory", "-o", str(ledger.folder / "answer.json")], around) == 5


def test_altered_evidence_ends_in_status_3(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    with closing(sqlite3.connect(ledger.path)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        (entry,) = connection.execute('SELECT entry FROM entries WHERE "index" = 3').fetchone()
        altered = entry.replace(b"admin@example", b"admin@exarnple"[:13])
        connection.execute('UPDATE entries SET entry = ? WHERE "index" = 3', (altered,))
        connection.commit()
    done = ledger.run("verify", "--json")
    assert done.status == 3
    assert done.document["sound"] is False
    assert {finding["index"] for finding in done.document["findings"] if finding["level"] == "unsound"} >= {3}


def test_without_a_command_the_names_are_given(tmp_path: Path) -> None:
    done = grootboek(tmp_path)
    assert (done.status, done.output) == (2, "")
    assert "system, classification" in done.messages


def test_a_stop_by_the_user_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("grootboek.cli.main.perform", stopped)
    assert run(["inventory"], environment(tmp_path)) == 130


def test_a_fault_of_our_own_is_a_message_and_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("what nobody thought of")

    monkeypatch.setattr("grootboek.cli.main.perform", broken)
    assert run(["inventory"], environment(tmp_path)) == 1
    output, messages = capfd.readouterr()
    assert output == ""
    assert "RuntimeError: what nobody thought of" in messages
    assert "Traceback" not in messages


def test_a_reader_that_has_seen_enough_is_no_fault(tmp_path: Path) -> None:
    import subprocess
    import sys

    ledger = rehearsal(tmp_path)
    command = [sys.executable, "-m", "grootboek", "export"]
    process = subprocess.Popen(
        command, env=ledger.surroundings(), cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    messages = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), messages) == (0, b"")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(("words", "status"), [(("inventory",), 0), (("inventory", "--on", "never"), 2)])
def test_a_stream_that_was_closed_before_the_start_is_no_fault(
    closed: str, words: tuple[str, ...], status: int, tmp_path: Path
) -> None:
    ledger = founded(tmp_path)
    command = f'exec "$0" -m grootboek "$@" {closed}'
    done = subprocess.run(
        ["sh", "-c", command, sys.executable, *words], env=ledger.surroundings(), capture_output=True, check=False
    )
    assert done.returncode == status
    assert b"Traceback" not in done.stderr
    assert b"fault in grootboek" not in done.stderr


def test_the_receipt_of_what_is_recorded_may_get_lost_but_the_status_stays(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 - a device
        import subprocess
        import sys

        words = ["system", "register", "SYS-1", "--organisation", "min-x", *NAMED]
        done = subprocess.run(
            [sys.executable, "-m", "grootboek", *words],
            env=ledger.surroundings(GROOTBOEK_OFFICIAL=DESK),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
        reading = subprocess.run(
            [sys.executable, "-m", "grootboek", "inventory"],
            env=ledger.surroundings(GROOTBOEK_OFFICIAL=ADMIN),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, reading.returncode) == (0, 5)
    assert b"standard output" in done.stderr
    assert [row["ref"] for row in ledger.ask("inventory")["systems"]] == ["SYS-1"]
