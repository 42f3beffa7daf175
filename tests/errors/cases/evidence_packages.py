"""Reproductions of the evidence room's errors and findings about snapshot packages and witnesses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.evidence import archive, witness_quorum
from grootboek.evidence.snapshot_zip import snapshot_package
from grootboek.evidence.snapshot_zip_checks import Trust, verify_any, verify_package
from tests.errors.reproduction import reproduces
from tests.evidence.packages import CHECKPOINT, CORE, ENTRIES, LOG_KEY, SOUND, WITNESS_KEYS, altered, digest, parts

if TYPE_CHECKING:
    from grootboek.evidence.findings import Finding

OTHER_DIGEST = {"field": "name", "index": 4, "sd": digest(1, "name")}


@reproduces(
    "archive-malformed",
    en=(
        "This zip is not as grootboek writes it (from byte <any> on): it was altered, packed anew or cut off."
        " Do not unpack it, and ask for the file again."
    ),
    nl=(
        "Deze zip is niet zoals grootboek hem schrijft (vanaf byte <any>): hij is veranderd, opnieuw ingepakt"
        " of afgekapt. Pak hem niet uit, en vraag het bestand opnieuw."
    ),
)
def verifying_a_package_that_another_program_packed_anew() -> list[Finding]:
    return verify_package(SOUND + b"comment")


@reproduces(
    "archive-member-name",
    en="'../x' cannot be the name of a file in a package. Use letters, digits, points and underscores.",
    nl=(
        "'../x' kan niet de naam van een bestand in een pakket zijn. Gebruik letters, cijfers, punten en "
        "liggende streepjes."
    ),
)
def packing_a_file_outside_its_folder() -> None:
    archive.write_archive({"../x": b""})


@reproduces(
    "archive-too-large",
    en=(
        "The package is too large for a zip: 65536 files, 0 bytes; at most 65535 files and 4294967295 bytes "
        "fit. Make the snapshot in another format, such as .json."
    ),
    nl=(
        "Het pakket is te groot voor een zip: 65536 bestanden, 0 bytes; er passen hoogstens 65535 bestanden "
        "en 4294967295 bytes in. Maak de momentopname in een ander formaat, zoals .json."
    ),
)
def packing_more_files_than_a_zip_can_hold() -> None:
    archive.write_archive({f"f{number}": b"" for number in range(65_536)})


@reproduces(
    "package-member-missing",
    en="core.json is missing from this package. It was taken out, or cut off. Ask for the file again.",
    nl="core.json ontbreekt in dit pakket. Het is weggelaten, of afgekapt. Vraag het bestand opnieuw.",
)
def verifying_a_package_without_its_answer() -> list[Finding]:
    return verify_package(altered(core__json=None))


@reproduces(
    "package-member-unexpected",
    en="'more.txt' is no part of a snapshot package. It was added. Do not open it, and ask for the file again.",
    nl=("'more.txt' hoort niet in een momentopname. Het is toegevoegd. Open het niet, en vraag het bestand opnieuw."),
)
def verifying_a_package_with_a_file_too_many() -> list[Finding]:
    return verify_package(altered(more__txt=b""))


@reproduces(
    "package-sums-differ",
    en=("The files of this package are not those that SHA256SUMS names. Do not rely on them; ask for the file again."),
    nl=(
        "De bestanden in dit pakket zijn niet die welke SHA256SUMS noemt. Ga er niet op af, en vraag het "
        "bestand opnieuw."
    ),
)
def verifying_a_package_whose_readme_was_edited() -> list[Finding]:
    return verify_package(archive.write_archive(archive.read_archive(SOUND) | {"README.txt": b"Trust me."}))


@reproduces(
    "package-verifier-differs",
    en=(
        "README.txt in this package is not the one that this version of grootboek ships. Do not run it from "
        "the package; take it from the project itself."
    ),
    nl=(
        "README.txt in dit pakket is niet het bestand dat bij deze versie van grootboek hoort. Voer het niet "
        "vanuit het pakket uit; haal het bij het project zelf."
    ),
)
def verifying_a_package_of_another_version() -> list[Finding]:
    return verify_package(altered(README__txt=b"Read me."))


@reproduces(
    "package-entry-differs",
    en=(
        "Entry 4 in this package is not the one whose hash is in the tree, or it is out of order. Do not rely"
        " on it, and ask for the file again."
    ),
    nl=(
        "Boeking 4 in dit pakket is niet die waarvan de hash in de boom staat, of staat niet op volgorde. Ga "
        "er niet op af, en vraag het bestand opnieuw."
    ),
)
def verifying_a_package_with_an_entry_that_was_edited() -> list[Finding]:
    return verify_package(altered(entries__jsonl=ENTRIES[4].replace(b"SYS-1", b"SYS-2") + b"\n"))


@reproduces(
    "package-entry-absent",
    en=(
        "Entry 4, which the answer rests on, is not in this package; only its hash is. Ask the ledger's "
        "operator for it, with its receipt."
    ),
    nl=(
        "Boeking 4, waar het antwoord op rust, zit niet in dit pakket; alleen de hash ervan. Vraag de "
        "beheerder van het grootboek erom, met het ontvangstbewijs."
    ),
)
def verifying_a_package_without_an_entry_that_it_rests_on() -> list[Finding]:
    return verify_package(snapshot_package(parts(entries={1: ENTRIES[1]})))


@reproduces(
    "package-entries-withheld",
    en=(
        "The 2 entries that the answer rests on are not in a package for the public, since they name "
        "officials and their keys; their hashes are. Ask the ledger's operator for a receipt of the entry in "
        "question."
    ),
    nl=(
        "De 2 boekingen waar het antwoord op rust, zitten niet in een pakket voor het publiek, omdat ze "
        "functionarissen en hun sleutels noemen; hun hashes wel. Vraag de beheerder van het grootboek om een "
        "ontvangstbewijs van de boeking waar het om gaat."
    ),
)
def verifying_a_package_for_the_public() -> list[Finding]:
    return verify_package(snapshot_package(parts(core=CORE | {"audience": "public"}, entries={})))


@reproduces(
    "package-reference-differs",
    en=(
        "Field 'name' of entry 4 does not hold the digest that the answer names. The answer was altered. Do "
        "not rely on it, and ask for the file again."
    ),
    nl=(
        "Veld 'name' van boeking 4 bevat niet de digest die het antwoord noemt. Het antwoord is veranderd. Ga"
        " er niet op af, en vraag het bestand opnieuw."
    ),
)
def verifying_a_package_with_the_digest_of_another_text() -> list[Finding]:
    return verify_package(snapshot_package(parts(core=CORE | {"rows": [{"name": OTHER_DIGEST}]})))


@reproduces(
    "package-signer-unknown",
    en=(
        "Entry 4 is signed by a key (<any>) that the package does not name as that official's. Compare with "
        "`grootboek official allowed-signers` of the ledger itself."
    ),
    nl=(
        "Boeking 4 is ondertekend met een sleutel (<any>) die het pakket niet als die van de functionaris "
        "noemt. Vergelijk met `grootboek official allowed-signers` van het grootboek zelf."
    ),
)
def verifying_a_package_that_names_no_key_of_the_signer() -> list[Finding]:
    entries = {4: ENTRIES[4]}
    return verify_package(snapshot_package(parts(entries=entries, allowed_signers=b"")))


@reproduces(
    "package-log-key-needed",
    en="Witnesses count only on a checkpoint that the log signed. Give the log's key too, with --log-key.",
    nl=(
        "Getuigen tellen alleen op een controlepunt dat het log ondertekende. Geef ook de sleutel van het "
        "log, met --log-key."
    ),
)
def naming_a_witness_without_the_log() -> list[Finding]:
    return verify_package(SOUND, Trust((), witness_quorum.quorum_of(WITNESS_KEYS[:1])))


@reproduces(
    "package-unsigned",
    en=(
        "Nobody signed the checkpoint of size 5 in this package. Ask the ledger's operator to make it again "
        "with the log key at hand."
    ),
    nl=(
        "Niemand heeft het controlepunt van grootte 5 in dit pakket ondertekend. Vraag de beheerder van het "
        "grootboek het opnieuw te maken met de logsleutel erbij."
    ),
)
def asking_for_the_signature_of_a_package_without() -> list[Finding]:
    unsigned = snapshot_package(parts(checkpoint=CHECKPOINT.text.encode(), signed=False))
    return verify_package(unsigned, Trust((LOG_KEY,)))


@reproduces(
    "snapshot-without-checkpoint",
    en=(
        "A snapshot in JSON holds no signed checkpoint, so the keys given cannot be used. Ask for the "
        "snapshot as a zip, or leave the keys out."
    ),
    nl=(
        "Een momentopname in JSON bevat geen ondertekend controlepunt, dus de opgegeven sleutels zijn niet te"
        " gebruiken. Vraag de momentopname als zip, of laat de sleutels weg."
    ),
)
def naming_keys_for_a_snapshot_in_json() -> list[Finding]:
    return verify_any(b"{}\n", Trust((LOG_KEY,)))


@reproduces(
    "snapshot-rows-unproven",
    en=(
        "That the rows follow from the entries is not proven by the file. Read the entries, or ask the ledger"
        " the same question again and compare core.json."
    ),
    nl=(
        "Of de rijen uit de boekingen volgen bewijst het bestand niet. Lees de boekingen, of stel het "
        "grootboek dezelfde vraag opnieuw en vergelijk core.json."
    ),
)
def verifying_a_package_that_is_sound() -> list[Finding]:
    return verify_package(SOUND, Trust((LOG_KEY,)))


@reproduces(
    "snapshot-unwitnessed",
    en=(
        "No witness was named, so the file does not show that others saw the same ledger. Name witnesses with"
        " --witness."
    ),
    nl=(
        "Er is geen getuige genoemd, dus het bestand toont niet dat anderen hetzelfde grootboek zagen. Noem "
        "getuigen met --witness."
    ),
)
def verifying_a_package_without_naming_a_witness() -> list[Finding]:
    return verify_package(SOUND, Trust((LOG_KEY,)))
