"""Helpers: processes of our own that do a part of a long work, each answering in the order in which it was asked.

A helper is a Python of its own that shares nothing that is open here: questions go in by its standard input, answers
come out by its standard output. It ends when its input does, so also when this process is killed, and it does not hear
Ctrl-C, which ends this process and thereby its helpers (ADR 0047)::

    with Helper("grootboek.ledger.audit_helper") as helper:
        helper.ask(question)
        answer = helper.answer()
"""

from __future__ import annotations

import json
import marshal
import os
import struct
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Self

from ..errors import Unreachable

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import BinaryIO

ROOM: Final = 48_000
"""Bytes of a question that surely fit in the pipe while the helper is still busy with the question before."""

_BEGIN: Final = """
import json, sys
from importlib import import_module
sys.path[:] = json.loads(sys.argv[1])
import_module(sys.argv[2]).main()
"""
_LENGTH: Final = struct.Struct(">I")
_SECONDS_TO_END: Final = 10


class HelperEnded(Unreachable):
    """A helper ended before its work was done: killed, out of memory, or by a fault. The work has no answer."""


class Helper:
    """One helper, which runs ``main()`` of a module. ``waiting``: how many of its answers were not taken yet.

    Questions and answers are what ``marshal`` takes: None, booleans, numbers, texts, bytes, and lists, tuples and
    dictionaries of these. Raises OSError where no process can be started.
    """

    def __init__(self, module: str) -> None:
        path = [each or os.getcwd() for each in sys.path]  # noqa: PTH109 - as Python itself reads an empty one
        # -P: what stands in the folder where the user is, is not run.
        command = [sys.executable, "-P", "-c", _BEGIN, json.dumps(path), module]
        self._process = subprocess.Popen(  # noqa: S603 - Python itself, with our own module
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, process_group=0
        )
        self.waiting = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close(at_once=kind is not None)

    def ask(self, question: Any) -> None:  # noqa: ANN401 - whatever marshal takes
        """Put a question. Raises HelperEnded."""
        self.put(marshal.dumps(question))

    def put(self, question: bytes) -> None:
        """As :meth:`ask`, of the bytes of a question. It may wait until the helper reads it. Raises HelperEnded."""
        try:
            _write(_given(self._process.stdin), question)
        except OSError as error:
            raise self._ended() from error
        self.waiting += 1

    def answer(self) -> Any:  # noqa: ANN401 - what the module answers
        """The answer to the first question that has none yet. Raises HelperEnded."""
        data = _read(_given(self._process.stdout))
        if data is None:
            raise self._ended()
        self.waiting -= 1
        return marshal.loads(data)  # noqa: S302 - from a process of our own, over a pipe that nobody else has

    def close(self, *, at_once: bool = False) -> None:
        """End the helper; ``at_once`` without waiting for what it is doing."""
        if at_once:
            self._process.kill()
        with suppress(OSError):
            _given(self._process.stdin).close()
        _given(self._process.stdout).close()
        try:
            self._process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _ended(self) -> HelperEnded:
        self.close(at_once=False)
        return HelperEnded("helper-ended", status=str(self._process.returncode))


def serve(answer: Callable[[Any], Any]) -> None:
    """In a helper: answer every question, until there are no more."""
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while (data := _read(source)) is not None:
        _write(sink, marshal.dumps(answer(marshal.loads(data))))  # noqa: S302 - from the process that started this one


def _write(sink: BinaryIO | Any, data: bytes) -> None:  # noqa: ANN401 - a stream
    sink.write(_LENGTH.pack(len(data)) + data)
    sink.flush()


def _read(source: BinaryIO | Any) -> bytes | None:  # noqa: ANN401 - a stream
    """The next message; None where there is none, or where it was broken off."""
    head = source.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data: bytes = source.read(length)
    return data if len(data) == length else None


def _given(stream: object) -> Any:  # noqa: ANN401 - a stream that was asked for
    return stream
