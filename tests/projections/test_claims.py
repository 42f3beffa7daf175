"""Claims on an exception: only an accepted one counts under question 3, with its motivation; a claimed one is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.events.classification import ClassificationApproved, ExemptionClaimed
from grootboek.domain.values import Code, Committed, When
from grootboek.projections.inquiry_answer import inquiry_answer
from grootboek.projections.inquiry_letter import letter
from tests.projections.asking import asked, inventory_at, moment
from tests.projections.stories import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    """SYS-1 meets point f and relies on the exception for safety, up to and including 31 December 2025."""
    with Story.begin(tmp_path / "ledger.db") as story:
        story.organisation("MIN", fictional=True)
        story.inquiry("U-1", ("MIN",))
        story.system("SYS-1", "MIN")
        story.classify("SYS-1", "f")
        claim = ExemptionClaimed(
            claim=Code("CLAIM-1"),
            deployment=Code("SYS-1"),
            ground=Code("f-x2"),
            motivation=Committed.of("It keeps operators awake."),
            conditions={Code("safety_risk_documented"): "met", Code("necessity_motivated"): "met"},
            last_day=When("2025-12-31"),
            classification=2,
        )
        story.record("ai-system", "SYS-1", claim, "2024-06-01")
        yield story


def accept(story: Story) -> None:
    event = ClassificationApproved(Code("SYS-1"), story.reference(6), (Code("CLAIM-1"),))
    story.record("ai-system", "SYS-1", event, actor="approver@example")


def answer(story: Story, **request: Any) -> dict[str, Any]:
    with asked(story) as projections:
        return inquiry_answer(projections, moment(projections, **request), "U-1").document()


def test_an_accepted_exception_counts_under_the_third_question_with_its_motivation(story: Story) -> None:
    accept(story)
    found = answer(story, on="2025-12-31")["questions"]
    assert (found["1"]["systems"], found["3"]["refs"]) == (0, ["SYS-1"])
    assert found["3"]["exceptions"] == [
        {
            "ref": "SYS-1",
            "deployment": "SYS-1",
            "claim": "CLAIM-1",
            "ground": "f-x2",
            "motivation": "It keeps operators awake.",
        }
    ]
    assert found["4"]["processes"] == {"Example process": ["SYS-1"]}


def test_the_letter_gives_the_ground_and_the_motivation(story: Story) -> None:
    accept(story)
    with asked(story) as projections:
        text = letter(inquiry_answer(projections, moment(projections, on="2025-12-31"), "U-1"), "en")
    assert "SYS-1: ground f-x2. It keeps operators awake." in text


def test_l14_after_its_last_day_an_exception_no_longer_counts(story: Story) -> None:
    accept(story)
    found = answer(story, on="2026-01-01")["questions"]
    assert (found["1"]["refs"], found["3"]["refs"]) == (["SYS-1"], [])
    with asked(story) as projections:
        (row,) = inventory_at(projections, on="2026-01-01").rows
    assert (row.claim, [claim["state"] for claim in row.claims]) == ("expired", ["expired"])


def test_a_claim_without_a_decision_does_not_count_and_is_said(story: Story) -> None:
    story.approve("SYS-1", 6)
    found = answer(story, on="2025-12-31")
    assert (found["questions"]["1"]["refs"], found["questions"]["3"]["refs"]) == (["SYS-1"], [])
    assert "claims-not-decided" in found["caveat_codes"]
