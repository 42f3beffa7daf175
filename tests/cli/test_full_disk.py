"""A disk that is full: what records says so and changes nothing, and what reads still answers."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.rehearsal import ADMIN, rehearsal
from tests.ledger.small_disk import small_disk

if TYPE_CHECKING:
    from pathlib import Path

SCRIPT = """
import json, os, pathlib, shutil, subprocess, sys
place, seed, log = (pathlib.Path(each) for each in sys.argv[1:4])
shutil.copy(seed, place / "ledger.db")
if log.exists():
    shutil.copy(log, place / "ledger.db-wal")
with (place / "filling").open("wb", buffering=0) as file:
    while True:
        try:
            file.write(bytes(4096))
        except OSError:
            break
for words in json.loads(sys.argv[4]):
    done = subprocess.run([sys.executable, "-m", "grootboek", *words], capture_output=True, text=True)
    print(json.dumps([done.returncode, done.stdout, done.stderr]))
"""
RENAME = ("organisation", "rename", "min-x", "--name", "Fictional")
SIGN = ("checkpoint", "sign")
SAYS = {"en": "There is no room left on the disk", "nl": "Er is geen ruimte meer op de schijf"}


def _on_a_full_disk(folder: Path, *commands: tuple[str, ...], log: bytes = b"") -> list[tuple[int, str, str]]:
    """Status, output and messages of each command, on a ledger that fills its disk."""
    ledger, place = rehearsal(folder), folder / "small"
    place.mkdir()
    if log:
        (folder / "log").write_bytes(log)
    around = ledger.surroundings(GROOTBOEK_OFFICIAL=ADMIN, GROOTBOEK_LOG="off")
    around["GROOTBOEK_LEDGER"] = str(place / "ledger.db")
    words = [SCRIPT, str(place), str(ledger.path), str(folder / "log"), json.dumps(commands)]
    done = subprocess.run(
        [*small_disk(place), sys.executable, "-c", *words], env=around, cwd=folder, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    found: list[Any] = [json.loads(line) for line in done.stdout.splitlines()]
    return [(status, output, messages) for status, output, messages in found]


@pytest.mark.parametrize("language", SAYS)
def test_what_records_or_signs_says_that_the_disk_is_full(tmp_path: Path, language: str) -> None:
    chosen = ("--lang", language)
    for status, output, messages in _on_a_full_disk(tmp_path, (*RENAME, *chosen), (*SIGN, *chosen)):
        assert (status, output) == (5, "")
        assert SAYS[language] in messages


def test_what_reads_answers_on_a_full_disk(tmp_path: Path) -> None:
    verified, inventory = _on_a_full_disk(tmp_path, ("verify", "--json"), ("inventory", "--json"))
    assert (verified[0], json.loads(verified[1])["sound"]) == (0, True), verified
    assert (inventory[0], json.loads(inventory[1])["systems"]) == (0, []), inventory


def test_a_ledger_with_a_log_that_cannot_be_read_for_want_of_room_says_so(tmp_path: Path) -> None:
    """Beside a log the file alone is not the whole, so it is not read without it."""
    ((status, _, messages),) = _on_a_full_disk(tmp_path, ("verify",), log=bytes(32))
    assert status == 5
    assert SAYS["en"] in messages
