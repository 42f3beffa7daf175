"""A helper that makes the rows of pieces: a process of its own, which opens the ledger itself (:mod:`.workshop`)."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

from ..ledger.helpers import serve
from ..ledger.opening import open_reader
from .whole_rows import Piece, WholeRows

GARBAGE_THRESHOLD = 50_000
"""Objects between two looks for garbage: hardly anything that is made here refers to itself."""


def main() -> None:
    """Answer every question: the ledger, its number of entries that count and a piece, for what the piece comes to."""
    gc.set_threshold(GARBAGE_THRESHOLD)
    made: dict[tuple[str, int], WholeRows] = {}

    def answer(question: Any) -> tuple[Any, ...]:  # noqa: ANN401 - as the workshop puts it
        ledger, size, piece = question
        if (ledger, size) not in made:
            made[ledger, size] = WholeRows(open_reader(Path(ledger)), size)
        found = made[ledger, size].of(Piece(*piece))
        return found.lines, found.codes

    serve(answer)
