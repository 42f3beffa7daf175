"""Error texts about inquiries and returns: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "inquiry-unknown": (
        "No inquiry {ref} is in this ledger. Check the reference in `grootboek history`.",
        "Een uitvraag {ref} staat niet in dit grootboek. Controleer de referentie in `grootboek history`.",
    ),
    "inquiry-exists": (
        "An inquiry {ref} was opened already. Choose another reference: references are never used again.",
        "Een uitvraag {ref} is al geopend. Kies een andere referentie: referenties worden nooit hergebruikt.",
    ),
    "inquiry-struck": (
        "The opening of inquiry {ref} (entry {index}) was corrected: it was a mistake. Name another inquiry.",
        (
            "De opening van uitvraag {ref} (boeking {index}) is gecorrigeerd: die was een vergissing. Noem "
            "een andere uitvraag."
        ),
    ),
    "inquiry-closed": (
        "Inquiry {ref} was closed by entry {index}; nothing can be added to it. Open a new one if answers are due.",
        (
            "Uitvraag {ref} is gesloten door boeking {index}; er kan niets meer bij. Open een nieuwe als "
            "antwoord nodig is."
        ),
    ),
    "addressees-missing": (
        "Inquiry {ref} asks nobody. Name the organisations that must answer with `--addressees`.",
        "Uitvraag {ref} vraagt niemand iets. Noem met `--addressees` de organisaties die moeten antwoorden.",
    ),
    "deadline-before-opening": (
        (
            "The deadline {deadline} lies before the opening on {opening}. Name a later one, or the day of "
            "opening by `--from`."
        ),
        "De termijn {deadline} ligt voor de opening op {opening}. Noem een latere, of de openingsdag met `--from`.",
    ),
    "deadline-not-later": (
        "The deadline of {ref} is {present}; {deadline} is no extension of it. Name a later day.",
        "De termijn van {ref} is {present}; {deadline} is geen verlenging. Noem een latere dag.",
    ),
    "not-addressee": (
        (
            "{organisation} was not asked by inquiry {ref}. Asked were: {addressees}. "
            "Let one of these answer, and name {organisation} in what it covers."
        ),
        (
            "{organisation} is in uitvraag {ref} niet gevraagd. Gevraagd zijn: {addressees}. "
            "Laat een van deze antwoorden, en noem {organisation} in wat het antwoord dekt."
        ),
    ),
    "return-exists": (
        "{organisation} has answered inquiry {ref} already. Record another answer with `grootboek inquiry revise`.",
        (
            "{organisation} heeft uitvraag {ref} al beantwoord. Leg een ander antwoord vast met `grootboek "
            "inquiry revise`."
        ),
    ),
    "return-missing": (
        "{organisation} has not answered inquiry {ref} yet. Record the answer with `grootboek inquiry submit`.",
        (
            "{organisation} heeft uitvraag {ref} nog niet beantwoord. Leg het antwoord vast met `grootboek "
            "inquiry submit`."
        ),
    ),
    "received-before-opening": (
        "A return to {ref} cannot have been received on {received}: it was opened on {opening}. Check the day.",
        "Een antwoord op {ref} kan niet op {received} zijn ontvangen: de opening was op {opening}. Controleer de dag.",
    ),
    "nil-with-systems": (
        "A nil return names no systems, and this one names {systems}. Submit it with `--answer`, or without systems.",
        "Een nihilopgave noemt geen systemen, en deze noemt {systems}. Dien in met `--answer`, of zonder systemen.",
    ),
    "examined-too-few": (
        "{systems} systems are named and {examined} were examined. Count all that were examined.",
        "Er zijn {systems} systemen genoemd en {examined} onderzocht. Tel alle onderzochte.",
    ),
}
