"""Private key files: OpenSSH's own form, unencrypted, and no byte of it altered."""

from __future__ import annotations

from base64 import b64decode, b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_ssh_private_key,
)
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import Invalid
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.evidence.ssh_wire import string, uint32
from tests.evidence.samples import KEY, code_of

if TYPE_CHECKING:
    from collections.abc import Callable

SEED = bytes(range(32))


def blob_of(file: bytes) -> bytes:
    return b64decode(b"".join(file.split(b"\n")[1:-2]))


def file_of(blob: bytes) -> bytes:
    return b"-----BEGIN OPENSSH PRIVATE KEY-----\n" + b64encode(blob) + b"\n-----END OPENSSH PRIVATE KEY-----\n"


BLOB = blob_of(KEY.to_openssh())
CHECK = sha256(KEY.public_key.blob).digest()[:4]
CODES = {
    None,
    "key-algorithm-later",
    "key-algorithm-unknown",
    "private-key-damaged",
    "private-key-encrypted",
    "private-key-not-openssh",
    "private-key-other-type",
    "rsa-key-too-small",
}

DAMAGED: dict[str, Callable[[], bytes]] = {
    "cut off": lambda: BLOB[:-1],
    "bytes after the end": lambda: BLOB + b"x",
    "other padding": lambda: BLOB[:-1] + b"\x00",
    "another seed": lambda: BLOB.replace(SEED, bytes(32)),
    "another public key in front": lambda: BLOB.replace(KEY.public_key.ed25519_bytes, bytes(32), 1),
    "check numbers that differ": lambda: BLOB.replace(CHECK, bytes(4), 1),
    "two keys": lambda: BLOB.replace(uint32(1) + string(KEY.public_key.blob), uint32(2) + string(KEY.public_key.blob)),
    "a public key that is none": lambda: BLOB.replace(string(KEY.public_key.blob), string(b"")),
}
NOT_OPENSSH = {
    "nothing": b"",
    "a public key": KEY.public_key.line.encode(),
    "another first line": KEY.to_openssh().replace(b"OPENSSH", b"RSA"),
    "a missing last line": KEY.to_openssh().rsplit(b"-----END", 1)[0],
    "another magic": file_of(b"openssh-key-v2\0" + BLOB[15:]),
}


def test_a_key_comes_from_32_bytes() -> None:
    expected = Ed25519PrivateKey.from_private_bytes(SEED).public_key().public_bytes_raw()
    assert Ed25519SigningKey(SEED).public_key.ed25519_bytes == expected


@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_another_number_of_bytes_is_refused(length: int) -> None:
    with pytest.raises(Invalid) as caught:
        Ed25519SigningKey(bytes(length))
    assert caught.value.code == "seed-wrong-length"


@pytest.mark.parametrize("comment", ["", "cio@example", "functie: cio, é", "x" * 500])
def test_a_key_file_is_read_back(comment: str) -> None:
    again = Ed25519SigningKey.from_openssh(KEY.to_openssh(comment))
    assert again.public_key == KEY.public_key
    assert again.sign(b"message", "file") == KEY.sign(b"message", "file")


def test_a_key_file_is_read_by_another_implementation() -> None:
    theirs = load_ssh_private_key(KEY.to_openssh("cio@example"), password=None)
    assert isinstance(theirs, Ed25519PrivateKey)
    assert theirs.private_bytes_raw() == SEED


def test_a_key_file_of_another_implementation_is_read() -> None:
    theirs = Ed25519PrivateKey.from_private_bytes(SEED)
    file = theirs.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption())
    assert Ed25519SigningKey.from_openssh(file).public_key == KEY.public_key


@pytest.mark.parametrize("damaged", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_key_file_is_refused(damaged: Callable[[], bytes]) -> None:
    assert damaged() != BLOB
    with pytest.raises(Invalid) as caught:
        Ed25519SigningKey.from_openssh(file_of(damaged()))
    assert caught.value.code == "private-key-damaged"


def test_base64_that_is_none_is_refused() -> None:
    with pytest.raises(Invalid) as caught:
        Ed25519SigningKey.from_openssh(KEY.to_openssh().replace(b"b3Bl", b"b3B?"))
    assert caught.value.code == "private-key-damaged"


@pytest.mark.parametrize("file", NOT_OPENSSH.values(), ids=NOT_OPENSSH)
def test_what_is_no_openssh_key_is_refused(file: bytes) -> None:
    with pytest.raises(Invalid) as caught:
        Ed25519SigningKey.from_openssh(file)
    assert caught.value.code == "private-key-not-openssh"


def test_the_key_is_in_no_representation() -> None:
    assert SEED.hex() not in repr(KEY)
    assert repr(SEED) not in repr(KEY)


@given(st.binary() | st.binary().map(file_of) | st.integers(0, len(BLOB) - 1).map(lambda at: file_of(BLOB[:at])))
def test_any_file_is_read_or_raises_our_error(file: bytes) -> None:
    assert code_of(lambda: Ed25519SigningKey.from_openssh(file)) in CODES


@given(st.integers(0, len(BLOB) - 1), st.integers(1, 255))
def test_a_flipped_byte_never_gives_another_key(at: int, flip: int) -> None:
    flipped = BLOB[:at] + bytes([BLOB[at] ^ flip]) + BLOB[at + 1 :]
    # The comment may change and the key stay the same: then it is read.
    assert code_of(lambda: Ed25519SigningKey.from_openssh(file_of(flipped))) in CODES
    if code_of(lambda: Ed25519SigningKey.from_openssh(file_of(flipped))) is None:
        assert Ed25519SigningKey.from_openssh(file_of(flipped)).public_key == KEY.public_key
