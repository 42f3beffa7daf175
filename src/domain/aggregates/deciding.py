"""What a decision is taken on and what comes out of it: the occasion, and the decided events."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import TypeVar

from ...errors import Invalid, Refused
from ...frozen import frozen
from ..act import Event
from ..values import Code, Handle, StreamKind, When

C = TypeVar("C", bound=Code)


@frozen
class Occasion:
    """Who decides and when: today in Amsterdam by the ledger's clock, and the effective day asked for, if any.

    ``command`` is the id under which the decision is recorded.
    """

    today: date
    by: Handle
    command: Code
    effective_on: When | None = None

    def effective(self, default: When | None = None) -> When:
        """The effective day: as asked, else ``default``, else today. Raises Refused (``effective-in-future``)."""
        chosen = self.effective_on or default or _on(self.today)
        if chosen.first > self.today:
            raise Refused("effective-in-future", day=chosen, today=self.today.isoformat())
        return chosen


@lru_cache(maxsize=64)
def _on(day: date) -> When:
    return When(day.isoformat())


@frozen
class Decided:
    """An event that was decided: about which subject, and from when it is true."""

    kind: StreamKind
    code: Code
    event: Event
    effective_on: When


def once(values: Iterable[C], field: str) -> tuple[C, ...]:
    """The values as given. Raises Invalid (``value-twice``) where one stands there twice."""
    found = tuple(values)
    for position, value in enumerate(found):
        if value in found[:position]:
            raise Invalid("value-twice", field=field, value=value)
    return found
