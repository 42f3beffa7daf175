"""Where officials' private keys are kept: one OpenSSH file a handle, under the ledger's own folder, mode 0600.

``$XDG_CONFIG_HOME/grootboek/LEDGER-ID/HANDLE.key``; a slash and a colon in a handle are written ``%2F`` and ``%3A``.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from ..domain.values import Fingerprint, Handle
from ..errors import Conflict, Invalid, Misused, NotAuthorised, Unreachable
from ..frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..domain.aggregates.official import Official
    from ..domain.values import LedgerId
    from ..evidence.keys import Ed25519SigningKey, SigningKey
    from ..ledger.subjects import Subjects
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

    def beside(self, handle: Handle) -> Path:
        """Where the official's next key is kept while it is being added."""
        path = self.path(handle)
        return path.with_name(path.name + ".new")

    def keep(self, handle: Handle, key: Ed25519SigningKey, *, beside: bool = False) -> Path:
        """Write the key, readable for this user only; ``beside`` the one that is there.

        Raises Conflict ``key-already-here`` (a key is never written over), Unreachable ``file-unwritable``.
        """
        path = self.beside(handle) if beside else self.path(handle)
        if path.exists():
            raise Conflict("key-already-here", handle=handle, file=str(path))
        self.write(path, key, handle)
        return path

    def write(self, path: Path, key: Ed25519SigningKey, comment: str) -> None:
        """Write a key to a new file in the folder, readable for this user only. Raises Unreachable."""
        try:
            self.folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
            with os.fdopen(descriptor, "wb") as file:
                file.write(key.to_openssh(comment))
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise Unreachable("file-unwritable", file=str(path), problem=error.strerror or "-") from error

    def check_free(self, handle: Handle, replaced: Fingerprint, environment: Mapping[str, str]) -> None:
        """Check that no key but the one that is replaced is kept for the official. Raises Conflict."""
        from .signing_keys import signing_key

        path = self.path(handle)
        if path.exists() and signing_key(path, environment).public_key.fingerprint != replaced:
            raise Conflict("key-already-here", handle=handle, file=str(path))

    def replace(self, handle: Handle, made: Path) -> Path:
        """Put a key that was kept beside it in the place of the official's key."""
        path = self.path(handle)
        made.replace(path)
        return path


def new_key() -> Ed25519SigningKey:
    """A key from the machine's randomness."""
    from ..evidence.keys import SEED_BYTES, Ed25519SigningKey

    return Ed25519SigningKey(os.urandom(SEED_BYTES))


def acting_handle(session: Session, store: KeyStore, subjects: Callable[[], Subjects]) -> Handle:
    """Who acts: the official named, else the only one with a key here, else the only one with a key in the SSH agent.

    Raises NotAuthorised ``official-not-named``, Misused ``official-ambiguous``, ``option-malformed``.
    """
    if session.named_official:
        return _handle(session.named_official)
    found = store.handles()
    if not found and session.environment.get("SSH_AUTH_SOCK"):
        found = _in_agent(session, subjects())
    if not found:
        raise NotAuthorised("official-not-named", folder=str(store.folder))
    if len(found) > 1:
        raise Misused("official-ambiguous", found=", ".join(found))
    return found[0]


def _handle(named: str) -> Handle:
    try:
        return Handle(named)
    except Invalid as error:
        raise Misused("option-malformed", option="--as", found=named, expected=Handle.EXPECTED) from error


def acting_key(session: Session, store: KeyStore, handle: Handle, subjects: Callable[[], Subjects]) -> SigningKey:
    """The key to sign with: the one named, else the one kept here, else one of the SSH agent's that is the official's.

    Raises NotAuthorised ``key-not-here``, and what :func:`~grootboek.cli.signing_keys.signing_key` raises.
    """
    from .signing_keys import own_key
    from .touch import announced

    path = session.named_key or store.path(handle)
    if session.named_key is not None or path.exists():
        return own_key(session, path)
    found = _of_agent(session, subjects().official(handle)) if session.environment.get("SSH_AUTH_SOCK") else None
    if found is None:
        raise NotAuthorised("key-not-here", handle=handle, file=str(path))
    return announced(found, session)


def _in_agent(session: Session, subjects: Subjects) -> tuple[Handle, ...]:
    """The officials with a key in the SSH agent."""
    officials = (subjects.official(handle) for handle in subjects.handles())
    return tuple(one.handle for one in officials if one is not None and _of_agent(session, one) is not None)


def _of_agent(session: Session, official: Official | None) -> SigningKey | None:
    """The agent's key that is the official's: one that still signs before one that was revoked."""
    from .agent import agent_keys

    held = {Fingerprint(key.public_key.fingerprint): key for key in agent_keys(session.environment)}
    own = [key for key in (official.keys if official is not None else ()) if key.fingerprint in held]
    own.sort(key=lambda key: key.revoked is not None)
    return held[own[0].fingerprint] if own else None
