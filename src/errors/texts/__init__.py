"""Every error text, Dutch and English, under its code. Loaded only when something goes wrong.

One module a room keeps the files short; a code lives in exactly one of them. Texts are plain words (B1): where,
what was found, what was expected, what to do now. ``{name}`` takes the detail of that name:
its label where it is a code that has one, and then ``{name:code}`` takes the code, for what has to be typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..labelled import Labelled
from . import command_line, demonstration, domain, evidence, ledger, projections

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .. import Detail, Language

TEXTS: dict[str, tuple[str, str]] = {
    **domain.TEXTS,
    **evidence.TEXTS,
    **ledger.TEXTS,
    **projections.TEXTS,
    **command_line.TEXTS,
    **demonstration.TEXTS,
}
"""code -> (English, Dutch)."""


def text(code: str, details: Mapping[str, Detail], language: Language) -> str:
    """The text of a code with its details filled in; the bare code and details where there is no text."""
    if code not in TEXTS:
        return code + "".join(f" {name}={value}" for name, value in details.items())
    english, dutch = TEXTS[code]
    shown = {
        name: value.in_language(language) if isinstance(value, Labelled) else value for name, value in details.items()
    }
    return (dutch if language == "nl" else english).format_map(shown)
