"""The commonest tasks are what their page says: ten for each user, every line runs, and the tables are counted."""

from __future__ import annotations

import hashlib
import re
import shlex
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.rehearsal import Rehearsal
from tools.tasks import PAGE, Task, counted, sections
from tools.tutorials import on_a_terminal, surroundings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TEXT = PAGE.read_text(encoding="utf-8")
SECTIONS = sections(TEXT)
BEGUN, NOW = "2026-06-01T09:00:00Z", "2026-11-20T09:00:00Z"
RIJK, DESK, CIO = "rijk@VB", "desk@VBZ", "cio@VBZ"
NUMBERED = {"33": "UVB-1", "34": "UVB-2", "39": "VBZ-1"}
"""The entry numbers that the page gives as examples: the examinations of these systems, wherever they stand."""
SHORT = ("--summary", "--decisive-all", "--because", "fictional")


def test_each_user_has_ten_tasks_and_the_tables_are_counted_from_them() -> None:
    assert [[task.number for task in tasks] for tasks in SECTIONS.values()] == [[*range(1, 11)]] * 4
    assert counted(TEXT) == TEXT, "run `make docs`"


def test_no_task_takes_many_commands_or_more_than_a_line_beside_ones_own_words() -> None:
    tasks = [task for tasks in SECTIONS.values() for task in tasks]
    assert max(len(task.commands) for task in tasks) <= 3
    assert max(task.keystrokes - task.own_words for task in tasks) <= 160
    assert {program for task in tasks for program in task.beside} <= {"cat", "python3", "sha256sum", "ssh-keygen"}


def test_a_task_is_counted_with_enter_and_without_the_quotes_of_an_answer() -> None:
    task = Task(1, "", DESK, ('say "two words" | tee x',), ("y", '"no way"', ""))
    assert task.keystrokes == len('say "two words" | tee x') + 1 + 2 + 7 + 1
    assert (task.own_words, task.beside) == (len("two words") + len("no way"), ("say", "tee"))


def test_every_line_of_every_task_runs(tmp_path: Path) -> None:
    for program in ("sha256sum", "ssh-keygen"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} absent: install coreutils and openssh-client")
    ledger = _prepared(tmp_path)
    numbers = {example: _examination(ledger, ref) for example, ref in NUMBERED.items()}
    for who, tasks in SECTIONS.items():
        if who.startswith("Oversight"):
            _handed_over(ledger)
        around = {name: value for name, value in ledger.surroundings().items() if not name.startswith("COVERAGE")}
        said = on_a_terminal(_script(tasks, numbers), tmp_path, around | surroundings(tmp_path, "C.UTF-8"))
        failed = [line for line in said.splitlines() if line.startswith("FAILED")]
        assert (failed, said.count("DONE")) == ([], sum(len(task.commands) for task in tasks)), said


def _examination(ledger: Rehearsal, ref: str) -> str:
    (entry,) = ledger.ask("history", ref, "--type", "ai-system.classified.v1")["entries"]
    return str(entry["index"])


def _script(tasks: list[Task], numbers: Mapping[str, str]) -> str:
    lines = []
    for task in tasks:
        lines.append(f"export GROOTBOEK_OFFICIAL={task.handle}")
        answers = " ".join(shlex.quote(answer.strip('"')) for answer in task.answers)
        for written in task.commands:
            command = re.sub(r"\b\d\d\b(?=[ .]|$)", lambda found: numbers.get(found[0], found[0]), written)
            fed = f"printf '%s\\n' {answers} | {command}" if answers else command
            lines.append(f"if {fed}; then echo DONE; else echo FAILED $? {shlex.quote(command)}; fi")
    return "\n".join(lines)


def _prepared(folder: Path) -> Rehearsal:
    """A fictional state in November 2026, in which every task of staff and of CIO Rijk is one that makes sense."""
    made = Rehearsal(folder, BEGUN)
    made.do("init", "--rehearsal", "--organisation", "VB", "--official", RIJK, "--function", "CIO Rijk")
    for code, kind, parent in (("VBZ", "ministry", "VB"), ("UVB", "agency", "VBZ"), ("VBW", "ministry", "VB")):
        named = ("--name", code, "--kind", kind, "--parent", parent, "--fictional")
        made.do("organisation", "register", code, *named, by=RIJK)
    for handle, role, organisation in (
        (DESK, "recorder", "VBZ"),
        (CIO, "approver", "VBZ"),
        ("auditor@VB", "auditor", "VB"),
        ("overseer@VB", "overseer", "VB"),
    ):
        made.do("official", "enrol", handle, "--function", role, "--organisation", organisation, by=RIJK)
        made.do("official", "grant", handle, role, "--organisation", organisation, by=RIJK)
    for ref in ("VBZ-1", "VBZ-2", "UVB-1", "UVB-2"):
        about = ("--name", ref, "--function", "fictional", "--process", "fictional")
        made.do("system", "register", ref, "--organisation", ref[:3], *about, by=DESK)
    for ref in ("UVB-1", "UVB-2"):
        made.do("classification", "record", ref, *SHORT, "--met", "f1,f2,f3", by=DESK)
    made.do("classification", "approve", "UVB-1", "UVB-2", by=CIO)
    made.do("shutdown", "decide", "UVB-1", "--because", "fictional", by=DESK)
    asked = ("--title", "fictional", "--reference-date", "2026-06-01", "--deadline", "2026-12-31")
    made.do("inquiry", "open", "UV-2026", *asked, "--addressees", "all", "--reach", "tree", by=RIJK)
    made.do("classification", "record", "VBZ-1", *SHORT, by=DESK)
    (folder / "letter.pdf").write_bytes(b"A fictional letter.")
    made.clock = NOW
    return made


def _handed_over(ledger: Rehearsal) -> None:
    """What an oversight body has: two packages, a letter, a key, a published log, and a copy of the ledger."""
    folder = ledger.folder
    _told(ledger, "snapshot", "create", "-o", "june.zip")
    (folder / "log.vkey").write_text(_told(ledger, "checkpoint", "key"), encoding="utf-8")
    _told(ledger, "publish", "published")
    _told(ledger, "witness", "init", "--name", "committee.example/ledgers")
    _told(ledger, "witness", "cosign", "published", "--log-key", "log.vkey")
    ledger.do("system", "lifecycle", "VBZ-2", "out_of_use", by=DESK)
    _told(ledger, "snapshot", "create", "-o", "now.zip")
    _told(ledger, "publish", "published")
    digest = hashlib.sha256((folder / "june.zip").read_bytes()).hexdigest()
    (folder / "letter.txt").write_text(f"{digest}  june.zip\n", encoding="utf-8")
    for suffix in ("", "-wal"):
        if (stored := folder / f"{ledger.path.name}{suffix}").exists():
            shutil.copyfile(stored, folder / f"copy.db{suffix}")


def _told(ledger: Rehearsal, *arguments: str) -> str:
    done = ledger.run(*arguments, by=RIJK)
    assert done.status == 0, done.messages
    return done.output
