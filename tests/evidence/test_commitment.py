"""Commitments and disclosures: RFC 9901's digest, and only disclosures of our form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import Invalid, Unsound
from grootboek.evidence.commitment import commit, digest_of, parse_disclosure
from grootboek.evidence.commitments import commitments_in
from grootboek.evidence.digests import base64url
from tests.evidence.samples import act_json, code_of

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.evidence.canonical import JsonValue

SALTS = st.binary(min_size=16, max_size=32)

NOT_DISCLOSURES = {
    "no base64url": "???",
    "padding": base64url(b'["s","n","v"]') + "==",
    "not JSON": base64url(b"x"),
    "two parts": base64url(b'["s","n"]'),
    "four parts": base64url(b'["s","n","v","w"]'),
    "no list": base64url(b'{"a":"b"}'),
    "a number for a value": base64url(b'["s","n",1]'),
    "not UTF-8": base64url(b'["s","n","\xff"]'),
    "not ASCII": "é",
}

NOT_COMMITMENTS: dict[str, JsonValue] = {
    "a second key": {"sd": "A" * 43, "text": "x"},
    "a short digest": {"sd": "A" * 42},
    "another alphabet": {"sd": "+" * 43},
    "no text": {"sd": 1},
}


def test_the_example_of_rfc_9901(shared: Path) -> None:
    vector = json.loads((shared / "vectors" / "extracted" / "sd-jwt.json").read_bytes())
    parsed = parse_disclosure(vector["disclosure"])
    assert [parsed.salt, parsed.name, parsed.value] == vector["decoded"]
    assert parsed.digest == vector["digest_sha256_b64url"]
    assert parsed.text == vector["disclosure"]


@given(st.text(), st.text(), SALTS)
def test_a_disclosure_is_read_back(name: str, value: str, salt: bytes) -> None:
    made = commit(name, value, salt)
    assert parse_disclosure(made.text) == made
    assert digest_of(made.text) == made.digest
    assert (made.name, made.value, made.salt) == (name, value, base64url(salt))


def test_another_salt_gives_another_digest() -> None:
    assert commit("name", "Example", bytes(16)).digest != commit("name", "Example", bytes(15) + b"\x01").digest


def test_a_short_salt_is_refused() -> None:
    with pytest.raises(Invalid):
        commit("name", "Example", bytes(15))


@pytest.mark.parametrize(("name", "value"), [("name", "\ud800"), ("\ud800", "Example")])
def test_a_text_that_is_no_unicode_is_refused(name: str, value: str) -> None:
    with pytest.raises(Invalid):
        commit(name, value, bytes(16))


@pytest.mark.parametrize("text", NOT_DISCLOSURES.values(), ids=NOT_DISCLOSURES)
def test_what_is_no_disclosure_is_refused(text: str) -> None:
    with pytest.raises(Unsound) as caught:
        parse_disclosure(text)
    assert caught.value.code == "disclosure-malformed"


def test_a_text_that_is_not_ascii_has_no_digest() -> None:
    assert code_of(lambda: digest_of("é")) == "disclosure-malformed"


@given(st.text() | st.binary().map(base64url))
def test_any_text_parses_or_raises_our_error(text: str) -> None:
    assert code_of(lambda: parse_disclosure(text)) in {None, "disclosure-malformed"}


def test_commitments_are_named_by_their_path() -> None:
    title, location, decider, met = ("T" * 43, "L" * 43, "D" * 43, "M" * 43)
    made = act_json(0) | {
        "decided_by": {"sd": decider},
        "evidence": [{"level": "unclassified", "location": {"sd": location}, "title": {"sd": title}}],
        "event": {
            "because": {"sd": "B" * 43},
            "motivations": {"f1": {"sd": met}},
            "processes": ["x", {"sd": "P" * 43}],
        },
    }
    assert commitments_in(made) == {
        "because": "B" * 43,
        "motivations.f1": met,
        "processes.1": "P" * 43,
        "decided_by": decider,
        "evidence.0.location": location,
        "evidence.0.title": title,
    }


def test_an_act_without_texts_has_no_commitments() -> None:
    assert commitments_in({"type": "rulebook.taxonomy-adopted.v1"}) == {}


@pytest.mark.parametrize("value", NOT_COMMITMENTS.values(), ids=NOT_COMMITMENTS)
def test_what_is_no_commitment_is_refused(value: JsonValue) -> None:
    with pytest.raises(Unsound) as caught:
        commitments_in({"event": {"name": value}})
    assert caught.value.code == "commitment-malformed"


def test_two_fields_of_one_name_are_refused() -> None:
    twice: JsonValue = {"decided_by": {"sd": "A" * 43}, "event": {"decided_by": {"sd": "B" * 43}}}
    with pytest.raises(Unsound) as caught:
        commitments_in(twice)
    assert (caught.value.code, caught.value.details) == ("commitment-malformed", {"field": "'decided_by'"})


def test_an_event_that_is_a_list_or_a_commitment_is_named_by_no_more_than_its_path() -> None:
    assert commitments_in({"event": [{"sd": "A" * 43}]}) == {"0": "A" * 43}
    assert commitments_in({"event": {"sd": "A" * 43}}) == {"": "A" * 43}
    whole: JsonValue = {"event": {"sd": "A" * 43}, "sd": "B" * 43}
    assert code_of(lambda: commitments_in(whole)) == "commitment-malformed"


def test_an_act_that_is_no_object_is_refused() -> None:
    with pytest.raises(Unsound) as caught:
        commitments_in(["act"])
    assert caught.value.code == "signed-act-malformed"
