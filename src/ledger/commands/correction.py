"""The command that corrects an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates import correction_decisions
from ...errors import NotFound
from . import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...domain.act import Recorded, Stream
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.correction import CorrectEntry
    from ..subjects import Subjects


def correct(command: CorrectEntry, subjects: Subjects, occasion: Occasion) -> Answer:
    """The correction of an entry by its index. Raises NotFound (``entry-unknown``)."""
    target = subjects.entry(command.index)
    if target is None:
        raise NotFound("entry-unknown", index=command.index, size=subjects.size)
    stream = target.act.stream
    decided = correction_decisions.correct(command, target, _entries(stream, subjects), occasion)
    return Answer(stream.code, (decided,), {"kind": stream.kind})


def _entries(stream: Stream, subjects: Subjects) -> Sequence[Recorded]:
    """All entries of a stream that can be corrected; none of another."""
    found = subjects.system(stream.code) if stream.kind == "ai-system" else None
    inquiry = subjects.inquiry(stream.code) if stream.kind == "inquiry" else None
    return found.entries if found is not None else inquiry.entries if inquiry is not None else ()
