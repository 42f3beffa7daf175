"""Publications of a ledger in memory into folders in memory, which can break off; is what is visible whole?"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from grootboek.evidence.checkpoint import Checkpoint, parse_checkpoint_text
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.evidence.log_keys import LogKeys
from grootboek.evidence.merkle import leaf_hash, root_of
from grootboek.evidence.note_signing import log_key
from grootboek.evidence.signed_checkpoint import sign_checkpoint
from grootboek.evidence.signed_note import parse_signed_note
from grootboek.evidence.tile_tree import root_from_edge
from grootboek.evidence.tiles import Tile, hash_tiles, new_bundles, parse_bundle
from grootboek.ledger.checkpoints import StoredCheckpoint
from grootboek.ledger.publication import NEWEST, Publication, Published
from tests.ledger.making import KEY as OFFICIAL
from tests.ledger.making import ORIGIN, in_memory, registered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grootboek.ledger.books import Books
    from grootboek.ledger.reader import Reader

SIZE = 600
LOG = Ed25519SigningKey(bytes(range(7, 39)))
KEYS = LogKeys(((0, log_key(ORIGIN, LOG)),))
FILES = dict[str, bytes]


class MemoryFolder:
    """A folder in memory that can break off before a write, and notes what was read and written."""

    def __init__(self, files: FILES | None = None, *, breaks_at: int = -1) -> None:
        self.files = dict(files or {})
        self.written: list[str] = []
        self.breaks_at = breaks_at

    def read(self, name: str) -> bytes | None:
        return self.files.get(name)

    def write(self, name: str, data: bytes) -> None:
        if len(self.written) == self.breaks_at:
            raise InterruptedError
        self.files[name] = data
        self.written.append(name)


class CountingReader:
    """A reader that counts the hashes and entries it gave."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.given = 0

    def hashes(self, level: int, start: int, stop: int) -> list[bytes]:
        found = self._reader.hashes(level, start, stop)
        self.given += len(found)
        return found

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - all else as the reader has it
        return getattr(self._reader, name)


@cache
def books() -> Books:
    made = in_memory()
    made.store.put([registered(made.meta, f"O-{number}") for number in range(SIZE - 1)], key=OFFICIAL)
    return made


def signed(size: int, reader: Reader | None = None) -> StoredCheckpoint:
    root = (reader or books().reader).root(size)
    note = sign_checkpoint(Checkpoint(ORIGIN, size, root), LOG)
    return StoredCheckpoint(size, root, note.to_bytes(), "2026-11-28T12:00:00.000000Z")


def publish(
    folder: MemoryFolder,
    sizes: Sequence[int],
    *,
    entries: bool = False,
    reader: Reader | CountingReader | None = None,
    keys: LogKeys = KEYS,
) -> Published:
    there: Any = reader or books().reader
    return Publication(there, keys, [signed(size, there) for size in sizes], folder).publish(entries=entries)


def assert_whole(files: FILES, *, entries: bool = False) -> int:
    """What is visible is a log: every tile of its newest checkpoint is there and gives its root. Gives its size."""
    if NEWEST not in files:
        return 0
    newest = parse_checkpoint_text(files[NEWEST])
    assert parse_signed_note(files[f"checkpoint.{newest.size}"]).text == newest.text
    assert root_from_edge(newest.size, lambda tile: files[tile.path]) == newest.root
    for tile in hash_tiles(newest.size):
        assert len(files[tile.path]) == 32 * tile.width
        if tile.level != 0:
            under = int(tile.level) - 1
            below = [root_of(_hashes(files, Tile(under, at))) for at in range(tile.start, tile.stop)]
            assert files[tile.path] == b"".join(below)
    if entries:
        leaves = [leaf_hash(entry) for at in new_bundles(0, newest.size) for entry in parse_bundle(files[at.path], at)]
        assert leaves == books().reader.leaves(0, newest.size)
    for name in files:
        if name.startswith("checkpoint."):
            older = parse_checkpoint_text(files[name])
            assert root_from_edge(older.size, lambda tile: _part(files, tile)) == older.root
    return newest.size


def _hashes(files: FILES, tile: Tile) -> list[bytes]:
    return [files[tile.path][at : at + 32] for at in range(0, 8192, 32)]


def _part(files: FILES, tile: Tile) -> bytes:
    return files[tile.path] if tile.path in files else files[Tile(tile.level, tile.number).path][: 32 * tile.width]
