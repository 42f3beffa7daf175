"""Checking the raw signature of any type of key that officials may have, by the ``cryptography`` package alone."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from ..errors import Refused, Unsound
from ..frozen import frozen
from .hardware_signatures import Touch, read_touch, signed_by_touch
from .key_types import CURVES, ED25519, HARDWARE, RSA, SIGNATURES, SK_ED25519, WEBAUTHN, elliptic_key, rsa_key
from .ssh_wire import WireReader, string

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.hashes import HashAlgorithm

    from .public_keys import PublicKey

_BITS_A_BYTE: Final = 8


@frozen
class RawSignature:
    """A signature in parts: its type, the bytes of that type, and what a security key says beside it."""

    algorithm: str
    raw: bytes
    touch: Touch | None = None

    def to_bytes(self) -> bytes:
        """As it stands in an SSH signature. Inverse of :func:`read_signature`."""
        beside = self.touch.to_bytes() if self.touch is not None else b""
        return string(self.algorithm.encode("ascii")) + string(self.raw) + beside


def read_signature(data: bytes, public_key: PublicKey) -> RawSignature:
    """The parts of a signature by a key of that type.

    Raises MalformedWire, and Unsound ``sshsig-weak-hash`` for RSA with SHA-1, ``sshsig-malformed`` for a signature of
    a type that this key does not make.
    """
    reader = WireReader(data)
    algorithm, raw = reader.text(), reader.string()
    if algorithm == RSA == public_key.algorithm:
        raise Unsound("sshsig-weak-hash", found=algorithm)
    if algorithm not in SIGNATURES[public_key.algorithm]:
        raise Unsound("sshsig-malformed")
    touch = read_touch(reader, webauthn=algorithm == WEBAUTHN) if public_key.algorithm in HARDWARE else None
    reader.end()
    if public_key.algorithm in CURVES:
        _numbers(raw)
    return RawSignature(algorithm, raw, touch)


def check_signature(signature: RawSignature, public_key: PublicKey, data: bytes) -> None:
    """Check that the key signed the data.

    Raises Unsound ``sshsig-does-not-verify``, ``sshsig-no-presence``.
    """
    from cryptography.exceptions import InvalidSignature

    touch = signature.touch
    signed = data if touch is None else signed_by_touch(public_key.parts.application, data, touch)
    try:
        if public_key.algorithm in {ED25519, SK_ED25519}:
            _ed25519(public_key.parts.ed25519).verify(signature.raw, signed)
        elif public_key.algorithm == RSA:
            _check_rsa(signature, public_key, signed)
        else:
            _check_elliptic(signature.raw, public_key, signed)
    except InvalidSignature:
        raise Unsound("sshsig-does-not-verify") from None


def not_taken(found: Unsound, public_key: PublicKey) -> Refused:
    """What to say to who just signed, where :func:`check_signature` does not take what their key gave back."""
    if found.code == "sshsig-no-presence":
        return Refused("signed-without-touch", key=public_key.fingerprint)
    return Refused("signed-otherwise", key=public_key.fingerprint)


@lru_cache(maxsize=64)
def _ed25519(raw: bytes) -> Ed25519PublicKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    return Ed25519PublicKey.from_public_bytes(raw)


@cache
def _hashes() -> Mapping[str, HashAlgorithm]:
    """By curve (RFC 5656 section 6.2.1)."""
    from cryptography.hazmat.primitives import hashes

    return {"nistp256": hashes.SHA256(), "nistp384": hashes.SHA384(), "nistp521": hashes.SHA512()}


def _check_elliptic(raw: bytes, public_key: PublicKey, signed: bytes) -> None:
    """RFC 5656 section 3.1.2: the hash goes by the size of the curve."""
    from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

    curve = CURVES[public_key.algorithm]
    made_with = _hashes()[CURVES[public_key.algorithm]]
    numbers = encode_dss_signature(*_numbers(raw))
    elliptic_key(curve, public_key.parts.point).verify(numbers, signed, ECDSA(made_with))


def _check_rsa(signature: RawSignature, public_key: PublicKey, signed: bytes) -> None:
    """RFC 8332 section 3: PKCS#1 v1.5. One with its leading zeros left out is taken, as OpenSSH takes it."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15

    parts = public_key.parts
    made_with = hashes.SHA512() if signature.algorithm == "rsa-sha2-512" else hashes.SHA256()
    length = -(-parts.modulus.bit_length() // _BITS_A_BYTE)
    rsa_key(parts.exponent, parts.modulus).verify(signature.raw.rjust(length, b"\0"), signed, PKCS1v15(), made_with)


def _numbers(raw: bytes) -> tuple[int, int]:
    """The two numbers of an ECDSA signature. Raises MalformedWire."""
    reader = WireReader(raw)
    found = reader.mpint(), reader.mpint()
    reader.end()
    return found
