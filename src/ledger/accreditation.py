"""Up to which level a ledger is accredited, read from its stored entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.accreditation import ACCREDITED, LEVELS, NOT_STATED, accredited_after
from ..domain.aggregates.log_key import CODE
from ..frozen import frozen
from .decoding import to_recorded

if TYPE_CHECKING:
    from ..domain.values import Level
    from .reader import Reader


@frozen
class Accreditation:
    """The level, the index of the entry that states it (None where none does), and the highest that ever held.

    What came in under a higher level stays in the ledger.
    """

    level: Level = NOT_STATED
    index: int | None = None
    highest: Level = NOT_STATED


def accreditation(reader: Reader, size: int | None = None) -> Accreditation:
    """Of the first ``size`` entries, or of all. Raises Unsound as an entry that cannot be read."""
    found = Accreditation()
    for stored in reader.stream("ledger", CODE):
        entry = to_recorded(stored)
        if entry.event.TYPE != ACCREDITED or (size is not None and entry.index >= size):
            continue
        level = accredited_after(found.level, (entry,))
        found = Accreditation(level, entry.index, max(level, found.highest, key=LEVELS.index))
    return found
