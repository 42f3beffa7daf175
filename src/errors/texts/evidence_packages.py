"""Error and finding texts of the evidence room about snapshot packages and witnesses: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "archive-malformed": (
        (
            "This zip is not as grootboek writes it (from byte {place} on): it was altered, packed anew or cut off. "
            "Do not unpack it, and ask for the file again."
        ),
        (
            "Deze zip is niet zoals grootboek hem schrijft (vanaf byte {place}): hij is veranderd, opnieuw ingepakt "
            "of afgekapt. Pak hem niet uit, en vraag het bestand opnieuw."
        ),
    ),
    "archive-member-name": (
        "{found} cannot be the name of a file in a package. Use letters, digits, points and underscores.",
        (
            "{found} kan niet de naam van een bestand in een pakket zijn. Gebruik letters, cijfers, punten en "
            "liggende streepjes."
        ),
    ),
    "archive-too-large": (
        (
            "The package is too large for a zip: {members} files, {bytes} bytes; at most 65535 files and 4294967295 "
            "bytes fit. Make the snapshot in another format, such as .json."
        ),
        (
            "Het pakket is te groot voor een zip: {members} bestanden, {bytes} bytes; er passen hoogstens 65535 "
            "bestanden en 4294967295 bytes in. Maak de momentopname in een ander formaat, zoals .json."
        ),
    ),
    "package-member-missing": (
        "{member} is missing from this package. It was taken out, or cut off. Ask for the file again.",
        "{member} ontbreekt in dit pakket. Het is weggelaten, of afgekapt. Vraag het bestand opnieuw.",
    ),
    "package-member-unexpected": (
        "{member} is no part of a snapshot package. It was added. Do not open it, and ask for the file again.",
        "{member} hoort niet in een momentopname. Het is toegevoegd. Open het niet, en vraag het bestand opnieuw.",
    ),
    "package-sums-differ": (
        "The files of this package are not those that SHA256SUMS names. Do not rely on them; ask for the file again.",
        (
            "De bestanden in dit pakket zijn niet die welke SHA256SUMS noemt. Ga er niet op af, en vraag het bestand "
            "opnieuw."
        ),
    ),
    "package-verifier-differs": (
        (
            "{member} in this package is not the one that this version of grootboek ships. Do not run it from the "
            "package; take it from the project itself."
        ),
        (
            "{member} in dit pakket is niet het bestand dat bij deze versie van grootboek hoort. Voer het niet vanuit"
            " het pakket uit; haal het bij het project zelf."
        ),
    ),
    "package-entry-differs": (
        (
            "Entry {index} in this package is not the one whose hash is in the tree, or it is out of order. Do not "
            "rely on it, and ask for the file again."
        ),
        (
            "Boeking {index} in dit pakket is niet die waarvan de hash in de boom staat, of staat niet op volgorde. "
            "Ga er niet op af, en vraag het bestand opnieuw."
        ),
    ),
    "package-entry-absent": (
        (
            "Entry {index}, which the answer rests on, is not in this package; only its hash is. Ask the ledger's "
            "operator for it, with its receipt."
        ),
        (
            "Boeking {index}, waar het antwoord op rust, zit niet in dit pakket; alleen de hash ervan. Vraag de "
            "beheerder van het grootboek erom, met het ontvangstbewijs."
        ),
    ),
    "package-entries-withheld": (
        (
            "The {count} entries that the answer rests on are not in a package for the public, since they name "
            "officials and their keys; their hashes are. Ask the ledger's operator for a receipt of the entry in "
            "question."
        ),
        (
            "De {count} boekingen waar het antwoord op rust, zitten niet in een pakket voor het publiek, omdat ze "
            "functionarissen en hun sleutels noemen; hun hashes wel. Vraag de beheerder van het grootboek om een "
            "ontvangstbewijs van de boeking waar het om gaat."
        ),
    ),
    "package-reference-differs": (
        (
            "Field {field} of entry {index} does not hold the digest that the answer names. The answer was altered. "
            "Do not rely on it, and ask for the file again."
        ),
        (
            "Veld {field} van boeking {index} bevat niet de digest die het antwoord noemt. Het antwoord is veranderd."
            " Ga er niet op af, en vraag het bestand opnieuw."
        ),
    ),
    "package-signer-unknown": (
        (
            "Entry {index} is signed by a key ({found}) that the package does not name as that official's. Compare "
            "with `grootboek official allowed-signers` of the ledger itself."
        ),
        (
            "Boeking {index} is ondertekend met een sleutel ({found}) die het pakket niet als die van de functionaris"
            " noemt. Vergelijk met `grootboek official allowed-signers` van het grootboek zelf."
        ),
    ),
    "package-log-key-needed": (
        "Witnesses count only on a checkpoint that the log signed. Give the log's key too, with --log-key.",
        (
            "Getuigen tellen alleen op een controlepunt dat het log ondertekende. Geef ook de sleutel van het log, "
            "met --log-key."
        ),
    ),
    "package-unsigned": (
        (
            "Nobody signed the checkpoint of size {size} in this package. Ask the ledger's operator to make it again "
            "with the log key at hand."
        ),
        (
            "Niemand heeft het controlepunt van grootte {size} in dit pakket ondertekend. Vraag de beheerder van het "
            "grootboek het opnieuw te maken met de logsleutel erbij."
        ),
    ),
    "snapshot-without-checkpoint": (
        (
            "A snapshot in JSON holds no signed checkpoint, so the keys given cannot be used. Ask for the snapshot as"
            " a zip, or leave the keys out."
        ),
        (
            "Een momentopname in JSON bevat geen ondertekend controlepunt, dus de opgegeven sleutels zijn niet te "
            "gebruiken. Vraag de momentopname als zip, of laat de sleutels weg."
        ),
    ),
    "snapshot-rows-unproven": (
        (
            "That the rows follow from the entries is not proven by the file. Read the entries, or ask the ledger the"
            " same question again and compare core.json."
        ),
        (
            "Of de rijen uit de boekingen volgen bewijst het bestand niet. Lees de boekingen, of stel het grootboek "
            "dezelfde vraag opnieuw en vergelijk core.json."
        ),
    ),
    "snapshot-unwitnessed": (
        (
            "No witness was named, so the file does not show that others saw the same ledger. Name witnesses with "
            "--witness."
        ),
        (
            "Er is geen getuige genoemd, dus het bestand toont niet dat anderen hetzelfde grootboek zagen. Noem "
            "getuigen met --witness."
        ),
    ),
    "witness-key-of-log": (
        "{name} is the key of a log, which never counts as a witness. Give the key that the witness printed.",
        "{name} is de sleutel van een log, en die telt nooit als getuige. Geef de sleutel die de getuige toonde.",
    ),
    "witness-named-twice": (
        "Two of the {count} witnesses have the same key, under two names: one key counts once. Leave one out.",
        (
            "Twee van de {count} getuigen hebben dezelfde sleutel, onder twee namen: één sleutel telt één keer. Laat "
            "er een weg."
        ),
    ),
    "quorum-out-of-range": (
        "A quorum of {found} cannot be: it is a number from 1 to {expected}, the witnesses that were named.",
        "Een quorum van {found} kan niet: het is een getal van 1 tot en met {expected}, de getuigen die zijn genoemd.",
    ),
    "witness-quorum-lacking": (
        (
            "Only {found} of the witnesses named cosigned this checkpoint ({names}); {expected} are needed. Ask them "
            "to cosign it, or fetch a newer copy."
        ),
        (
            "Slechts {found} van de genoemde getuigen hebben dit controlepunt medeondertekend ({names}); er zijn er "
            "{expected} nodig. Vraag hun om een handtekening, of haal een nieuwer exemplaar op."
        ),
    ),
}
