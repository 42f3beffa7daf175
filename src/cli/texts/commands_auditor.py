"""Help of the commands of auditors and oversight bodies."""

from __future__ import annotations

from .help_types import Help

TEXTS: dict[str, Help] = {
    "verify": Help(
        en=(
            "Read every stored byte again and list all that is not as it should be.",
            (
                "Checks entries, order, tree, signatures, mandates, four eyes, registers, texts against their "
                "commitments, the file itself, and projections. Ends in status 3 when one finding is unsound; notices "
                "alone end in 0. Without a checkpoint from outside it cannot see that the end was cut off or the whole "
                "was replaced, and says so. With --since only what is newer than a checkpoint is checked in full."
            ),
        ),
        nl=(
            "Lees elke opgeslagen byte opnieuw en toon alles wat niet is zoals het hoort.",
            (
                "Controleert boekingen, volgorde, boom, handtekeningen, mandaten, vier ogen, registers, teksten tegen "
                "hun vastlegging, het bestand zelf, en projecties. Eindigt in status 3 bij een bevinding die niet "
                "deugt; alleen opmerkingen eindigt in 0. Zonder controlepunt van buiten is niet te zien of het eind is "
                "afgeknipt of het geheel vervangen, en dat staat erbij. Met --since wordt alleen wat nieuwer is dan "
                "een controlepunt geheel gecontroleerd."
            ),
        ),
        examples=(
            "grootboek verify",
            "grootboek verify --checkpoint kept-elsewhere.txt --json",
            "grootboek verify --since last-month.txt",
        ),
    ),
    "replay": Help(
        en=(
            "Rebuild the inventory from the entries in memory and compare it with the stored one.",
            "Prints the digest of both. -o writes the rebuilt inventory.",
        ),
        nl=(
            "Bouw de inventaris in het geheugen opnieuw op uit de boekingen en vergelijk met de opgeslagen.",
            "Toont de controlesom van beide. -o schrijft de opnieuw opgebouwde inventaris.",
        ),
        examples=(
            "grootboek replay",
            "grootboek replay --known-at 2025-03-17 -o then.json",
        ),
    ),
    "snapshot": Help(
        en=("Snapshots of a moment: create, check without a ledger, compare.",),
        nl=("Momentopnamen: maken, controleren zonder grootboek, vergelijken.",),
    ),
    "snapshot create": Help(
        en=(
            "Write the state at a moment to a file that a stranger can check.",
            (
                "The same question about a final moment gives the same bytes, whenever it is asked again, as long as "
                "no text in it is withheld or erased. Of a text that is not shown the file says why, and by whose "
                "function."
            ),
            (
                "A .zip holds the entries, the tree, the signed checkpoint of exactly that size and a program that "
                "checks "
                "it all without grootboek. Where the log key is here the checkpoint is signed now if it was not."
            ),
        ),
        nl=(
            "Schrijf de stand op een moment naar een bestand dat een buitenstaander kan controleren.",
            (
                "Dezelfde vraag over een definitief moment geeft dezelfde bytes, wanneer die ook opnieuw wordt "
                "gesteld, zolang geen tekst eruit wordt weggelaten of gewist. Van een tekst die er niet is zegt het "
                "bestand waarom, en vanuit welke functie."
            ),
            (
                "Een .zip bevat de boekingen, de boom, het ondertekende controlepunt van precies die grootte en een "
                "programma dat dit alles zonder grootboek controleert. Is de logsleutel hier, dan wordt het "
                "controlepunt "
                "nu ondertekend als dat nog niet is gebeurd."
            ),
        ),
        examples=(
            "grootboek snapshot create -o march.json --as-of 2025-03-17",
            "grootboek snapshot create -o march.zip --as-of 2025-03-17",
        ),
    ),
    "snapshot verify": Help(
        en=("Check a snapshot file; needs no ledger.",),
        nl=("Controleer een momentopname; heeft geen grootboek nodig.",),
        examples=(
            "grootboek snapshot verify march.json",
            "grootboek snapshot verify march.zip --log-key log.vkey --witness oversight.vkey",
        ),
    ),
    "snapshot diff": Help(
        en=("Show what changed between two snapshots, by which entries, and which texts only one of them shows.",),
        nl=("Toon wat tussen twee momentopnamen wijzigde, door welke boekingen, en welke teksten maar één toont.",),
        examples=("grootboek snapshot diff march.zip december.json",),
    ),
    "export": Help(
        en=("Write all entries, one JSON object a line, with the texts beside them.",),
        nl=("Schrijf alle boekingen, één JSON-object per regel, met de teksten ernaast.",),
        examples=("grootboek export --format jsonl > entries.jsonl",),
    ),
    "snapshot issue": Help(
        en=(
            "Record to whom a snapshot is given, and at whose request.",
            "The file is not kept; its digest and its question are, from which its content follows again.",
        ),
        nl=(
            "Leg vast aan wie een momentopname is verstrekt, en op wiens verzoek.",
            "Het bestand wordt niet bewaard; wel de digest en de vraag, waaruit de inhoud weer volgt.",
        ),
        examples=(
            'grootboek snapshot issue answer.json --to "a committee of parliament" --request "letter of 17 March 2025"',
        ),
    ),
    "snapshot issued": Help(
        en=(
            "Show who received which snapshot.",
            "With --contains and --field: only those that held the text of that field of that entry.",
        ),
        nl=(
            "Toon wie welke momentopname kreeg.",
            "Met --contains en --field: alleen die waar de tekst van dat veld van die boeking in stond.",
        ),
        examples=("grootboek snapshot issued --contains 12 --field name",),
    ),
}
