r"""Canonical JSON: one value has one sequence of bytes (RFC 8785, restricted).

Objects, arrays, texts, whole numbers with an absolute value below 2^53, true and false. No floats and no null: a
key that has nothing to say is absent. UTF-8, keys sorted, no whitespace::

    canonical({"b": 1, "a": ["é", True]}) == b'{"a":["\xc3\xa9",true],"b":1}'

RFC 8785 sorts keys by UTF-16 code units and orjson by code points. The two orders are equal up to U+FFFF, so keys
with a character above that are refused. :func:`canonical` and :func:`parse_canonical` are each other's inverse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import orjson

from ..errors import Invalid, Unsound

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

JsonValue: TypeAlias = "str | int | bool | Sequence[JsonValue] | Mapping[str, JsonValue]"
"""What canonical JSON can hold. In memory: str, int, bool, list or tuple, dict; subclasses are refused."""

MAX_DEPTH: Final = 64
"""No value stands inside more arrays and objects than this."""

_OPTIONS: Final = (
    orjson.OPT_SORT_KEYS
    | orjson.OPT_STRICT_INTEGER
    | orjson.OPT_PASSTHROUGH_SUBCLASS
    | orjson.OPT_PASSTHROUGH_DATACLASS
    | orjson.OPT_PASSTHROUGH_DATETIME
)

_NUMBER: Final = b"-0123456789"
_ALIKE: Final = bytes.maketrans(b",[eEn", b"::...")
_PERHAPS_AT_FAULT: Final = b":."
"""What every null and float inside an array or object comes to without digits, and now and then a text."""


def canonical(value: JsonValue) -> bytes:
    """The canonical bytes of a value (RFC 8785, restricted as this module says).

    Raises Invalid ``canonical-not-representable`` for a float, None, a whole number of 2^53 or more, a lone
    surrogate, a key that is not a text or goes beyond U+FFFF, a subclass, any other type, and too deep nesting.
    """
    data = canonical_unchecked(value)
    # orjson also writes null, floats, UUIDs and enumerations. It goes first because it stops at a value that
    # contains itself, where a walk would not end.
    fault = _fault(value)
    if fault is not None:
        raise Invalid("canonical-not-representable", found=fault)
    return data


def canonical_unchecked(value: JsonValue) -> bytes:
    """The bytes that :func:`canonical` gives, of a value that is one that it takes.

    For who reads the bytes back at once by a reader that takes nothing else. Raises as :func:`canonical`, but writes
    null, floats, UUIDs and enumerations, and keys beyond U+FFFF in another order.
    """
    try:
        return orjson.dumps(value, option=_OPTIONS)
    except orjson.JSONEncodeError as error:
        raise Invalid("canonical-not-representable", found=str(error)) from error


def parse_canonical(data: bytes) -> JsonValue:
    """The value of canonical bytes; exactly the bytes that :func:`canonical` writes are accepted.

    Raises Unsound ``json-malformed`` where the bytes are not JSON in UTF-8, and ``json-not-canonical`` where they are
    but not in the canonical form: whitespace, duplicate or unsorted keys, floats, null, needless escapes.
    """
    try:
        value: JsonValue = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise Unsound("json-malformed", position=error.pos) from error
    try:
        again = orjson.dumps(value, option=_OPTIONS)
    except orjson.JSONEncodeError as error:
        raise Unsound("json-not-canonical") from error
    if again != data or (not _plainly_restricted(value, data) and _fault(value) is not None):
        raise Unsound("json-not-canonical")
    return value


def _plainly_restricted(value: JsonValue, data: bytes) -> bool:
    """Whether the bytes that orjson wrote for a value show by themselves that nothing in it is at fault.

    They are most often quicker to look at than every value is. Where they do not show it, that means nothing.
    """
    if not isinstance(value, (dict, list)) or not data.isascii() or data.count(b"[") + data.count(b"{") > MAX_DEPTH:
        return False
    return _PERHAPS_AT_FAULT not in data.translate(_ALIKE, _NUMBER)


def _fault(value: object) -> str | None:
    """What the restricted form does not allow, as the name of its type; None where all is well."""
    level = [value]
    for _ in range(MAX_DEPTH + 1):
        below: list[object] = []
        for item in level:
            kind = type(item)
            if kind is str or kind is int or kind is bool:
                continue
            if isinstance(item, dict):
                if not "".join(item).isascii() and any(max(key, default="") > "\uffff" for key in item):
                    return "key above U+FFFF"
                below.extend(item.values())
            elif isinstance(item, (list, tuple)):
                below.extend(item)
            else:
                return kind.__name__
        if not below:
            return None
        level = below
    return f"nesting above {MAX_DEPTH}"
