"""Error texts of importing tables, and what they say beyond a register: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "import-csv-separator": (
        (
            "The first line of the file has no column {field} by any one separator (semicolon, comma or tab): {found}. "
            "Nothing was recorded. Is it the right file? Else name the separator in the mapping: [csv] with delimiter."
        ),
        (
            "De eerste regel van het bestand heeft met geen enkel scheidingsteken (puntkomma, komma of tab) een kolom "
            "{field}: {found}. Er is niets vastgelegd. Is het het goede bestand? Noem anders het scheidingsteken in de "
            "mapping: [csv] met delimiter."
        ),
    ),
    "import-csv-quotes": (
        (
            "The quotes of row {row} do not fit (at line {line} of the file). Nothing was recorded. A quote inside a "
            "cell is written twice, and the cell between quotes; check that the file is whole."
        ),
        (
            "De aanhalingstekens van rij {row} kloppen niet (bij regel {line} van het bestand). Er is niets "
            "vastgelegd. Een aanhalingsteken in een cel staat er dubbel, en de cel tussen aanhalingstekens; kijk of "
            "het bestand heel is."
        ),
    ),
    "import-csv-too-many": (
        (
            "The file has more than {most} rows, the most that an import reads. Nothing was recorded. Cut it in parts, "
            "each with a source of its own."
        ),
        (
            "Het bestand heeft meer dan {most} rijen, het meeste dat een import leest. Er is niets vastgelegd. Splits "
            "het in delen, elk met een eigen bron."
        ),
    ),
    "import-csv-too-wide": (
        (
            "The file has {found} columns; an import reads {most} at most. Nothing was recorded. Is it the right file? "
            "Else leave columns out."
        ),
        (
            "Het bestand heeft {found} kolommen; een import leest er hoogstens {most}. Er is niets vastgelegd. Is het "
            "het goede bestand? Laat anders kolommen weg."
        ),
    ),
    "import-csv-header-twice": (
        "Two columns of the file are called {header}. Nothing was recorded. Give each column a name of its own.",
        "Twee kolommen van het bestand heten {header}. Er is niets vastgelegd. Geef elke kolom een eigen naam.",
    ),
    "import-csv-ragged": (
        (
            "This row has {found} cells, and there are {expected} columns. Is a separator or a quote missing, or one "
            "too many?"
        ),
        (
            "Deze rij heeft {found} cellen, en er zijn {expected} kolommen. Ontbreekt er een scheidingsteken of "
            "aanhalingsteken, of is er een te veel?"
        ),
    ),
    "import-csv-no-header": (
        "This row says {found} in column {column}, which has no name. Give the column a name, or empty it.",
        "Deze rij zegt {found} in kolom {column}, en die heeft geen naam. Geef de kolom een naam, of maak haar leeg.",
    ),
    "import-day-malformed": (
        (
            "In this row {field} is {found}, which is no day written as {dates}, YYYY-MM-DD or YYYY-MM. Correct it, or "
            "say in the mapping how days are written (dates)."
        ),
        (
            "In deze rij is {field} {found}, en dat is geen dag in de vorm {dates}, JJJJ-MM-DD of JJJJ-MM. Herstel "
            "het, of zeg in de mapping hoe dagen zijn geschreven (dates)."
        ),
    ),
    "import-day-later": (
        (
            "In this row {field} is {found}, later than the file's own day {day}. Correct it, or give the day of the "
            "file with --source-date."
        ),
        (
            "In deze rij is {field} {found}, later dan de dag van het bestand zelf, {day}. Herstel het, of geef de dag "
            "van het bestand met --source-date."
        ),
    ),
    "import-value-unknown": (
        "In this row {field} is {found}; known are: {known}. Add what it means in the mapping, or correct the cell.",
        "In deze rij is {field} {found}; bekend zijn: {known}. Zet in de mapping wat het betekent, of herstel de cel.",
    ),
    "import-lifecycle-contradicts": (
        "This row says on which day it was switched off, and {field} says {found}. Correct one of the two.",
        "Deze rij zegt op welke dag het is uitgezet, en {field} zegt {found}. Herstel een van de twee.",
    ),
    "import-outcome-differs": (
        (
            "This row expects the outcome {expected}, and from its elements follows {derived} (points: {points}). An "
            "outcome is never taken over: correct the elements, or what is expected."
        ),
        (
            "Deze rij verwacht de uitkomst {expected}, en uit de elementen volgt {derived} (punten: {points}). Een "
            "uitkomst wordt nooit overgenomen: herstel de elementen, of wat wordt verwacht."
        ),
    ),
    "mapping-key-unknown": (
        "The mapping {mapping} has {found}, which no mapping has there. Remove it, or correct its name.",
        "De mapping {mapping} heeft {found}, en dat heeft geen mapping daar. Haal het weg, of verbeter de naam.",
    ),
    "mapping-value-unknown": (
        "In the mapping {mapping} {field} is {found}. Expected is one of: {known}. Correct it.",
        "In de mapping {mapping} is {field} {found}. Verwacht wordt een van: {known}. Herstel het.",
    ),
}
