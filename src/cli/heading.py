"""The opening of every answer: which moment, in words, and what a reader must know about the ledger."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..domain.accreditation import NOT_STATED
from ..domain.labels import label
from ..projections.words import day_in_words
from .texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..errors import Language
    from ..ledger.accreditation import Accreditation
    from ..projections.position import Moment, Position
    from ..projections.shown_texts import Audience

_DAY_LENGTH = len("YYYY-MM-DD")


def moment_heading(moment: Moment, language: Language, audience: Audience = "full") -> tuple[str, ...]:
    """The lines that open an answer about a moment; every one of them says so where attested days were read."""
    position = moment.position
    lines = [
        _state(position, language),
        message("resting-on", language, size=position.size, index=position.index, root=position.root),
    ]
    if moment.expected:
        lines.append(message("expected-day", language))
    if position.provisional and not position.attested:
        lines.append(message("provisional", language))
    if position.rehearsal:
        lines.append(message("rehearsal", language))
    if moment.accreditation.highest != NOT_STATED:
        lines.append(_accredited(moment.accreditation, audience, language))
    if position.attested:
        lines = [message("attested-line", language, line=line) for line in lines]
    return tuple(lines)


def _accredited(accreditation: Accreditation, audience: Audience, language: Language) -> str:
    """For whoever handles the answer: how confidential what stands in it can be."""
    level, highest = (label("level", each, language) for each in (accreditation.level, accreditation.highest))
    said = "accredited-line" if level == highest else "accredited-lowered-line"
    if audience == "public":
        said = "accredited-public-line"
    return message(said, language, level=level, highest=highest)


def attested_lines(lines: Sequence[str], language: Language) -> tuple[str, ...]:
    """Every line of a heading says that attested days were read, also those that do not come from the moment."""
    mark = message("attested-line", language, line="")
    return tuple(line if line.startswith(mark) else mark + line for line in lines)


def outcome_notes(review_status: tuple[str, str] | None, language: Language) -> tuple[str, ...]:
    """What is said wherever an outcome is: what the law as data is worth, and that other law stays in force."""
    if review_status is None:
        return ()
    status = review_status[1] if language == "nl" else review_status[0]
    return message("review-status", language, status=status), message("other-law", language)


def _state(position: Position, language: Language) -> str:
    on = day_in_words(position.on, language)
    if position.attested:
        return message("state-attested", language, on=on, known_at=_in_words(position.known_at, language))
    if position.known_at == position.on.isoformat():
        return message("state-as-of", language, on=on)
    return message("state", language, on=on, known_at=_in_words(position.known_at, language))


def _in_words(known_at: str, language: Language) -> str:
    """A day, or a moment to the second in UTC."""
    day = day_in_words(date.fromisoformat(known_at[:_DAY_LENGTH]), language)
    time = known_at[_DAY_LENGTH + 1 : _DAY_LENGTH + len("THH:MM:SS")]
    return f"{day}, {time} UTC" if time else day
