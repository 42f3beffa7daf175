"""Error and finding texts about the time stamps that a ledger keeps: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "timestamp-row-malformed": (
        (
            "The request for a time stamp with number {number} cannot be read from the file: it is damaged. Compare "
            "the ledger with a backup."
        ),
        (
            "De aanvraag van een tijdstempel met nummer {number} is niet uit het bestand te lezen: het is beschadigd. "
            "Vergelijk het grootboek met een reservekopie."
        ),
    ),
    "timestamp-fails": (
        (
            "A time stamp on the checkpoint of {size} entries does not hold ({problem}): it was altered, or no "
            "authority that you trust gave it. Compare it with the answer as it was kept elsewhere, and --tsa-roots "
            "with what the authority publishes."
        ),
        (
            "Een tijdstempel op het controlepunt van {size} boekingen klopt niet ({problem}): het is veranderd, of "
            "niet gegeven door een dienst die u vertrouwt. Vergelijk het met het antwoord zoals dat elders is "
            "bewaard, en --tsa-roots met wat de dienst bekendmaakt."
        ),
    ),
    "timestamp-without-checkpoint": (
        (
            "There is no signed checkpoint of that size (asked: {size}) to put a time stamp on. Sign it first with "
            "`grootboek checkpoint sign`."
        ),
        (
            "Er is geen ondertekend controlepunt van die omvang (gevraagd: {size}) om een tijdstempel op te zetten. "
            "Onderteken het eerst met `grootboek checkpoint sign`."
        ),
    ),
    "timestamp-other-attached": (
        (
            "Another answer to this request was attached before, on the checkpoint of {size} entries. For one more "
            "time stamp make a new request with `grootboek checkpoint timestamp --request FILE`."
        ),
        (
            "Er is al een ander antwoord op deze aanvraag bewaard, bij het controlepunt van {size} boekingen. Doe voor "
            "nog een tijdstempel een nieuwe aanvraag met `grootboek checkpoint timestamp --request BESTAND`."
        ),
    ),
}
