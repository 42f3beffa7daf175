"""What goes with a command: who acts with which key, and what is said around the event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import Invalid, NotFound
from ..frozen import frozen

if TYPE_CHECKING:
    from datetime import date

    from ..domain.act import EvidenceItem
    from ..domain.values import Code, Committed, Handle, Level, When
    from ..evidence.keys import SigningKey
    from .subjects import Subjects


@frozen
class Acting:
    """The official who acts, and the key that signs."""

    handle: Handle
    key: SigningKey


@frozen
class Envelope:
    """From when it is true, when and by whom it was decided if not now by the actor, on what, for whom, how secret."""

    effective_on: When | None = None
    decided_on: When | None = None
    decided_by: Committed | None = None
    evidence: tuple[EvidenceItem, ...] = ()
    inquiry: Code | None = None
    level: Level = "unclassified"
    on_behalf_of: Code | None = None

    def check(self, subjects: Subjects, today: date) -> None:
        """Check what it names.

        Raises Invalid (``decided-in-future``), NotFound (``inquiry-unknown``, ``organisation-unknown``).
        """
        if self.decided_on is not None and self.decided_on.first > today:
            raise Invalid("decided-in-future", day=self.decided_on, today=today.isoformat())
        if self.inquiry is not None and subjects.inquiry(self.inquiry) is None:
            raise NotFound("inquiry-unknown", ref=self.inquiry)
        if self.on_behalf_of is not None and subjects.organisation(self.on_behalf_of) is None:
            raise NotFound("organisation-unknown", organisation=self.on_behalf_of)
