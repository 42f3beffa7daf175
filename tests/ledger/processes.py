"""What the tests of faults run as processes of their own: ``python -m tests.ledger.processes NAME ARGUMENT…``."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grootboek.errors import GrootboekError
from grootboek.evidence.merkle import root_of
from grootboek.ledger.opening import open_reader
from tests.ledger.making import KEY, command, make, opened, registered
from tests.shared_inputs import PROJECT

if TYPE_CHECKING:
    from grootboek.ledger.books import Books

KILLED = 9
SEVERAL = 3
"""Acts of the save that is killed."""


def start(name: str, *arguments: object, within: tuple[str, ...] = ()) -> subprocess.Popen[str]:
    """Start one of the functions below; ``within`` is a command that runs another."""
    line = [*within, sys.executable, "-m", "tests.ledger.processes", name, *map(str, arguments)]
    return subprocess.Popen(line, cwd=PROJECT, text=True, stdout=subprocess.PIPE)


def output(process: subprocess.Popen[str]) -> list[str]:
    """What it printed, when it ended well."""
    printed, _ = process.communicate(timeout=120)
    assert process.returncode == 0, printed
    return printed.splitlines()


def make_one(path: str) -> None:
    """Make a ledger, and print what came of it."""
    try:
        make(Path(path))
        _say("made")
    except GrootboekError as error:
        _say(error.code)


def write(path: str, name: str, count: str) -> None:
    """Record organisations one by one, each its own command."""
    with opened(Path(path)) as books:
        for number in range(int(count)):
            code = f"{name}-{number}"
            books.store.put([registered(books.meta, code)], key=KEY, saving=command(code, code.encode()))


def check_growth(path: str, until: str) -> None:
    """Read roots while others write: each size seen has the root of its leaves, and keeps the root it had."""
    reader = open_reader(Path(path))
    size, root, leaves = 0, reader.root(0), list[bytes]()
    while size < int(until):
        if reader.root(size) != root:
            _say(f"the root of {size} changed")
        leaves += reader.leaves(size, reader.head().size)
        size = len(leaves)
        root = reader.root(size)
        if root != root_of(leaves):
            _say(f"the root of {size} is not that of its leaves")
        if [each.index for each in reader.entries(size - 1, size)] != [size - 1]:
            _say(f"entry {size - 1} is not there")


def die_at(path: str, step: str) -> None:
    """Record three acts, and stop dead before the statement of that number; print when there is none left."""
    with opened(Path(path)) as books:
        seen = 0

        def count(_: str) -> None:
            nonlocal seen
            seen += 1
            if seen > int(step):
                os._exit(KILLED)

        with books.recorder.ledger_datastore.get_connection(commit=True) as connection:
            connection.cursor().sqlite_cursor.connection.set_trace_callback(count)
        record_several(books)
    _say("done")


def upgrade(path: str, step: str = "") -> None:
    """Open a ledger of an older version to record in it, and print its version; with ``step``, as :func:`die_at`."""
    seen = 0

    def count(_: str) -> None:
        nonlocal seen
        seen += 1
        if step and seen > int(step):
            os._exit(KILLED)

    connect = sqlite3.connect

    def traced(*arguments: Any, **named: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments, **named)
        connection.set_trace_callback(count)
        return connection

    sqlite3.connect = traced  # type: ignore[assignment]  # this process ends here
    with opened(Path(path)):
        pass
    with closing(connect(path)) as connection:
        _say(str(connection.execute("PRAGMA user_version").fetchone()[0]))


def upgrade_each(older: str, folder: str, every: str) -> None:
    """:func:`upgrade` of a copy ``STEP.db`` for one in so many steps; print how each ended, up to one that was done.

    Each is a process of its own, forked from this one that has no ledger open: hundreds of starts take minutes.
    """
    step, status = 0, KILLED
    while status == KILLED:
        path = str(shutil.copy(older, Path(folder) / f"{step}.db"))
        process = os.fork()
        if process == 0:
            try:
                upgrade(path, str(step))
            except BaseException:  # noqa: BLE001 - it must not go on as the process it was forked from
                os._exit(1)
            os._exit(0)
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        _say(f"ended {status}")
        step += int(every)


def record_several(books: Books) -> None:
    """The save of :func:`die_at`."""
    acts = [registered(books.meta, f"ORG-{number}") for number in range(SEVERAL)]
    books.store.put(acts, key=KEY, saving=command("SEVERAL", b"several"))


def fill(path: str) -> None:
    """Make a ledger and record until the disk is full; print the error and the number of saves that succeeded."""
    made = 0
    try:
        with opened(make(Path(path))) as books:
            while True:
                code = f"ORG-{made}"
                books.store.put([registered(books.meta, code)], key=KEY, saving=command(code, code.encode()))
                made += 1
    except GrootboekError as error:
        _say(error.code)
    _say(str(made))
    reader = open_reader(Path(path))
    _say(str(reader.head().size))
    _say(str(reader.root(reader.head().size) == root_of([each.leaf for each in reader.entries()])))


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    {each.__name__: each for each in (make_one, write, check_growth, die_at, upgrade, upgrade_each, fill)}[sys.argv[1]](
        *sys.argv[2:]
    )
