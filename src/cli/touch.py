"""Says on the terminal that a security key waits for a touch, where the SSH agent signs and so says nothing itself."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..evidence.keys import SigningKey
    from ..evidence.public_keys import PublicKey
    from .session import Session


class TouchedKey:
    """A key that asks for a touch before it signs."""

    def __init__(self, key: SigningKey, note: str) -> None:
        self._key, self._note = key, note

    @property
    def public_key(self) -> PublicKey:
        """The key by which its signatures are checked."""
        return self._key.public_key

    def sign(self, message: bytes, namespace: str) -> bytes:
        """As the key itself signs."""
        sys.stderr.write(f"{self._note}\n")
        sys.stderr.flush()
        return self._key.sign(message, namespace)


def announced(key: SigningKey, session: Session) -> SigningKey:
    """The key, which says so where it waits for a touch; ssh-keygen says it itself."""
    if not key.public_key.hardware or session.quiet or not sys.stderr.isatty():
        return key
    from ..evidence.agent_protocol import AgentKey
    from .texts.messages import message

    if not isinstance(key, AgentKey):
        return key
    return TouchedKey(key, message("touch", session.language, fingerprint=key.public_key.fingerprint))
