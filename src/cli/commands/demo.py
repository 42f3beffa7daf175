"""``grootboek demo``: the request of 2024-25 played through, from the first command to an altered byte."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context

from ..answers import Answer, Stream
from ..demonstration.stage import Stage
from ..demonstration.texts import told

if TYPE_CHECKING:
    from collections.abc import Iterator

DEFAULT_FOLDER = Path("grootboek-demo")
RULE = "=" * 78
TITLE = re.compile(r"\d+\. ")


def demo(
    context: Context,
    *,
    folder: Annotated[Path, Argument(metavar="[DIR]", parser=Path)] = DEFAULT_FOLDER,
) -> Answer | Stream:
    """Play the request through in a folder."""
    session = context.obj
    stage = Stage(folder, session.language)
    stage.prepare()
    if session.json:
        return Answer({"folder": str(folder), "steps": list(_story(stage))})
    return Stream(f"{_framed(piece)}\n\n".encode() for piece in _story(stage))


def _framed(piece: str) -> str:
    """A piece of the story; a title stands between rules."""
    title = "\n" not in piece and TITLE.match(piece) is not None
    return f"{RULE}\n{piece}\n{RULE}" if title else piece.rstrip("\n")


def _story(stage: Stage) -> Iterator[str]:
    from ..demonstration import examination, later_life, request, tampering

    yield told("opening", stage.language)
    yield from request.the_request(stage)
    yield from request.the_returns(stage)
    yield from request.the_answer(stage)
    before = tampering.first_answer(stage)
    yield from examination.the_examination(stage)
    yield from examination.the_overview(stage)
    yield from later_life.the_shutdown(stage)
    yield from later_life.the_claims(stage)
    yield from later_life.the_reorganisation(stage)
    yield from later_life.what_is_due(stage)
    yield from tampering.the_question_again(stage, before)
    yield from tampering.the_altered_byte(stage)
