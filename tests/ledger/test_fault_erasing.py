"""An erasure of which the process is killed at any step, or whose disk is full: it is finished at the next opening."""

from __future__ import annotations

import json
import signal
from typing import TYPE_CHECKING

from tests.ledger.erasing_processes import start
from tests.ledger.processes import output
from tests.ledger.small_disk import small_disk

if TYPE_CHECKING:
    from pathlib import Path

KILLED = -signal.SIGKILL


def test_killed_at_each_step_of_an_erasure_the_next_opening_finishes_it_and_nothing_else_is_lost(
    tmp_path: Path,
) -> None:
    tries = [json.loads(line) for line in output(start("kill_at_each_step", tmp_path))]
    assert [each["ended"] for each in tries] == [KILLED] * (len(tries) - 1) + [0]
    recorded = [bool(each["said"]) for each in tries]
    assert recorded == sorted(recorded)
    assert recorded.count(True) > 30  # each statement that destroys, and several moments while a file is written anew
    for each in tries:
        assert each["others are kept"], each
        if not each["said"]:  # killed before the approval was recorded
            assert (each["said after"], each["gone"]) == ([], False), each
            continue
        assert ("erasure-unfinished" in each["said"]) == (each["ended"] == KILLED), each
        assert (each["said after"], each["gone"], each["remains"]) == (["text-erased"], True, []), each
    assert {each["again"] for each in tries} == {KILLED, 0}


def test_on_a_full_disk_an_erasure_says_that_it_is_unfinished_and_is_finished_when_there_is_room(
    tmp_path: Path,
) -> None:
    roomy, small = tmp_path / "roomy", tmp_path / "small"
    roomy.mkdir()
    small.mkdir()
    lines = output(start("fill_up", roomy, small, within=small_disk(small)))
    assert lines == ["False", "text-erased erasure-unfinished", "text-erased", "[]"]
