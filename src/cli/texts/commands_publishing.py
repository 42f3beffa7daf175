"""Help of publishing the log, and of those who watch it."""

from __future__ import annotations

from .help_types import Help

TEXTS: dict[str, Help] = {
    "publish": Help(
        en=(
            "Write the ledger as static files that any web server can serve (C2SP tlog-tiles).",
            (
                "Only what is new is written, and nothing is visible before what it refers to: stop it at any "
                "moment and "
                "run it again. Hashes alone disclose nothing; --entries adds the entries, whose texts are commitments. "
                "Where the log key is here, the ledger as it is is signed first; else the newest signed checkpoint is "
                "published."
            ),
        ),
        nl=(
            "Schrijf het grootboek als vaste bestanden die elke webserver kan aanbieden (C2SP tlog-tiles).",
            (
                "Alleen wat nieuw is wordt geschreven, en niets is zichtbaar vóór waar het naar verwijst: breek het op "
                "elk moment af en start het opnieuw. Alleen hashes onthullen niets; --entries voegt de boekingen toe, "
                "waarin van teksten alleen de vastlegging staat. Is de logsleutel hier, dan wordt het grootboek "
                "zoals het "
                "is eerst ondertekend; anders wordt het nieuwste ondertekende controlepunt gepubliceerd."
            ),
        ),
        examples=(
            "grootboek publish /srv/www/ledger",
            "grootboek publish /srv/www/ledger --entries --cosignatures from-witness.txt",
            "grootboek publish /srv/www/ledger --entries --whole",
        ),
    ),
    "witness": Help(
        en=("Watch a published log with a key and a memory of your own: for an oversight body.",),
        nl=("Bewaak een gepubliceerd log met een eigen sleutel en geheugen: voor een toezichthouder.",),
    ),
    "witness init": Help(
        en=(
            "Make a witness: a key, and a folder for what it sees. Needs no ledger.",
            "Standard output is the verifier key, which readers name with --witness.",
        ),
        nl=(
            "Maak een getuige: een sleutel, en een map voor wat hij ziet. Heeft geen grootboek nodig.",
            "De uitvoer is de sleutel die lezers noemen met --witness.",
        ),
        examples=("grootboek witness init --name oversight.example/ledgers",),
    ),
    "witness cosign": Help(
        en=(
            "Cosign a log's newest checkpoint, where it goes on from the last one seen.",
            (
                "Give the published folder or a copy of it, or a file that `grootboek checkpoint consistency` "
                "wrote. The "
                "first time, name the log's key with --log-key; it is pinned. A log that took entries back, or "
                "shows two "
                "faces, is refused (status 3), and both checkpoints are kept as evidence. The cosignature is added to "
                "the folder's checkpoints, or written with -o."
            ),
        ),
        nl=(
            "Medeonderteken het nieuwste controlepunt van een log, als het voortbouwt op het laatst geziene.",
            (
                "Geef de gepubliceerde map of een kopie ervan, of een bestand van `grootboek checkpoint consistency`. "
                "Noem de eerste keer de sleutel van het log met --log-key; die ligt dan vast. Een log dat boekingen "
                "terugnam of twee gezichten toont, wordt geweigerd (status 3), en beide controlepunten worden als "
                "bewijs "
                "bewaard. De handtekening komt bij de controlepunten in de map, of in het bestand van -o."
            ),
        ),
        examples=(
            "grootboek witness cosign copy-of-ledger --log-key log.vkey",
            "grootboek witness cosign consistency.txt -o cosigned.txt",
        ),
    ),
}
