"""The tree read from tiles: the same roots and proofs as from the leaves, and alterations of tiles are found."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grootboek.errors import NotFound, Unsound
from grootboek.evidence.merkle import EMPTY_ROOT, consistency_path, inclusion_path, leaf_hash, root_of
from grootboek.evidence.tile_tree import TileTree, check_tiles, root_from_edge, tiles_of
from grootboek.evidence.tiles import ENTRIES, TILE_WIDTH, Tile, edge_tiles, hash_tiles

MOST = 66_000
LEAVES = [leaf_hash(number.to_bytes(4, "big")) for number in range(MOST)]
FEW = st.integers(1, 1200)


@cache
def level_hashes(level: int) -> list[bytes]:
    """The hashes of a level of tiles, from all the leaves there are."""
    if level == 0:
        return LEAVES
    below = level_hashes(level - 1)
    return [root_of(below[at : at + TILE_WIDTH]) for at in range(0, len(below) - TILE_WIDTH + 1, TILE_WIDTH)]


def read(tile: Tile) -> bytes:
    assert isinstance(tile.level, int)
    return b"".join(level_hashes(tile.level)[tile.start : tile.stop])


def all_of(size: int) -> dict[Tile, bytes]:
    return {tile: read(tile) for tile in hash_tiles(size)}


@given(st.one_of(FEW, st.sampled_from([0, 1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, MOST])))
@settings(deadline=None, max_examples=40)
def test_the_root_is_that_of_the_leaves(size: int) -> None:
    assert root_from_edge(size, read) == root_of(LEAVES[:size])


@given(FEW, st.data())
@settings(deadline=None, max_examples=30)
def test_proofs_are_those_of_the_leaves(size: int, data: st.DataObject) -> None:
    tree, leaves = TileTree(size, read), LEAVES[:size]
    index, first = data.draw(st.integers(0, size - 1)), data.draw(st.integers(0, size))
    assert tree.inclusion_path(index) == inclusion_path(leaves, index)
    assert tree.consistency_path(first) == consistency_path(leaves, first)


@pytest.mark.no_cover
@pytest.mark.parametrize("first", [0, 1, 256, 65_535, 65_536, 65_537, 65_900, MOST])
def test_proofs_in_a_tree_of_three_levels_of_tiles(first: int) -> None:
    tree = TileTree(MOST, read)
    assert tree.consistency_path(first) == consistency_path(LEAVES, first)
    assert tree.inclusion_path(first - 1 if first else 0) == inclusion_path(LEAVES, first - 1 if first else 0)


def test_any_number_of_proofs_remember_a_few_tiles() -> None:
    tree = TileTree(MOST, read)
    for index in range(0, MOST, TILE_WIDTH):
        assert tree.inclusion_path(index)[-1] == root_of(LEAVES[65_536:] if index < 65_536 else LEAVES[:65_536])


def test_proofs_of_what_is_not_there_are_refused() -> None:
    tree = TileTree(3, read)
    for index in (3, -1):
        with pytest.raises(NotFound):
            tree.inclusion_path(index)
    for first in (4, -1):
        with pytest.raises(NotFound):
            tree.consistency_path(first)


@given(FEW)
@settings(deadline=None, max_examples=30)
def test_all_tiles_of_a_tree_belong_to_its_root(size: int) -> None:
    check_tiles(size, root_of(LEAVES[:size]), all_of(size))
    assert dict(tiles_of(LEAVES[:size])) == all_of(size)


@given(FEW, st.integers(0, 10**6), st.integers(1, 255))
@settings(deadline=None, max_examples=30)
def test_any_flipped_byte_in_a_tile_is_found(size: int, at: int, flip: int) -> None:
    tiles = all_of(size)
    tile = list(tiles)[at % len(tiles)]
    data = bytearray(tiles[tile])
    data[at % len(data)] ^= flip
    with pytest.raises(Unsound):
        check_tiles(size, root_of(LEAVES[:size]), tiles | {tile: bytes(data)})


@given(FEW, st.integers(0, 100))
@settings(deadline=None, max_examples=30)
def test_a_tile_at_the_edge_that_is_missing_is_found(size: int, at: int) -> None:
    tiles = all_of(size)
    edge = list(edge_tiles(size))
    del tiles[edge[at % len(edge)]]
    with pytest.raises(Unsound, match=r"is missing|is not"):
        check_tiles(size, root_of(LEAVES[:size]), tiles)


@pytest.mark.parametrize("tile", [Tile(0, 0, 7), Tile(ENTRIES, 0), Tile(0, 2), Tile(1, 0), Tile(0, 1, 45)])
def test_a_tile_that_the_tree_does_not_have_is_found(tile: Tile) -> None:
    with pytest.raises(Unsound, match="has no tile"):
        check_tiles(300, root_of(LEAVES[:300]), all_of(300) | {tile: b""})


def test_every_tile_of_a_tree_can_be_checked_at_once() -> None:
    tiles = {tile: read(tile) for tile in hash_tiles(MOST)}
    check_tiles(MOST, root_of(LEAVES), tiles)
    del tiles[Tile(1, 0)]
    with pytest.raises(Unsound, match="tile/1/000 is missing"):
        check_tiles(MOST, root_of(LEAVES), tiles)


def test_an_empty_tree_has_no_tiles() -> None:
    assert dict(tiles_of([])) == {}
    check_tiles(0, EMPTY_ROOT, {})
