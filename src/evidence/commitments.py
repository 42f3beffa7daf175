"""The commitments that an act holds, by the name of the field that each stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..errors import Unsound

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
    envelope = {name: value for name, value in act.items() if name != _EVENT}
    found: dict[str, str] = {}
    for part in (act.get(_EVENT, {}), envelope):
        for name, digest in _walk(part, ""):
            if name in found:
                raise Unsound("commitment-malformed", field=ascii(name))
            found[name] = digest
    return found


def _walk(value: JsonValue, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        if _DIGEST in value:
            yield path, _digest(value, path)
            return
        inside = value.items()
    elif isinstance(value, list):
        inside = {str(position): item for position, item in enumerate(value)}.items()
    else:
        return
    for name, item in inside:
        yield from _walk(item, f"{path}.{name}" if path else name)


def _digest(value: Mapping[str, JsonValue], path: str) -> str:
    digest = value[_DIGEST]
    if len(value) != 1 or not isinstance(digest, str) or not DIGEST_PATTERN.fullmatch(digest):
        raise Unsound("commitment-malformed", field=ascii(path))
    return digest
