"""Requests for time stamps and answers to them, as bytes: what is read, and that all else is refused."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest

from grootboek.errors import Invalid, Unsound
from grootboek.evidence import der
from grootboek.evidence.der import DerReader, MalformedDer, element, integer, object_identifier
from grootboek.evidence.timestamp import (
    MAX_BYTES,
    check_authority_certificates,
    check_timestamp,
    parse_timestamp,
    request_nonce,
    timestamp_request,
)
from tests.timestamping import granted, info, unsigned

NOTE = b"a checkpoint\n"
IMPRINT = hashlib.sha256(NOTE).digest()
NONCE = 2**63 + 5
REQUEST = timestamp_request(NOTE, NONCE)
STAMP = granted(unsigned(info(IMPRINT, NONCE)))


def stamp(*more: bytes, time: bytes = b"20200601120000Z", imprint: bytes = IMPRINT, nonce: int = NONCE) -> bytes:
    return granted(unsigned(info(imprint, nonce, time, *more)))


def test_a_request_is_the_bytes_that_openssl_writes() -> None:
    # openssl ts -query -data note -sha256 -cert, of the four bytes "hi", a carriage return and a line feed left out
    written = bytes.fromhex(
        "30440201013031300d0609608648016503040201050004"
        "2098ea6e4f216f2fb4b69fff9b3a44842c38686ca685f3f55dc48c5d3fb1107be4"
        "0209008d7c3d08963915000101ff"
    )
    assert timestamp_request(b"hi\n", 0x8D7C3D0896391500) == written
    assert request_nonce(written, b"hi\n") == 0x8D7C3D0896391500


@pytest.mark.parametrize(
    "request_",
    [b"", b"\x30\x00", REQUEST[:-1], REQUEST + b"\x00", REQUEST[:-1] + b"\x00", timestamp_request(b"other", NONCE)],
    ids=["empty", "nothing in it", "cut", "more after it", "no certificate asked", "of other bytes"],
)
def test_a_request_that_is_not_ours_over_these_bytes_differs(request_: bytes) -> None:
    with pytest.raises(Unsound) as caught:
        request_nonce(request_, NOTE)
    assert caught.value.code == "timestamp-request-differs"


def test_a_request_with_a_nonce_below_zero_differs() -> None:
    imprint = element(der.SEQUENCE, bytes.fromhex("300d06096086480165030402010500"), element(der.OCTET_STRING, IMPRINT))
    below = element(der.SEQUENCE, integer(1), imprint, element(der.INTEGER, b"\xff"), element(der.BOOLEAN, b"\xff"))
    with pytest.raises(Unsound) as caught:
        request_nonce(below, NOTE)
    assert caught.value.code == "timestamp-request-differs"


def test_an_answer_tells_time_policy_and_serial() -> None:
    found = check_timestamp(STAMP, REQUEST, NOTE)
    assert (found.time, found.policy) == (datetime(2020, 6, 1, 12, tzinfo=UTC), "1.3.6.1.4.1.32473.1")
    assert (found.serial, found.nonce, found.token) == (7, NONCE, unsigned(info(IMPRINT, NONCE)))


def test_accuracy_order_name_and_extensions_may_stand_in_it() -> None:
    accuracy = element(der.SEQUENCE, integer(1))
    ordered = element(der.BOOLEAN, b"\xff")
    before = info(IMPRINT, NONCE)
    start = before.index(integer(NONCE))
    content = before[2:start] + accuracy + ordered + integer(NONCE) + element(der.EXPLICIT_0) + element(0xA1)
    assert check_timestamp(granted(unsigned(element(der.SEQUENCE, content))), REQUEST, NOTE).nonce == NONCE
    without = granted(unsigned(element(der.SEQUENCE, before[2:start])))
    assert parse_timestamp(without).nonce is None


@pytest.mark.parametrize(
    ("time", "microsecond"),
    [(b"20200601120000.5Z", 500_000), (b"20200601120000.123456789Z", 123_456), (b"20200601120000Z", 0)],
)
def test_parts_of_a_second_are_kept_up_to_a_millionth(time: bytes, microsecond: int) -> None:
    assert parse_timestamp(stamp(time=time)).time == datetime(2020, 6, 1, 12, microsecond=microsecond, tzinfo=UTC)


@pytest.mark.parametrize(
    "time", [b"20200601120000", b"20200601120000.50Z", b"20200601120000.Z", b"20201301120000Z", b"202006011200Z", b""]
)
def test_a_time_that_is_not_der_or_no_moment_is_refused(time: bytes) -> None:
    with pytest.raises(Unsound) as caught:
        parse_timestamp(stamp(time=time))
    assert caught.value.code == "timestamp-malformed"


@pytest.mark.parametrize(
    ("response", "code"),
    [
        (stamp(imprint=bytes(32)), "timestamp-imprint-differs"),
        (
            STAMP.replace(bytes.fromhex("0609608648016503040201"), bytes.fromhex("0609608648016503040203")),
            "timestamp-imprint-differs",
        ),
        (stamp(nonce=6), "timestamp-nonce-differs"),
        (granted(unsigned(info(IMPRINT, NONCE)), 2), "timestamp-not-granted"),
        (STAMP[:-1], "timestamp-malformed"),
        (STAMP + b"\x00", "timestamp-malformed"),
        (stamp(b"\x05\x00"), "timestamp-malformed"),
        (granted(b""), "timestamp-malformed"),
        (b"", "timestamp-malformed"),
        (bytes(MAX_BYTES + 1), "timestamp-malformed"),
        (STAMP.replace(b"\x02\x01\x01\x06", b"\x02\x01\x02\x06"), "timestamp-malformed"),
        (
            STAMP.replace(bytes.fromhex("2a864886f70d010702"), bytes.fromhex("2a864886f70d010703")),
            "timestamp-malformed",
        ),
        (STAMP.replace(bytes.fromhex("2a864886f70d0109100104"), bytes(11)), "timestamp-malformed"),
    ],
)
def test_another_answer_is_refused(response: bytes, code: str) -> None:
    with pytest.raises(Unsound) as caught:
        check_timestamp(response, REQUEST, NOTE)
    assert caught.value.code == code


def test_an_answer_with_modifications_is_granted() -> None:
    assert check_timestamp(granted(unsigned(info(IMPRINT, NONCE)), 1), REQUEST, NOTE).serial == 7


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (b"", "-"),
        (element(der.SEQUENCE), "-"),
        (element(der.SEQUENCE, element(der.UTF8_STRING, "no\x1b tíme".encode())), "no? t?me"),
        (element(der.SEQUENCE, element(der.UTF8_STRING, b"x" * 999)), "x" * 200),
    ],
)
def test_what_an_authority_says_of_a_refusal_is_given_in_plain_characters(reason: bytes, said: str) -> None:
    refusal = element(der.SEQUENCE, element(der.SEQUENCE, integer(2), reason))
    with pytest.raises(Unsound) as caught:
        parse_timestamp(refusal)
    assert (caught.value.code, caught.value.details) == ("timestamp-not-granted", {"status": 2, "said": said})


@pytest.mark.parametrize("data", [b"", b"nothing", b"-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n"])
def test_a_file_without_certificates_is_refused(data: bytes) -> None:
    with pytest.raises(Invalid) as caught:
        check_authority_certificates(data)
    assert caught.value.code == "authority-certificates-malformed"


@pytest.mark.parametrize("number", [0, 1, 127, 128, 255, 256, 2**63, 2**64])
def test_integers_are_read_as_they_were_written(number: int) -> None:
    reader = DerReader(integer(number))
    assert reader.integer() == number
    reader.end()


@pytest.mark.parametrize(
    ("data", "number"), [(b"\x02\x01\xff", -1), (b"\x02\x01\x80", -128), (b"\x02\x02\xff\x7f", -129)]
)
def test_integers_below_zero_are_read(data: bytes, number: int) -> None:
    assert DerReader(data).integer() == number


@pytest.mark.parametrize("data", [b"\x02\x00", b"\x02\x02\x00\x01", b"\x02\x02\xff\xff", b"\x01\x01\x01", b""])
def test_an_integer_in_another_form_is_refused(data: bytes) -> None:
    with pytest.raises(MalformedDer):
        DerReader(data).integer()


@pytest.mark.parametrize("size", [0, 127, 128, 255, 256, 70_000])
def test_elements_of_any_size_are_read_as_they_were_written(size: int) -> None:
    written = element(der.OCTET_STRING, bytes(size))
    assert DerReader(written).read(der.OCTET_STRING) == bytes(size)
    assert DerReader(written).whole(der.OCTET_STRING) == written
    assert DerReader(written).optional(der.SEQUENCE) is None


@pytest.mark.parametrize(
    "data",
    [
        b"\x04",
        b"\x04\x02a",
        b"\x04\x80",
        b"\x04\x81\x05aaaaa",
        b"\x04\x82\x00\xff" + bytes(255),
        b"\x04\x85" + bytes(9),
    ],
    ids=["no length", "too short", "open length", "length too long", "length with a zero", "length of five bytes"],
)
def test_an_element_in_another_form_is_refused(data: bytes) -> None:
    with pytest.raises(MalformedDer):
        DerReader(data).read(der.OCTET_STRING)


def test_a_tag_of_more_bytes_is_refused() -> None:
    with pytest.raises(MalformedDer):
        DerReader(b"\x1f\x00").read(0x1F)


@pytest.mark.parametrize(
    ("content", "name"),
    [("2a864886f70d", "1.2.840.113549"), ("0009", "0.0.9"), ("883703", "2.999.3"), ("551d", "2.5.29")],
)
def test_object_identifiers_are_read(content: str, name: str) -> None:
    assert object_identifier(bytes.fromhex(content)) == name


@pytest.mark.parametrize("content", [b"", b"\x2a\x86", b"\x2a\x80\x01"])
def test_an_object_identifier_in_another_form_is_refused(content: bytes) -> None:
    with pytest.raises(MalformedDer):
        object_identifier(content)
