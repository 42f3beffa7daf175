"""Public keys as OpenSSH writes them: one line of text, and a fingerprint for people.

``algorithm base64(blob) [comment]``, the blob beginning with ``string(algorithm)``. Which types are taken, and what
their blobs hold, says :mod:`grootboek.evidence.key_types`; a type that OpenSSH knows and this version does not is
refused by name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from ..errors import Invalid, Unsound
from ..frozen import frozen
from .digests import base64_standard, parse_base64, sha256
from .key_types import ED25519, ED25519_KEY_BYTES, HARDWARE, LATER, SIGNATURES, KeyParts, key_parts
from .ssh_wire import MalformedWire, WireReader, string

TAKEN: Final = "ssh-ed25519, ecdsa-sha2-nistp256/384/521, ssh-rsa, sk-ssh-ed25519, sk-ecdsa-sha2-nistp256"
"""The types that are taken, as an error says them."""

_SHOWN: Final = 60


@frozen
class PublicKey:
    """A public key: its algorithm and its blob in the SSH wire format: ``string("ssh-ed25519") || string(32 bytes)``.

    Raises Invalid ``key-algorithm-later``, ``key-algorithm-unknown``, ``rsa-key-too-small``, ``public-key-malformed``.
    """

    algorithm: str
    blob: bytes

    def __post_init__(self) -> None:
        if self.algorithm in LATER:
            raise Invalid("key-algorithm-later", found=self.algorithm, expected=TAKEN)
        if self.algorithm not in SIGNATURES:
            raise Invalid("key-algorithm-unknown", found=ascii(self.algorithm[:_SHOWN]), expected=TAKEN)
        _ = self.parts

    @property
    def line(self) -> str:
        """The key as one line without a comment: ``ssh-ed25519 AAAA…``. Inverse of :func:`parse_public_key`."""
        return f"{self.algorithm} {base64_standard(self.blob)}"

    @property
    def fingerprint(self) -> str:
        """``SHA256:`` and the hash of the blob in base64 without padding, as ``ssh-keygen -l`` prints it."""
        return _fingerprint_of(self.blob)

    @property
    def parts(self) -> KeyParts:
        """What the blob holds."""
        return _parts_of(self.algorithm, self.blob)

    @property
    def ed25519_bytes(self) -> bytes:
        """The 32 bytes of an Ed25519 key itself (RFC 8032 section 5.1.5)."""
        return self.blob[-ED25519_KEY_BYTES:]

    @property
    def hardware(self) -> bool:
        """Whether the private half is in a security key that asks for a touch."""
        return self.algorithm in HARDWARE


@lru_cache(maxsize=64)
def _parts_of(algorithm: str, blob: bytes) -> KeyParts:
    return key_parts(algorithm, blob)


@lru_cache(maxsize=64)
def _fingerprint_of(blob: bytes) -> str:
    return "SHA256:" + base64_standard(sha256(blob)).rstrip("=")


def ed25519_blob(raw: bytes) -> bytes:
    """The blob of an Ed25519 public key: ``string("ssh-ed25519") || string(32 bytes)`` (RFC 8709 section 4)."""
    return string(ED25519.encode("ascii")) + string(raw)


def public_key_from_blob(blob: bytes) -> PublicKey:
    """The key of a blob. Raises Invalid as :class:`PublicKey` does."""
    try:
        algorithm = WireReader(blob).text()
    except MalformedWire as error:
        raise Invalid("public-key-malformed") from error
    return PublicKey(algorithm, blob)


def parse_public_key(line: str) -> PublicKey:
    """The key of a line as in a ``.pub`` file, with or without a comment and a line end.

    Raises Invalid as :class:`PublicKey` does.
    """
    algorithm, _, encoded_and_comment = line.strip(" \t\r\n").partition(" ")
    encoded, _, comment = encoded_and_comment.partition(" ")
    if not encoded or "\n" in comment:
        raise Invalid("public-key-malformed")
    try:
        blob = parse_base64(encoded)
    except Unsound as error:
        raise Invalid("public-key-malformed") from error
    return PublicKey(algorithm, blob)
