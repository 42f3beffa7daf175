"""What goes wrong between the ledger and its storage, said in our own errors.

Everything that touches a stored ledger runs inside :func:`storage_errors`, so that no error of SQLite or of the
eventsourcing library gets out of this room. What a database says is not shown: it names tables, not what to do.
"""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING, Final

from ..errors import Conflict, GrootboekError, Unreachable

if TYPE_CHECKING:
    from types import TracebackType

_ROOM: Final = 64 * 1024
"""Bytes. With fewer a failure of input or output is one of room."""

_PRIMARY: Final = 0xFF
"""SQLite's extended result codes keep the primary code in the low byte."""

_CODES: Final = {
    sqlite3.SQLITE_BUSY: "ledger-locked",
    sqlite3.SQLITE_LOCKED: "ledger-locked",
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_READONLY: "ledger-read-only",
    sqlite3.SQLITE_PERM: "ledger-read-only",
    sqlite3.SQLITE_NOTADB: "ledger-not-one",
    sqlite3.SQLITE_CORRUPT: "ledger-damaged",
    sqlite3.SQLITE_CANTOPEN: "ledger-cannot-open",
}


class _Translating:
    """What :func:`storage_errors` gives; a class, since reading and recording pass through it thousands of times."""

    __slots__ = ("_location",)

    def __init__(self, location: str) -> None:
        self._location = location

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if isinstance(error, Exception) and not isinstance(error, GrootboekError):
            translated = _translated(error, self._location)
            if translated is not None:
                raise translated from error


def storage_errors(location: str) -> _Translating:
    """Turn errors of the storage at ``location`` into ours.

    Raises Unreachable: ``ledger-locked``, ``disk-full``, ``ledger-read-only``, ``ledger-not-one``, ``ledger-damaged``,
    ``ledger-cannot-open``, ``ledger-storage-failed``; and Conflict ``entries-already-there`` where the place of an
    entry in its stream was taken meanwhile, ``reference-taken`` where a reference was.
    """
    return _Translating(location)


def storage_error(error: sqlite3.Error, location: str) -> GrootboekError:
    """Our error for one of SQLite's."""
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(error, sqlite3.IntegrityError):
        if "reference_register" in str(error):
            return Conflict("reference-taken", path=location)
        return Conflict("entries-already-there", path=location)
    if code is not None and code & _PRIMARY in _CODES:
        return Unreachable(_CODES[code & _PRIMARY], path=location)
    if code is not None and code & _PRIMARY == sqlite3.SQLITE_IOERR and _is_full(location):
        return Unreachable("disk-full", path=location)
    return Unreachable("ledger-storage-failed", path=location, reason=str(error))


def _is_full(location: str) -> bool:
    """Whether the disk has no room for the least that SQLite writes.

    It says only that input or output failed where it cannot make or lengthen its files: the index of its log (32 KiB,
    made for reading too), or what a file system takes before it knows where to put it.
    """
    try:
        disk = os.statvfs(os.path.dirname(os.path.abspath(location)))  # noqa: PTH100, PTH120 - it may be no path at all
    except (OSError, ValueError):
        return False
    return disk.f_bavail * disk.f_frsize < _ROOM


def _translated(error: Exception, location: str) -> GrootboekError | None:
    """Our error for one of SQLite's or of the library's; None for any other, which is a fault of ours."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, sqlite3.Error):
            return storage_error(cause, location)
        if isinstance(cause, UnicodeDecodeError):  # a damaged name, quoted in the message of another error
            return Unreachable("ledger-damaged", path=location)
        cause = cause.__cause__
    if type(error).__name__ == "ConnectionUnavailableError":  # by name: a reader does not load the library
        return Unreachable("ledger-locked", path=location)
    return None
