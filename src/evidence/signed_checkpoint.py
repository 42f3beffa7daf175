"""Checkpoints that somebody vouches for: signed notes whose text is a checkpoint (C2SP tlog-checkpoint)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import Unsound
from ..frozen import frozen
from .checkpoint import Checkpoint, checkpoint_of_text
from .note_signing import sign_note
from .signed_note import SignedNote, Verified, parse_signed_note, verify_note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .keys import Ed25519SigningKey
    from .verifier_key import VerifierKey


@frozen
class SignedCheckpoint:
    """A checkpoint, the note that it stands in, and the known keys whose signatures hold, each once."""

    checkpoint: Checkpoint
    note: SignedNote
    verified: tuple[Verified, ...]


def open_checkpoint(data: bytes, keys: Sequence[VerifierKey], origin: str) -> SignedCheckpoint:
    """The checkpoint of a signed note, verified by keys that the reader has from elsewhere.

    A signature does not say of which log the checkpoint is, so the origin is compared too. Raises Unsound as
    :func:`~grootboek.evidence.signed_note.parse_signed_note` and ``verify_note`` do, ``checkpoint-malformed``, and
    ``checkpoint-of-other-log``.
    """
    note = parse_signed_note(data)
    verified = verify_note(note, keys)
    checkpoint = checkpoint_of_text(note.text)
    if checkpoint.origin != origin:
        raise Unsound("checkpoint-of-other-log", found=ascii(checkpoint.origin), expected=ascii(origin))
    return SignedCheckpoint(checkpoint, note, verified)


def sign_checkpoint(checkpoint: Checkpoint, key: Ed25519SigningKey) -> SignedNote:
    """The checkpoint as a note, signed by the log's key under the log's origin as its name."""
    return sign_note(checkpoint.text, checkpoint.origin, key)
