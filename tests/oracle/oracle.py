"""A second opinion on every standing, written from the description of the domain alone, and as simply as it goes.

It imports nothing of the package. It reads exported entries and the released data files of the law, and works out each
day by itself: no periods, no tables, no order but that of the index.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.oracle.oracle_deployment import Answer, World
from tests.oracle.oracle_entries import Entry, Json, Known, as_of, read, visible

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

__all__ = ["Answer", "Known", "Oracle"]


class Oracle:
    """Answers from the lines of an export; ``law`` is the folder with the taxonomy files."""

    def __init__(self, lines: Iterable[str], law: Path) -> None:
        self.entries = [read(line) for line in lines]
        files = (json.loads(path.read_bytes()) for path in sorted(law.glob("taxonomy-*.json")))
        self.law: dict[str, Json] = {file["version"]: file for file in files}

    def answers(self, on: date, known: Known) -> dict[tuple[str, str], Answer]:
        """Every deployment that exists on the day, by system and deployment."""
        entries = visible([entry for entry in self.entries if entry.is_known(known)])
        world = World(entries, self.law)
        found = {}
        for about in {entry.about for entry in entries if entry.about.startswith("ai-system:")}:
            for told in world.deployments(about):
                if told.exists(on):
                    above = ministry(entries, told.organisation(on), on)
                    found[about.removeprefix("ai-system:"), told.code] = told.answer(on, above)
        return found


def ministry(entries: list[Entry], code: str, day: date) -> str | None:
    """Upwards, until there is a ministry that is not gone; whoever is gone is replaced by its successor."""
    seen: list[str] = []
    current: str | None = code
    while current is not None and current not in seen:
        seen.append(current)
        about = [entry for entry in entries if entry.about == "organisation:" + current]
        gone = [entry for entry in about if entry.kind == "dissolved"]
        registered = next((entry for entry in about if entry.kind == "registered"), None)
        if registered is None:
            return None
        if gone and gone[-1].first <= day:
            current = gone[-1].event["successor"]
        elif registered.event["kind"] == "ministry":
            return current
        else:
            placed = [(e.first, e.index, e.event.get("parent")) for e in about if e.kind in ("registered", "moved")]
            current = as_of(placed, day)
    return None
