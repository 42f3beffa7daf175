"""Recording one decision is a whole process: what it must not load, and what help must not."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.rehearsal import DESK, rehearsal
from tests.cli.running import environment

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = {"sqlalchemy", "rich", "asyncio", "yaml", "pydantic", "grootboek.projections"}
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
        loaded = _loaded(words, around, tmp_path)
        assert loaded & HEAVY == set(), words
        assert "structlog" in loaded


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["system", "register", "--help"]])
def test_help_loads_nothing_of_a_ledger_and_no_logger(words: list[str], tmp_path: Path) -> None:
    unneeded = {"eventsourcing", "structlog", *({"typer"} if len(words) == 1 else ())}
    assert _loaded(words, environment(tmp_path), tmp_path) & ((HEAVY - {"rich"}) | unneeded) == set()


AFTERWARDS = """
import sys
from grootboek.cli.quick_structlog import structlog
library = structlog()
assert not {"rich", "asyncio"} & set(sys.modules), "what the library would have loaded"
assert library is structlog() is __import__("structlog")
import asyncio, rich.console
assert library.stdlib.asyncio is not asyncio and library.stdlib.asyncio.Queue is asyncio.Queue, "a stand-in"
library.configure(logger_factory=library.PrintLoggerFactory(file=sys.stderr))
async def wait():
    await library.get_logger().ainfo("waited")
asyncio.run(wait())
rich.console.Console().print("[bold]shown[/bold]")
"""


def test_what_structlog_did_not_load_is_there_afterwards(tmp_path: Path) -> None:
    """The library's own methods that wait work too, and Rich for whoever prints."""
    done = subprocess.run(
        [sys.executable, "-c", AFTERWARDS],
        env=environment(tmp_path),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "shown\n"
    assert "waited" in done.stderr


def test_what_was_loaded_before_structlog_stays_as_it_is(tmp_path: Path) -> None:
    script = (
        "import asyncio, rich, sys\nfrom grootboek.cli.quick_structlog import structlog\n"
        "assert structlog().stdlib.asyncio is asyncio is sys.modules['asyncio'] and sys.modules['rich'] is rich"
    )
    subprocess.run([sys.executable, "-c", script], env=environment(tmp_path), cwd=tmp_path, check=True)


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
