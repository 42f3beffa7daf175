"""The operations log: a line a command, with who, what, from where and how it ended, and never what was written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.cli.log_lines import WholeLines, logger_into
from grootboek.cli.main import run
from grootboek.cli.operations_log import PERSONAL
from grootboek.cli.registry import COMMANDS
from tests.cli.every_command import TOLD_ELSEWHERE, USES, ready
from tests.cli.rehearsal import ADMIN, CIO, DESK, Rehearsal, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

CONTENT = "what nobody but the ledger may hold"
HANDLES = ("admin@example", "desk@example", "cio@example")


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    return rehearsal(tmp_path)


def _default(folder: Path) -> Path:
    return folder / ".local" / "state" / "grootboek" / "operations.jsonl"


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _run(ledger: Rehearsal, *words: str, by: str = ADMIN, **more: str) -> int:
    return run(words, ledger.surroundings(GROOTBOEK_OFFICIAL=by, **more))


def test_recording_is_logged_with_who_what_and_which_entries(ledger: Rehearsal) -> None:
    named = ("--name", CONTENT, "--function", CONTENT, "--process", CONTENT)
    assert _run(ledger, "system", "register", "SYS-1", "--organisation", "min-x", *named, by=DESK) == 0
    (line,) = _lines(_default(ledger.folder))
    size = ledger.ask("inventory")["size"]
    assert (line["event"], line["objects"], line["entries"]) == ("system register", ["SYS-1"], [size - 1, size - 1])
    assert (line["actor"], line["result"], line["status"], line["code"]) == (DESK, "done", 0, None)
    assert line["ledger"] == str(ledger.path)
    assert line["origin"]["process"] == os.getpid()


def test_nothing_that_somebody_wrote_stands_in_the_log(ledger: Rehearsal) -> None:
    named = ("--name", CONTENT, "--function", CONTENT, "--process", CONTENT)
    assert _run(ledger, "system", "register", "SYS-1", "--organisation", "min-x", *named, by=DESK) == 0
    assert _run(ledger, "classification", "record", "SYS-1", "--summary", "--because", CONTENT, "--decisive-all") == 4
    assert _run(ledger, "inventory", "--process", CONTENT) == 0
    assert _run(ledger, "entry", "correct", CONTENT, "--because", CONTENT) == 2
    assert _run(ledger, "system", "show", CONTENT) == 2
    assert _run(ledger, "inventory", by=CONTENT) == 0
    text = _default(ledger.folder).read_text(encoding="utf-8")
    assert len(text.splitlines()) == 6
    assert CONTENT not in text


def test_what_was_refused_is_logged_with_its_rule(ledger: Rehearsal) -> None:
    assert _run(ledger, "official", "grant", CIO, "auditor", "--organisation", "min-x", by=DESK) == 4
    assert _run(ledger, "system", "show", "SYS-9") == 1
    first, second = _lines(_default(ledger.folder))
    assert (first["result"], first["level"], first["code"], first["objects"]) == (
        "not-authorised",
        "warning",
        "no-mandate",
        [CIO],
    )
    assert (first["entries"], second["code"], second["objects"]) == (None, "subject-unknown-then", ["SYS-9"])


def test_a_dry_run_and_a_repetition_record_no_entries(ledger: Rehearsal) -> None:
    words = ("organisation", "rename", "min-x", "--name", "Fictional", "--command-id", "once")
    for more in (("--dry-run",), (), ()):
        assert _run(ledger, *words, *more) == 0
    dry, recorded, repeated = (line["entries"] for line in _lines(_default(ledger.folder)))
    assert (dry, repeated) == (None, None)
    assert recorded is not None


WRITTEN = {"snapshot create": "[ab].json", "receipt": "receipts/*"}
"""The files that a command writes beside its answer."""


def test_who_is_looked_for_is_among_the_objects(ledger: Rehearsal) -> None:
    assert _run(ledger, "history", "--by", DESK) == 0
    (line,) = _lines(_default(ledger.folder))
    assert (line["objects"], line["personal_data"]) == ([DESK], True)


def test_a_published_folder_with_entries_is_marked(ledger: Rehearsal) -> None:
    folder = ledger.folder / "www"
    assert _run(ledger, "publish", str(folder), "--entries") == 0
    assert DESK.encode() in b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert _lines(_default(ledger.folder))[-1]["personal_data"] is True


def test_every_reading_of_data_about_officials_is_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A handle in the answer to a question is data about a person: such a command must be among those marked."""
    ledger = ready(tmp_path)
    monkeypatch.chdir(tmp_path)
    shown = set()
    for use in USES:
        capfd.readouterr()
        assert _run(ledger, *use.words(ledger), "--json", "--quiet", by=use.by) == 0
        output = capfd.readouterr().out
        files = WRITTEN.get(use.path)
        written = b"" if files is None else b"".join(path.read_bytes() for path in tmp_path.glob(files))
        reading = COMMANDS[use.path].kind != "records"
        if reading and any(handle in output for handle in HANDLES):
            shown.add(use.path)
        if any(handle.encode() in written for handle in HANDLES):
            shown.add(use.path)
    assert shown - {"snapshot verify", "snapshot diff", "verify"} <= PERSONAL
    assert {line["event"] for line in _lines(_default(tmp_path)) if line["personal_data"]} == PERSONAL - TOLD_ELSEWHERE
    assert set(COMMANDS) >= PERSONAL


def test_help_and_completion_are_not_logged(ledger: Rehearsal) -> None:
    assert _run(ledger, "system", "register", "--help") == 0
    assert _run(ledger, "--help") == 0
    assert _run(ledger, "sistem") == 2
    assert not _default(ledger.folder).exists()


PLACES = {
    "the state folder": ({"XDG_STATE_HOME": "{folder}/state"}, "", "state/grootboek/operations.jsonl"),
    "a state folder that is not absolute is ignored": (
        {"XDG_STATE_HOME": "state"},
        "",
        ".local/state/grootboek/operations.jsonl",
    ),
    "the configuration before the state folder": ({}, 'log = "{folder}/c.jsonl"', "c.jsonl"),
    "the environment before the configuration": (
        {"GROOTBOEK_LOG": "{folder}/e.jsonl"},
        'log = "{folder}/c.jsonl"',
        "e.jsonl",
    ),
}


@pytest.mark.parametrize("case", PLACES)
def test_where_the_log_is(case: str, ledger: Rehearsal) -> None:
    around, configured, expected = PLACES[case]
    folder = str(ledger.folder)
    (ledger.folder / "config" / "grootboek").mkdir(parents=True, exist_ok=True)
    (ledger.folder / "config" / "grootboek" / "config.toml").write_text(configured.replace("{folder}", folder))
    assert _run(ledger, "inventory", **{name: value.replace("{folder}", folder) for name, value in around.items()}) == 0
    assert [path.relative_to(folder).as_posix() for path in ledger.folder.rglob("*.jsonl")] == [expected]


def test_a_log_that_is_off_is_not_written(ledger: Rehearsal) -> None:
    assert _run(ledger, "inventory", GROOTBOEK_LOG="off") == 0
    assert not list(ledger.folder.rglob("*.jsonl"))


def test_the_log_is_readable_for_its_user_only(ledger: Rehearsal) -> None:
    assert _run(ledger, "inventory") == 0
    assert _default(ledger.folder).stat().st_mode & 0o777 == 0o600
    assert _default(ledger.folder).parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_full_disk_is_said_and_what_was_done_stays_done(
    language: str, ledger: Rehearsal, capfd: pytest.CaptureFixture[str]
) -> None:
    words = ("organisation", "rename", "min-x", "--name", "Fictional", "--lang", language)
    capfd.readouterr()
    assert _run(ledger, *words, GROOTBOEK_LOG="/dev/full") == 0
    assert {"en": "could not be written", "nl": "kon niet worden geschreven"}[language] in capfd.readouterr().err
    assert ledger.ask("history", "--type", "organisation.renamed.v1")["entries"]


def test_a_session_over_ssh_tells_where_it_came_from(ledger: Rehearsal) -> None:
    assert _run(ledger, "inventory", SSH_CONNECTION="192.0.2.7 50000 192.0.2.1 22") == 0
    assert _lines(_default(ledger.folder))[0]["origin"]["address"] == "192.0.2.7"


def test_an_origin_that_is_no_address_is_left_out_and_the_rest_stays(ledger: Rehearsal) -> None:
    assert _run(ledger, "inventory", SSH_CONNECTION=CONTENT.replace(" ", "_")) == 0
    origin = _lines(_default(ledger.folder))[0]["origin"]
    assert (origin["address"], origin["process"]) == (None, os.getpid())


def test_the_password_of_an_address_is_left_out(ledger: Rehearsal) -> None:
    _run(ledger, "--ledger", "postgresql://desk:secret@db.example:5432/ledger?password=secret", "inventory")
    assert _lines(_default(ledger.folder))[0]["ledger"] == "postgresql://desk@db.example:5432/ledger"


STRAY: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "a key that is not known": ({"because": CONTENT}, {}),
    "a text for a command": ({"event": CONTENT}, {"event": None}),
    "a text for a reference": ({"objects": ["SYS-1", CONTENT]}, {"objects": None}),
    "a text for a result": ({"result": CONTENT, "code": CONTENT}, {"result": None, "code": None}),
    "a text for an official": ({"actor": CONTENT}, {"actor": None}),
    "a text for a number": ({"status": CONTENT, "entries": [1, CONTENT]}, {"status": None, "entries": None}),
    "a text for a mark": ({"personal_data": CONTENT}, {"personal_data": None}),
    "a path of two lines": ({"ledger": "/srv/ledger.db\n" + CONTENT}, {"ledger": None}),
    "a value that is a text inside": ({"actor": {"handle": CONTENT}}, {"actor": None}),
}


@pytest.mark.parametrize("case", STRAY)
def test_a_logger_lets_through_what_is_known_and_of_its_kind(case: str, tmp_path: Path) -> None:
    given, expected = STRAY[case]
    with WholeLines(tmp_path / "log.jsonl") as file:
        logger_into(file).warning(**{"event": "inventory", **given})
    (line,) = _lines(tmp_path / "log.jsonl")
    assert line.pop("timestamp").endswith("Z")
    assert line == {"level": "warning", "event": "inventory", **expected}


def test_lines_of_processes_at_once_do_not_mix(ledger: Rehearsal) -> None:
    command = [sys.executable, "-m", "grootboek", "organisation", "list"]
    around = ledger.surroundings()
    running = [subprocess.Popen(command, env=around, stdout=subprocess.DEVNULL) for _ in range(6)]
    assert [process.wait(timeout=300) for process in running] == [0] * 6
    lines = _lines(_default(ledger.folder))
    assert {line["origin"]["process"] for line in lines} == {process.pid for process in running}
