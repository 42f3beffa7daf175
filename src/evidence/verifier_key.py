r"""Verifier keys of signed notes, in one line of text (C2SP signed-note, "verifier keys").

``NAME+IIIIIIII+BASE64(type || public key)``, the second part being the first four bytes of
``SHA-256(NAME || 0x0A || type || public key)`` in lower-case hexadecimal. Types: ``0x01`` Ed25519 of a log, ``0x04``
Ed25519 of a witness, ``0x06`` ML-DSA-44 of either (C2SP tlog-cosignature).
"""

from __future__ import annotations

import re
from typing import Final

from ..errors import Invalid, Unsound
from ..frozen import frozen
from .digests import base64_standard, parse_base64, sha256

ED25519: Final = 0x01
"""A log's signature over the note's text (RFC 8032)."""

ED25519_COSIGNATURE: Final = 0x04
"""A witness's signature with the time in it."""

ML_DSA_44: Final = 0x06
"""A log's or witness's signature that a quantum computer does not break (FIPS 204)."""

KEY_ID_BYTES: Final = 4

PUBLIC_KEY_BYTES: Final = {ED25519: 32, ED25519_COSIGNATURE: 32, ML_DSA_44: 1312}
"""Type -> length of the public key. Keys of other types are not used here."""

_KEY_ID_TEXT: Final = re.compile(r"[0-9a-f]{8}")
_SHOWN: Final = 60


def is_key_name(name: str) -> bool:
    """Whether a text can name a key: not empty, no Unicode space, no control character, no ``+``, and in UTF-8."""
    wrong = any(each.isspace() or each < " " or each == "+" or "\ud800" <= each <= "\udfff" for each in name)
    return bool(name) and not wrong


@frozen
class VerifierKey:
    """The public half of a key that signs notes: its name, its type and its bytes.

    Raises Invalid ``vkey-malformed`` for a text that is no name or another number of bytes, and
    ``vkey-type-unknown``.
    """

    name: str
    type: int
    public: bytes

    def __post_init__(self) -> None:
        if self.type not in PUBLIC_KEY_BYTES:
            raise Invalid("vkey-type-unknown", found=self.type)
        if not is_key_name(self.name) or len(self.public) != PUBLIC_KEY_BYTES[self.type]:
            raise Invalid("vkey-malformed", found=ascii(self.name[:_SHOWN]))

    @property
    def key_id(self) -> bytes:
        """Four bytes that find the key's signatures in a note. They prove nothing: the signature does."""
        return sha256(self.name.encode("utf-8") + b"\n" + bytes((self.type,)) + self.public)[:KEY_ID_BYTES]

    @property
    def text(self) -> str:
        """The key as one line, without a line end. Inverse of :func:`parse_verifier_key`."""
        return f"{self.name}+{self.key_id.hex()}+{base64_standard(bytes((self.type,)) + self.public)}"


def parse_verifier_key(text: str) -> VerifierKey:
    """The key of one line; its key id is worked out, not believed.

    Raises Invalid ``vkey-malformed``, ``vkey-type-unknown``, or ``vkey-id-differs``: a copy with a mistake in it.
    """
    name, _, rest = text.partition("+")
    key_id, _, encoded = rest.partition("+")
    malformed = Invalid("vkey-malformed", found=ascii(text[:_SHOWN]))
    try:
        data = parse_base64(encoded)
    except Unsound as error:
        raise malformed from error
    if not data or not _KEY_ID_TEXT.fullmatch(key_id):
        raise malformed
    key = VerifierKey(name, data[0], data[1:])
    if key.key_id.hex() != key_id:
        raise Invalid("vkey-id-differs", name=ascii(name[:_SHOWN]), found=key_id, expected=key.key_id.hex())
    return key
