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
    "redaction-final": (
        "Entry {index} is about a text that is withheld or erased, and nobody corrects those. Lift it with `--lift`.",
        (
            "Boeking {index} gaat over weglaten of wissen, en niemand corrigeert die. Beëindig het weglaten met "
            "`--lift`."
        ),
    ),
    "redaction-stands": (
        "Entry {index} is about a text that is withheld or erased, and nobody may correct those. Leave it as it is.",
        "Boeking {index} gaat over weglaten of wissen; niemand mag die corrigeren. Laat haar zoals zij is.",
    ),
    "erasure-final": (
        (
            "The text of entry {index} was erased, as entry {approval} approved: it is gone, and no lifting "
            "brings it back."
        ),
        (
            "De tekst van boeking {index} is gewist, zoals boeking {approval} goedkeurde: hij is weg, en niets brengt "
            "hem terug."
        ),
    ),
    "nothing-to-lift": (
        "The field {field} of entry {index} is not withheld. `grootboek entry show {index}` says what is, and why.",
        (
            "Het veld {field} van boeking {index} is niet weggelaten. `grootboek entry show {index}` zegt wat "
            "wel, en waarom."
        ),
    ),
    "lift-proposed": (
        (
            "That field {field} of entry {index} is shown again was proposed already: entry {proposal}. Another "
            "official approves it with `grootboek entry redact {proposal} --approve`."
        ),
        (
            "Dat veld {field} van boeking {index} weer wordt getoond is al voorgesteld: boeking {proposal}. Een andere "
            "functionaris keurt het goed met `grootboek entry redact {proposal} --approve`."
        ),
    ),
    "lift-approved": (
        "That field {field} of entry {index} is shown again was approved already: entry {approval}. Nothing is left.",
        "Dat veld {field} van boeking {index} weer wordt getoond is al goedgekeurd: boeking {approval}. Klaar.",
    ),
    "lift-overtaken": (
        (
            "The withholding of field {field} of entry {index} by entry {approval} was replaced by a later one. "
            "Propose to lift that one."
        ),
        (
            "Het weglaten van veld {field} van boeking {index} door boeking {approval} is vervangen door een later. "
            "Stel voor dat te beëindigen."
        ),
    ),
    "withholding-not-there": (
        "Entry {index} is no approval to withhold a text of {ref}. Lift what `verify` can find.",
        "Boeking {index} is geen goedkeuring om een tekst van {ref} weg te laten. Beëindig wat `verify` kan vinden.",
    ),
    "lift-not-there": (
        "Entry {index} is no proposal to show a text of {ref} again. Approve one that `verify` can find.",
        (
            "Boeking {index} is geen voorstel om een tekst van {ref} weer te tonen. Keur er een goed die "
            "`verify` kan vinden."
        ),
    ),
    "entry-not-redactable": (
        "Entry {index} ({type}) is of a newer version, which knows its texts. Redact it with that version.",
        "Boeking {index} ({type}) is van een nieuwere versie, die haar teksten kent. Doe het met die versie.",
    ),
    "entry-has-no-text": (
        "Entry {index} has no text, so there is nothing to withhold or erase. See `grootboek entry show {index}`.",
        "Boeking {index} heeft geen tekst: er is niets weg te laten of te wissen. Zie `grootboek entry show {index}`.",
    ),
    "field-unknown": (
        "Entry {index} has no text in the field {field}. Name one of its fields with a text: {known}.",
        "Boeking {index} heeft geen tekst in het veld {field}. Noem een van haar velden met een tekst: {known}.",
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
        "No open proposal about a text of entry {index} is in this ledger. Propose something with `--field`.",
        (
            "Een open voorstel over een tekst van boeking {index} staat niet in dit grootboek. Stel iets voor "
            "met `--field`."
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
