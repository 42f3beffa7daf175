"""A code in an error's details that people read by another name: a role, a type of entry, a level.

Programs read the code, in the details. A text that names it as ``{role}`` shows its label in the language of the text;
where a person has to type it, ``{role:code}`` shows the code.

    >>> recorder = Labelled("recorder", "recorder", "vastlegger")
    >>> recorder, f"{recorder.in_language('nl')}", f"{recorder.in_language('nl'):code}"
    ('recorder', 'vastlegger', 'recorder')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from . import Language


class Labelled(str):
    """A code with what it is called in English and Dutch. As a string it is the code."""

    __slots__ = ("dutch", "english")
    english: str
    dutch: str

    def __new__(cls, code: str, english: str, dutch: str) -> Self:
        """Make one of a code and its two labels."""
        made = super().__new__(cls, code)
        made.english, made.dutch = english, dutch
        return made

    def __getnewargs__(self) -> tuple[str, str, str]:  # type: ignore[override]  # three, as __new__ takes them
        """What a copy is made of."""
        return str(self), self.english, self.dutch

    def in_language(self, language: Language) -> Shown:
        """The code as a text in that language shows it."""
        return Shown(str(self), self.dutch if language == "nl" else self.english)


class Shown:
    """A code and its label in one language, as :meth:`str.format` asks for one of them."""

    __slots__ = ("code", "label")

    def __init__(self, code: str, label: str) -> None:
        self.code = code
        self.label = label

    def __format__(self, wanted: str) -> str:
        """The label; with ``code``, the code."""
        return self.code if wanted == "code" else self.label
