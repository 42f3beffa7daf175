"""Error texts of importing files and of mappings: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "mapping-unknown": (
        (
            "There is no mapping {mapping}: no built-in one has that name, and no such file can be read. Use {known},"
            " or name a TOML file."
        ),
        (
            "Er is geen mapping {mapping}: geen ingebouwde heet zo, en zo'n bestand is niet te lezen. Gebruik "
            "{known}, of noem een TOML-bestand."
        ),
    ),
    "mapping-not-toml": (
        "The mapping {mapping} is not TOML in UTF-8: {problem}. Correct the file.",
        "De mapping {mapping} is geen TOML in UTF-8: {problem}. Herstel het bestand.",
    ),
    "mapping-field-unknown": (
        (
            "The mapping {mapping} has {found}, which no mapping has. A mapping has: {known}. Remove it, or correct "
            "its name."
        ),
        (
            "De mapping {mapping} heeft {found}, en dat heeft geen enkele mapping. Een mapping heeft: {known}. Haal "
            "het weg, of verbeter de naam."
        ),
    ),
    "mapping-field-missing": (
        "The mapping {mapping} has no {field}, which every mapping needs. Add it.",
        "De mapping {mapping} heeft geen {field}, en dat heeft elke mapping nodig. Voeg het toe.",
    ),
    "mapping-field-kind": (
        "In the mapping {mapping} {field} is not a text, or is empty. Write the name of a field there, in quotes.",
        (
            "In de mapping {mapping} is {field} geen tekst, of leeg. Zet daar de naam van een veld, tussen "
            "aanhalingstekens."
        ),
    ),
    "mapping-source-malformed": (
        (
            "The mapping {mapping} calls its source {found}. Expected are 1 to 31 characters: a-z 0-9 and hyphens. "
            "Choose another name, and never change it afterwards."
        ),
        (
            "De mapping {mapping} noemt de bron {found}. Verwacht worden 1 tot 31 tekens: a-z 0-9 en streepjes. Kies "
            "een andere naam, en wijzig die daarna nooit meer."
        ),
    ),
    "mapping-lifecycle-malformed": (
        (
            "In the mapping {mapping} [lifecycle] is not as expected: `field` with the name of a field, and `values` "
            "with what each of its values means. Correct it, or leave [lifecycle] out."
        ),
        (
            "In de mapping {mapping} is [lifecycle] niet zoals verwacht: `field` met de naam van een veld, en "
            "`values` met wat elke waarde ervan betekent. Herstel het, of laat [lifecycle] weg."
        ),
    ),
    "mapping-lifecycle-unknown": (
        (
            "The mapping {mapping} gives a value the meaning {found}, which is no part of a life cycle. Use one of: "
            "{known}."
        ),
        (
            "De mapping {mapping} geeft een waarde de betekenis {found}, en dat is geen levensfase. Gebruik een van: "
            "{known}."
        ),
    ),
    "import-file-format": (
        (
            "This version imports JSON and CSV; {format} is not read yet. Nothing was recorded. Save the sheet as CSV "
            "in UTF-8, or take the source's JSON."
        ),
        (
            "Deze versie importeert JSON en CSV; {format} wordt nog niet gelezen. Er is niets vastgelegd. Bewaar het "
            "blad als CSV in UTF-8, of neem de JSON van de bron."
        ),
    ),
    "import-file-too-large": (
        (
            "The file is larger than {largest} bytes, more than an import reads. Nothing was recorded. Is it the "
            "right file? Else cut it in parts, each with a source of its own."
        ),
        (
            "Het bestand is groter dan {largest} bytes, meer dan een import leest. Er is niets vastgelegd. Is het het"
            " goede bestand? Splits het anders in delen, elk met een eigen bron."
        ),
    ),
    "import-file-encoding": (
        "The file is not text in UTF-8 (at byte {position}). Nothing was recorded. Save it as UTF-8, and try again.",
        (
            "Het bestand is geen tekst in UTF-8 (bij byte {position}). Er is niets vastgelegd. Bewaar het als UTF-8, "
            "en probeer het opnieuw."
        ),
    ),
    "import-file-not-json": (
        (
            "The file is not JSON: reading stopped at line {line}, column {column}. Nothing was recorded. Check that "
            "the file is whole, and that it is the right one."
        ),
        (
            "Het bestand is geen JSON: het lezen stopte op regel {line}, kolom {column}. Er is niets vastgelegd. Kijk"
            " of het bestand heel is, en of het het goede is."
        ),
    ),
    "import-file-too-deep": (
        (
            "The file has lists or objects in each other, deeper than any register has. Nothing was recorded. Is it "
            "the right file?"
        ),
        (
            "Het bestand heeft lijsten of objecten in elkaar, dieper dan in welk register ook. Er is niets "
            "vastgelegd. Is het het goede bestand?"
        ),
    ),
    "import-file-no-list": (
        (
            "The file has no list of rows where the mapping says it is (rows: {rows}). Nothing was recorded. Is it "
            "the right file, and the right mapping?"
        ),
        (
            "Het bestand heeft geen lijst met rijen waar die volgens de mapping staat (rows: {rows}). Er is niets "
            "vastgelegd. Is het het goede bestand, en de goede mapping?"
        ),
    ),
    "import-file-no-rows": (
        (
            "The file has no rows at all, as if everything were gone from its source. Nothing was recorded. Check "
            "that the file is whole."
        ),
        (
            "Het bestand heeft geen enkele rij, alsof alles uit de bron weg is. Er is niets vastgelegd. Kijk of het "
            "bestand heel is."
        ),
    ),
    "import-file-without-field": (
        (
            "No row of the file has the field {field} that the mapping reads. Nothing was recorded. The source may "
            "have renamed it: make a mapping with the new name, in a file of your own."
        ),
        (
            "Geen rij van het bestand heeft het veld {field} dat de mapping leest. Er is niets vastgelegd. Misschien "
            "heeft de bron het hernoemd: maak een mapping met de nieuwe naam, in een eigen bestand."
        ),
    ),
    "import-row-not-object": (
        "This row is not an object with fields. Is it the right file, and the right mapping?",
        "Deze rij is geen object met velden. Is het het goede bestand, en de goede mapping?",
    ),
    "import-row-incomplete": (
        "This row says nothing in {field}, which every row needs. Ask the source to complete it.",
        "Deze rij zegt niets in {field}, en dat heeft elke rij nodig. Vraag de bron het aan te vullen.",
    ),
    "import-row-not-text": (
        "In this row {field} is neither a text nor a whole number. Ask the source to correct it.",
        "In deze rij is {field} geen tekst en geen geheel getal. Vraag de bron het te verbeteren.",
    ),
    "import-reference-twice": (
        (
            "An earlier row of this file has the reference {reference} too. A reference may stand there once: ask the"
            " source which row counts."
        ),
        (
            "Een eerdere rij van dit bestand heeft de referentie {reference} ook. Een referentie mag er één keer "
            "staan: vraag de bron welke rij telt."
        ),
    ),
    "import-lifecycle-unknown": (
        (
            "In this row {field} is {found}; the mapping knows: {known}. Add what it means in a mapping of your own, "
            "or ask the source to correct it."
        ),
        (
            "In deze rij is {field} {found}; de mapping kent: {known}. Zet in een eigen mapping wat het betekent, of "
            "vraag de bron het te verbeteren."
        ),
    ),
    "import-reference-taken": (
        (
            "The ledger has a system {system} already, and it does not have the reference {reference}. If it is the "
            "same system, record that with `grootboek system describe {system} --external {reference}` and the "
            "references that it has; if not, use a mapping of your own with another system_prefix."
        ),
        (
            "Het grootboek heeft al een systeem {system}, en dat heeft de referentie {reference} niet. Is het "
            "hetzelfde systeem, leg dat dan vast met `grootboek system describe {system} --external {reference}` en "
            "de referenties die het heeft; zo niet, gebruik dan een eigen mapping met een ander system_prefix."
        ),
    ),
    "import-older": (
        (
            "This file is of {day}, and a later one, of {last}, was imported from the same source before. Nothing was"
            " recorded: import files in the order of their days. Is --source-date right?"
        ),
        (
            "Dit bestand is van {day}, en een later, van {last}, is al eerder uit dezelfde bron geïmporteerd. Er is "
            "niets vastgelegd: importeer bestanden in de volgorde van hun dagen. Klopt --source-date?"
        ),
    ),
    "import-organisation-needed": (
        "The mapping of {source} does not say whose systems the rows are. Name the organisation with --organisation.",
        (
            "De mapping van {source} zegt niet van wie de systemen in de rijen zijn. Noem de organisatie met "
            "--organisation."
        ),
    ),
    "import-rows-refused": (
        (
            "Nothing was recorded: {refused} of the {count} rows cannot be taken. Each is named with its reason. "
            "Correct them, and import the file again."
        ),
        (
            "Er is niets vastgelegd: {refused} van de {count} rijen kunnen niet worden overgenomen. Elk staat er met "
            "de reden bij. Verbeter ze, en importeer het bestand opnieuw."
        ),
    ),
    "import-not-authorised": (
        (
            "Nothing was recorded: {refused} of the {count} rows cannot be taken, some for lack of a mandate. Each is"
            " named with its reason. Ask an administrator for a mandate as recorder over the organisations concerned "
            "(new ones come below the root, or below --organisation), or let somebody import who has it."
        ),
        (
            "Er is niets vastgelegd: {refused} van de {count} rijen kunnen niet worden overgenomen, ook omdat een "
            "mandaat ontbreekt. Elk staat er met de reden bij. Vraag een beheerder om een mandaat als vastlegger voor"
            " de betrokken organisaties (nieuwe komen onder de wortel, of onder --organisation), of laat iemand "
            "importeren die het heeft."
        ),
    ),
    "import-two-days": (
        "--source-date and --from name two days. Use --source-date alone: the facts of a file count from its day.",
        (
            "--source-date en --from noemen twee dagen. Gebruik alleen --source-date: wat in een bestand staat geldt "
            "vanaf de dag ervan."
        ),
    ),
}
