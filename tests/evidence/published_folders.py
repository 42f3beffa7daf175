"""A published log in a folder, made by the test itself from the formula of C2SP tlog-tiles. All fictional."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.merkle import leaf_hash, root_of
from grootboek.evidence.note_signing import log_key
from grootboek.evidence.signed_checkpoint import sign_checkpoint
from grootboek.evidence.tile_tree import tiles_of
from grootboek.evidence.tiles import bundle, new_bundles
from tests.evidence.packages import LOG

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from grootboek.evidence.signed_note import SignedNote

ORIGIN = "example.org/published"
KEY = log_key(ORIGIN, LOG)


def note_of(entries: Sequence[bytes], origin: str = ORIGIN) -> SignedNote:
    """The signed checkpoint over entries."""
    leaves = [leaf_hash(entry) for entry in entries]
    return sign_checkpoint(Checkpoint(origin, len(leaves), root_of(leaves)), LOG)


def publish(folder: Path, entries: Sequence[bytes], sizes: Iterable[int], *, bundles: bool = False) -> None:
    """Write what a log has published that published a checkpoint at each of these sizes, one after the other."""
    for size in sizes:
        files = {tile.path: data for tile, data in tiles_of([leaf_hash(entry) for entry in entries[:size]])}
        if bundles:
            files |= {tile.path: bundle(entries[tile.start : tile.stop]) for tile in new_bundles(0, size)}
        note = note_of(entries[:size]).to_bytes()
        for name, data in (files | {f"checkpoint.{size}": note, "checkpoint": note}).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    (folder / "log.vkey").write_text(KEY.text + "\n", encoding="utf-8")
