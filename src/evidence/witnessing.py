"""What a witness decides: whether a log's new checkpoint goes on from the last one that it cosigned.

A witness vouches for one thing: that it never saw a log take anything back. So it keeps the last checkpoint of each
log, and cosigns another only where that one is at least as large, and consistent with it (C2SP tlog-witness). What it
refuses is evidence: two checkpoints that one log signed and that no log that only grows could have signed both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import Unsound
from .digests import base64_standard
from .merkle import verify_consistency
from .tile_tree import TileTree, root_from_edge

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .checkpoint import Checkpoint
    from .consistency_file import ConsistencyFile
    from .tiles import Tile

CONTRADICTIONS = frozenset({"witness-rolled-back", "witness-forked", "witness-inconsistent"})
"""The codes of what two checkpoints contradict each other by."""


def judge(last: Checkpoint | None, new: Checkpoint, path: Callable[[int], Sequence[bytes]]) -> None:
    """Decide whether a checkpoint may be cosigned after the last one; the log's signatures were checked before.

    ``path(size)`` gives the consistency proof from that size to the new checkpoint. Raises Unsound
    ``witness-rolled-back`` (smaller than what was seen), ``witness-forked`` (the same size, another root),
    ``witness-inconsistent`` (the proof does not lead from the one to the other), and what ``path`` raises.
    """
    if last is None or last.size == 0:
        return
    if new.size < last.size:
        raise Unsound("witness-rolled-back", found=new.size, expected=last.size)
    if new.size == last.size:
        if new.root != last.root:
            found, expected = base64_standard(new.root), base64_standard(last.root)
            raise Unsound("witness-forked", size=new.size, found=found, expected=expected)
        return
    try:
        verify_consistency(last.size, new.size, path(last.size), last.root, new.root)
    except Unsound as error:
        if error.code != "consistency-proof-fails":
            raise
        raise Unsound("witness-inconsistent", first=last.size, second=new.size) from error


def path_from_tiles(new: Checkpoint, read: Callable[[Tile], bytes]) -> Callable[[int], Sequence[bytes]]:
    """Consistency proofs from a published folder, whose tiles ``read`` gives.

    The tiles have to give the root of the new checkpoint, else a proof made of them would show nothing about the log.
    Raises Unsound ``tiles-root-differs``, ``tile-wrong-length``, and what ``read`` raises.
    """
    if root_from_edge(new.size, read) != new.root:
        raise Unsound("tiles-root-differs", size=new.size)
    return TileTree(new.size, read).consistency_path


def path_from_file(file: ConsistencyFile) -> Callable[[int], Sequence[bytes]]:
    """The one proof of a consistency file. It raises Unsound ``witness-proof-of-other-size`` for another size."""

    def path(size: int) -> Sequence[bytes]:
        if size != file.first:
            raise Unsound("witness-proof-of-other-size", found=file.first, expected=size)
        return file.path

    return path
