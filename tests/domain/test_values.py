"""Every kind of value: what its pattern takes, and what it refuses."""

from __future__ import annotations

import dataclasses
import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.domain import values
from grootboek.domain.values import (
    LONGEST_TEXT,
    Code,
    Coded,
    Committed,
    Fingerprint,
    Handle,
    Instant,
    LeafHash,
    LedgerId,
    MediaType,
    NoteSignatureText,
    Oin,
    Origin,
    PublicKeyLine,
    Sha256,
    Uri,
    VerifierKeyLine,
    When,
    texts,
)
from grootboek.errors import Invalid

A43 = "A" * 43

VALID: list[tuple[type[Coded], str]] = [
    (Code, "a"),
    (Code, "0"),
    (Code, "SYS-1"),
    (Code, "import/register/2025-03-17"),
    (Code, "algoritmeregister:12345"),
    (Code, "a._@:/+-"),
    (Code, "x" * 100),
    (Handle, "cio@example"),
    (Origin, "example.org/ai-ledger/rehearsal"),
    (Origin, "o" * 200),
    (LedgerId, "6f2d0a4e-6b0e-4d7e-9a53-0d5f6c1b2a90"),
    (Sha256, "0123456789abcdef" * 4),
    (LeafHash, A43 + "="),
    (LeafHash, "+/" + "a" * 41 + "="),
    (Fingerprint, "SHA256:" + A43),
    (PublicKeyLine, "ssh-ed25519 " + "A" * 68),
    (PublicKeyLine, "sk-ssh-ed25519@openssh.com " + "A" * 20 + "=="),
    (VerifierKeyLine, "example.org/log+01234567+" + "A" * 44),
    (VerifierKeyLine, "a+abcdef01+" + "A/" * 800 + "=="),
    (NoteSignatureText, "A+" * 43 + "=="),
    (Uri, "https://identifier.overheid.nl/tooi/id/ministerie/mnre1034"),
    (Uri, "http://example.org/a/b-c_d~1.2"),
    (Oin, "00000099000000001000"),
    (Oin, "00000001003214345000"),
    (MediaType, "application/pdf"),
    (MediaType, "application/vnd.oasis.opendocument.text"),
]

# What no pattern takes: nothing at all, space, line ends before and after, other scripts and digits, controls.
NEVER = ["", " ", "a b", "a\n", "\na", "a\x00", "é", "АBC", "１", "٣", "a\u200b", "\ud800"]  # noqa: RUF001 - look-alikes are the point

INVALID: list[tuple[type[Coded], str]] = [
    *((kind, text) for kind, _ in dict(VALID).items() for text in NEVER),
    *((kind, text + end) for kind, text in dict(VALID).items() for end in ("\n", " ", "é", "\x00")),
    *((When, text) for text in NEVER),
    *((Instant, text) for text in NEVER),
    (Code, "x" * 101),
    (Code, "-a"),
    (Code, ".a"),
    (Code, "/a"),
    (Code, "@a"),
    (Code, "a,b"),
    (Code, "a;b"),
    (Code, "a\\b"),
    (Code, "a'b"),
    (Code, "a=b"),
    (Handle, "@example"),
    (Origin, "o" * 201),
    (Origin, "https://example.org"),
    (Origin, "a+b"),
    (LedgerId, "6F2D0A4E-6B0E-4D7E-9A53-0D5F6C1B2A90"),
    (LedgerId, "6f2d0a4e6b0e4d7e9a530d5f6c1b2a90"),
    (LedgerId, "{6f2d0a4e-6b0e-4d7e-9a53-0d5f6c1b2a90}"),
    (Sha256, "0" * 63),
    (Sha256, "0" * 65),
    (Sha256, "A" * 64),
    (LeafHash, A43),
    (LeafHash, A43 + "=="),
    (LeafHash, "-_" + "a" * 41 + "="),
    (Fingerprint, A43),
    (Fingerprint, "MD5:" + A43),
    (Fingerprint, "SHA256:" + A43 + "="),
    (PublicKeyLine, "ssh-ed25519"),
    (PublicKeyLine, "ssh-ed25519 " + "A" * 68 + " comment"),
    (PublicKeyLine, "ssh-ed25519  " + "A" * 68),
    (PublicKeyLine, "ssh-ed25519 " + "A" * 20 + "==="),
    (VerifierKeyLine, "example.org/log+0123456A+" + "A" * 44),
    (VerifierKeyLine, "example org+01234567+" + "A" * 44),
    (VerifierKeyLine, "+01234567+" + "A" * 44),
    (VerifierKeyLine, "a+01234567+" + "A" * 43),
    (NoteSignatureText, "A" * 86),
    (NoteSignatureText, "A" * 88),
    (Uri, "ftp://example.org"),
    (Uri, "example.org"),
    (Uri, "https://"),
    (Uri, "https://example.org/a b"),
    (Uri, "https://example.org/a?text=anything"),
    (Uri, "https://example.org/a%20b"),
    (Uri, "https://" + "a" * 401),
    (Oin, "0000009900000000100"),
    (Oin, "000000990000000010000"),
    (Oin, "10000099000000001000"),
    (Oin, "0000009900000000100A"),
    (MediaType, "application"),
    (MediaType, "application/"),
    (MediaType, "application/pdf; charset=utf-8"),
]


@pytest.mark.parametrize(("kind", "text"), VALID)
def test_a_text_of_the_pattern_is_a_value_equal_to_it(kind: type[Coded], text: str) -> None:
    made = kind(text)
    assert (type(made), made, hash(made)) == (kind, text, hash(text))


@pytest.mark.parametrize(("kind", "text"), INVALID)
def test_any_other_text_is_refused(kind: type[Coded], text: str) -> None:
    with pytest.raises(Invalid) as caught:
        kind(text)
    assert caught.value.code == "value-malformed"
    assert caught.value.details == {"kind": kind.__name__, "value": text[:80], "expected": kind.EXPECTED}


def test_every_kind_of_code_is_in_these_tables() -> None:
    kinds = {kind for kind in vars(values).values() if isinstance(kind, type) and issubclass(kind, Coded)}
    assert kinds - {Coded} == {kind for kind, _ in VALID} | {When, Instant}
    assert kinds - {Coded} == {kind for kind, _ in INVALID}


def test_a_value_has_no_room_for_anything_else() -> None:
    with pytest.raises(AttributeError):
        Code("a").note = "more"  # type: ignore[attr-defined]
    with pytest.raises(dataclasses.FrozenInstanceError):
        Committed("a").value = "b"  # type: ignore[misc]
    assert dataclasses.is_dataclass(Committed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a text", "a text"),
        ("  around \n", "around"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("e\u0301e\u0301n", "één"),
        ("\u212b", "Å"),
        ("\U0001d11e", "\U0001d11e"),
        ("x" * LONGEST_TEXT, "x" * LONGEST_TEXT),
        (" " + "x" * LONGEST_TEXT + " ", "x" * LONGEST_TEXT),
        ("e\u0301" * LONGEST_TEXT, "é" * LONGEST_TEXT),
    ],
    ids=range(9),
)
def test_a_typed_text_is_kept_composed_and_trimmed(typed: str, kept: str) -> None:
    assert Committed.of(typed) == Committed(kept, None)
    assert Committed.of(typed).shown == kept


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "text-empty"),
        (" \n\t\u00a0\u3000", "text-empty"),
        ("x" * (LONGEST_TEXT + 1), "text-too-long"),
        ("\ufb2c" * (LONGEST_TEXT // 3 + 1), "text-too-long"),  # one character typed, three when composed
        ("a\x00b", "text-unprintable"),
        ("a\rb", "text-unprintable"),
        ("a\x1b[31mb", "text-unprintable"),
        ("a\x7fb", "text-unprintable"),
        ("a\x85b", "text-unprintable"),
        ("a\ud800b", "text-unprintable"),
        ("a\udfff", "text-unprintable"),
    ],
    ids=range(11),
)
def test_a_text_that_cannot_be_kept_is_refused(typed: str, code: str) -> None:
    with pytest.raises(Invalid) as caught:
        Committed.of(typed)
    assert caught.value.code == code
    caught.value.text("en").encode("utf-8")  # the message itself can be shown


@given(st.text())
def test_whatever_is_typed_gives_a_text_or_our_own_error(typed: str) -> None:
    try:
        made = Committed.of(typed)
    except Invalid:
        return
    assert made.value is not None
    assert made == Committed.of(made.value)
    assert unicodedata.is_normalized("NFC", made.value)
    made.value.encode("utf-8")


def test_a_text_that_is_not_at_hand_is_shown_as_nothing() -> None:
    assert Committed(None, "A" * 43).shown == ""


def test_typed_texts_by_code_are_committed() -> None:
    assert texts({"f1": " because "}) == {Code("f1"): Committed("because")}
    with pytest.raises(Invalid):
        texts({"not a code": "because"})


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (datetime(2026, 11, 23, 21, 12, tzinfo=UTC), "2026-11-23T21:12:00.000000Z"),
        (datetime(2026, 11, 23, 21, 12, 0, 123456, UTC), "2026-11-23T21:12:00.123456Z"),
        (datetime(2026, 11, 24, 1, 12, tzinfo=timezone(timedelta(hours=4))), "2026-11-23T21:12:00.000000Z"),
    ],
)
def test_an_instant_is_written_in_utc_and_read_back(moment: datetime, written: str) -> None:
    made = Instant.of(moment)
    assert made == written
    assert (made.moment, made.moment.utcoffset()) == (moment, timedelta())


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-23T21:12:00Z",
        "2026-11-23T21:12:00.123Z",
        "2026-11-23T21:12:00.123456+00:00",
        "2026-11-23 21:12:00.123456Z",
        "2026-13-01T00:00:00.000000Z",
        "2025-02-29T00:00:00.000000Z",
        "2026-11-23T25:00:00.000000Z",
        "2026-11-23T21:60:00.000000Z",
        "0000-01-01T00:00:00.000000Z",
    ],
)
def test_a_time_in_another_form_or_that_does_not_exist_is_no_instant(text: str) -> None:
    with pytest.raises(Invalid):
        Instant(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-03-17T22:59:59.999999Z", date(2025, 3, 17)),
        ("2025-03-17T23:00:00.000000Z", date(2025, 3, 18)),  # winter: an hour ahead of UTC
        ("2025-07-17T22:00:00.000000Z", date(2025, 7, 18)),  # summer: two
        ("9999-12-31T23:59:59.999999Z", date(9999, 12, 31)),
    ],
)
def test_the_day_of_an_instant_is_the_one_in_amsterdam(text: str, day: date) -> None:
    assert Instant(text).day == day
