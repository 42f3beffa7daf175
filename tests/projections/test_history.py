"""The history: which entries, what they came to, and what was later said of them, as known at a moment."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.events.official import OfficialEnrolled
from grootboek.domain.values import Code, Committed, When
from grootboek.projections.history import History, HistoryRequest, HistoryRow, history
from tests.projections.asking import asked, moment
from tests.projections.stories import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grootboek.errors import Language

EVER = date(2000, 1, 1)


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    """3 MIN, 4 its unit, 5 an official of the unit, 6 SYS-1 at MIN, 7 SYS-2 at the unit, 8 and 9 SYS-2 examined."""
    with Story.begin(tmp_path / "ledger.db") as story:
        story.organisation("MIN")
        story.organisation("UNIT", "service", "MIN")
        story.record("official", "cio@example", OfficialEnrolled(Committed.of("CIO of the unit"), Code("UNIT")))
        story.system("SYS-1", "MIN")
        story.system("SYS-2", "UNIT")
        story.examine("SYS-2", "f", "2025-02-10", decided_by=Committed.of("The board"))
        yield story


def asked_for(story: Story, language: Language = "en", at: dict[str, Any] | None = None, **request: Any) -> History:
    with asked(story) as projections:
        return history(projections, moment(projections, **(at or {})), HistoryRequest(**request), language)


def row(story: Story, index: int, **at: Any) -> HistoryRow:
    return next(row for row in asked_for(story, at=at, since=EVER).rows if row.index == index)


CASES: list[tuple[str, dict[str, Any], list[int]]] = [
    ("by default from the first prohibitions on", {}, [8]),
    ("by reference", {"ref": "SYS-1", "since": EVER}, [6]),
    ("since a day, effective or recorded", {"ref": "SYS-2", "since": date(2025, 1, 2)}, [7, 8, 9]),
    ("by official", {"by": "approver@example", "since": EVER}, [9]),
    ("by stored type", {"type": "ai-system.registered.v1", "since": EVER}, [6, 7]),
    ("by type without version", {"type": "organisation.registered", "since": EVER}, [1, 3, 4]),
    ("by short type", {"type": "classified", "since": EVER}, [8]),
    ("by a part of a type: nothing", {"type": "class_fied", "since": EVER}, []),
    ("about an organisation and below", {"organisation": "MIN", "since": EVER}, [3, 4, 5, 6, 7, 8, 9]),
    ("about an organisation below", {"organisation": "UNIT", "since": EVER}, [4, 5, 7, 8, 9]),
    ("recorded long after", {"recorded_after_days": 214, "since": EVER}, [1, 3, 4, 6, 7]),
    ("recorded longer after", {"recorded_after_days": 215, "since": EVER}, [1, 3, 4]),
]


@pytest.mark.parametrize(("request_", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_request_names_the_entries(story: Story, request_: dict[str, Any], expected: list[int]) -> None:
    assert [row.index for row in asked_for(story, **request_).rows] == expected


def test_the_default_day_is_said_to_be_a_default(story: Story) -> None:
    document = asked_for(story).document()
    assert (document["since"], document["since_by_default"]) == ("2025-02-02", True)
    assert asked_for(story, since=EVER).document()["since_by_default"] is False


def test_a_classification_shows_who_recorded_why_and_what_came_of_it(story: Story) -> None:
    found = row(story, 8).document()
    assert found["actor"] == {"handle": "cio@example", "function": "CIO of the unit", "organisation": "root"}
    assert (found["outcome"], found["points"], found["taxonomy"]) == ("prohibited", ["f"], "2024-1689")
    assert (found["because"], found["decided_by"]) == ("It looks at a made-up example.", "The board")
    assert (found["approved_by"], found["approver"]) == (9, "approver@example")
    assert found["hash"] == story.recorded[8].leaf
    assert row(story, 9).outcome == "prohibited"


def test_an_approval_is_not_shown_before_it_was_recorded(story: Story) -> None:
    assert row(story, 8, known_at="entry:8").approved_by is None


def test_an_approval_that_was_corrected_is_no_approval_from_then_on(story: Story) -> None:
    correction = story.at("2025-05-01").correct("ai-system", "SYS-2", 9)
    assert (row(story, 8).approved_by, row(story, 9).corrected_by) == (None, correction)
    assert row(story, 8, known_at="2025-04-30").approved_by == 9


def test_a_refusal_is_shown_beside_what_it_refuses(story: Story) -> None:
    proposal = story.classify("SYS-1")
    refusal = story.refuse("SYS-1", proposal)
    assert (row(story, proposal).refused_by, row(story, refusal).because) == (refusal, "Not convincing.")


def test_the_outcome_is_that_of_the_day_asked_about(story: Story) -> None:
    story.adopt("2026-1744")
    index = story.classify("SYS-1", "ba", "2026-03-01", law="2026-1744")
    assert row(story, index, on="2026-12-01").outcome == "not_prohibited"
    assert row(story, index, on="2026-12-02").outcome == "prohibited"


def test_an_attested_history_has_what_was_decided_by_then(story: Story) -> None:
    story.at("2026-01-01").lifecycle("SYS-1", "out_of_use", "2025-02-03", decided_on=When("2025-02-03"))
    known = {"known_at": "2025-02-28", "attested": True}
    assert [row.index for row in asked_for(story, at=known, ref="SYS-1", since=EVER).rows] == [6, 10]
    assert [row.index for row in asked_for(story, at={"known_at": "2025-02-28"}, ref="SYS-1", since=EVER).rows] == [6]


def test_a_summary_is_in_the_language_asked_and_holds_no_text(story: Story) -> None:
    summaries = {language: asked_for(story, language, since=EVER).rows[8].summary for language in ("en", "nl")}
    assert summaries["en"].startswith("examined; prohibited by Article 5; deployment SYS-2")
    assert summaries["nl"].startswith("onderzocht; verboden door artikel 5; inzet SYS-2")
    assert "made-up" not in summaries["en"]
