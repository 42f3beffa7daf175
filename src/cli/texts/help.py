"""The fixed words of help pages: name -> (English, Dutch)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...errors import Language

FIRST_PAGE: dict[Language, str] = {
    "en": (
        "Keeps, for every AI system that a government organisation uses or has used, who decided what about it under "
        "Article 5 of the AI Act, when it was true, and when it was recorded. Nothing is ever changed or removed."
    ),
    "nl": (
        "Houdt van elk AI-systeem dat een overheidsorganisatie gebruikt of heeft gebruikt bij wie er wat over besloot "
        "onder artikel 5 van de AI-verordening, wanneer het waar was, en wanneer het is vastgelegd. Niets wordt ooit "
        "gewijzigd of verwijderd."
    ),
}

SECTIONS = ("own", "recording", "moments", "everywhere")
"""The sections of options on a command's page, in order."""

EVERYWHERE = {
    "ledger": "--ledger PATH|URL",
    "official": "--as HANDLE",
    "key": "--key FILE",
    "lang": "--lang nl|en",
    "json": "--json",
    "quiet": "-q, --quiet",
}
"""The options of every command as the first page shows them, without Typer; a test compares."""

FIRST_PAGE_ONLY = {
    "version": "--version",
    "install_completion": "--install-completion",
    "show_completion": "--show-completion",
    "help": "--help",
}
"""The options of ``grootboek`` itself."""

_WORDS: dict[str, tuple[str, str]] = {
    "usage": ("Usage:", "Gebruik:"),
    "daily": ("Daily work:", "Dagelijks werk:"),
    "auditor": ("For auditors and oversight:", "Voor auditors en toezicht:"),
    "operator": ("For whoever runs the ledger:", "Voor wie het grootboek beheert:"),
    "commands": ("Commands:", "Commando's:"),
    "arguments": ("Arguments:", "Argumenten:"),
    "own": ("Options:", "Opties:"),
    "recording": ("Options of everything that records:", "Opties van alles wat vastlegt:"),
    "moments": ("Which moment:", "Welk moment:"),
    "everywhere": (
        "Options of every command, before or after its name:",
        "Opties van elk commando, voor of na de naam:",
    ),
    "examples": ("Examples:", "Voorbeelden:"),
    "required": ("required", "verplicht"),
    "repeatable": ("may be repeated", "mag vaker"),
    "more": ("Help on one command: {command} COMMAND --help", "Hulp bij één commando: {command} COMMAND --help"),
}


def section(name: str, language: Language) -> str:
    """The word or heading of that name."""
    english, dutch = _WORDS[name]
    return dutch if language == "nl" else english
