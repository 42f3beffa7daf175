"""The commitments that an act holds, by the name of the field that each stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..errors import Unsound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .canonical import JsonValue

DIGEST_PATTERN: Final = re.compile(r"[A-Za-z0-9_-]{43}")
"""A SHA-256 in base64url without padding."""

_EVENT: Final = "event"
_DIGEST: Final = "sd"


def commitments_in(act: JsonValue) -> Mapping[str, str]:
    """The digest of each committed field of an act, by field name, in the order of the act.

    A field of the event is named by its path within the event (``name``, ``processes.0``, ``motivations.f1``), one of
    the envelope by its own (``decided_by``, ``evidence.0.title``). Raises Unsound ``signed-act-malformed`` where the
    act is not an object, and ``commitment-malformed`` for an object with ``sd`` that is not a commitment, and for two
    fields of one name.
    """
    if not isinstance(act, dict):
        raise Unsound("signed-act-malformed")
    found: dict[str, str] = {}
    _walk(act.get(_EVENT, {}), "", found)
    _walk({name: value for name, value in act.items() if name != _EVENT}, "", found)
    return found


def _walk(value: JsonValue, path: str, found: dict[str, str]) -> None:
    """Add the commitments in a value, by the path of each."""
    if isinstance(value, dict):
        if _DIGEST in value:
            digest = _digest(value, path)
            if path in found:
                raise Unsound("commitment-malformed", field=ascii(path))
            found[path] = digest
            return
        before = f"{path}." if path else ""
        for name, item in value.items():
            if isinstance(item, (dict, list)):
                _walk(item, before + name, found)
    elif isinstance(value, list):
        before = f"{path}." if path else ""
        for position, item in enumerate(value):
            if isinstance(item, (dict, list)):
                _walk(item, f"{before}{position}", found)


def _digest(value: Mapping[str, JsonValue], path: str) -> str:
    digest = value[_DIGEST]
    if len(value) != 1 or not isinstance(digest, str) or not DIGEST_PATTERN.fullmatch(digest):
        raise Unsound("commitment-malformed", field=ascii(path))
    return digest
