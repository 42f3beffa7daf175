r"""What a signature in a signed note signs, for each type of key, and whether it holds.

===========  ======================================================  =========================================
type         signature                                               signed bytes
===========  ======================================================  =========================================
``0x01``     64 bytes                                                the note's text
``0x04``     ``u64 seconds || 64 bytes``                             ``cosignature/v1\ntime SECONDS\n`` || text
``0x06``     ``u64 seconds || 2420 bytes``                           :func:`subtree_message`
===========  ======================================================  =========================================

Sources: C2SP signed-note and tlog-cosignature, RFC 8032, FIPS 204.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..errors import Unsound
from .verifier_key import ED25519, ED25519_COSIGNATURE, ML_DSA_44

if TYPE_CHECKING:
    from .verifier_key import VerifierKey

TIME_BYTES: Final = 8
ED25519_SIGNATURE_BYTES: Final = 64
LATEST_TIME: Final = 2**63 - 1
"""The last second that a cosignature can name."""

_SUBTREE_LABEL: Final = b"subtree/v1\n\0"
_LONGEST_NAME: Final = 255


def can_verify(key: VerifierKey) -> bool:
    """Whether this machine can check signatures of that type; where not, the key counts as unknown."""
    return key.type != ML_DSA_44 or _has_ml_dsa()


def signature_holds(key: VerifierKey, text: bytes, signature: bytes) -> bool:
    """Whether the bytes after the key id are this key's signature over the note's text (with its last line end)."""
    if key.type == ED25519:
        return _ed25519_holds(key.public, text, signature)
    time = cosignature_time(signature)
    if time is None:
        return False
    rest = signature[TIME_BYTES:]
    if key.type == ED25519_COSIGNATURE:
        return _ed25519_holds(key.public, cosignature_message(text, time), rest)
    message = subtree_message(key.name, text, time)
    return message is not None and _ml_dsa_holds(key.public, message, rest)


def cosignature_time(signature: bytes) -> int | None:
    """The second at which a witness signed, since 1970; None where the bytes are none or it is beyond 2^63-1."""
    time = int.from_bytes(signature[:TIME_BYTES], "big")
    return time if len(signature) > TIME_BYTES and time <= LATEST_TIME else None


def cosignature_message(text: bytes, time: int) -> bytes:
    r"""What an Ed25519 witness signs: ``cosignature/v1\ntime SECONDS\n`` and the checkpoint's text."""
    return b"cosignature/v1\ntime %d\n" % time + text


def subtree_message(name: str, text: bytes, time: int) -> bytes | None:
    """What an ML-DSA-44 key of that name signs: origin, size and root of a checkpoint, without extension lines.

    None where the text is no checkpoint, or a name is longer than 255 bytes.
    """
    from .checkpoint import checkpoint_of_text

    try:
        checkpoint = checkpoint_of_text(text.decode("utf-8"))
    except (Unsound, UnicodeDecodeError):
        return None
    names = [each.encode("utf-8") for each in (name, checkpoint.origin)]
    if any(len(each) > _LONGEST_NAME for each in names):
        return None
    signer, origin = (bytes((len(each),)) + each for each in names)
    size = checkpoint.size.to_bytes(8, "big")
    return _SUBTREE_LABEL + signer + time.to_bytes(8, "big") + origin + bytes(8) + size + checkpoint.root


def _ed25519_holds(public: bytes, message: bytes, signature: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):  # ValueError: the bytes are no point of the curve
        return False
    return True


def _has_ml_dsa() -> bool:
    """Whether the installed `cryptography` offers ML-DSA; versions before 47, and some builds after it, do not."""
    from cryptography.exceptions import UnsupportedAlgorithm

    try:
        from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey

        MLDSA44PublicKey.from_public_bytes(bytes(1312))
    except (ImportError, UnsupportedAlgorithm):
        return False
    return True


def _ml_dsa_holds(public: bytes, message: bytes, signature: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey

    try:
        MLDSA44PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
