"""The Merkle tree (RFC 6962) read from tiles: roots, proofs, and whether tiles belong to a root.

Tiles prove nothing by themselves. Each full tile has its root in the tile above it, and the partial tiles together give
the root of the tree (:func:`check_tiles`); a proof made from tiles is checked as any other proof is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..errors import NotFound, Unsound
from .merkle import Frontier, node_hash, root_of
from .tiles import HEIGHT, TILE_WIDTH, Tile, edge_tiles, hash_tiles, parse_tile, tile_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_CACHED: Final = 64


def root_from_edge(size: int, read: Callable[[Tile], bytes]) -> bytes:
    """The root of a tree of this size, from its partial tiles: a few at most, however large the tree is.

    Raises Unsound ``tile-wrong-length``, and what ``read`` raises.
    """
    hashes: list[bytes] = []
    for tile in reversed(list(edge_tiles(size))):
        hashes.extend(Frontier().extend(parse_tile(read(tile), tile)).hashes)
    return Frontier(size, tuple(hashes)).root()


def check_tiles(size: int, root: bytes, tiles: Mapping[Tile, bytes]) -> None:
    """Check that these tiles are those of the tree of this size and root; a full one needs all above it to be here.

    Raises Unsound: ``tile-missing``, ``tile-wrong-length``, ``tile-unexpected`` (a tree of this size has no such
    tile), ``tile-differs`` (its root is not the hash in the tile above), ``tiles-root-differs``.
    """

    def read(tile: Tile) -> bytes:
        if tile not in tiles:
            raise Unsound("tile-missing", tile=tile.path)
        return tiles[tile]

    if root_from_edge(size, read) != root:
        raise Unsound("tiles-root-differs", size=size)
    edge = set(edge_tiles(size))
    for tile, data in tiles.items():
        if tile in edge:
            continue
        if not isinstance(tile.level, int) or not tile.is_full or tile.stop > size >> HEIGHT * tile.level:
            raise Unsound("tile-unexpected", tile=tile.path, size=size)
        above = tile_of(tile.level + 1, tile.number, size)
        if root_of(parse_tile(data, tile)) != parse_tile(read(above), above)[tile.number - above.start]:
            raise Unsound("tile-differs", tile=tile.path)


class TileTree:
    """Proofs within a tree of a given size, whose tiles ``read`` gives. It reads a few tiles a proof."""

    def __init__(self, size: int, read: Callable[[Tile], bytes]) -> None:
        self._size = size
        self._read = read
        self._parsed: dict[Tile, tuple[bytes, ...]] = {}

    def inclusion_path(self, index: int) -> list[bytes]:
        """The path from the entry at ``index`` to the root (RFC 6962 section 2.1.1).

        Raises NotFound ``leaf-unknown``, Unsound ``tile-wrong-length``, and what ``read`` raises.
        """
        if not 0 <= index < self._size:
            raise NotFound("leaf-unknown", index=index, size=self._size)
        path: list[bytes] = []
        start, stop = 0, self._size
        while stop - start > 1:
            split = start + _split(stop - start)
            if index < split:
                path.append(self._root(split, stop))
                stop = split
            else:
                path.append(self._root(start, split))
                start = split
        return path[::-1]

    def consistency_path(self, first: int) -> list[bytes]:
        """The proof that this tree extends its own first ``first`` entries (RFC 6962 section 2.1.2).

        Empty for 0 and for all. Raises NotFound ``leaf-unknown``, Unsound ``tile-wrong-length``, and what ``read``
        raises.
        """
        if not 0 <= first <= self._size:
            raise NotFound("leaf-unknown", index=first, size=self._size)
        path: list[bytes] = []
        start, stop = 0, self._size
        while 0 < first < stop:
            split = start + _split(stop - start)
            if first <= split:
                path.append(self._root(split, stop))
                stop = split
            else:
                path.append(self._root(start, split))
                start = split
        if start:
            path.append(self._root(start, stop))
        return path[::-1]

    def _root(self, start: int, stop: int) -> bytes:
        """The root over the entries from ``start`` up to ``stop``, which begin at a subtree's edge."""
        count = stop - start
        split = _split(count)
        if count != split * 2 and count > 1:
            return node_hash(self._root(start, start + split), self._root(start + split, stop))
        level, within = divmod(count.bit_length() - 1, HEIGHT)
        first = start >> HEIGHT * level
        tile = tile_of(level, first, self._size)
        at = first - tile.start
        return root_of(self._hashes(tile)[at : at + (1 << within)])

    def _hashes(self, tile: Tile) -> tuple[bytes, ...]:
        found = self._parsed.get(tile)
        if found is None:
            if len(self._parsed) >= _CACHED:
                self._parsed.clear()
            found = self._parsed[tile] = parse_tile(self._read(tile), tile)
        return found


def _split(count: int) -> int:
    """The largest power of two below the count (RFC 6962 section 2.1); 0 for one."""
    return 1 << (count - 1).bit_length() - 1 if count > 1 else 0


def tiles_of(leaves: Sequence[bytes]) -> Iterator[tuple[Tile, bytes]]:
    """Every tile of the tree over leaf hashes, with its bytes, level by level from the leaves up."""
    level: Sequence[bytes] = leaves
    for tile in hash_tiles(len(leaves)):
        if tile.level != 0 and tile.number == 0:
            level = [root_of(level[at : at + TILE_WIDTH]) for at in range(0, len(level) - TILE_WIDTH + 1, TILE_WIDTH)]
        yield tile, b"".join(level[tile.start : tile.stop])
