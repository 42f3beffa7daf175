"""The content of a command as bytes: two commands with one id are the same command when these are equal."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from ..domain.values import Handle
    from .envelope import Envelope


def content_of(command: object, envelope: Envelope, handle: Handle) -> bytes:
    """Canonical JSON of the command, its envelope and who gives it; what is absent is left out."""
    value = {"by": handle, "command": _json(command), "envelope": _json(envelope)}
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def _json(value: Any) -> Any:  # noqa: ANN401 - whatever a command holds
    if isinstance(value, str):
        return str(value)
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, tuple):
        return [_json(inner) for inner in value]
    if isinstance(value, Mapping):
        return {str(key): _json(inner) for key, inner in value.items()}
    kind: Any = type(value)
    fields = ((name, getattr(value, name)) for name in _fields(kind))
    return {"": kind.__name__, **{name: _json(inner) for name, inner in fields if inner is not None}}


@cache
def _fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - any dataclass
    return tuple(field.name for field in dataclasses.fields(kind))
