"""What each command does, with examples: full name -> :class:`Help`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .help_types import Help

if TYPE_CHECKING:
    from ...errors import Language


def documented() -> dict[str, Help]:
    """All texts, by the full name of the command."""
    from .commands_auditor import TEXTS as AUDITOR
    from .commands_checkpoints import TEXTS as CHECKPOINTS
    from .commands_daily import TEXTS as DAILY
    from .commands_inquiry import TEXTS as INQUIRY
    from .commands_ledger import TEXTS as LEDGER
    from .commands_life import TEXTS as LIFE
    from .commands_officials import TEXTS as OFFICIALS
    from .commands_operator import TEXTS as OPERATOR
    from .commands_publishing import TEXTS as PUBLISHING
    from .imports import TEXTS as IMPORTS

    return {
        **DAILY,
        **LIFE,
        **INQUIRY,
        **AUDITOR,
        **CHECKPOINTS,
        **OPERATOR,
        **LEDGER,
        **OFFICIALS,
        **PUBLISHING,
        **IMPORTS,
    }


def summary(path: str, language: Language) -> str:
    """One sentence; empty where there is no such name."""
    found = documented().get(path)
    return "" if found is None else found.nl[0] if language == "nl" else found.en[0]


def details(path: str, language: Language) -> tuple[str, ...]:
    """The paragraphs after the first sentence."""
    found = documented()[path]
    return found.nl[1:] if language == "nl" else found.en[1:]


def examples(path: str) -> tuple[str, ...]:
    """Command lines that can be typed; groups have none."""
    found = documented().get(path)
    return found.examples if found is not None else ()
