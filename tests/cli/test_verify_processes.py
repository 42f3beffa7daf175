"""``verify`` with several processes: the same answer, and a clear end where one of them is killed or the user stops."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

import pytest

from grootboek.cli import verifying_processes
from grootboek.cli.main import run
from grootboek.errors.texts import TEXTS
from tests.cli.rehearsal import rehearsal
from tests.ledger.tampering import tamper_with

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.rehearsal import Rehearsal

Found = TypeVar("Found")

PATIENCE = 60
VERIFYING = """
import os, sys
from grootboek.cli import verifying_processes
from grootboek.cli.main import run
from grootboek.ledger import audit_processes
verifying_processes.SMALL = 0
audit_processes._MODULE = "tests.ledger.helper_that_waits"
sys.exit(run(["verify", "--processes", "3"], os.environ))
"""


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    made = rehearsal(tmp_path)
    made.register("SYS-1")
    made.ask("inventory")
    return made


@pytest.fixture
def spread(monkeypatch: pytest.MonkeyPatch) -> None:
    """No ledger is too small for several processes."""
    monkeypatch.setattr(verifying_processes, "SMALL", 0)


def verified(ledger: Rehearsal, capfd: pytest.CaptureFixture[str], *more: str) -> tuple[int, str]:
    capfd.readouterr()
    status = run(["verify", "--json", *more], ledger.surroundings())
    return status, capfd.readouterr().out


def damage_entries(ledger: Rehearsal) -> None:
    with closing(sqlite3.connect(ledger.path)) as connection:
        tamper_with(connection, 'UPDATE entries SET leaf = zeroblob(32) WHERE "index" = 3')
        connection.commit()


def damage_projections(ledger: Rehearsal) -> None:
    with closing(sqlite3.connect(f"{ledger.path}.projections")) as connection:
        connection.execute("UPDATE entries SET actor = 'somebody@else' WHERE entry = 3")
        connection.commit()


@pytest.mark.usefixtures("spread")
@pytest.mark.parametrize(
    ("damage", "code"), [(None, None), (damage_entries, "leaf-differs"), (damage_projections, "projection-differs")]
)
def test_several_processes_give_the_answer_of_one(
    ledger: Rehearsal,
    damage: Callable[[Rehearsal], None] | None,
    code: str | None,
    capfd: pytest.CaptureFixture[str],
) -> None:
    if damage is not None:
        damage(ledger)
    status, document = verified(ledger, capfd, "--processes", "1")
    unsound = {finding["code"] for finding in json.loads(document)["findings"] if finding["level"] == "unsound"}
    assert (status, code in unsound) == ((0, False) if damage is None else (3, True))
    assert verified(ledger, capfd, "--processes", "3") == (status, document)


@pytest.mark.usefixtures("spread")
def test_where_nothing_was_asked_yet_there_are_no_projections_to_compare(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    made = rehearsal(tmp_path)
    assert (
        verified(made, capfd) == verified(made, capfd, "--processes", "2") == verified(made, capfd, "--processes", "1")
    )


def test_a_number_of_processes_is_one_or_more(ledger: Rehearsal, capfd: pytest.CaptureFixture[str]) -> None:
    assert verified(ledger, capfd, "--processes", "0")[0] == 2


@pytest.mark.usefixtures("spread")
@pytest.mark.parametrize("helper", ["_PROJECTIONS", "_MODULE"])
def test_a_helper_that_is_killed_is_a_failure_of_the_check_and_not_of_the_ledger(
    ledger: Rehearsal, helper: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    module = "grootboek.cli.verifying_processes" if helper == "_PROJECTIONS" else "grootboek.ledger.audit_processes"
    monkeypatch.setattr(f"{module}.{helper}", "tests.ledger.helper_that_ends")
    assert run(["verify", "--processes", "3"], ledger.surroundings()) == 5
    output, messages = capfd.readouterr()
    assert TEXTS["helper-ended"][0].format(status=-9) in messages.replace("\n", " ")
    assert output == ""


@pytest.mark.usefixtures("spread")
def test_without_processes_of_the_system_one_does_it_all(
    ledger: Rehearsal, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise BlockingIOError

    alone = verified(ledger, capfd, "--processes", "1")
    monkeypatch.setattr("grootboek.ledger.helpers.subprocess.Popen", refused)
    assert verified(ledger, capfd, "--processes", "4") == alone


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_when_it_is_stopped_its_helpers_end_too(ledger: Rehearsal, sent: signal.Signals, status: int) -> None:
    notes = ledger.folder / "helpers"
    notes.mkdir()
    around = ledger.surroundings(HELPER_NOTES=str(notes), PYTHONPATH=os.pathsep.join(each for each in sys.path if each))
    process = subprocess.Popen(
        [sys.executable, "-c", VERIFYING], env=around, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    helpers = _until(lambda: [int(each.name) for each in notes.iterdir()])
    process.send_signal(sent)
    _, messages = process.communicate(timeout=PATIENCE)
    assert (process.returncode, messages) == (status, "")
    _until(lambda: not any(map(_runs, helpers)))


def _until(look: Callable[[], Found]) -> Found:
    """What is found once there is something."""
    for _ in range(PATIENCE * 20):
        if found := look():
            return found
        time.sleep(0.05)
    pytest.fail("it did not come")


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
