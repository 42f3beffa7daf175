"""What opens an answer for the public: that it is one, and what was left out, on which ground, by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..errors import Language
    from ..projections.audience import Withheld
    from ..projections.shown_texts import Audience


def withheld_lines(audience: Audience, withheld: Iterable[Withheld], language: Language) -> tuple[str, ...]:
    """One line that says for whom the answer is, and one for each ground and author; none for ``full``."""
    from ..domain.labels import label

    if audience == "full":
        return ()
    lines = [message("for-the-public", language)]
    for each in withheld:
        ground = label("level", each.ground, language)
        by = (each.function and each.function.value) or message("text-absent", language)
        named = {"count": each.count, "ground": ground, "by": by, "organisation": each.organisation}
        lines.append(message("left-out", language, **named))
    return tuple(lines)
