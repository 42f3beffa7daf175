"""Keeps the package loaded, and forks a process for every command that is asked: ``python -m tests.cli.warm_server N``.

N is the number of an open socket. A question is one JSON document, and the three standard streams beside it as open
files; the answer is the exit status, negative where a signal ended the process. Whoever closes the socket ends it.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import pkgutil
import socket
import sys
import time
import traceback
from typing import TYPE_CHECKING

import grootboek
from tests.cli.warm import LENGTH

if TYPE_CHECKING:
    from typing import NoReturn

    from tests.cli.warm import Question


def load_all() -> None:
    """Import every module of the package, and with it what it uses."""
    for module in pkgutil.walk_packages(grootboek.__path__, "grootboek."):
        if not module.name.endswith("__main__") and ".verifier." not in module.name:
            importlib.import_module(module.name)


def serve(asked: socket.socket) -> None:
    """Answer until nobody asks any more."""
    while True:
        head, streams, _, _ = socket.recv_fds(asked, LENGTH, 3)
        if not head:
            return
        question: Question = json.loads(_exactly(asked, int(head)))
        child = os.fork()
        if child == 0:
            asked.close()
            _become(question, streams)
        for stream in streams:
            os.close(stream)
        _, status = os.waitpid(child, 0)
        asked.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))


def _exactly(asked: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        data += asked.recv(size - len(data))
    return data


def _become(question: Question, streams: list[int]) -> NoReturn:
    """Be the process that ``python -m grootboek`` would be; it ends as the interpreter ends one."""
    status = 1
    try:
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
            os.close(stream)
        os.chdir(question["folder"])
        os.environ.clear()
        os.environ.update(question["environment"])
        time.tzset()
        sys.argv = ["grootboek", *question["arguments"]]
        status = _status()
        atexit._run_exitfuncs()  # noqa: SLF001 - as the interpreter does; coverage writes what it saw
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status)


def _status() -> int:
    from grootboek.cli.main import main

    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - what the interpreter prints of an error that nobody caught
        traceback.print_exc()
        return 1
    return 0


def _keep_what_loading_covered() -> None:
    """Where coverage is measured: write what was seen, so that no process forked from this one writes it again."""
    coverage = sys.modules.get("coverage")
    measured = coverage.Coverage.current() if coverage is not None else None
    if measured is not None:
        measured.save()


if __name__ == "__main__":
    load_all()
    _keep_what_loading_covered()
    gc.collect()
    gc.freeze()
    serve(socket.socket(fileno=int(sys.argv[1])))
    os._exit(0)  # coverage has what it needs of this process
