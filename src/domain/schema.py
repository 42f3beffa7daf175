"""From typed values to JSON and back, validated: the one place where acts are taken apart and put together.

The schema of a class is derived from its annotations and built by ``pydantic_core`` on first use: Codes, Literals,
whole numbers, booleans, Committed, tuples, mappings by Code, optional fields and frozen dataclasses of these. There is
no other kind of field, so no free text can enter an act. Absent stands for None; JSON ``null`` is refused.

:func:`encode` and :func:`decode` are inverses, given the commitments: a value has one form. A tuple or mapping that is
empty is absent, except where None is possible too: then it is written, since "none" is not "not stated".
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable, Hashable, Mapping
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from ..errors import Invalid, Unsound
from .values import Coded, Committed

LARGEST_NUMBER = 2**53 - 1
"""The largest whole number that every reader of JSON reads exactly (RFC 8785 section 3.2.2.3, RFC 7493)."""

T = TypeVar("T")
Json = dict[str, Any]
Commit = Callable[[str, str], str]
"""(field name, text) -> digest of its commitment."""


def encode(value: object, commit: Commit, prefix: str = "") -> Json:
    """The JSON of a frozen dataclass; each Committed becomes ``{"sd": digest}`` by ``commit``, by its dotted name."""
    made: Json = {}
    for name, optional in _fields(cast("Hashable", type(value))):
        inner = getattr(value, name)
        if inner is None or (not inner and not optional and isinstance(inner, tuple | Mapping)):
            continue
        made[name] = _encode(inner, commit, prefix + name)
    return made


def _encode(value: object, commit: Commit, name: str) -> Any:
    if isinstance(value, Coded):
        return str(value)
    if isinstance(value, str | int):
        return value
    if isinstance(value, Committed):
        return {"sd": commit(name, value.value) if value.value is not None else value.digest}
    if isinstance(value, tuple):
        return [_encode(item, commit, f"{name}.{position}") for position, item in enumerate(value)]
    if isinstance(value, Mapping):
        return {str(key): _encode(item, commit, f"{name}.{key}") for key, item in value.items()}
    return encode(value, commit, name + ".")


def decode(kind: type[T], data: Json, texts: Mapping[str, str]) -> T:
    """The value of a JSON object; ``texts`` are the disclosed texts by field name.

    Raises Unsound (``act-malformed``) where the JSON is not what :func:`encode` would give for that class.
    """
    from pydantic_core import ValidationError

    try:
        made = _validator(cast("Hashable", kind)).validate_python(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise Unsound("act-malformed", kind=kind.__name__, where=where or "-", problem=first["msg"]) from None
    return _disclose(made, texts, "") if texts else made  # type: ignore[no-any-return]


def _disclose(value: Any, texts: Mapping[str, str], name: str) -> Any:
    if isinstance(value, Committed):
        return Committed(texts.get(name), value.digest)
    if isinstance(value, tuple):
        return tuple(_disclose(item, texts, f"{name}.{position}") for position, item in enumerate(value))
    if isinstance(value, Mapping):
        return {key: _disclose(item, texts, f"{name}.{key}") for key, item in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        prefix = name + "." if name else ""
        changed = {
            field: _disclose(getattr(value, field), texts, prefix + field)
            for field, _ in _fields(type(value))
            if not isinstance(getattr(value, field), str | int | None)
        }
        return dataclasses.replace(value, **changed) if changed else value
    return value


@cache
def _fields(kind: Any) -> tuple[tuple[str, bool], ...]:
    """The name of each field, and whether it may be None."""
    return tuple((field.name, field.default is None) for field in dataclasses.fields(kind))


@cache
def _validator(kind: Any) -> Any:
    from pydantic_core import SchemaValidator

    return SchemaValidator(_schema(kind))


def _schema(kind: Any) -> Any:
    from pydantic_core import core_schema as schema

    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        (inner,) = (argument for argument in get_args(kind) if argument is not type(None))
        return _schema(inner)
    if origin is Literal:
        return schema.literal_schema(list(get_args(kind)))
    if origin is tuple:
        return schema.tuple_variable_schema(_schema(get_args(kind)[0]))
    if origin is not None and issubclass(origin, Mapping):
        key, item = get_args(kind)
        return schema.dict_schema(_schema(key), _schema(item))
    if kind is bool:
        return schema.bool_schema(strict=True)
    if kind is int:
        return schema.int_schema(ge=0, le=LARGEST_NUMBER, strict=True)
    if kind is Committed:
        digest = schema.str_schema(strict=True, pattern=r"^[A-Za-z0-9_-]{43}$")
        body = schema.typed_dict_schema({"sd": schema.typed_dict_field(digest)}, extra_behavior="forbid")
        return schema.no_info_after_validator_function(lambda data: Committed(None, data["sd"]), body)
    if issubclass(kind, Coded):
        return schema.no_info_after_validator_function(_coded(kind), schema.str_schema(strict=True))
    return _dataclass_schema(kind)


def _coded(kind: type[Coded]) -> Callable[[str], Coded]:
    from pydantic_core import PydanticCustomError

    def made(text: str) -> Coded:
        try:
            return kind(text)
        except Invalid:
            raise PydanticCustomError("coded", "expected {expected}", {"expected": kind.EXPECTED}) from None

    return made


def _dataclass_schema(kind: type[Any]) -> Any:
    from pydantic_core import core_schema as schema

    hints = get_type_hints(kind)
    fields = {}
    empty: dict[str, object] = {}  # what is absent in the JSON where a tuple or mapping is empty
    for name, optional in _fields(cast("Hashable", kind)):
        inner = _schema(hints[name])
        if not optional and inner["type"] in {"tuple", "dict"}:
            empty[name] = () if inner["type"] == "tuple" else {}
            inner["min_length"] = 1
        fields[name] = schema.typed_dict_field(inner, required=not optional and name not in empty)
    body = schema.typed_dict_schema(fields, extra_behavior="forbid")
    return schema.no_info_after_validator_function(lambda data: kind(**{**empty, **data}), body)
