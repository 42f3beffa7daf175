r"""The log keys of a ledger as a chain: which key may have signed a checkpoint of which size.

A key counts from the entry that sets it. The next one is set by an entry that holds the signature of the one before
over::

    grootboek-log-key/v1
    next <vkey>

with a line feed after each line. No checkpoint has such a text: its second line is a number. Where the key before was
lost, two administrators set the next one, and no key vouches for that but theirs.

The key that is set at index i signs checkpoints of more than i entries. It may also sign one of an earlier size, when
that is asked for later; a key that was succeeded signs none that covers its successor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import Unsound
from ..frozen import frozen
from .digests import base64_standard, parse_base64
from .note_signature import signature_holds

if TYPE_CHECKING:
    from .keys import Ed25519SigningKey
    from .verifier_key import VerifierKey


@frozen
class LogKeys:
    """The keys in the order in which they were set, each with the index of the entry that set it."""

    keys: tuple[tuple[int, VerifierKey], ...] = ()

    @property
    def current(self) -> VerifierKey | None:
        """The key that signs now; None where there is none."""
        return self.keys[-1][1] if self.keys else None

    def for_size(self, size: int) -> tuple[VerifierKey, ...]:
        """The keys that may have signed a checkpoint of that size."""
        ends = [index for index, _ in self.keys[1:]]
        return tuple(
            key for position, (_, key) in enumerate(self.keys) if position == len(ends) or size <= ends[position]
        )


def succession_text(key: VerifierKey) -> bytes:
    """What the key before signs."""
    return f"grootboek-log-key/v1\nnext {key.text}\n".encode("ascii")


def sign_succession(before: Ed25519SigningKey, key: VerifierKey) -> str:
    """The signature of the key before over its successor, in base64."""
    return base64_standard(before.sign_bytes(succession_text(key)))


def succession_holds(before: VerifierKey, key: VerifierKey, signature: str) -> bool:
    """Whether the key before signed for its successor."""
    try:
        return signature_holds(before, succession_text(key), parse_base64(signature))
    except Unsound:
        return False
