"""``grootboek entry correct``, ``dispute`` and ``answer``: what is said of an entry afterwards."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Context, Option

from ...domain.commands.correction import CorrectEntry
from ...domain.commands.dispute import AnswerDispute, DisputeEntry
from ...domain.values import Committed
from ..answers import Answer
from ..recording import record

Index = Annotated[int, Argument(metavar="INDEX", min=0)]


def correct(
    context: Context,
    *,
    index: Index,
    because: Annotated[str, Option("--because")],
    replacement: Annotated[int | None, Option("--replacement", metavar="INDEX", min=0)] = None,
) -> Answer:
    """Correct an entry."""
    return record(context.obj, CorrectEntry(index, Committed.of(because), replacement))


def dispute(context: Context, *, index: Index, because: Annotated[str, Option("--because")]) -> Answer:
    """Contest an entry."""
    return record(context.obj, DisputeEntry(index, Committed.of(because)))


def answer(context: Context, *, index: Index, text: Annotated[str, Option("--text")]) -> Answer:
    """Answer a dispute."""
    return record(context.obj, AnswerDispute(index, Committed.of(text)))
