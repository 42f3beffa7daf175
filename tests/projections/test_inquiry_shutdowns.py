"""Questions 2 and 3 of an inquiry: what was ever prohibited and is off now, because of whom; exceptions accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.values import Code
from grootboek.projections.inquiry_answer import inquiry_answer
from tests.projections.asking import asked, moment
from tests.projections.due_stories import accepted, claimed, shut_down, switched_off, verified
from tests.projections.stories import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    """SYS-1 and SYS-2 are prohibited and in use; SYS-3 is neither; an inquiry asks about all."""
    with Story.begin(tmp_path / "ledger.db") as story:
        story.organisation("MIN", fictional=True)
        story.inquiry("U-1", ("MIN",))
        story.inquiry("U-2", ("MIN",))
        for code, met in (("SYS-1", "f"), ("SYS-2", "f"), ("SYS-3", "")):
            story.system(code, "MIN")
            story.examine(code, met)
        yield story


def questions(story: Story, inquiry: str = "U-1", **request: Any) -> dict[str, Any]:
    with asked(story) as projections:
        document = inquiry_answer(projections, moment(projections, **request), inquiry).document()
    return dict(document["questions"])


def second(story: Story, inquiry: str = "U-1", **request: Any) -> tuple[list[str], int]:
    found = questions(story, inquiry, **request)["2"]
    return found["refs"], found["because_of_inquiry"]


def test_l05_what_was_prohibited_and_is_switched_off_counts_from_that_day(story: Story) -> None:
    switched_off(story, "SYS-1", on="2025-03-01")
    assert second(story, on="2025-02-28") == ([], 0)
    assert second(story, on="2025-03-01") == (["SYS-1"], 0)
    assert questions(story, on="2025-03-01")["1"]["refs"] == ["SYS-2"]


@pytest.mark.parametrize("stage", ["decided", "switched_off"])
def test_a_shutdown_is_because_of_the_inquiry_that_a_stage_names(story: Story, stage: str) -> None:
    named = Code("U-1")
    shut_down(story, "SYS-1", **({"inquiry": named} if stage == "decided" else {}))
    off = switched_off(story, "SYS-1", on="2025-03-01", **({"inquiry": named} if stage == "switched_off" else {}))
    switched_off(story, "SYS-2", on="2025-03-01")
    assert second(story, on="2025-04-01") == (["SYS-1", "SYS-2"], 1)
    assert second(story, "U-2", on="2025-04-01") == (["SYS-1", "SYS-2"], 0)
    verified(story, "SYS-1", off, on="2025-04-01")
    assert second(story, on="2025-04-02") == (["SYS-1", "SYS-2"], 1)


def test_what_was_never_prohibited_does_not_count_when_it_is_switched_off(story: Story) -> None:
    switched_off(story, "SYS-3", on="2025-03-01")
    assert second(story, on="2025-04-01") == ([], 0)


def test_what_was_examined_anew_after_the_shutdown_was_still_prohibited_before_it(story: Story) -> None:
    switched_off(story, "SYS-1", on="2025-03-01", inquiry=Code("U-1"))
    story.examine("SYS-1", "", on="2025-03-15")
    assert second(story, on="2025-04-01") == (["SYS-1"], 1)


def test_l16_what_is_in_use_again_leaves_the_second_question_for_the_first(story: Story) -> None:
    switched_off(story, "SYS-1", on="2025-03-01")
    story.lifecycle("SYS-1", "in_use", "2025-09-01")
    found = questions(story, on="2025-09-01")
    assert (found["1"]["refs"], found["2"]["refs"]) == (["SYS-1", "SYS-2"], [])


def test_a_corrected_switch_off_does_not_count(story: Story) -> None:
    off = switched_off(story, "SYS-1", on="2025-03-01", inquiry=Code("U-1"))
    corrected = story.correct("ai-system", "SYS-1", off)
    assert second(story, on="2025-04-01") == ([], 0)
    assert second(story, on="2025-04-01", known_at=f"entry:{corrected - 1}") == (["SYS-1"], 1)


def test_an_exception_accepted_on_its_own_counts_under_the_third_question_with_its_motivation(story: Story) -> None:
    _, examined = claimed(story, "SYS-2", last_day="2025-12-31")
    story.approve("SYS-2", examined)
    assert questions(story, on="2025-06-01")["3"]["refs"] == []
    accepted(story, "SYS-2")
    found = questions(story, on="2025-06-01")
    (exception,) = found["3"]["exceptions"]
    assert (exception["ref"], exception["ground"]) == ("SYS-2", "f-x2")
    assert exception["motivation"] == "It keeps operators awake."
    assert found["1"]["refs"] == ["SYS-1"]
    assert questions(story, on="2026-01-01")["3"]["refs"] == []
