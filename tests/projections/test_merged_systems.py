"""What becomes known of a merged system reaches the one that goes on, in whatever batches the tables catch up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.events.change import MergedInto, SplitInto
from grootboek.domain.values import Code, Committed
from grootboek.projections.families import families
from grootboek.projections.inventory import inventory
from grootboek.projections.moments import MomentRequest, resolve
from grootboek.projections.store import Projections
from grootboek.projections.tables import system_links
from tests.projections.stories import Story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with Story.begin(tmp_path / "ledger.db") as story:
        yield story


def merge(story: Story, code: str, into: str, on: str, **envelope: Any) -> int:
    return story.record("ai-system", code, MergedInto(Code(into), Committed.of("The same system.")), on, **envelope)


def two_that_differ(story: Story) -> int:
    """``SYS-1`` is cleared and ``SYS-2`` prohibited; gives the index of the classification of ``SYS-2``."""
    story.system("SYS-1")
    story.examine("SYS-1")
    story.system("SYS-2")
    return story.examine("SYS-2", "f")


def standings(projections: Projections, story: Story, on: str = "2025-06-01", **request: Any) -> dict[str, str]:
    now = story.clock.moment
    rows = inventory(projections, resolve(projections, MomentRequest(on=on, **request), now)).rows
    return {row.ref: row.standing for row in rows}


def test_the_merged_system_leaves_the_inventory_and_its_prohibition_stays(story: Story) -> None:
    two_that_differ(story)
    with Projections(story.reader) as projections:
        assert standings(projections, story) == {"SYS-1": "not_prohibited", "SYS-2": "prohibited_in_use"}
        merge(story, "SYS-2", "SYS-1", "2025-05-01")
        assert standings(projections, story) == {"SYS-1": "prohibited_in_use"}
        assert standings(projections, story, on="2025-04-30") == {
            "SYS-1": "not_prohibited",
            "SYS-2": "prohibited_in_use",
        }


def test_before_the_merge_was_known_nothing_had_changed(story: Story) -> None:
    two_that_differ(story)
    last = len(story.recorded) - 1
    merge(story, "SYS-2", "SYS-1", "2025-05-01")
    with Projections(story.reader) as projections:
        known = standings(projections, story, known_at=f"entry:{last}")
    assert known == {"SYS-1": "not_prohibited", "SYS-2": "prohibited_in_use"}


def test_a_correction_in_the_merged_stream_reaches_the_other_system(story: Story) -> None:
    made = two_that_differ(story)
    merged = merge(story, "SYS-2", "SYS-1", "2025-05-01")
    with Projections(story.reader) as projections:
        assert standings(projections, story) == {"SYS-1": "prohibited_in_use"}
        story.correct("ai-system", "SYS-2", made)
        assert standings(projections, story) == {"SYS-1": "not_prohibited"}
        story.correct("ai-system", "SYS-2", merged)
        assert standings(projections, story) == {"SYS-1": "not_prohibited", "SYS-2": "not_examined"}


def test_the_law_reaches_it_by_way_of_the_merged_system(story: Story) -> None:
    story.system("SYS-1")
    story.system("SYS-2")
    story.examine("SYS-2")
    merge(story, "SYS-2", "SYS-1", "2025-05-01")
    with Projections(story.reader) as projections:
        assert standings(projections, story) == {"SYS-1": "undetermined"}
        story.adopt("2026-1744")
        caught_up = projections.table_digests()
        projections.rebuild()
        assert projections.table_digests() == caught_up


@pytest.mark.parametrize("batch", [1, 2, 3, 100])
def test_catching_up_in_any_batches_gives_what_a_rebuild_gives(story: Story, tmp_path: Path, batch: int) -> None:
    made = two_that_differ(story)
    story.system("SYS-3")
    story.examine("SYS-3", "a")
    path = tmp_path / "tables"
    steps: list[Callable[[], int]] = [
        lambda: merge(story, "SYS-3", "SYS-2", "2025-03-01"),
        lambda: merge(story, "SYS-2", "SYS-1", "2025-05-01"),
        lambda: story.adopt("2026-1744"),
        lambda: story.examine("SYS-1", on="2025-05-05"),
        lambda: story.correct("ai-system", "SYS-2", made),
    ]
    for step in steps:
        step()
        with Projections(story.reader, path, batch=batch) as projections:
            caught_up = projections.table_digests()
        with Projections(story.reader) as anew:
            assert anew.table_digests() == caught_up


def test_families_go_by_way_of_others_and_end_in_a_circle(story: Story) -> None:
    for number in (1, 2, 3):
        story.system(f"SYS-{number}")
    merge(story, "SYS-3", "SYS-2", "2025-03-01")
    merge(story, "SYS-2", "SYS-1", "2025-03-01")
    with Projections(story.reader) as projections:
        assert projections.ask(families).members == {"SYS-1": {"SYS-2", "SYS-3"}, "SYS-2": {"SYS-3"}}
        merge(story, "SYS-1", "SYS-3", "2025-03-01")
        assert projections.ask(families).targets == {
            "SYS-1": {"SYS-2", "SYS-3"},
            "SYS-2": {"SYS-1", "SYS-3"},
            "SYS-3": {"SYS-1", "SYS-2"},
        }


def test_what_links_systems_is_kept_as_it_was_recorded(story: Story) -> None:
    two_that_differ(story)
    merged = merge(story, "SYS-2", "SYS-1", "2025-05-01")
    event = SplitInto((Code("SYS-4"), Code("SYS-5"), Code("SYS-4")), Committed.of("Parts."))
    split = story.record("ai-system", "SYS-1", event, "2025-06-01")
    with Projections(story.reader) as projections:
        columns = (system_links.c.entry, system_links.c.kind, system_links.c.code, system_links.c.other)
        rows = projections.ask(
            lambda connection: connection.execute(system_links.select().with_only_columns(*columns)).all()
        )
    assert sorted(tuple(row) for row in rows) == [
        (merged, "merged_into", "SYS-2", "SYS-1"),
        (split, "split_into", "SYS-1", "SYS-4"),
        (split, "split_into", "SYS-1", "SYS-5"),
    ]
