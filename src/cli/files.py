"""Writes files whole or not at all: beside the target first, then in its place."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import Misused, Unreachable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .answers import Answer, Cell, Table

FORMATS = (".json", ".csv")
ORDINARY_FILE = 0o666
POSITION = ("on", "known_at", "index", "size", "root")
"""The part of a position that every row of a CSV file repeats, so that no row travels without it."""


def write_file(target: Path, pieces: Iterable[bytes], mode: int = ORDINARY_FILE) -> None:
    """Write the pieces, flush them to the disk, put the file in its place. Raises Unreachable ``file-unwritable``."""
    beside: Path | None = None
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        beside = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
            os.fchmod(file.fileno(), mode & ~_umask())
        beside.replace(target)
    except OSError as error:
        raise Unreachable("file-unwritable", file=str(target), problem=error.strerror or "-") from error
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)


def write_answer(answer: Answer, target: Path) -> None:
    """Write an answer in the format of the file's extension.

    Raises Misused ``output-format-unknown``, or ``output-has-no-table`` for CSV of an answer without rows.
    """
    if target.suffix == ".json":
        from .presenting import json_bytes

        write_file(target, (json_bytes(answer.document),))
    elif target.suffix == ".csv":
        if answer.table is None:
            raise Misused("output-has-no-table", file=str(target))
        write_file(target, (csv_bytes(answer.table, answer.document),))
    elif target.suffix in answer.further:
        write_file(target, (answer.further[target.suffix](),))
    else:
        known = ", ".join((*FORMATS, *answer.further))
        raise Misused("output-format-unknown", found=target.suffix or "-", expected=known)


def csv_bytes(table: Table, position: object) -> bytes:
    """The rows as CSV (RFC 4180) in UTF-8; each row repeats the position that it answers for."""
    import csv
    from io import StringIO

    known = position if isinstance(position, dict) else {}
    places = [name for name in POSITION if name in known]
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow([*(table.keys or table.columns), *places])
    for row in table.rows if table.data is None else table.data:
        writer.writerow([*(_guarded(cell) for cell in row), *(known[name] for name in places)])
    return text.getvalue().encode("utf-8")


def _guarded(cell: Cell) -> Cell:
    """A spreadsheet runs a cell that begins with one of these as a formula; an apostrophe keeps it text."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current
