"""What a witness keeps, in a folder of its own: its key, and of each log the keys it trusts and the last checkpoint.

::

    witness.key                      the private key, OpenSSH, mode 0600
    witness.vkey                     the verifier key that readers name (C2SP tlog-cosignature)
    logs/ID/origin, keys, last       of a log: its origin, its verifier keys, and the last checkpoint that was cosigned
    logs/ID/contradictions/N/        the two checkpoints of each refusal: earlier, later, and why

ID is a hash of the origin. One process at a time looks at a log and writes its next checkpoint, so that no two answers
rest on the same last one.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import Conflict, Invalid, NotFound, Unreachable
from ..frozen import frozen
from .documents import read_bytes
from .files import write_file
from .keys import PRIVATE_FILE, PRIVATE_FOLDER, new_key
from .signing_keys import key_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..evidence.keys import Ed25519SigningKey
    from ..evidence.verifier_key import VerifierKey

MOST_BYTES = 1_000_001
"""What is longer is no note."""


@frozen
class Witness:
    """A witness: its folder, its key, and the name that its cosignatures have."""

    folder: Path
    key: Ed25519SigningKey
    verifier: VerifierKey

    @classmethod
    def made(cls, folder: Path, name: str) -> Witness:
        """A new one.

        Where it cannot be made whole, no file of it stays. Raises Conflict ``witness-exists``, Invalid
        ``witness-name-malformed``, Unreachable ``file-unwritable``.
        """
        from ..evidence.note_signing import witness_key
        from ..evidence.verifier_key import is_key_name

        if not is_key_name(name):
            raise Invalid("witness-name-malformed", found=ascii(name))
        key = new_key()
        verifier = witness_key(name, key)
        try:
            folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            descriptor = os.open(folder / "witness.key", os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        except FileExistsError:
            raise Conflict("witness-exists", folder=str(folder)) from None
        except OSError as error:
            raise Unreachable("file-unwritable", file=str(folder), problem=error.strerror or "-") from error
        os.close(descriptor)  # the name is taken now: only one process can be the maker
        try:
            write_file(folder / "witness.key", (key.to_openssh(name),), PRIVATE_FILE)
            write_file(folder / "witness.vkey", (f"{verifier.text}\n".encode(),))
        except Unreachable:
            (folder / "witness.key").unlink()
            raise
        return cls(folder, key, verifier)

    @classmethod
    def kept(cls, folder: Path) -> Witness:
        """The one in a folder. Raises NotFound ``witness-unknown``, and what a damaged file raises."""
        from ..evidence.keys import Ed25519SigningKey
        from ..evidence.verifier_key import parse_verifier_key

        if not (folder / "witness.vkey").exists():
            raise NotFound("witness-unknown", folder=str(folder))
        verifier = parse_verifier_key(_text(folder / "witness.vkey"))
        return cls(folder, Ed25519SigningKey.from_openssh(key_bytes(folder / "witness.key")), verifier)

    @contextmanager
    def log(self, origin: str) -> Iterator[WatchedLog]:
        """What it knows of a log, for this process alone as long as it lasts. Raises Unreachable."""
        import fcntl

        folder = self.folder / "logs" / hashlib.sha256(origin.encode("utf-8")).hexdigest()[:16]
        try:
            folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            lock = (folder / "lock").open("wb")
        except OSError as error:
            raise Unreachable("file-unwritable", file=str(folder), problem=error.strerror or "-") from error
        with lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield WatchedLog(folder, origin)


@frozen
class WatchedLog:
    """What a witness knows of one log."""

    folder: Path
    origin: str

    def keys(self) -> tuple[VerifierKey, ...]:
        """The keys of the log that are trusted here; none before the first time."""
        from ..evidence.verifier_key import parse_verifier_key

        path = self.folder / "keys"
        return tuple(map(parse_verifier_key, _text(path).split("\n"))) if path.exists() else ()

    def trust(self, keys: Sequence[VerifierKey]) -> None:
        """Trust these keys from now on."""
        write_file(self.folder / "origin", (f"{self.origin}\n".encode(),))
        write_file(self.folder / "keys", ("".join(f"{key.text}\n" for key in keys).encode(),))

    def last(self) -> bytes | None:
        """The last checkpoint that was cosigned, as its note."""
        path = self.folder / "last"
        return read_bytes(path, MOST_BYTES) if path.exists() else None

    def keep(self, note: bytes) -> None:
        """Remember a checkpoint, on the disk, before anybody is told that it was cosigned."""
        write_file(self.folder / "last", (note,))

    def keep_contradiction(self, earlier: bytes, later: bytes, why: str) -> Path:
        """Keep two checkpoints that contradict each other; the same two are kept once. Gives their folder."""
        name = hashlib.sha256(earlier + b"\0" + later).hexdigest()[:16]
        folder = self.folder / "contradictions" / name
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Unreachable("file-unwritable", file=str(folder), problem=error.strerror or "-") from error
        for file, data in (("earlier", earlier), ("later", later), ("why.txt", f"{why}\n".encode())):
            write_file(folder / file, (data,))
        return folder


def _text(path: Path) -> str:
    return read_bytes(path, MOST_BYTES).decode("utf-8", "replace").rstrip("\n")
