"""Which entries the state still rests on: a correction hides the entry that it names, from its own recording on."""

from __future__ import annotations

from collections.abc import Iterable

from .act import Recorded
from .events.system import EntryCorrected


def corrected(entries: Iterable[Recorded]) -> frozenset[int]:
    """The indexes of the entries that a correction among ``entries`` names. A correction itself cannot be corrected."""
    entries = tuple(entries)
    corrections = frozenset(entry.index for entry in entries if isinstance(entry.act.event, EntryCorrected))
    named = frozenset(entry.act.event.entry.index for entry in entries if isinstance(entry.act.event, EntryCorrected))
    return named - corrections


def visible(entries: Iterable[Recorded]) -> list[Recorded]:
    """The entries without those that a correction among them names, in the same order."""
    entries = tuple(entries)
    hidden = corrected(entries)
    return [entry for entry in entries if entry.index not in hidden] if hidden else list(entries)
