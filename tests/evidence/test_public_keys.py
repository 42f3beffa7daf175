"""Public keys: the line and the fingerprint of OpenSSH, and a clear refusal of every type that is not taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import Invalid
from grootboek.evidence.digests import base64_standard
from grootboek.evidence.key_types import ED25519
from grootboek.evidence.public_keys import PublicKey, ed25519_blob, parse_public_key, public_key_from_blob
from grootboek.evidence.ssh_wire import string
from tests.evidence.samples import KEY, code_of

LINE = KEY.public_key.line
BLOB = KEY.public_key.blob
ENCODED = base64_standard(BLOB)

ACCEPTED = {
    "bare": LINE,
    "with a line end": LINE + "\n",
    "with a Windows line end": LINE + "\r\n",
    "with a comment": LINE + " cio@example",
    "with a comment of several words": LINE + " key of the cio, made in 2026\n",
}
REFUSED = {
    "nothing": ("", "public-key-malformed"),
    "algorithm alone": ("ssh-ed25519", "public-key-malformed"),
    "no base64": ("ssh-ed25519 AAAA?", "public-key-malformed"),
    "cut off": (LINE[:-4], "public-key-malformed"),
    "two keys": (f"{LINE}\n{LINE}\n", "public-key-malformed"),
    "a comment of two lines": (f"{LINE} one\ntwo", "public-key-malformed"),
    "bytes after the key": (f"ssh-ed25519 {base64_standard(BLOB + b'x')}", "public-key-malformed"),
    "a key of 31 bytes": (f"ssh-ed25519 {base64_standard(ed25519_blob(bytes(31)))}", "public-key-malformed"),
    "a blob of another algorithm": (
        f"ssh-ed25519 {base64_standard(string(b'ssh-ed25518') + string(bytes(32)))}",
        "public-key-malformed",
    ),
    "unknown algorithm": (f"ssh-dss {ENCODED}", "key-algorithm-unknown"),
    "options before the key": (f"no-pty {LINE}", "public-key-malformed"),
    "a letter before the key": (f"X{LINE}", "key-algorithm-unknown"),
    "a form feed before the key": (f"\f{LINE}", "key-algorithm-unknown"),
    "a space of another kind after the key": (f"{LINE}\u00a0", "public-key-malformed"),
}
CODES = {None, "public-key-malformed", "key-algorithm-later", "key-algorithm-unknown", "rsa-key-too-small"}


@pytest.mark.parametrize("line", ACCEPTED.values(), ids=ACCEPTED)
def test_lines_of_a_pub_file_are_read(line: str) -> None:
    assert parse_public_key(line) == KEY.public_key


def test_the_line_is_read_back() -> None:
    assert LINE.startswith("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI")
    assert parse_public_key(LINE).line == LINE
    assert public_key_from_blob(BLOB) == KEY.public_key


@pytest.mark.parametrize(("line", "code"), REFUSED.values(), ids=REFUSED)
def test_other_lines_are_refused(line: str, code: str) -> None:
    with pytest.raises(Invalid) as caught:
        parse_public_key(line)
    assert caught.value.code == code


def test_the_blob_of_an_ed25519_key_is_its_name_and_its_bytes() -> None:
    assert ed25519_blob(bytes(range(32))) == b"\0\0\0\x0bssh-ed25519\0\0\0\x20" + bytes(range(32))
    assert code_of(lambda: public_key_from_blob(b"\0\0")) == "public-key-malformed"


def test_a_public_key_is_valid_from_birth() -> None:
    with pytest.raises(Invalid):
        PublicKey(ED25519, b"")


@given(st.text() | st.text().map(lambda rest: f"ssh-ed25519 {rest}") | st.binary().map(base64_standard))
def test_any_line_parses_or_raises_our_error(line: str) -> None:
    assert code_of(lambda: parse_public_key(line)) in CODES


@given(st.binary())
def test_any_blob_parses_or_raises_our_error(blob: bytes) -> None:
    assert code_of(lambda: public_key_from_blob(blob)) in CODES
