"""A checkpoint that somebody kept elsewhere, opened with the keys that the reader has: what a ledger is held against.

Plain text is taken as it is: that it was kept elsewhere is what it is worth. With a log key or witnesses it has to be a
signed note that those keys signed. A witness that has the log's own key is none (C2SP tlog-cosignature).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..errors import Unsound
from ..frozen import frozen
from .checkpoint import Checkpoint, parse_checkpoint_text
from .signed_checkpoint import open_checkpoint
from .signed_note import SignedNote, parse_signed_note
from .verifier_key import ED25519, VerifierKey
from .witness_quorum import Quorum, check_quorum

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIGNATURES_NEXT: Final = b"\n\n"
ED25519_BYTES: Final = 32


@frozen
class Trusted:
    """The keys that a reader has from elsewhere: the log's, and of witnesses with how many of them are needed."""

    log_keys: tuple[VerifierKey, ...] = ()
    quorum: Quorum | None = None

    @property
    def anybody(self) -> bool:
        """Whether any key is trusted, so that a checkpoint has to be signed."""
        return bool(self.log_keys) or self.quorum is not None


def is_signed(data: bytes) -> bool:
    """Whether a file is meant as a signed note, and not as the text of a checkpoint alone."""
    return _SIGNATURES_NEXT in data


def open_kept(data: bytes, origin: str, trusted: Trusted) -> Checkpoint:
    """The checkpoint of this log in a file.

    Raises Unsound: ``checkpoint-malformed``, ``checkpoint-of-another``, ``checkpoint-without-signature`` where keys are
    trusted and there is none, and as :func:`~.signed_checkpoint.open_checkpoint` and
    :func:`~.witness_quorum.check_quorum`.
    """
    checkpoint = parse_checkpoint_text(data)
    if checkpoint.origin != origin:
        raise Unsound("checkpoint-of-another", found=ascii(checkpoint.origin), expected=origin)
    if not trusted.anybody:
        return checkpoint
    if not is_signed(data):
        raise Unsound("checkpoint-without-signature", size=checkpoint.size)
    if trusted.log_keys:
        open_checkpoint(data, trusted.log_keys, origin)
    if trusted.quorum is not None:
        note = parse_signed_note(data)
        check_quorum(note, trusted.quorum, (*trusted.log_keys, *_of_the_log(note, origin, trusted.quorum.witnesses)))
    return checkpoint


def _of_the_log(note: SignedNote, origin: str, witnesses: Sequence[VerifierKey]) -> list[VerifierKey]:
    """The keys of witnesses that signed the note as the log itself, whatever name they have as a witness."""
    as_log = [VerifierKey(origin, ED25519, key.public) for key in witnesses if len(key.public) == ED25519_BYTES]
    signed = {(each.name, each.key_id) for each in note.signatures}
    return [key for key in as_log if (key.name, key.key_id) in signed]
