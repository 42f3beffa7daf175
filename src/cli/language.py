"""Which language the user reads: Dutch or English. Resolved before anything else, since help is in it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..errors import Language

_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def resolve_language(arguments: Sequence[str], environment: Mapping[str, str], configured: str | None) -> Language:
    """The language: ``--lang``, else the configuration file's, else the locale's (POSIX order), else English.

    Looks for ``--lang`` anywhere among the arguments, because it is needed before they are parsed. A value that is
    neither ``nl`` nor ``en`` is left to the parser to refuse.
    """
    asked = _asked(arguments)
    if asked is None:
        asked = configured if configured in {"nl", "en"} else _locale(environment)
    return "nl" if asked == "nl" else "en"


def _asked(arguments: Sequence[str]) -> str | None:
    found = None
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and position + 1 < len(arguments):
            found = arguments[position + 1]
        elif argument.startswith("--lang="):
            found = argument.removeprefix("--lang=")
    return found if found in {"nl", "en"} else None


def _locale(environment: Mapping[str, str]) -> str:
    for name in _LOCALE_VARIABLES:
        if environment.get(name):
            return "nl" if environment[name].lower().startswith("nl") else "en"
    return "en"
