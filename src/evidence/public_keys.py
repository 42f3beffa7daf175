"""Public keys as OpenSSH writes them: one line of text, and a fingerprint for people.

``algorithm base64(blob) [comment]``, the blob beginning with ``string(algorithm)``. Ed25519 (RFC 8709) is the only
algorithm of this version; the others that OpenSSH knows are recognised and refused by name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from ..errors import Invalid, Unsound
from ..frozen import frozen
from .digests import base64_standard, parse_base64, sha256
from .ssh_wire import MalformedWire, WireReader, string

ED25519: Final = "ssh-ed25519"
ED25519_KEY_BYTES: Final = 32

LATER_ALGORITHMS: Final = frozenset(
    {
        "ecdsa-sha2-nistp256",
        "ecdsa-sha2-nistp384",
        "ecdsa-sha2-nistp521",
        "sk-ecdsa-sha2-nistp256@openssh.com",
        "sk-ssh-ed25519@openssh.com",
        "ssh-mldsa44-ed25519@openssh.com",
        "ssh-rsa",
    }
)
"""Key types that OpenSSH knows and this version does not accept."""

_SHOWN: Final = 60


@frozen
class PublicKey:
    """A public key: its algorithm and its blob in the SSH wire format, ``string("ssh-ed25519") || string(32 bytes)``.

    Raises Invalid ``key-algorithm-later``, ``key-algorithm-unknown`` or ``public-key-malformed``.
    """

    algorithm: str
    blob: bytes

    def __post_init__(self) -> None:
        if self.algorithm in LATER_ALGORITHMS:
            raise Invalid("key-algorithm-later", found=self.algorithm, expected=ED25519)
        if self.algorithm != ED25519:
            raise Invalid("key-algorithm-unknown", found=ascii(self.algorithm[:_SHOWN]), expected=ED25519)
        if len(self.ed25519_bytes) != ED25519_KEY_BYTES or self.blob != ed25519_blob(self.ed25519_bytes):
            raise Invalid("public-key-malformed")

    @property
    def line(self) -> str:
        """The key as one line without a comment: ``ssh-ed25519 AAAA…``. Inverse of :func:`parse_public_key`."""
        return f"{self.algorithm} {base64_standard(self.blob)}"

    @property
    def fingerprint(self) -> str:
        """``SHA256:`` and the hash of the blob in base64 without padding, as ``ssh-keygen -l`` prints it."""
        return _fingerprint_of(self.blob)

    @property
    def ed25519_bytes(self) -> bytes:
        """The 32 bytes of the key itself (RFC 8032 section 5.1.5)."""
        return self.blob[-ED25519_KEY_BYTES:]


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
    """The Ed25519 key of a line as in a ``.pub`` file, with or without a comment and a line end.

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
