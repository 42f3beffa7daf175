"""Inquiries: who answered, what silence is, and the four questions counted from standings (L01 to L03, L05, L18)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from grootboek.projections.inquiry_answer import inquiry_answer
from grootboek.projections.inquiry_status import inquiry_status
from tests.projections.asking import asked, moment
from tests.projections.stories import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    """Two ministries, the first with two agencies, and an inquiry of the ministries about all four."""
    with Story.begin(tmp_path / "ledger.db") as story:
        for code in ("MIN-1", "MIN-2"):
            story.organisation(code, fictional=True)
        for code in ("AGENCY-1", "AGENCY-2"):
            story.organisation(code, "agency", "MIN-1")
        story.inquiry("U-1", ("MIN-1", "MIN-2"), ("MIN-1", "AGENCY-1", "AGENCY-2", "MIN-2"))
        yield story


def states(story: Story, **request: Any) -> dict[str, str]:
    with asked(story) as projections:
        return {row.code: row.state for row in inquiry_status(projections, moment(projections, **request), "U-1").rows}


def answer(story: Story, **request: Any) -> dict[str, Any]:
    with asked(story) as projections:
        return inquiry_answer(projections, moment(projections, **request), "U-1").document()


def test_l02_silence_is_no_response_and_never_a_nil_return(story: Story) -> None:
    assert set(states(story).values()) == {"no_response"}
    assert answer(story)["coverage"]["states"] == {
        "answer": 0,
        "nil_return": 0,
        "partial": 0,
        "not_covered": 0,
        "no_response": 4,
    }


def test_a_return_that_itemises_nothing_covers_its_own_organisation_only(story: Story) -> None:
    story.submit("U-1", "MIN-1", "nil_return")
    assert states(story) == {
        "MIN-1": "nil_return",
        "AGENCY-1": "not_covered",
        "AGENCY-2": "not_covered",
        "MIN-2": "no_response",
    }


def test_l03_an_answer_without_one_agency_leaves_that_agency_not_covered(story: Story) -> None:
    story.submit("U-1", "MIN-1", "answer", ("MIN-1", "AGENCY-1"))
    assert states(story)["AGENCY-2"] == "not_covered"
    assert states(story)["AGENCY-1"] == "answer"


def test_a_return_counts_from_the_day_it_was_received(story: Story) -> None:
    story.at("2025-03-01").submit("U-1", "MIN-1", "nil_return", received="2025-01-20")
    assert states(story, on="2025-01-19")["MIN-1"] == "no_response"
    assert states(story, on="2025-01-20")["MIN-1"] == "nil_return"
    assert states(story, on="2025-01-20", known_at="2025-02-28")["MIN-1"] == "no_response"


@pytest.mark.parametrize(("received", "late"), [("2025-02-28", False), ("2025-03-01", True), ("2025-02", False)])
def test_a_return_is_late_when_it_was_received_after_the_last_day(story: Story, received: str, late: bool) -> None:
    story.at("2025-03-10").submit("U-1", "MIN-1", "nil_return", received=received)
    with asked(story) as projections:
        found = inquiry_status(projections, moment(projections), "U-1").rows[0]
    assert found.late is late


def test_no_response_is_late_once_the_deadline_has_passed(story: Story) -> None:
    with asked(story) as projections:
        for on, late in (("2025-02-28", False), ("2025-03-01", True)):
            rows = inquiry_status(projections, moment(projections, on=on), "U-1").rows
            assert {row.late for row in rows} == {late}, on


def test_a_corrected_return_is_as_if_it_was_never_given(story: Story) -> None:
    index = story.submit("U-1", "MIN-1", "nil_return")
    story.correct("inquiry", "U-1", index)
    assert states(story)["MIN-1"] == "no_response"
    assert states(story, known_at=f"entry:{index}")["MIN-1"] == "nil_return"


def test_l05_a_nil_return_that_turns_out_wrong_stays_and_the_system_is_named_beside_it(story: Story) -> None:
    story.at("2025-01-20").submit("U-1", "MIN-1", "nil_return", ("MIN-1", "AGENCY-1"))
    before = answer(story, as_of="2025-03-17")
    story.at("2025-09-01").system("SYS-1", "AGENCY-1", since="2024-05-01")
    story.examine("SYS-1", "f", "2024-05-01")
    with asked(story) as projections:
        rows = {row.code: row for row in inquiry_status(projections, moment(projections), "U-1").rows}
        assert {code: (row.state, row.contradicted_by) for code, row in rows.items() if row.state == "nil_return"} == {
            "MIN-1": ("nil_return", ("SYS-1",)),
            "AGENCY-1": ("nil_return", ("SYS-1",)),
        }
    after = answer(story, as_of="2025-03-17")
    # What is provisional and where the ledger ends changed; what was answered did not.
    assert {**after, "provisional": True, "root": 0} == {**before, "root": 0}


def test_a_system_that_came_later_does_not_contradict_a_nil_return(story: Story) -> None:
    story.at("2025-02-20").submit("U-1", "MIN-1", "nil_return")
    story.at("2025-09-01").system("SYS-1", "MIN-1", since="2025-08-01")
    story.examine("SYS-1", "f", "2025-08-01")
    assert answer(story)["coverage"]["contradicted"] == 0


SWITCHED_OFF = {
    "on the reference date, and off before the return was received": ("2025-02-10", "2025-02-20", ("SYS-1",)),
    "on the day after the reference date": ("2025-02-03", "2025-02-20", ("SYS-1",)),
    "off on the reference date already": ("2025-02-02", "2025-02-20", ()),
    "off after the return, and off before its reference date": ("2025-02-01", "2025-01-20", ()),
    "on the reference date, of which the return spoke before": ("2025-02-10", "2025-01-20", ("SYS-1",)),
}


@pytest.mark.parametrize("case", SWITCHED_OFF)
def test_a_nil_return_speaks_of_the_reference_date_and_of_each_day_until_its_receipt(case: str, story: Story) -> None:
    off, received, contradicting = SWITCHED_OFF[case]
    story.system("SYS-1", "MIN-1", since="2024-05-01")
    story.examine("SYS-1", "f", "2024-05-01")
    story.lifecycle("SYS-1", "out_of_use", off)
    story.at("2025-03-01").submit("U-1", "MIN-1", "nil_return", received=received)
    with asked(story) as projections:
        found = inquiry_status(projections, moment(projections), "U-1").rows[0]
    assert (found.state, found.contradicted_by) == ("nil_return", contradicting)


def test_a_system_that_came_between_reference_date_and_receipt_contradicts_a_nil_return(story: Story) -> None:
    story.system("SYS-1", "MIN-1", since="2025-02-10")
    story.examine("SYS-1", "f", "2025-02-10")
    story.at("2025-03-01").submit("U-1", "MIN-1", "nil_return", received="2025-02-20")
    with asked(story) as projections:
        for on, contradicting in (("2025-02-20", ("SYS-1",)), ("2025-03-01", ("SYS-1",))):
            found = inquiry_status(projections, moment(projections, on=on), "U-1").rows[0]
            assert found.contradicted_by == contradicting, on


def test_the_questions_count_standings_of_deployments_in_reach(story: Story) -> None:
    story.organisation("ELSEWHERE")
    for code, organisation, met in (
        ("A", "MIN-1", "f"),
        ("B", "AGENCY-1", "f"),
        ("C", "MIN-2", ""),
        ("D", "ELSEWHERE", "f"),
    ):
        story.system(f"SYS-{code}", organisation, processes=(f"Process {code}", "Shared process"))
        story.examine(f"SYS-{code}", met)
    found = answer(story)
    assert found["questions"]["1"] == {"systems": 2, "deployments": 2, "refs": ["SYS-A", "SYS-B"]}
    assert found["questions"]["4"]["processes"] == {
        "Process A": ["SYS-A"],
        "Process B": ["SYS-B"],
        "Shared process": ["SYS-A", "SYS-B"],
    }
    assert found["overview"]["by_standing"] == {"not_prohibited": 1, "prohibited_in_use": 2}
    assert [row["ref"] for row in found["overview"]["systems"]] == ["SYS-A", "SYS-B", "SYS-C"]
    assert found["review_status"] == "Compiled from sources, not reviewed by a lawyer."


def test_what_stands_below_the_reach_but_not_in_it_is_not_counted_and_said(story: Story) -> None:
    story.organisation("UNIT", "service", "AGENCY-1")
    story.system("SYS-1", "UNIT")
    story.examine("SYS-1", "f")
    found = answer(story)
    assert found["questions"]["1"]["deployments"] == 0
    assert "outside-reach" in found["caveat_codes"]


def test_l18_nil_returns_alone_give_zero_and_say_that_there_is_no_overview(story: Story) -> None:
    for ministry in ("MIN-1", "MIN-2"):
        story.submit("U-1", ministry, "nil_return", received="2025-01-20")
    found = answer(story, as_of="2025-03-17")
    assert [found["questions"][number]["systems"] for number in "1234"] == [0, 0, 0, 0]
    assert "overview-not-complete" in found["caveat_codes"]
    assert any("no central and complete overview of all examined systems" in text.lower() for text in found["caveats"])
