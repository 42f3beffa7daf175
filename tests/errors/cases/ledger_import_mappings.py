"""How errors of mappings come about, and of what a mapping leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.ledger.imports.mapping import load_mapping
from tests.errors.reproduction import reproduces

if TYPE_CHECKING:
    from pathlib import Path

OWN = {"source": '"own"', "reference": '"no"', "name": '"called"', "system_prefix": '"OWN-"'}


def written(folder: Path, content: str) -> str:
    """A mapping file of one's own."""
    (folder / "own.toml").write_text(content, encoding="utf-8")
    return f"{folder}/own.toml"


def own(folder: Path, **fields: str | None) -> str:
    """A small mapping, with other fields in TOML; None leaves one out."""
    lines = (f"{field} = {value}" for field, value in {**OWN, **fields}.items() if value is not None)
    return written(folder, "\n".join(lines))


@reproduces(
    "mapping-unknown",
    en=(
        "There is no mapping nowhere.toml: no built-in one has that name, and no such file can be read. Use "
        "algoritmeregister, or name a TOML file."
    ),
    nl=(
        "Er is geen mapping nowhere.toml: geen ingebouwde heet zo, en zo'n bestand is niet te lezen. Gebruik "
        "algoritmeregister, of noem een TOML-bestand."
    ),
)
def reading_a_mapping_that_is_not_there() -> None:
    load_mapping("nowhere.toml")


@reproduces(
    "mapping-not-toml",
    en="The mapping <folder>/own.toml is not TOML in UTF-8: <any>. Correct the file.",
    nl="De mapping <folder>/own.toml is geen TOML in UTF-8: <any>. Herstel het bestand.",
)
def reading_a_mapping_that_is_no_toml(folder: Path) -> None:
    load_mapping(written(folder, "source ="))


@reproduces(
    "mapping-field-unknown",
    en=(
        "The mapping <folder>/own.toml has colour, which no mapping has. A mapping has: source, rows, system_prefix, "
        "reference, name, function, organisation, process, supplier, purpose, version, since, external, lifecycle, "
        "roles, list_separator, dates, csv, classification, shutdown. Remove it, or correct its name."
    ),
    nl=(
        "De mapping <folder>/own.toml heeft colour, en dat heeft geen enkele mapping. Een mapping heeft: source, rows, "
        "system_prefix, reference, name, function, organisation, process, supplier, purpose, version, since, external, "
        "lifecycle, roles, list_separator, dates, csv, classification, shutdown. Haal het weg, of verbeter de naam."
    ),
)
def reading_a_mapping_with_a_field_too_many(folder: Path) -> None:
    load_mapping(own(folder, colour='"kleur"'))


@reproduces(
    "mapping-field-missing",
    en="The mapping <folder>/own.toml has no name, which every mapping needs. Add it.",
    nl="De mapping <folder>/own.toml heeft geen name, en dat heeft elke mapping nodig. Voeg het toe.",
)
def reading_a_mapping_without_a_name(folder: Path) -> None:
    load_mapping(own(folder, name=None))


@reproduces(
    "mapping-field-kind",
    en=(
        "In the mapping <folder>/own.toml name is not a text, or is empty. Write the name of a field there, in quotes."
    ),
    nl=(
        "In de mapping <folder>/own.toml is name geen tekst, of leeg. Zet daar de naam van een veld, tussen "
        "aanhalingstekens."
    ),
)
def reading_a_mapping_with_a_number_for_a_field(folder: Path) -> None:
    load_mapping(own(folder, name="3"))


@reproduces(
    "mapping-source-malformed",
    en=(
        "The mapping <folder>/own.toml calls its source list:2026. Expected are 1 to 31 characters: a-z 0-9 "
        "and hyphens. Choose another name, and never change it afterwards."
    ),
    nl=(
        "De mapping <folder>/own.toml noemt de bron list:2026. Verwacht worden 1 tot 31 tekens: a-z 0-9 en "
        "streepjes. Kies een andere naam, en wijzig die daarna nooit meer."
    ),
)
def reading_a_mapping_whose_source_has_a_colon(folder: Path) -> None:
    load_mapping(own(folder, source='"list:2026"'))


@reproduces(
    "mapping-lifecycle-malformed",
    en=(
        "In the mapping <folder>/own.toml [lifecycle] is not as expected: `field` with the name of a field, "
        "and `values` with what each of its values means. Correct it, or leave [lifecycle] out."
    ),
    nl=(
        "In de mapping <folder>/own.toml is [lifecycle] niet zoals verwacht: `field` met de naam van een "
        "veld, en `values` met wat elke waarde ervan betekent. Herstel het, of laat [lifecycle] weg."
    ),
)
def reading_a_mapping_whose_life_cycle_has_no_values(folder: Path) -> None:
    load_mapping(own(folder, lifecycle='{ field = "status" }'))


@reproduces(
    "mapping-lifecycle-unknown",
    en=(
        "The mapping <folder>/own.toml gives a value the meaning running, which is no part of a life cycle. "
        "Use one of: in_development, in_use, out_of_use."
    ),
    nl=(
        "De mapping <folder>/own.toml geeft een waarde de betekenis running, en dat is geen levensfase. "
        "Gebruik een van: in_development, in_use, out_of_use."
    ),
)
def reading_a_mapping_with_a_life_cycle_of_its_own(folder: Path) -> None:
    load_mapping(own(folder, lifecycle='{ field = "status", values = { on = "running" } }'))
