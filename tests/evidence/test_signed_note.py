"""Signed notes: other people's, good and malformed, and which keys count."""

from __future__ import annotations

import json
from base64 import b64decode
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import Invalid, Unsound
from grootboek.evidence.note_signing import cosign, log_key, sign_note, witness_key
from grootboek.evidence.signed_note import (
    MAX_BYTES,
    NoteSignature,
    SignedNote,
    parse_signature_lines,
    parse_signed_note,
    verify_note,
)
from grootboek.evidence.verifier_key import VerifierKey, parse_verifier_key
from tests.evidence.samples import KEY, OTHER_KEY, code_of

if TYPE_CHECKING:
    from pathlib import Path

NAME = "example.org/ledger"
TEXT = "one\n\ntwo\u2028three\x85\n"
NOTE = sign_note(TEXT, NAME, KEY)
VKEY = log_key(NAME, KEY)
LINE = NOTE.signatures[0].line
OTHER = sign_note(TEXT, "other", OTHER_KEY).signatures[0]

MALFORMED = {
    "nothing": b"",
    "text alone": TEXT.encode(),
    "no empty line before the signatures": b"one\n" + LINE.encode(),
    "no signature": b"one\n\n",
    "no last line end": NOTE.to_bytes()[:-1],
    "another dash": NOTE.to_bytes().replace("—".encode(), b"-"),
    "no space after the dash": NOTE.to_bytes().replace("— ".encode(), "—".encode()),
    "a name alone": f"one\n\n— {NAME}\n".encode(),
    "a name with a plus": NOTE.to_bytes().replace(b"org/", b"org+"),
    "two spaces": NOTE.to_bytes().replace("— ".encode(), "—  ".encode()),
    "a key id alone": f"one\n\n— {NAME} AAAAAA==\n".encode(),
    "base64 without padding": NOTE.to_bytes().replace(b"=", b""),
    "Windows line ends": NOTE.to_bytes().replace(b"\n", b"\r\n"),
    "a tab": NOTE.to_bytes().replace(b"two", b"t\two"),
    "not UTF-8": NOTE.to_bytes().replace(b"two", b"t\xffwo"),
    "an empty line at the end": NOTE.to_bytes() + b"\n",
}


@pytest.fixture(scope="module")
def published(shared: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((shared / "vectors" / "extracted" / "signed-note-go.json").read_bytes())
    return found


def test_a_note_is_written_and_read_back() -> None:
    assert parse_signed_note(NOTE.to_bytes()) == NOTE
    assert [each.key for each in verify_note(NOTE, [VKEY])] == [VKEY]


@pytest.mark.parametrize("data", MALFORMED.values(), ids=MALFORMED)
def test_bytes_that_are_no_note_are_refused(data: bytes) -> None:
    with pytest.raises(Unsound) as caught:
        parse_signed_note(data)
    assert caught.value.code == "note-malformed"


def test_the_notes_of_go_verify(published: dict[str, Any]) -> None:
    peter, enoch = (parse_verifier_key(published[f"{name}_vkey"]) for name in ("peter", "enoch"))
    for name, keys in (("signed_by_peter", [peter]), ("signed_by_both", [peter, enoch])):
        note = parse_signed_note(published[name].encode())
        assert note.text == published["text"]
        assert note.to_bytes() == published[name].encode()
        assert [each.key for each in verify_note(note, [enoch, peter])] == keys


def test_the_malformed_notes_of_go_are_refused(published: dict[str, Any]) -> None:
    peter = parse_verifier_key(published["peter_vkey"])
    cases = {name: text.encode() for name, text in published["refuse"].items()}
    cases |= {name: b64decode(encoded) for name, encoded in published["refuse_bytes_base64"].items()}
    assert len(cases) == 9

    def opened(data: bytes) -> object:
        return verify_note(parse_signed_note(data), [peter])

    refused = {code_of(partial(opened, data)) for data in cases.values()}
    assert refused == {"note-malformed", "note-too-large", "note-signature-fails"}


def test_the_example_of_c2sp_verifies(shared: Path) -> None:
    folder = shared / "vectors" / "extracted"
    note = parse_signed_note((folder / "c2sp-signed-note-example.txt").read_bytes())
    key = parse_verifier_key((folder / "c2sp-signed-note-example.vkey").read_text("utf-8").rstrip("\n"))
    assert note.text == "This is an example message.\n"
    assert [each.key for each in verify_note(note, [key])] == [key]


def test_signatures_of_others_are_ignored() -> None:
    same_name = NoteSignature(NAME, b"\0\0\0\0", bytes(64))
    same_id = NoteSignature("another.example", VKEY.key_id, bytes(64))
    note = NOTE.signed_also([same_name, same_id, OTHER])
    assert [each.key for each in verify_note(note, [VKEY])] == [VKEY]


def test_one_failing_signature_of_a_known_key_refuses_the_note() -> None:
    failing = NoteSignature(NAME, VKEY.key_id, bytes(64))
    for note in (NOTE.signed_also([failing]), SignedNote(TEXT, (failing, *NOTE.signatures))):
        assert code_of(partial(verify_note, note, [VKEY])) == "note-signature-fails"


def test_a_note_without_a_known_signature_is_refused() -> None:
    assert code_of(lambda: verify_note(NOTE, [log_key("other", OTHER_KEY)])) == "note-not-signed"
    assert code_of(lambda: verify_note(NOTE, [])) == "note-not-signed"


def test_the_same_key_twice_counts_once() -> None:
    note = parse_signed_note(NOTE.to_bytes() + LINE.encode() * 2)
    assert len(note.signatures) == 3
    assert len(verify_note(note, [VKEY, VKEY])) == 1
    assert NOTE.signed_also(NOTE.signatures * 2) == NOTE


def test_a_key_with_bytes_that_are_no_point_verifies_nothing() -> None:
    key = VerifierKey(NAME, 1, b"\xff" * 32)
    note = SignedNote(TEXT, (NoteSignature(NAME, key.key_id, bytes(64)),))
    assert code_of(lambda: verify_note(note, [key])) == "note-signature-fails"


@pytest.mark.parametrize(("count", "code"), [(16, None), (100, None), (101, "note-too-large")])
def test_up_to_a_hundred_signatures_are_read(count: int, code: str | None) -> None:
    data = NOTE.to_bytes() + OTHER.line.encode() * (count - 1)
    assert code_of(lambda: verify_note(parse_signed_note(data), [VKEY])) == code


def test_a_note_above_a_million_bytes_is_refused() -> None:
    assert code_of(lambda: parse_signed_note(b"x" * MAX_BYTES + b"\n\n" + LINE.encode())) == "note-too-large"


def test_signature_lines_are_read_by_themselves() -> None:
    line = cosign(TEXT, "witness.example/w1", OTHER_KEY, 1)
    (verified,) = verify_note(
        NOTE.signed_also(parse_signature_lines(line.line.encode())), [witness_key("witness.example/w1", OTHER_KEY)]
    )
    assert verified.time == 1
    assert code_of(lambda: parse_signature_lines(b"")) == "note-malformed"


@pytest.mark.parametrize("text", ["", "no line end", "a\tb\n", "\ud800\n"])
def test_no_note_is_made_of_another_text(text: str) -> None:
    with pytest.raises(Invalid):
        SignedNote(text, NOTE.signatures)
    assert code_of(lambda: SignedNote("one\n", ())) == "note-parts-malformed"
    assert code_of(lambda: NoteSignature("a b", bytes(4), b"x")) == "note-parts-malformed"


@given(st.binary() | st.text().map(lambda text: f"one\n\n— {text}\n".encode("utf-8", "surrogatepass")))
def test_any_bytes_parse_or_raise_our_error(data: bytes) -> None:
    assert code_of(lambda: parse_signed_note(data)) in {None, "note-malformed", "note-too-large"}


@given(st.integers(0, len(NOTE.to_bytes()) - 1), st.integers(1, 255))
def test_a_note_with_one_byte_changed_never_verifies_as_another(at: int, change: int) -> None:
    data = bytearray(NOTE.to_bytes())
    data[at] ^= change
    assert code_of(lambda: verify_note(parse_signed_note(bytes(data)), [VKEY])) is not None
