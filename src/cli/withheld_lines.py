"""What opens an answer for the public: that it is one, and what was left out, on which ground, by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..errors import Language
    from ..projections.audience import Withheld
    from ..projections.shown_texts import Audience


def withheld_lines(audience: Audience, withheld: Iterable[Withheld], language: Language) -> tuple[str, ...]:
    """One line that says for whom the answer is, and one for each ground and author; none for ``full``."""
    if audience == "full":
        return ()
    left_out = (left_out_line(each.ground, each.document()["by"], each.count, language) for each in withheld)
    return (message("for-the-public", language), *left_out)


def left_out_line(ground: str, by: Mapping[str, str | None], count: int, language: Language) -> str:
    """How many entries or rows are left out on account of a level, and by which function they were recorded."""
    from ..domain.labels import label

    function = by["function"] or message("text-absent", language)
    named = {"count": count, "by": function, "organisation": by["organisation"]}
    return message("left-out", language, ground=label("level", ground, language), **named)
