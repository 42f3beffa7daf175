"""How findings of the audit about the books as a whole come about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.ledger.audit import audit
from grootboek.ledger.opening import open_reader
from tests.errors.reproduction import reproduces
from tests.ledger.making import KEY, in_memory, registered
from tests.ledger.tampering import break_page_of, copied, rewrite, tamper
from tests.story import Story

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.evidence.findings import Finding


def after(*statements: str) -> list[Finding]:
    """What the audit finds after somebody ran these statements."""
    with Story() as story:
        return list(audit(tamper(story.ledger.books, *statements).reader))


def after_rewriting(index: int, old: bytes, new: bytes) -> list[Finding]:
    """What the audit finds after somebody replaced bytes of an entry."""
    with Story() as story:
        return list(audit(rewrite(story.ledger.books, index, old, new).reader))


@reproduces(
    "leaf-differs",
    en=(
        "Entry 3 is not what was recorded: its bytes do not give the leaf hash that stands beside them. Compare it "
        "with a backup."
    ),
    nl=(
        "Boeking 3 is niet wat er vastgelegd is: de bytes geven niet de bladhash die ernaast staat. Vergelijk de "
        "boeking met een reservekopie."
    ),
)
def altering_a_leaf_hash() -> list[Finding]:
    return after('UPDATE entries SET leaf = zeroblob(32) WHERE "index" = 3')


@reproduces(
    "entries-missing",
    en="Entries 16 to 17 are missing. Entries are numbered without gaps: look for them in a backup.",
    nl="De boekingen 16 tot en met 17 ontbreken. Boekingen zijn zonder gaten genummerd: zoek ze in een reservekopie.",
)
def removing_entries() -> list[Finding]:
    return after('DELETE FROM entries WHERE "index" IN (16, 17)')


@reproduces(
    "entry-unreadable",
    en="Entry <any> cannot be read: its place in the file is damaged. Look for it in a backup.",
    nl=(
        "Boeking <any> is niet te lezen: de plaats ervan in het bestand is beschadigd. Zoek de boeking in een "
        "reservekopie."
    ),
)
def overwriting_a_page(folder: Path) -> list[Finding]:
    with Story() as story:
        path = copied(story.ledger.books, folder / "a.db")
        break_page_of(path, story.ledger.reader.entry(16).entry[-300:])
    return list(audit(open_reader(path)))


@reproduces(
    "entry-index-differs",
    en="Entry 16 says of itself that it is entry 17. It was moved or altered: compare it with a backup.",
    nl=(
        "Boeking 16 zegt van zichzelf dat het boeking 17 is. De boeking is verplaatst of veranderd: vergelijk die "
        "met een reservekopie."
    ),
)
def giving_an_entry_another_index() -> list[Finding]:
    return after_rewriting(16, b'"index":16', b'"index":17')


@reproduces(
    "column-differs",
    en=(
        "The column topic of entry 16 does not say what the entry itself says. The entry counts; the column was "
        "altered: compare it with a backup."
    ),
    nl=(
        "De kolom topic van boeking 16 zegt iets anders dan de boeking zelf. De boeking telt; de kolom is veranderd: "
        "vergelijk die met een reservekopie."
    ),
)
def altering_a_column() -> list[Finding]:
    return after("UPDATE entries SET topic = 'organisation.renamed.v1' WHERE \"index\" = 16")


@reproduces(
    "rehearsal-differs",
    en=(
        "Entry 16 and the ledger do not agree on whether this is a rehearsal. One of them was altered: compare both "
        "with a backup."
    ),
    nl=(
        "Boeking 16 en het grootboek zijn het er niet over eens of dit een oefening is. Een van beide is veranderd: "
        "vergelijk ze met een reservekopie."
    ),
)
def calling_an_entry_a_rehearsal() -> list[Finding]:
    return after_rewriting(16, b'"rehearsal":false', b'"rehearsal":true')


@reproduces(
    "act-of-another-ledger",
    en=(
        "Entry 0 was signed for the ledger <any>; this is 00000000-0000-4000-8000-000000000000. It does not belong "
        "here: compare it with a backup."
    ),
    nl=(
        "Boeking 0 is ondertekend voor het grootboek <any>; dit is 00000000-0000-4000-8000-000000000000. De boeking "
        "hoort hier niet: vergelijk die met een reservekopie."
    ),
)
def giving_the_ledger_another_id() -> list[Finding]:
    return after("UPDATE ledger SET ledger = '00000000-0000-4000-8000-000000000000'")


@reproduces(
    "ledger-row-differs",
    en=(
        "The ledger has another name or format than its first entry says, which is signed. The entry counts; compare "
        "the file with a backup."
    ),
    nl=(
        "Het grootboek heeft een andere naam of een ander formaat dan de eerste boeking zegt, en die is ondertekend. "
        "De boeking telt; vergelijk het bestand met een reservekopie."
    ),
)
def giving_the_ledger_another_name() -> list[Finding]:
    return after("UPDATE ledger SET origin = 'ledger.example/another'")


@reproduces(
    "subtree-differs",
    en=(
        "The stored hash of the tree at level 8, number 0, is missing or is not that of its entries. Entries below "
        "it or the hash were altered: compare with a backup."
    ),
    nl=(
        "De opgeslagen hash van de boom op niveau 8, nummer 0, ontbreekt of is niet die van de boekingen eronder. "
        "Die boekingen of de hash zijn veranderd: vergelijk met een reservekopie."
    ),
)
def altering_a_hash_of_the_tree() -> list[Finding]:
    with in_memory() as books:
        books.store.put([registered(books.meta, f"ORG-{number}") for number in range(256)], key=KEY)
        return list(audit(tamper(books, "UPDATE subtrees SET hash = zeroblob(32)").reader))


@reproduces(
    "head-differs",
    en=(
        "What the ledger stores about its own end (authority) is not what its entries give. Entries or that row were "
        "altered: compare with a backup."
    ),
    nl=(
        "Wat het grootboek over zijn eigen einde bewaart (authority), is niet wat de boekingen geven. Boekingen of "
        "die rij zijn veranderd: vergelijk met een reservekopie."
    ),
)
def altering_what_the_ledger_says_of_its_end() -> list[Finding]:
    return after("UPDATE head SET authority = authority - 1")


@reproduces(
    "stream-version-wrong",
    en=(
        "Entry 16 is number 9 about its subject, after number 0 or out of order. An entry was removed or moved: "
        "compare with a backup."
    ),
    nl=(
        "Boeking 16 is nummer 9 over zijn onderwerp, na nummer 0 of niet op volgorde. Er is een boeking weg of "
        "verplaatst: vergelijk met een reservekopie."
    ),
)
def leaving_a_place_open_in_a_stream() -> list[Finding]:
    return after('UPDATE entries SET originator_version = 9 WHERE "index" = 16')


@reproduces(
    "command-register-differs",
    en=(
        "The register of commands does not say that the command <any> made the entries from 16 on. It was altered: "
        "sent again, that command could be recorded twice. Compare with a backup."
    ),
    nl=(
        "Het register van opdrachten zegt niet dat de opdracht <any> de boekingen vanaf 16 maakte. Het is veranderd: "
        "opnieuw verstuurd kan die opdracht dubbel worden vastgelegd. Vergelijk met een reservekopie."
    ),
)
def removing_a_command_from_the_register() -> list[Finding]:
    return after("DELETE FROM commands WHERE first = 16")


@reproduces(
    "reference-register-differs",
    en=(
        "The register of references does not say that entry 16 gave out the reference AGENCY (organisation). It was "
        "altered: the reference could be used twice. Compare with a backup."
    ),
    nl=(
        "Het register van verwijzingen zegt niet dat boeking 16 de verwijzing AGENCY (organisation) uitgaf. Het is "
        "veranderd: de verwijzing kan dubbel worden gebruikt. Vergelijk met een reservekopie."
    ),
)
def removing_a_reference_from_the_register() -> list[Finding]:
    return after("DELETE FROM reference_register WHERE code = 'AGENCY'")


@reproduces(
    "register-has-more",
    en="The register commands holds a row that no entry made: 'C-9'. It was added: compare with a backup.",
    nl=(
        "Het register commands bevat een rij die geen boeking maakte: 'C-9'. Die is toegevoegd: vergelijk met een "
        "reservekopie."
    ),
)
def adding_a_command_to_the_register() -> list[Finding]:
    return after("INSERT INTO commands VALUES ('C-9', zeroblob(32), zeroblob(32), 16, 1, 'x')")
