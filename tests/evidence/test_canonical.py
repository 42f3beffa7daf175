"""Canonical JSON: the bytes of RFC 8785 for our restricted values, and nothing else accepted."""

from __future__ import annotations

import enum
import json
from typing import TYPE_CHECKING
from uuid import UUID

import orjson
import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import GrootboekError, Invalid, Unsound
from grootboek.evidence.canonical import MAX_DEPTH, canonical, parse_canonical

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.evidence.canonical import JsonValue


class Colour(enum.Enum):
    RED = "red"


class Name(str):
    __slots__ = ()


BASIC_PLANE = st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.text() | st.integers(-(2**53) + 1, 2**53 - 1) | st.booleans(),
    lambda inner: st.lists(inner) | st.dictionaries(BASIC_PLANE, inner),
    max_leaves=20,
)
ANY_JSON = st.recursive(
    VALUES | st.none() | st.floats(allow_nan=False, allow_infinity=False) | st.sampled_from([":1.5", ",null", "a:n"]),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=3), inner, max_size=5),
    max_leaves=20,
)

NOT_REPRESENTABLE = {
    "float": 0.5,
    "whole float": 1.0,
    "none": None,
    "none in a list": [None],
    "2^53": 2**53,
    "-2^53": -(2**53),
    "beyond 64 bits": 2**80,
    "lone surrogate": "\ud800",
    "number as key": {1: 2},
    "lone surrogate as key": {"\ud800": 1},
    "key above U+FFFF": {"\U00010000": 1},
    "bytes": b"x",
    "set": {1},
    "enumeration": Colour.RED,
    "uuid": UUID(int=0),
    "subclass of str": Name("x"),
    "subclass of str as key": {Name("x"): 1},
}

NOT_CANONICAL = {
    "whitespace": b'{"a": 1}',
    "line end": b"{}\n",
    "unsorted keys": b'{"b":1,"a":1}',
    "duplicate keys": b'{"a":1,"a":1}',
    "float": b"1.5",
    "whole float": b"1.0",
    "exponent": b"1e3",
    "null": b"null",
    "null inside": b'{"a":null}',
    "2^53": b"9007199254740992",
    "beyond 64 bits": b"123456789012345678901234567890",
    "minus zero": b"-0",
    "needless escape": b'"\\u0041"',
    "escaped slash": b'"\\/"',
    "upper-case escape": b'"\\u001F"',
    "key above U+FFFF": '{"\U00010000":1}'.encode(),
    "float first in a list": b"[1.5]",
    "float in a list": b"[1,-2.5]",
    "float inside": b'{"a":{"b":0.25}}',
    "null in a list": b"[1,null]",
    "null first in a list": b"[null]",
    "a large float": b'{"a":1e16}',
}

NOT_JSON = {
    "nothing": b"",
    "cut off": b'{"a":',
    "two values": b"1 2",
    "byte order mark": b"\xef\xbb\xbf{}",
    "not UTF-8": b'"\xff"',
    "UTF-16": '"a"'.encode("utf-16"),
    "lone surrogate escape": b'"\\ud800"',
    "surrogate in UTF-8": b'"\xed\xa0\x80"',
    "NaN": b"NaN",
    "infinity": b"-Infinity",
    "infinite exponent": b"1e400",
    "comment": b"{}//",
    "leading zero": b"01",
    "deep nesting": b"[" * 5000 + b"]" * 5000,
}


def nested(depth: int) -> JsonValue:
    value: JsonValue = 1
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.no_cover
@given(VALUES)
def test_bytes_are_those_of_rfc_8785(value: JsonValue) -> None:
    assert canonical(value) == rfc8785.dumps(value)


@pytest.mark.no_cover
@given(VALUES)
def test_canonical_bytes_parse_to_the_same_value(value: JsonValue) -> None:
    data = canonical(value)
    assert parse_canonical(data) == value
    assert canonical(parse_canonical(data)) == data


def test_tuples_are_arrays() -> None:
    assert canonical({"a": (1, ("x",))}) == b'{"a":[1,["x"]]}'


@given(ANY_JSON)
def test_sorted_json_parses_exactly_where_its_value_is_representable(value: JsonValue) -> None:
    data = orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    try:
        expected = canonical(value)
    except Invalid:
        expected = b""
    try:
        parse_canonical(data)
    except Unsound:
        data = b""
    assert data == expected


@pytest.mark.parametrize("value", NOT_REPRESENTABLE.values(), ids=NOT_REPRESENTABLE)
def test_other_values_are_refused(value: JsonValue) -> None:
    with pytest.raises(Invalid) as caught:
        canonical(value)
    assert caught.value.code == "canonical-not-representable"


def test_nesting_ends_at_the_stated_depth() -> None:
    deepest = canonical(nested(MAX_DEPTH))
    assert parse_canonical(deepest) == nested(MAX_DEPTH)
    with pytest.raises(Invalid):
        canonical(nested(MAX_DEPTH + 1))
    with pytest.raises(Unsound):
        parse_canonical(b"[" + deepest + b"]")


def test_a_value_that_contains_itself_is_refused() -> None:
    loop: list[object] = []
    loop.extend((loop, loop))
    with pytest.raises(Invalid):
        canonical(loop)  # type: ignore[arg-type]  # the fault under test


@pytest.mark.parametrize("data", NOT_CANONICAL.values(), ids=NOT_CANONICAL)
def test_json_in_another_form_is_refused(data: bytes) -> None:
    with pytest.raises(Unsound) as caught:
        parse_canonical(data)
    assert caught.value.code == "json-not-canonical"


@pytest.mark.parametrize("data", NOT_JSON.values(), ids=NOT_JSON)
def test_what_is_not_json_is_refused(data: bytes) -> None:
    with pytest.raises(Unsound) as caught:
        parse_canonical(data)
    assert caught.value.code == "json-malformed"


@given(st.binary() | VALUES.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_parse_or_raise_our_error(data: bytes) -> None:
    try:
        value = parse_canonical(data)
    except GrootboekError:
        return
    assert canonical(value) == data


@pytest.mark.parametrize("name", ["arrays", "french", "structures", "unicode", "values", "weird"])
def test_the_vectors_of_rfc_8785_agree_or_are_outside_our_values(shared: Path, name: str) -> None:
    folder = shared / "vectors" / "jcs" / "testdata"
    value = json.loads((folder / "input" / f"{name}.json").read_bytes())
    expected = (folder / "output" / f"{name}.json").read_bytes()
    outside = {"arrays": "float", "structures": "null", "values": "float", "weird": "key above U+FFFF"}
    if name in outside:
        with pytest.raises(Invalid):
            canonical(value)
    else:
        assert canonical(value) == expected
