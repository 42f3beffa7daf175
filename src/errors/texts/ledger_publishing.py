"""Error texts of the ledger room about publishing: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "folder-of-another-log": (
        "The folder holds another log: {found}. Nothing was written. Give another folder.",
        "In de map staat een ander log: {found}. Er is niets geschreven. Geef een andere map.",
    ),
    "folder-ahead": (
        (
            "The folder is at size {found}, beyond the {expected} to publish. Nothing was written. Is this an older "
            "copy of the ledger? Sign a newer checkpoint, or publish from the ledger that is ahead."
        ),
        (
            "De map is al bij grootte {found}, verder dan de {expected} die gepubliceerd zou worden. Er is niets "
            "geschreven. Is dit een oudere kopie van het grootboek? Onderteken een nieuwer controlepunt, of publiceer"
            " vanuit het grootboek dat verder is."
        ),
    ),
    "folder-forked": (
        (
            "The folder holds another log under the same name: its first {size} entries are not those of this ledger."
            " Nothing more was written. Compare both with a checkpoint that was kept elsewhere."
        ),
        (
            "In de map staat een ander log onder dezelfde naam: de eerste {size} boekingen zijn niet die van dit "
            "grootboek. Er is niets meer geschreven. Vergelijk beide met een controlepunt dat elders is bewaard."
        ),
    ),
    "cosignatures-of-unpublished": (
        (
            "The checkpoint of size {size} in this file is not published in the folder. Give the file of a published "
            "checkpoint, with its cosignatures."
        ),
        (
            "Het controlepunt van grootte {size} in dit bestand is niet gepubliceerd in de map. Geef het bestand van "
            "een gepubliceerd controlepunt, met de handtekeningen van getuigen."
        ),
    ),
}
