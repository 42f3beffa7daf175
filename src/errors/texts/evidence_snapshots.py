"""Error and finding texts of the evidence room about snapshots: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "snapshot-not-canonical": (
        (
            "This file is not a snapshot as grootboek writes it: expected is canonical JSON on one line. It was "
            "altered or formatted anew. Ask for the file again."
        ),
        (
            "Dit bestand is geen momentopname zoals grootboek die schrijft: verwacht wordt canonieke JSON op één "
            "regel. Het is veranderd of opnieuw opgemaakt. Vraag het bestand opnieuw."
        ),
    ),
    "snapshot-malformed": (
        (
            "The part {part} of this snapshot is not as the format asks (grootboek-snapshot/1 or /2). It was altered, "
            "or made by a newer version. Ask for the file again, or use the newest version."
        ),
        (
            "Het deel {part} van deze momentopname is niet zoals het formaat vraagt (grootboek-snapshot/1 of /2). Het "
            "is veranderd, of gemaakt door een nieuwere versie. Vraag het bestand opnieuw, of gebruik de nieuwste "
            "versie."
        ),
    ),
    "snapshot-core-differs": (
        (
            "The answer in this snapshot is not the one whose digest stands beside it ({expected}). It was altered."
            " Do not rely on it, and ask for the file again."
        ),
        (
            "Het antwoord in deze momentopname is niet dat waarvan de digest ernaast staat ({expected}). Het is "
            "veranderd. Ga er niet op af, en vraag het bestand opnieuw."
        ),
    ),
    "snapshot-position-differs": (
        (
            "What this snapshot says of the ledger (name, size {size}, root, rehearsal) is not the same inside the "
            "answer and beside it. It was altered. Do not rely on it, and ask for the file again."
        ),
        (
            "Wat deze momentopname over het grootboek zegt (herkomst, grootte {size}, wortel, oefening) is binnen "
            "en naast het antwoord niet gelijk. Er is iets veranderd. Ga er niet op af, en vraag het bestand "
            "opnieuw."
        ),
    ),
    "snapshot-entries-missing": (
        (
            "This snapshot lists {found} entries; the answer rests on {expected}. Entries were cut off or added. Do"
            " not rely on it, and ask for the file again."
        ),
        (
            "Deze momentopname noemt {found} boekingen; het antwoord rust op {expected}. Er zijn boekingen "
            "weggelaten of toegevoegd. Ga er niet op af, en vraag het bestand opnieuw."
        ),
    ),
    "snapshot-root-differs": (
        (
            "The entries that this snapshot lists give the root {found}; the answer names {expected}. An entry or "
            "the root was altered. Do not rely on it, and ask for the file again."
        ),
        (
            "De boekingen die deze momentopname noemt, geven de wortel {found}; het antwoord noemt {expected}. Een "
            "boeking of de wortel is veranderd. Ga er niet op af, en vraag het bestand opnieuw."
        ),
    ),
    "snapshot-text-differs": (
        (
            "The text of field {field} of entry {index} is not the one that was recorded: it does not fit the "
            "digest in the answer. Do not rely on this text, and ask for the file again."
        ),
        (
            "De tekst van veld {field} van boeking {index} is niet de tekst die is vastgelegd: hij past niet bij de"
            " digest in het antwoord. Ga niet op deze tekst af, en vraag het bestand opnieuw."
        ),
    ),
    "snapshot-text-unreferenced": (
        (
            "This snapshot holds a text for field {field} of entry {index} that the answer does not refer to. It "
            "was added since. Do not rely on this text, and ask for the file again."
        ),
        (
            "Deze momentopname bevat een tekst voor veld {field} van boeking {index} waar het antwoord niet naar "
            "verwijst. Die is later toegevoegd. Ga niet op deze tekst af, en vraag het bestand opnieuw."
        ),
    ),
    "snapshot-text-missing": (
        (
            "The text of field {field} of entry {index} is not in this snapshot: it was withheld or erased. Its "
            "digest stands unchanged. Ask the ledger's operator on which ground."
        ),
        (
            "De tekst van veld {field} van boeking {index} staat niet in deze momentopname: hij is niet verstrekt "
            "of gewist. De digest staat er onveranderd. Vraag de beheerder van het grootboek op welke grond."
        ),
    ),
    "snapshot-text-withheld": (
        (
            "The text of field {field} of entry {index} is not in this snapshot: it is withheld from the public on the "
            "ground {ground}, by entry {entry}. Its digest stands unchanged. Ask for the receipt of that entry to see "
            "that it is in the ledger."
        ),
        (
            "De tekst van veld {field} van boeking {index} staat niet in deze momentopname: het publiek krijgt hem "
            "niet op grond van {ground}, door boeking {entry}. De digest staat er onveranderd. Vraag het "
            "ontvangstbewijs van die boeking om te zien dat zij in het grootboek staat."
        ),
    ),
    "snapshot-text-erased": (
        (
            "The text of field {field} of entry {index} is not in this snapshot: it was erased on the ground {ground}, "
            "by entry {entry}. Its digest stands unchanged. Ask for the receipt of that entry to see that it is in the "
            "ledger."
        ),
        (
            "De tekst van veld {field} van boeking {index} staat niet in deze momentopname: hij is gewist op grond van "
            "{ground}, door boeking {entry}. De digest staat er onveranderd. Vraag het ontvangstbewijs van die boeking "
            "om te zien dat zij in het grootboek staat."
        ),
    ),
    "snapshot-text-unaccounted": (
        (
            "The text of field {field} of entry {index} is missing, and this snapshot does not say that it was "
            "withheld or erased. It was taken out, or is lost in the ledger. Ask for the file again, and for "
            "`grootboek verify`."
        ),
        (
            "De tekst van veld {field} van boeking {index} ontbreekt, en deze momentopname zegt niet dat hij is "
            "weggelaten of gewist. Hij is eruit gehaald, of in het grootboek verloren. Vraag het bestand opnieuw, en "
            "om `grootboek verify`."
        ),
    ),
    "snapshot-withheld-text-shown": (
        (
            "This snapshot holds the text of field {field} of entry {index} and says that it is withheld or erased. "
            "Make nothing public of it, and tell who gave you the file."
        ),
        (
            "Deze momentopname bevat de tekst van veld {field} van boeking {index} en zegt dat hij is weggelaten of "
            "gewist. Maak er niets van openbaar, en meld het aan wie u het bestand gaf."
        ),
    ),
    "snapshot-withholding-unreferenced": (
        (
            "This snapshot says that the text of field {field} of entry {index} is withheld or erased, but the answer "
            "does not refer to it. It was altered. Do not rely on it, and ask for the file again."
        ),
        (
            "Deze momentopname zegt dat de tekst van veld {field} van boeking {index} is weggelaten of gewist, maar "
            "het antwoord verwijst er niet naar. Er is iets veranderd. Ga er niet op af, en vraag het bestand opnieuw."
        ),
    ),
    "snapshot-withholding-differs": (
        (
            "What this snapshot says of how the text of field {field} of entry {index} was withheld or erased is not "
            "what the entry that it names decided. It was altered. Do not rely on it, and ask for the file again."
        ),
        (
            "Wat deze momentopname zegt over het weglaten of wissen van de tekst van veld {field} van boeking {index} "
            "is niet wat de genoemde boeking besloot. Er is iets veranderd. Ga er niet op af, en vraag het bestand "
            "opnieuw."
        ),
    ),
    "snapshot-withholdings-later": (
        (
            "{count} of the texts that are not here were withheld or erased by entries of index {size} or later, which "
            "this snapshot does not reach. Compare their leaf hashes with receipts of those entries."
        ),
        (
            "{count} van de teksten die er niet zijn, zijn weggelaten of gewist door boekingen vanaf {size}, waar deze "
            "momentopname niet aan toekomt. Vergelijk de hashes van die bladen met ontvangstbewijzen van die boekingen."
        ),
    ),
    "snapshot-root-unproven": (
        (
            "Nothing in this file proves that its root is that of the ledger {origin}, or that its rows follow from"
            " the entries. Compare size {size} and root {root} with a checkpoint of that size from another source."
        ),
        (
            "Niets in dit bestand bewijst dat de wortel die van het grootboek {origin} is, of dat de rijen uit de "
            "boekingen volgen. Vergelijk grootte {size} en wortel {root} met een controlepunt van die grootte uit "
            "een andere bron."
        ),
    ),
}
