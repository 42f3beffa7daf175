"""From the bytes of a filled-in form (YAML or JSON) to plain nodes that remember their line.

Every scalar stays text, so that ``no`` is the word no and a date is no object. What people do not write by hand in a
form (anchors, tags, deep nesting, a key twice) is refused. Any other bytes raise only Invalid.
"""

from __future__ import annotations

import codecs
from collections.abc import Mapping

from ...errors import Invalid
from ...frozen import frozen

LARGEST = 262_144
"""The largest form, in bytes; a full form with long motivations is a tenth of it."""

DEEPEST = 8
"""How deep a form may nest; ours nest four deep."""

_SHOWN = 60


@frozen
class Node:
    """A value and the line, from 1, on which it starts. Blank (empty, ``~``, ``null``) is None."""

    line: int
    content: str | tuple[Node, ...] | Mapping[str, Node] | None


def read_document(data: bytes) -> Node:
    """The nodes of a YAML or JSON document; JSON when its first character is ``{``. Raises Invalid (``form-…``)."""
    text = _text(data)
    if text.lstrip().startswith("{"):
        from .document_json import read_json

        return read_json(text)
    from .document_yaml import read_yaml

    return read_yaml(text)


def shown(value: str) -> str:
    """A value for an error message: on one line, printable, not too long."""
    printable = "".join(
        character if character.isprintable() else ascii(character)[1:-1] for character in value[:_SHOWN]
    )
    return printable + ("…" if len(value) > _SHOWN else "")


def _text(data: bytes) -> str:
    if len(data) > LARGEST:
        raise Invalid("form-too-large", size=len(data), largest=LARGEST)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data:
        raise Invalid("form-utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Invalid("form-not-utf-8", line=line, byte=f"0x{data[error.start]:02X}") from None
