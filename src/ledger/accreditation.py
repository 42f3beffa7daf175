"""Up to which level a ledger is accredited, read from its stored entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.accreditation import ACCREDITED, NOT_STATED, accredited_after
from ..domain.aggregates.log_key import CODE
from ..frozen import frozen
from .decoding import to_recorded

if TYPE_CHECKING:
    from ..domain.values import Level
    from .reader import Reader


@frozen
class Accreditation:
    """The level, and the index of the entry that states it; None where none does."""

    level: Level
    index: int | None


def accreditation(reader: Reader) -> Accreditation:
    """Of the ledger as it is. Raises Unsound as an entry that cannot be read."""
    entries = [to_recorded(stored) for stored in reader.stream("ledger", CODE)]
    stating = [entry.index for entry in entries if entry.event.TYPE == ACCREDITED]
    return Accreditation(accredited_after(NOT_STATED, entries), stating[-1] if stating else None)
