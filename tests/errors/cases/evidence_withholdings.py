"""Reproductions of the evidence room's findings about texts that a snapshot says are withheld or erased."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from grootboek.evidence.snapshot_withholdings import NamedEntry
from grootboek.evidence.snapshot_zip import snapshot_package
from grootboek.evidence.snapshot_zip_checks import verify_package
from tests.errors.reproduction import reproduces
from tests.evidence.withheld_packages import BY_RULE, ERASED, FULL, LATER, LEAVES, PUBLIC, TEXTS, full, public

if TYPE_CHECKING:
    from grootboek.evidence.findings import Finding


@reproduces(
    "snapshot-text-withheld",
    en=(
        "The text of field 'name' of entry 1 is not in this snapshot: it is withheld from the public on the "
        "ground state_secret, by entry 1. Its digest stands unchanged. Ask for the receipt of that entry to see "
        "that it is in the ledger."
    ),
    nl=(
        "De tekst van veld 'name' van boeking 1 staat niet in deze momentopname: het publiek krijgt hem niet op "
        "grond van state_secret, door boeking 1. De digest staat er onveranderd. Vraag het ontvangstbewijs van "
        "die boeking om te zien dat zij in het grootboek staat."
    ),
)
def verifying_a_package_for_the_public_with_a_text_kept_by_rule() -> list[Finding]:
    return verify_package(PUBLIC)


@reproduces(
    "snapshot-text-erased",
    en=(
        "The text of field 'processes.0' of entry 4 is not in this snapshot: it was erased on the ground "
        "retention, by entry 6. Its digest stands unchanged. Ask for the receipt of that entry to see that it is "
        "in the ledger."
    ),
    nl=(
        "De tekst van veld 'processes.0' van boeking 4 staat niet in deze momentopname: hij is gewist op grond "
        "van retention, door boeking 6. De digest staat er onveranderd. Vraag het ontvangstbewijs van die boeking "
        "om te zien dat zij in het grootboek staat."
    ),
)
def verifying_a_package_after_a_text_was_erased() -> list[Finding]:
    return verify_package(FULL)


@reproduces(
    "snapshot-withholdings-later",
    en=(
        "1 of the texts that are not here were withheld or erased by entries of index 7 or later, which this "
        "snapshot does not reach. Compare their leaf hashes with receipts of those entries."
    ),
    nl=(
        "1 van de teksten die er niet zijn, zijn weggelaten of gewist door boekingen vanaf 7, waar deze "
        "momentopname niet aan toekomt. Vergelijk de hashes van die bladen met ontvangstbewijzen van die "
        "boekingen."
    ),
)
def verifying_a_package_of_before_a_text_was_withheld() -> list[Finding]:
    return verify_package(PUBLIC)


@reproduces(
    "snapshot-text-unaccounted",
    en=(
        "The text of field 'processes.0' of entry 4 is missing, and this snapshot does not say that it was "
        "withheld or erased. It was taken out, or is lost in the ledger. Ask for the file again, and for "
        "`grootboek verify`."
    ),
    nl=(
        "De tekst van veld 'processes.0' van boeking 4 ontbreekt, en deze momentopname zegt niet dat hij is "
        "weggelaten of gewist. Hij is eruit gehaald, of in het grootboek verloren. Vraag het bestand opnieuw, en "
        "om `grootboek verify`."
    ),
)
def verifying_a_package_with_a_text_taken_out() -> list[Finding]:
    return verify_package(snapshot_package(full(withholdings=())))


@reproduces(
    "snapshot-withheld-text-shown",
    en=(
        "This snapshot holds the text of field 'name' of entry 1 and says that it is withheld or erased. Make "
        "nothing public of it, and tell who gave you the file."
    ),
    nl=(
        "Deze momentopname bevat de tekst van veld 'name' van boeking 1 en zegt dat hij is weggelaten of gewist. "
        "Maak er niets van openbaar, en meld het aan wie u het bestand gaf."
    ),
)
def verifying_a_package_with_a_text_that_it_says_is_withheld() -> list[Finding]:
    return verify_package(snapshot_package(public(texts=TEXTS)))


@reproduces(
    "snapshot-withholding-unreferenced",
    en=(
        "This snapshot says that the text of field 'supplier' of entry 4 is withheld or erased, but the answer "
        "does not refer to it. It was altered. Do not rely on it, and ask for the file again."
    ),
    nl=(
        "Deze momentopname zegt dat de tekst van veld 'supplier' van boeking 4 is weggelaten of gewist, maar het "
        "antwoord verwijst er niet naar. Er is iets veranderd. Ga er niet op af, en vraag het bestand opnieuw."
    ),
)
def verifying_a_package_that_withholds_what_nothing_refers_to() -> list[Finding]:
    return verify_package(
        snapshot_package(public(withholdings=(BY_RULE, ERASED, LATER, replace(LATER, field="supplier"))))
    )


@reproduces(
    "snapshot-withholding-differs",
    en=(
        "What this snapshot says of how the text of field 'processes.0' of entry 4 was withheld or erased is not "
        "what the entry that it names decided. It was altered. Do not rely on it, and ask for the file again."
    ),
    nl=(
        "Wat deze momentopname zegt over het weglaten of wissen van de tekst van veld 'processes.0' van boeking 4 "
        "is niet wat de genoemde boeking besloot. Er is iets veranderd. Ga er niet op af, en vraag het bestand "
        "opnieuw."
    ),
)
def verifying_a_package_that_names_another_approval() -> list[Finding]:
    return verify_package(snapshot_package(full(withholdings=(replace(ERASED, approval=NamedEntry(6, LEAVES[5])),))))
