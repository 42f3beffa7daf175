"""The content of a command as bytes: two commands with one id are the same command when these are equal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import orjson

from ..domain.values import Code, Committed, Handle

if TYPE_CHECKING:
    from .envelope import Envelope

_OPTIONS: Final = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS


_WRITTEN: Final = frozenset({str, int, bool, tuple, Code, Handle, Committed})
"""Some types that are no mappings, which it takes longer to find out."""


def content_of(command: object, envelope: Envelope, handle: Handle) -> bytes:
    """Canonical JSON of the command, its envelope and who gives it; what is absent is left out."""
    return orjson.dumps({"by": handle, "command": command, "envelope": envelope}, default=_described, option=_OPTIONS)


def _described(value: Any) -> dict[str, Any]:  # noqa: ANN401 - a command, or a value that it holds
    """The fields of a value that are there, by name, and under the empty name what kind of value it is."""
    kind: Any = type(value)
    made: dict[str, Any] = {"": kind.__name__}
    for name in kind.__match_args__:
        held = getattr(value, name)
        if held is not None:
            by_name = type(held) not in _WRITTEN and isinstance(held, Mapping)
            made[name] = {str(key): each for key, each in held.items()} if by_name else held
    return made
