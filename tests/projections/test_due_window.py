"""The window of the work list, in any story: it holds what is due on each of its days, and nothing that cannot be."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from grootboek.projections.due import due_list
from tests.projections.asking import asked, moment
from tests.projections.random_stories import DEEDS, tell
from tests.projections.stories import Story

if TYPE_CHECKING:
    from grootboek.projections.due import DueList
    from grootboek.projections.store import Projections

DAYS = st.dates(date(2024, 4, 1), date(2027, 3, 1))


def listed(projections: Projections, day: date, within: int, *, attested: bool) -> DueList:
    return due_list(projections, moment(projections, on=day.isoformat(), attested=attested), within=within)


@settings(max_examples=25, deadline=None)
@given(deeds=DEEDS, day=DAYS, later=st.integers(0, 400), attested=st.booleans())
def test_what_is_due_on_a_day_is_in_the_list_that_looks_so_far_ahead(
    deeds: list[tuple[int, int, int, int]], day: date, later: int, attested: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder, Story.begin(Path(folder) / "ledger.db") as story:
        story.at("2025-12-01")
        for deed in deeds:
            tell(story, deed)
        with asked(story) as projections:
            ahead = listed(projections, day, later, attested=attested)
            then = listed(projections, day + timedelta(days=later), 0, attested=attested)
        assert {row.key for row in then.rows} <= {row.key for row in ahead.rows}
        assert len({row.key for row in ahead.rows}) == len(ahead.rows)
        assert all(row.coming == (row.due.since > day) for row in ahead.rows)
        assert all(row.due.since <= day + timedelta(days=later) for row in ahead.rows)
        known = {entry.index for entry in story.recorded}
        assert all(row.due.rests_on and known.issuperset(row.due.rests_on) for row in ahead.rows)
