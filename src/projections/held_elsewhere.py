"""Stubs: systems of which the content is held elsewhere, told from the others when they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from ..domain.labels import label
from .tables import entries

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ..errors import Language

STUB: Final = "ai-system.stub-registered.v1"
_WORDS: Final = ("[held elsewhere: {level}]", "[elders bewaard: {level}]")


def held_level(connection: Connection, code: str) -> str | None:
    """The level of what is held elsewhere of a system without a name; None where it is no stub.

    Every other system has a name, so that nothing is asked for those.
    """
    chosen = select(entries.c.held).where(entries.c.kind == "ai-system", entries.c.code == code, entries.c.type == STUB)
    return connection.scalar(chosen)


def held_document(level: str | None) -> dict[str, str]:
    """As JSON: nothing where nothing is held elsewhere."""
    return {} if level is None else {"held_elsewhere": level}


def held_words(level: str, language: Language) -> str:
    """What is said in the place of a name."""
    return _WORDS[language == "nl"].format(level=label("level", level, language))
