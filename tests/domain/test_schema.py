"""Between values and JSON: every kind of field both ways, and everything that is none refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import Any, ClassVar, Literal, get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grootboek.domain.act import Act, Actor, EvidenceItem, Stream
from grootboek.domain.events.system import SystemDescribed
from grootboek.domain.schema import _fields, decode, encode
from grootboek.domain.schema_forms import code_form
from grootboek.domain.values import Code, Coded, Committed, EntryReference, LeafHash, When
from grootboek.errors import Unsound
from tests.domain.annotated import EVENTS, as_typed, field_types, instances_of, leaves, without_none

DIGEST = "A" * 43
LEAF = LeafHash("A" * 43 + "=")
CLASSES: tuple[type[Any], ...] = (*EVENTS.values(), Actor, EvidenceItem, Stream, EntryReference)
COLOURS = Literal["red", "blue"]


@dataclass(frozen=True)
class Inner:
    code: Code
    text: Committed | None = None


@dataclass(frozen=True)
class Everything:
    """A field of every kind."""

    TYPE: ClassVar[str] = "test.everything.v1"
    code: Code
    day: When
    text: Committed
    colour: COLOURS
    number: int
    flag: bool
    inner: Inner
    codes: tuple[Code, ...]
    states: Mapping[Code, COLOURS]
    more: tuple[Inner, ...] = ()
    texts: Mapping[Code, Committed] = field(default_factory=dict)
    maybe_code: Code | None = None
    maybe_text: Committed | None = None
    maybe_number: int | None = None
    maybe_codes: tuple[Code, ...] | None = None
    maybe_reference: EntryReference | None = None


LEAST_JSON: Mapping[str, Any] = {
    "code": "a",
    "day": "2025-03",
    "text": {"sd": DIGEST},
    "colour": "red",
    "number": 0,
    "flag": False,
    "inner": {"code": "b"},
}
LEAST = Everything(
    Code("a"), When("2025-03"), Committed(None, DIGEST), "red", 0, False, Inner(Code("b")), codes=(), states={}
)
FULL_JSON: Mapping[str, Any] = {
    **LEAST_JSON,
    "number": 2**53 - 1,
    "flag": True,
    "inner": {"code": "b", "text": {"sd": DIGEST}},
    "codes": ["c", "d"],
    "states": {"e1": "blue"},
    "more": [{"code": "f"}, {"code": "g", "text": {"sd": DIGEST}}],
    "texts": {"h.1": {"sd": DIGEST}},
    "maybe_code": "i",
    "maybe_text": {"sd": DIGEST},
    "maybe_number": 1,
    "maybe_codes": [],
    "maybe_reference": {"index": 7, "leaf": LEAF},
}
FULL = Everything(
    Code("a"),
    When("2025-03"),
    Committed("text", DIGEST),
    "red",
    2**53 - 1,
    True,
    Inner(Code("b"), Committed("inner.text", DIGEST)),
    codes=(Code("c"), Code("d")),
    states={Code("e1"): "blue"},
    more=(Inner(Code("f")), Inner(Code("g"), Committed("more.1.text", DIGEST))),
    texts={Code("h.1"): Committed("texts.h.1", DIGEST)},
    maybe_code=Code("i"),
    maybe_text=Committed("maybe_text", DIGEST),
    maybe_number=1,
    maybe_codes=(),
    maybe_reference=EntryReference(7, LEAF),
)
NAMES = ("text", "inner.text", "more.1.text", "texts.h.1", "maybe_text")


@pytest.mark.parametrize(("value", "json"), [(LEAST, LEAST_JSON), (FULL, FULL_JSON)], ids=["least", "full"])
def test_each_kind_of_field_is_written_and_read_back(value: Everything, json: dict[str, Any]) -> None:
    names: list[str] = []

    def commit(name: str, text: str) -> str:
        assert text == name
        names.append(name)
        return DIGEST

    assert encode(value, commit) == json
    assert decode(Everything, json, {name: name for name in names}) == value
    assert tuple(names) == (NAMES if value is FULL else ())


@pytest.mark.parametrize("json", [LEAST_JSON, FULL_JSON], ids=["least", "full"])
def test_reading_again_to_say_what_is_wrong_gives_the_same_where_nothing_is(json: dict[str, Any]) -> None:
    texts, reading = {name: name for name in NAMES}, _fields(Everything)
    assert Everything(**reading.read(json, "", texts)) == Everything(*reading.quick(json, "", texts))


@pytest.mark.parametrize(("value", "json"), [(LEAST, LEAST_JSON), (FULL, FULL_JSON)], ids=["least", "full"])
def test_what_cannot_be_read_quickly_is_read_all_the_same(
    monkeypatch: pytest.MonkeyPatch, value: Everything, json: dict[str, Any]
) -> None:
    def not_quick(*_: object) -> None:
        raise TypeError

    monkeypatch.setattr(type(_fields(Everything)), "quick", not_quick)
    assert decode(Everything, json, {name: name for name in NAMES if value is FULL}) == value


def test_a_code_is_written_as_its_text_and_nothing_else() -> None:
    written = code_form(Code).write(Code("a"), "code", lambda _name, _text: DIGEST)
    assert (written, type(written)) == ("a", str)


def test_a_text_that_is_not_at_hand_is_read_as_its_digest_alone() -> None:
    read = decode(Everything, dict(FULL_JSON), {"inner.text": "at hand", "another": "unused"})
    assert (read.text, read.inner.text) == (Committed(None, DIGEST), Committed("at hand", DIGEST))
    assert read.texts == {Code("h.1"): Committed(None, DIGEST)}


def altered(name: str, value: object) -> dict[str, Any]:
    return {**FULL_JSON, name: value}


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "another key": (altered("note", "free text"), "note"),
    "another key inside": (altered("inner", {"code": "b", "note": "x"}), "inner.note"),
    "another key in a commitment": (altered("text", {"sd": DIGEST, "salt": "x"}), "text.salt"),
    "a key too few": ({name: value for name, value in FULL_JSON.items() if name != "number"}, "number"),
    "a false that is left out": ({name: value for name, value in FULL_JSON.items() if name != "flag"}, "flag"),
    "null": (altered("code", None), "code"),
    "null for what may be absent": (altered("maybe_code", None), "maybe_code"),
    "null for a text that may be absent": (altered("maybe_text", None), "maybe_text"),
    "null in a list": (altered("codes", ["c", None]), "codes.1"),
    "null in a mapping": (altered("states", {"e1": None}), "states.e1"),
    "a number for a code": (altered("code", 1), "code"),
    "bytes for a code": (altered("code", b"a"), "code"),
    "a code with a space": (altered("code", "a b"), "code"),
    "a code that is too long": (altered("code", "a" * 101), "code"),
    "a day that does not exist": (altered("day", "2025-02-30"), "day"),
    "a text for a number": (altered("number", "1"), "number"),
    "true for a number": (altered("number", True), "number"),
    "a fraction for a number": (altered("number", 1.0), "number"),
    "no number at all": (altered("number", float("nan")), "number"),
    "a negative number": (altered("number", -1), "number"),
    "a number that JSON cannot hold": (altered("number", 2**53), "number"),
    "a number beyond 64 bits": (altered("maybe_number", 2**70), "maybe_number"),
    "a number for a truth": (altered("flag", 1), "flag"),
    "a text for a truth": (altered("flag", "true"), "flag"),
    "another colour": (altered("colour", "green"), "colour"),
    "a number for a colour": (altered("colour", 0), "colour"),
    "the text itself in place of its commitment": (altered("text", "free text"), "text"),
    "a commitment without digest": (altered("text", {}), "text.sd"),
    "a digest that is too short": (altered("text", {"sd": "A" * 42}), "text.sd"),
    "a digest that is too long": (altered("text", {"sd": "A" * 44}), "text.sd"),
    "a digest of another alphabet": (altered("text", {"sd": "+" + "A" * 42}), "text.sd"),
    "a digest and a line end": (altered("text", {"sd": DIGEST + "\n"}), "text.sd"),
    "a number for a digest": (altered("text", {"sd": 0}), "text.sd"),
    "a list for an object": (altered("inner", ["b"]), "inner"),
    "an object for a list": (altered("codes", {"0": "c"}), "codes"),
    "a text for a list": (altered("codes", "c"), "codes"),
    "a list for a mapping": (altered("states", ["e1"]), "states"),
    "a key that is no code": (altered("states", {"e 1": "red"}), "states.e 1.[key]"),
    "an empty list, where absent says so": (altered("codes", []), "codes"),
    "an empty mapping, where absent says so": (altered("states", {}), "states"),
    "an empty list with a default": (altered("more", []), "more"),
    "an empty mapping with a default": (altered("texts", {}), "texts"),
    "a reference without a leaf": (altered("maybe_reference", {"index": 7}), "maybe_reference.leaf"),
}


@pytest.mark.parametrize(("json", "where"), REFUSED.values(), ids=REFUSED)
def test_what_would_not_be_written_is_not_read_and_the_field_is_named(json: dict[str, Any], where: str) -> None:
    with pytest.raises(Unsound) as caught:
        decode(Everything, json, {})
    assert caught.value.code == "act-malformed"
    assert (caught.value.details["kind"], caught.value.details["where"]) == ("Everything", where)


def test_what_is_no_object_is_refused() -> None:
    with pytest.raises(Unsound) as caught:
        decode(Everything, [], {})  # type: ignore[arg-type]  # what stands in a file need not be an object
    assert caught.value.details["where"] == "-"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from(sorted(FULL_JSON)), JSON)
def test_any_json_in_a_field_is_what_would_be_written_or_our_own_error(name: str, json: object) -> None:
    try:
        read = decode(Everything, altered(name, json), {})
    except Unsound:
        return
    assert encode(read, lambda _name, _text: DIGEST) == altered(name, json)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
@settings(max_examples=20)  # of each class; drawing texts of a pattern takes long
@given(data=st.data())
def test_every_value_of_every_event_is_read_back_as_it_was(kind: type[Any], data: st.DataObject) -> None:
    value = data.draw(instances_of(kind))
    texts: dict[str, str] = {}

    def commit(name: str, text: str) -> str:
        assert name not in texts
        texts[name] = text
        return DIGEST

    json = encode(value, commit)
    read = decode(kind, json, texts)
    assert encode(read, lambda name, text: DIGEST if texts[name] == text else "") == json
    assert encode(decode(kind, json, {}), lambda _name, _text: "") == json
    assert as_typed(read) == as_typed(value)


def test_no_longer_any_and_not_stated_are_told_apart() -> None:
    none_left = SystemDescribed(external=(), processes=())
    assert encode(none_left, lambda _name, _text: DIGEST) == {"external": [], "processes": []}
    assert decode(SystemDescribed, {"external": [], "processes": []}, {}) == none_left
    assert decode(SystemDescribed, {}, {}) == SystemDescribed()


@pytest.mark.parametrize("kind", [*CLASSES, Act], ids=lambda kind: kind.__name__)
def test_a_text_in_an_act_is_of_a_closed_pattern_or_committed(kind: type[Any]) -> None:
    for name, hint in field_types(kind).items():
        for where, leaf in leaves(hint, name):
            closed = get_origin(leaf) is Literal or leaf in {Committed, int, bool} or issubclass(leaf, Coded)
            assert closed, f"{kind.__name__}.{where} is {leaf}"


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_what_is_absent_has_one_meaning(kind: type[Any]) -> None:
    """None where it may be None; else empty. So a field without a value and one with its default are the same."""
    for each in fields(kind):
        inner, optional = without_none(field_types(kind)[each.name])
        assert optional == (each.default is None), each.name
        if get_origin(inner) is tuple and not optional:
            assert each.default in {MISSING, ()}, each.name
        if get_origin(inner) is Mapping:
            assert each.default_factory in {MISSING, dict}, each.name
            assert issubclass(get_args(inner)[0], Code), each.name


def test_no_field_of_an_event_has_the_path_of_one_of_the_envelope() -> None:
    committed = {"decided_by", "evidence"}
    assert {name for kind in EVENTS.values() for name in field_types(kind)} & committed == set()
