"""Error texts of the projections room: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "withheld-from-public": (
        (
            "System {ref} rests on an entry above unclassified, so the public is not shown it as a whole. What it is "
            "shown stands in `grootboek inventory --audience public`. Ask without `--audience public` where you "
            "may see it."
        ),
        (
            "Systeem {ref} rust op een gerubriceerde boeking, dus het publiek ziet het niet als geheel. Wat het ziet "
            "staat in `grootboek inventory --audience public`. Vraag het zonder `--audience public` waar u het "
            "mag zien."
        ),
    ),
    "rulebook-item-unknown": (
        "The rulebook had no {item} at that moment.{known} See all of it with `grootboek rulebook show`.",
        ("Het regelboek had op dat moment geen {item}.{known} Bekijk alles met `grootboek rulebook show`."),
    ),
    "rulebook-item-not-at-hand": (
        "What {item} says is not at hand here. Look with `grootboek verify`, or use newer software.",
        "Wat {item} zegt is hier niet voorhanden. Kijk met `grootboek verify`, of gebruik nieuwere programmatuur.",
    ),
    "moment-before-ledger": (
        (
            "This ledger starts on {first}; at the moment asked about ({asked}) it held nothing. That is not "
            "'none'. Ask about {first} or later."
        ),
        (
            "Dit grootboek begint op {first}; op het gevraagde moment ({asked}) stond er niets in. Dat is niet "
            "'geen'. Vraag naar {first} of later."
        ),
    ),
    "moment-in-future": (
        (
            "What will be known at {asked} cannot be known yet: now is {now}. Leave --known-at out to ask what "
            "is known now; --on may be a day to come."
        ),
        (
            "Wat op {asked} bekend zal zijn, kan nu nog niet bekend zijn: het is nu {now}. Laat --known-at weg "
            "om te vragen wat nu bekend is; --on mag wel een dag in de toekomst zijn."
        ),
    ),
    "moment-malformed": (
        (
            "Not a moment: {found}. Give a day (2025-03-17), a month (2025-03) or a time with a zone "
            "(2025-03-17T12:00Z); for --known-at also entry:41 or a checkpoint file."
        ),
        (
            "Geen moment: {found}. Geef een dag (2025-03-17), een maand (2025-03) of een tijd met een zone "
            "(2025-03-17T12:00Z); voor --known-at ook entry:41 of een bestand met een controlepunt."
        ),
    ),
    "moment-twice": (
        "--as-of sets both times, so it cannot stand beside --on or --known-at. Leave one of them out.",
        "--as-of bepaalt beide tijden en kan dus niet naast --on of --known-at staan. Laat een van beide weg.",
    ),
    "moment-attested-by-day": (
        (
            "With --attested what is known is read by day, so an entry or a checkpoint does not name a moment. "
            "Give a day, a month or a time."
        ),
        (
            "Met --attested wordt per dag gelezen wat bekend is; een boeking of een controlepunt noemt dan geen "
            "moment. Geef een dag, een maand of een tijd."
        ),
    ),
    "moment-entry-unknown": (
        "There is no entry {index} in this ledger: the last one is {last}. Name one up to and including {last}.",
        "Boeking {index} staat niet in dit grootboek: de laatste is {last}. Noem er een tot en met {last}.",
    ),
    "moment-checkpoint-foreign": (
        ("The checkpoint is of another ledger: {found}. This ledger is {expected}. Use a checkpoint of this ledger."),
        (
            "Het controlepunt is van een ander grootboek: {found}. Dit grootboek is {expected}. Gebruik een "
            "controlepunt van dit grootboek."
        ),
    ),
    "moment-checkpoint-beyond": (
        (
            "The checkpoint is of {found} entries and this ledger has only {size}: its end was cut off, or this "
            "is an older copy. Run `grootboek verify --checkpoint FILE`, and ask for the whole ledger."
        ),
        (
            "Het controlepunt is van {found} boekingen en dit grootboek heeft er maar {size}: het eind is eraf, "
            "of dit is een oudere kopie. Voer `grootboek verify --checkpoint BESTAND` uit en vraag het hele "
            "grootboek op."
        ),
    ),
    "moment-checkpoint-differs": (
        (
            "The first {size} entries of this ledger do not give the root of the checkpoint: one of the two was "
            "altered. Run `grootboek verify --checkpoint FILE` to see what differs."
        ),
        (
            "De eerste {size} boekingen van dit grootboek geven niet de wortel van het controlepunt: een van "
            "beide is veranderd. Voer `grootboek verify --checkpoint BESTAND` uit om te zien wat er anders is."
        ),
    ),
    "organisation-unknown-then": (
        (
            "No organisation {organisation} was known at the moment asked about. That is not 'none'. See "
            "`grootboek organisation list` for the codes, or ask about a later moment."
        ),
        (
            "Een organisatie {organisation} was op het gevraagde moment niet bekend. Dat is niet 'geen'. Zie "
            "`grootboek organisation list` voor de codes, of vraag naar een later moment."
        ),
    ),
    "subject-unknown-then": (
        (
            "Nothing called {ref} was known at the moment asked about. That is not 'none'. Check the reference, "
            "or ask about a later moment."
        ),
        (
            "Iets met de naam {ref} was op het gevraagde moment niet bekend. Dat is niet 'geen'. Controleer de "
            "verwijzing of vraag naar een later moment."
        ),
    ),
    "snapshots-of-two-ledgers": (
        "The two snapshots are of different ledgers: {first} and {second}. Compare two snapshots of one ledger.",
        (
            "De twee momentopnamen zijn van verschillende grootboeken: {first} en {second}. Vergelijk twee "
            "momentopnamen van één grootboek."
        ),
    ),
    "snapshots-forked": (
        (
            "The first {size} entries of the two snapshots are not the same: the ledger was altered or has two "
            "pasts. Verify both with `grootboek snapshot verify`, and compare each with a checkpoint kept "
            "elsewhere."
        ),
        (
            "De eerste {size} boekingen van de twee momentopnamen zijn niet dezelfde: het grootboek is veranderd "
            "of heeft twee verledens. Controleer beide met `grootboek snapshot verify`, en vergelijk elk met een "
            "elders bewaard controlepunt."
        ),
    ),
}
