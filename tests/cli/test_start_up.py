"""Recording one decision is a whole process: what it must not load, and what help must not."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.cli.rehearsal import DESK, rehearsal
from tests.cli.running import environment

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = {"sqlalchemy", "rich", "yaml", "pydantic", "grootboek.projections"}
LOADED = """
import os, sys
from grootboek.cli.main import run
status = run({words!r}, os.environ)
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(status)
"""


def _loaded(words: list[str], surroundings: dict[str, str], folder: Path) -> set[str]:
    script = LOADED.format(words=words)
    done = subprocess.run(
        [sys.executable, "-c", script], env=surroundings, cwd=folder, capture_output=True, text=True, check=True
    )
    return set(done.stderr.split())


def test_recording_loads_nothing_that_only_reading_needs(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    ledger.register("SYS-1")
    around = ledger.surroundings(GROOTBOEK_OFFICIAL=DESK)
    named = ["--name", "Fictional", "--function", "fictional", "--process", "fictional"]
    register = ["system", "register", "SYS-2", "--organisation", "min-x", *named]
    classify = ["classification", "record", "SYS-1", "--summary", "--because", "fictional", "--decisive-all"]
    for words in (register, classify):
        assert _loaded(words, around, tmp_path) & HEAVY == set(), words


def test_the_first_page_of_help_loads_no_parser(tmp_path: Path) -> None:
    assert _loaded(["--help"], environment(tmp_path), tmp_path) & (HEAVY | {"typer", "eventsourcing"}) == set()


def test_completion_names_commands_without_loading_them(tmp_path: Path) -> None:
    around = environment(tmp_path, _GROOTBOEK_COMPLETE="complete_bash", COMP_WORDS="grootboek sys", COMP_CWORD="1")
    done = subprocess.run(
        [sys.executable, "-m", "grootboek"], env=around, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["system"]
    around |= {"COMP_WORDS": "grootboek system l", "COMP_CWORD": "2"}
    done = subprocess.run(
        [sys.executable, "-m", "grootboek"], env=around, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["lifecycle", "list"]
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - nothing is written
