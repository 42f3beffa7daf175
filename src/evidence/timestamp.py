"""Time stamps (RFC 3161): the request over the bytes of a checkpoint, and what the answer to it says.

Here is read what can be known without believing anybody: that the authority granted it, over which bytes, with which
nonce, for which moment. **Whether the authority signed it is not checked here**: ``openssl`` does that, on the same
bytes (decision 40). Only DER is read, so that both read the same in them::

    TimeStampResp ::= SEQUENCE { status PKIStatusInfo, timeStampToken ContentInfo OPTIONAL }
    TSTInfo ::= SEQUENCE { version, policy, messageImprint, serialNumber, genTime, accuracy OPTIONAL,
                           ordering DEFAULT FALSE, nonce OPTIONAL, tsa [0] OPTIONAL, extensions [1] OPTIONAL }
"""

from __future__ import annotations

import hashlib
import re
from datetime import datetime
from typing import Final

from ..errors import Invalid, Unsound
from ..frozen import frozen
from . import der
from .der import DerReader, MalformedDer, element

NONCE_BYTES: Final = 8
MAX_BYTES: Final = 1_000_000
"""The longest answer that is read: real ones have some thousands of bytes."""

SHA256: Final = "2.16.840.1.101.3.4.2.1"
_SHA256_ALGORITHM: Final = bytes.fromhex("300d06096086480165030402010500")
_SIGNED_DATA: Final = "1.2.840.113549.1.7.2"
_TST_INFO: Final = "1.2.840.113549.1.9.16.1.4"
_EXTENSIONS: Final = 0xA1
_VERSION: Final = 1
_GRANTED: Final = (0, 1)
"""``granted`` and ``grantedWithMods`` (section 2.4.2)."""

_TIME: Final = re.compile(rb"([0-9]{14})(?:\.([0-9]*[1-9]))?Z")
_SHOWN: Final = 200


@frozen
class Timestamp:
    """What an answer says. ``message_hash`` is the imprint with its algorithm in dots, ``time`` is genTime in UTC.

    ``token`` is the signed part (a CMS ContentInfo), for whoever checks the signature.
    """

    algorithm: str
    message_hash: bytes
    nonce: int | None
    time: datetime
    policy: str
    serial: int
    token: bytes


def timestamp_request(message: bytes, nonce: int) -> bytes:
    """The TimeStampReq over the SHA-256 of these bytes, which asks for the authority's certificate too."""
    return _request(hashlib.sha256(message).digest(), nonce)


def request_nonce(request: bytes, message: bytes) -> int:
    """The nonce of a request over these bytes, as :func:`timestamp_request` makes it.

    Raises Unsound ``timestamp-request-differs`` where it is anything else.
    """
    try:
        parts = DerReader(request).inside(der.SEQUENCE)
        parts.integer()
        parts.read(der.SEQUENCE)
        nonce = parts.integer()
    except MalformedDer as error:
        raise Unsound("timestamp-request-differs") from error
    if nonce < 0 or timestamp_request(message, nonce) != request:
        raise Unsound("timestamp-request-differs")
    return nonce


def parse_timestamp(response: bytes) -> Timestamp:
    """What an answer says; no signature is checked.

    Raises Unsound ``timestamp-not-granted``, and ``timestamp-malformed`` where it is no TimeStampResp in DER.
    """
    if len(response) > MAX_BYTES:
        raise Unsound("timestamp-malformed")
    try:
        return _response(response)
    except MalformedDer as error:
        raise Unsound("timestamp-malformed") from error


def check_timestamp(response: bytes, request: bytes, message: bytes) -> Timestamp:
    """What an answer says, which is one to this request over these bytes; no signature is checked.

    Raises Unsound as :func:`parse_timestamp` and :func:`request_nonce`, ``timestamp-imprint-differs``,
    ``timestamp-nonce-differs``.
    """
    nonce, found = request_nonce(request, message), parse_timestamp(response)
    if (found.algorithm, found.message_hash) != (SHA256, hashlib.sha256(message).digest()):
        raise Unsound("timestamp-imprint-differs")
    if found.nonce != nonce:
        raise Unsound("timestamp-nonce-differs")
    return found


def check_authority_certificates(data: bytes) -> None:
    """Check that a file holds certificates (PEM). Raises Invalid ``authority-certificates-malformed``."""
    from cryptography import x509

    try:
        x509.load_pem_x509_certificates(data)
    except ValueError as error:
        raise Invalid("authority-certificates-malformed") from error


def _request(message_hash: bytes, nonce: int) -> bytes:
    imprint = element(der.SEQUENCE, _SHA256_ALGORITHM, element(der.OCTET_STRING, message_hash))
    wanted = element(der.BOOLEAN, b"\xff")
    return element(der.SEQUENCE, der.integer(_VERSION), imprint, der.integer(nonce), wanted)


def _response(data: bytes) -> Timestamp:
    outer = DerReader(data)
    parts = outer.inside(der.SEQUENCE)
    outer.end()
    status = parts.inside(der.SEQUENCE)
    number = status.integer()
    if number not in _GRANTED:
        raise Unsound("timestamp-not-granted", status=number, said=_said(status))
    token = parts.whole(der.SEQUENCE)
    parts.end()
    return _timestamp(DerReader(_content(token)).inside(der.SEQUENCE), token)


def _said(status: DerReader) -> str:
    """What an authority says about its refusal, in ASCII; nothing where it says nothing."""
    said = status.optional(der.SEQUENCE)
    if not said:
        return "-"
    text = DerReader(said).read(der.UTF8_STRING)[:_SHOWN].decode("utf-8", "replace")
    return "".join(each if " " <= each <= "~" else "?" for each in text)


def _content(token: bytes) -> bytes:
    """The TSTInfo that stands in a token, as the bytes that are signed (RFC 5652 sections 3 and 5)."""
    parts = DerReader(token).inside(der.SEQUENCE)
    _expect(parts, _SIGNED_DATA)
    explicit = parts.inside(der.EXPLICIT_0)
    parts.end()
    signed = explicit.inside(der.SEQUENCE)
    explicit.end()
    signed.integer()
    signed.read(der.SET)
    encapsulated = signed.inside(der.SEQUENCE)
    _expect(encapsulated, _TST_INFO)
    content = encapsulated.inside(der.EXPLICIT_0)
    encapsulated.end()
    found = content.read(der.OCTET_STRING)
    content.end()
    whole = DerReader(found)
    whole.read(der.SEQUENCE)
    whole.end()
    return found


def _timestamp(parts: DerReader, token: bytes) -> Timestamp:
    if parts.integer() != _VERSION:
        raise MalformedDer
    policy = der.object_identifier(parts.read(der.OBJECT_IDENTIFIER))
    imprint = parts.inside(der.SEQUENCE)
    algorithm = imprint.inside(der.SEQUENCE)
    message_hash = imprint.read(der.OCTET_STRING)
    imprint.end()
    serial = parts.integer()
    time = _moment(parts.read(der.GENERALIZED_TIME))
    parts.optional(der.SEQUENCE)  # accuracy
    parts.optional(der.BOOLEAN)  # ordering
    nonce = parts.integer() if parts.next_tag == der.INTEGER else None
    parts.optional(der.EXPLICIT_0)  # the name of the authority, which its certificate gives too
    parts.optional(_EXTENSIONS)
    parts.end()
    hash_name = der.object_identifier(algorithm.read(der.OBJECT_IDENTIFIER))
    return Timestamp(hash_name, message_hash, nonce, time, policy, serial, token)


def _expect(parts: DerReader, identifier: str) -> None:
    if der.object_identifier(parts.read(der.OBJECT_IDENTIFIER)) != identifier:
        raise MalformedDer


def _moment(content: bytes) -> datetime:
    """A GeneralizedTime in UTC; what is finer than a microsecond is left off."""
    found = _TIME.fullmatch(content)
    if found is None:
        raise MalformedDer
    whole, fraction = found[1].decode("ascii"), (found[2] or b"0").decode("ascii")
    try:
        return datetime.strptime(f"{whole}.{fraction[:6]}+0000", "%Y%m%d%H%M%S.%f%z")
    except ValueError as error:
        raise MalformedDer from error
