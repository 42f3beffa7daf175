"""Every way of cheating that we know, played on a ledger, gives what the page in the docs says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.tamper.attack import ATTACKS, codes_found
from tests.tamper.results import RESULTS, played, stored
from tests.tamper.scene import made_scene

if TYPE_CHECKING:
    from pathlib import Path

FEWEST = 40


def test_what_is_played_gives_what_the_docs_say(tmp_path: Path) -> None:
    found = played(tmp_path)
    assert len(found) >= FEWEST
    assert found == stored(), "look at each difference; then `python -m tests.tamper.write` and `make docs`"


def test_the_ledger_that_is_attacked_is_sound_before(tmp_path: Path) -> None:
    scene = made_scene(tmp_path)
    assert codes_found(scene.path, scene.checkpoint) == []


def test_a_ledger_put_together_unchanged_is_sound_so_that_only_the_change_is_found(tmp_path: Path) -> None:
    scene = made_scene(tmp_path)
    assert codes_found(scene.forged(scene.apart()), scene.checkpoint) == []


def test_only_a_checkpoint_that_the_operator_hands_over_leaves_an_attack_unseen() -> None:
    assert [row["attack"] for row in stored() if not row["with_checkpoint"]] == ["a-fork-with-a-checkpoint-of-its-own"]


def test_no_attack_stays_unseen_where_a_witness_cosigned_the_checkpoint() -> None:
    assert [row["attack"] for row in stored() if not row["with_witness"]] == []


def test_what_only_a_checkpoint_shows_is_a_ledger_that_is_sound_in_itself() -> None:
    unseen = [row for row in stored() if not row["alone"]]
    comparing = {"ledger-not-from-checkpoint", "ledger-shorter-than-checkpoint"}
    assert unseen
    assert all(set(row["with_checkpoint"]) <= comparing for row in unseen)
    assert all(set(row["with_witness"]) <= comparing | {"witness-quorum-lacking"} for row in unseen)


def test_every_attack_has_a_name_of_its_own() -> None:
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS)
    assert RESULTS.read_text(encoding="utf-8") == json.dumps(stored(), indent=2) + "\n"
