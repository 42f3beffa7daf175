"""Signatures that a security key makes in a browser: the client data must hold what is signed, and where."""

from __future__ import annotations

from base64 import urlsafe_b64encode

import pytest

from grootboek.evidence.digests import sha256
from grootboek.evidence.hardware_signatures import Touch, WebAuthn, signed_by_touch
from grootboek.evidence.key_types import SK_ECDSA
from grootboek.evidence.sshsig import SshSignature, message_to_sign, verify_sshsig
from tests.evidence.made_keys import MadeKey, signed_in_browser
from tests.evidence.samples import code_of

MESSAGE = b'{"type":"example.v1"}'
NAMESPACE = "act@grootboek"
DATA = message_to_sign(NAMESPACE, "sha512", MESSAGE)
ORIGIN = b"https://example.invalid"
KEY = MadeKey(SK_ECDSA).public_key
REST = b',"crossOrigin":false}'
UNFIT = "sshsig-does-not-verify"


def client_data(challenge: bytes = DATA, origin: bytes = ORIGIN, type_: bytes = b"webauthn.get") -> bytes:
    encoded = urlsafe_b64encode(challenge).rstrip(b"=")
    return b'{"type":"%b","challenge":"%b","origin":"%b"%b' % (type_, encoded, origin, REST)


CASES = {
    "as it should be": (WebAuthn(ORIGIN, client_data(), b""), 1, None),
    "with extensions": (WebAuthn(ORIGIN, client_data(), b"\xa0"), 0x81, None),
    "another challenge": (WebAuthn(ORIGIN, client_data(b"other"), b""), 1, UNFIT),
    "another place": (WebAuthn(b"https://other.invalid", client_data(), b""), 1, UNFIT),
    "another request": (WebAuthn(ORIGIN, client_data(type_=b"webauthn.create"), b""), 1, UNFIT),
    "a place with a quote": (WebAuthn(b'a"b', client_data(origin=b'a"b'), b""), 1, UNFIT),
    "extensions that are not announced": (WebAuthn(ORIGIN, client_data(), b"\xa0"), 1, UNFIT),
    "extensions announced that are not there": (WebAuthn(ORIGIN, client_data(), b""), 0x81, UNFIT),
    "an attestation": (WebAuthn(ORIGIN, client_data(), b""), 0x41, UNFIT),
    "no touch": (WebAuthn(ORIGIN, client_data(), b""), 4, "sshsig-no-presence"),
}


@pytest.mark.parametrize(("browser", "flags", "code"), CASES.values(), ids=CASES)
def test_a_signature_in_a_browser_counts_for_what_it_was_asked_for(
    browser: WebAuthn, flags: int, code: str | None
) -> None:
    blob = SshSignature(KEY, NAMESPACE, "sha512", signed_in_browser(browser, flags)).to_bytes()
    assert code_of(lambda: verify_sshsig(blob, MESSAGE, NAMESPACE, KEY)) == code


def test_whatever_the_challenge_ends_in_it_is_the_one_that_was_asked_for() -> None:
    for last in range(256):
        data = bytes(last % 3) + bytes([1, 2, last])
        touch = Touch(1, 2, WebAuthn(ORIGIN, client_data(data), b""))
        said = sha256(b"ssh:") + b"\x01\x00\x00\x00\x02" + sha256(client_data(data))
        assert signed_by_touch("ssh:", data, touch) == said
