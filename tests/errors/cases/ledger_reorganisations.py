"""How a set of changes to the tree of organisations is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.ledger.reorganisations.sets import LARGEST, load_reorganisation, read_reorganisation
from tests.cli.running import performed
from tests.errors.reproduction import reproduces
from tests.ledger.reorganisations.offices import DISSOLVE, HEAD, OFFICE_A, RENAME, Offices

if TYPE_CHECKING:
    from pathlib import Path


def reading(written: str) -> None:
    """Read a set."""
    read_reorganisation(written.encode(), "merger.toml")


@reproduces(
    "reorganisation-unknown",
    en=(
        "There is no reorganisation nothing: none that comes with the program has that name, and no such file can be "
        "read. Use 2025-03-17-ministries, 2026-02-23-ministries, or name a TOML file."
    ),
    nl=(
        "Er is geen reorganisatie nothing: geen die bij het programma hoort heet zo, en zo'n bestand is niet te "
        "lezen. Gebruik 2025-03-17-ministries, 2026-02-23-ministries, of noem een TOML-bestand."
    ),
)
def naming_a_reorganisation_that_there_is_not() -> None:
    load_reorganisation("nothing")


@reproduces(
    "reorganisation-too-large",
    en="The file merger.toml is larger than 1000000 bytes, more than a reorganisation has. Is it the right file?",
    nl=(
        "Het bestand merger.toml is groter dan 1000000 bytes, meer dan een reorganisatie heeft. Is het het goede "
        "bestand?"
    ),
)
def reading_a_file_of_more_than_a_megabyte() -> None:
    reading("#" * (LARGEST + 1))


@reproduces(
    "reorganisation-not-toml",
    en="The file merger.toml is not TOML in UTF-8: <any>. Correct the file.",
    nl="Het bestand merger.toml is geen TOML in UTF-8: <any>. Herstel het bestand.",
)
def reading_a_reorganisation_that_is_no_toml() -> None:
    reading("= nothing")


@reproduces(
    "reorganisation-key-unknown",
    en="The file merger.toml has step.1.colour, which no reorganisation has there. Remove it, or correct its name.",
    nl=(
        "Het bestand merger.toml heeft step.1.colour, en dat heeft geen reorganisatie daar. Haal het weg, of "
        "verbeter de naam."
    ),
)
def giving_a_step_a_colour() -> None:
    reading(HEAD + RENAME + 'colour = "blue"\n')


@reproduces(
    "reorganisation-key-missing",
    en="The file merger.toml has no step.1.name, which a reorganisation needs there. Add it.",
    nl="Het bestand merger.toml heeft geen step.1.name, en dat heeft een reorganisatie daar nodig. Voeg het toe.",
)
def renaming_without_a_name() -> None:
    reading(HEAD + '[[step]]\ndo = "rename"\norganisation = "B"\n')


@reproduces(
    "reorganisation-value",
    en=(
        "In the file merger.toml step.1 is sell, which cannot stand there. See the form in docs/reorganisation.md, and "
        "correct it."
    ),
    nl=(
        "In het bestand merger.toml is step.1 sell, en dat kan daar niet staan. Zie de vorm in docs/reorganisation.md, "
        "en herstel het."
    ),
)
def selling_an_organisation() -> None:
    reading(HEAD + '[[step]]\ndo = "sell"\norganisation = "B"\n')


@reproduces(
    "reorganisation-day",
    en="Each step of a reorganisation has its own day, in the file. Leave --from out, or change the days there.",
    nl="Elke stap van een reorganisatie heeft een eigen dag, in het bestand. Laat --from weg, of wijzig de dagen daar.",
)
def naming_a_day_for_a_reorganisation(folder: Path) -> None:
    performed(folder, "organisation", "reorganise", "2026-02-23-ministries", "--from", "2026-02-24")


@reproduces(
    "reorganisation-refused",
    en=(
        "Nothing was recorded: 1 of the 2 changes cannot be. Each is named with its reason. Correct "
        "them in a file of your own, or record what they need first."
    ),
    nl=(
        "Er is niets vastgelegd: 1 van de 2 wijzigingen kunnen niet. Elk staat er met de reden bij. "
        "Herstel ze in een eigen bestand, of leg eerst vast wat ze nodig hebben."
    ),
)
def reorganising_an_organisation_that_there_is_not() -> None:
    with Offices() as story:
        story.reorganise(RENAME + DISSOLVE.replace("OFFICE-A", "NOBODY"))


@reproduces(
    "reorganisation-not-authorised",
    en=(
        "Nothing was recorded: 1 of the 2 changes cannot be, some for lack of a mandate. Each is named "
        "with its reason. The tree is for an administrator, who answers for systems for a recorder: each can record "
        "a part, with --only organisations and then --only systems."
    ),
    nl=(
        "Er is niets vastgelegd: 1 van de 2 wijzigingen kunnen niet, ook omdat een mandaat ontbreekt. "
        "Elk staat er met de reden bij. De boom is voor een beheerder, wie voor systemen verantwoordelijk is voor "
        "een vastlegger: ieder kan een deel vastleggen, met --only organisations en daarna --only systems."
    ),
)
def reorganising_as_a_recorder_of_another_ministry() -> None:
    with Offices() as story:
        story.owned("SYS-1", OFFICE_A)
        story.grant("other@example", "administrator", story.ledger.subjects().root() or OFFICE_A)
        story.reorganise(DISSOLVE, by="other@example")
