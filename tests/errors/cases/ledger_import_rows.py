"""How refusals of rows, and of the whole import, come about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.domain.commands.system import RegisterSystem
from grootboek.domain.values import Code
from grootboek.ledger.imports.refusals import ImportRefused
from tests.errors.cases.ledger_import_files import bringing
from tests.errors.cases.ledger_import_mappings import own
from tests.errors.reproduction import reproduces
from tests.ledger.imports.register import FIRST, SECOND, Importing, row
from tests.story import MINISTRY, text

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.errors import GrootboekError


def first_refused(rows: list[object]) -> GrootboekError | None:
    """Why the first refused row is."""
    try:
        bringing(rows)
    except ImportRefused as refused:
        return refused.refused[0].error
    return None


@reproduces(
    "import-row-not-object",
    en="This row is not an object with fields. Is it the right file, and the right mapping?",
    nl="Deze rij is geen object met velden. Is het het goede bestand, en de goede mapping?",
)
def importing_a_row_that_is_a_number() -> GrootboekError | None:
    return first_refused([row("1"), 2])


@reproduces(
    "import-row-incomplete",
    en="This row says nothing in title, which every row needs. Ask the source to complete it.",
    nl="Deze rij zegt niets in title, en dat heeft elke rij nodig. Vraag de bron het aan te vullen.",
)
def importing_a_row_without_a_name() -> GrootboekError | None:
    return first_refused([row("1", name=" ")])


@reproduces(
    "import-row-not-text",
    en="In this row doel is neither a text nor a whole number. Ask the source to correct it.",
    nl="In deze rij is doel geen tekst en geen geheel getal. Vraag de bron het te verbeteren.",
)
def importing_a_row_whose_function_is_a_list() -> GrootboekError | None:
    return first_refused([row("1") | {"doel": ["sorts"]}])


@reproduces(
    "import-reference-twice",
    en=(
        "An earlier row of this file has the reference algoritmeregister:1 too. A reference may stand there "
        "once: ask the source which row counts."
    ),
    nl=(
        "Een eerdere rij van dit bestand heeft de referentie algoritmeregister:1 ook. Een referentie mag er "
        "één keer staan: vraag de bron welke rij telt."
    ),
)
def importing_two_rows_with_one_reference() -> GrootboekError | None:
    return first_refused([row("1"), row("1")])


@reproduces(
    "import-lifecycle-unknown",
    en=(
        "In this row status is verkocht; the mapping knows: ontwikkeling, in_gebruik, buiten_gebruik. Add "
        "what it means in a mapping of your own, or ask the source to correct it."
    ),
    nl=(
        "In deze rij is status verkocht; de mapping kent: ontwikkeling, in_gebruik, buiten_gebruik. Zet in "
        "een eigen mapping wat het betekent, of vraag de bron het te verbeteren."
    ),
)
def importing_a_row_with_another_status() -> GrootboekError | None:
    return first_refused([row("1", status="verkocht")])


@reproduces(
    "import-reference-taken",
    en=(
        "The ledger has a system AR-1 already, and it does not have the reference algoritmeregister:1. If it "
        "is the same system, record that with `grootboek system describe AR-1 --external algoritmeregister:1`"
        " and the references that it has; if not, use a mapping of your own with another system_prefix."
    ),
    nl=(
        "Het grootboek heeft al een systeem AR-1, en dat heeft de referentie algoritmeregister:1 niet. Is het"
        " hetzelfde systeem, leg dat dan vast met `grootboek system describe AR-1 --external "
        "algoritmeregister:1` en de referenties die het heeft; zo niet, gebruik dan een eigen mapping met een"
        " ander system_prefix."
    ),
)
def importing_a_system_whose_reference_is_taken() -> GrootboekError:
    with Importing() as story:
        story.do(RegisterSystem(Code("AR-1"), MINISTRY, text("Fictional system")))
        try:
            story.bring([row("1")])
        except ImportRefused as refused:
            return refused.refused[0].error
    raise AssertionError


@reproduces(
    "import-older",
    en=(
        "This file is of 2026-05-13, and a later one, of 2026-07-01, was imported from the same source "
        "before. Nothing was recorded: import files in the order of their days. Is --source-date right?"
    ),
    nl=(
        "Dit bestand is van 2026-05-13, en een later, van 2026-07-01, is al eerder uit dezelfde bron "
        "geïmporteerd. Er is niets vastgelegd: importeer bestanden in de volgorde van hun dagen. Klopt "
        "--source-date?"
    ),
)
def importing_an_older_file() -> None:
    with Importing() as story:
        story.bring([row("1")], SECOND)
        story.bring([row("1")], FIRST)


@reproduces(
    "import-organisation-needed",
    en=("The mapping of own does not say whose systems the rows are. Name the organisation with --organisation."),
    nl=("De mapping van own zegt niet van wie de systemen in de rijen zijn. Noem de organisatie met --organisation."),
)
def importing_rows_that_do_not_say_whose_they_are(folder: Path) -> None:
    bringing(b'[{"no": "1", "called": "Fictional"}]', mapping=own(folder))


@reproduces(
    "import-rows-refused",
    en=(
        "Nothing was recorded: 2 of the 3 rows cannot be taken. Each is named with its reason. Correct them, "
        "and import the file again."
    ),
    nl=(
        "Er is niets vastgelegd: 2 van de 3 rijen kunnen niet worden overgenomen. Elk staat er met de reden "
        "bij. Verbeter ze, en importeer het bestand opnieuw."
    ),
)
def importing_a_file_with_bad_rows() -> None:
    bringing([row("1"), row("2", name=" "), 3])


@reproduces(
    "import-not-authorised",
    en=(
        "Nothing was recorded: 1 of the 2 rows cannot be taken, some for lack of a mandate. Each is named "
        "with its reason. Ask an administrator for a mandate as recorder over the organisations concerned "
        "(new ones come below the root, or below --organisation), or let somebody import who has it."
    ),
    nl=(
        "Er is niets vastgelegd: 1 van de 2 rijen kunnen niet worden overgenomen, ook omdat een mandaat "
        "ontbreekt. Elk staat er met de reden bij. Vraag een beheerder om een mandaat als vastlegger voor de "
        "betrokken organisaties (nieuwe komen onder de wortel, of onder --organisation), of laat iemand "
        "importeren die het heeft."
    ),
)
def importing_as_a_recorder_of_one_ministry() -> None:
    bringing([row("1", organisation="Fictional MINISTRY"), row("2")], by="recorder@example")
