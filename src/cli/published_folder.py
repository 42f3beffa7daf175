"""A published log in a folder (C2SP tlog-tiles): how it is written, and how one reads it.

Files are written whole: beside their place, to the disk, then in their place. One process at a time writes; readers, a
web server among them, need not wait.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..errors import NotFound, Unreachable, Unsound
from ..frozen import frozen
from .documents import read_bytes
from .files import write_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..evidence.signed_note import NoteSignature, SignedNote
    from ..evidence.tiles import Tile

NEWEST: Final = "checkpoint"
LOCK: Final = ".lock"
MOST_NOTE: Final = 1_000_001
MOST_TILE: Final = 8193


@frozen
class PublishedFolder:
    """The folder. Nothing in it is trusted."""

    path: Path

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Be the only process that writes here, as long as it lasts. Raises Unreachable ``file-unwritable``."""
        import fcntl

        try:
            self.path.mkdir(parents=True, exist_ok=True)
            lock = (self.path / LOCK).open("wb")
        except OSError as error:
            raise Unreachable("file-unwritable", file=str(self.path), problem=error.strerror or "-") from error
        with lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none. Raises Unreachable ``file-unreadable``."""
        path = self.path / name
        return read_bytes(path) if path.is_file() else None

    def write(self, name: str, data: bytes) -> None:
        """Put a whole file in its place, and both on the disk. Raises Unreachable ``file-unwritable``."""
        path = self.path / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_file(path, (data,))
            descriptor = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise Unreachable("file-unwritable", file=str(path), problem=error.strerror or "-") from error

    def lacks_entries(self, size: int) -> bool:
        """Whether there are entry bundles, and not the last one of a log of this size."""
        from ..evidence.tiles import ENTRIES, new_bundles

        (last,) = new_bundles(size - 1, size)
        return (self.path / "tile" / ENTRIES).is_dir() and not (self.path / last.path).is_file()

    def newest(self) -> bytes:
        """The newest checkpoint, as its note. Raises NotFound ``folder-not-published``."""
        path = self.path / NEWEST
        if not path.is_file():
            raise NotFound("folder-not-published", folder=str(self.path))
        return read_bytes(path, MOST_NOTE)

    def tile(self, tile: Tile) -> bytes:
        """A tile's bytes; a partial one may be the beginning of a wider one, which replaced it.

        Raises Unsound ``tile-missing``.
        """
        from ..evidence.digests import HASH_BYTES
        from ..evidence.tiles import Tile

        for each in (tile, Tile(tile.level, tile.number)):
            path = self.path / each.path
            if path.is_file():
                data = read_bytes(path, MOST_TILE)
                return data if each == tile else data[: tile.width * HASH_BYTES]
        raise Unsound("tile-missing", tile=tile.path)

    def add_signature(self, size: int, text: str, signature: NoteSignature) -> list[Path]:
        """Add a signature to the checkpoint of that size, and to the newest where that is the same; gives the files.

        A file whose text is another by now is left as it is.
        """
        with self.locked():
            return self._add_signature(size, text, signature)

    def _add_signature(self, size: int, text: str, signature: NoteSignature) -> list[Path]:
        from ..evidence.signed_note import parse_signed_note

        changed = []
        for name in (f"{NEWEST}.{size}", NEWEST):
            path = self.path / name
            if not path.is_file():
                continue
            note = parse_signed_note(read_bytes(path, MOST_NOTE))
            if note.text == text:
                write_file(path, (with_cosignature(note, signature).to_bytes(),))
                changed.append(path)
        return changed


def with_cosignature(note: SignedNote, signature: NoteSignature) -> SignedNote:
    """The note with this signature in the place of an earlier one by the same key."""
    from ..evidence.signed_note import SignedNote

    others = [each for each in note.signatures if (each.name, each.key_id) != (signature.name, signature.key_id)]
    return SignedNote(note.text, (*others, signature))
