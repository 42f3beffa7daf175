"""The texts of ``grootboek import``: help, options, and what it says of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .help_types import Help

if TYPE_CHECKING:
    from ...errors import Language

TEXTS: dict[str, Help] = {
    "import": Help(
        en=(
            "Record what a public register's file says of AI systems, and only what changed since its last import.",
            (
                "Reads JSON, and CSV by a mapping of your own, which can bring examinations (as proposals, their "
                "outcome derived), shutdowns and decisions of another day. New systems are registered (unknown "
                "organisations too, below the root or below --organisation), changed ones described, those that are "
                "gone noted as gone; what you recorded yourself stands. All rows are taken or none: every row that "
                "cannot be is named with its reason. The same file again records nothing. Each entry has the file's "
                "SHA-256 as evidence."
            ),
        ),
        nl=(
            "Leg vast wat het bestand van een openbaar register over AI-systemen zegt, en alleen wat is gewijzigd.",
            (
                "Leest JSON, en CSV met een eigen mapping, die ook onderzoeken (als voorstel, de uitkomst afgeleid), "
                "uitzettingen en besluiten van een andere dag kan brengen. Nieuwe systemen worden geregistreerd "
                "(onbekende organisaties ook, onder de wortel of onder --organisation), gewijzigde beschreven, en wat "
                "uit het register weg is krijgt die aantekening; wat u zelf vastlegde blijft staan. Alle rijen worden "
                "overgenomen, of geen: elke rij die niet kan staat er met de reden bij. Hetzelfde bestand nog eens "
                "legt niets vast. Elke boeking heeft de SHA-256 van het bestand als bewijs."
            ),
        ),
        examples=(
            "grootboek import register.json --mapping algoritmeregister --source-date 2026-05-13",
            "grootboek import own.json --mapping own.toml --organisation min-x --dry-run",
            "grootboek import examined.csv --mapping own-list.toml --source-date 2026-06-30 --dry-run",
        ),
    ),
}

OPTIONS: dict[str, tuple[str, str]] = {
    "import.file": ("The file, JSON or CSV in UTF-8.", "Het bestand, JSON of CSV in UTF-8."),
    "mapping": (
        "Which field says what: a built-in mapping (algoritmeregister), or a TOML file.",
        "Welk veld wat zegt: een ingebouwde mapping (algoritmeregister), of een TOML-bestand.",
    ),
    "import.organisation": (
        "Whose systems they are where the file does not say; else what unknown organisations come below.",
        "Van wie de systemen zijn waar het bestand dat niet zegt; anders waar onbekende organisaties onder komen.",
    ),
    "source_date": (
        "The day for which the file holds. Default: the day of recording.",
        "De dag waarvoor het bestand geldt. Standaard: de dag van vastleggen.",
    ),
}

_WORDS: dict[str, tuple[str, str]] = {
    "claims_made": ("claims on a ground: {count}", "beroepen op een grond: {count}"),
    "delimiter": ("Cells are separated by: {separator}.", "Tussen de cellen staat: {separator}."),
    "delimiter-comma": ("comma", "komma"),
    "delimiter-semicolon": ("semicolon", "puntkomma"),
    "delimiter-tab": ("tab", "tab"),
    "entries": (
        "Entries {first} to {last}, recorded at {recorded_at}.",
        "Boekingen {first} tot en met {last}, vastgelegd op {recorded_at}.",
    ),
    "examinations_proposed": (
        "examinations proposed: {count}; each counts once another official approves it",
        "onderzoeken voorgesteld: {count}; elk telt zodra een andere functionaris het goedkeurt",
    ),
    "ignored": ("Fields of the file that were not taken: {fields}.", "Niet overgenomen velden: {fields}."),
    "left-out": (
        "Left out, since their registration was corrected in this ledger: {references}.",
        "Weggelaten, omdat hun registratie in dit grootboek is gecorrigeerd: {references}.",
    ),
    "lifecycles_changed": ("life cycles changed: {count}", "levensfasen gewijzigd: {count}"),
    "nothing-new": (
        "The file says nothing new: nothing had to be recorded.",
        "Het bestand zegt niets nieuws: er hoefde niets te worden vastgelegd.",
    ),
    "organisations_registered": ("organisations registered: {count}", "organisaties geregistreerd: {count}"),
    "organisations_renamed": ("organisations renamed: {count}", "organisaties hernoemd: {count}"),
    "presences_noted": (
        "systems noted as gone from the source, or back in it: {count}",
        "systemen met de aantekening dat ze uit de bron weg zijn, of terug: {count}",
    ),
    "progress": ("Importing: {done} of {all}", "Importeren: {done} van {all}"),
    "rows": ("Rows read from {file}: {rows}.", "Rijen gelezen uit {file}: {rows}."),
    "shutdowns_decided": ("shutdowns decided: {count}", "besluiten tot uitzetten: {count}"),
    "systems_decommissioned": ("systems decommissioned: {count}", "systemen ontmanteld: {count}"),
    "systems_switched_off": ("systems switched off: {count}", "systemen uitgezet: {count}"),
    "users_informed": ("users informed: {count}", "gebruikers ingelicht: {count}"),
    "versions_replaced": ("versions replaced: {count}", "versies vervangen: {count}"),
    "systems_described": ("systems described anew: {count}", "systemen opnieuw beschreven: {count}"),
    "systems_registered": ("systems registered: {count}", "systemen geregistreerd: {count}"),
    "systems_transferred": ("systems transferred: {count}", "systemen overgedragen: {count}"),
}


def said(name: str, language: Language, **values: object) -> str:
    """One sentence about an import."""
    english, dutch = _WORDS[name]
    return (dutch if language == "nl" else english).format_map(values)
