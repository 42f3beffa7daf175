"""The command that records to whom a snapshot went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates.deciding import Decided
from ...domain.values import Code
from . import Answer

if TYPE_CHECKING:
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.snapshot import IssueSnapshot
    from ..subjects import Subjects


def issue(command: IssueSnapshot, _subjects: Subjects, occasion: Occasion) -> Answer:
    """It is known by the digest of its file; the same file may be given to several."""
    event = command.issued
    reference = Code(event.sha256)
    facts = {"sha256": str(event.sha256), "audience": event.audience, "size": event.size}
    return Answer(reference, (Decided("snapshot", reference, event, occasion.effective()),), facts)
