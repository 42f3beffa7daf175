"""Permission bits bind the superuser not at all; here they do, for as long as a test asks."""

from __future__ import annotations

import ctypes
import os
import struct
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_VERSION_3 = 0x20080522  # linux/capability.h: two sets of 32 bits
_FILE_POWERS = 0b110  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH


@contextmanager
def permissions_that_bind() -> Iterator[None]:
    """Put down the superuser's power over files (capabilities(7)); nothing to put down for anybody else."""
    if os.geteuid() != 0:
        yield
        return
    before = _capabilities()
    effective, *rest = before
    _set_capabilities(effective & ~_FILE_POWERS, *rest)
    try:
        yield
    finally:
        _set_capabilities(*before)


@contextmanager
def read_only(*paths: Path) -> Iterator[None]:
    """Files and folders that may not be written, and nobody who may all the same."""
    modes = [path.stat().st_mode for path in paths]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        with permissions_that_bind():
            yield
    finally:
        for path, mode in zip(paths, modes, strict=True):
            path.chmod(mode)


def _capabilities() -> tuple[int, ...]:
    data = ctypes.create_string_buffer(24)
    _call("capget", data)
    return struct.unpack("6I", data.raw)


def _set_capabilities(*sets: int) -> None:
    _call("capset", ctypes.create_string_buffer(struct.pack("6I", *sets), 24))


def _call(name: str, data: ctypes.Array[ctypes.c_char]) -> None:
    header = ctypes.create_string_buffer(struct.pack("Ii", _VERSION_3, 0), 8)
    if getattr(ctypes.CDLL(None, use_errno=True), name)(header, data) != 0:
        raise OSError(ctypes.get_errno(), name)
