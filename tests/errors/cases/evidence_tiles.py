"""Reproductions of the evidence room's errors and findings about tiles."""

from __future__ import annotations

from grootboek.evidence import tile_tree, tiles
from grootboek.evidence.merkle import leaf_hash, root_of
from tests.errors.reproduction import reproduces

LEAVES = [leaf_hash(bytes([number])) for number in range(3)]
ROOT = root_of(LEAVES)
TILE = tiles.Tile(0, 0, 3)
DATA = b"".join(LEAVES)


@reproduces(
    "tile-out-of-range",
    en=(
        "Level 0, number 0, width 257 cannot be a tile of this tree. Expected is a level from 0 to 63, a "
        "number from 0 and a width from 1 to 256 within the tree."
    ),
    nl=(
        "Niveau 0, nummer 0, breedte 257 kan geen tegel van deze boom zijn. Verwacht wordt een niveau van 0 "
        "tot en met 63, een nummer vanaf 0 en een breedte van 1 tot en met 256 binnen de boom."
    ),
)
def naming_a_tile_of_257_hashes() -> None:
    tiles.Tile(0, 0, 257)


@reproduces(
    "tree-size-out-of-range",
    en="A tree of 5 entries that grows to 3 cannot be: sizes go up, from 0. Give the sizes in that order.",
    nl=(
        "Een boom van 5 boekingen die groeit naar 3 kan niet: groottes lopen op, vanaf 0. Geef de groottes in"
        " die volgorde."
    ),
)
def asking_what_is_new_in_a_smaller_tree() -> None:
    list(tiles.new_hash_tiles(5, 3))


@reproduces(
    "tile-path-malformed",
    en=(
        "'tile/0/0' is not the path of a tile. Expected is tile/LEVEL/NUMBER or tile/entries/NUMBER as C2SP "
        "tlog-tiles writes it, for example tile/0/x001/067.p/8."
    ),
    nl=(
        "'tile/0/0' is niet het pad van een tegel. Verwacht wordt tile/NIVEAU/NUMMER of tile/entries/NUMMER "
        "zoals C2SP tlog-tiles het schrijft, bijvoorbeeld tile/0/x001/067.p/8."
    ),
)
def reading_a_tile_path_without_leading_zeros() -> None:
    tiles.parse_tile_path("tile/0/0")


@reproduces(
    "tile-wrong-length",
    en="The tile tile/0/000.p/3 has 64 bytes; expected are 96. It was cut off or altered. Fetch it again.",
    nl=(
        "De tegel tile/0/000.p/3 heeft 64 bytes; verwacht worden er 96. Hij is afgekapt of veranderd. Haal "
        "hem opnieuw op."
    ),
)
def reading_a_tile_that_was_cut_off() -> None:
    tiles.parse_tile(DATA[:64], TILE)


@reproduces(
    "bundle-malformed",
    en=(
        "tile/entries/000.p/2 is not an entry bundle of 2 entries: 1 could be read, or bytes are left over. "
        "It was cut off or altered. Fetch it again."
    ),
    nl=(
        "tile/entries/000.p/2 is geen bundel van 2 boekingen: er waren er 1 te lezen, of er blijven bytes "
        "over. Hij is afgekapt of veranderd. Haal hem opnieuw op."
    ),
)
def reading_an_entry_bundle_that_was_cut_off() -> None:
    tiles.parse_bundle(b"\x00\x01a", tiles.Tile("entries", 0, 2))


@reproduces(
    "tile-missing",
    en=(
        "The tile tile/0/000.p/3 is missing. Without it nothing ties the entries to the root. Fetch it, or ask for it."
    ),
    nl=(
        "De tegel tile/0/000.p/3 ontbreekt. Zonder die tegel hangen boekingen niet aan de wortel. Haal hem "
        "op, of vraag erom."
    ),
)
def checking_tiles_with_one_missing() -> None:
    tile_tree.check_tiles(3, ROOT, {})


@reproduces(
    "tile-unexpected",
    en="A tree of 3 entries has no tile tile/0/000.p/2. It was added, or is of another size. Do not rely on it.",
    nl=(
        "Een boom van 3 boekingen heeft geen tegel tile/0/000.p/2. Die is toegevoegd, of is van een andere "
        "grootte. Ga er niet op af."
    ),
)
def checking_tiles_with_one_of_another_size() -> None:
    tile_tree.check_tiles(3, ROOT, {TILE: DATA, tiles.Tile(0, 0, 2): DATA[:64]})


@reproduces(
    "tile-differs",
    en=(
        "The hashes in tile tile/0/000 do not give the hash in the tile above it: one of the two was altered."
        " Do not rely on them, and fetch both again."
    ),
    nl=(
        "De hashes in tegel tile/0/000 geven niet de hash in de tegel erboven: een van de twee is veranderd. "
        "Ga er niet op af, en haal beide opnieuw op."
    ),
)
def checking_a_full_tile_that_is_not_the_one_hashed_above() -> None:
    tile_tree.check_tiles(
        256, root_of([LEAVES[0]]), {tiles.Tile(1, 0, 1): LEAVES[0], tiles.Tile(0, 0): LEAVES[1] * 256}
    )


@reproduces(
    "tiles-root-differs",
    en=(
        "The tiles of size 3 give a root that is not the one in the checkpoint. The tiles or the checkpoint "
        "were altered. Do not rely on them, and compare with a copy from elsewhere."
    ),
    nl=(
        "De tegels van grootte 3 geven een wortel die niet die in het controlepunt is. De tegels of het "
        "controlepunt zijn veranderd. Ga er niet op af, en vergelijk met een exemplaar van elders."
    ),
)
def checking_tiles_against_the_root_of_another_tree() -> None:
    tile_tree.check_tiles(3, LEAVES[0], {TILE: DATA})
