r"""The word of a ledger's operator for a new administrator, where the last one was lost.

A signed note (C2SP signed-note) by the log key, whose text is::

    grootboek-succession/v1
    ledger <id>
    successor <handle>
    place <number>
    coordinator <handle>

with a line feed after each line. The place is that of the succession among the entries about the successor, so that the
word counts once. No checkpoint has such a text: its second line is a number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..errors import GrootboekError
from ..frozen import frozen
from .digests import base64_standard, parse_base64
from .note_signature import signature_holds
from .note_signing import sign_note
from .signed_note import parse_signed_note

if TYPE_CHECKING:
    from .keys import Ed25519SigningKey
    from .signed_note import SignedNote
    from .verifier_key import VerifierKey

MAGIC: Final = "grootboek-succession/v1"


@frozen
class Succession:
    """Who administers the ledger from now on, by the word of the operator and an entry of the coordinator."""

    ledger: str
    successor: str
    place: int
    coordinator: str

    @property
    def text(self) -> str:
        """What the log key signs."""
        said = {"ledger": self.ledger, "successor": self.successor, "place": self.place}
        lines = [f"{name} {value}" for name, value in {**said, "coordinator": self.coordinator}.items()]
        return "\n".join((MAGIC, *lines, ""))

    def signed(self, origin: str, key: Ed25519SigningKey) -> SignedNote:
        """The note by the log key of that ledger."""
        return sign_note(self.text, origin, key)

    def signature_in(self, note: bytes, key: VerifierKey) -> str | None:
        """The log key's bare signature in a note that says exactly this, in base64; None where there is none."""
        try:
            parsed = parse_signed_note(note)
        except GrootboekError:
            return None
        found = (each.signature for each in parsed.signatures if (each.name, each.key_id) == (key.name, key.key_id))
        signature = next(found, None)
        if parsed.text != self.text or signature is None or not self.holds(base64_standard(signature), key):
            return None
        return base64_standard(signature)

    def holds(self, signature: str, key: VerifierKey) -> bool:
        """Whether a bare signature in base64 is that of the log key over this."""
        try:
            return signature_holds(key, self.text.encode("ascii"), parse_base64(signature))
        except GrootboekError:
            return False
