"""``classification assess`` as a process: from a pipe and on a terminal, saved and resumed, recorded or written."""

from __future__ import annotations

import os
import pty
import select
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.assessments import AI, WHOLE
from tests.cli.rehearsal import CIO, DESK, Rehearsal, rehearsal
from tests.cli.running import Outcome, grootboek, on_terminal

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    made = rehearsal(tmp_path)
    made.register("SYS/1")
    return made


def _assess(ledger: Rehearsal, lines: list[str], *more: str, by: str = DESK) -> Outcome:
    around = {"GROOTBOEK_LEDGER": str(ledger.path), "GROOTBOEK_CLOCK": ledger.clock, "GROOTBOEK_OFFICIAL": by}
    said = "".join(f"{line}\n" for line in lines)
    return grootboek(ledger.folder, "classification", "assess", "SYS/1", *more, standard_input=said, **around)


def _standing(ledger: Rehearsal) -> object:
    return ledger.ask("inventory", "--json")["systems"][0]["standing"]


def test_answers_from_a_pipe_are_recorded_and_the_result_alone_is_on_standard_output(ledger: Rehearsal) -> None:
    done = _assess(ledger, [*WHOLE, "r"], "--json")
    assert (done.status, done.document["outcome"]) == (0, "not_prohibited")
    assert "Part 1 of 4" in done.messages
    assert _standing(ledger) == "proposed"
    ledger.approve("SYS/1")
    assert _standing(ledger) == "not_prohibited"


def test_a_dry_run_records_nothing(ledger: Rehearsal) -> None:
    done = _assess(ledger, [*WHOLE, "r"], "--dry-run")
    assert done.status == 0
    assert _standing(ledger) == "not_examined"


def test_where_the_input_ends_the_answers_are_saved_and_can_be_gone_on_with(ledger: Rehearsal) -> None:
    done = _assess(ledger, WHOLE[:20])
    assert (done.status, done.output) == (1, "")
    assert "Nothing was recorded; what was answered is saved in assess-SYS_1.yaml." in done.messages
    going_on = _assess(ledger, [*WHOLE[20:], "r"], "--resume", "assess-SYS_1.yaml", "--json")
    assert (going_on.status, going_on.document["outcome"]) == (0, "not_prohibited")
    assert "Going on with assess-SYS_1.yaml." in going_on.messages


def test_saving_stops_with_status_0_and_never_writes_over_another_file(ledger: Rehearsal) -> None:
    first = _assess(ledger, [*AI, "s"], "--json")
    second = _assess(ledger, ["s"], "--lang", "nl")
    assert first.document == {"ref": "SYS/1", "file": "assess-SYS_1.yaml", "complete": False}
    assert second.output.startswith("Bewaard in assess-SYS_1-2.yaml. Er is niets vastgelegd.")
    resumed = _assess(ledger, ["s"], "--resume", "assess-SYS_1.yaml", "--json")
    assert resumed.document["file"] == "assess-SYS_1.yaml"


def test_a_written_form_is_what_record_reads(ledger: Rehearsal) -> None:
    written = _assess(ledger, [*WHOLE, "w"], "-o", "form.yaml", by="nobody@example")
    assert written.output.startswith("The form is in form.yaml.")
    assert _standing(ledger) == "not_examined"
    receipt = ledger.run("classification", "record", "SYS/1", "form.yaml", "--json", by=DESK).document
    assert receipt["outcome"] == "not_prohibited"


def test_a_half_way_form_is_refused_by_record_with_what_is_open(ledger: Rehearsal) -> None:
    _assess(ledger, [*AI, "s"], "-o", "form.yaml")
    refused = ledger.run("classification", "record", "SYS/1", "form.yaml", "--json", by=DESK)
    assert refused.error["code"] == "classification-undecided"


def test_what_the_ledger_refuses_is_not_lost(ledger: Rehearsal) -> None:
    refused = _assess(ledger, [*WHOLE, "r"], by=CIO)
    assert refused.status == 4
    assert "Saved in assess-SYS_1.yaml. Nothing was recorded." in refused.messages
    assert (ledger.folder / "assess-SYS_1.yaml").exists()


def test_who_has_no_key_hears_it_before_the_questions(ledger: Rehearsal) -> None:
    refused = _assess(ledger, WHOLE, by="nobody@example")
    assert refused.status == 4
    assert "Part 1" not in refused.messages


def test_on_a_terminal_ctrl_c_saves_what_was_answered(ledger: Rehearsal) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "grootboek", "classification", "assess", "SYS/1"]
    around = ledger.surroundings(GROOTBOEK_OFFICIAL=DESK, TERM="xterm-256color")
    with on_terminal(
        command, theirs, env=around, cwd=ledger.folder, stdin=theirs, stderr=theirs, start_new_session=True
    ) as process:
        said = _until(ours, b"(y/n/u)\r\n> ")
        os.write(ours, "y\nEén reden\n".encode())
        said += _until(ours, b"ai2.", b"(y/n/u)\r\n> ")
        said += _interrupted(process, ours, b"--resume assess-SYS_1.yaml\r\n")
        assert process.wait() == 130
    os.close(ours)
    assert b"\x1b" not in said
    text = (ledger.folder / "assess-SYS_1.yaml").read_text(encoding="utf-8")
    assert 'because: "Eén reden"' in text


def _interrupted(process: subprocess.Popen[bytes], terminal: int, wanted: bytes) -> bytes:
    """What the terminal shows after Ctrl-C, pressed once more where the first came just before the process listened.

    Between its prompt and the call that waits for a line, a signal is only noted: Python looks at it when the call
    ends, which it does at the next key.
    """
    process.send_signal(signal.SIGINT)
    if not select.select([terminal], [], [], 5)[0]:
        process.send_signal(signal.SIGINT)
    return _until(terminal, wanted)


def _until(terminal: int, *wanted: bytes) -> bytes:
    """What the terminal shows up to those, one after another; it fails where nothing more comes for two minutes.

    What was read is kept until all have come: one read may bring the end of one and the whole of the next.
    """
    said = b""
    while not _in_order(said, wanted):
        assert select.select([terminal], [], [], 120)[0], said
        said += os.read(terminal, 10_000)
    return said


def _in_order(said: bytes, wanted: tuple[bytes, ...]) -> bool:
    for each in wanted:
        _, found, said = said.partition(each)
        if not found:
            return False
    return True
