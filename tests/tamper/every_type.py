"""A ledger with entries of every type that a command can record, made by the command itself, and its log beside it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from grootboek.cli.main import run
from grootboek.cli.registry import COMMANDS
from tests.cli.every_command import USES, ready

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.cli.every_command import Use
    from tests.cli.rehearsal import Rehearsal

IN_THE_LOG: Final = 12
"""Of how many of the last commands the entries stand in the log (``-wal``) and not in the file yet."""

LOG: Final = "-wal"


def ledger_of_every_type(folder: Path) -> Path:
    """The file of that ledger, copied with its log while somebody still reads it."""
    made, copy = folder / "made", folder / "copy"
    made.mkdir()
    copy.mkdir()
    ledger, here = ready(made), Path.cwd()
    recording = [use for use in USES if COMMANDS[use.path].kind == "records"]
    os.chdir(made)
    try:
        _record(ledger, recording[:-IN_THE_LOG])
        with closing(sqlite3.connect(ledger.path)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT size FROM head").fetchone()
            _record(ledger, recording[-IN_THE_LOG:])
            for suffix in ("", LOG):
                shutil.copyfile(f"{ledger.path}{suffix}", copy / f"ledger.db{suffix}")
    finally:
        os.chdir(here)
    return copy / "ledger.db"


def _record(ledger: Rehearsal, uses: Sequence[Use]) -> None:
    for use in uses:
        words = use.words(ledger)
        assert run(words, ledger.surroundings(GROOTBOEK_OFFICIAL=use.by)) == 0, words
