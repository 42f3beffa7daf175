"""What the commands about checkpoints, publishing, witnesses and packages say: name -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "checkpoint-unsigned": (
        "Not signed. Keep it outside the ledger, where whoever runs the ledger cannot change it.",
        "Niet ondertekend. Bewaar het buiten het grootboek, waar wie het grootboek beheert er niet bij kan.",
    ),
    "checkpoint-newest": (
        (
            "The newest signed checkpoint is of {size} entries, of {signed_at}. `grootboek checkpoint sign` signs "
            "this one."
        ),
        (
            "Het nieuwste ondertekende controlepunt is van {size} boekingen, van {signed_at}. `grootboek checkpoint "
            "sign` ondertekent dit."
        ),
    ),
    "checkpoint-signed": (
        "Signed by the log key. Keep it outside the ledger, where whoever runs the ledger cannot change it.",
        (
            "Ondertekend met de logsleutel. Bewaar het buiten het grootboek, waar wie het grootboek beheert er niet "
            "bij kan."
        ),
    ),
    "log-keys-before": (
        "{count} earlier keys: `--json` lists them.",
        "{count} eerdere sleutels: `--json` toont ze.",
    ),
    "package-unsigned": (
        "The log key is not here and this size was not signed, so the package holds a checkpoint without a signature.",
        (
            "De logsleutel is hier niet en deze grootte is niet ondertekend: het controlepunt in het pakket is niet "
            "getekend."
        ),
    ),
    "publish-unsigned": (
        "The log key is not here: the newest signed checkpoint was published, and nothing that came after it.",
        "De logsleutel is hier niet: het nieuwste ondertekende controlepunt is gepubliceerd, en niets wat daarna kwam.",
    ),
    "witness-first": (
        "This is the first checkpoint of that log here: nothing shows what the log was before.",
        "Dit is hier het eerste controlepunt van dat log: niets toont wat het log daarvoor was.",
    ),
    "witness-made": (
        "Made in {folder}. Keep that folder safe; give this key to everybody who reads the log.",
        "Gemaakt in {folder}. Bewaar die map goed; geef deze sleutel aan iedereen die het log leest.",
    ),
}
