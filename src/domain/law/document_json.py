"""A JSON document (RFC 8259) as nodes with lines. Numbers, true and false stay the text that they were written as."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from ...errors import Invalid
from .document import DEEPEST, Node, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]|\\.)*"')
_WORD = re.compile(r"null|true|false|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")


def read_json(text: str) -> Node:
    """The nodes of a JSON text. Raises Invalid (``form-not-json``, ``form-key-twice``, ``form-too-deep``)."""
    reader = _Reader(text)
    node = reader.value(0)
    if reader.peek():
        raise reader.unexpected()
    return node


class _Reader:
    """Reads from a position on."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._counted = 0
        self._line = 1

    def peek(self) -> str:
        """The next character that is no white space; empty at the end."""
        found = _SPACE.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._text[self._at : self._at + 1]

    def line(self) -> int:
        """The line, from 1, of this position."""
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line

    def value(self, depth: int) -> Node:
        """The value that starts here."""
        first = self.peek()
        line = self.line()
        if depth > DEEPEST:
            raise Invalid("form-too-deep", line=line, deepest=DEEPEST)
        if first == "{":
            return Node(line, dict(self._members(depth)))
        if first == "[":
            return Node(line, tuple(self.value(depth + 1) for _ in self._items("]")))
        if first == '"':
            return Node(line, self._string() or None)
        word = _WORD.match(self._text, self._at)
        if word is None:
            raise self.unexpected()
        self._at = word.end()
        return Node(line, None if word.group() == "null" else word.group())

    def unexpected(self) -> Invalid:
        """The error for what stands here."""
        found = self._text[self._at : self._at + 10]
        return Invalid("form-not-json", line=self.line(), problem=shown(found) or "end")

    def _members(self, depth: int) -> Iterator[tuple[str, Node]]:
        seen: set[str] = set()
        for _ in self._items("}"):
            if self.peek() != '"':
                raise self.unexpected()
            line = self.line()
            key = self._string()
            if key in seen:
                raise Invalid("form-key-twice", line=line, key=shown(key))
            seen.add(key)
            if self.peek() != ":":
                raise self.unexpected()
            self._at += 1
            yield key, self.value(depth + 1)

    def _items(self, closing: str) -> Iterator[None]:
        """One turn for each item between the brackets; the turn itself reads the item."""
        self._at += 1
        if self.peek() == closing:
            self._at += 1
            return
        while True:
            yield
            after = self.peek()
            if after not in {",", closing} or not after:
                raise self.unexpected()
            self._at += 1
            if after == closing:
                return

    def _string(self) -> str:
        quoted = _STRING.match(self._text, self._at)
        if quoted is None:
            raise self.unexpected()
        try:
            found = str(json.loads(quoted.group()))
        except ValueError:  # an escape that JSON does not have
            raise self.unexpected() from None
        self._at = quoted.end()
        return found
