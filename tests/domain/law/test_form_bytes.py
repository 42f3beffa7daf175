"""Bytes that are no form: refused with their line, and nothing but our errors for any bytes."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from grootboek.domain.law.form import parse_form
from grootboek.domain.law.template import classification_template
from grootboek.errors import GrootboekError, Invalid
from tests.domain.law.examinations import DEPLOYER, NEW
from tests.domain.law.forms import DECIDED, as_json, changed, form


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"{", "form-not-json", 1),
        (b"{}\n x", "form-not-json", 2),
        (b'{"a": 1,}', "form-not-json", 1),
        (b'{"a"\n\n 1}', "form-not-json", 3),
        (b'{"a": [1 2]}', "form-not-json", 1),
        (b'{"a": "\\x"}', "form-not-json", 1),
        (b'{"a": "x\ny"}', "form-not-json", 1),
        (b'{"a": x}', "form-not-json", 1),
        (b'{"a": 1, "a": 2}', "form-key-twice", 1),
        (b'{"a":' + b"[" * 20, "form-too-deep", 1),
        (b"form: [", "form-not-yaml", 2),
        (b"form: \x07", "form-not-yaml", 1),
        (b"a: b: c", "form-not-yaml", 1),
        (b"? [a]\n: b", "form-yaml-feature", 1),
        (b"&a b: c", "form-yaml-feature", 1),
        (b"a: *b", "form-yaml-feature", 1),
        (b"a: 1\na: 2", "form-key-twice", 2),
        (b"a: " + b"[" * 2000, "form-too-deep", 1),
        (b"met", "form-field-kind", 1),
        (b"- met", "form-field-kind", 1),
        (b"~", "form-empty", None),
        (b"", "form-empty", None),
        (b"\xff\xfem\x00", "form-utf-16", None),
        (b"a\x00b", "form-utf-16", None),
        (b"ok\n\xe9", "form-not-utf-8", 2),
    ],
)
def test_bytes_that_are_no_form_are_refused_with_their_line(data: bytes, code: str, line: int | None) -> None:
    with pytest.raises(Invalid) as refused:
        parse_form(data)
    assert (refused.value.code, refused.value.details.get("line")) == (code, line)


TEMPLATE = classification_template(NEW, roles=DEPLOYER, language="nl").encode()
PIECES = st.sampled_from(
    [
        b"\n",
        b"\t",
        b"&a ",
        b"*a",
        b"!!x ",
        b"{",
        b"}",
        b"[",
        b"]",
        b"- ",
        b": ",
        b"'",
        b'"',
        b"\x00",
        b"\xff",
        b"? ",
        b"%Y",
    ]
)


@settings(max_examples=200)
@drawn(st.lists(st.tuples(st.integers(0, len(TEMPLATE)), PIECES), min_size=1, max_size=4))
def test_a_template_with_anything_typed_into_it_raises_only_our_errors(typed: list[tuple[int, bytes]]) -> None:
    data = TEMPLATE
    for position, piece in typed:
        data = data[:position] + piece + data[position:]
    with pytest.raises(GrootboekError) as refused:
        parse_form(data)
    assert refused.value.text("nl").encode()


@settings(max_examples=200)
@drawn(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: form(text.replace("\ud800", "")))))
def test_any_bytes_raise_only_our_errors(data: bytes) -> None:
    with pytest.raises(GrootboekError):
        parse_form(data)


KEYS = st.sampled_from([*DECIDED, "f", "f1", "state", "X-2-8"])
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.sampled_from(["met", "f1"])
)
NESTED = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=8,
)


@settings(max_examples=200)
@drawn(st.dictionaries(st.sampled_from([*DECIDED, "grounds", "flags", "review_on"]), NESTED, max_size=4))
def test_a_form_with_any_values_is_read_or_raises_our_errors(fields: dict[str, Any]) -> None:
    with suppress(GrootboekError):
        assert parse_form(as_json(changed(**fields))).taxonomy == NEW.version
