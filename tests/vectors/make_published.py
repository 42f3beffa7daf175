"""Makes the vectors of ``docs/published-log.md``, ``docs/witness.md`` and ``docs/snapshot-package.md``.

``python -m tests.vectors.make_published`` writes them: the entries of the act-and-entry vectors as a published log with
checkpoints of size 2 and 5, cosigned by a witness, and snapshot packages over them. All fictional, with public keys.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.consistency_file import ConsistencyFile
from grootboek.evidence.merkle import root_of
from grootboek.evidence.signed_checkpoint import sign_checkpoint
from grootboek.evidence.tile_tree import TileTree, tiles_of
from grootboek.evidence.tiles import bundle, new_bundles
from tests.evidence.packages import (
    COSIGNED,
    ENTRIES,
    LEAVES,
    LOG,
    LOG_KEY,
    NOTE,
    ORIGIN,
    PARTS,
    SOUND,
    WITNESS_KEYS,
)
from tests.evidence.withheld_packages import PUBLIC

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent
EARLIER = 2


def vector_files() -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each file, below the folder of the vectors."""
    for size in (EARLIER, len(LEAVES)):
        for tile, data in tiles_of(LEAVES[:size]):
            yield f"published-log/{tile.path}", data
        for tile in new_bundles(0, size):
            yield f"published-log/{tile.path}", bundle(ENTRIES[tile.start : tile.stop])
    earlier = sign_checkpoint(Checkpoint(ORIGIN, EARLIER, root_of(LEAVES[:EARLIER])), LOG)
    yield f"published-log/checkpoint.{EARLIER}", earlier.to_bytes()
    for name in (f"checkpoint.{len(LEAVES)}", "checkpoint"):
        yield f"published-log/{name}", COSIGNED.to_bytes()
    tree = TileTree(len(LEAVES), dict(tiles_of(LEAVES)).__getitem__)
    proof = ConsistencyFile(EARLIER, tuple(tree.consistency_path(EARLIER)), NOTE.to_bytes())
    yield "published-log/consistency-from-2", proof.to_bytes()
    yield "snapshot-package/example.zip", SOUND
    yield "snapshot-package/withheld.zip", PUBLIC
    for folder in ("published-log", "snapshot-package"):
        yield f"{folder}/log.vkey", f"{LOG_KEY.text}\n".encode()
        for number, key in enumerate(WITNESS_KEYS[:2]):
            yield f"{folder}/witness-{number}.vkey", f"{key.text}\n".encode()
    yield "published-log/allowed_signers", PARTS.allowed_signers


def main() -> None:
    """Write the files."""
    for name, data in vector_files():
        (FOLDER / name).parent.mkdir(parents=True, exist_ok=True)
        (FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    main()
