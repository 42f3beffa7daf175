"""Reproductions about signed checkpoints and receipts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.cli.verification import Kept, verification
from grootboek.evidence.receipt_check import Receipt, receipt_findings
from grootboek.ledger.audit import audit
from grootboek.ledger.checkpoints import stored_checkpoints
from grootboek.ledger.proofs import checkpoint_bytes, consistency_file, receipt_proof
from tests.errors.reproduction import reproduces
from tests.ledger.tampering import raw, rewrite, tamper
from tests.signing import sign, story_with_log_key
from tests.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grootboek.evidence.findings import Finding


@reproduces(
    "checkpoint-beyond-ledger",
    en=(
        "A checkpoint of 31 entries was signed, and the ledger has 30: it was cut off or rolled back. Nothing is "
        "signed. Keep the file as it is and look for a copy with all entries."
    ),
    nl=(
        "Er is een controlepunt van 31 boekingen ondertekend, en het grootboek heeft er 30: er is iets afgeknipt of "
        "teruggezet. Er wordt niets ondertekend. Bewaar het bestand zoals het is en zoek een kopie met alle "
        "boekingen."
    ),
)
def cutting_off_the_end_of_a_ledger_whose_checkpoint_is_signed() -> Iterable[Finding]:
    story = story_with_log_key()
    signed = sign(story)
    last = signed.size - 1
    tamper(story.ledger.books, f'DELETE FROM entries WHERE "index" = {last}', f"UPDATE head SET size = {last}")  # noqa: S608 - a number
    return list(audit(story.ledger.reader))


@reproduces(
    "signed-checkpoint-differs",
    en=(
        "The first 31 entries are not the ones of which the checkpoint was signed: something in them was changed "
        "since. Nothing is signed over it. Run `grootboek verify` and keep the file as it is."
    ),
    nl=(
        "De eerste 31 boekingen zijn niet die waarvan het controlepunt is ondertekend: er is sindsdien iets in "
        "veranderd. Er wordt niet over getekend. Draai `grootboek verify` en bewaar het bestand zoals het is."
    ),
)
def signing_a_ledger_whose_past_was_changed() -> None:
    story = story_with_log_key()
    sign(story)
    story.system()
    tamper(story.ledger.books, 'UPDATE entries SET leaf = zeroblob(32) WHERE "index" = 3')
    sign(story)


@reproduces(
    "signed-checkpoint-fails",
    en=(
        "The signed checkpoint of 31 entries that the ledger keeps does not hold (note-signature-fails): it was "
        "altered, or not signed by a log key of that time. Compare with the copies that were given out."
    ),
    nl=(
        "Het ondertekende controlepunt van 31 boekingen dat het grootboek bewaart klopt niet (note-signature-fails): "
        "het is veranderd, of niet ondertekend met een logsleutel van toen. Vergelijk met de exemplaren die zijn "
        "uitgegeven."
    ),
)
def altering_a_signed_checkpoint_in_the_ledger() -> Iterable[Finding]:
    story = story_with_log_key()
    note = sign(story).note
    altered = note[:-5] + b"AAA" + note[-2:]
    tamper(story.ledger.books, f"UPDATE checkpoints SET note = x'{altered.hex()}'")  # noqa: S608 - our own bytes
    return list(audit(story.ledger.reader))


@reproduces(
    "checkpoint-row-malformed",
    en="The signed checkpoint at 31 cannot be read from the file: it is damaged. Compare the ledger with a backup.",
    nl=(
        "Het ondertekende controlepunt bij 31 is niet uit het bestand te lezen: het is beschadigd. Vergelijk het "
        "grootboek met een reservekopie."
    ),
)
def reading_a_signed_checkpoint_from_a_damaged_file() -> None:
    story = story_with_log_key()
    sign(story)
    with raw(story.ledger.books) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')') WHERE name = 'checkpoints'")
        connection.execute("PRAGMA writable_schema = RESET")
    tamper(story.ledger.books, "UPDATE checkpoints SET note = 7")
    stored_checkpoints(story.ledger.reader.connections)


@reproduces(
    "checkpoint-entry-unsound",
    en=(
        "Entry 31 is not as it should be (sshsig-does-not-verify), so nothing that covers it is signed. Run "
        "`grootboek verify` and act on what it finds."
    ),
    nl=(
        "Boeking 31 is niet zoals het hoort (sshsig-does-not-verify), dus er wordt niets ondertekend dat haar dekt. "
        "Draai `grootboek verify` en handel naar wat dat vindt."
    ),
)
def signing_over_an_entry_whose_signature_was_changed() -> None:
    story = story_with_log_key()
    sign(story)
    story.system()
    rewrite(story.ledger.books, story.size - 1, b'"command":"', b'"command":"x')
    sign(story)


@reproduces(
    "checkpoint-tree-differs",
    en=(
        "The stored tree over 260 entries is not the one that their bytes give, so it is not signed. Run `grootboek "
        "verify` and act on what it finds."
    ),
    nl=(
        "De opgeslagen boom over 260 boekingen is niet die van hun bytes, en wordt dus niet ondertekend. Draai "
        "`grootboek verify` en handel naar wat dat vindt."
    ),
)
def signing_over_a_tree_that_was_changed() -> None:
    story = story_with_log_key()
    for number in range(260 - story.size):
        story.system(f"SYS-{number}")
    tamper(story.ledger.books, "UPDATE subtrees SET hash = zeroblob(32)")
    sign(story)


@reproduces(
    "checkpoint-of-nothing",
    en="A ledger without entries has no checkpoint to sign. Record something first.",
    nl="Van een grootboek zonder boekingen is er geen controlepunt om te ondertekenen. Leg eerst iets vast.",
)
def signing_the_checkpoint_of_no_entries() -> None:
    sign(story_with_log_key(), size=0)


@reproduces(
    "outside-checkpoint-unsigned",
    en=(
        "The checkpoint of 31 entries that was given is not signed by a log key of this ledger. It counts as far as "
        "whoever kept it can be relied on: ask where it comes from."
    ),
    nl=(
        "Het gegeven controlepunt van 31 boekingen is niet ondertekend met een logsleutel van dit grootboek. Het "
        "telt voor zover te steunen is op wie het bewaarde: vraag waar het vandaan komt."
    ),
)
def verifying_against_a_checkpoint_that_only_a_stranger_signed() -> Iterable[Finding]:
    story = story_with_log_key()
    note = sign(story).note.replace(b"\n\xe2\x80\x94 ledger", b"\n\xe2\x80\x94 stranger")
    return list(verification(story.ledger.reader, Kept((note,)), lambda *_: None))


@reproduces(
    "outside-checkpoint-fails",
    en=(
        "The checkpoint of 31 entries that was given says that the log key signed it, and the signature does not "
        "hold (note-signature-fails). Ask for it again, where you got it."
    ),
    nl=(
        "Het gegeven controlepunt van 31 boekingen zegt dat de logsleutel het ondertekende, en de handtekening klopt "
        "niet (note-signature-fails). Vraag het opnieuw waar u het kreeg."
    ),
)
def verifying_against_a_checkpoint_whose_signature_was_changed() -> Iterable[Finding]:
    story = story_with_log_key()
    note = sign(story).note
    altered = note[:-5] + b"AAA" + note[-2:]
    return list(verification(story.ledger.reader, Kept((altered,)), lambda *_: None))


@reproduces(
    "receipt-size-too-small",
    en="Entry 5 is not among the first 3 entries. Give a larger size, or a later checkpoint.",
    nl="Boeking 5 hoort niet bij de eerste 3 boekingen. Geef een grotere omvang, of een later controlepunt.",
)
def asking_a_receipt_in_a_ledger_before_the_entry() -> None:
    story = Story()
    receipt_proof(story.ledger.reader, 5, size=3)


@reproduces(
    "consistency-backwards",
    en="The later checkpoint has 3 entries and the earlier one 5. Give them the other way round, or sign a newer one.",
    nl="Het latere controlepunt heeft 3 boekingen en het eerdere 5. Geef ze andersom, of onderteken een nieuwer.",
)
def asking_for_a_proof_from_a_later_checkpoint_to_an_earlier_one() -> None:
    story = Story()
    reader = story.ledger.reader
    consistency_file(reader, checkpoint_bytes(reader, 5), checkpoint_bytes(reader, 3))


@reproduces(
    "receipt-without-key",
    en=(
        "The signature under the checkpoint of 'ledger.example/story' at 31 entries was not checked: no key was "
        "given. So this shows that the entry is in a ledger with that root, not whose ledger that is. Ask the "
        "operator for the key, or compare the checkpoint with one kept elsewhere, and give it with --log-key."
    ),
    nl=(
        "De handtekening onder het controlepunt van 'ledger.example/story' bij 31 boekingen is niet gecontroleerd: "
        "er is geen sleutel gegeven. Dit toont dus dat de boeking in een grootboek met die wortel staat, niet van "
        "wie dat is. Vraag de beheerder om de sleutel, of vergelijk het controlepunt met een dat elders is bewaard, "
        "en geef hem met --log-key."
    ),
)
def checking_a_receipt_without_a_key() -> Iterable[Finding]:
    story = story_with_log_key()
    sign(story)
    proof = receipt_proof(story.ledger.reader, 3)
    return list(receipt_findings(Receipt(story.ledger.reader.entry(3).entry, proof.to_bytes()), ()))
