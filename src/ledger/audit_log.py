"""The audit of the log beside the file (``-wal``): whether SQLite counts all that stands in it.

SQLite reads the log up to the first frame whose checksum or salt does not fit, and leaves out the rest without a word.
So one altered byte there would take away entries that were recorded, and what is left would look whole. A write that
was broken off leaves the same, which is why it is a notice. Format: https://www.sqlite.org/fileformat2.html, section 4.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from ..errors import Unreachable
from ..evidence.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HEADER: Final = struct.Struct(">IIIIIIII")
_FRAME: Final = struct.Struct(">IIIIII")
_LITTLE_ENDIAN, _BIG_ENDIAN = 0x377F0682, 0x377F0683
_WORD: Final = 0xFFFFFFFF
_CHECKED_OF_FRAME: Final = 8
"""Bytes of a frame's head that its checksum covers, with those of the page."""


def audit_log(log: Path) -> Iterator[Finding]:
    """Whether there is something in a log that SQLite does not count."""
    left_out = bytes_left_out(_read(log))
    # Another process may be writing while we read: what it is doing is over at the second look.
    if left_out and bytes_left_out(_read(log)) == left_out:
        yield Finding.notice("log-not-whole", None, count=left_out)


def bytes_left_out(log: bytes) -> int:
    """How many bytes belong to the log as it was last begun, and are not counted by SQLite.

    Frames of an earlier use of the log, which stand after the last one that counts, are no part of it.
    """
    if not log:
        return 0
    whole = len(log)
    if whole < _HEADER.size:
        return whole
    magic, _, page_size, _, salt_1, salt_2, *checksum = _HEADER.unpack_from(log)
    order = {_LITTLE_ENDIAN: "<", _BIG_ENDIAN: ">"}.get(magic)
    if order is None or page_size == 0 or _checksum(log[: _HEADER.size - 8], order, (0, 0)) != tuple(checksum):
        return whole
    at = _counted(log, page_size, order, (salt_1, salt_2), tuple(checksum))
    while at < whole:
        rest = log[at : at + _FRAME.size]
        if len(rest) < _FRAME.size or at + _FRAME.size + page_size > whole:
            return whole - at
        salts = _FRAME.unpack(rest)[2:4]
        if salts[0] == salt_1 or salts[1] == salt_2:
            return whole - at
        at += _FRAME.size + page_size
    return 0


def _counted(log: bytes, page_size: int, order: str, salts: tuple[int, int], checksum: tuple[int, ...]) -> int:
    """Where the frames end that SQLite counts."""
    at, size = _HEADER.size, _FRAME.size + page_size
    while at + size <= len(log):
        head = _FRAME.unpack_from(log, at)
        covered = log[at : at + _CHECKED_OF_FRAME] + log[at + _FRAME.size : at + size]
        following = _checksum(covered, order, checksum)
        if head[2:4] != salts or head[4:] != following:
            return at
        checksum, at = following, at + size
    return at


def _checksum(data: bytes, order: str, start: tuple[int, ...]) -> tuple[int, int]:
    first, second = start
    words = struct.unpack(f"{order}{len(data) // 4}I", data[: len(data) // 4 * 4])
    for one, other in zip(words[::2], words[1::2], strict=False):
        first = (first + one + second) & _WORD
        second = (second + other + first) & _WORD
    return first, second


def _read(log: Path) -> bytes:
    try:
        return log.read_bytes() if log.exists() else b""
    except OSError as error:
        raise Unreachable("ledger-cannot-open", path=str(log)) from error
