"""Which rows of the inventory a reader sees: those that rest on nothing that is hidden from that reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .audience import Hidden, Withheld
    from .inventory import InventoryRow


def indexes_of(row: InventoryRow) -> frozenset[int]:
    """All entries that a row says something from."""
    named = {text.index for text in (*row.texts.values(), *row.processes)}
    return frozenset({*row.rests_on, *row.unknown, *named, row.use_index, row.organisation_index})


def hidden_rows(rows: list[InventoryRow], hidden: Hidden) -> tuple[list[InventoryRow], tuple[Withheld, ...]]:
    """The rows that are shown, and what is said of those that are not."""
    shown = [row for row in rows if not hidden.hides(indexes_of(row))]
    return shown, hidden.withheld(indexes_of(row) for row in rows if hidden.hides(indexes_of(row)))


def has_process(row: InventoryRow, process: str | None) -> bool:
    """Whether one of its processes has that in its name, as far as the reader may see it."""
    if process is None:
        return True
    return any(process.casefold() in (text.said or "").casefold() for text in row.processes)
