"""The ledger's Merkle tree (RFC 6962) as stored: leaves, and the hashes of complete subtrees of 256, 65,536, … of them.

With those, appending and the root at any size read a few hundred stored hashes, however large the ledger is. A node of
level 8 and number 3 covers the leaves 768 to 1,023; these are also the hashes that tlog-tiles are made of.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from ..evidence.merkle import Frontier
from ..frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HEIGHT: Final = 8
"""Levels between the hashes that are stored."""

WIDTH: Final = 1 << HEIGHT
"""Hashes of one level that make one of the next stored level."""


@frozen
class Subtree:
    """The hash of the complete subtree of ``2 ** level`` leaves that is the ``number``-th from the left, from 0."""

    level: int
    number: int
    hash: bytes


def extend(frontier: Frontier, leaves: Sequence[bytes]) -> tuple[Frontier, list[Subtree]]:
    """The frontier after more leaf hashes, and the subtrees to store that they complete, lower levels first."""
    if frontier.size % WIDTH + len(leaves) < WIDTH:  # most appends
        return frontier.extend(leaves), []
    completed: list[Subtree] = []
    edges: list[Frontier] = []
    incoming, rest, level = leaves, frontier, 0
    while incoming or rest.size:
        edge, above = _lowest(rest)
        arrived: list[bytes] = []
        for at in _cuts(edge.size, len(incoming)):
            edge = edge.extend(incoming[at.start : at.stop])
            if edge.size == WIDTH:
                number = above.size + len(arrived)
                arrived.append(edge.root())
                completed.append(Subtree(level + HEIGHT, number, edge.root()))
                edge = Frontier()
        edges.append(edge)
        incoming, rest, level = arrived, above, level + HEIGHT
    hashes = tuple(each for edge in reversed(edges) for each in edge.hashes)
    return Frontier(frontier.size + len(leaves), hashes), completed


def root_at(size: int, read: Callable[[int, int, int], Sequence[bytes]]) -> bytes:
    """The root over the first ``size`` leaves. ``read(level, start, stop)`` gives stored hashes of a level, by number.

    Raises Unsound ``frontier-malformed`` where ``read`` gives fewer.
    """
    hashes: list[bytes] = []
    for level in reversed(range(0, max(size.bit_length(), 1), HEIGHT)):
        stop = size >> level
        start = stop & -WIDTH
        if stop > start:
            hashes.extend(Frontier().extend(read(level, start, stop)).hashes)
    return Frontier(size, tuple(hashes)).root()


def _lowest(frontier: Frontier) -> tuple[Frontier, Frontier]:
    """The part of a frontier within the last, incomplete 256 leaves, and the part above as one over whole 256s."""
    low = frontier.size & (WIDTH - 1)
    split = len(frontier.hashes) - low.bit_count()
    return Frontier(low, frontier.hashes[split:]), Frontier(frontier.size >> HEIGHT, frontier.hashes[:split])


def _cuts(filled: int, count: int) -> list[range]:
    """The positions of ``count`` new hashes, cut where a run of 256 is full; the first has ``filled`` already."""
    edges = [0, *range(WIDTH - filled, count, WIDTH), count]
    return [range(start, stop) for start, stop in itertools.pairwise(edges) if start < stop]
