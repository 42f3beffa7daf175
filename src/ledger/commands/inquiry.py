"""Commands about inquiries and returns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates import inquiry_decisions
from . import Answer

if TYPE_CHECKING:
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.inquiry import CloseInquiry, ExtendDeadline, OpenInquiry, ReviseReturn, SubmitReturn
    from ...domain.values import Code
    from ..subjects import Subjects


def open_inquiry(command: OpenInquiry, subjects: Subjects, occasion: Occasion) -> Answer:
    """A new inquiry."""
    existing, rulebook = subjects.inquiry(command.reference), subjects.rulebook() if command.guidance else None
    decided = inquiry_decisions.open_inquiry(command, existing, rulebook, _Known(subjects).organisation, occasion)
    return Answer(command.reference, (decided,))


def submit(command: SubmitReturn, subjects: Subjects, occasion: Occasion) -> Answer:
    """A return."""
    known, inquiry = _Known(subjects), subjects.inquiry(command.reference)
    decided = inquiry_decisions.submit(command, inquiry, known.organisation, known.system, occasion)
    return Answer(command.reference, (decided,))


def revise(command: ReviseReturn, subjects: Subjects, occasion: Occasion) -> Answer:
    """A return anew."""
    known, inquiry = _Known(subjects), subjects.inquiry(command.reference)
    decided = inquiry_decisions.revise(command, inquiry, known.organisation, known.system, occasion)
    return Answer(command.reference, (decided,))


def extend(command: ExtendDeadline, subjects: Subjects, occasion: Occasion) -> Answer:
    """A later deadline."""
    decided = inquiry_decisions.extend(command, subjects.inquiry(command.reference), occasion)
    return Answer(command.reference, (decided,))


def close(command: CloseInquiry, subjects: Subjects, occasion: Occasion) -> Answer:
    """The end of an inquiry."""
    decided = inquiry_decisions.close(command, subjects.inquiry(command.reference), occasion)
    return Answer(command.reference, (decided,))


class _Known:
    """Whether something is in the ledger."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects

    def organisation(self, code: Code) -> bool:
        """Whether the organisation is registered."""
        return self._subjects.organisation(code) is not None

    def system(self, code: Code) -> bool:
        """Whether the AI system is registered."""
        return self._subjects.system(code) is not None
