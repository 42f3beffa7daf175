"""Writes files whole or not at all: beside the target first, then in its place."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Misused, Unreachable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .answers import Answer, Cell, Table

FORMATS = (".json", ".csv")
ORDINARY_FILE = 0o666
POSITION = ("on", "known_at", "index", "size", "root", "rehearsal", "audience", "left_out")
"""What every row of a CSV file repeats, as far as the answer says it, so that no row travels without it."""


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
    """The rows as CSV (RFC 4180) in UTF-8; each row repeats the position that it answers for.

    A column of the position that the rows have too, as ``index``, is named ``answer_index``.
    """
    import csv
    from io import StringIO

    columns = table.keys or table.columns
    places = _places(position if isinstance(position, dict) else {})
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow([*columns, *(f"answer_{name}" if name in columns else name for name in places)])
    for row in table.rows if table.data is None else table.data:
        writer.writerow([*(_guarded(cell) for cell in row), *places.values()])
    return text.getvalue().encode("utf-8")


def _places(document: dict[str, Any]) -> dict[str, str | int]:
    """What is repeated: also what kind of ledger it is, for whom the answer is, and what was left out of it."""
    if "withheld" in document:
        document = document | {"left_out": "; ".join(map(_left_out, document["withheld"]))}
    found = {name: document[name] for name in POSITION if name in document}
    return {name: str(value).lower() if isinstance(value, bool) else value for name, value in found.items()}


def _left_out(withheld: dict[str, Any]) -> str:
    """How many, on which ground, recorded by which function."""
    by = withheld["by"]
    return f"{withheld['count']} {withheld['ground']} ({by['function'] or '-'}, {by['organisation']})"


def _guarded(cell: Cell) -> Cell:
    """A spreadsheet runs a cell that begins with one of these as a formula; an apostrophe keeps it text."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current
