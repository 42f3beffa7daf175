"""What erasing one text costs, by the size of the ledger: the file written anew, and the tables made again."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from ledgers import Example, fill

from grootboek.domain.commands.redaction import ApproveRedaction, ProposeRedaction
from grootboek.domain.values import Code

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Found = list[dict[str, float]]
ERASED = 3
"""Texts that are erased one after another; the median counts."""


def erasing(folder: Path, sizes: list[int], ask: Callable[[Path], float]) -> Found:
    """For each size: MiB of the file, and seconds to approve an erasure, to copy the file, and to ask afterwards.

    ``ask`` asks a question of the ledger in a folder by a process of its own, and gives the seconds that it takes.
    """
    found = []
    for size in sizes:
        place = folder / f"erasing-{size}"
        place.mkdir()
        example = Example(place / "ledger.db")
        fill(example, size)
        ask(place)
        one: dict[str, float] = {"entries": example.ledger.reader.head().size, "asked": ask(place)}
        path = place / "ledger.db"
        one["approved"] = sorted(_erased(example, number) for number in range(ERASED))[ERASED // 2]
        one["mebibytes"] = path.stat().st_size / 1024**2
        one["copied"] = _copied(path, place / "copy.db")
        one["asked_after"] = ask(place)
        found.append(one)
        example.ledger.close()
    return found


def _erased(example: Example, number: int) -> float:
    """Seconds to approve that the name of a system is erased; proposing it is not counted."""
    index = example.ledger.reader.find_reference("ai-system", Code(f"SYS-{number}"))
    proposal = example.do(ProposeRedaction(index or 0, Code("name"), "erased", Code("avg-17"))).entries[0].index
    start = time.perf_counter()
    receipt = example.approve(ApproveRedaction(proposal))
    if not receipt.facts["finished"]:
        message = "somebody else uses the ledger"
        raise RuntimeError(message)
    return time.perf_counter() - start


def _copied(path: Path, copy: Path) -> float:
    """Seconds to copy the file, with all of it on the disk at the end."""
    start = time.perf_counter()
    with path.open("rb") as source, copy.open("wb") as target:
        while piece := source.read(1024**2):
            target.write(piece)
        target.flush()
        os.fsync(target.fileno())
    return time.perf_counter() - start


def erasing_section(found: Found) -> str:
    """The part of the page about it."""
    lines = [
        f"| {one['entries']:,.0f} | {one['mebibytes']:.0f} MiB | {one['approved']:.2f} s | {one['copied']:.2f} s "
        f"| {one['approved'] / one['copied']:.1f}× | {one['asked']:.2f} s | {one['asked_after']:.2f} s |"
        for one in found
    ]
    return (
        "## Erasing one text\n\n"
        "Approving an erasure writes the file anew without the text and empties the tables, which the next question "
        "makes again ([why](redaction.md)).\n\n"
        "| entries | the file | approving | copying the file | ratio | a question before | the first one after |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n" + "\n".join(lines) + "\n"
    )
