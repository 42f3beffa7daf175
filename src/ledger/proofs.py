"""Proofs from the stored tree, at any size up to the current one: it reads a few thousand stored hashes at most.

A proof leads to a checkpoint. That is the signed one of that size where there is one, or one that the asker brings,
with the signatures of witnesses perhaps; else the bare text, which proves nothing before somebody signs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import Conflict, NotFound, Unsound
from ..evidence.checkpoint import Checkpoint, parse_checkpoint_text
from ..evidence.consistency_file import ConsistencyFile
from ..evidence.tile_tree import TileTree
from ..evidence.tiles import HEIGHT
from ..evidence.tlog_proof import TlogProof
from .checkpoints import newest_checkpoint, stored_checkpoint

if TYPE_CHECKING:
    from ..evidence.tiles import Tile
    from .reader import Reader


def tree_at(reader: Reader, size: int) -> TileTree:
    """The tree over the first ``size`` entries, for proofs, read from the stored hashes."""

    def read(tile: Tile) -> bytes:
        return b"".join(reader.hashes(HEIGHT * int(tile.level), tile.start, tile.stop))

    return TileTree(size, read)


def receipt_proof(reader: Reader, index: int, *, size: int | None = None, checkpoint: bytes | None = None) -> TlogProof:
    """The inclusion proof of an entry: to the checkpoint given, to that of the size, or to the newest signed one.

    Where that one does not cover the entry, to all entries. Raises NotFound ``entry-unknown``,
    ``size-beyond-ledger``; Conflict ``receipt-size-too-small`` where the entry is not among the first ``size``; Unsound
    as for a checkpoint of another ledger, and where stored hashes are missing.
    """
    have = reader.head().size
    if not 0 <= index < have:
        raise NotFound("entry-unknown", index=index, size=have)
    if checkpoint is not None:
        given = _own(reader, checkpoint)
        size = given.size
    elif size is None:
        newest = newest_checkpoint(reader.connections)
        size = newest.size if newest is not None and index < newest.size <= have else have
    if size > have:
        raise NotFound("size-beyond-ledger", found=size, size=have)
    if index >= size:
        raise Conflict("receipt-size-too-small", index=index, size=size)
    note = checkpoint or checkpoint_bytes(reader, size)
    return TlogProof(index, tuple(tree_at(reader, size).inclusion_path(index)), note)


def consistency_file(reader: Reader, earlier: bytes, later: bytes | None) -> ConsistencyFile:
    """The proof from an earlier checkpoint to a later one; default: the newest signed one, else all entries.

    Raises Conflict ``consistency-backwards`` where the later is smaller; Unsound ``ledger-not-from-checkpoint`` where
    the ledger does not go on from either, and as for a checkpoint of another ledger.
    """
    first = _own(reader, earlier)
    if later is None:
        newest, have = newest_checkpoint(reader.connections), reader.head().size
        size = newest.size if newest is not None and first.size <= newest.size <= have else have
        later = checkpoint_bytes(reader, size)
    second = _own(reader, later)
    if second.size < first.size:
        raise Conflict("consistency-backwards", first=first.size, second=second.size)
    return ConsistencyFile(first.size, tuple(tree_at(reader, second.size).consistency_path(first.size)), later)


def checkpoint_bytes(reader: Reader, size: int) -> bytes:
    """The signed checkpoint of a size, or its bare text where nobody signed it."""
    stored = stored_checkpoint(reader.connections, size)
    if stored is not None:
        return stored.note
    return Checkpoint(reader.meta.origin, size, reader.root(size)).text.encode("utf-8")


def _own(reader: Reader, data: bytes) -> Checkpoint:
    """A checkpoint from outside, which must be of this ledger as it is. Its signatures are not looked at."""
    from ..evidence.digests import base64_standard

    checkpoint, have = parse_checkpoint_text(data), reader.head().size
    if checkpoint.origin != reader.meta.origin:
        raise Unsound("checkpoint-of-another", found=ascii(checkpoint.origin), expected=reader.meta.origin)
    if checkpoint.size > have:
        raise Unsound("ledger-shorter-than-checkpoint", found=have, expected=checkpoint.size)
    root = reader.root(checkpoint.size)
    if root != checkpoint.root:
        found, expected = base64_standard(root), base64_standard(checkpoint.root)
        raise Unsound("ledger-not-from-checkpoint", size=checkpoint.size, found=found, expected=expected)
    return checkpoint
