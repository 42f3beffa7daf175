"""Texts of what the audit of the books finds: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "leaf-differs": (
        (
            "Entry {index} is not what was recorded: its bytes do not give the leaf hash that stands beside them. "
            "Compare it with a backup."
        ),
        (
            "Boeking {index} is niet wat er vastgelegd is: de bytes geven niet de bladhash die ernaast staat. "
            "Vergelijk de boeking met een reservekopie."
        ),
    ),
    "entries-missing": (
        "Entries {first} to {last} are missing. Entries are numbered without gaps: look for them in a backup.",
        (
            "De boekingen {first} tot en met {last} ontbreken. Boekingen zijn zonder gaten genummerd: zoek ze in "
            "een reservekopie."
        ),
    ),
    "entry-unreadable": (
        "Entry {index} cannot be read: its place in the file is damaged. Look for it in a backup.",
        (
            "Boeking {index} is niet te lezen: de plaats ervan in het bestand is beschadigd. Zoek de boeking in "
            "een reservekopie."
        ),
    ),
    "entry-index-differs": (
        "Entry {index} says of itself that it is entry {found}. It was moved or altered: compare it with a backup.",
        (
            "Boeking {index} zegt van zichzelf dat het boeking {found} is. De boeking is verplaatst of veranderd: "
            "vergelijk die met een reservekopie."
        ),
    ),
    "column-differs": (
        (
            "The column {column} of entry {index} does not say what the entry itself says. The entry counts; the "
            "column was altered: compare it with a backup."
        ),
        (
            "De kolom {column} van boeking {index} zegt iets anders dan de boeking zelf. De boeking telt; de kolom "
            "is veranderd: vergelijk die met een reservekopie."
        ),
    ),
    "rehearsal-differs": (
        (
            "Entry {index} and the ledger do not agree on whether this is a rehearsal. One of them was altered: "
            "compare both with a backup."
        ),
        (
            "Boeking {index} en het grootboek zijn het er niet over eens of dit een oefening is. Een van beide is "
            "veranderd: vergelijk ze met een reservekopie."
        ),
    ),
    "act-of-another-ledger": (
        (
            "Entry {index} was signed for the ledger {found}; this is {expected}. It does not belong here: compare "
            "it with a backup."
        ),
        (
            "Boeking {index} is ondertekend voor het grootboek {found}; dit is {expected}. De boeking hoort hier "
            "niet: vergelijk die met een reservekopie."
        ),
    ),
    "ledger-row-differs": (
        (
            "The ledger has another name or format than its first entry says, which is signed. The entry counts; "
            "compare the file with a backup."
        ),
        (
            "Het grootboek heeft een andere naam of een ander formaat dan de eerste boeking zegt, en die is "
            "ondertekend. De boeking telt; vergelijk het bestand met een reservekopie."
        ),
    ),
    "time-not-later": (
        (
            "Entry {index} was recorded at {found}, not later than the entry before it ({before}). Times only go "
            "up: compare both with a backup."
        ),
        (
            "Boeking {index} is vastgelegd om {found}, niet later dan de boeking ervoor ({before}). Tijden lopen "
            "alleen op: vergelijk beide met een reservekopie."
        ),
    ),
    "time-not-by-clock": (
        (
            "Entry {index} has the time {found} and the clock {clock}, which the ledger would not have put "
            "together. It was altered: compare it with a backup."
        ),
        (
            "Boeking {index} heeft de tijd {found} en de klok {clock}, en die had het grootboek niet zo "
            "samengevoegd. De boeking is veranderd: vergelijk die met een reservekopie."
        ),
    ),
    "clock-went-back": (
        (
            "At entry {index} the clock said {clock}, earlier than at the entry before ({before}). The order of "
            "the entries is right all the same; have the clock looked at."
        ),
        (
            "Bij boeking {index} zei de klok {clock}, eerder dan bij de boeking ervoor ({before}). De volgorde van "
            "de boekingen klopt toch; laat de klok nakijken."
        ),
    ),
    "clock-leapt": (
        (
            "Entry {index} was recorded at {found}, more than a year after the entry before ({before}). An "
            "operator confirmed the clock then; ask whether that was right."
        ),
        (
            "Boeking {index} is vastgelegd om {found}, meer dan een jaar na de boeking ervoor ({before}). Een "
            "beheerder heeft de klok toen bevestigd; vraag of dat klopte."
        ),
    ),
    "subtree-differs": (
        (
            "The stored hash of the tree at level {level}, number {number}, is missing or is not that of its "
            "entries. Entries below it or the hash were altered: compare with a backup."
        ),
        (
            "De opgeslagen hash van de boom op niveau {level}, nummer {number}, ontbreekt of is niet die van de "
            "boekingen eronder. Die boekingen of de hash zijn veranderd: vergelijk met een reservekopie."
        ),
    ),
    "head-differs": (
        (
            "What the ledger stores about its own end ({name}) is not what its entries give. Entries or that row "
            "were altered: compare with a backup."
        ),
        (
            "Wat het grootboek over zijn eigen einde bewaart ({name}), is niet wat de boekingen geven. Boekingen "
            "of die rij zijn veranderd: vergelijk met een reservekopie."
        ),
    ),
    "stream-version-wrong": (
        (
            "Entry {index} is number {found} about its subject, after number {before} or out of order. An entry "
            "was removed or moved: compare with a backup."
        ),
        (
            "Boeking {index} is nummer {found} over zijn onderwerp, na nummer {before} of niet op volgorde. Er is "
            "een boeking weg of verplaatst: vergelijk met een reservekopie."
        ),
    ),
    "disclosure-differs": (
        (
            "The text of field {field} of entry {index} is not the one that was signed. It was altered: take it "
            "from a backup."
        ),
        (
            "De tekst van veld {field} van boeking {index} is niet die ondertekend is. De tekst is veranderd: haal "
            "hem uit een reservekopie."
        ),
    ),
    "disclosure-unreferenced": (
        (
            "There is a text for field {field} of entry {index}, which has no such field. It was added later: it "
            "proves nothing."
        ),
        (
            "Er is een tekst voor veld {field} van boeking {index}, maar dat veld is er niet. De tekst is later "
            "toegevoegd: hij bewijst niets."
        ),
    ),
    "disclosure-missing": (
        (
            "The text of field {field} of entry {index} is not here, and no redaction says that it was erased: it was "
            "lost or taken away. What was signed still counts. Restore it from a backup."
        ),
        (
            "De tekst van veld {field} van boeking {index} is er niet, en geen boeking zegt dat hij is gewist: "
            "verloren of weggehaald. Wat ondertekend is, telt nog. Haal hem uit een reservekopie."
        ),
    ),
    "text-erased": (
        (
            "The text of field {field} of entry {index} was erased on the ground {ground:code} ({ground}), as entry "
            "{approval} approved. What was signed still counts; nothing needs to be done."
        ),
        (
            "De tekst van veld {field} van boeking {index} is gewist op grond van {ground:code} ({ground}), zoals "
            "boeking {approval} goedkeurde. Wat ondertekend is, telt nog; er hoeft niets te gebeuren."
        ),
    ),
    "erasure-unfinished": (
        (
            "Entry {approval} approved that the text of field {field} of entry {index} is erased, and remains of it "
            "may still be in the ledger's files. It is finished when somebody next records while nobody reads."
        ),
        (
            "Boeking {approval} keurde goed dat de tekst van veld {field} van boeking {index} wordt gewist; resten "
            "ervan kunnen nog in de bestanden staan. Het wordt voltooid als iemand vastlegt terwijl niemand leest."
        ),
    ),
    "command-register-differs": (
        (
            "The register of commands does not say that the command {command} made the entries from {index} on. It "
            "was altered: sent again, that command could be recorded twice. Compare with a backup."
        ),
        (
            "Het register van opdrachten zegt niet dat de opdracht {command} de boekingen vanaf {index} maakte. "
            "Het is veranderd: opnieuw verstuurd kan die opdracht dubbel worden vastgelegd. Vergelijk met een "
            "reservekopie."
        ),
    ),
    "reference-register-differs": (
        (
            "The register of references does not say that entry {index} gave out the reference {reference} "
            "({kind}). It was altered: the reference could be used twice. Compare with a backup."
        ),
        (
            "Het register van verwijzingen zegt niet dat boeking {index} de verwijzing {reference} ({kind}) "
            "uitgaf. Het is veranderd: de verwijzing kan dubbel worden gebruikt. Vergelijk met een reservekopie."
        ),
    ),
    "register-has-more": (
        "The register {register} holds a row that no entry made: {row}. It was added: compare with a backup.",
        (
            "Het register {register} bevat een rij die geen boeking maakte: {row}. Die is toegevoegd: vergelijk met "
            "een reservekopie."
        ),
    ),
    "entry-reference-differs": (
        (
            "Entry {index} names entry {named}, which is not earlier or is no longer what its author saw. Compare "
            "both with a backup."
        ),
        (
            "Boeking {index} noemt boeking {named}, maar die is niet eerder of niet meer wat de maker zag. "
            "Vergelijk beide met een reservekopie."
        ),
    ),
    "event-type-newer": (
        (
            "Entry {index} is of the type {type}, which this version does not know. It is kept and counted; "
            "install a newer grootboek to read it."
        ),
        (
            "Boeking {index} is van het type {type}, dat deze versie niet kent. De boeking blijft bewaard en telt "
            "mee; installeer een nieuwere grootboek om die te lezen."
        ),
    ),
}
