"""One object in a file of the law or of guidance, with its place: what does not fit is refused, naming where.

A *place* is written as in ``points[0].elements[2].text.nl``. ``line_of`` gives the line of a place, and is asked only
when something does not fit.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from ...errors import Invalid
from ..values import LONGEST_TEXT, Code, Sha256, When
from .taxonomy import Bilingual

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    LineOf = Callable[[str], int]

_FLAGS = {True: True, False: False, "true": True, "false": False}


class Part:
    """An object that may have these names and no others; what is asked of it has to be there and of the right kind."""

    __slots__ = ("_held", "_line_of", "place")

    def __init__(self, held: object, place: str, names: frozenset[str], line_of: LineOf) -> None:
        self.place = place
        self._line_of = line_of
        if not isinstance(held, dict):
            raise self.misfit("", "{…}")
        self._held: dict[str, Any] = held
        if not held.keys() <= names:
            unknown = min(held.keys() - names, key=str)
            raise Invalid("law-file-field-unknown", **self._at(unknown), known=", ".join(sorted(names)))

    def has(self, name: str) -> bool:
        """Whether the name is there."""
        return name in self._held

    def word(self, name: str) -> str:
        """A text that is not empty."""
        found = self._got(name)
        if not isinstance(found, str) or not found.strip() or len(found) > LONGEST_TEXT:
            raise self.misfit(name, f'"…" (1-{LONGEST_TEXT})')
        return found

    def optional_word(self, name: str) -> str | None:
        """As :meth:`word`; None where it is not there."""
        return self.word(name) if name in self._held else None

    def text(self, name: str) -> Bilingual:
        """The same words in both languages."""
        inner = self.part(name, _LANGUAGES)
        return Bilingual(inner.word("en"), inner.word("nl"))

    def optional_text(self, name: str) -> Bilingual | None:
        """As :meth:`text`; None where it is not there."""
        return self.text(name) if name in self._held else None

    def code(self, name: str) -> Code:
        """A code."""
        return self._code(name, self._got(name))

    def optional_code(self, name: str) -> Code | None:
        """As :meth:`code`; None where it is not there."""
        return self.code(name) if name in self._held else None

    def codes(self, name: str) -> tuple[Code, ...]:
        """A list of codes; empty where it is not there."""
        return tuple(self._code(f"{name}[{at}]", held) for at, held in enumerate(self._list(name)))

    def day(self, name: str) -> date:
        """A day."""
        found = self._got(name)
        try:
            return When(found).first if isinstance(found, str) and len(found) == len("YYYY-MM-DD") else self._no()
        except (Invalid, ValueError):
            raise self.misfit(name, "YYYY-MM-DD") from None

    def when(self, name: str) -> When:
        """A day, or a month where only that is known."""
        found = self._got(name)
        try:
            return When(found) if isinstance(found, str) and "T" not in found else self._no()
        except (Invalid, ValueError):
            raise self.misfit(name, "YYYY-MM-DD, YYYY-MM") from None

    def digest(self, name: str) -> Sha256 | None:
        """A SHA-256 in hexadecimal; None where it is not there."""
        if name not in self._held:
            return None
        try:
            return Sha256(str(self._held[name]))
        except Invalid:
            raise self.misfit(name, Sha256.EXPECTED) from None

    def flag(self, name: str, *, default: bool) -> bool:
        """True or false; ``default`` where it is not there."""
        if name not in self._held:
            return default
        found = self._held[name]
        if not isinstance(found, bool | str) or found not in _FLAGS:
            raise self.misfit(name, "true, false")
        return _FLAGS[found]

    def one_of(self, name: str, *choices: str) -> str:
        """One of these words."""
        found = self._got(name)
        if found not in choices:
            raise self.misfit(name, ", ".join(choices))
        return str(found)

    def part(self, name: str, names: frozenset[str]) -> Part:
        """The object of that name."""
        return Part(self._got(name), self._inside(name), names, self._line_of)

    def parts(self, name: str, names: frozenset[str]) -> Iterator[Part]:
        """The objects in the list of that name; none where it is not there."""
        for at, held in enumerate(self._list(name)):
            yield Part(held, f"{self._inside(name)}[{at}]", names, self._line_of)

    def misfit(self, name: str, expected: str) -> Invalid:
        """The error for something of another kind than expected."""
        return Invalid("law-file-field-kind", **self._at(name), expected=expected)

    def twice(self, name: str, code: Code) -> Invalid:
        """The error for a code that stands in the file already."""
        return Invalid("law-file-code-twice", **self._at(name), item=code)

    def unknown(self, name: str, code: Code, known: str) -> Invalid:
        """The error for a code that the file itself does not have."""
        return Invalid("law-file-code-unknown", **self._at(name), item=code, known=known)

    def _got(self, name: str) -> Any:  # noqa: ANN401 - whatever the file holds
        if name not in self._held:
            raise Invalid("law-file-field-missing", **self._at(name))
        return self._held[name]

    def _list(self, name: str) -> list[Any]:
        found = self._held.get(name, [])
        if not isinstance(found, list):
            raise self.misfit(name, "[…]")
        return found

    def _code(self, name: str, held: object) -> Code:
        try:
            return Code(held) if isinstance(held, str) else self._no()
        except (Invalid, ValueError):
            raise self.misfit(name, Code.EXPECTED) from None

    def _no(self) -> Any:  # noqa: ANN401 - it gives nothing
        raise ValueError

    def _inside(self, name: str) -> str:
        return f"{self.place}.{name}" if self.place and name else self.place or name

    def _at(self, name: str) -> dict[str, str | int]:
        """Where that is, for an error message."""
        place = self._inside(name)
        return {"place": place or "-", "line": self._line_of(place)}


_LANGUAGES = frozenset({"en", "nl"})
