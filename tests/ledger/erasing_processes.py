"""What the tests of an erasure that is cut off run: ``python -m tests.ledger.erasing_processes NAME ARGUMENT…``."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grootboek.domain.commands.redaction import ApproveRedaction, ProposeRedaction
from grootboek.domain.commands.system import RegisterSystem
from grootboek.domain.values import Code, Handle
from grootboek.errors import GrootboekError
from grootboek.ledger.application import Ledger
from grootboek.ledger.audit import audit
from grootboek.ledger.envelope import Acting
from grootboek.ledger.opening import open_ledger, open_reader
from grootboek.projections.store import Projections
from tests.remains import remains
from tests.shared_inputs import PROJECT
from tests.story import MINISTRY, Story, StoryClock, key_of, text

if TYPE_CHECKING:
    from collections.abc import Callable

APPROVER = "approver@example"
WRITTEN = "Évariste Ærøskøbing-Quux 0123456789 (fictional)"
SYSTEMS = 12
BEFORE = 9
"""Every so many statements of recording the approval one is tried; after it each."""

LEAVE = 160 * 1024
"""Bytes left on the small disk: enough to record the approval, too little to write the file anew."""


def start(name: str, *arguments: object, within: tuple[str, ...] = ()) -> subprocess.Popen[str]:
    """Start one of the functions below; ``within`` is a command that runs another."""
    line = [*within, sys.executable, "-m", "tests.ledger.erasing_processes", name, *map(str, arguments)]
    return subprocess.Popen(line, cwd=PROJECT, text=True, stdout=subprocess.PIPE)


def prepare(path: Path) -> int:
    """Make a ledger with its projections in which it is proposed to erase a text; gives the entry of the text."""
    with Story(path=path) as story:
        for number in range(SYSTEMS):
            story.system(f"SYS-{number}", function=text(f"Fictional function {number} " * 20))
        command = RegisterSystem(Code("SECRET"), MINISTRY, text("Fictional"), purpose=text(WRITTEN))
        (secret,) = (entry.index for entry in story.do(command).entries)
        for number in range(SYSTEMS):
            story.system(f"LATER-{number}", function=text(f"Fictional function {number} " * 20))
        story.do(ProposeRedaction(secret, Code("purpose"), "erased", Code("avg-17")))
    with closing(open_reader(path)) as reader:
        Projections(reader, path.with_name(f"{path.name}.projections")).catch_up()
    return secret


def kill_at_each_step(folder: str) -> None:
    """Kill a process at each step of an erasure, and another that finishes it; print what is found each time."""
    original = Path(folder) / "original"
    original.mkdir()
    secret = prepare(original / "ledger.db")
    others = kept(original / "ledger.db")
    disclosure = others[secret].pop("purpose")
    step, ended = 0, -signal.SIGKILL
    while ended == -signal.SIGKILL:
        copy = Path(shutil.copytree(original, Path(folder) / str(step)))
        path = copy / "ledger.db"
        ended = in_a_process(lambda: approve(path, secret), step)  # noqa: B023 - it is called at once
        said = codes(path)
        again = in_a_process(lambda: opened(path).close(), step // 2) if step % 3 == 0 else 0  # noqa: B023 - the same
        opened(path).close()
        found = kept(path)
        gone = found[secret].pop("purpose", None) is None
        _say(
            json.dumps(
                {
                    "ended": ended,
                    "said": said,
                    "again": again,
                    "said after": codes(path),
                    "remains": remains(copy, disclosure),
                    "gone": gone,
                    "others are kept": {index: found[index] for index in others} == others,
                }
            )
        )
        shutil.rmtree(copy)
        step += 1 if said else BEFORE


def in_a_process(work: Callable[[], object], step: int) -> int:
    """Do it in a process that is killed before its statement of that number; gives how it ended."""
    child = os.fork()
    if child == 0:
        try:
            count_down(step)
            work()
        except GrootboekError:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def approve(path: Path, secret: int) -> bool:
    """Approve what is proposed about an entry; whether all was destroyed."""
    with opened(path) as ledger:
        receipt = ledger.execute(ApproveRedaction(secret), actor=Acting(Handle(APPROVER), key_of(APPROVER)))
    return bool(receipt.facts["finished"])


def kept(path: Path) -> dict[int, dict[str, str]]:
    """The texts of all entries."""
    with closing(open_reader(path)) as reader:
        return {stored.index: dict(stored.disclosures) for stored in reader.entries()}


def fill_up(roomy: str, small: str) -> None:
    """Approve an erasure on a disk that is nearly full, and open the ledger again when there is room."""
    secret = prepare(Path(roomy) / "ledger.db")
    ledger_path = Path(shutil.copytree(roomy, small, dirs_exist_ok=True)) / "ledger.db"
    disclosure = kept(ledger_path)[secret]["purpose"]
    filler = ledger_path.with_name("filler")
    state = os.statvfs(ledger_path.parent)
    filler.write_bytes(bytes(state.f_bavail * state.f_frsize - LEAVE))
    _say(str(approve(ledger_path, secret)))
    _say(" ".join(codes(ledger_path)))
    filler.unlink()
    with opened(ledger_path):
        pass
    _say(" ".join(codes(ledger_path)))
    _say(str(remains(ledger_path.parent, disclosure)))


def opened(path: Path) -> Ledger:
    """The ledger, open for recording, with the clock of stories."""
    clock = StoryClock(StoryClock().moment.replace(hour=20))
    return Ledger(open_ledger(path, clock=clock, randomness=os.urandom), clock=clock, randomness=os.urandom)


def codes(path: Path) -> list[str]:
    """What the audit says."""
    with closing(open_reader(path)) as reader:
        return [finding.code for finding in audit(reader)]


def count_down(step: int) -> None:
    """Kill this process before statement ``step`` of the connections that are made from now on; -1: never.

    Inside a long statement, such as one that writes the file anew, every so many instructions count as one.
    """
    left = step
    connect = sqlite3.connect

    def count(*_: object) -> int:
        nonlocal left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return 0

    def counted(*arguments: Any, **named: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments, **named)
        connection.set_trace_callback(count)
        connection.set_progress_handler(count, 400)
        return connection

    sqlite3.connect = counted  # type: ignore[assignment]  # this process ends here


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    {each.__name__: each for each in (kill_at_each_step, fill_up)}[sys.argv[1]](*sys.argv[2:])
