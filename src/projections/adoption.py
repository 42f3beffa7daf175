"""What an adoption makes due: the work list with it, without what is on the list without it. One function says both.

A version of the law makes examinations due from the day on which it applies, so the list looks ahead to that day.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..domain.events.rulebook import TaxonomyAdopted
from .due import DueRow, rows_due
from .moments import NOW, resolve
from .tree import tree_at

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from sqlalchemy import Connection

    from ..domain.act import Act
    from ..domain.law.laws import Laws
    from .position import Moment
    from .store import Projections


@dataclass(frozen=True, slots=True)
class MadeDue:
    """What comes onto the work list by an adoption, up to and including the day ``until``; the longest due first."""

    until: date
    rows: tuple[DueRow, ...]

    @property
    def organisations(self) -> tuple[tuple[str, bool, int], ...]:
        """Each organisation that something becomes due for, whether it is fictional, and how much."""
        counted = Counter((row.organisation, row.fictional) for row in self.rows)
        return tuple((code, fictional, count) for (code, fictional), count in sorted(counted.items()))

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "until": self.until.isoformat(),
            "count": len(self.rows),
            "organisations": [
                {"organisation": code, "fictional": fictional, "count": count}
                for code, fictional, count in self.organisations
            ],
            "due": [row.document() for row in self.rows],
        }


def made_due(projections: Projections, index: int, act: Act, now: datetime) -> MadeDue:
    """What the recorded adoption at that index made due."""
    laws, moment = projections.laws(), resolve(projections, NOW, now)

    def question(connection: Connection) -> MadeDue:
        return _difference(connection, replace(moment, known=index - 1), act, laws)

    return projections.ask(question)


def would_make_due(projections: Projections, acts: Sequence[Act], now: datetime) -> MadeDue:
    """What adoptions that are not recorded would make due; nothing of them is kept. The first act counts."""
    laws, moment = projections.laws(), resolve(projections, NOW, now)
    return projections.suppose(acts, lambda connection: _difference(connection, moment, acts[0], laws))


def _difference(connection: Connection, before: Moment, act: Act, laws: Laws) -> MadeDue:
    """What is due when one more entry than ``before`` is known, and is not due before."""
    until = max(before.position.on, _horizon(act, laws) or before.position.on)
    after = replace(before, known=before.known + 1)
    known = {row.key for row in rows_due(connection, before, tree_at(connection, before), laws, until)}
    found = rows_due(connection, after, tree_at(connection, after), laws, until)
    new = sorted((row for row in found if row.key not in known), key=lambda row: (row.due.since, row.key))
    return MadeDue(until, tuple(new))


def _horizon(act: Act, laws: Laws) -> date | None:
    """The day on which a version of the law applies."""
    event = act.event
    return laws.taxonomy(event.version).applies_from if isinstance(event, TaxonomyAdopted) else None
