"""The data types of the SSH protocol that keys and signatures are made of (RFC 4251 section 5)."""

from __future__ import annotations

from typing import Final

_LENGTH_BYTES: Final = 4


class MalformedWire(Exception):
    """The bytes end too early, or go on too long."""


def uint32(number: int) -> bytes:
    """A ``uint32``: four bytes, the most significant first."""
    return number.to_bytes(_LENGTH_BYTES, "big")


def string(data: bytes) -> bytes:
    """A ``string``: its length as a uint32, then the bytes."""
    return uint32(len(data)) + data


def mpint(number: int) -> bytes:
    """An ``mpint`` of a number from 0: as few bytes as hold it, the first bit being zero."""
    return string(number.to_bytes((number.bit_length() + 8) // 8, "big") if number else b"")


class WireReader:
    """Reads values one after another, and checks every length before it is used."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, length: int) -> bytes:
        """The next bytes. Raises MalformedWire where fewer are left."""
        end = self._at + length
        if end > len(self._data):
            raise MalformedWire
        taken = self._data[self._at : end]
        self._at = end
        return taken

    def uint32(self) -> int:
        """The next uint32."""
        return int.from_bytes(self.take(_LENGTH_BYTES), "big")

    def string(self) -> bytes:
        """The next string."""
        return self.take(self.uint32())

    def mpint(self) -> int:
        """The next mpint, of a number from 1, in as few bytes as hold it."""
        data = self.string()
        number = int.from_bytes(data, "big")
        if not number or string(data) != mpint(number):
            raise MalformedWire
        return number

    def text(self) -> str:
        """The next string, in ASCII, as all names of this protocol are."""
        try:
            return self.string().decode("ascii")
        except UnicodeDecodeError as error:
            raise MalformedWire from error

    def rest(self) -> bytes:
        """All that is left."""
        return self.take(len(self._data) - self._at)

    def end(self) -> None:
        """Check that nothing is left. Raises MalformedWire."""
        if self._at != len(self._data):
            raise MalformedWire
