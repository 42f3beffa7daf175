"""Reproductions of the evidence room's errors and findings about snapshots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.evidence.canonical import JsonValue, canonical, parse_canonical
from grootboek.evidence.commitment import commit
from grootboek.evidence.digests import base64_standard
from grootboek.evidence.merkle import leaf_hash, root_of
from grootboek.evidence.snapshot_format import FORMAT_1
from grootboek.evidence.snapshot_package import snapshot_document, verify_snapshot
from tests.errors.reproduction import reproduces

if TYPE_CHECKING:
    from grootboek.evidence.findings import Finding

LEAVES = [leaf_hash(b"example")]
NAME = commit("name", "Example risk score", bytes(16))


def _core(**changed: JsonValue) -> dict[str, JsonValue]:
    core: dict[str, JsonValue] = {
        "audience": "full",
        "index": 0,
        "ledger": "00000000-0000-4000-8000-000000000000",
        "origin": "example.org/ledger",
        "question": {"known_at": "2026-11-23", "on": "2026-11-23"},
        "rehearsal": False,
        "root": base64_standard(root_of(LEAVES)),
        "rows": [{"name": {"field": "name", "index": 0, "sd": NAME.digest}}],
        "rules": "1",
        "size": 1,
    }
    return core | changed


def _altered(**changed: JsonValue) -> bytes:
    """A sound snapshot, with parts replaced afterwards."""
    document = parse_canonical(snapshot_document(_core(), {0: {"name": NAME.text}}, LEAVES)[:-1])
    assert isinstance(document, dict)
    return canonical(document | changed) + b"\n"


@reproduces(
    "snapshot-not-canonical",
    en=(
        "This file is not a snapshot as grootboek writes it: expected is canonical JSON on one line. It was "
        "altered or formatted anew. Ask for the file again."
    ),
    nl=(
        "Dit bestand is geen momentopname zoals grootboek die schrijft: verwacht wordt canonieke JSON op één "
        "regel. Het is veranderd of opnieuw opgemaakt. Vraag het bestand opnieuw."
    ),
)
def verifying_a_snapshot_that_an_editor_saved_with_other_line_ends() -> list[Finding]:
    return verify_snapshot(_altered()[:-1] + b"\r\n")


@reproduces(
    "snapshot-malformed",
    en=(
        "The part format of this snapshot is not as the format asks (grootboek-snapshot/1 or /2). It was altered, "
        "or made by a newer version. Ask for the file again, or use the newest version."
    ),
    nl=(
        "Het deel format van deze momentopname is niet zoals het formaat vraagt (grootboek-snapshot/1 of /2). Het "
        "is veranderd, of gemaakt door een nieuwere versie. Vraag het bestand opnieuw, of gebruik de nieuwste"
        " versie."
    ),
)
def verifying_a_snapshot_of_an_unknown_format() -> list[Finding]:
    return verify_snapshot(_altered(format="grootboek-snapshot/9"))


@reproduces(
    "snapshot-core-differs",
    en=(
        "The answer in this snapshot is not the one whose digest stands beside it "
        "(u0xKrF/bdDV+52jIw4p7+sGS6FV072dM0lGV9xGcI94=). It was altered. Do not rely on it, and ask for the "
        "file again."
    ),
    nl=(
        "Het antwoord in deze momentopname is niet dat waarvan de digest ernaast staat "
        "(u0xKrF/bdDV+52jIw4p7+sGS6FV072dM0lGV9xGcI94=). Het is veranderd. Ga er niet op af, en vraag het "
        "bestand opnieuw."
    ),
)
def verifying_a_snapshot_whose_answer_was_altered() -> list[Finding]:
    return verify_snapshot(_altered(core=_core(rows=[])))


@reproduces(
    "snapshot-position-differs",
    en=(
        "What this snapshot says of the ledger (name, size 1, root, rehearsal) is not the same inside the "
        "answer and beside it. It was altered. Do not rely on it, and ask for the file again."
    ),
    nl=(
        "Wat deze momentopname over het grootboek zegt (herkomst, grootte 1, wortel, oefening) is binnen en "
        "naast het antwoord niet gelijk. Er is iets veranderd. Ga er niet op af, en vraag het bestand "
        "opnieuw."
    ),
)
def verifying_a_snapshot_of_a_rehearsal_that_says_it_is_none() -> list[Finding]:
    core = _core(origin="example.org/ledger/rehearsal")
    return verify_snapshot(snapshot_document(core, {}, LEAVES))


@reproduces(
    "snapshot-entries-missing",
    en=(
        "This snapshot lists 2 entries; the answer rests on 1. Entries were cut off or added. Do not rely on "
        "it, and ask for the file again."
    ),
    nl=(
        "Deze momentopname noemt 2 boekingen; het antwoord rust op 1. Er zijn boekingen weggelaten of "
        "toegevoegd. Ga er niet op af, en vraag het bestand opnieuw."
    ),
)
def verifying_a_snapshot_with_an_entry_too_many() -> list[Finding]:
    return verify_snapshot(snapshot_document(_core(), {}, LEAVES * 2))


@reproduces(
    "snapshot-root-differs",
    en=(
        "The entries that this snapshot lists give the root IBJ4cbuYUG/LLrJqsPcmqX/QQHwDFAmKRBjjH0CrdKY=; the"
        " answer names C65pPpLZgjm4owaKUAjFZ7NtZDlYe7M6zcOzB2eWOp8=. An entry or the root was altered. Do not"
        " rely on it, and ask for the file again."
    ),
    nl=(
        "De boekingen die deze momentopname noemt, geven de wortel "
        "IBJ4cbuYUG/LLrJqsPcmqX/QQHwDFAmKRBjjH0CrdKY=; het antwoord noemt "
        "C65pPpLZgjm4owaKUAjFZ7NtZDlYe7M6zcOzB2eWOp8=. Een boeking of de wortel is veranderd. Ga er niet op "
        "af, en vraag het bestand opnieuw."
    ),
)
def verifying_a_snapshot_with_another_entry_in_its_list() -> list[Finding]:
    return verify_snapshot(snapshot_document(_core(), {}, [leaf_hash(b"other")]))


@reproduces(
    "snapshot-text-differs",
    en=(
        "The text of field 'name' of entry 0 is not the one that was recorded: it does not fit the digest in "
        "the answer. Do not rely on this text, and ask for the file again."
    ),
    nl=(
        "De tekst van veld 'name' van boeking 0 is niet de tekst die is vastgelegd: hij past niet bij de "
        "digest in het antwoord. Ga niet op deze tekst af, en vraag het bestand opnieuw."
    ),
)
def verifying_a_snapshot_with_a_rewritten_text() -> list[Finding]:
    rewritten = commit("name", "Example, rewritten", bytes(16))
    return verify_snapshot(_altered(texts={"0": {"name": rewritten.text}}))


@reproduces(
    "snapshot-text-unreferenced",
    en=(
        "This snapshot holds a text for field 'because' of entry 0 that the answer does not refer to. It was "
        "added since. Do not rely on this text, and ask for the file again."
    ),
    nl=(
        "Deze momentopname bevat een tekst voor veld 'because' van boeking 0 waar het antwoord niet naar "
        "verwijst. Die is later toegevoegd. Ga niet op deze tekst af, en vraag het bestand opnieuw."
    ),
)
def verifying_a_snapshot_with_a_text_that_was_added() -> list[Finding]:
    added = commit("because", "Because", bytes(16))
    return verify_snapshot(_altered(texts={"0": {"because": added.text}}))


@reproduces(
    "snapshot-text-missing",
    en=(
        "The text of field 'name' of entry 0 is not in this snapshot: it was withheld or erased. Its digest "
        "stands unchanged. Ask the ledger's operator on which ground."
    ),
    nl=(
        "De tekst van veld 'name' van boeking 0 staat niet in deze momentopname: hij is niet verstrekt of "
        "gewist. De digest staat er onveranderd. Vraag de beheerder van het grootboek op welke grond."
    ),
)
def verifying_a_snapshot_of_the_format_before_after_an_erasure() -> list[Finding]:
    document = parse_canonical(snapshot_document(_core(), {}, LEAVES)[:-1])
    assert isinstance(document, dict)
    older = {name: part for name, part in document.items() if name != "withholdings"}
    return verify_snapshot(canonical(older | {"format": FORMAT_1}) + b"\n")


@reproduces(
    "snapshot-root-unproven",
    en=(
        "Nothing in this file proves that its root is that of the ledger 'example.org/ledger', or that its "
        "rows follow from the entries. Compare size 1 and root C65pPpLZgjm4owaKUAjFZ7NtZDlYe7M6zcOzB2eWOp8= "
        "with a checkpoint of that size from another source."
    ),
    nl=(
        "Niets in dit bestand bewijst dat de wortel die van het grootboek 'example.org/ledger' is, of dat de "
        "rijen uit de boekingen volgen. Vergelijk grootte 1 en wortel "
        "C65pPpLZgjm4owaKUAjFZ7NtZDlYe7M6zcOzB2eWOp8= met een controlepunt van die grootte uit een andere "
        "bron."
    ),
)
def verifying_a_sound_snapshot_without_a_checkpoint_from_elsewhere() -> list[Finding]:
    return verify_snapshot(_altered())
