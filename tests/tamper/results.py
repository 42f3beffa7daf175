"""What ``verify`` says of every attack: played afresh, and as the page in the docs has it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from tests.tamper import attacks_by_forging, attacks_on_bytes
from tests.tamper.attack import ATTACKS, SEEN_BY_WITNESS, codes_found, cosigned, plain
from tests.tamper.scene import copy_of, made_scene
from tools.place import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

RESULTS: Final = PROJECT / "tests" / "tamper" / "results.json"
MODULES: Final = (attacks_on_bytes, attacks_by_forging)
"""They fill the table of attacks when they are loaded."""


def played(folder: Path) -> list[dict[str, Any]]:
    """Every attack on a ledger of its own, with what verify says without and with a checkpoint kept elsewhere."""
    scene = made_scene(folder)
    found = []
    for attack in ATTACKS:
        (folder / attack.name).mkdir()
        here = copy_of(scene, folder / attack.name)
        handed = attack.play(here)
        kept = handed if isinstance(handed, bytes) else cosigned(scene.checkpoint)
        found.append(
            {
                "attack": attack.name,
                "who": attack.who,
                "what": attack.what,
                "alone": codes_found(here.path),
                "with_checkpoint": codes_found(here.path, plain(kept)),
                "with_witness": codes_found(here.path, kept, trusted=SEEN_BY_WITNESS),
            }
        )
    return found


def stored() -> list[dict[str, Any]]:
    """As the docs have it."""
    found: list[dict[str, Any]] = json.loads(RESULTS.read_text(encoding="utf-8"))
    return found
