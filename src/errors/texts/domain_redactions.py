"""Error texts about withholding and erasing: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "redaction-ground-unknown": (
        "{ground} is no ground on which a text may be withheld or erased. Take one of: {known}.",
        "{ground} is geen grond om een tekst weg te laten of te wissen. Neem een van: {known}.",
    ),
    "redaction-list-needed": (
        (
            "The end of a retention period is a ground by a selection list, and no other ground has one. With the "
            "ground {ground} name the list and its category with `--selection-list`."
        ),
        (
            "Het einde van een bewaartermijn is een grond volgens een selectielijst, en geen andere grond heeft er "
            "een. Noem bij de grond {ground} de lijst en de categorie met `--selection-list`."
        ),
    ),
    "redaction-of-law": (
        "Entry {index} holds a file of the law or of guidance, by which outcomes follow. Such a text stays.",
        "Boeking {index} bevat een bestand met wet of handreiking, waaruit uitkomsten volgen. Zo'n tekst blijft.",
    ),
    "redaction-carries-text": (
        "What says that a text must go holds no text itself. Leave out `--evidence` and `--decided-by`.",
        "Wat zegt dat een tekst weg moet, bevat zelf geen tekst. Laat `--evidence` en `--decided-by` weg.",
    ),
    "redaction-final": (
        "Entry {index} is a redaction: it holds no text, and nobody redacts or corrects it. It stays as it is.",
        (
            "Boeking {index} gaat over weglaten of wissen: zij bevat geen tekst, en niemand wist of corrigeert haar. "
            "Zij blijft zoals zij is."
        ),
    ),
    "redaction-stands": (
        "Entry {index} is a redaction, and nobody may correct or redact those. Leave it as it is.",
        "Boeking {index} gaat over weglaten of wissen; niemand mag die corrigeren of wissen. Laat haar zoals zij is.",
    ),
    "entry-not-redactable": (
        "Entry {index} ({type}) is of a newer version, which knows its texts. Redact it with that version.",
        "Boeking {index} ({type}) is van een nieuwere versie, die haar teksten kent. Doe het met die versie.",
    ),
    "field-unknown": (
        "Entry {index} has no text in the field {field}. Its fields with a text: {known}.",
        "Boeking {index} heeft geen tekst in het veld {field}. Haar velden met een tekst: {known}.",
    ),
    "redaction-proposed": (
        (
            "That was proposed already of the field {field} of entry {index}: entry {proposal}. Another official "
            "approves it with `grootboek entry redact {proposal} --approve`."
        ),
        (
            "Dat is van het veld {field} van boeking {index} al voorgesteld: boeking {proposal}. Een andere "
            "functionaris keurt het goed met `grootboek entry redact {proposal} --approve`."
        ),
    ),
    "redaction-approved": (
        "That was approved already of the field {field} of entry {index}: entry {approval}. Nothing is left to do.",
        "Dat is van het veld {field} van boeking {index} al goedgekeurd: boeking {approval}. Er is niets meer te doen.",
    ),
    "nothing-to-redact": (
        "No open proposal to withhold or erase a text of entry {index} is in this ledger. Propose it with `--field`.",
        (
            "Een open voorstel om een tekst van boeking {index} weg te laten of te wissen staat niet in dit "
            "grootboek. Stel het voor met `--field`."
        ),
    ),
    "redaction-which": (
        "Entry {index} has more than one open proposal: entries {proposals}. Approve each by its own index.",
        "Boeking {index} heeft meer dan een open voorstel: boekingen {proposals}. Keur elk goed met zijn volgnummer.",
    ),
    "redaction-not-there": (
        "Entry {index} is not a proposal to withhold or erase a text of {ref}. Approve one that `verify` can find.",
        (
            "Boeking {index} is geen voorstel om een tekst van {ref} weg te laten of te wissen. Keur er een goed die "
            "`verify` kan vinden."
        ),
    ),
}
