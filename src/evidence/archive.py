"""Zip archives in one form only: the same members give the same bytes, and no other bytes are read.

Members are stored as they are (no compression), in the order of their names, with the first time that a zip can name
(1980-01-01 00:00:00), mode 0644, and neither comments nor extra fields (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and
4.3.16). Reading cuts the members out of the bytes and writes the archive anew, which has to give the same: so nothing
can grow when it is unpacked, no member can stand there twice or hide between two others, and no name leaves its folder.
:func:`write_archive` and :func:`read_archive` are inverses.
"""

from __future__ import annotations

import re
import zlib
from struct import Struct
from typing import TYPE_CHECKING, Final

from ..errors import Invalid, Unsound

if TYPE_CHECKING:
    from collections.abc import Mapping

_LOCAL: Final = Struct("<IHHHHHIIIHH")
_CENTRAL: Final = Struct("<IHHHHHHIIIHHHHHII")
_END: Final = Struct("<IHHHHIIH")
_LOCAL_MAGIC: Final = 0x04034B50
_CENTRAL_MAGIC: Final = 0x02014B50
_END_MAGIC: Final = 0x06054B50
_LOCAL_BYTES: Final = _LOCAL_MAGIC.to_bytes(4, "little")

_VERSION: Final = 20
_MADE_ON_UNIX: Final = 3 << 8
_FIRST_DAY: Final = 1 << 5 | 1
_ORDINARY_FILE: Final = 0o100644 << 16

_NAME: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.]*(?:/[A-Za-z0-9_][A-Za-z0-9_.]*)*")
_MOST_MEMBERS: Final = 0xFFFF
_MOST_BYTES: Final = 0xFFFF_FFFF
_LONGEST_NAME: Final = 0xFFFF


def write_archive(members: Mapping[str, bytes]) -> bytes:
    """The archive of members by name: ``a-z A-Z 0-9 _ .`` and slashes, no part beginning with a dot.

    Raises Invalid ``archive-member-name``, or ``archive-too-large`` above 65,535 members or 4 GiB.
    """
    pieces: list[bytes] = []
    directory: list[bytes] = []
    at = 0
    for name, data in sorted(members.items()):
        if not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME:
            raise Invalid("archive-member-name", found=ascii(name[:60]))
        path = name.encode("ascii")
        shared = (0, 0, 0, _FIRST_DAY, zlib.crc32(data), len(data), len(data), len(path), 0)
        _check_limits(len(members), at + len(data))
        pieces += (_LOCAL.pack(_LOCAL_MAGIC, _VERSION, *shared), path, data)
        record = _CENTRAL.pack(_CENTRAL_MAGIC, _MADE_ON_UNIX | _VERSION, _VERSION, *shared, 0, 0, 0, _ORDINARY_FILE, at)
        directory += (record, path)
        at += _LOCAL.size + len(path) + len(data)
    records = b"".join(directory)
    _check_limits(len(members), at + len(records))
    count = len(members)
    end = _END.pack(_END_MAGIC, 0, 0, count, count, len(records), at, 0)
    return b"".join((*pieces, records, end))


def read_archive(data: bytes) -> dict[str, bytes]:
    """The members by name.

    Raises Unsound ``archive-malformed`` for any bytes that :func:`write_archive` does not make.
    """
    members: dict[str, bytes] = {}
    at = 0
    while data[at : at + len(_LOCAL_BYTES)] == _LOCAL_BYTES and len(data) >= at + _LOCAL.size:
        fields = _LOCAL.unpack_from(data, at)
        size, name_length = fields[7], fields[9]
        name_start = at + _LOCAL.size
        start = name_start + name_length
        name = data[name_start:start].decode("ascii", "replace")
        if name in members or not _NAME.fullmatch(name):
            raise Unsound("archive-malformed", place=at)
        members[name] = data[start : start + size]
        at = start + size
    if write_archive(members) != data:
        raise Unsound("archive-malformed", place=min(at, len(data)))
    return members


def is_archive(data: bytes) -> bool:
    """Whether bytes begin as a zip does."""
    return data.startswith(b"PK")


def _check_limits(members: int, length: int) -> None:
    if members > _MOST_MEMBERS or length > _MOST_BYTES:
        raise Invalid("archive-too-large", members=members, bytes=length)
