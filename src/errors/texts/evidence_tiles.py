"""Error and finding texts of the evidence room about tiles and published folders: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "tile-out-of-range": (
        (
            "Level {level}, number {number}, width {width} cannot be a tile of this tree. Expected is a level from 0 "
            "to 63, a number from 0 and a width from 1 to 256 within the tree."
        ),
        (
            "Niveau {level}, nummer {number}, breedte {width} kan geen tegel van deze boom zijn. Verwacht wordt een "
            "niveau van 0 tot en met 63, een nummer vanaf 0 en een breedte van 1 tot en met 256 binnen de boom."
        ),
    ),
    "tree-size-out-of-range": (
        "A tree of {old} entries that grows to {size} cannot be: sizes go up, from 0. Give the sizes in that order.",
        (
            "Een boom van {old} boekingen die groeit naar {size} kan niet: groottes lopen op, vanaf 0. Geef de "
            "groottes in die volgorde."
        ),
    ),
    "tile-path-malformed": (
        (
            "{found} is not the path of a tile. Expected is tile/LEVEL/NUMBER or tile/entries/NUMBER as C2SP "
            "tlog-tiles writes it, for example tile/0/x001/067.p/8."
        ),
        (
            "{found} is niet het pad van een tegel. Verwacht wordt tile/NIVEAU/NUMMER of tile/entries/NUMMER zoals "
            "C2SP tlog-tiles het schrijft, bijvoorbeeld tile/0/x001/067.p/8."
        ),
    ),
    "tile-wrong-length": (
        "The tile {tile} has {found} bytes; expected are {expected}. It was cut off or altered. Fetch it again.",
        (
            "De tegel {tile} heeft {found} bytes; verwacht worden er {expected}. Hij is afgekapt of veranderd. Haal "
            "hem opnieuw op."
        ),
    ),
    "bundle-malformed": (
        (
            "{bundle} is not an entry bundle of {expected} entries: {found} could be read, or bytes are left over. It"
            " was cut off or altered. Fetch it again."
        ),
        (
            "{bundle} is geen bundel van {expected} boekingen: er waren er {found} te lezen, of er blijven bytes "
            "over. Hij is afgekapt of veranderd. Haal hem opnieuw op."
        ),
    ),
    "tile-missing": (
        "The tile {tile} is missing. Without it nothing ties the entries to the root. Fetch it, or ask for it.",
        "De tegel {tile} ontbreekt. Zonder die tegel hangen boekingen niet aan de wortel. Haal hem op, of vraag erom.",
    ),
    "tile-unexpected": (
        "A tree of {size} entries has no tile {tile}. It was added, or is of another size. Do not rely on it.",
        (
            "Een boom van {size} boekingen heeft geen tegel {tile}. Die is toegevoegd, of is van een andere grootte. "
            "Ga er niet op af."
        ),
    ),
    "tile-differs": (
        (
            "The hashes in tile {tile} do not give the hash in the tile above it: one of the two was altered. Do not "
            "rely on them, and fetch both again."
        ),
        (
            "De hashes in tegel {tile} geven niet de hash in de tegel erboven: een van de twee is veranderd. Ga er "
            "niet op af, en haal beide opnieuw op."
        ),
    ),
    "tiles-root-differs": (
        (
            "The tiles of size {size} give a root that is not the one in the checkpoint. The tiles or the checkpoint "
            "were altered. Do not rely on them, and compare with a copy from elsewhere."
        ),
        (
            "De tegels van grootte {size} geven een wortel die niet die in het controlepunt is. De tegels of het "
            "controlepunt zijn veranderd. Ga er niet op af, en vergelijk met een exemplaar van elders."
        ),
    ),
}
