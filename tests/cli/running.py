"""Runs the command: in this process for many small tests, as a process of its own for the whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from grootboek.cli.main import perform
from grootboek.cli.session import Session
from grootboek.cli.settings import read_settings
from tests.cli.warm import can_be_warm, run_warm

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from grootboek.cli.answers import Answer, Stream
    from grootboek.errors import Language

Json: TypeAlias = Any
"""What a JSON document holds."""

NEUTRAL = (
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "GROOTBOEK_LEDGER",
    "GROOTBOEK_OFFICIAL",
    "GROOTBOEK_KEY",
    "GROOTBOEK_CLOCK",
    "GROOTBOEK_LOG",
    "SSH_CONNECTION",
    "XDG_STATE_HOME",
)
"""What a test must not take from the machine it runs on."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended."""

    status: int
    output: str
    messages: str

    @property
    def document(self) -> Json:
        """The one JSON document on standard output."""
        return json.loads(self.output)

    @property
    def error(self) -> Json:
        """The error in the one JSON document on standard error."""
        return json.loads(self.messages)["error"]


def environment(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a user whose configuration is in that folder, and nothing of the machine's own choices."""
    kept = {name: value for name, value in os.environ.items() if name not in NEUTRAL}
    return {**kept, "XDG_CONFIG_HOME": str(folder / "config"), "HOME": str(folder), **more}


def performed(
    folder: Path, *arguments: str, language: Language = "en", surroundings: Mapping[str, str] | None = None
) -> Answer | Stream | None:
    """What a command gives back, in this process; raises what it raises."""
    around = surroundings if surroundings is not None else environment(folder)
    return perform(arguments, Session(around, read_settings(around), language))


def grootboek(folder: Path, *arguments: str, standard_input: str = "", **more: str) -> Outcome:
    """Run the command as a process of its own, in that folder, with that environment; one that need not start."""
    around = environment(folder, **more)
    if can_be_warm(around):
        return Outcome(*run_warm(arguments, folder, around, standard_input))
    return started(folder, *arguments, standard_input=standard_input, **more)


def started(folder: Path, *arguments: str, standard_input: str = "", **more: str) -> Outcome:
    """As :func:`grootboek`, by a process that starts."""
    done = subprocess.run(
        [sys.executable, "-m", "grootboek", *arguments],
        cwd=folder,
        env=environment(folder, **more),
        input=standard_input,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


def until_closed(terminal: int) -> bytes:
    """All that is said on a terminal, of which this is our end, until the other end is closed."""
    said = b""
    while True:
        try:
            piece = os.read(terminal, 10_000)
        except OSError:  # Linux says so when the other side is closed
            return said
        if not piece:
            return said
        said += piece


@contextmanager
def on_terminal(command: Sequence[str], terminal: int, **given: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A process that writes to that end of a terminal, which is closed here; it never outlives the block.

    ``Popen`` alone waits for ever where the block fails while the process still asks something.
    """
    with subprocess.Popen(command, stdout=terminal, **given) as process:
        os.close(terminal)
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()
