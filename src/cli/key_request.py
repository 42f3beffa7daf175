"""A request to be enrolled: an official's handle and public key, signed with that key, for one ledger.

The proof of possession keeps anybody from enrolling a key that the official does not hold::

    {"handle":H,"ledger":UUID,"public_key":"ssh-ed25519 AAAA…","request":"grootboek/enrolment/1","sshsig":BASE64}

``sshsig`` is an SSHSIG in the namespace ``request@grootboek`` over the canonical JSON of the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.values import Handle, LedgerId
from ..errors import GrootboekError, Invalid, Refused
from ..evidence.canonical import canonical
from ..evidence.digests import base64_standard, parse_base64
from ..evidence.public_keys import PublicKey, parse_public_key
from ..evidence.sshsig import verify_sshsig
from ..frozen import frozen

if TYPE_CHECKING:
    from ..evidence.keys import SigningKey

FORMAT = "grootboek/enrolment/1"
NAMESPACE = "request@grootboek"
LARGEST = 10_000
"""Bytes; a request has some five hundred."""


@frozen
class KeyRequest:
    """Who asks to be enrolled, in which ledger, with which key."""

    handle: Handle
    ledger: LedgerId
    public_key: PublicKey

    def signed(self, key: SigningKey) -> bytes:
        """The request as a file. Inverse of :func:`parse_request`."""
        body = self._body()
        return canonical({**body, "sshsig": base64_standard(key.sign(canonical(body), NAMESPACE))}) + b"\n"

    def _body(self) -> dict[str, str]:
        return {
            "handle": str(self.handle),
            "ledger": str(self.ledger),
            "public_key": self.public_key.line,
            "request": FORMAT,
        }

    def check(self, sshsig: bytes) -> None:
        """Check that the key signed this. Raises Unsound as ``verify_sshsig`` does."""
        verify_sshsig(sshsig, canonical(self._body()), NAMESPACE, self.public_key)


def parse_request(data: bytes, *, handle: Handle, ledger: LedgerId, file: str) -> KeyRequest:
    """The request in a file, proven, and for this official and ledger.

    Raises Invalid ``request-malformed``; Refused ``request-for-another`` or ``request-unproven``.
    """
    request, sshsig = _parts(data, file)
    if (request.handle, request.ledger) != (handle, ledger):
        raise Refused("request-for-another", file=file, found=f"{request.handle} ({request.ledger})", expected=handle)
    try:
        request.check(sshsig)
    except GrootboekError as error:
        raise Refused("request-unproven", file=file) from error
    return request


def _parts(data: bytes, file: str) -> tuple[KeyRequest, bytes]:
    import orjson

    malformed = Invalid("request-malformed", file=file)
    if len(data) > LARGEST:
        raise malformed
    try:
        found = orjson.loads(data)
    except orjson.JSONDecodeError:
        raise malformed from None
    names = {"handle", "ledger", "public_key", "request", "sshsig"}
    if (
        not isinstance(found, dict)
        or found.keys() != names
        or not all(isinstance(each, str) for each in found.values())
    ):
        raise malformed
    if found["request"] != FORMAT:
        raise malformed
    try:
        public_key = parse_public_key(found["public_key"])
        return KeyRequest(Handle(found["handle"]), LedgerId(found["ledger"]), public_key), parse_base64(found["sshsig"])
    except GrootboekError:
        raise malformed from None
