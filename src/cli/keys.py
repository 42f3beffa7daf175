"""Where officials' private keys are kept: one OpenSSH file a handle, under the ledger's own folder, mode 0600.

``$XDG_CONFIG_HOME/grootboek/LEDGER-ID/HANDLE.key``; a slash and a colon in a handle are written ``%2F`` and ``%3A``.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from ..domain.values import Handle
from ..errors import Conflict, Misused, NotAuthorised, Unreachable
from ..frozen import frozen

if TYPE_CHECKING:
    from ..domain.values import LedgerId
    from ..evidence.keys import Ed25519SigningKey
    from .session import Session

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
SUFFIX = ".key"


@frozen
class KeyStore:
    """The keys that this user has for one ledger."""

    folder: Path

    @classmethod
    def of(cls, session: Session, ledger: LedgerId) -> KeyStore:
        """The store of this user for that ledger."""
        return cls(session.settings.folder / ledger)

    def path(self, handle: Handle) -> Path:
        """Where the key of that official is kept."""
        return self.folder / (handle.replace("/", "%2F").replace(":", "%3A") + SUFFIX)

    def handles(self) -> tuple[Handle, ...]:
        """The officials whose keys are here."""
        names = sorted(path.name.removesuffix(SUFFIX) for path in self.folder.glob("*" + SUFFIX))
        return tuple(Handle(name.replace("%2F", "/").replace("%3A", ":")) for name in names)

    def keep(self, handle: Handle, key: Ed25519SigningKey) -> Path:
        """Write the key, readable for this user only.

        Raises Conflict ``key-already-here`` (a key is never written over), Unreachable ``file-unwritable``.
        """
        path = self.path(handle)
        if path.exists():
            raise Conflict("key-already-here", handle=handle, file=str(path))
        try:
            self.folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
            with os.fdopen(descriptor, "wb") as file:
                file.write(key.to_openssh(handle))
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise Unreachable("file-unwritable", file=str(path), problem=error.strerror or "-") from error
        return path


def new_key() -> Ed25519SigningKey:
    """A key from the machine's randomness."""
    from ..evidence.keys import SEED_BYTES, Ed25519SigningKey

    return Ed25519SigningKey(os.urandom(SEED_BYTES))


def read_key(path: Path) -> Ed25519SigningKey:
    """The key of a file. Raises Unreachable ``file-unreadable``, and what the format's reader raises."""
    from ..evidence.keys import Ed25519SigningKey

    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unreachable("file-unreadable", file=str(path), problem=error.strerror or "-") from error
    return Ed25519SigningKey.from_openssh(data)


def acting_handle(session: Session, store: KeyStore) -> Handle:
    """Who acts: the official named, else the only one with a key here.

    Raises NotAuthorised ``official-not-named``, Misused ``official-ambiguous``.
    """
    if session.named_official:
        return Handle(session.named_official)
    found = store.handles()
    if not found:
        raise NotAuthorised("official-not-named", folder=str(store.folder))
    if len(found) > 1:
        raise Misused("official-ambiguous", found=", ".join(found))
    return found[0]


def acting_key(session: Session, store: KeyStore, handle: Handle) -> Ed25519SigningKey:
    """The key to sign with: the one named, else the one kept here. Raises NotAuthorised ``key-not-here``."""
    if session.named_key is not None:
        return read_key(session.named_key)
    path = store.path(handle)
    if not path.exists():
        raise NotAuthorised("key-not-here", handle=handle, file=str(path))
    return read_key(path)
