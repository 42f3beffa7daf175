"""``grootboek inquiry extend`` and ``close``: the course of an inquiry."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Context, Option

from ...domain.commands.inquiry import CloseInquiry, ExtendDeadline
from ...domain.values import Code, When
from ..answers import Answer
from ..recording import optional_text, record

Ref = Annotated[Code, Argument(parser=Code, metavar="REF")]
Because = Annotated[str | None, Option("--because")]


def extend(
    context: Context,
    *,
    ref: Ref,
    deadline: Annotated[When, Option("--deadline", parser=When, metavar="DATE")],
    because: Because = None,
) -> Answer:
    """Move the last day to answer."""
    return record(context.obj, ExtendDeadline(ref, deadline, optional_text(because)))


def close(context: Context, ref: Ref, because: Because = None) -> Answer:
    """Close an inquiry."""
    return record(context.obj, CloseInquiry(ref, optional_text(because)))
