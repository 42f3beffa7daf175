"""SHA-256 and base64, in the two alphabets that the formats use.

Hashes and signatures are printed in standard base64 with padding (RFC 4648 section 4), disclosures and their
digests in base64url without (section 5, RFC 9901). Several texts can decode to the same bytes, so every parser here
encodes again and compares: one value, one text.
"""

from __future__ import annotations

import binascii
from hashlib import sha256 as _sha256
from typing import Final

from ..errors import Unsound

HASH_BYTES: Final = 32
"""The length of a SHA-256 hash."""

_SHOWN: Final = 60
_URL_SAFE: Final = bytes.maketrans(b"+/", b"-_")


def sha256(data: bytes) -> bytes:
    """The SHA-256 hash of the data, 32 bytes (FIPS 180-4)."""
    return _sha256(data).digest()


def base64_standard(data: bytes) -> str:
    """Standard base64 with padding. Inverse of :func:`parse_base64`."""
    return binascii.b2a_base64(data, newline=False).decode("ascii")


def parse_base64(text: str) -> bytes:
    """The bytes of a standard base64 text.

    Raises Unsound ``base64-malformed`` for any text but the one that :func:`base64_standard` writes for them.
    """
    try:
        data = binascii.a2b_base64(text, strict_mode=True)
    except ValueError as error:
        raise _malformed(text) from error
    if base64_standard(data) != text:
        raise _malformed(text)
    return data


def parse_hash(text: str) -> bytes:
    """The 32 bytes of a hash in standard base64. Raises Unsound ``base64-malformed`` or ``hash-wrong-length``."""
    data = parse_base64(text)
    if len(data) != HASH_BYTES:
        raise Unsound("hash-wrong-length", found=len(data))
    return data


def base64url(data: bytes) -> str:
    """Base64url without padding. Inverse of :func:`parse_base64url`."""
    return binascii.b2a_base64(data, newline=False).translate(_URL_SAFE, b"=").decode("ascii")


def parse_base64url(text: str) -> bytes:
    """The bytes of a base64url text without padding.

    Raises Unsound ``base64-malformed`` for any text but the one that :func:`base64url` writes for them.
    """
    standard = text.replace("-", "+").replace("_", "/") + "=" * (-len(text) % 4)
    try:
        data = binascii.a2b_base64(standard, strict_mode=True)
    except ValueError as error:
        raise _malformed(text) from error
    if base64url(data) != text:
        raise _malformed(text)
    return data


def _malformed(text: str) -> Unsound:
    return Unsound("base64-malformed", found=ascii(text[:_SHOWN]))
