"""Reproductions of the evidence room's errors and findings about the Merkle tree and checkpoints."""

from __future__ import annotations

from grootboek.evidence import checkpoint, merkle
from tests.errors.reproduction import reproduces

LEAVES = [merkle.leaf_hash(bytes([number])) for number in range(3)]
ROOT = merkle.root_of(LEAVES)
PATH = merkle.inclusion_path(LEAVES, 1)


@reproduces(
    "leaf-unknown",
    en="There is no leaf 3 in this tree: it has 3. Ask for a lower number.",
    nl="Er is geen blad 3 in deze boom: hij heeft er 3. Vraag een lager nummer.",
)
def asking_for_a_leaf_after_the_last() -> None:
    merkle.inclusion_path(LEAVES, 3)


@reproduces(
    "frontier-malformed",
    en="The stored edge of the tree does not fit its size, 3: it was altered. Compare the ledger with a backup.",
    nl=(
        "De opgeslagen rand van de boom past niet bij de grootte, 3: er is iets veranderd. Vergelijk het "
        "grootboek met een back-up."
    ),
)
def reading_a_frontier_with_a_hash_missing() -> None:
    merkle.Frontier.from_bytes(3, LEAVES[0])


@reproduces(
    "inclusion-proof-malformed",
    en=(
        "The proof for entry 1 in a ledger of 3 entries is not a proof: it is too long, too short, or the "
        "entry lies outside the ledger. Ask for the proof again."
    ),
    nl=(
        "Het bewijs voor boeking 1 in een grootboek van 3 boekingen is geen bewijs: het is te lang, te kort, "
        "of de boeking ligt buiten het grootboek. Vraag het bewijs opnieuw."
    ),
)
def checking_a_proof_that_is_too_short() -> None:
    merkle.verify_inclusion(LEAVES[1], 1, 3, PATH[:-1], ROOT)


@reproduces(
    "inclusion-proof-fails",
    en=(
        "The proof does not show that this is entry 1 in a ledger of 3 entries with this root. The entry, the"
        " proof or the root is not the right one. Compare the root with a checkpoint that was kept elsewhere."
    ),
    nl=(
        "Het bewijs laat niet zien dat dit boeking 1 is in een grootboek van 3 boekingen met deze wortel. De "
        "boeking, het bewijs of de wortel is niet de juiste. Vergelijk de wortel met een controlepunt dat "
        "elders is bewaard."
    ),
)
def checking_the_proof_of_another_entry() -> None:
    merkle.verify_inclusion(LEAVES[0], 1, 3, PATH, ROOT)


@reproduces(
    "consistency-proof-malformed",
    en=(
        "The proof from size 3 to size 2 is not a proof: it is too long or too short, or the sizes are in the"
        " wrong order. Ask for the proof again."
    ),
    nl=(
        "Het bewijs van grootte 3 naar grootte 2 is geen bewijs: het is te lang of te kort, of de groottes "
        "staan in de verkeerde volgorde. Vraag het bewijs opnieuw."
    ),
)
def checking_consistency_backwards() -> None:
    merkle.verify_consistency(3, 2, [], ROOT, ROOT)


@reproduces(
    "consistency-proof-fails",
    en=(
        "The ledger of 3 entries is not shown to be the ledger of 3 entries with more added. Its past may "
        "have been rewritten. Keep both checkpoints and ask the ledger's operator."
    ),
    nl=(
        "Er is niet aangetoond dat het grootboek van 3 boekingen het grootboek van 3 boekingen is waaraan "
        "alleen is toegevoegd. Het verleden kan herschreven zijn. Bewaar beide controlepunten en vraag de "
        "beheerder."
    ),
)
def comparing_with_a_ledger_whose_past_was_rewritten() -> None:
    merkle.verify_consistency(3, 3, [], ROOT, merkle.root_of(LEAVES[::-1]))


@reproduces(
    "checkpoint-malformed",
    en=(
        "This is not a checkpoint: expected are lines with the ledger's name, its size and its root in "
        "base64, each ended by a line feed alone. Check that it was copied whole, without changed line ends."
    ),
    nl=(
        "Dit is geen controlepunt: verwacht worden regels met de herkomst van het grootboek, de grootte en de"
        " wortel in base64, elk afgesloten met alleen een line feed. Kijk of alles is overgenomen, zonder "
        "veranderde regeleinden."
    ),
)
def reading_a_checkpoint_with_windows_line_ends() -> None:
    checkpoint.parse_checkpoint_text(b"example.org/ledger\r\n0\r\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\r\n")


@reproduces(
    "checkpoint-parts-malformed",
    en=(
        "No checkpoint can be made of origin 'example.org/ledger' and size 0: the origin has to be one "
        "printable line, the size a whole number from 0, and the root 32 bytes that fit it."
    ),
    nl=(
        "Van herkomst 'example.org/ledger' en grootte 0 kan geen controlepunt worden gemaakt: de herkomst "
        "moet één afdrukbare regel zijn, de grootte een geheel getal vanaf 0, en de wortel 32 bytes die "
        "daarbij passen."
    ),
)
def making_a_checkpoint_of_an_empty_ledger_with_a_root() -> None:
    checkpoint.Checkpoint("example.org/ledger", 0, ROOT)


@reproduces(
    "origin-malformed",
    en=(
        "'example.org/rehearsal' cannot be the name of this ledger. Use 1 to 200 of A-Z a-z 0-9 . _ / -, "
        "beginning with a letter or digit; `/rehearsal` at the end is for rehearsals only."
    ),
    nl=(
        "'example.org/rehearsal' kan niet de herkomst (de naam) van dit grootboek zijn. Gebruik 1 tot 200 van"
        " A-Z a-z 0-9 . _ / -, te beginnen met een letter of cijfer; `/rehearsal` aan het eind is alleen voor"
        " oefeningen."
    ),
)
def naming_a_ledger_as_if_it_were_a_rehearsal() -> None:
    checkpoint.own_origin("example.org/rehearsal", rehearsal=False)
