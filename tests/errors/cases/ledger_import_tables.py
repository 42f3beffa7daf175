"""How refusals of tables, of their rows, and of mappings that read them come about."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from grootboek.ledger.imports.csv_file import MOST_COLUMNS, MOST_ROWS
from grootboek.ledger.imports.mapping import load_mapping
from grootboek.ledger.imports.refusals import ImportRefused
from tests.errors.cases.ledger_import_mappings import own
from tests.errors.reproduction import reproduces
from tests.ledger.imports.table import CLEARED, Table, cells

if TYPE_CHECKING:
    from grootboek.errors import GrootboekError


def taking(data: str, folder: Path) -> None:
    """Import a table of references and names."""
    mapping = 'source = "own"\nsystem_prefix = "OWN-"\nreference = "no"\nname = "called"\n'
    with Table() as story:
        story.take_bytes(data.encode(), folder=folder, mapping=mapping, organisation="MINISTRY")


def refused(data: str, folder: Path) -> GrootboekError | None:
    """Why the first row of a table is refused."""
    try:
        taking(data, folder)
    except ImportRefused as error:
        return error.refused[0].error
    return None


def row_refused(**said: str) -> GrootboekError | None:
    """Why a row is refused that says this."""
    with Table() as story, tempfile.TemporaryDirectory() as folder:
        try:
            story.take(cells("1", **said), folder=Path(folder))
        except ImportRefused as error:
            return error.refused[0].error
    return None


@reproduces(
    "import-csv-separator",
    en=(
        "The first line of the file has no column no by any one separator (semicolon, comma or tab): My list. Nothing "
        "was recorded. Is it the right file? Else name the separator in the mapping: [csv] with delimiter."
    ),
    nl=(
        "De eerste regel van het bestand heeft met geen enkel scheidingsteken (puntkomma, komma of tab) een kolom no: "
        "My list. Er is niets vastgelegd. Is het het goede bestand? Noem anders het scheidingsteken in de mapping: "
        "[csv] met delimiter."
    ),
)
def taking_a_table_without_the_column_of_references(folder: Path) -> None:
    taking("My list\n", folder)


@reproduces(
    "import-csv-quotes",
    en=(
        "The quotes of row 2 do not fit (at line 2 of the file). Nothing was recorded. A quote inside a cell is "
        "written twice, and the cell between quotes; check that the file is whole."
    ),
    nl=(
        "De aanhalingstekens van rij 2 kloppen niet (bij regel 2 van het bestand). Er is niets vastgelegd. Een "
        "aanhalingsteken in een cel staat er dubbel, en de cel tussen aanhalingstekens; kijk of het bestand heel is."
    ),
)
def taking_a_table_with_a_quote_too_few(folder: Path) -> None:
    taking('no;called\n1;"Fictional\n', folder)


@reproduces(
    "import-csv-too-many",
    en=(
        "The file has more than 200000 rows, the most that an import reads. Nothing was recorded. Cut it in parts, "
        "each with a source of its own."
    ),
    nl=(
        "Het bestand heeft meer dan 200000 rijen, het meeste dat een import leest. Er is niets vastgelegd. Splits het "
        "in delen, elk met een eigen bron."
    ),
)
def taking_a_table_without_end(folder: Path) -> None:
    taking("no;called\n" + "\n" * (MOST_ROWS + 1), folder)


@reproduces(
    "import-csv-too-wide",
    en=(
        "The file has 502 columns; an import reads 500 at most. Nothing was recorded. Is it the right file? Else leave "
        "columns out."
    ),
    nl=(
        "Het bestand heeft 502 kolommen; een import leest er hoogstens 500. Er is niets vastgelegd. Is het het goede "
        "bestand? Laat anders kolommen weg."
    ),
)
def taking_a_table_of_too_many_columns(folder: Path) -> None:
    taking("no;called" + ";" * MOST_COLUMNS, folder)


@reproduces(
    "import-csv-header-twice",
    en="Two columns of the file are called no. Nothing was recorded. Give each column a name of its own.",
    nl="Twee kolommen van het bestand heten no. Er is niets vastgelegd. Geef elke kolom een eigen naam.",
)
def taking_a_table_with_two_columns_of_one_name(folder: Path) -> None:
    taking("no;called;no\n", folder)


@reproduces(
    "import-csv-ragged",
    en="This row has 3 cells, and there are 2 columns. Is a separator or a quote missing, or one too many?",
    nl=(
        "Deze rij heeft 3 cellen, en er zijn 2 kolommen. Ontbreekt er een scheidingsteken of aanhalingsteken, of is er "
        "een te veel?"
    ),
)
def taking_a_row_of_three_cells_under_two_columns(folder: Path) -> GrootboekError | None:
    return refused("no;called\n1;Fictional;x\n", folder)


@reproduces(
    "import-csv-no-header",
    en="This row says x in column 3, which has no name. Give the column a name, or empty it.",
    nl="Deze rij zegt x in kolom 3, en die heeft geen naam. Geef de kolom een naam, of maak haar leeg.",
)
def taking_a_cell_below_a_column_without_a_name(folder: Path) -> GrootboekError | None:
    return refused("no;called;\n1;Fictional;x\n", folder)


@reproduces(
    "import-day-malformed",
    en=(
        "In this row since is maart, which is no day written as dd-mm-yyyy, YYYY-MM-DD or YYYY-MM. Correct it, or say "
        "in the mapping how days are written (dates)."
    ),
    nl=(
        "In deze rij is since maart, en dat is geen dag in de vorm dd-mm-yyyy, JJJJ-MM-DD of JJJJ-MM. Herstel het, of "
        "zeg in de mapping hoe dagen zijn geschreven (dates)."
    ),
)
def taking_a_row_with_a_day_in_words() -> GrootboekError | None:
    return row_refused(since="maart")


@reproduces(
    "import-day-later",
    en=(
        "In this row since is 2026-05-14, later than the file's own day 2026-05-13. Correct it, or give the day of the "
        "file with --source-date."
    ),
    nl=(
        "In deze rij is since 2026-05-14, later dan de dag van het bestand zelf, 2026-05-13. Herstel het, of geef de "
        "dag van het bestand met --source-date."
    ),
)
def taking_a_row_in_use_since_after_the_file() -> GrootboekError | None:
    return row_refused(since="14-05-2026")


@reproduces(
    "import-value-unknown",
    en="In this row role is boss; known are: user, maker. Add what it means in the mapping, or correct the cell.",
    nl=("In deze rij is role boss; bekend zijn: user, maker. Zet in de mapping wat het betekent, of herstel de cel."),
)
def taking_a_row_with_an_unknown_role() -> GrootboekError | None:
    return row_refused(role="boss")


@reproduces(
    "import-lifecycle-contradicts",
    en="This row says on which day it was switched off, and state says in_use. Correct one of the two.",
    nl="Deze rij zegt op welke dag het is uitgezet, en state zegt in_use. Herstel een van de twee.",
)
def taking_a_row_that_is_switched_off_and_in_use() -> GrootboekError | None:
    return row_refused(decided="2025-03-20", off="2025-04-01", why="End.")


@reproduces(
    "import-outcome-differs",
    en=(
        "This row expects the outcome prohibited, and from its elements follows not_prohibited (points: -). An outcome "
        "is never taken over: correct the elements, or what is expected."
    ),
    nl=(
        "Deze rij verwacht de uitkomst prohibited, en uit de elementen volgt not_prohibited (punten: -). Een uitkomst "
        "wordt nooit overgenomen: herstel de elementen, of wat wordt verwacht."
    ),
)
def taking_a_row_that_expects_another_outcome() -> GrootboekError | None:
    return row_refused(**CLEARED, expected="bad")


@reproduces(
    "mapping-key-unknown",
    en=(
        "The mapping <folder>/own.toml has classification.colour, which no mapping has there. Remove it, or correct "
        "its name."
    ),
    nl=(
        "De mapping <folder>/own.toml heeft classification.colour, en dat heeft geen mapping daar. Haal het weg, of "
        "verbeter de naam."
    ),
)
def reading_a_mapping_with_an_examination_of_a_colour(folder: Path) -> None:
    load_mapping(own(folder, classification='{ colour = "kleur" }'))


@reproduces(
    "mapping-value-unknown",
    en=(
        "In the mapping <folder>/own.toml csv.delimiter is dot. Expected is one of: semicolon, comma, tab. Correct it."
    ),
    nl=(
        "In de mapping <folder>/own.toml is csv.delimiter dot. Verwacht wordt een van: semicolon, comma, tab. Herstel "
        "het."
    ),
)
def reading_a_mapping_with_another_separator(folder: Path) -> None:
    load_mapping(own(folder, csv='{ delimiter = "dot" }'))
