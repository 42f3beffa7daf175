"""Replay: what the entries give beside what is stored, for now and for a moment of the past."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.events.redaction import RedactionApproved, RedactionProposed
from grootboek.domain.redaction_grounds import GROUNDS
from grootboek.domain.values import Code
from grootboek.projections.replay import Replay, replay, replayed_inventory
from grootboek.projections.store import Projections
from grootboek.projections.whole_digests import whole_digests
from tests.projections.asking import inventory_at, moment
from tests.projections.stories import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with Story.begin(tmp_path / "ledger.db") as story:
        story.system("SYS-1")
        story.examine("SYS-1", "f")
        story.at("2025-03-01").lifecycle("SYS-1", "out_of_use", "2025-02-20")
        story.at("2025-05-01").lifecycle("SYS-1", "in_use", "2025-02-25")
        yield story


def replayed(story: Story, **request: Any) -> Replay:
    with Projections(story.reader, _beside(story)) as projections:
        return replay(projections, moment(projections, **request))


def _beside(story: Story) -> Path:
    return story.path.with_name("ledger.db.projections")


def _alter(story: Story, statement: str) -> None:
    with closing(sqlite3.connect(_beside(story))) as connection:
        connection.execute(statement)
        connection.commit()


MOMENTS: list[dict[str, Any]] = [{}, {"known_at": "2025-04-01"}, {"known_at": "entry:4"}, {"attested": True}]


@pytest.mark.parametrize("request_", MOMENTS, ids=str)
def test_a_replay_comes_to_what_is_stored(story: Story, request_: dict[str, Any]) -> None:
    found = replayed(story, **request_)
    assert (found.same, found.different) == (True, ())
    assert found.stored_digest == found.rebuilt_digest
    with Projections(story.reader, _beside(story)) as projections:
        again = replayed_inventory(projections, moment(projections, **request_))
        assert again.rows == inventory_at(projections, **request_).rows


def test_a_standing_that_was_altered_in_the_tables_is_found(story: Story) -> None:
    assert replayed(story).same
    _alter(story, "UPDATE standings SET standing = 'not_prohibited' WHERE standing = 'prohibited_in_use'")
    found = replayed(story)
    assert found.different == ("standings",)
    with Projections(story.reader, _beside(story)) as projections:
        assert replayed_inventory(projections, moment(projections)).rows[0].standing == "prohibited_in_use"
    assert found.document()["same"] is False


def test_what_was_altered_after_the_moment_asked_about_is_not_in_its_replay(story: Story) -> None:
    assert replayed(story).same
    _alter(story, "UPDATE entries SET actor = 'somebody@example' WHERE entry = 7")
    assert replayed(story, known_at="entry:5").same
    assert replayed(story).different == ("entries",)


def test_a_rebuild_replaces_what_was_altered(story: Story) -> None:
    expected = replayed(story).rebuilt_digest
    _alter(story, "DELETE FROM texts")
    with Projections(story.reader, _beside(story)) as projections:
        assert projections.digest() != expected
        assert projections.rebuild() == expected
    assert replayed(story).same


def test_two_moments_of_one_ledger_have_two_digests(story: Story) -> None:
    assert replayed(story, known_at="entry:5").rebuilt_digest != replayed(story, known_at="entry:6").rebuilt_digest


def test_a_text_that_was_erased_and_is_still_at_hand_counts_as_erased(story: Story) -> None:
    """The tables forget it by the entry that erased it, so they are made for such a replay."""
    about = next(entry.index for entry in story.recorded if entry.act.stream.kind == "ai-system")
    ground = Code(next(iter(GROUNDS)))
    proposed = RedactionProposed(story.reference(about), Code("name"), "erased", ground)
    assert whole_digests(story.reader, story.reader.head().size) is not None
    proposal = story.record("ai-system", "SYS-1", proposed)
    assert whole_digests(story.reader, story.reader.head().size) is not None
    story.record("ai-system", "SYS-1", RedactionApproved(story.reference(proposal)))
    assert whole_digests(story.reader, story.reader.head().size) is None
    assert replayed(story).same
