"""Error and finding texts of the evidence room about the Merkle tree and checkpoints: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "leaf-unknown": (
        "There is no leaf {index} in this tree: it has {size}. Ask for a lower number.",
        "Er is geen blad {index} in deze boom: hij heeft er {size}. Vraag een lager nummer.",
    ),
    "frontier-malformed": (
        (
            "The stored edge of the tree does not fit its size, {size}: it was altered. Compare the ledger with a "
            "backup."
        ),
        (
            "De opgeslagen rand van de boom past niet bij de grootte, {size}: er is iets veranderd. Vergelijk het "
            "grootboek met een back-up."
        ),
    ),
    "inclusion-proof-malformed": (
        (
            "The proof for entry {index} in a ledger of {size} entries is not a proof: it is too long, too short, "
            "or the entry lies outside the ledger. Ask for the proof again."
        ),
        (
            "Het bewijs voor boeking {index} in een grootboek van {size} boekingen is geen bewijs: het is te lang, "
            "te kort, of de boeking ligt buiten het grootboek. Vraag het bewijs opnieuw."
        ),
    ),
    "inclusion-proof-fails": (
        (
            "The proof does not show that this is entry {index} in a ledger of {size} entries with this root. The "
            "entry, the proof or the root is not the right one. Compare the root with a checkpoint that was kept "
            "elsewhere."
        ),
        (
            "Het bewijs laat niet zien dat dit boeking {index} is in een grootboek van {size} boekingen met deze "
            "wortel. De boeking, het bewijs of de wortel is niet de juiste. Vergelijk de wortel met een "
            "controlepunt dat elders is bewaard."
        ),
    ),
    "consistency-proof-malformed": (
        (
            "The proof from size {first} to size {second} is not a proof: it is too long or too short, or the sizes"
            " are in the wrong order. Ask for the proof again."
        ),
        (
            "Het bewijs van grootte {first} naar grootte {second} is geen bewijs: het is te lang of te kort, of de "
            "groottes staan in de verkeerde volgorde. Vraag het bewijs opnieuw."
        ),
    ),
    "consistency-proof-fails": (
        (
            "The ledger of {second} entries is not shown to be the ledger of {first} entries with more added. Its "
            "past may have been rewritten. Keep both checkpoints and ask the ledger's operator."
        ),
        (
            "Er is niet aangetoond dat het grootboek van {second} boekingen het grootboek van {first} boekingen is "
            "waaraan alleen is toegevoegd. Het verleden kan herschreven zijn. Bewaar beide controlepunten en vraag "
            "de beheerder."
        ),
    ),
    "checkpoint-malformed": (
        (
            "This is not a checkpoint: expected are lines with the ledger's name, its size and its root in base64, "
            "each ended by a line feed alone. Check that it was copied whole, without changed line ends."
        ),
        (
            "Dit is geen controlepunt: verwacht worden regels met de herkomst van het grootboek, de grootte en de "
            "wortel in base64, elk afgesloten met alleen een line feed. Kijk of alles is overgenomen, zonder "
            "veranderde regeleinden."
        ),
    ),
    "checkpoint-parts-malformed": (
        (
            "No checkpoint can be made of origin {origin} and size {size}: the origin has to be one printable line,"
            " the size a whole number from 0, and the root 32 bytes that fit it."
        ),
        (
            "Van herkomst {origin} en grootte {size} kan geen controlepunt worden gemaakt: de herkomst moet één "
            "afdrukbare regel zijn, de grootte een geheel getal vanaf 0, en de wortel 32 bytes die daarbij passen."
        ),
    ),
    "origin-malformed": (
        (
            "{found} cannot be the name of this ledger. Use 1 to 200 of A-Z a-z 0-9 . _ / -, beginning with a "
            "letter or digit; `/rehearsal` at the end is for rehearsals only."
        ),
        (
            "{found} kan niet de herkomst (de naam) van dit grootboek zijn. Gebruik 1 tot 200 van A-Z a-z 0-9 . _ /"
            " -, te beginnen met een letter of cijfer; `/rehearsal` aan het eind is alleen voor oefeningen."
        ),
    ),
}
