"""How a line of the operations log is made and written: by structlog, in one piece, and with nothing but known keys.

A logger takes whatever it is given. So the last thing before a line becomes JSON is :func:`only_known`: a key that is
not in :data:`KNOWN` is dropped, and a value that is not of its key's kind becomes null. A text that somebody wrote
is of no kind, by whatever way it came::

    only_known(None, "info", {"event": "system show", "objects": ["SYS-1", "A name"], "because": "A reason"})
    {"event": "system show", "objects": None}
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from io import FileIO
from typing import TYPE_CHECKING, Any, Final

from ..domain.values import Code
from .quick_structlog import structlog
from .registry import COMMANDS

if TYPE_CHECKING:
    from pathlib import Path

    from structlog.typing import FilteringBoundLogger

PRIVATE_FILE: Final = 0o600
MOMENT: Final = "%Y-%m-%dT%H:%M:%S.%fZ"


def logger_into(file: FileIO) -> FilteringBoundLogger:
    """A logger whose every call is one line in that file. Raises OSError where the line cannot be written."""
    import orjson

    library = structlog()
    made: FilteringBoundLogger = library.wrap_logger(
        library.BytesLogger(file),
        processors=[
            library.processors.add_log_level,
            library.processors.TimeStamper(fmt=MOMENT, utc=True),
            only_known,
            library.processors.JSONRenderer(serializer=orjson.dumps),
        ],
        wrapper_class=library.make_filtering_bound_logger("info"),
        context_class=dict,
        cache_logger_on_first_use=False,
    )
    return made


class WholeLines(FileIO):
    """A file that lines are put behind: each in one call of the system, so that those of several processes never mix.

    It is made for its user alone (mode 0600) where it is not there.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, "a", opener=lambda name, flags: os.open(name, flags, PRIVATE_FILE))

    def write(self, line: Any, /) -> int:  # noqa: ANN401 - bytes, as the class it stands in for has it
        """Write one line. Raises OSError, also where only a part fitted."""
        written = super().write(line)
        if written != len(line):
            import errno

            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return written


def only_known(_logger: object, _method: str, line: Mapping[str, Any]) -> Mapping[str, Any]:
    """A processor of structlog: the known keys in their order, each with a value of its kind, else null."""
    return {key: kind(line[key]) for key, kind in KNOWN.items() if key in line}


Kind = Callable[[Any], Any]
"""Gives a value back where it is of that kind, else None."""


def _shaped(pattern: str) -> Kind:
    """A string of that pattern, as a whole."""
    compiled = re.compile(pattern)
    return lambda value: value if isinstance(value, str) and compiled.fullmatch(value) else None


def _exactly(kind: type) -> Kind:
    return lambda value: value if type(value) is kind else None


def _each(kind: Kind) -> Kind:
    return lambda value: value if isinstance(value, list) and all(kind(item) is not None for item in value) else None


def _command(value: object) -> object:
    return value if value in COMMANDS else None


def _origin(value: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: kind(value.get(key)) for key, kind in ORIGIN.items()}


CODE: Final = _shaped(Code.PATTERN.pattern)
WORD: Final = _shaped("[a-z][a-z-]{0,60}")
NUMBER: Final = _exactly(int)
ORIGIN: Final[Mapping[str, Kind]] = {
    "host": _shaped(r"\S{1,255}"),
    "user": _shaped(r".{1,255}"),
    "address": _shaped(r"[0-9A-Fa-f.:]{2,45}(%\w{1,20})?"),
    "process": NUMBER,
}
KNOWN: Final[Mapping[str, Kind]] = {
    "timestamp": _shaped(r"[0-9T:.-]{26}Z"),
    "level": WORD,
    "event": _command,
    "result": WORD,
    "status": NUMBER,
    "code": WORD,
    "ledger": _shaped(r"(/|[a-z]+://).*"),
    "objects": _each(CODE),
    "entries": _each(NUMBER),
    "personal_data": _exactly(bool),
    "actor": CODE,
    "origin": _origin,
}
"""Key -> what lets a value of that key through."""
