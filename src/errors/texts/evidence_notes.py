"""Error and finding texts of the evidence room about signed notes, their keys and proofs: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "vkey-malformed": (
        (
            "{found} is not a verifier key: expected is one line, `NAME+KEYID+BASE64`, as `grootboek checkpoint key` "
            "prints it. Copy it whole."
        ),
        (
            "{found} is geen verificatiesleutel: verwacht wordt één regel, `NAAM+SLEUTELNUMMER+BASE64`, zoals "
            "`grootboek checkpoint key` die toont. Neem hem helemaal over."
        ),
    ),
    "vkey-type-unknown": (
        (
            "A verifier key of type {found} cannot be used here: expected is type 1 (Ed25519), 4 (Ed25519 of a "
            "witness) or 6 (ML-DSA-44). Ask for a key of one of these types."
        ),
        (
            "Een verificatiesleutel van type {found} kan hier niet worden gebruikt: verwacht wordt type 1 (Ed25519), "
            "4 (Ed25519 van een getuige) of 6 (ML-DSA-44). Vraag een sleutel van een van deze typen."
        ),
    ),
    "vkey-id-differs": (
        (
            "The verifier key of {name} says that its key id is {found}, but it is {expected}: there is a mistake in "
            "the copy, or it was altered. Ask for the key again."
        ),
        (
            "De verificatiesleutel van {name} zegt dat zijn sleutelnummer {found} is, maar dat is {expected}: er zit "
            "een fout in de kopie, of er is iets veranderd. Vraag de sleutel opnieuw."
        ),
    ),
    "note-malformed": (
        (
            "This is not a signed note: expected is a text, an empty line, and lines that begin with `— `, with a name "
            "and a signature. Check that it was copied whole, without changed line ends."
        ),
        (
            "Dit is geen ondertekende notitie: verwacht wordt een tekst, een lege regel, en regels die beginnen met "
            "`— `, met een naam en een handtekening. Kijk of alles is overgenomen, zonder veranderde regeleinden."
        ),
    ),
    "note-too-large": (
        (
            "This note is too large to be read: at most {bytes} bytes and {signatures} signatures are expected. Ask "
            "for a copy with fewer signatures."
        ),
        (
            "Deze notitie is te groot om te lezen: verwacht worden hooguit {bytes} bytes en {signatures} "
            "handtekeningen. Vraag een kopie met minder handtekeningen."
        ),
    ),
    "note-parts-malformed": (
        (
            "No signed note can be made of this: the text has to end in a line end and hold no other control "
            "character, and a key's name no space and no `+`. Choose another name or text."
        ),
        (
            "Hiervan kan geen ondertekende notitie worden gemaakt: de tekst moet eindigen op een regeleinde en geen "
            "ander besturingsteken bevatten, en de naam van een sleutel geen spatie en geen `+`. Kies een andere naam "
            "of tekst."
        ),
    ),
    "note-signature-fails": (
        (
            "The signature of {name} in this note does not hold: the note was altered, or another key made it. Do not "
            "rely on it, keep it, and ask {name}."
        ),
        (
            "De handtekening van {name} in deze notitie klopt niet: de notitie is veranderd, of een andere sleutel "
            "heeft haar gezet. Ga er niet op af, bewaar haar, en vraag het {name}."
        ),
    ),
    "note-not-signed": (
        (
            "None of the keys given signed this note; looked for was {keys}. Check that you have the right key (a log "
            "that changed keys has several: give them all), and that the note was copied with its signatures."
        ),
        (
            "Geen van de gegeven sleutels heeft deze notitie ondertekend; gezocht is naar {keys}. Kijk of u de goede "
            "sleutel hebt (een log dat van sleutel wisselde heeft er meer: geef ze alle), en of de notitie met haar "
            "handtekeningen is overgenomen."
        ),
    ),
    "cosignature-time": (
        "{found} is not a time at which a witness can sign. Give the seconds since 1970, from 0 to 2^63-1.",
        "{found} is geen tijd waarop een getuige kan tekenen. Geef de seconden sinds 1970, van 0 tot 2^63-1.",
    ),
    "checkpoint-of-other-log": (
        (
            "This checkpoint is of {found}, and expected was one of {expected}. Give the checkpoint of this ledger, or "
            "verify it against the ledger that it is of."
        ),
        (
            "Dit controlepunt is van {found}, en verwacht werd er een van {expected}. Geef het controlepunt van dit "
            "grootboek, of vergelijk het met het grootboek waar het van is."
        ),
    ),
    "tlog-proof-malformed": (
        (
            "This is not a proof of an entry: expected is a file that begins with `c2sp.org/tlog-proof@v1`, as "
            "`grootboek receipt` writes it. Check that it was copied whole, without changed line ends."
        ),
        (
            "Dit is geen bewijs van een boeking: verwacht wordt een bestand dat begint met `c2sp.org/tlog-proof@v1`, "
            "zoals `grootboek receipt` dat schrijft. Kijk of alles is overgenomen, zonder veranderde regeleinden."
        ),
    ),
    "tlog-proof-parts-malformed": (
        (
            "No proof can be made for entry {index}: the index has to be a whole number from 0, and the path at most "
            "63 hashes of 32 bytes. Ask the ledger for the proof."
        ),
        (
            "Voor boeking {index} kan geen bewijs worden gemaakt: het nummer moet een geheel getal vanaf 0 zijn, en "
            "het pad hooguit 63 hashes van 32 bytes. Vraag het bewijs aan het grootboek."
        ),
    ),
    "consistency-file-malformed": (
        (
            "This is not a proof of consistency: expected is a file that begins with `old` and a size, as `grootboek "
            "checkpoint consistency` writes it. Check that it was copied whole, without changed line ends."
        ),
        (
            "Dit is geen bewijs van samenhang: verwacht wordt een bestand dat begint met `old` en een grootte, zoals "
            "`grootboek checkpoint consistency` dat schrijft. Kijk of alles is overgenomen, zonder veranderde "
            "regeleinden."
        ),
    ),
    "consistency-parts-malformed": (
        (
            "No proof of consistency can be made from size {first}: the size has to be a whole number from 0, and the "
            "path at most 63 hashes of 32 bytes. Ask the ledger for the proof."
        ),
        (
            "Vanaf grootte {first} kan geen bewijs van samenhang worden gemaakt: de grootte moet een geheel getal "
            "vanaf 0 zijn, en het pad hooguit 63 hashes van 32 bytes. Vraag het bewijs aan het grootboek."
        ),
    ),
    "consistency-of-another": (
        (
            "This proof of consistency begins at {found}, and the checkpoint given is {expected}. Give the checkpoint "
            "for which the proof was made, or ask for a proof from this one."
        ),
        (
            "Dit bewijs van samenhang begint bij {found}, en het gegeven controlepunt is {expected}. Geef het "
            "controlepunt waarvoor het bewijs is gemaakt, of vraag een bewijs vanaf dit controlepunt."
        ),
    ),
}
