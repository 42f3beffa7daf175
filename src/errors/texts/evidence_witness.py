"""Error texts of the evidence room about what a witness refuses: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "witness-rolled-back": (
        (
            "The log shows {found} entries, and showed {expected} before: this is an old copy, or entries were taken "
            "back. It was not cosigned. Fetch the log again; if it stays so, show both checkpoints to who oversees it."
        ),
        (
            "Het log toont {found} boekingen, en toonde er eerder {expected}: dit is een oude kopie, of er zijn "
            "boekingen teruggenomen. Het is niet medeondertekend. Haal het log opnieuw op; blijft het zo, toon dan "
            "beide controlepunten aan wie toezicht houdt."
        ),
    ),
    "witness-forked": (
        (
            "The log signed two checkpoints of size {size} with different roots, {expected} and now {found}: it has "
            "two faces. It was not cosigned. Show both checkpoints to who oversees the log."
        ),
        (
            "Het log ondertekende twee controlepunten van grootte {size} met verschillende wortels, {expected} en nu "
            "{found}: het heeft twee gezichten. Het is niet medeondertekend. Toon beide controlepunten aan wie "
            "toezicht houdt."
        ),
    ),
    "witness-inconsistent": (
        (
            "The log of {second} entries does not go on from the one of {first} entries that was seen before: it was "
            "rewritten, or the proof is wrong. It was not cosigned. Fetch the log again; if it stays so, show both "
            "checkpoints to who oversees the log."
        ),
        (
            "Het log van {second} boekingen bouwt niet voort op dat van {first} boekingen dat eerder is gezien: het "
            "is herschreven, of het bewijs is fout. Het is niet medeondertekend. Haal het log opnieuw op; blijft het "
            "zo, toon dan beide controlepunten aan wie toezicht houdt."
        ),
    ),
    "witness-proof-of-other-size": (
        (
            "The proof goes on from size {found}; the last checkpoint seen has size {expected}. Ask for a proof from "
            "that size: `grootboek checkpoint consistency --from FILE`."
        ),
        (
            "Het bewijs bouwt voort op grootte {found}; het laatst geziene controlepunt heeft grootte {expected}. "
            "Vraag een bewijs vanaf die grootte: `grootboek checkpoint consistency --from BESTAND`."
        ),
    ),
}
