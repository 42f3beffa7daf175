"""Verifier keys: one line of text, of which the key id is worked out."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import Invalid
from grootboek.evidence.note_signing import log_key, witness_key
from grootboek.evidence.verifier_key import VerifierKey, parse_verifier_key
from tests.evidence.samples import KEY, OTHER_KEY, code_of

if TYPE_CHECKING:
    from pathlib import Path

TEXT = log_key("example.org/ledger", KEY).text

MALFORMED = {
    "nothing": "",
    "no plus": "example.org",
    "no key": "example.org/ledger+00000000+",
    "no name": TEXT.replace("example.org/ledger", ""),
    "a space in the name": TEXT.replace(".", " "),
    "a no-break space in the name": TEXT.replace(".", "\u00a0"),
    "a control character in the name": TEXT.replace(".", "\x01"),
    "half a character in the name": TEXT.replace(".", "\udc80"),
    "capitals in the key id": TEXT.replace(TEXT.split("+")[1], TEXT.split("+")[1].upper() + "A"),
    "a short key": TEXT[:-4],
    "a line end": TEXT + "\n",
    "base64 with needless padding": TEXT + "=",
    "another alphabet": TEXT.replace("+", "-"),
}


def test_a_key_is_written_and_read_back() -> None:
    for key in (log_key("example.org/ledger", KEY), witness_key("witness.example/w+1"[:-2], OTHER_KEY)):
        assert parse_verifier_key(key.text) == key
    assert log_key("a", KEY).key_id != witness_key("a", KEY).key_id != witness_key("b", KEY).key_id


@pytest.mark.parametrize("text", MALFORMED.values(), ids=MALFORMED)
def test_another_text_is_refused(text: str) -> None:
    with pytest.raises(Invalid) as caught:
        parse_verifier_key(text)
    assert caught.value.code == "vkey-malformed"


@pytest.mark.parametrize("name", ["vkey", "peter_vkey", "enoch_vkey"])
def test_published_keys_are_read_and_written_again(shared: Path, name: str) -> None:
    vectors = shared / "vectors"
    published = json.loads((vectors / "extracted" / "signed-note-go.json").read_bytes())
    published["vkey"] = (vectors / "checkpoints" / "sumdb.vkey").read_text("utf-8").rstrip("\n")
    assert parse_verifier_key(published[name]).text == published[name]


def test_the_malformed_keys_of_go_are_refused(shared: Path) -> None:
    published = json.loads((shared / "vectors" / "extracted" / "signed-note-go.json").read_bytes())
    assert len(published["bad_vkeys"]) == 2
    refused = {code_of(partial(parse_verifier_key, text)) for text in published["bad_vkeys"]}
    assert refused == {"vkey-malformed", "vkey-type-unknown"}


def test_a_key_id_that_is_not_the_keys_is_refused() -> None:
    key_id = TEXT.split("+")[1]
    other = f"{int(key_id, 16) ^ 1:08x}"
    assert code_of(lambda: parse_verifier_key(TEXT.replace(key_id, other))) == "vkey-id-differs"


@given(st.text() | st.builds("{}+{}+{}".format, st.text(), st.from_regex("[0-9a-f]{8}"), st.text()))
def test_any_text_is_a_key_or_raises_our_error(text: str) -> None:
    assert code_of(lambda: parse_verifier_key(text)) in {
        None,
        "vkey-malformed",
        "vkey-type-unknown",
        "vkey-id-differs",
    }


def test_a_key_is_valid_from_birth() -> None:
    assert code_of(lambda: VerifierKey("a b", 1, bytes(32))) == "vkey-malformed"
    assert code_of(lambda: VerifierKey("a", 6, bytes(32))) == "vkey-malformed"
    assert code_of(lambda: VerifierKey("a", 2, bytes(32))) == "vkey-type-unknown"
