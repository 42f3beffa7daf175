"""The rulebook of a ledger, read from its entries: what is adopted, and the law and guidance at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.aggregates.rulebook import CODE, Rulebook, project
from .decoding import to_recorded

if TYPE_CHECKING:
    from .reader import Reader


def rulebook_of(reader: Reader, stop: int | None = None) -> Rulebook:
    """The rulebook by the entries that the reader shows; with ``stop`` by those below that index only."""
    stored = (each for each in reader.stream("rulebook", CODE) if stop is None or each.index < stop)
    return project(None, map(to_recorded, stored)) or Rulebook()
