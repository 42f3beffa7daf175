"""The types of public key that officials may sign with, and what their blobs hold (RFC 4253, 5656, 8709, PROTOCOL.u2f).

::

    ssh-ed25519          string(32 bytes)
    ecdsa-sha2-CURVE     string(CURVE) || string(04 || x || y)
    ssh-rsa              mpint(e) || mpint(n)
    sk-ssh-ed25519       string(32 bytes) || string(application)
    sk-ecdsa-sha2-…      string(CURVE) || string(04 || x || y) || string(application)

each after ``string(algorithm)``. A security key (``sk-``) signs for one application, and only when it is touched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..errors import Invalid
from ..frozen import frozen
from .ssh_wire import MalformedWire, WireReader

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurve, EllipticCurvePublicKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

ED25519: Final = "ssh-ed25519"
RSA: Final = "ssh-rsa"
SK_ED25519: Final = "sk-ssh-ed25519@openssh.com"
SK_ECDSA: Final = "sk-ecdsa-sha2-nistp256@openssh.com"
WEBAUTHN: Final = "webauthn-sk-ecdsa-sha2-nistp256@openssh.com"

CURVES: Final[Mapping[str, str]] = {
    "ecdsa-sha2-nistp256": "nistp256",
    "ecdsa-sha2-nistp384": "nistp384",
    "ecdsa-sha2-nistp521": "nistp521",
    SK_ECDSA: "nistp256",
}
"""The curve of each type that has one (RFC 5656 section 10.1)."""

SIGNATURES: Final[Mapping[str, frozenset[str]]] = {
    ED25519: frozenset({ED25519}),
    **{name: frozenset({name}) for name in CURVES},
    RSA: frozenset({"rsa-sha2-256", "rsa-sha2-512"}),
    SK_ED25519: frozenset({SK_ED25519}),
    SK_ECDSA: frozenset({SK_ECDSA, WEBAUTHN}),
}
"""The types of key that are taken, and the types of signature by each. RSA with SHA-1 (``ssh-rsa``) is none of them."""

HARDWARE: Final = frozenset({SK_ED25519, SK_ECDSA})
LATER: Final = frozenset({"ssh-mldsa44-ed25519@openssh.com"})
"""Types that OpenSSH knows and this version does not take."""

ED25519_KEY_BYTES: Final = 32
SMALLEST_RSA: Final = 2048
LARGEST_RSA: Final = 16_384
"""Bits; the largest is OpenSSH's own."""

_COORDINATE_BYTES: Final = {"nistp256": 32, "nistp384": 48, "nistp521": 66}


@frozen
class KeyParts:
    """What a blob holds: of these only what its type has."""

    ed25519: bytes = b""
    point: bytes = b""
    exponent: int = 0
    modulus: int = 0
    application: str = ""


def key_parts(algorithm: str, blob: bytes) -> KeyParts:
    """What the blob of a key of that type holds. The type is one of :data:`SIGNATURES`.

    Raises Invalid ``public-key-malformed``, ``rsa-key-too-small``.
    """
    reader = WireReader(blob)
    try:
        if reader.text() != algorithm:
            raise Invalid("public-key-malformed")
        parts = _parts(algorithm, reader)
        reader.end()
    except MalformedWire as error:
        raise Invalid("public-key-malformed") from error
    return parts


def _parts(algorithm: str, reader: WireReader) -> KeyParts:
    if algorithm == RSA:
        return _rsa(reader.mpint(), reader.mpint())
    key = b"" if algorithm in CURVES else _ed25519(reader.string())
    point = _point(CURVES[algorithm], reader.text(), reader.string()) if algorithm in CURVES else b""
    application = reader.text() if algorithm in HARDWARE else ""
    return KeyParts(ed25519=key, point=point, application=application)


def _ed25519(raw: bytes) -> bytes:
    if len(raw) != ED25519_KEY_BYTES:
        raise MalformedWire
    return raw


def _point(expected: str, curve: str, point: bytes) -> bytes:
    """A point of the curve, uncompressed, as RFC 5656 section 3.1 has it."""
    if curve != expected or len(point) != 1 + 2 * _COORDINATE_BYTES[curve]:
        raise MalformedWire
    try:
        elliptic_key(curve, point)
    except ValueError as error:  # not on the curve
        raise MalformedWire from error
    return point


def _rsa(exponent: int, modulus: int) -> KeyParts:
    bits = modulus.bit_length()
    if bits < SMALLEST_RSA:
        raise Invalid("rsa-key-too-small", found=bits, expected=SMALLEST_RSA)
    if bits > LARGEST_RSA or modulus % 2 == 0:
        raise MalformedWire
    try:
        rsa_key(exponent, modulus)
    except ValueError as error:  # no exponent that RSA can use
        raise MalformedWire from error
    return KeyParts(exponent=exponent, modulus=modulus)


def elliptic_key(curve: str, point: bytes) -> EllipticCurvePublicKey:
    """The key of a point. Raises ValueError where it is not on the curve."""
    from cryptography.hazmat.primitives.asymmetric import ec

    curves: Mapping[str, type[EllipticCurve]] = {
        "nistp256": ec.SECP256R1,
        "nistp384": ec.SECP384R1,
        "nistp521": ec.SECP521R1,
    }
    return ec.EllipticCurvePublicKey.from_encoded_point(curves[curve](), point)


def rsa_key(exponent: int, modulus: int) -> RSAPublicKey:
    """The key of these numbers. Raises ValueError where no key has them."""
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers

    return RSAPublicNumbers(exponent, modulus).public_key()
