"""A command that need not start says what one that starts says, and leaves nothing to the next."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.cli.rehearsal import DESK, Rehearsal, founded
from tests.cli.running import environment, started
from tests.cli.warm import COLD, can_be_warm, run_warm

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no process forks on this machine")
WORDS = {
    "help": ("system", "register", "--help"),
    "an answer in Dutch": ("inventory", "--lang", "nl"),
    "an answer to a program": ("official", "list", "--json"),
    "bytes from standard input": ("import", "-", "--mapping", "algoritmeregister", "--json"),
    "no command": (),
    "a usage error": ("inventory", "--on", "never"),
    "no authority": ("ledger", "accredit", "secret", "--as", DESK),
    "a file that is not there": ("snapshot", "verify", "absent.zip", "--json"),
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    return founded(tmp_path_factory.mktemp("warm"))


@pytest.mark.parametrize("case", WORDS)
def test_a_command_says_the_same_whether_it_starts_or_not(case: str, ledger: Rehearsal) -> None:
    named = {"GROOTBOEK_LEDGER": "ledger.db", "GROOTBOEK_CLOCK": ledger.clock}
    around = environment(ledger.folder, **named)
    cold = started(ledger.folder, *WORDS[case], standard_input="ë", **named)
    assert run_warm(WORDS[case], ledger.folder, around, "ë") == (cold.status, cold.output, cold.messages)
    assert cold.output + cold.messages


def test_nothing_of_one_command_is_left_to_the_next(ledger: Rehearsal, tmp_path: Path) -> None:
    around = ledger.surroundings()
    first = run_warm(["inventory", "--lang", "nl"], ledger.folder, around | {"GROOTBOEK_OFFICIAL": DESK}, "")
    other = run_warm(["inventory"], tmp_path, environment(tmp_path), "")
    again = run_warm(["inventory", "--lang", "nl"], ledger.folder, around, "")
    assert (first[0], other[0]) == (0, 5)
    assert again == first


@pytest.mark.parametrize(
    ("variable", "warm"), [("LC_ALL", False), ("LANG", False), ("PYTHONUTF8", False), ("COLUMNS", True)]
)
def test_what_an_interpreter_reads_when_it_starts_makes_a_command_start(
    variable: str, warm: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(COLD, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert can_be_warm(environment(tmp_path, **{variable: "other"})) is warm
    monkeypatch.setenv(COLD, "1")
    assert not can_be_warm(environment(tmp_path, **{variable: "other"}))
