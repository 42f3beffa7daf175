"""Tiles: the paths of the specification, which tiles a tree has, bundles, and malformed bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import GrootboekError, Invalid, Unsound
from grootboek.evidence.tiles import (
    ENTRIES,
    TILE_WIDTH,
    Tile,
    bundle,
    edge_tiles,
    hash_tiles,
    new_bundles,
    new_hash_tiles,
    parse_bundle,
    parse_tile,
    parse_tile_path,
    tile_of,
)

PATHS = {
    "tile/0/000": Tile(0, 0),
    "tile/0/000.p/1": Tile(0, 0, 1),
    "tile/1/999.p/255": Tile(1, 999, 255),
    "tile/2/x001/000": Tile(2, 1000),
    "tile/0/x001/x234/067": Tile(0, 1234067),
    "tile/entries/x001/x234/067.p/8": Tile(ENTRIES, 1234067, 8),
    "tile/63/x001/x000/000": Tile(63, 1_000_000),
}
NO_PATHS = (
    *("", "tile", "tile/0", "tile/0/0", "tile/0/00", "tile/0/0000", "tile/00/000", "tile/64/000", "tile/-1/000"),
    *("tile/0/000.p/0", "tile/0/000.p/01", "tile/0/000.p/256", "tile/0/000.p/", "tile/0/000.p/1/", "tile/0/000/"),
    *("tile/0/x000/000", "tile/0/001/067", "tile/0/x001/x067", "tile/0/../000", "/tile/0/000", "tile/0/000\n"),
    *("tile/entry/000", "tile/8/0/000", "TILE/0/000", "tile/0/\u0660\u0660\u0660", "tile/0/" + "x999/" * 6 + "999"),
    "tile/0/" + "x001/" * 7 + "000",
)
SIZES = st.integers(0, 70_000)


def tiles_by_definition(size: int) -> set[Tile]:
    """Every tile of a tree, from the formula of the specification, one level and number after the other."""
    found: set[Tile] = set()
    level = 0
    while (hashes := size // 256**level) > 0:
        found |= {Tile(level, number) for number in range(hashes // 256)}
        if hashes % 256:
            found.add(Tile(level, hashes // 256, hashes % 256))
        level += 1
    return found


@pytest.mark.parametrize(("path", "tile"), PATHS.items())
def test_paths_are_those_of_the_specification_both_ways(path: str, tile: Tile) -> None:
    assert tile.path == path
    assert parse_tile_path(path) == tile


@pytest.mark.parametrize("path", NO_PATHS)
def test_other_paths_are_refused(path: str) -> None:
    with pytest.raises(Unsound, match="not the path of a tile"):
        parse_tile_path(path)


@given(st.integers(0, 63), st.integers(0, 2**55 - 1), st.integers(1, 256))
def test_any_tile_is_found_back_by_its_path(level: int, number: int, width: int) -> None:
    assert parse_tile_path(Tile(level, number, width).path) == Tile(level, number, width)


@given(st.one_of(st.text(), st.from_regex(r"tile/(entries|[0-9]{1,2})/(x?[0-9]{2,4}/){0,3}[0-9]{3}(\.p/[0-9]{1,3})?")))
def test_any_text_is_a_path_that_is_written_the_same_or_is_refused(text: str) -> None:
    try:
        tile = parse_tile_path(text)
    except Unsound:
        return
    assert tile.path == text


@pytest.mark.parametrize(
    "parts", [(-1, 0, 1), (64, 0, 1), (0, -1, 1), (0, 0, 0), (0, 0, 257), (ENTRIES, -1, 1), (0, 2**55, 1)]
)
def test_tiles_that_cannot_be_are_refused(parts: tuple[int, int, int]) -> None:
    with pytest.raises(Invalid, match="cannot be a tile"):
        Tile(*parts)


def test_a_tree_of_70000_has_the_tiles_that_the_specification_names() -> None:
    tiles = list(hash_tiles(70_000))
    full = [tile for tile in tiles if tile.is_full]
    assert [sum(tile.level == level for tile in full) for level in range(3)] == [273, 1, 0]
    assert list(edge_tiles(70_000)) == [Tile(0, 273, 112), Tile(1, 1, 17), Tile(2, 0, 1)]
    assert list(hash_tiles(256)) == [Tile(0, 0), Tile(1, 0, 1)]


@given(SIZES)
def test_the_tiles_are_those_of_the_formula(size: int) -> None:
    tiles = list(hash_tiles(size))
    assert len(tiles) == len(set(tiles))
    assert set(tiles) == tiles_by_definition(size)
    assert set(edge_tiles(size)) == {tile for tile in tiles if not tile.is_full}


@given(st.tuples(SIZES, SIZES).map(sorted))
def test_what_is_new_is_the_difference(sizes: list[int]) -> None:
    old, size = sizes
    assert set(new_hash_tiles(old, size)) == tiles_by_definition(size) - tiles_by_definition(old)
    leaves = {tile for tile in new_hash_tiles(old, size) if tile.level == 0}
    assert {Tile(0, tile.number, tile.width) for tile in new_bundles(old, size)} == leaves


@pytest.mark.parametrize("sizes", [(1, 0), (-1, 0), (0, 2**63)])
def test_sizes_that_cannot_be_are_refused(sizes: tuple[int, int]) -> None:
    for listed in (new_hash_tiles, new_bundles):
        with pytest.raises(Invalid, match="cannot be"):
            list(listed(*sizes))


def test_a_hash_is_found_in_its_tile() -> None:
    assert tile_of(0, 300, 301) == Tile(0, 1, 45)
    assert tile_of(1, 0, 256) == Tile(1, 0, 1)
    for level, position, size in ((0, 300, 300), (1, 0, 255), (0, -1, 5)):
        with pytest.raises(Invalid):
            tile_of(level, position, size)


def test_the_hashes_of_a_tile_are_taken_apart() -> None:
    hashes = tuple(bytes([number]) * 32 for number in range(3))
    assert parse_tile(b"".join(hashes), Tile(0, 0, 3)) == hashes
    for data in (b"", b"".join(hashes)[:-1], b"".join(hashes) + b"x"):
        with pytest.raises(Unsound, match="96"):
            parse_tile(data, Tile(0, 0, 3))


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=TILE_WIDTH))
def test_bundles_are_taken_apart_as_they_were_made(entries: list[bytes]) -> None:
    assert parse_bundle(bundle(entries), Tile(ENTRIES, 0, len(entries))) == entries


def test_the_longest_entry_fits_and_no_longer_one() -> None:
    assert bundle([b"ab"]) == b"\x00\x02ab"
    assert bundle([bytes(65_535)])[:2] == b"\xff\xff"
    with pytest.raises(Invalid):
        bundle([bytes(65_536)])


@pytest.mark.parametrize("data", [b"", b"\x00", b"\x00\x02a", b"\x00\x01a\x00", b"\x00\x01a\x00\x01b\x00\x01c"])
def test_other_bundles_are_refused(data: bytes) -> None:
    with pytest.raises(Unsound, match="entry bundle"):
        parse_bundle(data, Tile(ENTRIES, 0, 2))


@given(st.binary(), st.integers(1, 256))
def test_any_bytes_are_a_bundle_or_refused(data: bytes, width: int) -> None:
    try:
        entries = parse_bundle(data, Tile(ENTRIES, 0, width))
    except GrootboekError:
        return
    assert bundle(entries) == data
