"""Signing notes: a log its own checkpoints, a witness those of others (C2SP signed-note, tlog-cosignature)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import Invalid
from .note_signature import LATEST_TIME, TIME_BYTES, cosignature_message
from .signed_note import NoteSignature, SignedNote
from .verifier_key import ED25519, ED25519_COSIGNATURE, VerifierKey

if TYPE_CHECKING:
    from .keys import Ed25519SigningKey


def log_key(name: str, key: Ed25519SigningKey) -> VerifierKey:
    """The verifier key (0x01) of a log. Its name should be the log's origin."""
    return VerifierKey(name, ED25519, key.public_key.ed25519_bytes)


def witness_key(name: str, key: Ed25519SigningKey) -> VerifierKey:
    """The verifier key (0x04) of a witness. The key must sign for no other name, and nothing but cosignatures."""
    return VerifierKey(name, ED25519_COSIGNATURE, key.public_key.ed25519_bytes)


def sign_note(text: str, name: str, key: Ed25519SigningKey) -> SignedNote:
    """The text, signed by a log. The same every time (RFC 8032). Raises Invalid ``note-parts-malformed``."""
    signature = key.sign_bytes(text.encode("utf-8"))
    return SignedNote(text, (NoteSignature(name, log_key(name, key).key_id, signature),))


def cosign(text: str, name: str, key: Ed25519SigningKey, time: int) -> NoteSignature:
    """A witness's signature over a checkpoint's text (with its last line end), at a second since 1970.

    Raises Invalid ``cosignature-time`` for a time below 0 or above 2^63-1.
    """
    if not 0 <= time <= LATEST_TIME:
        raise Invalid("cosignature-time", found=time)
    signature = key.sign_bytes(cosignature_message(text.encode("utf-8"), time))
    return NoteSignature(name, witness_key(name, key).key_id, time.to_bytes(TIME_BYTES, "big") + signature)
