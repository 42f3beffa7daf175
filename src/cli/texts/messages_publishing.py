"""What the commands about publishing, witnesses and packages say: name -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
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
    "publish-mended": (
        (
            "What was published was not what the ledger gives, and was written anew: {files}. Find out how these files "
            "changed: whoever read them meanwhile found them unsound."
        ),
        (
            "Wat gepubliceerd stond was niet wat het grootboek geeft, en is opnieuw geschreven: {files}. Ga na hoe "
            "deze bestanden veranderd zijn: wie ze intussen las, vond ze ondeugdelijk."
        ),
    ),
    "publish-entries-above": (
        (
            "This ledger may hold up to: {level}. With the entries everything but the texts is published, of those "
            "above unclassified too: references, dates, handles and keys. Serve this folder only to who may have that."
        ),
        (
            "Dit grootboek mag bevatten tot en met: {level}. Met de boekingen is alles behalve de teksten "
            "gepubliceerd, ook van wat hoger is dan ongerubriceerd: verwijzingen, dagen, aanduidingen en sleutels. "
            "Bied deze map alleen aan wie dat mag hebben."
        ),
    ),
    "publish-entries-behind": (
        (
            "The folder has entries too, and not the newest ones: who checks it finds them missing. Publish again with "
            "--entries, or take tile/entries away."
        ),
        (
            "In de map staan ook boekingen, en niet de nieuwste: wie haar controleert mist die. Publiceer nog eens met "
            "--entries, of haal tile/entries weg."
        ),
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
