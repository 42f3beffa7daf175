"""The command about the level for which the ledger is accredited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.accreditation import NOT_STATED, accredited_after
from ...domain.aggregates.deciding import Decided
from ...domain.aggregates.log_key import CODE
from ...domain.events.ledger import LedgerAccredited
from ...errors import Conflict
from . import Answer

if TYPE_CHECKING:
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.accreditation import AccreditLedger
    from ..subjects import Subjects


def accredit(command: AccreditLedger, subjects: Subjects, occasion: Occasion) -> Answer:
    """Another level than the one so far. Raises Conflict (``accreditation-same``)."""
    before = accredited_after(NOT_STATED, subjects.entries("ledger", CODE))
    if command.level == before:
        from ...domain.error_labels import labelled

        raise Conflict("accreditation-same", level=labelled("level", before))
    event = LedgerAccredited(command.level, command.because)
    return Answer(CODE, (Decided("ledger", CODE, event, occasion.effective()),), {"before": before})
