"""Base64: one text for each value, in both alphabets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import Unsound
from grootboek.evidence.digests import base64_standard, base64url, parse_base64, parse_base64url, parse_hash, sha256

STANDARD_REFUSED = {
    "no padding": "QQ",
    "too much padding": "QQ===",
    "padding alone": "=",
    "bits after the end": "QR==",
    "space": "QQ= =",
    "line end": "QQ==\n",
    "url alphabet": "_-==",
    "not ASCII": "Qé==",
    "one character": "Q",
    "two values": "QQ==QQ==",
}
URL_REFUSED = {
    "padding": "QQ==",
    "bits after the end": "QR",
    "standard alphabet": "+/A",
    "not ASCII": "Qé",
    "one character": "Q",
    "space": "Q Q",
}


def test_hash_is_sha256() -> None:
    assert sha256(b"abc").hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@given(st.binary())
def test_what_is_written_is_read_back(data: bytes) -> None:
    assert parse_base64(base64_standard(data)) == data
    assert parse_base64url(base64url(data)) == data


@given(st.text())
def test_a_text_that_is_read_is_the_one_that_is_written(text: str) -> None:
    for parse, write in ((parse_base64, base64_standard), (parse_base64url, base64url)):
        try:
            data = parse(text)
        except Unsound:
            continue
        assert write(data) == text


@pytest.mark.parametrize("text", STANDARD_REFUSED.values(), ids=STANDARD_REFUSED)
def test_other_standard_texts_are_refused(text: str) -> None:
    with pytest.raises(Unsound):
        parse_base64(text)


@pytest.mark.parametrize("text", URL_REFUSED.values(), ids=URL_REFUSED)
def test_other_url_texts_are_refused(text: str) -> None:
    with pytest.raises(Unsound):
        parse_base64url(text)


def test_a_hash_is_32_bytes() -> None:
    assert parse_hash(base64_standard(bytes(32))) == bytes(32)
    with pytest.raises(Unsound) as caught:
        parse_hash(base64_standard(bytes(31)))
    assert caught.value.code == "hash-wrong-length"
