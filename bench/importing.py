"""An import of a large register through the command, as a whole process; everything in the register is fictional."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ORGANISATIONS = 400
"""Over how many organisations the systems are spread; all of them are new to the ledger too."""

FUNCTION = "Sorts fictional letters, said in about as many words as people use for it in a register."


def register_file(path: Path, count: int) -> Path:
    """A file as the algorithm register gives it."""
    rows = [
        {
            "id": str(number),
            "title": f"Fictional algorithm {number}",
            "doel": FUNCTION,
            "organisatie": f"Fictional Town {number % ORGANISATIONS}",
            "status": "in_gebruik",
        }
        for number in range(count)
    ]
    path.write_text(json.dumps({"algoritmes": rows}), encoding="utf-8")
    return path


def importing(
    folder: Path, count: int, command: str, around: dict[str, str], whole: Callable[..., dict[str, float]]
) -> dict[str, float]:
    """Rows a second of a first import and of the same file again, of which nothing is new; and the peak memory."""
    for words in (
        ["init", "--rehearsal", "--organisation", "example", "--fictional"],
        ["official", "grant", "admin@example", "recorder", "--organisation", "example"],
    ):
        subprocess.run([command, *words], env=around, check=True, capture_output=True)
    file = register_file(folder / "register.json", count)
    words = ["import", str(file), "--mapping", "algoritmeregister", "--source-date", "2026-01-01"]
    first, again = whole(words, around), whole(words, around)
    return {
        "rows": count,
        "first": count / first["seconds"],
        "again": count / again["seconds"],
        "mebibytes": max(first["mebibytes"], again["mebibytes"]),
    }
