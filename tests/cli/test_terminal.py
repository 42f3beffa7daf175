"""On a terminal there are tables; elsewhere plain lines that other programs can cut."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

from tests.cli.rehearsal import Rehearsal, rehearsal
from tests.cli.running import on_terminal, until_closed

COLOUR = "\x1b[3"
"""How a terminal is told another colour."""


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    made = rehearsal(tmp_path_factory.mktemp("terminal"))
    made.register("SYS-1")
    return made


def _on_a_terminal(ledger: Rehearsal, *words: str, **more: str) -> str:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "grootboek", *words]
    around = ledger.surroundings(TERM="xterm-256color", COLUMNS="200", **more)
    with on_terminal(command, theirs, env=around, stderr=subprocess.DEVNULL, cwd=ledger.folder) as process:
        said = until_closed(ours)
        assert process.wait() == 0
    os.close(ours)
    return said.decode()


def test_elsewhere_rows_are_lines_with_tabs(ledger: Rehearsal) -> None:
    lines = ledger.run("inventory").output.splitlines()
    titles = next(line for line in lines if line.startswith("reference\t"))
    row = next(line for line in lines if line.startswith("SYS-1\t"))
    assert titles.count("\t") == row.count("\t")
    assert "\x1b" not in ledger.run("inventory").output


def test_on_a_terminal_there_is_a_table(ledger: Rehearsal) -> None:
    said = _on_a_terminal(ledger, "inventory")
    assert "SYS-1" in said
    assert "\t" not in said
    assert "─" in said


def test_no_colour_is_used_where_the_user_wants_none(ledger: Rehearsal) -> None:
    assert COLOUR not in _on_a_terminal(ledger, "inventory", NO_COLOR="1")


def test_json_is_the_same_on_a_terminal(ledger: Rehearsal) -> None:
    said = _on_a_terminal(ledger, "inventory", "--json")
    assert said.replace("\r\n", "\n") == ledger.run("inventory", "--json").output
