"""SSHSIG: what OpenSSH makes is accepted, and of every altered byte nothing is."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import Unsound
from grootboek.evidence.signature_checks import RawSignature
from grootboek.evidence.ssh_wire import string, uint32
from grootboek.evidence.sshsig import (
    SshSignature,
    armor,
    message_to_sign,
    parse_armor,
    parse_sshsig,
    signer_of,
    verify_sshsig,
)
from tests.evidence.samples import KEY, OTHER_KEY, code_of

MESSAGE = b'{"type":"example.v1"}'
NAMESPACE = "act@grootboek"
BLOB = KEY.sign(MESSAGE, NAMESPACE)
PARTS = parse_sshsig(BLOB)
PUBLIC = string(KEY.public_key.blob)
HEAD = b"SSHSIG" + uint32(1)
NAME, HASH = string(NAMESPACE.encode()), string(b"sha512")
SIGNATURE = string(string(b"ssh-ed25519") + string(PARTS.signature.raw))

CODES = {"sshsig-malformed", "sshsig-algorithm-later", "sshsig-key-too-small"}
MALFORMED = {
    "nothing": b"",
    "another magic": BLOB.replace(b"SSHSIG", b"SSHSIX"),
    "version 0": BLOB.replace(HEAD, b"SSHSIG" + uint32(0)),
    "version 2": BLOB.replace(HEAD, b"SSHSIG" + uint32(2)),
    "no namespace": HEAD + PUBLIC + string(b"") + string(b"") + HASH + SIGNATURE,
    "a namespace that is not ASCII": HEAD + PUBLIC + string(b"\xff") + string(b"") + HASH + SIGNATURE,
    "something in the reserved field": HEAD + PUBLIC + NAME + string(b"x") + HASH + SIGNATURE,
    "another hash": HEAD + PUBLIC + NAME + string(b"") + string(b"sha1") + SIGNATURE,
    "another signature algorithm": BLOB[: -len(SIGNATURE)]
    + string(string(b"ssh-ed25518") + string(PARTS.signature.raw)),
    "bytes after the signature": BLOB[: -len(SIGNATURE)] + string(SIGNATURE[4:] + b"x"),
    "bytes after the end": BLOB + b"x",
    "a length beyond the end": HEAD + uint32(2**32 - 1) + BLOB[14:],
    "a key that is none": HEAD + string(b"x") + NAME + string(b"") + HASH + SIGNATURE,
    "a key of unknown algorithm": HEAD + string(string(b"ssh-example")) + NAME + string(b"") + HASH + SIGNATURE,
}
NOT_ARMORED = {
    "nothing": "",
    "one line": "-----BEGIN SSH SIGNATURE-----",
    "bare base64": "AAAA",
    "Windows line ends": armor(BLOB).replace("\n", "\r\n"),
    "text in front": "x\n" + armor(BLOB),
    "text behind": armor(BLOB) + "x\n",
    "padding left out": armor(b"x").replace("=", ""),
    "spaces": armor(b"abc").replace("YWJj", "YW Jj"),
    "not ASCII": armor(b"abc").replace("YWJj", "YWJé"),
}


def test_a_signature_is_read_back() -> None:
    assert SshSignature(KEY.public_key, NAMESPACE, "sha512", RawSignature("ssh-ed25519", PARTS.signature.raw)) == PARTS
    assert PARTS.to_bytes() == BLOB
    assert parse_armor(armor(BLOB)) == BLOB
    assert signer_of(BLOB) == KEY.public_key
    assert parse_armor(armor(BLOB)[:-1]) == BLOB


def test_signing_again_gives_the_same_bytes() -> None:
    assert KEY.sign(MESSAGE, NAMESPACE) == BLOB


def test_what_is_signed_is_as_the_protocol_says() -> None:
    expected = b"SSHSIG" + NAME + string(b"") + string(b"sha256") + string(sha256(MESSAGE).digest())
    assert message_to_sign(NAMESPACE, "sha256", MESSAGE) == expected


@pytest.mark.parametrize("blob", MALFORMED.values(), ids=MALFORMED)
def test_a_malformed_signature_is_refused(blob: bytes) -> None:
    assert blob != BLOB
    with pytest.raises(Unsound) as caught:
        parse_sshsig(blob)
    assert caught.value.code == "sshsig-malformed"


@pytest.mark.parametrize("text", NOT_ARMORED.values(), ids=NOT_ARMORED)
def test_another_armor_is_refused(text: str) -> None:
    with pytest.raises(Unsound) as caught:
        parse_armor(text)
    assert caught.value.code == "sshsig-armor-malformed"


def test_each_thing_that_is_bound_has_its_own_refusal() -> None:
    public_key = KEY.public_key
    assert code_of(lambda: verify_sshsig(BLOB, MESSAGE, NAMESPACE, public_key)) is None
    assert code_of(lambda: verify_sshsig(BLOB, MESSAGE + b" ", NAMESPACE, public_key)) == "sshsig-does-not-verify"
    assert code_of(lambda: verify_sshsig(BLOB, MESSAGE, "file", public_key)) == "sshsig-other-namespace"
    assert code_of(lambda: verify_sshsig(BLOB, MESSAGE, NAMESPACE, OTHER_KEY.public_key)) == "sshsig-other-key"


def test_a_signature_of_the_wrong_length_does_not_verify() -> None:
    raw = RawSignature("ssh-ed25519", PARTS.signature.raw[:-1])
    short = SshSignature(KEY.public_key, NAMESPACE, "sha512", raw).to_bytes()
    assert code_of(lambda: verify_sshsig(short, MESSAGE, NAMESPACE, KEY.public_key)) == "sshsig-does-not-verify"


@given(st.integers(0, len(BLOB) - 1), st.integers(1, 255))
def test_any_flipped_byte_is_noticed(at: int, flip: int) -> None:
    flipped = BLOB[:at] + bytes([BLOB[at] ^ flip]) + BLOB[at + 1 :]
    assert code_of(lambda: verify_sshsig(flipped, MESSAGE, NAMESPACE, KEY.public_key)) is not None


@given(st.binary() | st.binary().map(lambda rest: HEAD + rest) | st.binary().map(lambda rest: HEAD + PUBLIC + rest))
def test_any_bytes_parse_or_raise_our_error(blob: bytes) -> None:
    assert code_of(lambda: parse_sshsig(blob)) in CODES


@given(st.text() | st.text().map(lambda text: f"-----BEGIN SSH SIGNATURE-----\n{text}\n-----END SSH SIGNATURE-----\n"))
def test_any_armor_parses_or_raises_our_error(text: str) -> None:
    assert code_of(lambda: parse_armor(text)) in {None, "sshsig-armor-malformed"}
