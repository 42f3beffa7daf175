"""The law as data: a version or guidance that is not here, and data files that are not as released."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.domain.law.library import guidance_item, read_guidance, read_taxonomy, taxonomy
from grootboek.domain.values import Code
from tests.errors.reproduction import reproduces

if TYPE_CHECKING:
    from pathlib import Path


@reproduces(
    "taxonomy-unknown",
    en=(
        "There is no version 2027-1 of the law here. There are: 2024-1689, 2026-1744. Name one of these, or add it as "
        "a file."
    ),
    nl=(
        "Er is hier geen versie 2027-1 van de wet. Wel: 2024-1689, 2026-1744. Noem een van deze, of voeg haar toe als "
        "bestand."
    ),
)
def asking_for_a_version_of_the_law_that_was_never_released() -> None:
    taxonomy(Code("2027-1"))


@reproduces(
    "taxonomy-altered",
    en=(
        "The file taxonomy-2024-1689.json of this installation is not the one that was released: its SHA-256 "
        "starts with 44136fa355b3, expected 9f6918e39eac. Install grootboek again from a trusted copy."
    ),
    nl=(
        "Het bestand taxonomy-2024-1689.json van deze installatie is niet het uitgebrachte: de SHA-256 begint met"
        " 44136fa355b3, verwacht was 9f6918e39eac. Installeer grootboek opnieuw van een betrouwbare kopie."
    ),
)
def reading_a_version_of_the_law_whose_file_was_altered(folder: Path) -> None:
    (folder / "taxonomy-2024-1689.json").write_bytes(b"{}")
    read_taxonomy(Code("2024-1689"), folder)


@reproduces(
    "guidance-altered",
    en=(
        "The file guidance.json of this installation is not the one that was released (first difference: "
        "GL-PP-1). Install grootboek again from a trusted copy."
    ),
    nl=(
        "Het bestand guidance.json van deze installatie is niet het uitgebrachte (eerste verschil: GL-PP-1). "
        "Installeer grootboek opnieuw van een betrouwbare kopie."
    ),
)
def reading_guidance_whose_file_is_gone(folder: Path) -> None:
    read_guidance(folder)


@reproduces(
    "guidance-unknown",
    en=(
        "There is no guidance GL-PP-3 here. Nearest: GL-PP-2, GL-PP-1, GL-AP-F. Name one that is there, or add it as "
        "a file."
    ),
    nl=(
        "Er is hier geen handreiking GL-PP-3. Het meest lijkend: GL-PP-2, GL-PP-1, GL-AP-F. Noem een die er is, "
        "of voeg haar toe als bestand."
    ),
)
def asking_for_guidance_that_was_never_released() -> None:
    guidance_item(Code("GL-PP-3"))
