"""The work list of a moment: what is due about systems, inquiries and contested entries, and who must act.

With a window it also has what comes due within so many days after the day asked about, as far as that is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from ..domain.due import Due, due_in
from ..domain.labels import label
from .days import last_day
from .due_deployments import adopted_guidance, periods_due
from .due_subjects import SubjectDue, disputes_due, inquiries_due
from .due_withholdings import withholdings_due
from .held_elsewhere import held_document, held_level
from .tree import TreeAt, tree_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Connection

    from ..domain.law.laws import Laws
    from ..domain.values import Role
    from .position import Moment, Position
    from .store import Projections


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing to do. ``coming``: only after the day asked about, within the window."""

    kind: str
    ref: str
    deployment: str | None
    name: str | None
    organisation: str
    ministry: str | None
    fictional: bool
    coming: bool
    due: Due
    held_elsewhere: str | None = None

    @property
    def key(self) -> str:
        """What makes it the same thing to do when it is asked about again; without its entries and days."""
        parts = (self.kind, self.ref, self.deployment or "", self.due.what, self.organisation)
        entries = self.due.rests_on if self.due.what in {"disputed", "proposed", "withheld_long"} else ()
        return "/".join((*parts, *self.due.about, *map(str, entries)))

    def document(self) -> dict[str, Any]:
        """As JSON, with the keys of the contract first."""
        due = self.due
        return {
            "ref": self.ref,
            "what": due.what,
            "since": due.since.isoformat(),
            "who": {"role": due.role, "organisation": self.organisation},
            "rests_on": list(due.rests_on),
            "by": None if due.by is None else due.by.isoformat(),
            "about": [str(code) for code in due.about],
            "coming": self.coming,
            "label": {"en": label("due", due.what, "en"), "nl": label("due", due.what, "nl")},
            "kind": self.kind,
            "deployment": self.deployment,
            "name": self.name,
            "organisation": self.organisation,
            "ministry": self.ministry,
            "fictional": self.fictional,
            **held_document(self.held_elsewhere),
        }


@dataclass(frozen=True, slots=True)
class DueList:
    """All that is due at a moment, the longest due first. ``within`` is the window in days."""

    position: Position
    expected: bool
    within: int
    filters: Mapping[str, str]
    rows: tuple[DueRow, ...]

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            **self.position.document(),
            "expected": self.expected,
            "within": self.within,
            "filters": dict(self.filters),
            "due": [row.document() for row in self.rows],
        }


def due_list(
    projections: Projections,
    moment: Moment,
    *,
    organisation: str | None = None,
    who: Role | None = None,
    within: int = 0,
) -> DueList:
    """What is due at a moment. ``organisation``: for it and all below it then; ``who``: for that role.

    ``within`` is the number of days after the moment's day that are looked ahead. Raises NotFound
    ``organisation-unknown-then``.
    """

    def question(connection: Connection) -> DueList:
        tree = tree_at(connection, moment)
        inside = None if organisation is None else tree.with_below(organisation)
        found = [
            row
            for row in rows_due(connection, moment, tree, projections.laws(), horizon_of(moment, within))
            if (inside is None or row.organisation in inside) and (who is None or row.due.role == who)
        ]
        found.sort(key=lambda row: (row.due.since, row.key))
        filters = {"organisation": organisation, "who": who}
        kept: dict[str, str] = {name: value for name, value in filters.items() if value is not None}
        return DueList(moment.position, moment.expected, within, kept, tuple(found))

    return projections.ask(question, moment)


def horizon_of(moment: Moment, within: int) -> date:
    """The last day that is looked at."""
    on = moment.position.on
    return on + min(timedelta(days=within), date.max - on)


def rows_due(connection: Connection, moment: Moment, tree: TreeAt, laws: Laws, horizon: date) -> Iterator[DueRow]:
    """Each thing once: as it is on the day, else as it comes first."""
    seen: set[str] = set()
    for found in _subjects(connection, moment, tree, laws, horizon):
        if found.due.since > horizon:
            continue
        row = DueRow(
            kind=found.kind,
            ref=found.ref,
            deployment=found.deployment,
            name=found.name,
            organisation=found.organisation,
            ministry=tree.ministry(found.organisation),
            fictional=tree.fictional(found.organisation),
            coming=found.due.since > moment.position.on,
            due=found.due,
            held_elsewhere=held_level(connection, found.ref) if found.name is None else None,
        )
        if row.key not in seen:
            seen.add(row.key)
            yield row


def _subjects(connection: Connection, moment: Moment, tree: TreeAt, laws: Laws, horizon: date) -> Iterator[SubjectDue]:
    guidance = adopted_guidance(connection, moment, laws)
    for found in periods_due(connection, moment, last_day(horizon)):
        for due in due_in(found.period, guidance):
            # What begins after the period has ended is told by a later period, if it is still so then.
            if last_day(due.since) <= found.on_until:
                yield SubjectDue("ai-system", found.ref, found.organisation, found.name, due, found.deployment)
    yield from inquiries_due(connection, moment)
    yield from disputes_due(connection, moment, tree)
    yield from withholdings_due(connection, moment, tree)
