"""Questions in a few words: a ledger of one story, and the moment asked about."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

from grootboek.projections.inventory import inventory
from grootboek.projections.moments import MomentRequest, resolve
from grootboek.projections.store import Projections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grootboek.projections.inventory import Inventory
    from grootboek.projections.position import Moment
    from tests.projections.stories import Story

NOW = "2026-11-23T12:00:00+00:00"


@contextmanager
def asked(story: Story) -> Iterator[Projections]:
    """The projections of a story's ledger, in memory."""
    with Projections(story.reader) as projections:
        yield projections


def moment(projections: Projections, now: str = NOW, **request: Any) -> Moment:
    """The moment of a request, as of a clock."""
    return resolve(projections, MomentRequest(**request), datetime.fromisoformat(now))


def inventory_at(projections: Projections, now: str = NOW, **request: Any) -> Inventory:
    """The inventory at the moment of a request."""
    return inventory(projections, moment(projections, now, **request))


def standings_at(projections: Projections, now: str = NOW, **request: Any) -> dict[str, str]:
    """The standing of each deployment at the moment of a request."""
    return {row.deployment: row.standing for row in inventory_at(projections, now, **request).rows}
