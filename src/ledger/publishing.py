"""Giving a finished file its name, so that exactly one of several processes succeeds."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

from ..errors import Conflict, Unreachable

_NO_LINKS: Final = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})


def give_name(unfinished: Path, path: Path) -> None:
    """Give a file in the same folder its own name, durably, unless something has that name.

    Raises Conflict ``ledger-exists``, Unreachable ``ledger-storage-failed``.
    """
    try:
        _link(unfinished, path)
        _synchronise(path.parent)
    except FileExistsError:
        raise Conflict("ledger-exists", path=str(path)) from None
    except OSError as error:
        raise Unreachable("ledger-storage-failed", path=str(path), reason=error.strerror or "") from error


def remove_unfinished(unfinished: Path) -> None:
    """Remove a file that did not get its name, or no longer needs the other one, with what SQLite put beside it."""
    for each in (unfinished, Path(f"{unfinished}-wal"), Path(f"{unfinished}-shm")):
        each.unlink(missing_ok=True)


def _link(unfinished: Path, path: Path) -> None:
    try:
        os.link(unfinished, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # A file system without hard links: the name is taken first, by an empty file that only one can make.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
        unfinished.replace(path)


def _synchronise(folder: Path) -> None:
    """Make the new name survive a power cut (fsync of the folder)."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
