"""Publishing the ledger as static files (C2SP tlog-tiles), which any web server can serve.

Only what is new is read and written. Nothing is visible before what it refers to: entry bundles first, then the tiles
from the leaves up, then the checkpoints of the sizes that were signed, and ``checkpoint``, the newest, last. So whoever
reads while this writes, or after it was broken off at any point, finds a log that is whole; and the next run goes on.

A partial tile of every signed size stays. A folder that another log is in, or a longer or another one than this, is
left as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from ..errors import Conflict, Unsound
from ..evidence.signed_checkpoint import open_checkpoint
from ..evidence.signed_note import parse_signed_note
from ..evidence.tiles import ENTRIES, HEIGHT, TILE_WIDTH, Tile, bundle, edge_tiles, new_bundles, new_hash_tiles
from ..frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..evidence.log_keys import LogKeys
    from .checkpoints import StoredCheckpoint
    from .reader import Reader

NEWEST: Final = "checkpoint"
KEYS: Final = "log.vkey"


class Folder(Protocol):
    """Where files are published, by name with slashes."""

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none."""
        ...

    def write(self, name: str, data: bytes) -> None:
        """Put a whole file in its place, on the disk, in the place of one that may be there."""
        ...


@frozen
class Published:
    """What a publication did: the size that was there and that is there now, and how many files were written.

    ``mended``: the names of files that were there and were not what the ledger gives; they are written anew.
    """

    before: int
    size: int
    files: int
    rehearsal: bool = False
    mended: tuple[str, ...] = ()


class Publication:
    """One run. ``checkpoints`` are the signed ones to publish, the smallest first; the last becomes the newest."""

    def __init__(self, reader: Reader, keys: LogKeys, checkpoints: Sequence[StoredCheckpoint], folder: Folder) -> None:
        self._reader = reader
        self._keys = keys
        self._checkpoints = checkpoints
        self._folder = folder
        self._files = 0
        self._mended: list[str] = []

    def publish(self, *, entries: bool, whole: bool = False) -> Published:
        """Bring the folder up to the last checkpoint.

        Files that are there already are taken to be right, unless all of it is asked for (``whole``): then each is
        compared with the ledger, and written anew where it differs.

        Raises Conflict ``folder-of-another-log`` and ``folder-ahead``, Unsound ``folder-forked`` and what the folder's
        own checkpoint raises, Unsound ``entry-unreadable`` and ``leaf-differs``, and what the folder raises.
        """
        newest = self._checkpoints[-1]
        before = self._published_size(newest.size)
        if entries:
            self._write_bundles(newest.size, whole=whole)
        if whole:
            self._compare_tiles(before)
        for tile in new_hash_tiles(before, newest.size):
            self._write(tile.path, self._hashes(tile))
        self._write_keys()
        for each in self._checkpoints:
            self._write_checkpoint(each, newest.size)
        self._write_if_other(NEWEST, self._folder.read(_name(newest.size)) or newest.note)
        return Published(before, newest.size, self._files, self._reader.meta.rehearsal, tuple(self._mended))

    def _published_size(self, size: int) -> int:
        """The size of the newest checkpoint in the folder, which this ledger has to go on from; 0 without one."""
        self._check_keys()
        data = self._folder.read(NEWEST)
        if data is None:
            return 0
        every_key = tuple(key for _, key in self._keys.keys)
        there = open_checkpoint(data, every_key, self._reader.meta.origin).checkpoint
        if there.size > size:
            raise Conflict("folder-ahead", found=there.size, expected=size)
        if self._reader.root(there.size) != there.root:
            raise Unsound("folder-forked", size=there.size)
        return there.size

    def _check_keys(self) -> None:
        """The log that is in the folder is this one, or there is none."""
        found = self._folder.read(KEYS)
        ours = {key.text for _, key in self._keys.keys}
        if found is not None and not ours & set(found.decode("utf-8", "replace").split("\n")):
            raise Conflict("folder-of-another-log", found=ascii(found.split(b"\n")[0][:80].decode("utf-8", "replace")))

    def _hashes(self, tile: Tile) -> bytes:
        hashes = self._reader.hashes(HEIGHT * int(tile.level), tile.start, tile.stop)
        if len(hashes) != tile.width:
            raise Unsound("entry-unreadable", index=tile.start << HEIGHT * int(tile.level))
        return b"".join(hashes)

    def _compare_tiles(self, published: int) -> None:
        """Every tile of the tree that is published, and those that only the trees of its checkpoints have."""
        for tile in new_hash_tiles(0, published):
            self._mend(tile.path, self._hashes(tile))
        for each in self._checkpoints:
            for tile in edge_tiles(each.size) if each.size < published else ():
                if self._folder.read(tile.path) is not None:
                    self._mend(tile.path, self._hashes(tile))

    def _write_bundles(self, size: int, *, whole: bool) -> None:
        """Those that are not there yet; or all, compared with the ledger."""
        low = 0 if whole else self._full_bundles(size)
        for tile in new_bundles(low * TILE_WIDTH, size):
            write = self._mend if whole else self._write_if_other
            write(tile.path, bundle(self._entries(tile)))

    def _full_bundles(self, size: int) -> int:
        """How many full bundles there are: they go up without gaps, so the last is found by halving."""
        low, high = 0, size // TILE_WIDTH
        while low < high:
            middle = (low + high + 1) // 2
            if self._folder.read(Tile(ENTRIES, middle - 1).path) is None:
                high = middle - 1
            else:
                low = middle
        return low

    def _entries(self, tile: Tile) -> Iterator[bytes]:
        expected = tile.start
        for stored in self._reader.entries(tile.start, tile.stop):
            expected += 1
            yield stored.exact
        if expected != tile.stop:
            raise Unsound("entry-unreadable", index=expected)

    def _write_keys(self) -> None:
        lines = (f"{key.text}\n" for _, key in reversed(self._keys.keys))
        self._write_if_other(KEYS, "".join(lines).encode("utf-8"))

    def _write_checkpoint(self, stored: StoredCheckpoint, newest: int) -> None:
        """A checkpoint under its size, after the partial tiles that only a tree of that size has."""
        found = self._folder.read(_name(stored.size))
        if found is not None:
            # It may have been cosigned since; what it says may not be another.
            if parse_signed_note(found).text != parse_signed_note(stored.note).text:
                raise Unsound("folder-forked", size=stored.size)
            return
        for tile in edge_tiles(stored.size):
            full = (tile.number + 1) * TILE_WIDTH <= newest >> HEIGHT * int(tile.level)
            if not full:
                self._write_if_other(tile.path, self._hashes(tile))
        self._write(_name(stored.size), stored.note)

    def _write_if_other(self, name: str, data: bytes) -> None:
        if self._folder.read(name) != data:
            self._write(name, data)

    def _mend(self, name: str, data: bytes) -> None:
        """Write a file that is missing or not what it has to be, and tell of the second."""
        found = self._folder.read(name)
        if found is not None and found != data:
            self._mended.append(name)
        if found != data:
            self._write(name, data)

    def _write(self, name: str, data: bytes) -> None:
        self._folder.write(name, data)
        self._files += 1


def attach_cosignatures(folder: Folder, data: bytes) -> int:
    """Add the signatures of a cosigned checkpoint to the published one of that size; gives the size.

    No line is checked: who reads names the keys that count. Raises Unsound as a note does, ``checkpoint-malformed``;
    Conflict ``cosignatures-of-unpublished`` where that very checkpoint is not published here.
    """
    from ..evidence.checkpoint import checkpoint_of_text

    note = parse_signed_note(data)
    size = checkpoint_of_text(note.text).size
    published = folder.read(_name(size))
    there = None if published is None else parse_signed_note(published)
    if there is None or there.text != note.text:
        raise Conflict("cosignatures-of-unpublished", size=size)
    joined = there.signed_also(note.signatures).to_bytes()
    newest = folder.read(NEWEST)
    folder.write(_name(size), joined)
    if newest is not None and parse_signed_note(newest).text == note.text:
        folder.write(NEWEST, joined)
    return size


def _name(size: int) -> str:
    return f"{NEWEST}.{size}"
