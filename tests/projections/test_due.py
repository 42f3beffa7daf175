"""The work list: everything that can be due, since when, for whom, on which entries; and never a changed standing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.events.change import VersionReplaced
from grootboek.domain.events.dispute import DisputeAnswered, EntryDisputed
from grootboek.domain.events.inquiry import DeadlineExtended, InquiryClosed
from grootboek.domain.values import Committed, When
from grootboek.errors import NotFound
from grootboek.projections.due import due_list
from tests.projections.asking import asked, moment, standings_at
from tests.projections.due_stories import accepted, claimed, guidance, reviewed, shut_down, switched_off, verified
from tests.projections.stories import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grootboek.domain.values import Role, StreamKind


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    """SYS-1 of MIN, in use since June 2024, examined by entries 5 and 6 without a point met; MIN-2 is another."""
    with Story.begin(tmp_path / "ledger.db") as story:
        story.organisation("MIN", fictional=True)
        story.system("SYS-1", "MIN")
        story.examine("SYS-1")
        story.organisation("MIN-2")
        yield story


def work(
    story: Story, on: str, *, within: int = 0, organisation: str | None = None, who: Role | None = None, **request: Any
) -> list[dict[str, Any]]:
    """The list on a day."""
    with asked(story) as projections:
        then = moment(projections, on=on, **request)
        found = due_list(projections, then, organisation=organisation, who=who, within=within)
        return list(found.document()["due"])


def short(story: Story, on: str, **request: Any) -> list[tuple[str, str, str]]:
    """What is due since when, of what."""
    return [(row["ref"], row["what"], row["since"]) for row in work(story, on, **request)]


def test_an_examined_system_in_use_has_nothing_due(story: Story) -> None:
    assert work(story, "2026-11-23") == []


def test_each_thing_names_who_must_act_its_entries_and_what_it_is_in_both_languages(story: Story) -> None:
    index = story.at("2025-03-10").classify("SYS-1")
    (row,) = work(story, "2025-03-10")
    assert row["who"] == {"role": "approver", "organisation": "MIN"}
    assert (row["ref"], row["what"], row["since"], row["rests_on"]) == ("SYS-1", "proposed", "2025-03-10", [index])
    assert row["label"] == {
        "en": "the examination is proposed, not approved or refused",
        "nl": "het onderzoek is voorgesteld, niet goedgekeurd of afgewezen",
    }
    assert (row["organisation"], row["ministry"], row["fictional"], row["coming"]) == ("MIN", "MIN", True, False)
    story.refuse("SYS-1", index)
    assert work(story, "2025-03-10") == []


def test_a_proposal_that_a_later_approval_overtook_waits_no_more(story: Story) -> None:
    story.at("2025-03-10").classify("SYS-1")
    assert [row["what"] for row in work(story, "2025-03-11")] == ["proposed"]
    story.at("2025-03-12").examine("SYS-1")
    assert work(story, "2025-03-12") == []
    assert [row["what"] for row in work(story, "2025-03-11", known_at="2025-03-11")] == ["proposed"]


def test_a_proposal_waits_for_nobody_after_a_later_one_even_a_refused_one(
    story: Story,
) -> None:
    story.system("SYS-2", "MIN")
    first = story.at("2025-03-10").classify("SYS-2")
    second = story.at("2025-03-11").classify("SYS-2")
    assert [row["rests_on"] for row in work(story, "2025-03-11")] == [[second]]
    refused = story.at("2025-03-12").refuse("SYS-2", second)
    (row,) = work(story, "2025-03-12")
    assert (row["what"], row["who"]["role"]) == ("examination_refused", "recorder")
    assert row["rests_on"][1:] == [second, refused]
    assert [row["rests_on"] for row in work(story, "2025-03-12", known_at=f"entry:{refused - 1}")] == [[second]]
    story.at("2025-03-13").correct("ai-system", "SYS-2", second)
    assert [row["rests_on"] for row in work(story, "2025-03-13")] == [[first]]


def test_a_system_in_use_that_nobody_examined_is_due_from_the_first_prohibitions(story: Story) -> None:
    story.system("SYS-2", "MIN", since="2024-06-01")
    story.system("SYS-3", "MIN", lifecycle="in_development")
    assert short(story, "2025-02-01") == []
    assert short(story, "2025-02-02") == [("SYS-2", "not_examined", "2025-02-02")]


def test_l12_new_guidance_makes_examinations_that_used_only_earlier_or_none_due_and_changes_none(story: Story) -> None:
    guidance(story, "GL-PP-1", "2025-02-04")
    for code, used in (("SYS-2", ()), ("SYS-3", ("GL-PP-1",)), ("SYS-4", ("GL-PP-2",))):
        story.system(code, "MIN")
        reviewed(story.at("2025-03-01"), code, guidance=used)
    before = standings(story, "2025-07-29")
    adopted = guidance(story.at("2025-07-29"), "GL-PP-2", "2025-07-29")
    found = [row for row in work(story, "2025-07-29") if row["since"] == "2025-07-29"]
    assert [(row["ref"], row["what"]) for row in found] == [("SYS-2", "guidance_newer"), ("SYS-3", "guidance_newer")]
    assert all(adopted in row["rests_on"] and row["about"][-1] == "GL-PP-2" for row in found)
    assert standings(story, "2025-07-29") == before
    assert "SYS-4" not in {row["ref"] for row in work(story, "2026-11-23")}


def test_l13_a_new_prohibition_opens_every_system_in_use_from_its_day_and_not_before(story: Story) -> None:
    story.system("SYS-2", "MIN")
    story.examine("SYS-2", "f")
    story.system("SYS-3", "MIN", lifecycle="out_of_use")
    story.examine("SYS-3")
    before = standings(story, "2026-12-01")
    adopted = story.at("2026-11-20").adopt("2026-1744")
    story.system("SYS-4", "MIN")
    story.examine("SYS-4", law="2026-1744")
    assert work(story, "2026-12-01") == []
    found = work(story, "2026-12-02")
    assert [(row["ref"], row["what"], row["since"]) for row in found] == [
        ("SYS-1", "law_changed", "2026-12-02"),
        ("SYS-2", "law_changed", "2026-12-02"),
    ]
    assert all(adopted in row["rests_on"] and not row["coming"] for row in found)
    assert {code: standings(story, "2026-12-01")[code] for code in before} == before
    assert standings(story, "2026-12-02")["SYS-2"] == "prohibited_in_use"


def test_what_is_due_on_2_december_2026_is_seen_coming_within_the_window_once_adopted(story: Story) -> None:
    assert work(story, "2026-11-23", within=30) == []
    story.at("2026-11-20").adopt("2026-1744")
    assert work(story, "2026-11-23", within=8) == []
    (row,) = work(story, "2026-11-23", within=9)
    assert (row["what"], row["since"], row["coming"]) == ("law_changed", "2026-12-02", True)
    assert work(story, "2026-12-02", known_at="2026-11-19") == []


def test_a_review_date_is_due_from_the_day_after_it(story: Story) -> None:
    reviewed(story, "SYS-1", review="2025-12-31")
    assert work(story, "2025-12-31") == []
    (row,) = work(story, "2026-01-01")
    assert (row["what"], row["since"], row["by"]) == ("review_passed", "2026-01-01", "2025-12-31")
    assert [each["coming"] for each in work(story, "2025-12-31", within=1)] == [True]


def test_a_replaced_version_is_due_until_it_is_examined(story: Story) -> None:
    event = VersionReplaced(Committed.of("2.0"))
    replaced = story.at("2025-05-01").record("ai-system", "SYS-1", event)
    (row,) = work(story, "2025-05-01")
    assert (row["what"], row["since"], row["rests_on"]) == ("version_replaced", "2025-05-01", [5, 6, replaced])
    assert row["who"]["role"] == "recorder"


def test_l16_what_is_in_use_again_is_due_at_once(story: Story) -> None:
    story.lifecycle("SYS-1", "out_of_use", "2025-05-01")
    story.lifecycle("SYS-1", "in_use", "2025-09-01")
    assert short(story, "2025-08-31") == []
    assert short(story, "2025-09-01") == [("SYS-1", "reactivated", "2025-09-01")]


def test_a_claim_is_due_while_undecided_near_its_end_and_once_it_has_ended(story: Story) -> None:
    claim, examined = claimed(story, "SYS-1", last_day="2025-12-31")
    story.approve("SYS-1", examined)
    (row,) = work(story, "2025-06-01")
    assert (row["what"], row["who"]["role"], row["about"]) == ("claim_undecided", "approver", ["CLAIM-SYS-1"])
    decided = accepted(story, "SYS-1")
    assert work(story, "2025-10-31") == []
    assert [row["coming"] for row in work(story, "2025-10-31", within=1)] == [True]
    (row,) = work(story, "2025-11-01")
    assert (row["what"], row["since"], row["by"]) == ("claim_ending", "2025-11-01", "2025-12-31")
    assert row["rests_on"] == [claim, decided]
    assert short(story, "2026-01-01") == [("SYS-1", "claim_ended", "2026-01-01")]


def test_a_shutdown_is_due_past_its_planned_day_and_until_it_is_verified(story: Story) -> None:
    shut_down(story, "SYS-1", planned="2025-06-30")
    assert work(story, "2025-06-30") == []
    assert short(story, "2025-07-01") == [("SYS-1", "shutdown_overdue", "2025-07-01")]
    off = switched_off(story, "SYS-1", on="2025-07-10")
    (row,) = work(story, "2025-07-11")
    assert (row["what"], row["since"], row["who"]["role"]) == ("shutdown_unverified", "2025-07-10", "approver")
    assert off in row["rests_on"]
    verified(story, "SYS-1", off, on="2025-07-20")
    assert work(story, "2025-07-20") == []


def test_an_inquiry_is_due_for_each_addressee_without_a_return_past_the_deadline(story: Story) -> None:
    story.inquiry("U-1", ("MIN", "MIN-2"), deadline="2025-02-28")
    story.submit("U-1", "MIN", "nil_return")
    assert work(story, "2025-02-28") == []
    (row,) = work(story, "2025-03-01")
    assert (row["ref"], row["what"], row["since"]) == ("U-1", "inquiry_unanswered", "2025-03-01")
    assert (row["who"], row["kind"]) == ({"role": "recorder", "organisation": "MIN-2"}, "inquiry")
    event = DeadlineExtended(When("2025-03-31"))
    story.record("inquiry", "U-1", event)
    assert work(story, "2025-03-31") == []
    story.record("inquiry", "U-1", InquiryClosed(), on="2025-04-10")
    assert [len(work(story, day)) for day in ("2025-04-09", "2025-04-10")] == [1, 0]


def test_a_disputed_entry_is_due_until_it_is_answered(story: Story) -> None:
    event = EntryDisputed(story.reference(5), Committed.of("The reason does not hold."))
    dispute = story.at("2025-04-01").record("ai-system", "SYS-1", event, actor="auditor@example")
    (row,) = work(story, "2025-04-01")
    assert (row["what"], row["since"], row["rests_on"]) == ("disputed", "2025-04-01", [5, dispute])
    assert row["who"] == {"role": "recorder", "organisation": "MIN"}
    answer = DisputeAnswered(story.reference(dispute), Committed.of("It holds, see the annex."))
    answered = story.at("2025-04-20").record("ai-system", "SYS-1", answer)
    assert work(story, "2025-06-01") == []
    assert len(work(story, "2025-06-01", known_at=f"entry:{answered - 1}")) == 1


@pytest.mark.parametrize(
    ("kind", "code", "index", "organisation"),
    [("organisation", "MIN-2", 7, "MIN-2"), ("rulebook", "rulebook", 2, "root")],
)
def test_a_disputed_entry_of_another_subject_is_for_the_organisation_that_it_concerns(
    story: Story, kind: StreamKind, code: str, index: int, organisation: str
) -> None:
    story.record(kind, code, EntryDisputed(story.reference(index), Committed.of("No.")))
    (row,) = work(story, "2025-06-01")
    assert (row["kind"], row["ref"], row["who"]["organisation"]) == (kind, code, organisation)


def test_the_list_is_for_an_organisation_with_all_below_it_and_for_a_role(story: Story) -> None:
    story.organisation("AGENCY", "agency", "MIN")
    story.system("SYS-2", "AGENCY")
    story.system("SYS-3", "MIN-2")
    story.classify("SYS-3")
    assert {row["ref"] for row in work(story, "2025-06-01", organisation="MIN")} == {"SYS-2"}
    assert {row["ref"] for row in work(story, "2025-06-01", who="approver")} == {"SYS-3"}
    with pytest.raises(NotFound) as refused:
        work(story, "2025-06-01", organisation="NONE")
    assert refused.value.code == "organisation-unknown-then"


def test_a_thing_is_listed_once_however_many_periods_the_window_has(story: Story) -> None:
    story.at("2026-11-20").adopt("2026-1744")
    story.classify("SYS-1")
    found = [(row["what"], row["coming"]) for row in work(story, "2026-11-23", within=400)]
    assert found == [("proposed", False), ("law_changed", True)]


def standings(story: Story, on: str) -> dict[str, str]:
    with asked(story) as projections:
        return standings_at(projections, on=on)
