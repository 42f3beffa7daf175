"""The state of one deployment on one day: its standing, the facts that it follows from, and what describes it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ..frozen import frozen
from .claims import ClaimOnDay
from .events.classification import Depth
from .events.system import Lifecycle, OperatorRole
from .examination import Uncovering
from .facts import TextAt
from .law.outcome import Outcome
from .shutdown import Shutdown
from .standing import ClaimState, ShutdownStage, Standing
from .values import Code


@frozen
class DeploymentState:
    """All that is so about a deployment on a day; equal states of neighbouring days make one period.

    ``shutdowns`` are those of every period of use up to the day, of which ``shutdown`` is the current one's stage;
    ``reexamine`` is what makes a new examination due, ``review_on`` the last day of the review date that the approved
    classification states; ``parts`` are the systems as which this one is seen since a split.
    ``standing_date`` is the day from which a point applies, where the standing is ``prohibited_from``; ``points`` are
    the points met that apply, ``later`` those met that apply later. ``classification`` is the index of the last
    approved one and ``approval`` that of its approval; ``proposed`` that of the latest that awaits a second official.
    Texts are named by where they stand (None: not stated). ``present`` is whether each register in which the system
    has a reference lists it. ``rests_on`` are the entries that the standing rests on, ``unknown`` those of this system
    whose type this software does not know.
    """

    standing: Standing
    standing_date: date | None
    outcome: Outcome | None
    use: Lifecycle
    use_index: int
    claim: ClaimState
    shutdown: ShutdownStage
    shutdowns: tuple[Shutdown, ...]
    points: tuple[Code, ...]
    later: tuple[tuple[Code, date], ...]
    claims: tuple[ClaimOnDay, ...]
    covers: bool
    reexamine: tuple[Uncovering, ...]
    classification: int | None
    approval: int | None
    proposed: int | None
    review_on: date | None
    depth: Depth | None
    taxonomy: Code | None
    guidance: tuple[Code, ...]
    organisation: Code
    organisation_index: int
    roles: tuple[OperatorRole, ...]
    name: TextAt | None
    function: TextAt | None
    purpose: TextAt | None
    supplier: TextAt | None
    version: TextAt | None
    processes: tuple[TextAt, ...]
    parts: tuple[Code, ...]
    external: tuple[Code, ...]
    present: Mapping[Code, bool]
    rests_on: tuple[int, ...]
    unknown: tuple[int, ...]

    @property
    def is_prohibited(self) -> bool:
        """Whether the outcome is *prohibited*, or a point met counts; question 2 of a letter asks for such uses."""
        return self.outcome == "prohibited" or bool(self.points)

    @property
    def judged(self) -> tuple[object, ...]:
        """What counts for ``since``: standing, outcome, points, use, claim and shutdown."""
        return self.standing, self.outcome, self.points, self.use, self.claim, self.shutdown
