"""A key of each type that officials may have, made from the ``cryptography`` package alone, and a security key's twin.

Security keys are played by keys in memory that sign what a security key would sign.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from grootboek.evidence.digests import sha256
from grootboek.evidence.hardware_signatures import Touch, WebAuthn, signed_by_touch
from grootboek.evidence.key_types import CURVES, ED25519, RSA, SK_ECDSA, SK_ED25519, WEBAUTHN
from grootboek.evidence.public_keys import PublicKey, public_key_from_blob
from grootboek.evidence.signature_checks import RawSignature
from grootboek.evidence.ssh_wire import mpint, string, uint32
from grootboek.evidence.sshsig import SshSignature, message_to_sign
from tests.evidence.samples import KEY

if TYPE_CHECKING:
    from collections.abc import Callable

TYPES = [ED25519, *CURVES, RSA, SK_ED25519]
TOUCH = Touch(flags=1, counter=7)
APPLICATION = "ssh:"
_SIZES: dict[str, tuple[Callable[[], ec.EllipticCurve], Callable[[], hashes.HashAlgorithm]]] = {
    "nistp256": (ec.SECP256R1, hashes.SHA256),
    "nistp384": (ec.SECP384R1, hashes.SHA384),
    "nistp521": (ec.SECP521R1, hashes.SHA512),
}


class MadeKey:
    """Signs as a key of its type would. ``touch`` is what a security key says beside its signature."""

    def __init__(self, algorithm: str, *, touch: Touch = TOUCH, rsa_with: str = "rsa-sha2-512") -> None:
        self.algorithm, self.touch, self.rsa_with = algorithm, touch, rsa_with
        self.public_key: PublicKey = public_key_from_blob(blob_of(algorithm))

    def sign(self, message: bytes, namespace: str) -> bytes:
        """As :class:`~grootboek.evidence.keys.SigningKey` says."""
        data = message_to_sign(namespace, "sha512", message)
        return SshSignature(self.public_key, namespace, "sha512", self.raw(data)).to_bytes()

    def raw(self, data: bytes) -> RawSignature:
        """The signature over the data."""
        if not self.public_key.hardware:
            algorithm = self.rsa_with if self.algorithm == RSA else self.algorithm
            return RawSignature(algorithm, self.signed(data))
        signed = signed_by_touch(APPLICATION, data, Touch(self.touch.flags | 1, self.touch.counter))
        if not self.touch.flags & 1:  # such a key would have signed these flags
            signed = signed.replace(bytes([self.touch.flags | 1]), bytes([self.touch.flags]), 1)
        return RawSignature(self.algorithm, self.signed(signed), self.touch)

    def signed(self, data: bytes) -> bytes:
        """The bytes that the private half makes of the data."""
        if self.algorithm in CURVES:
            made_with: hashes.HashAlgorithm = _SIZES[CURVES[self.algorithm]][1]()
            numbers = decode_dss_signature(
                elliptic(self.algorithm).sign(data, ec.ECDSA(made_with, deterministic_signing=True))
            )
            return b"".join(map(mpint, numbers))
        if self.algorithm == RSA:
            made_with = hashes.SHA512() if self.rsa_with == "rsa-sha2-512" else hashes.SHA256()
            return rsa_private().sign(data, PKCS1v15(), made_with)
        return KEY._private.sign(data)  # noqa: SLF001 - the key itself, under another name


def blob_of(algorithm: str) -> bytes:
    """The blob of the key of that type."""
    application = string(APPLICATION.encode()) if algorithm in {SK_ED25519, SK_ECDSA} else b""
    if algorithm == RSA:
        numbers = rsa_private().public_key().public_numbers()
        return string(RSA.encode()) + mpint(numbers.e) + mpint(numbers.n)
    if algorithm in CURVES:
        point = elliptic(algorithm).public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return string(algorithm.encode()) + string(CURVES[algorithm].encode()) + string(point) + application
    return string(algorithm.encode()) + string(KEY.public_key.ed25519_bytes) + application


@cache
def rsa_private() -> rsa.RSAPrivateKey:
    """An RSA key of 2048 bits."""
    return rsa.generate_private_key(public_exponent=65_537, key_size=2048)


@cache
def elliptic(algorithm: str) -> ec.EllipticCurvePrivateKey:
    """A key on the curve of that type."""
    return ec.derive_private_key(2**200 + 7, _SIZES[CURVES[algorithm]][0]())


def signed_in_browser(browser: WebAuthn, flags: int = 1) -> RawSignature:
    """What the security key signs where a browser asks for it."""
    key = MadeKey(SK_ECDSA)
    said = bytes([flags]) + uint32(7) + browser.extensions
    signed = sha256(APPLICATION.encode()) + said + sha256(browser.client_data)
    return RawSignature(WEBAUTHN, key.signed(signed), Touch(flags, 7, browser))
