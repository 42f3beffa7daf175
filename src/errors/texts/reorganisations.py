"""Error texts of sets of changes to the tree of organisations: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "reorganisation-unknown": (
        (
            "There is no reorganisation {file}: none that comes with the program has that name, and no such file can "
            "be read. Use {known}, or name a TOML file."
        ),
        (
            "Er is geen reorganisatie {file}: geen die bij het programma hoort heet zo, en zo'n bestand is niet te "
            "lezen. Gebruik {known}, of noem een TOML-bestand."
        ),
    ),
    "reorganisation-too-large": (
        "The file {file} is larger than {largest} bytes, more than a reorganisation has. Is it the right file?",
        "Het bestand {file} is groter dan {largest} bytes, meer dan een reorganisatie heeft. Is het het goede bestand?",
    ),
    "reorganisation-not-toml": (
        "The file {file} is not TOML in UTF-8: {problem}. Correct the file.",
        "Het bestand {file} is geen TOML in UTF-8: {problem}. Herstel het bestand.",
    ),
    "reorganisation-key-unknown": (
        "The file {file} has {key}, which no reorganisation has there. Remove it, or correct its name.",
        "Het bestand {file} heeft {key}, en dat heeft geen reorganisatie daar. Haal het weg, of verbeter de naam.",
    ),
    "reorganisation-key-missing": (
        "The file {file} has no {key}, which a reorganisation needs there. Add it.",
        "Het bestand {file} heeft geen {key}, en dat heeft een reorganisatie daar nodig. Voeg het toe.",
    ),
    "reorganisation-value": (
        (
            "In the file {file} {key} is {found}, which cannot stand there. See the form in docs/reorganisation.md, "
            "and correct it."
        ),
        (
            "In het bestand {file} is {key} {found}, en dat kan daar niet staan. Zie de vorm in "
            "docs/reorganisation.md, en herstel het."
        ),
    ),
    "reorganisation-day": (
        "Each step of a reorganisation has its own day, in the file. Leave --from out, or change the days there.",
        (
            "Elke stap van een reorganisatie heeft een eigen dag, in het bestand. Laat --from weg, of wijzig de dagen "
            "daar."
        ),
    ),
    "reorganisation-refused": (
        (
            "Nothing was recorded: {refused} of the {count} changes cannot be. Each is named with its reason. Correct "
            "them in a file of your own, or record what they need first."
        ),
        (
            "Er is niets vastgelegd: {refused} van de {count} wijzigingen kunnen niet. Elk staat er met de reden bij. "
            "Herstel ze in een eigen bestand, of leg eerst vast wat ze nodig hebben."
        ),
    ),
    "reorganisation-not-authorised": (
        (
            "Nothing was recorded: {refused} of the {count} changes cannot be, some for lack of a mandate. Each is "
            "named with its reason. The tree is for an administrator, who answers for systems for a recorder: each can "
            "record a part, with --only organisations and then --only systems."
        ),
        (
            "Er is niets vastgelegd: {refused} van de {count} wijzigingen kunnen niet, ook omdat een mandaat "
            "ontbreekt. Elk staat er met de reden bij. De boom is voor een beheerder, wie voor systemen "
            "verantwoordelijk is voor een vastlegger: ieder kan een deel vastleggen, met --only organisations en "
            "daarna --only systems."
        ),
    ),
}
