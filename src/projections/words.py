"""Days and moments in words, for what people read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ..errors import Language
    from .position import Position

_MONTHS: Final = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
}  # fmt: skip
_DAY: Final = len("2025-03-17")
_MINUTE: Final = len("2025-03-17T12:00")


def day_in_words(day: date, language: Language) -> str:
    """As ``17 March 2025``, ``17 maart 2025``."""
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def moment_in_words(position: Position, language: Language) -> str:
    """The day asked about and what is known of it, in one sentence."""
    on, known = day_in_words(position.on, language), _known(position.known_at, language)
    if language == "nl":
        if position.attested:
            return f"De stand op {on}, met wat volgens opgave tot en met {known} was besloten."
        return f"De stand op {on}, zoals vastgelegd tot en met {known}."
    if position.attested:
        return f"The state on {on}, with what had been decided, as attested, up to and including {known}."
    return f"The state on {on}, as recorded up to and including {known}."


def _known(text: str, language: Language) -> str:
    day = day_in_words(date.fromisoformat(text[:_DAY]), language)
    return day if len(text) == _DAY else f"{day} {text[_DAY + 1 : _MINUTE]} UTC"
