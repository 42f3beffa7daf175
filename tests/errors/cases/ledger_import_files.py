"""How errors of files that cannot be imported come about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grootboek.ledger.imports.source_file import LARGEST_FILE
from tests.errors.reproduction import reproduces
from tests.ledger.imports.register import Importing

if TYPE_CHECKING:
    from collections.abc import Iterable


def bringing(rows: Iterable[object] | bytes, **how: Any) -> None:
    """Import one file in a new ledger."""
    with Importing() as story:
        story.bring(rows, **how)


@reproduces(
    "import-file-format",
    en=(
        "This version imports JSON and CSV; XLSX is not read yet. Nothing was recorded. Save the sheet as CSV in "
        "UTF-8, or take the source's JSON."
    ),
    nl=(
        "Deze versie importeert JSON en CSV; XLSX wordt nog niet gelezen. Er is niets vastgelegd. Bewaar het blad als "
        "CSV in UTF-8, of neem de JSON van de bron."
    ),
)
def importing_a_spreadsheet() -> None:
    bringing(b"PK", title="register.xlsx")


@reproduces(
    "import-file-too-large",
    en=(
        "The file is larger than 67108864 bytes, more than an import reads. Nothing was recorded. Is it the "
        "right file? Else cut it in parts, each with a source of its own."
    ),
    nl=(
        "Het bestand is groter dan 67108864 bytes, meer dan een import leest. Er is niets vastgelegd. Is het "
        "het goede bestand? Splits het anders in delen, elk met een eigen bron."
    ),
)
def importing_a_file_that_is_too_large() -> None:
    bringing(bytes(LARGEST_FILE + 1))


@reproduces(
    "import-file-encoding",
    en="The file is not text in UTF-8 (at byte 17). Nothing was recorded. Save it as UTF-8, and try again.",
    nl=(
        "Het bestand is geen tekst in UTF-8 (bij byte 17). Er is niets vastgelegd. Bewaar het als UTF-8, en "
        "probeer het opnieuw."
    ),
)
def importing_a_file_in_latin_1() -> None:
    bringing('{"algoritmes": ["é"]}'.encode("latin-1"))


@reproduces(
    "import-file-not-json",
    en=(
        "The file is not JSON: reading stopped at line 1, column 17. Nothing was recorded. Check that the "
        "file is whole, and that it is the right one."
    ),
    nl=(
        "Het bestand is geen JSON: het lezen stopte op regel 1, kolom 17. Er is niets vastgelegd. Kijk of het"
        " bestand heel is, en of het het goede is."
    ),
)
def importing_a_file_that_was_cut_off() -> None:
    bringing(b'{"algoritmes": [')


@reproduces(
    "import-file-too-deep",
    en=(
        "The file has lists or objects in each other, deeper than any register has. Nothing was recorded. Is "
        "it the right file?"
    ),
    nl=(
        "Het bestand heeft lijsten of objecten in elkaar, dieper dan in welk register ook. Er is niets "
        "vastgelegd. Is het het goede bestand?"
    ),
)
def importing_a_file_of_nothing_but_brackets() -> None:
    bringing(b"[" * 100_000)


@reproduces(
    "import-file-no-list",
    en=(
        "The file has no list of rows where the mapping says it is (rows: algoritmes). Nothing was recorded. "
        "Is it the right file, and the right mapping?"
    ),
    nl=(
        "Het bestand heeft geen lijst met rijen waar die volgens de mapping staat (rows: algoritmes). Er is "
        "niets vastgelegd. Is het het goede bestand, en de goede mapping?"
    ),
)
def importing_another_document() -> None:
    bringing(b"{}")


@reproduces(
    "import-file-no-rows",
    en=(
        "The file has no rows at all, as if everything were gone from its source. Nothing was recorded. Check"
        " that the file is whole."
    ),
    nl=(
        "Het bestand heeft geen enkele rij, alsof alles uit de bron weg is. Er is niets vastgelegd. Kijk of "
        "het bestand heel is."
    ),
)
def importing_an_empty_register() -> None:
    bringing([])


@reproduces(
    "import-file-without-field",
    en=(
        "No row of the file has the field doel that the mapping reads. Nothing was recorded. The source may "
        "have renamed it: make a mapping with the new name, in a file of your own."
    ),
    nl=(
        "Geen rij van het bestand heeft het veld doel dat de mapping leest. Er is niets vastgelegd. Misschien"
        " heeft de bron het hernoemd: maak een mapping met de nieuwe naam, in een eigen bestand."
    ),
)
def importing_after_the_register_renamed_a_field() -> None:
    bringing([{"id": "1", "title": "Fictional", "organisatie": "Fictional Town", "status": "in_gebruik"}])
