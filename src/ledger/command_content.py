"""The content of a command as bytes: two commands with one id are the same command when these are equal."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
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
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return {"": type(value).__name__, **{name: _json(inner) for name, inner in fields.items() if inner is not None}}
    if isinstance(value, Mapping):
        return {str(key): _json(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [_json(inner) for inner in value]
    return str(value) if isinstance(value, str) else value
