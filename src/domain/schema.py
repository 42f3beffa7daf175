"""From typed values to JSON and back, validated: the one place where acts are taken apart and put together.

The form of a class is derived from its annotations when it is first needed: Codes, Literals of texts, whole numbers,
booleans, Committed, tuples, mappings by Code, optional fields and frozen dataclasses of these. There is no other kind
of field, so no free text can enter an act. Absent stands for None; JSON ``null`` is refused.

:func:`encode` and :func:`decode` are inverses, given the commitments: a value has one form. A tuple or mapping that is
empty is absent, except where None is possible too: then it is written, since "none" is not "not stated".
"""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Callable, Hashable, Mapping
from functools import cache
from typing import Any, Literal, NoReturn, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from ..errors import Invalid, Unsound
from ..frozen import frozen
from .values import Coded, Committed

LARGEST_NUMBER = 2**53 - 1
"""The largest whole number that every reader of JSON reads exactly (RFC 8785 section 3.2.2.3, RFC 7493)."""

T = TypeVar("T")
Json = dict[str, Any]
Commit = Callable[[str, str], str]
"""(field name, text) -> digest of its commitment."""
Texts = Mapping[str, str]
"""The disclosed texts by field name."""

DIGEST = re.compile(r"[A-Za-z0-9_-]{43}")
"""A SHA-256 in base64url without padding, as RFC 9901 writes it."""


@frozen
class Form:
    """How the values of one type stand in JSON; both functions get the dotted name of the place, too."""

    write: Callable[[Any, str, Commit], Any]
    read: Callable[[Any, str, Texts], Any]
    empty: tuple[()] | Mapping[str, Any] | None = None
    """What an absent tuple or mapping stands for; None for the other types."""


class _Malformed(Exception):
    """What was read is not what would be written: ``where``, and what was expected there."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(where)
        self.where = where
        self.problem = problem


def encode(value: object, commit: Commit) -> Json:
    """The JSON of a frozen dataclass; each Committed becomes ``{"sd": digest}`` by ``commit``, by its dotted name."""
    return encode_as(type(value), value, commit)


def encode_as(kind: type, value: object, commit: Commit) -> Json:
    """As :func:`encode`, of those fields of the value that another dataclass has too."""
    return _fields(cast("Hashable", kind)).write(value, "", commit)


def decode(kind: type[T], data: Json, texts: Texts) -> T:
    """The value of a JSON object; ``texts`` are the disclosed texts by field name.

    Raises Unsound (``act-malformed``) where the JSON is not what :func:`encode` would give for that class.
    """
    return kind(**decode_fields(kind, data, texts))


def decode_fields(kind: type[Any], data: Json, texts: Texts) -> dict[str, Any]:
    """The fields of the value that :func:`decode` gives, by name; those that are absent and optional are left out."""
    try:
        return _fields(cast("Hashable", kind)).read(data, "", texts)
    except _Malformed as error:
        raise Unsound("act-malformed", kind=kind.__name__, where=error.where or "-", problem=error.problem) from None


def _refuse(where: str, problem: str) -> NoReturn:
    raise _Malformed(where, problem)


def _form(kind: Any) -> Form:
    """The form of an annotated type, ``| None`` left out."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return _choice(frozenset(arguments))
    if origin is tuple:
        return _list(_form(arguments[0]))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(arguments[0], _form(arguments[1]))
    simple = _SIMPLE.get(kind)
    if simple is not None:
        return simple
    return _code(kind) if issubclass(kind, Coded) else _object(kind)


def _as_it_is(value: Any, _where: str, _commit: Commit) -> Any:
    return value


def _read_flag(value: Any, where: str, _texts: Texts) -> bool:
    return value if type(value) is bool else _refuse(where, "expected true or false")


def _read_number(value: Any, where: str, _texts: Texts) -> int:
    if type(value) is not int or not 0 <= value <= LARGEST_NUMBER:
        _refuse(where, "expected a whole number from 0 to 2^53 - 1")
    return value


def _write_committed(value: Committed, where: str, commit: Commit) -> Json:
    return {"sd": value.digest if value.value is None else commit(where, value.value)}


def _read_committed(value: Any, where: str, texts: Texts) -> Committed:
    if not isinstance(value, dict):
        _refuse(where, "expected a commitment")
    for name in value:
        if name != "sd":
            _refuse(f"{where}.{name}", "expected nothing but sd")
    digest = value.get("sd")
    if not isinstance(digest, str) or not DIGEST.fullmatch(digest):
        _refuse(where + ".sd", "expected a SHA-256 in base64url")
    return Committed(texts.get(where), digest)


_SIMPLE: Mapping[Any, Form] = {
    bool: Form(_as_it_is, _read_flag),
    int: Form(_as_it_is, _read_number),
    Committed: Form(_write_committed, _read_committed),
}


def _code(kind: type[Coded]) -> Form:
    problem = f"expected {kind.EXPECTED}"

    def write(value: Any, _where: str, _commit: Commit) -> str:
        return str(value)

    def read(value: Any, where: str, _texts: Texts) -> Coded:
        if not isinstance(value, str):
            _refuse(where, problem)
        try:
            return kind(value)
        except Invalid:
            _refuse(where, problem)

    return Form(write, read)


def _choice(choices: frozenset[str]) -> Form:
    problem = f"expected {', '.join(sorted(choices))}"

    def read(value: Any, where: str, _texts: Texts) -> str:
        if not isinstance(value, str) or value not in choices:
            _refuse(where, problem)
        return value

    return Form(_as_it_is, read)


def _list(item: Form) -> Form:
    def write(value: Any, where: str, commit: Commit) -> list[Any]:
        return [item.write(each, f"{where}.{position}", commit) for position, each in enumerate(value)]

    def read(value: Any, where: str, texts: Texts) -> tuple[Any, ...]:
        if not isinstance(value, list):
            _refuse(where, "expected a list")
        return tuple([item.read(each, f"{where}.{position}", texts) for position, each in enumerate(value)])

    return Form(write, read, ())


def _mapping(key: type[Coded], item: Form) -> Form:
    read_key = _code(key).read

    def write(value: Any, where: str, commit: Commit) -> Json:
        return {str(name): item.write(each, f"{where}.{name}", commit) for name, each in value.items()}

    def read(value: Any, where: str, texts: Texts) -> dict[Coded, Any]:
        if not isinstance(value, dict):
            _refuse(where, "expected an object")
        return {
            read_key(name, f"{where}.{name}.[key]", texts): item.read(each, f"{where}.{name}", texts)
            for name, each in value.items()
        }

    return Form(write, read, {})


def _object(kind: type[Any]) -> Form:
    fields = _fields(cast("Hashable", kind))

    def read(value: Any, where: str, texts: Texts) -> object:
        return kind(**fields.read(value, where + ".", texts))

    def write(value: Any, where: str, commit: Commit) -> Json:
        return fields.write(value, where + ".", commit)

    return Form(write, read)


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

    def write(self, value: Any, before: str, commit: Commit) -> Json:
        made = {}
        for name, form in self._forms.items():
            held = getattr(value, name)
            if held is not None and (held or name not in self._empty):
                made[name] = form.write(held, before + name, commit)
        return made

    def read(self, value: Any, before: str, texts: Texts) -> dict[str, Any]:
        if not isinstance(value, dict):
            _refuse(before[:-1], "expected an object")
        found: dict[str, Any] = dict(self._empty)
        for name, each in value.items():
            form = self._forms.get(name)
            if form is None:
                _refuse(before + name, "expected no such field")
            found[name] = form.read(each, before + name, texts)
            if not found[name] and name in self._empty:
                _refuse(before + name, "expected to be absent where it is empty")
        for name in self._needed:
            if name not in found:
                _refuse(before + name, "expected to be there")
        return found


_fields = cache(_Fields)


def _without_none(kind: Any) -> Any:
    if get_origin(kind) not in {Union, types.UnionType}:
        return kind
    (inner,) = (argument for argument in get_args(kind) if argument is not type(None))
    return inner
