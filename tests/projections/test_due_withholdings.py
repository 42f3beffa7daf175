"""A text that is withheld on a relative ground is due five years after it was recorded, until somebody argues anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.events.redaction import LiftProposed, RedactionApproved, RedactionLifted, RedactionProposed
from grootboek.domain.values import Code, Committed
from grootboek.projections.due import due_list
from tests.projections.asking import asked, moment
from tests.projections.stories import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grootboek.domain.events.redaction import RedactionMode

SINCE = "2030-01-02"


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    """SYS-1 of MIN, out of use, so that nothing else is due of it."""
    with Story.begin(tmp_path / "ledger.db") as story:
        story.organisation("MIN", fictional=True)
        story.system("SYS-1", "MIN", lifecycle="out_of_use")
        yield story


def _redact(story: Story, on: str, ground: str = "woo-5.1-2-f", mode: RedactionMode = "withheld") -> int:
    """Proposed and approved that day; the entry that approves."""
    registered = _registered(story)
    event = RedactionProposed(story.reference(registered), Code("name"), mode, Code(ground))
    proposal = story.at(on).record("ai-system", "SYS-1", event)
    return story.record("ai-system", "SYS-1", RedactionApproved(story.reference(proposal)), actor="approver@example")


def _lift(story: Story, on: str, withholding: int) -> int:
    event = LiftProposed(story.reference(withholding), Committed.of("The interest is gone."))
    proposal = story.at(on).record("ai-system", "SYS-1", event)
    return story.record("ai-system", "SYS-1", RedactionLifted(story.reference(proposal)), actor="approver@example")


def _registered(story: Story) -> int:
    return next(each.index for each in story.recorded if each.event.TYPE == "ai-system.registered.v1")


def _work(story: Story, on: str, **request: Any) -> list[dict[str, Any]]:
    within = request.pop("within", 0)
    with asked(story) as projections:
        found = due_list(projections, moment(projections, on=on, **request), within=within)
        return [row for row in found.document()["due"] if row["what"] == "withheld_long"]


def test_a_withheld_text_is_due_when_it_is_five_years_old(story: Story) -> None:
    approval = _redact(story, "2026-03-01")
    assert _work(story, "2030-01-01") == []
    (row,) = _work(story, SINCE)
    assert (row["ref"], row["since"], row["rests_on"]) == ("SYS-1", SINCE, [_registered(story), approval])
    assert (row["who"], row["about"]) == ({"role": "recorder", "organisation": "MIN"}, ["name"])
    (coming,) = _work(story, "2029-12-15", within=60)
    assert coming["coming"]


@pytest.mark.parametrize("ground", ["woo-5.1-1-c", "woo-5.1-1-d"])
def test_an_absolute_ground_is_not_argued_anew(story: Story, ground: str) -> None:
    _redact(story, "2026-03-01", ground)
    assert _work(story, "2040-01-01") == []


def test_it_is_due_until_it_is_argued_anew_lifted_or_erased(story: Story) -> None:
    first = _redact(story, "2026-03-01")
    again = _redact(story, "2029-12-01", "woo-5.2")
    assert [row["rests_on"][1] for row in _work(story, SINCE)] == [again]
    anew = _redact(story, "2030-02-01", "woo-5.2")
    assert _work(story, "2030-02-01") == []
    assert [row["rests_on"][1] for row in _work(story, SINCE, known_at=f"entry:{anew - 1}")] == [again]
    assert [row["rests_on"][1] for row in _work(story, SINCE, known_at=f"entry:{first}")] == [first]


def test_what_is_lifted_or_erased_is_due_no_longer(story: Story) -> None:
    lifted = _lift(story, "2030-03-01", _redact(story, "2026-03-01"))
    assert _work(story, "2030-03-01") == []
    assert len(_work(story, "2030-03-01", known_at=f"entry:{lifted - 1}")) == 1
    _redact(story, "2030-04-01", "avg-17", "erased")
    assert _work(story, "2030-04-01") == []


def test_the_reason_of_a_lifting_is_for_who_the_text_was_about(story: Story) -> None:
    _lift(story, "2025-03-01", _redact(story, "2025-02-01"))
    reason = next(each for each in reversed(story.recorded) if each.event.TYPE == LiftProposed.TYPE)
    event = RedactionProposed(story.reference(reason.index), Code("because"), "withheld", Code("woo-5.1-2-f"))
    proposal = story.record("ai-system", "SYS-1", event)
    story.record("ai-system", "SYS-1", RedactionApproved(story.reference(proposal)), actor="approver@example")
    (row,) = _work(story, "2030-03-01")
    assert (row["who"]["organisation"], row["deployment"], row["about"]) == ("MIN", "SYS-1", ["because"])
