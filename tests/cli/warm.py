"""Commands as processes of their own that need not start: forked from a process in which all is loaded already.

A forked process has its own folder, environment, standard streams, exit status and end. What it does not show is how
a process starts: the interpreter, the imports, what those take from the environment. Tests of that start one, and
``.ci/run`` gives all commands of the end-to-end tests to processes that start, with ``GROOTBOEK_COLD=1``.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from functools import cache
from typing import TYPE_CHECKING, TypedDict

from tests.shared_inputs import PROJECT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

COLD = "GROOTBOEK_COLD"
LENGTH = 8
"""A question opens with its length in bytes: so many decimal digits."""
AT_START = ("LC_", "LANG", "PYTHON")
"""How the variables begin that an interpreter reads once, when it starts."""


class Question(TypedDict):
    """What :mod:`tests.cli.warm_server` is asked, in JSON."""

    arguments: list[str]
    folder: str
    environment: dict[str, str]


def can_be_warm(environment: Mapping[str, str]) -> bool:
    """Whether a command in that environment is the same without a start, on this machine and in this run.

    One that a test runs beside others starts: the process that forks answers one question after the other.
    """
    return (
        sys.platform == "linux"
        and threading.current_thread() is threading.main_thread()
        and os.environ.get(COLD) != "1"
        and not any(name.startswith(AT_START) and value != os.environ.get(name) for name, value in environment.items())
    )


def run_warm(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], standard_input: str
) -> tuple[int, str, str]:
    """Run the command: its exit status (negative where a signal ended it), its output and its messages."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as messages:
        given.write(standard_input.encode())
        given.seek(0)
        streams = [stream.fileno() for stream in (given, output, messages)]
        status = _server().ask(
            {"arguments": [*arguments], "folder": str(folder), "environment": {**environment}}, streams
        )
        output.seek(0)
        messages.seek(0)
        return status, output.read().decode(), messages.read().decode()


class _Server:
    """The process in which all is loaded; it ends with the one that asks."""

    def __init__(self) -> None:
        self._asking, asked = socket.socketpair()
        with asked:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.cli.warm_server", str(asked.fileno())],
                pass_fds=[asked.fileno()],
                cwd=PROJECT,
                env={name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,
            )
        atexit.register(self._end)

    def _end(self) -> None:
        self._asking.close()
        self._process.wait()

    def ask(self, question: Question, streams: list[int]) -> int:
        """The exit status; where a test's time is over before there is one, none of the processes stays."""
        data = json.dumps(question).encode()
        try:
            socket.send_fds(self._asking, [b"%0*d" % (LENGTH, len(data))], streams)
            self._asking.sendall(data)
            return int(self._asking.recv(LENGTH))
        except BaseException:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            _server.cache_clear()
            raise


@cache
def _server() -> _Server:
    return _Server()
