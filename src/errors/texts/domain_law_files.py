"""Error texts of the files of law and guidance that an organisation adds: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "law-file-empty": (
        "The file is empty. Give a file of the law or of guidance; docs/law-files.md has an example of each.",
        (
            "Het bestand is leeg. Geef een bestand met de wet of een handreiking; docs/law-files.md heeft van elk een "
            "voorbeeld."
        ),
    ),
    "law-file-no-object": (
        (
            "Line {line} of the file: expected are names with values. Take an example from docs/law-files.md and "
            "change it."
        ),
        (
            "Regel {line} van het bestand: verwacht worden namen met waarden. Neem een voorbeeld uit "
            "docs/law-files.md en pas dat aan."
        ),
    ),
    "law-file-schema": (
        "Line {line} of the file: schema must be one of {expected}. Write which of the two it is.",
        "Regel {line} van het bestand: schema moet een van deze zijn: {expected}. Schrijf welke van de twee het is.",
    ),
    "law-file-field-missing": (
        "Line {line} of the file: {place} is missing there. Add it, as in the examples of docs/law-files.md.",
        (
            "Regel {line} van het bestand: daar ontbreekt {place}. Voeg het toe, zoals in de voorbeelden van "
            "docs/law-files.md."
        ),
    ),
    "law-file-field-unknown": (
        "Line {line} of the file: {place} has no meaning there. Known are: {known}. Correct the name or remove it.",
        (
            "Regel {line} van het bestand: {place} betekent daar niets. Bekend zijn: {known}. Verbeter de naam of "
            "haal hem weg."
        ),
    ),
    "law-file-field-kind": (
        "Line {line} of the file: {place} has another shape than expected, which is {expected}. Write it in that way.",
        (
            "Regel {line} van het bestand: {place} heeft een andere vorm dan verwacht, namelijk {expected}. Schrijf "
            "het zo."
        ),
    ),
    "law-file-code-twice": (
        "Line {line} of the file: {place} is {item}, which the file has already. Give each its own code.",
        "Regel {line} van het bestand: {place} is {item}, en die heeft het bestand al. Geef elk een eigen code.",
    ),
    "law-file-code-unknown": (
        (
            "Line {line} of the file: {place} names {item}, which the file does not have. It has: {known}. Name one "
            "of these."
        ),
        (
            "Regel {line} van het bestand: {place} noemt {item}, die het bestand niet heeft. Wel: {known}. Noem een "
            "van deze."
        ),
    ),
    "law-kinds-differ": (
        "{first} and {second} are not of one kind. Compare two versions of the law, or two guidance documents.",
        "{first} en {second} zijn niet van één soort. Vergelijk twee versies van de wet, of twee handreikingen.",
    ),
    "law-file-there": (
        (
            "{item} with SHA-256 {digest} is here already. Nothing was recorded. See it with `grootboek rulebook show "
            "{item}`."
        ),
        (
            "{item} met SHA-256 {digest} is er al. Er is niets vastgelegd. Bekijk het met `grootboek rulebook show "
            "{item}`."
        ),
    ),
    "law-file-id-taken": (
        (
            "{item} is here already with other content (SHA-256 starts with {expected}, this file with {found}). What "
            "was added or released never changes: give the new file an id of its own."
        ),
        (
            "{item} is er al met een andere inhoud (SHA-256 begint met {expected}, die van dit bestand met "
            "{found}). Wat "
            "is toegevoegd of uitgebracht verandert nooit: geef het nieuwe bestand een eigen id."
        ),
    ),
    "law-file-not-at-hand": (
        (
            "The file of {item}, added by entry {index}, is not at hand: its text is withheld, or is not what the "
            "entry "
            "says. Look with `grootboek verify`, and use another version."
        ),
        (
            "Het bestand van {item}, toegevoegd met boeking {index}, is niet voorhanden: de tekst wordt niet "
            "weergegeven, "
            "of is niet wat de boeking zegt. Kijk met `grootboek verify`, en gebruik een andere versie."
        ),
    ),
    "law-file-stays": (
        (
            "Entry {index} holds the file of {item}. Outcomes rest on it, so it is not withheld or erased. Name "
            "another "
            "field, such as reviewed_by."
        ),
        (
            "Boeking {index} bevat het bestand van {item}. Uitkomsten rusten erop, dus het wordt niet gelakt of "
            "gewist. "
            "Noem een ander veld, zoals reviewed_by."
        ),
    ),
    "law-file-differs": (
        (
            "Entry {index}: the file of {item} is not the one that the entry names: its SHA-256 starts with {found}, "
            "expected {expected}. Do not rely on it, and ask who added it for the file."
        ),
        (
            "Boeking {index}: het bestand van {item} is niet dat wat de boeking noemt: de SHA-256 begint met {found}, "
            "verwacht was {expected}. Vertrouw er niet op, en vraag wie het toevoegde naar het bestand."
        ),
    ),
    "law-file-unreadable": (
        (
            "Entry {index}: the file of {item} is no file of law or guidance with that id and date. It can never "
            "count. "
            "Ask who added it, and add it well under another id."
        ),
        (
            "Boeking {index}: het bestand van {item} is geen bestand met wet of handreiking met dat id en die "
            "datum. Het "
            "kan nooit gelden. Vraag wie het toevoegde, en voeg het goed toe onder een ander id."
        ),
    ),
    "law-file-added-twice": (
        ("Entry {index}: {item} was added before, by entry {before}. The first counts. Ask who added the second."),
        (
            "Boeking {index}: {item} was al toegevoegd, met boeking {before}. De eerste geldt. Vraag "
            "wie de tweede toevoegde."
        ),
    ),
    "adopted-file-differs": (
        (
            "Entry {index} adopts {item} with a SHA-256 that starts with {found}; the file that was added starts with "
            "{expected}. Ask who adopted it which text was meant."
        ),
        (
            "Boeking {index} stelt {item} vast met een SHA-256 die begint met {found}; die van het toegevoegde bestand "
            "begint met {expected}. Vraag wie het vaststelde welke tekst bedoeld was."
        ),
    ),
}
