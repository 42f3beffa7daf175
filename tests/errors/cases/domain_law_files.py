"""Files of law and guidance that an organisation adds: what is wrong in a file, and what the audit finds of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.domain.commands.redaction import ProposeRedaction
from grootboek.domain.events.rulebook import FileAdded, TaxonomyAdopted
from grootboek.domain.law.law_file import digest_of, pieces_of, read_law_file
from grootboek.domain.values import Code, When
from grootboek.ledger.audit import audit
from grootboek.ledger.rulebook import rulebook_of
from tests.errors.reproduction import reproduces
from tests.law_files import FICTION, GUIDANCE_FILE, LAW_FILE, add, changed
from tests.ledger.making import KEY, act, in_memory
from tests.ledger.tampering import tamper
from tests.story import Story

if TYPE_CHECKING:
    from grootboek.domain.act import Event
    from grootboek.evidence.findings import Finding

ADMIN = "admin@example"


def found_after(*events: Event) -> list[Finding]:
    """What the audit finds where somebody recorded these events without deciding them."""
    with in_memory() as books:
        for version, event in enumerate(events, 1):
            books.store.put([act(books.meta, "rulebook", "rulebook", version, event)], key=KEY)
        return list(audit(books.reader))


def file_added(data: bytes = LAW_FILE, digest_from: bytes = LAW_FILE) -> FileAdded:
    """The entry of a file, with the digest of another perhaps."""
    return FileAdded("taxonomy", FICTION, digest_of(digest_from), When("2026-11-02"), pieces_of(data))


@reproduces(
    "law-file-empty",
    en=("The file is empty. Give a file of the law or of guidance; docs/law-files.md has an example of each."),
    nl=(
        "Het bestand is leeg. Geef een bestand met de wet of een handreiking; docs/law-files.md heeft van elk een "
        "voorbeeld."
    ),
)
def adding_an_empty_file() -> None:
    with Story() as story:
        story.do(add(b""), by=ADMIN)


@reproduces(
    "law-file-no-object",
    en=("Line 1 of the file: expected are names with values. Take an example from docs/law-files.md and change it."),
    nl=(
        "Regel 1 van het bestand: verwacht worden namen met waarden. Neem een voorbeeld uit docs/law-files.md en pas "
        "dat aan."
    ),
)
def adding_a_file_that_is_a_list() -> None:
    read_law_file(b"- taxonomy\n")


@reproduces(
    "law-file-schema",
    en=(
        "Line 2 of the file: schema must be one of grootboek/taxonomy/1, grootboek/guidance-item/1. Write which of "
        "the two it is."
    ),
    nl=(
        "Regel 2 van het bestand: schema moet een van deze zijn: grootboek/taxonomy/1, grootboek/guidance-item/1. "
        "Schrijf welke van de twee het is."
    ),
)
def adding_a_file_that_does_not_say_what_it_is() -> None:
    read_law_file(LAW_FILE.replace(b"grootboek/taxonomy/1", b"taxonomy"))


@reproduces(
    "law-file-field-missing",
    en=(
        "Line 65 of the file: points[0].elements[0].text.nl is missing there. Add it, as in the examples of "
        "docs/law-files.md."
    ),
    nl=(
        "Regel 65 van het bestand: daar ontbreekt points[0].elements[0].text.nl. Voeg het toe, zoals in de "
        "voorbeelden van docs/law-files.md."
    ),
)
def leaving_out_the_dutch_words() -> None:
    read_law_file(LAW_FILE.replace(b', nl: "Het systeem leest handschrift."', b""))


@reproduces(
    "law-file-field-unknown",
    en=(
        "Line 71 of the file: points[0].elements[2].intrepretive has no meaning there. Known are: any_of, decides, "
        "id, interpretive, role, text. Correct the name or remove it."
    ),
    nl=(
        "Regel 71 van het bestand: points[0].elements[2].intrepretive betekent daar niets. Bekend zijn: any_of, "
        "decides, id, interpretive, role, text. Verbeter de naam of haal hem weg."
    ),
)
def misspelling_a_name() -> None:
    read_law_file(LAW_FILE.replace(b"interpretive", b"intrepretive"))


@reproduces(
    "law-file-field-kind",
    en=(
        "Line 9 of the file: in_force_from has another shape than expected, which is YYYY-MM-DD. Write it in that way."
    ),
    nl=(
        "Regel 9 van het bestand: in_force_from heeft een andere vorm dan verwacht, namelijk YYYY-MM-DD. Schrijf het "
        "zo."
    ),
)
def writing_a_day_in_another_way() -> None:
    read_law_file(LAW_FILE.replace(b"in_force_from: 2026-11-20", b"in_force_from: 20 November 2026"))


@reproduces(
    "law-file-code-twice",
    en=("Line 69 of the file: points[0].elements[2].id is y1, which the file has already. Give each its own code."),
    nl=(
        "Regel 69 van het bestand: points[0].elements[2].id is y1, en die heeft het bestand al. Geef elk een eigen "
        "code."
    ),
)
def giving_two_elements_one_code() -> None:
    read_law_file(LAW_FILE.replace(b"id: y3", b"id: y1"))


@reproduces(
    "law-file-code-unknown",
    en=(
        "Line 77 of the file: points[0].grounds[0].conditions names safety, which the file does not have. It has: "
        "safety_file_kept, rehearsal_only. Name one of these."
    ),
    nl=(
        "Regel 77 van het bestand: points[0].grounds[0].conditions noemt safety, die het bestand niet heeft. Wel: "
        "safety_file_kept, rehearsal_only. Noem een van deze."
    ),
)
def naming_a_condition_that_is_not_in_the_file() -> None:
    read_law_file(LAW_FILE.replace(b"conditions: [safety_file_kept]", b"conditions: [safety]"))


@reproduces(
    "law-file-there",
    en=(
        "HR-FICTION with SHA-256 d59c654fc52372a8bd0bf7d9c14c2bd779dc5aa7c79ece2847c89d9172a9de8e is here already. "
        "Nothing was recorded. See it with `grootboek rulebook show HR-FICTION`."
    ),
    nl=(
        "HR-FICTION met SHA-256 d59c654fc52372a8bd0bf7d9c14c2bd779dc5aa7c79ece2847c89d9172a9de8e is er al. Er is "
        "niets vastgelegd. Bekijk het met `grootboek rulebook show HR-FICTION`."
    ),
)
def adding_the_same_file_again() -> None:
    with Story() as story:
        story.do(add(GUIDANCE_FILE), by=ADMIN)
        story.do(add(GUIDANCE_FILE), by=ADMIN)


@reproduces(
    "law-file-id-taken",
    en=(
        "2026-1744 is here already with other content (SHA-256 starts with 3c07c1d22be1, this file with "
        "d14a2083cc9c). What was added or released never changes: give the new file an id of its own."
    ),
    nl=(
        "2026-1744 is er al met een andere inhoud (SHA-256 begint met 3c07c1d22be1, die van dit bestand met "
        "d14a2083cc9c). Wat is toegevoegd of uitgebracht verandert nooit: geef het nieuwe bestand een eigen id."
    ),
)
def adding_another_file_under_the_id_of_a_law_that_ships() -> None:
    with Story() as story:
        story.do(add(changed(LAW_FILE, version="2026-1744")), by=ADMIN)


@reproduces(
    "law-file-not-at-hand",
    en=(
        "The file of FICTION-2026-1, added by entry 30, is not at hand: its text is withheld, or is not what the "
        "entry says. Look with `grootboek verify`, and use another version."
    ),
    nl=(
        "Het bestand van FICTION-2026-1, toegevoegd met boeking 30, is niet voorhanden: de tekst wordt niet "
        "weergegeven, of is niet wat de boeking zegt. Kijk met `grootboek verify`, en gebruik een andere versie."
    ),
)
def adopting_a_law_whose_file_was_removed() -> None:
    with Story() as story:
        story.do(add(LAW_FILE), by=ADMIN)
        tamper(story.ledger.books, "DELETE FROM disclosures WHERE field = 'content.0'")
        rulebook_of(story.ledger.reader).laws.taxonomy(FICTION)


@reproduces(
    "law-file-stays",
    en=(
        "Entry 30 holds the file of FICTION-2026-1. Outcomes rest on it, so it is not withheld or erased. Name "
        "another field, such as reviewed_by."
    ),
    nl=(
        "Boeking 30 bevat het bestand van FICTION-2026-1. Uitkomsten rusten erop, dus het wordt niet gelakt of "
        "gewist. Noem een ander veld, zoals reviewed_by."
    ),
)
def asking_to_erase_the_text_of_a_law() -> None:
    with Story() as story:
        index = story.do(add(LAW_FILE), by=ADMIN).entries[0].index
        story.do(ProposeRedaction(index, Code("content.0"), "withheld", Code("woo-5.1-2-e")), by=ADMIN)


@reproduces(
    "law-file-differs",
    en=(
        "Entry 1: the file of FICTION-2026-1 is not the one that the entry names: its SHA-256 starts with "
        "d59c654fc523, expected 11c8cb715c44. Do not rely on it, and ask who added it for the file."
    ),
    nl=(
        "Boeking 1: het bestand van FICTION-2026-1 is niet dat wat de boeking noemt: de SHA-256 begint met "
        "d59c654fc523, verwacht was 11c8cb715c44. Vertrouw er niet op, en vraag wie het toevoegde naar het bestand."
    ),
)
def recording_another_file_than_the_digest_says() -> list[Finding]:
    return found_after(file_added(GUIDANCE_FILE))


@reproduces(
    "law-file-unreadable",
    en=(
        "Entry 1: the file of FICTION-2026-1 is no file of law or guidance with that id and date. It can never count. "
        "Ask who added it, and add it well under another id."
    ),
    nl=(
        "Boeking 1: het bestand van FICTION-2026-1 is geen bestand met wet of handreiking met dat id en die datum. "
        "Het kan nooit gelden. Vraag wie het toevoegde, en voeg het goed toe onder een ander id."
    ),
)
def recording_a_file_of_another_kind_than_the_entry_says() -> list[Finding]:
    return found_after(file_added(GUIDANCE_FILE, GUIDANCE_FILE))


@reproduces(
    "law-file-added-twice",
    en=("Entry 2: FICTION-2026-1 was added before, by entry 1. The first counts. Ask who added the second."),
    nl=("Boeking 2: FICTION-2026-1 was al toegevoegd, met boeking 1. De eerste geldt. Vraag wie de tweede toevoegde."),
)
def recording_a_file_under_an_id_that_was_added() -> list[Finding]:
    return found_after(file_added(), file_added())


@reproduces(
    "adopted-file-differs",
    en=(
        "Entry 2 adopts FICTION-2026-1 with a SHA-256 that starts with ae448ac86c4e; the file that was added starts "
        "with 11c8cb715c44. Ask who adopted it which text was meant."
    ),
    nl=(
        "Boeking 2 stelt FICTION-2026-1 vast met een SHA-256 die begint met ae448ac86c4e; die van het toegevoegde "
        "bestand begint met 11c8cb715c44. Vraag wie het vaststelde welke tekst bedoeld was."
    ),
)
def recording_an_adoption_of_another_file() -> list[Finding]:
    return found_after(file_added(), TaxonomyAdopted(FICTION, digest_of(b"another")))
