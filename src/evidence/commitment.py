"""Salted commitments to texts (RFC 9901): the digest stands in the entry, the disclosure beside it.

``disclosure = base64url(UTF-8 JSON [salt, name, value])`` and ``digest = base64url(SHA-256(disclosure in ASCII))``,
both without padding. The disclosure is kept as that exact text and never made again from its parts::

    committed = commit("name", "Example risk score", salt)    # salt: 16 random bytes, fresh for each field
    {"sd": committed.digest}                                  # in the act
    committed.text                                            # beside the entry, until it is withheld or erased
"""

from __future__ import annotations

from typing import Final

import orjson

from ..errors import Invalid, Unsound
from ..frozen import frozen
from .digests import base64url, parse_base64url, sha256

SALT_BYTES: Final = 16
"""Random bytes for each field; the same salt twice would show that two values are equal."""

_PARTS: Final = 3


@frozen
class Disclosure:
    """What a commitment stands for: the salt as it is written, the field's name, the value, and the exact text."""

    salt: str
    name: str
    value: str
    text: str

    @property
    def digest(self) -> str:
        """The digest that the entry holds: 43 characters of base64url."""
        return digest_of(self.text)


def digest_of(text: str) -> str:
    """The digest of a disclosure's text. Raises Unsound ``disclosure-malformed`` where it is not ASCII."""
    try:
        data = text.encode("ascii")
    except UnicodeEncodeError as error:
        raise Unsound("disclosure-malformed") from error
    return base64url(sha256(data))


def commit(name: str, value: str, salt: bytes) -> Disclosure:
    """Commit to a text. ``salt`` is 16 random bytes or more, used for no other field.

    Raises Invalid ``salt-too-short``, or ``text-not-unicode`` where a text holds a lone surrogate.
    """
    written_salt = base64url(salt)
    return Disclosure(written_salt, name, value, disclosed(name, value, salt)[0])


def disclosed(name: str, value: str, salt: bytes) -> tuple[str, str]:
    """As :func:`commit`: only the text of the disclosure, and its digest."""
    if len(salt) < SALT_BYTES:
        raise Invalid("salt-too-short", found=len(salt), expected=SALT_BYTES)
    try:
        text = base64url(orjson.dumps([base64url(salt), name, value]))
    except orjson.JSONEncodeError as error:
        raise Invalid("text-not-unicode", field=ascii(name)) from error
    return text, base64url(sha256(text.encode("ascii")))


def parse_disclosure(text: str) -> Disclosure:
    """The parts of a disclosure. Inverse of ``Disclosure.text``.

    Raises Unsound ``disclosure-malformed`` where it is not the base64url of a JSON array of three texts.
    """
    try:
        parts = orjson.loads(parse_base64url(text))
    except (Unsound, orjson.JSONDecodeError) as error:
        raise Unsound("disclosure-malformed") from error
    if not isinstance(parts, list) or len(parts) != _PARTS or any(type(part) is not str for part in parts):
        raise Unsound("disclosure-malformed")
    salt, name, value = parts
    return Disclosure(salt, name, value, text)
