"""Officials' keys: the public half as a value, the private half as something that signs.

A :class:`SigningKey` hides where the private key is: in a file here, in an SSH agent, or on a hardware token. Ed25519
files without a passphrase are read here; for all others OpenSSH signs. Key files are OpenSSH's own
(``PROTOCOL.key``), so that an official can sign and check without this package.
"""

from __future__ import annotations

import binascii
from base64 import b64encode
from typing import Final, Protocol

from ..errors import Invalid
from ..frozen import frozen
from .digests import sha256
from .key_types import ED25519
from .public_keys import PublicKey, ed25519_blob, parse_public_key, public_key_from_blob
from .ssh_wire import MalformedWire, WireReader, string, uint32
from .sshsig import ed25519_signature_blob, message_to_sign

__all__ = [
    "Ed25519SigningKey",
    "KeyFile",
    "PublicKey",
    "SigningKey",
    "open_key_file",
    "parse_public_key",
    "public_key_from_blob",
]

SEED_BYTES: Final = 32
"""The random bytes that an Ed25519 key is made from (RFC 8032 section 5.1.5)."""

HASH_ALGORITHM: Final = "sha512"

_FIRST_LINE: Final = b"-----BEGIN OPENSSH PRIVATE KEY-----"
_LAST_LINE: Final = b"-----END OPENSSH PRIVATE KEY-----"
_LINE_WIDTH: Final = 70
_MAGIC: Final = b"openssh-key-v1\0"
_UNENCRYPTED: Final = "none"
_BLOCK_BYTES: Final = 8


class SigningKey(Protocol):
    """Something that signs as one official."""

    @property
    def public_key(self) -> PublicKey:
        """The key by which its signatures are checked."""

    def sign(self, message: bytes, namespace: str) -> bytes:
        """The SSHSIG blob of this key over the message in the namespace, hashed with SHA-512."""


class Ed25519SigningKey:
    """An Ed25519 key held in memory, made from 32 random bytes.

    Raises Invalid ``seed-wrong-length`` for any other number of bytes.
    """

    __slots__ = ("_private", "_public_key", "_seed")

    def __init__(self, seed: bytes) -> None:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (
            Ed25519PrivateKey,
        )

        if len(seed) != SEED_BYTES:
            raise Invalid("seed-wrong-length", found=len(seed), expected=SEED_BYTES)
        self._seed = seed
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self._public_key = PublicKey(ED25519, ed25519_blob(self._private.public_key().public_bytes_raw()))

    @property
    def public_key(self) -> PublicKey:
        """The key by which its signatures are checked."""
        return self._public_key

    def sign(self, message: bytes, namespace: str) -> bytes:
        """The SSHSIG blob over the message in the namespace, hashed with SHA-512. The same every time (RFC 8032)."""
        signature = self._private.sign(message_to_sign(namespace, HASH_ALGORITHM, message))
        return ed25519_signature_blob(self._public_key.blob, namespace, HASH_ALGORITHM, signature)

    def sign_bytes(self, message: bytes) -> bytes:
        """The bare signature over the message, 64 bytes (RFC 8032), as signed notes hold it."""
        return self._private.sign(message)

    def to_openssh(self, comment: str = "") -> bytes:
        """An unencrypted OpenSSH private key file; keep it with mode 0600. Inverse of :meth:`from_openssh`."""
        public_blob = self._public_key.blob
        # OpenSSH compares these two to see whether a passphrase was right. Without one any number will do.
        check = sha256(public_blob)[:4]
        private = b"".join(
            (
                check,
                check,
                string(ED25519.encode("ascii")),
                string(self._public_key.ed25519_bytes),
                string(self._seed + self._public_key.ed25519_bytes),
                string(comment.encode("utf-8")),
            )
        )
        private += _padding(len(private))
        none = string(_UNENCRYPTED.encode("ascii"))
        blob = _MAGIC + none + none + string(b"") + uint32(1) + string(public_blob) + string(private)
        encoded = b64encode(blob)
        lines = [encoded[at : at + _LINE_WIDTH] for at in range(0, len(encoded), _LINE_WIDTH)]
        return b"\n".join((_FIRST_LINE, *lines, _LAST_LINE, b""))

    @classmethod
    def from_openssh(cls, data: bytes) -> Ed25519SigningKey:
        """The key of an unencrypted OpenSSH private key file, given its bytes.

        Raises Invalid: ``private-key-encrypted``, ``private-key-other-type``, and as :func:`open_key_file`.
        """
        file = open_key_file(data)
        if file.encrypted:
            raise Invalid("private-key-encrypted")
        if file.public_key.algorithm != ED25519:
            raise Invalid("private-key-other-type", found=file.public_key.algorithm, expected=ED25519)
        try:
            seed = _seed_of(file.private, file.public_key)
        except MalformedWire as error:
            raise Invalid("private-key-damaged") from error
        key = cls(seed)
        if key.public_key != file.public_key:
            raise Invalid("private-key-damaged")
        return key


@frozen
class KeyFile:
    """What an OpenSSH private key file shows without its passphrase. ``private`` is the secret part as it stands."""

    public_key: PublicKey
    encrypted: bool
    private: bytes


def open_key_file(data: bytes) -> KeyFile:
    """An OpenSSH private key file of one key, of any type that is taken.

    Raises Invalid: ``private-key-not-openssh`` (another kind of file), ``private-key-damaged``,
    ``key-algorithm-later``, ``key-algorithm-unknown``, ``rsa-key-too-small``.
    """
    reader = WireReader(_unarmored(data))
    try:
        if reader.take(len(_MAGIC)) != _MAGIC:
            raise Invalid("private-key-not-openssh")
        cipher, derivation = reader.text(), reader.text()
        reader.string()
        number_of_keys, public_key = reader.uint32(), _public_key_of(reader.string())
        private = reader.string()
        encrypted = (cipher, derivation) != (_UNENCRYPTED, _UNENCRYPTED)
        if number_of_keys != 1 or (reader.rest() and not encrypted):  # a cipher may leave a tag behind
            raise Invalid("private-key-damaged")
    except MalformedWire as error:
        raise Invalid("private-key-damaged") from error
    return KeyFile(public_key, encrypted, private)


def _public_key_of(blob: bytes) -> PublicKey:
    """The public key in a private key's file. Raises Invalid, ``private-key-damaged`` where it is malformed."""
    try:
        return public_key_from_blob(blob)
    except Invalid as error:
        if error.code == "public-key-malformed":
            raise Invalid("private-key-damaged") from error
        raise


def _seed_of(private: bytes, public_key: PublicKey) -> bytes:
    """The seed in the private part of a key file. Raises Invalid ``private-key-damaged`` or MalformedWire."""
    reader = WireReader(private)
    first_check, second_check = reader.uint32(), reader.uint32()
    algorithm, public_bytes, secret, _comment = reader.text(), reader.string(), reader.string(), reader.string()
    padding = reader.rest()
    expected = (first_check, ED25519, public_key.ed25519_bytes, secret[:SEED_BYTES] + public_bytes)
    sound_padding = padding == _padding(len(private) - len(padding))
    if (second_check, algorithm, public_bytes, secret) != expected or not sound_padding:
        raise Invalid("private-key-damaged")
    return secret[:SEED_BYTES]


def _padding(length: int) -> bytes:
    """The bytes 1, 2, 3… that fill the private part to a whole number of blocks."""
    return bytes(range(1, 1 + -length % _BLOCK_BYTES))


def _unarmored(data: bytes) -> bytes:
    lines = [line.strip() for line in data.strip().split(b"\n")]
    if (lines[0], lines[-1]) != (_FIRST_LINE, _LAST_LINE):
        raise Invalid("private-key-not-openssh")
    try:
        return binascii.a2b_base64(b"".join(lines[1:-1]), strict_mode=True)
    except binascii.Error as error:
        raise Invalid("private-key-damaged") from error
