"""From typed values to JSON and back, validated: the one place where acts are taken apart and put together.

The form of a class is derived from its annotations when it is first needed: Codes, Literals of texts, whole numbers,
booleans, Committed, tuples, mappings by Code, optional fields and frozen dataclasses of these. There is no other kind
of field, so no free text can enter an act. Absent stands for None; JSON ``null`` is refused.

:func:`encode` and :func:`decode` are inverses, given the commitments: a value has one form. A tuple or mapping that is
empty is absent, except where None is possible too: then it is written, since "none" is not "not stated".
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from ..errors import Unsound
from .schema_forms import (
    NOT_QUICK,
    SIMPLE,
    Commit,
    Form,
    Json,
    Malformed,
    Texts,
    as_it_is,
    choice_form,
    code_form,
    list_form,
    mapping_form,
    refuse,
)
from .values import Coded

T = TypeVar("T")


def encode(value: object, commit: Commit) -> Json:
    """The JSON of a frozen dataclass; each Committed becomes ``{"sd": digest}`` by ``commit``, by its dotted name."""
    return encode_as(type(value), value, commit)


def encode_as(kind: type, value: object, commit: Commit) -> Json:
    """As :func:`encode`, of those fields of the value that another dataclass has too."""
    return _fields(kind).write(value, "", commit)


def decode(kind: type[T], data: Json, texts: Texts) -> T:
    """The value of a JSON object; ``texts`` are the disclosed texts by field name.

    Raises Unsound (``act-malformed``) where the JSON is not what :func:`encode` would give for that class.
    """
    return kind(*decode_fields(kind, data, texts))


def decode_fields(kind: type[Any], data: Json, texts: Texts) -> list[Any]:
    """The fields of the value that :func:`decode` gives, in the order of the class."""
    fields = _fields(kind)
    try:
        return fields.quick(data, "", texts)
    except NOT_QUICK:
        pass
    try:
        found = fields.read(data, "", texts)
    except Malformed as error:
        raise Unsound("act-malformed", kind=kind.__name__, where=error.where or "-", problem=error.problem) from None
    return [found.get(name) for name in fields.names]


def _form(kind: Any) -> Form:
    """The form of an annotated type, ``| None`` left out."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return choice_form(frozenset(arguments))
    if origin is tuple:
        return list_form(_form(arguments[0]))
    if origin is not None and issubclass(origin, Mapping):
        return mapping_form(arguments[0], _form(arguments[1]))
    simple = SIMPLE.get(kind)
    if simple is not None:
        return simple
    return code_form(kind) if issubclass(kind, Coded) else _object(kind)


def _object(kind: type[Any]) -> Form:
    fields = _fields(kind)

    def read(value: Any, where: str, texts: Texts) -> object:
        try:
            return kind(*fields.quick(value, where + ".", texts))
        except NOT_QUICK:
            return kind(**fields.read(value, where + ".", texts))

    def write(value: Any, where: str, commit: Commit) -> Json:
        return fields.write(value, where + ".", commit)

    return Form(write, read)


def _writer(form: Form) -> object:
    """What the most fields are written by, which is done without a call for each."""
    return str if form.is_code else form.write


class _Fields:
    """The fields of a dataclass. Reading gives them by name; ``before`` is what stands before the name of each."""

    def __init__(self, kind: Any) -> None:
        hints = get_type_hints(kind)
        optional = {field.name: field.default is None for field in dataclasses.fields(kind)}
        forms = {name: _form(_without_none(hints[name])) for name in optional}
        self._forms = forms
        self._empty = {
            name: form.empty for name, form in forms.items() if form.empty is not None and not optional[name]
        }
        self._needed = [name for name in forms if name not in self._empty and not optional[name]]
        self.names = tuple(forms)
        self._writers = [(name, _writer(form), name in self._empty, form.write) for name, form in forms.items()]
        self._absent = [self._empty.get(name) for name in forms]
        self._required = frozenset(self._needed)
        self._places = {
            name: (place, form.quick, form.read, name in self._empty)
            for place, (name, form) in enumerate(forms.items())
        }

    def write(self, value: Any, before: str, commit: Commit) -> Json:
        made = {}
        for name, directly, absent_if_empty, write in self._writers:
            held = getattr(value, name)
            if held is None or (absent_if_empty and not held):
                continue
            if directly is str:
                made[name] = str(held)
            else:
                made[name] = held if directly is as_it_is else write(held, before + name, commit)
        return made

    def quick(self, value: Any, before: str, texts: Texts) -> list[Any]:
        """The fields in the order of the class. Raises one of ``NOT_QUICK`` for what :meth:`read` refuses."""
        if type(value) is not dict:
            raise TypeError
        found = self._absent.copy()
        for name, held in value.items():
            place, quick, read, absent_if_empty = self._places[name]
            if absent_if_empty and not held:
                raise KeyError(name)
            found[place] = read(held, before + name, texts) if quick is None else quick(held)
        if not self._required <= value.keys():
            raise KeyError(before)
        return found

    def read(self, value: Any, before: str, texts: Texts) -> dict[str, Any]:
        if not isinstance(value, dict):
            refuse(before[:-1], "expected an object")
        found: dict[str, Any] = dict(self._empty)
        for name, each in value.items():
            form = self._forms.get(name)
            if form is None:
                refuse(before + name, "expected no such field")
            found[name] = form.read(each, before + name, texts)
            if not found[name] and name in self._empty:
                refuse(before + name, "expected to be absent where it is empty")
        for name in self._needed:
            if name not in found:
                refuse(before + name, "expected to be there")
        return found


_fields: Callable[[Any], _Fields] = cache(_Fields)


def _without_none(kind: Any) -> Any:
    if get_origin(kind) not in {Union, types.UnionType}:
        return kind
    (inner,) = (argument for argument in get_args(kind) if argument is not type(None))
    return inner
