"""What each argument and option means: name -> (English, Dutch); ``command.name`` where it differs in one command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import (
    commands_checkpoints,
    imports,
    options_decisions,
    options_life,
    options_publishing,
    options_shared,
    options_subjects,
)

if TYPE_CHECKING:
    from ...errors import Language

TABLES = (
    options_shared.TEXTS,
    options_subjects.ARGUMENTS,
    options_subjects.TEXTS,
    options_decisions.TEXTS,
    options_life.TEXTS,
    commands_checkpoints.OPTIONS,
    options_publishing.TEXTS,
    imports.OPTIONS,
)
"""Each name stands in one of them; a test sees to that, since one text would hide the other."""

_TEXTS = {name: text for table in TABLES for name, text in table.items()}


def option_text(path: str, name: str, language: Language) -> str:
    """What the parameter of that name means in that command; empty where no text stands here."""
    english, dutch = _TEXTS.get(f"{path}.{name}") or _TEXTS.get(name) or ("", "")
    return dutch if language == "nl" else english
