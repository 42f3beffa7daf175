"""Tables for people: as wide as there is room for, with no word cut in two.

Where a table does not fit, or would take more lines so, each row is a block of its own with a line a column. Nothing
depends on colour.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING
from unicodedata import combining, east_asian_width

from .answers import Fields

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .answers import Cell, Table

WIDTH = 120
"""How wide a table is where no terminal says how much room there is."""
BETWEEN = "  "


def table_text(table: Table) -> str:
    """The table within the width of the terminal (``COLUMNS`` where that is set)."""
    rows = [[_text(cell) for cell in row] for row in table.rows]
    room = shutil.get_terminal_size((WIDTH, 1)).columns
    widths = _widths([list(table.columns), *rows], room)
    lines = [] if widths is None else [line for row in rows for line in _row(row, widths)]
    blocks = [_block(table.columns, row, room) for row in rows]
    if widths is None or len(lines) > sum(block.count("\n") + 1 for block in blocks):
        return "\n\n".join(blocks)
    ruled = BETWEEN.join("─" * width for width in widths)
    return "\n".join([*_row(table.columns, widths), ruled, *lines])


def fields_text(fields: Fields) -> str:
    """Facts one a line, the values below each other; empty ones are left out."""
    pairs = [(label, str(value)) for label, value in fields.pairs if value not in {None, ""}]
    width = max((cells(label) for label, _ in pairs), default=0)
    indent = "\n" + " " * (width + len(BETWEEN))
    return "\n".join(f"{_padded(label, width)}{BETWEEN}{value.replace(chr(10), indent)}" for label, value in pairs)


def cells(text: str) -> int:
    """How many places the text takes on a terminal."""
    return sum(0 if combining(sign) else 2 if east_asian_width(sign) in {"W", "F"} else 1 for sign in text)


def _block(columns: Sequence[str], row: Sequence[str], room: int) -> str:
    """A row as facts one a line, each within the room beside its label."""
    beside = room - max(map(cells, columns)) - len(BETWEEN)
    return fields_text(
        Fields([(label, "\n".join(_wrapped(cell, beside))) for label, cell in zip(columns, row, strict=True)])
    )


def _text(cell: Cell) -> str:
    return "" if cell is None else " ".join(str(cell).split())


def _widths(rows: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """The width of each column; None where the longest words do not fit beside each other.

    Of what is too wide, the widest column that can still be broken between words gives way first.
    """
    columns = list(zip(*rows, strict=True))
    least = [max(cells(word) for cell in column for word in (cell.split() or [""])) for column in columns]
    widths = [max(map(cells, column)) for column in columns]
    over = sum(widths) + len(BETWEEN) * (len(widths) - 1) - room
    while over > 0:
        wide = max(range(len(widths)), key=lambda at: widths[at] if widths[at] > least[at] else -1)
        if widths[wide] <= least[wide]:
            return None
        widths[wide] -= 1
        over -= 1
    return widths


def _row(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [_wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
    height = max(map(len, wrapped))
    filled = [[*lines, *[""] * (height - len(lines))] for lines in wrapped]
    return [
        BETWEEN.join(_padded(lines[at], width) for lines, width in zip(filled, widths, strict=True)).rstrip()
        for at in range(height)
    ]


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if cells(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cells(text))
