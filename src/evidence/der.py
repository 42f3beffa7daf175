"""The part of ASN.1's DER that time stamps are made of: tag, length, content, in one form (ITU-T X.690, clause 10).

What is not DER is refused: a length that is longer than needed or left open, an integer with needless bytes, a tag of
more than one byte. So the same bytes mean the same to every reader.
"""

from __future__ import annotations

from typing import Final

BOOLEAN: Final = 0x01
INTEGER: Final = 0x02
BIT_STRING: Final = 0x03
OCTET_STRING: Final = 0x04
NULL: Final = 0x05
OBJECT_IDENTIFIER: Final = 0x06
UTF8_STRING: Final = 0x0C
GENERALIZED_TIME: Final = 0x18
SEQUENCE: Final = 0x30
SET: Final = 0x31
EXPLICIT_0: Final = 0xA0
"""The context's own tag 0, around another element."""

_LONG_TAG: Final = 0x1F
_LONG_LENGTH: Final = 0x80
_LENGTH_BYTES: Final = 4
"""Bytes of the longest length that is read: four gigabytes are more than any file that is opened."""


class MalformedDer(Exception):
    """The bytes are not DER, or not of the form that was expected."""


def element(tag: int, *contents: bytes) -> bytes:
    """An element with these contents, one after the other."""
    content = b"".join(contents)
    size = len(content)
    if size < _LONG_LENGTH:
        return bytes([tag, size]) + content
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, _LONG_LENGTH | len(length)]) + length + content


def integer(number: int) -> bytes:
    """An INTEGER from 0: as few bytes as hold it, the first bit being zero."""
    return element(INTEGER, number.to_bytes(number.bit_length() // 8 + 1, "big"))


class DerReader:
    """Reads elements one after another, and checks every length before it is used."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def next_tag(self) -> int | None:
        """The tag of the next element; None at the end."""
        return self._data[self._at] if self._at < len(self._data) else None

    def read(self, tag: int) -> bytes:
        """The content of the next element, which has this tag. Raises MalformedDer."""
        if self.next_tag != tag or tag & _LONG_TAG == _LONG_TAG:
            raise MalformedDer
        self._at += 1
        return self._take(self._length())

    def whole(self, tag: int) -> bytes:
        """The next element, which has this tag, with tag and length. Raises MalformedDer."""
        start = self._at
        self.read(tag)
        return self._data[start : self._at]

    def inside(self, tag: int) -> DerReader:
        """A reader of the elements in the next element, which has this tag. Raises MalformedDer."""
        return DerReader(self.read(tag))

    def optional(self, tag: int) -> bytes | None:
        """The content of the next element where it has this tag, else None. Raises MalformedDer."""
        return self.read(tag) if self.next_tag == tag else None

    def integer(self) -> int:
        """The next element, an INTEGER of any sign. Raises MalformedDer."""
        content = self.read(INTEGER)
        number = int.from_bytes(content, "big", signed=True)
        if not content or len(content) != (number if number >= 0 else ~number).bit_length() // 8 + 1:
            raise MalformedDer
        return number

    def end(self) -> None:
        """Check that nothing is left. Raises MalformedDer."""
        if self.next_tag is not None:
            raise MalformedDer

    def _length(self) -> int:
        first = self._take(1)[0]
        if first < _LONG_LENGTH:
            return first
        count = first & ~_LONG_LENGTH
        if not 1 <= count <= _LENGTH_BYTES:
            raise MalformedDer
        written = self._take(count)
        length = int.from_bytes(written, "big")
        if length < _LONG_LENGTH or written[0] == 0:
            raise MalformedDer
        return length

    def _take(self, count: int) -> bytes:
        end = self._at + count
        if end > len(self._data):
            raise MalformedDer
        taken = self._data[self._at : end]
        self._at = end
        return taken


def object_identifier(content: bytes) -> str:
    """The content of an OBJECT IDENTIFIER in dots: ``1.2.840``. Raises MalformedDer."""
    if not content or content[-1] & _LONG_LENGTH:
        raise MalformedDer
    numbers, number, first = list[int](), 0, True
    for byte in content:
        if first and byte == _LONG_LENGTH:
            raise MalformedDer
        number = number << 7 | byte & ~_LONG_LENGTH
        first = not byte & _LONG_LENGTH
        if first:
            numbers.append(number)
            number = 0
    root = min(numbers[0] // 40, 2)
    return ".".join(map(str, (root, numbers[0] - 40 * root, *numbers[1:])))
