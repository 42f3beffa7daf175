"""The log key: the operator's, which signs checkpoints and nothing else. Recording never needs it.

It is given as a file (``--log-key``), or in ``GROOTBOEK_LOG_KEY`` (the path of a file, or the key itself), or it is the
one kept beside the officials' keys, an OpenSSH file of mode 0600 under ``$XDG_CONFIG_HOME/grootboek/LEDGER-ID/``.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import NotAuthorised
from ..frozen import frozen
from .keys import KeyStore, new_key
from .signing_keys import key_bytes

if TYPE_CHECKING:
    from ..domain.values import LedgerId, Origin
    from ..evidence.keys import Ed25519SigningKey
    from ..evidence.verifier_key import VerifierKey
    from .session import Session

VARIABLE = "GROOTBOEK_LOG_KEY"
SUFFIX = ".logkey"
_FIRST_WORDS = "-----BEGIN "


@frozen
class LogKey:
    """A log key at hand. ``kept`` is the file that was made for it, if one was."""

    key: Ed25519SigningKey
    verifier: VerifierKey
    kept: Path | None = None

    def forget(self) -> None:
        """Remove the file that was made for a key that came to nothing."""
        if self.kept is not None:
            self.kept.unlink(missing_ok=True)


def given_log_key(session: Session, file: Path | None, variable: str = VARIABLE) -> Ed25519SigningKey | None:
    """The key given by file or environment, if one is. Raises Unreachable ``file-unreadable``, Invalid."""
    if file is not None:
        return _read(file)
    found = session.environment.get(variable)
    if not found:
        return None
    return _key(found.encode("utf-8")) if found.startswith(_FIRST_WORDS) else _read(Path(found))


def new_log_key(session: Session, ledger: LedgerId, origin: Origin, given: Ed25519SigningKey | None) -> LogKey:
    """The key given, or one that is made and kept now."""
    from ..evidence.note_signing import log_key

    key = given or new_key()
    verifier = log_key(origin, key)
    if given is not None:
        return LogKey(key, verifier)
    store = KeyStore.of(session, ledger)
    path = _path(store, verifier)
    store.write(path, key, f"log key of {origin}")
    return LogKey(key, verifier, path)


def signing_key(session: Session, ledger: LedgerId, current: VerifierKey, file: Path | None) -> Ed25519SigningKey:
    """The key to sign with: the one given, else the one kept here. Raises NotAuthorised ``log-key-not-here``."""
    given = given_log_key(session, file)
    if given is not None:
        return given
    path = _path(KeyStore.of(session, ledger), current)
    if not path.exists():
        raise NotAuthorised("log-key-not-here", key=current.key_id.hex(), file=str(path))
    return _read(path)


def _read(file: Path) -> Ed25519SigningKey:
    return _key(key_bytes(file))


def _key(data: bytes) -> Ed25519SigningKey:
    """The key itself: a log key signs bare bytes, which neither the SSH agent nor ssh-keygen does."""
    from ..evidence.keys import Ed25519SigningKey

    return Ed25519SigningKey.from_openssh(data)


def _path(store: KeyStore, verifier: VerifierKey) -> Path:
    return store.folder / f"{verifier.key_id.hex()}{SUFFIX}"
