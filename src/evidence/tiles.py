r"""The tree as files: tiles and entry bundles (C2SP tlog-tiles), which any web server can serve.

::

    tile/<L>/<N>[.p/<W>]        up to 256 hashes of 32 bytes: MTH(D[(N*256+i) * 256^L : (N*256+i+1) * 256^L])
    tile/entries/<N>[.p/<W>]    up to 256 entries, each as uint16(length) || entry

N is written in groups of three digits, all but the last after an ``x`` (1234067 is ``x001/x234/067``). A tile of 256
is full and has no ``.p/<W>``. The last tile of level L of a tree of size s has ``floor(s / 256^L) mod 256`` hashes, and
does not exist where that is 0. ``Tile.path`` and :func:`parse_tile_path` are inverses, and so are :func:`bundle` and
:func:`parse_bundle`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from ..errors import Invalid, Unsound
from ..frozen import frozen
from .digests import HASH_BYTES
from .entry import MAX_ENTRY_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

HEIGHT: Final = 8
"""Levels of the tree between one level of tiles and the next."""

TILE_WIDTH: Final = 1 << HEIGHT
"""Hashes, or entries, in a full tile."""

ENTRIES: Final = "entries"
"""What stands in the place of the level in an entry bundle's path."""

_LARGEST_LEVEL: Final = 63
_LARGEST_SIZE: Final = 2**63 - 1
_GROUP: Final = 1000
_LENGTH_BYTES: Final = 2
_PATH: Final = re.compile(
    r"tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?", re.ASCII
)

Level = int | Literal["entries"]


@frozen
class Tile:
    """A tile's place: the level (0 has the leaf hashes; ``entries`` has the entries), the number, the width from 1.

    Raises Invalid ``tile-out-of-range``.
    """

    level: Level
    number: int
    width: int = TILE_WIDTH

    def __post_init__(self) -> None:
        level = 0 if self.level == ENTRIES else self.level
        number_sound = 0 <= self.number <= _LARGEST_SIZE // TILE_WIDTH
        if not 0 <= level <= _LARGEST_LEVEL or not number_sound or not 1 <= self.width <= TILE_WIDTH:
            raise Invalid("tile-out-of-range", level=self.level, number=self.number, width=self.width)

    @property
    def path(self) -> str:
        """The path below the folder or address that is published. Inverse of :func:`parse_tile_path`."""
        *groups, last = _groups(self.number)
        number = "".join(f"x{group:03d}/" for group in groups) + f"{last:03d}"
        partial = "" if self.is_full else f".p/{self.width}"
        return f"tile/{self.level}/{number}{partial}"

    @property
    def is_full(self) -> bool:
        """Whether it has all its hashes, and so will never change."""
        return self.width == TILE_WIDTH

    @property
    def start(self) -> int:
        """The number, within the level, of the first hash in it."""
        return self.number * TILE_WIDTH

    @property
    def stop(self) -> int:
        """The number, within the level, after that of the last hash in it."""
        return self.start + self.width


def parse_tile_path(path: str) -> Tile:
    """The tile of a path. Raises Unsound ``tile-path-malformed`` for any text that ``Tile.path`` would not write."""
    found = _PATH.fullmatch(path)
    malformed = Unsound("tile-path-malformed", found=ascii(path[:60]))
    if found is None:
        raise malformed
    level, number, width = found.groups()
    try:
        tile = Tile(
            ENTRIES if level == ENTRIES else int(level),
            int(number.replace("x", "").replace("/", "")),
            TILE_WIDTH if width is None else int(width),
        )
    except Invalid as error:
        raise malformed from error
    if tile.path != path:
        raise malformed
    return tile


def hash_tiles(size: int) -> Iterator[Tile]:
    """Every tile that a tree of this size has, level by level from the leaves up.

    Raises Invalid ``tree-size-out-of-range``.
    """
    return new_hash_tiles(0, size)


def new_hash_tiles(old: int, size: int) -> Iterator[Tile]:
    """The tiles that a tree of this size has and one of the ``old`` size has not, level by level from the leaves up.

    Raises Invalid ``tree-size-out-of-range``, also where ``old`` is the larger.
    """
    _check_sizes(old, size)
    level = 0
    while size >> HEIGHT * level:
        yield from _new_in(level, old >> HEIGHT * level, size >> HEIGHT * level)
        level += 1


def new_bundles(old: int, size: int) -> Iterator[Tile]:
    """The entry bundles that a log of this size has and one of the ``old`` size has not, in order.

    Raises Invalid ``tree-size-out-of-range``, also where ``old`` is the larger.
    """
    _check_sizes(old, size)
    yield from _new_in(ENTRIES, old, size)


def edge_tiles(size: int) -> Iterator[Tile]:
    """The partial tiles of a tree of this size: the ones that a larger tree does not have.

    Raises Invalid ``tree-size-out-of-range``.
    """
    _check_sizes(0, size)
    level = 0
    while size >> HEIGHT * level:
        number, width = divmod(size >> HEIGHT * level, TILE_WIDTH)
        if width:
            yield Tile(level, number, width)
        level += 1


def tile_of(level: int, position: int, size: int) -> Tile:
    """The tile, of a tree of this size, that has the hash at a position of a level.

    Raises Invalid ``tile-out-of-range`` where there is no such hash.
    """
    number = position // TILE_WIDTH
    width = min(TILE_WIDTH, (size >> HEIGHT * level) - number * TILE_WIDTH)
    if not 0 <= position < (size >> HEIGHT * level):
        raise Invalid("tile-out-of-range", level=level, number=number, width=width)
    return Tile(level, number, width)


def parse_tile(data: bytes, tile: Tile) -> tuple[bytes, ...]:
    """The hashes of a tile. Raises Unsound ``tile-wrong-length``."""
    if len(data) != tile.width * HASH_BYTES:
        raise Unsound("tile-wrong-length", tile=tile.path, found=len(data), expected=tile.width * HASH_BYTES)
    return tuple(data[at : at + HASH_BYTES] for at in range(0, len(data), HASH_BYTES))


def bundle(entries: Iterable[bytes]) -> bytes:
    """An entry bundle: ``uint16(length) || entry`` for each. Inverse of :func:`parse_bundle`.

    Raises Invalid ``entry-too-large``.
    """
    pieces: list[bytes] = []
    for entry in entries:
        if len(entry) > MAX_ENTRY_BYTES:
            raise Invalid("entry-too-large", found=len(entry), limit=MAX_ENTRY_BYTES)
        pieces += (len(entry).to_bytes(_LENGTH_BYTES, "big"), entry)
    return b"".join(pieces)


def parse_bundle(data: bytes, tile: Tile) -> Sequence[bytes]:
    """The entries of a bundle, exactly as many as it is wide. Raises Unsound ``bundle-malformed``."""
    found: list[bytes] = []
    at = 0
    while at < len(data) and len(found) < tile.width:
        start = at + _LENGTH_BYTES
        at = start + int.from_bytes(data[at:start], "big")
        found.append(data[start:at])
    if at != len(data) or len(found) != tile.width:
        raise Unsound("bundle-malformed", bundle=tile.path, found=len(found), expected=tile.width)
    return found


def _new_in(level: Level, old: int, size: int) -> Iterator[Tile]:
    """The tiles of one level, given how many hashes the level had and has."""
    if old == size:
        return
    for number in range(old // TILE_WIDTH, size // TILE_WIDTH):
        yield Tile(level, number)
    if size % TILE_WIDTH:
        yield Tile(level, size // TILE_WIDTH, size % TILE_WIDTH)


def _groups(number: int) -> list[int]:
    groups = [number % _GROUP]
    while number := number // _GROUP:
        groups.insert(0, number % _GROUP)
    return groups


def _check_sizes(old: int, size: int) -> None:
    if not 0 <= old <= size <= _LARGEST_SIZE:
        raise Invalid("tree-size-out-of-range", old=old, size=size)
