"""Findings: what a verification found, as values, so that one run reports all of it.

*Unsound*: the evidence is not what it should be. *Notice*: something a reader must know, which is no fault of the
evidence. Codes and texts stand in the same table as those of errors, and a text says what to do too.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Literal

from ..frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..errors import Detail, GrootboekError, Language

Level = Literal["unsound", "notice"]


@frozen
class Finding:
    """One finding. ``index`` is the entry that it is about, None where it is about the whole."""

    code: str
    level: Level
    index: int | None = None
    details: Mapping[str, Detail] = field(default_factory=dict)

    @classmethod
    def unsound(cls, code: str, index: int | None = None, **details: Detail) -> Finding:
        """The evidence is not what it should be."""
        return cls(code, "unsound", index, _with_index(index, details))

    @classmethod
    def notice(cls, code: str, index: int | None = None, **details: Detail) -> Finding:
        """Something a reader must know."""
        return cls(code, "notice", index, _with_index(index, details))

    @classmethod
    def of(cls, error: GrootboekError, index: int | None = None) -> Finding:
        """What an error says, as an unsound finding."""
        return cls(error.code, "unsound", index, _with_index(index, error.details))

    def text(self, language: Language) -> str:
        """The finding in the language asked: where, what was found, what was expected, what to do now."""
        from ..errors.texts import text

        return text(self.code, self.details, language)

    def remedy(self, language: Language) -> str:
        """What to do now, in the language asked."""
        from ..errors.remedies import remedy

        return remedy(self.code, language)


def is_sound(findings: Iterable[Finding]) -> bool:
    """Whether none of the findings is unsound."""
    return all(finding.level != "unsound" for finding in findings)


def _with_index(index: int | None, details: Mapping[str, Detail]) -> Mapping[str, Detail]:
    """The details, with the index among them, so that a text can name it."""
    return details if index is None else {"index": index, **details}
