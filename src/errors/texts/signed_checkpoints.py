"""Error and finding texts about signed checkpoints and receipts: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "checkpoint-of-nothing": (
        "A ledger without entries has no checkpoint to sign. Record something first.",
        "Van een grootboek zonder boekingen is er geen controlepunt om te ondertekenen. Leg eerst iets vast.",
    ),
    "checkpoint-beyond-ledger": (
        (
            "A checkpoint of {expected} entries was signed, and the ledger has {found}: it was cut off or rolled back. "
            "Nothing is signed. Keep the file as it is and look for a copy with all entries."
        ),
        (
            "Er is een controlepunt van {expected} boekingen ondertekend, en het grootboek heeft er {found}: er is "
            "iets afgeknipt of teruggezet. Er wordt niets ondertekend. Bewaar het bestand zoals het is en zoek een "
            "kopie met alle boekingen."
        ),
    ),
    "signed-checkpoint-differs": (
        (
            "The first {size} entries are not the ones of which the checkpoint was signed: something in them was "
            "changed since. Nothing is signed over it. Run `grootboek verify` and keep the file as it is."
        ),
        (
            "De eerste {size} boekingen zijn niet die waarvan het controlepunt is ondertekend: er is sindsdien iets in "
            "veranderd. Er wordt niet over getekend. Draai `grootboek verify` en bewaar het bestand zoals het is."
        ),
    ),
    "signed-checkpoint-fails": (
        (
            "The signed checkpoint of {size} entries that the ledger keeps does not hold ({problem}): it was altered, "
            "or not signed by a log key of that time. Compare with the copies that were given out."
        ),
        (
            "Het ondertekende controlepunt van {size} boekingen dat het grootboek bewaart klopt niet ({problem}): het "
            "is veranderd, of niet ondertekend met een logsleutel van toen. Vergelijk met de exemplaren die zijn "
            "uitgegeven."
        ),
    ),
    "checkpoint-row-malformed": (
        (
            "The signed checkpoint at {size} cannot be read from the file: it is damaged. Compare the ledger with a "
            "backup."
        ),
        (
            "Het ondertekende controlepunt bij {size} is niet uit het bestand te lezen: het is beschadigd. Vergelijk "
            "het grootboek met een reservekopie."
        ),
    ),
    "checkpoint-entry-unsound": (
        (
            "Entry {index} is not as it should be ({problem}), so nothing that covers it is signed. Run `grootboek "
            "verify` and act on what it finds."
        ),
        (
            "Boeking {index} is niet zoals het hoort ({problem}), dus er wordt niets ondertekend dat haar dekt. Draai "
            "`grootboek verify` en handel naar wat dat vindt."
        ),
    ),
    "checkpoint-tree-differs": (
        (
            "The stored tree over {size} entries is not the one that their bytes give, so it is not signed. Run "
            "`grootboek verify` and act on what it finds."
        ),
        (
            "De opgeslagen boom over {size} boekingen is niet die van hun bytes, en wordt dus niet ondertekend. Draai "
            "`grootboek verify` en handel naar wat dat vindt."
        ),
    ),
    "outside-checkpoint-unsigned": (
        (
            "The checkpoint of {size} entries that was given is not signed by a log key of this ledger. It counts as "
            "far as whoever kept it can be relied on: ask where it comes from."
        ),
        (
            "Het gegeven controlepunt van {size} boekingen is niet ondertekend met een logsleutel van dit grootboek. "
            "Het telt voor zover te steunen is op wie het bewaarde: vraag waar het vandaan komt."
        ),
    ),
    "outside-checkpoint-fails": (
        (
            "The checkpoint of {size} entries that was given says that the log key signed it, and the signature does "
            "not hold ({problem}). Ask for it again, where you got it."
        ),
        (
            "Het gegeven controlepunt van {size} boekingen zegt dat de logsleutel het ondertekende, en de handtekening "
            "klopt niet ({problem}). Vraag het opnieuw waar u het kreeg."
        ),
    ),
    "receipt-size-too-small": (
        "Entry {index} is not among the first {size} entries. Give a larger size, or a later checkpoint.",
        (
            "Boeking {index} hoort niet bij de eerste {size} boekingen. Geef een grotere omvang, of een later "
            "controlepunt."
        ),
    ),
    "consistency-backwards": (
        (
            "The later checkpoint has {second} entries and the earlier one {first}. Give them the other way round, or "
            "sign a newer one."
        ),
        (
            "Het latere controlepunt heeft {second} boekingen en het eerdere {first}. Geef ze andersom, of onderteken "
            "een nieuwer."
        ),
    ),
    "receipt-without-key": (
        (
            "The signature under the checkpoint of {origin} at {size} entries was not checked: no key was given. So "
            "this shows that the entry is in a ledger with that root, not whose ledger that is. Ask the operator for "
            "the key, or compare the checkpoint with one kept elsewhere, and give it with --log-key."
        ),
        (
            "De handtekening onder het controlepunt van {origin} bij {size} boekingen is niet gecontroleerd: er is "
            "geen sleutel gegeven. Dit toont dus dat de boeking in een grootboek met die wortel staat, niet van wie "
            "dat is. Vraag de beheerder om de sleutel, of vergelijk het controlepunt met een dat elders is bewaard, en "
            "geef hem met --log-key."
        ),
    ),
}
