"""What the annotations of events and of the envelope say: a walk over the types, and hypothesis strategies for them."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from grootboek.domain.act import Act
from grootboek.domain.events import CLASSES, event_class
from grootboek.domain.values import Coded, Committed
from grootboek.errors import Invalid

EVENTS: Mapping[str, type[Any]] = {name: event_class(name) for name in CLASSES}
LARGEST_NUMBER = 2**53 - 1


def without_none(kind: object) -> tuple[Any, bool]:
    """The type without ``| None``, and whether None was possible."""
    if get_origin(kind) not in {Union, types.UnionType}:
        return kind, False
    (inner,) = (argument for argument in get_args(kind) if argument is not type(None))
    return inner, True


def field_types(kind: type[Any]) -> dict[str, Any]:
    """The types of a dataclass's fields; of an act without its event."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind) if (kind, field.name) != (Act, "event")}


def leaves(kind: object, where: str) -> Iterator[tuple[str, Any]]:
    """Where, and of which type, is all that a value holds at any depth: no tuple, mapping, union or dataclass."""
    inner, _ = without_none(kind)
    if get_origin(inner) is tuple:
        item, rest = get_args(inner)
        assert rest is Ellipsis
        yield from leaves(item, where + ".N")
    elif get_origin(inner) is Mapping:
        key, item = get_args(inner)
        yield from leaves(key, where + ".KEY")
        yield from leaves(item, where + ".VALUE")
    elif isinstance(inner, type) and is_dataclass(inner) and inner is not Committed:
        for name, hint in field_types(inner).items():
            yield from leaves(hint, f"{where}.{name}")
    else:
        yield where, inner


def as_typed(value: object) -> object:
    """The value as a person typed it: the texts, without what was made of them."""
    if isinstance(value, Committed):
        return value.value
    if isinstance(value, tuple):
        return tuple(as_typed(item) for item in value)
    if isinstance(value, Mapping):
        return {(type(key), key): as_typed(item) for key, item in value.items()}
    if is_dataclass(value):
        return type(value), {field.name: as_typed(getattr(value, field.name)) for field in fields(value)}
    return type(value), value


TYPED_TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40).filter(str.strip)
"""Texts that a person might type."""


_SIMPLE: Mapping[type, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(0, LARGEST_NUMBER),
    Committed: TYPED_TEXTS.map(Committed.of),
}


@cache
def values_of(kind: object) -> st.SearchStrategy[Any]:
    """Values of an annotated type; Committed as before recording, with their text."""
    inner, optional = without_none(kind)
    made = _values_of(inner)
    return st.none() | made if optional else made


def _values_of(kind: object) -> st.SearchStrategy[Any]:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is tuple:
        return st.lists(values_of(arguments[0]), max_size=3).map(tuple)
    if origin is Mapping:
        return st.dictionaries(values_of(arguments[0]), values_of(arguments[1]), max_size=3)
    assert isinstance(kind, type)
    if issubclass(kind, Coded):
        return _codes(kind)
    return _SIMPLE[kind] if kind in _SIMPLE else instances_of(kind)


def instances_of(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Instances of a frozen dataclass, each field drawn by its annotation."""
    return st.builds(kind, **{name: values_of(hint) for name, hint in field_types(kind).items()})


def acts() -> st.SearchStrategy[Act]:
    """Acts of every type."""
    envelope = {name: values_of(hint) for name, hint in field_types(Act).items()}
    return st.sampled_from(tuple(EVENTS.values())).flatmap(
        lambda kind: st.builds(Act, event=instances_of(kind), **envelope)
    )


def _codes(kind: type[Coded]) -> st.SearchStrategy[Coded]:
    return st.from_regex(kind.PATTERN, fullmatch=True).filter(lambda text: _exists(kind, text)).map(kind)


def _exists(kind: type[Coded], text: str) -> bool:
    """Whether it is in the calendar, which a pattern alone cannot say."""
    try:
        kind(text)
    except Invalid:
        return False
    return True
