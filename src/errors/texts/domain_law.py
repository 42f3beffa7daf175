"""Error texts of the law as data: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "taxonomy-unknown": (
        "There is no version {version} of the law here. There are: {known}. Name one of these, or add it as a file.",
        "Er is hier geen versie {version} van de wet. Wel: {known}. Noem een van deze, of voeg haar toe als bestand.",
    ),
    "taxonomy-altered": (
        (
            "The file {file} of this installation is not the one that was released: its SHA-256 starts with "
            "{found}, expected {expected}. Install grootboek again from a trusted copy."
        ),
        (
            "Het bestand {file} van deze installatie is niet het uitgebrachte: de SHA-256 begint met {found}, "
            "verwacht was {expected}. Installeer grootboek opnieuw van een betrouwbare kopie."
        ),
    ),
    "guidance-altered": (
        (
            "The file {file} of this installation is not the one that was released (first difference: "
            "{guidance}). Install grootboek again from a trusted copy."
        ),
        (
            "Het bestand {file} van deze installatie is niet het uitgebrachte (eerste verschil: {guidance}). "
            "Installeer grootboek opnieuw van een betrouwbare kopie."
        ),
    ),
    "guidance-unknown": (
        "There is no guidance {guidance} here.{known} Name one that is there, or add it as a file.",
        ("Er is hier geen handreiking {guidance}.{known} Noem een die er is, of voeg haar toe als bestand."),
    ),
}
