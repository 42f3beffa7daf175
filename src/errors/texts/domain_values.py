"""Error texts about values, typed texts and acts: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "value-malformed": (
        "`{value}` is not well formed. Expected: {expected}. Write it in that form.",
        "`{value}` is niet goed gevormd. Verwacht: {expected}. Schrijf het in die vorm.",
    ),
    "text-empty": (
        "A text that was given is empty. Write something, or leave the field out.",
        "Een opgegeven tekst is leeg. Schrijf iets, of laat het veld weg.",
    ),
    "text-too-long": (
        (
            "A text has {length} characters, at most {longest} fit. "
            "Shorten it, and attach the whole text as evidence with `--evidence`."
        ),
        (
            "Een tekst telt {length} tekens, er passen er hoogstens {longest}. "
            "Kort hem in, en voeg de hele tekst als bewijsstuk toe met `--evidence`."
        ),
    ),
    "text-unprintable": (
        "The text that begins with {value} has a character that cannot be shown. Remove it and try again.",
        "De tekst die begint met {value} heeft een teken dat niet te tonen is. Haal het weg en probeer het opnieuw.",
    ),
    "act-malformed": (
        (
            "An act is not what its type allows: {kind}, field {where}: {problem}. "
            "It was altered, or not made by grootboek. Compare the ledger with a backup."
        ),
        (
            "Een handeling is niet wat haar type toelaat: {kind}, veld {where}: {problem}. "
            "Zij is veranderd, of niet door grootboek gemaakt. Vergelijk het grootboek met een back-up."
        ),
    ),
    "event-type-unknown": (
        "This version of grootboek has no event type {type}, so it cannot record one. Install a version that has it.",
        (
            "Deze versie van grootboek kent geen gebeurtenis van het type {type} en kan er dus geen vastleggen. "
            "Installeer een versie die haar kent."
        ),
    ),
}
