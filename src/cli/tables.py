"""Tables on a terminal. Only imported where standard output is one: Rich costs more than the rest together."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .answers import Table


def drawn(table: Table) -> str:
    """The table with lines, as wide as the terminal; nothing in it depends on colour alone (NO_COLOR is kept)."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    shown = RichTable(box=SIMPLE_HEAD, pad_edge=False)
    for title in table.columns:
        shown.add_column(Text(title), overflow="fold")
    for row in table.rows:
        shown.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
    console = Console(file=StringIO(), force_terminal=True)
    with console.capture() as captured:
        console.print(shown)
    return captured.get().rstrip("\n")
