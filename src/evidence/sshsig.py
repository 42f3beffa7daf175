"""SSH signatures over data (OpenSSH ``PROTOCOL.sshsig``), as ``ssh-keygen -Y`` makes and checks them.

::

    blob    = "SSHSIG" || uint32(1) || string(public key) || string(namespace) || string("") || string(hash)
              || string(signature)
    signed  = "SSHSIG" || string(namespace) || string("") || string(hash) || string(HASH(message))

The namespace keeps a signature made for one purpose from being used for another. OpenSSH ignores what stands in the
reserved field (here ``string("")``); here it has to be empty, so that one signature has one sequence of bytes.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Final

from ..errors import Invalid, Unsound
from ..frozen import frozen
from .digests import base64_standard, parse_base64
from .key_types import ED25519
from .public_keys import PublicKey, public_key_from_blob
from .signature_checks import RawSignature, check_signature, read_signature
from .ssh_wire import MalformedWire, WireReader, string, uint32

HASH_ALGORITHMS: Final = frozenset({"sha256", "sha512"})

_MAGIC: Final = b"SSHSIG"
_VERSION: Final = 1
_BEFORE_KEY: Final = len(_MAGIC) + 4
_NOTHING: Final = string(b"")
_ED25519_NEXT: Final = string(ED25519.encode("ascii"))
_FIRST_LINE: Final = "-----BEGIN SSH SIGNATURE-----"
_LAST_LINE: Final = "-----END SSH SIGNATURE-----"
_LINE_WIDTH: Final = 70
_REFUSED_KEYS: Final = {
    "key-algorithm-later": "sshsig-algorithm-later",
    "rsa-key-too-small": "sshsig-key-too-small",
}


@frozen
class SshSignature:
    """The parts of a signature."""

    public_key: PublicKey
    namespace: str
    hash_algorithm: str
    signature: RawSignature

    def to_bytes(self) -> bytes:
        """The blob. Inverse of :func:`parse_sshsig`."""
        before = _before_signature(self.public_key.blob, self.namespace, self.hash_algorithm)
        return before + string(self.signature.to_bytes())


def parse_sshsig(blob: bytes) -> SshSignature:
    """The parts of a blob.

    Raises Unsound ``sshsig-algorithm-later`` and ``sshsig-key-too-small`` for a key that this version does not take,
    ``sshsig-weak-hash`` for RSA with SHA-1, and ``sshsig-malformed`` for any other bytes that
    :meth:`SshSignature.to_bytes` would not have made.
    """
    reader = WireReader(blob)
    try:
        preamble = reader.take(len(_MAGIC)), reader.uint32()
        public_key = _key_of(reader.string())
        namespace, reserved, hash_algorithm = reader.text(), reader.string(), reader.text()
        signature = read_signature(reader.string(), public_key)
        reader.end()
    except MalformedWire as error:
        raise Unsound("sshsig-malformed") from error
    except Invalid as error:
        raise Unsound(_REFUSED_KEYS.get(error.code, "sshsig-malformed"), **error.details) from error
    if preamble != (_MAGIC, _VERSION) or not namespace or reserved or hash_algorithm not in HASH_ALGORITHMS:
        raise Unsound("sshsig-malformed")
    return SshSignature(public_key, namespace, hash_algorithm, signature)


def signer_of(blob: bytes) -> PublicKey:
    """The key that a blob names, of a blob that :func:`parse_sshsig` takes; nothing else of it is looked at."""
    reader = WireReader(blob)
    reader.take(_BEFORE_KEY)
    return _key_of(reader.string())


@lru_cache(maxsize=64)
def _key_of(blob: bytes) -> PublicKey:
    return public_key_from_blob(blob)


def message_to_sign(namespace: str, hash_algorithm: str, message: bytes) -> bytes:
    """The bytes that the key signs for a message. ``hash_algorithm`` is ``sha256`` or ``sha512``."""
    digest = (hashlib.sha512 if hash_algorithm == "sha512" else hashlib.sha256)(message).digest()
    return _before_digest(namespace, hash_algorithm) + string(digest)


def ed25519_signature_blob(key_blob: bytes, namespace: str, hash_algorithm: str, signature: bytes) -> bytes:
    """The blob of a bare Ed25519 signature (64 bytes): as :meth:`SshSignature.to_bytes`."""
    return _before_signature(key_blob, namespace, hash_algorithm) + string(_ED25519_NEXT + string(signature))


@lru_cache(maxsize=16)
def _before_signature(key_blob: bytes, namespace: str, hash_algorithm: str) -> bytes:
    """A blob as far as it is the same for all signatures of a key."""
    return _MAGIC + uint32(_VERSION) + string(key_blob) + _saying(namespace, hash_algorithm)


@lru_cache(maxsize=16)
def _before_digest(namespace: str, hash_algorithm: str) -> bytes:
    """What is signed as far as it is the same for all messages."""
    return _MAGIC + _saying(namespace, hash_algorithm)


def _saying(namespace: str, hash_algorithm: str) -> bytes:
    return string(namespace.encode("ascii")) + _NOTHING + string(hash_algorithm.encode("ascii"))


def verify_sshsig(blob: bytes, message: bytes, namespace: str, public_key: PublicKey) -> SshSignature:
    """Check that a blob is this key's signature over the message in this namespace; gives its parts.

    Raises Unsound: what :func:`parse_sshsig` raises, ``sshsig-other-namespace``, ``sshsig-other-key``,
    ``sshsig-does-not-verify``, ``sshsig-no-presence``.
    """
    parsed = parse_sshsig(blob)
    check_sshsig(parsed, message, namespace, public_key)
    return parsed


def check_sshsig(parsed: SshSignature, message: bytes, namespace: str, public_key: PublicKey) -> None:
    """As :func:`verify_sshsig`, of a signature in parts."""
    if parsed.namespace != namespace:
        raise Unsound("sshsig-other-namespace", found=parsed.namespace, expected=namespace)
    if parsed.public_key != public_key:
        raise Unsound("sshsig-other-key", found=parsed.public_key.fingerprint, expected=public_key.fingerprint)
    check_signature(parsed.signature, public_key, message_to_sign(namespace, parsed.hash_algorithm, message))


def armor(blob: bytes) -> str:
    """The text form of a blob, as in a ``.sig`` file. Inverse of :func:`parse_armor`."""
    encoded = base64_standard(blob)
    lines = [encoded[at : at + _LINE_WIDTH] for at in range(0, len(encoded), _LINE_WIDTH)]
    return "\n".join((_FIRST_LINE, *lines, _LAST_LINE, ""))


def parse_armor(text: str) -> bytes:
    """The blob of a ``.sig`` file, in lines of any width; a missing last line end is forgiven.

    Raises Unsound ``sshsig-armor-malformed``.
    """
    lines = text.removesuffix("\n").split("\n")
    if (lines[0], lines[-1]) != (_FIRST_LINE, _LAST_LINE):
        raise Unsound("sshsig-armor-malformed")
    try:
        return parse_base64("".join(lines[1:-1]))
    except Unsound as error:
        raise Unsound("sshsig-armor-malformed") from error
