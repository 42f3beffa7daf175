"""``grootboek entry correct``: say that an entry was wrong."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Context, Option

from ...domain.commands.correction import CorrectEntry
from ...domain.values import Committed
from ..answers import Answer
from ..recording import record


def correct(
    context: Context,
    *,
    index: Annotated[int, Argument(metavar="INDEX", min=0)],
    because: Annotated[str, Option("--because")],
    replacement: Annotated[int | None, Option("--replacement", metavar="INDEX", min=0)] = None,
) -> Answer:
    """Correct an entry."""
    return record(context.obj, CorrectEntry(index, Committed.of(because), replacement))
