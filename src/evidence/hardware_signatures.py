"""What a security key signs (OpenSSH ``PROTOCOL.u2f``), and the form in which a browser lets it sign (WebAuthn).

::

    signature  string(algorithm) || string(raw) || byte(flags) || uint32(counter)
    signed     SHA256(application) || flags || counter || SHA256(data)

With WebAuthn ``string(origin) || string(client data) || string(extensions)`` follow the counter; the client data, which
hold the data as their challenge, stand in the place of the data, and the extensions before their hash.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from typing import Final

from ..errors import Unsound
from ..frozen import frozen
from .digests import sha256
from .ssh_wire import WireReader, string, uint32

USER_PRESENT: Final = 0x01
_ATTESTED: Final = 0x40
_EXTENDED: Final = 0x80


@frozen
class WebAuthn:
    """What the browser adds: where the user was, what it asked the key to sign, and extensions."""

    origin: bytes
    client_data: bytes
    extensions: bytes


@frozen
class Touch:
    """What a security key says beside its signature. ``counter`` counts its signatures, in some keys."""

    flags: int
    counter: int
    browser: WebAuthn | None = None

    def to_bytes(self) -> bytes:
        """What follows the raw signature. Inverse of :func:`read_touch`."""
        browser = self.browser
        beside = (browser.origin, browser.client_data, browser.extensions) if browser is not None else ()
        return bytes([self.flags]) + uint32(self.counter) + b"".join(string(each) for each in beside)


def read_touch(reader: WireReader, *, webauthn: bool) -> Touch:
    """The rest of a security key's signature. Raises MalformedWire."""
    flags, counter = reader.take(1)[0], reader.uint32()
    browser = WebAuthn(reader.string(), reader.string(), reader.string()) if webauthn else None
    return Touch(flags, counter, browser)


def signed_by_touch(application: str, data: bytes, touch: Touch) -> bytes:
    """The bytes that the security key signed for the data.

    Raises Unsound ``sshsig-no-presence`` where nobody touched the key, ``sshsig-does-not-verify`` where the browser
    asked it to sign something else.
    """
    if not touch.flags & USER_PRESENT:
        raise Unsound("sshsig-no-presence")
    said = bytes([touch.flags]) + uint32(touch.counter)
    head = sha256(application.encode("ascii")) + said
    browser = touch.browser
    if browser is None:
        return head + sha256(data)
    _check_browser(browser, data, touch.flags)
    return head + browser.extensions + sha256(browser.client_data)


def _check_browser(browser: WebAuthn, data: bytes, flags: int) -> None:
    """Check, as OpenSSH does, that the client data begin with the challenge and origin that they must hold."""
    challenge = urlsafe_b64encode(data).rstrip(b"=")
    beginning = b'{"type":"webauthn.get","challenge":"%b","origin":"%b"' % (challenge, browser.origin)
    attested, extended = bool(flags & _ATTESTED), bool(flags & _EXTENDED)
    well_formed = b'"' not in browser.origin and not attested and extended == bool(browser.extensions)
    if not well_formed or not browser.client_data.startswith(beginning):
        raise Unsound("sshsig-does-not-verify")
