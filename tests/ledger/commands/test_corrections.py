"""Corrections: a wrong entry stays visible, and counts no more."""

from __future__ import annotations

import pytest

from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.inquiry import OfferedReturn, OpenInquiry, SubmitReturn
from grootboek.domain.commands.system import ChangeLifecycle, DeploySystem
from grootboek.domain.events.system import EntryCorrected
from grootboek.domain.values import Code, When
from tests.story import AGENCY, MINISTRY, OTHER, Story, letter, text

SYSTEM = Code("SYS-1")
INQUIRY = Code("INQ-1")
ADMIN = "admin@example"


def _correct(index: int, replacement: int | None = None) -> CorrectEntry:
    return CorrectEntry(index, text("It was a mistake."), replacement)


@pytest.fixture
def story() -> Story:
    told = Story()
    told.system()
    return told


def test_a_correction_names_the_wrong_entry_and_what_replaces_it(story: Story) -> None:
    story.do(ChangeLifecycle(SYSTEM, "out_of_use"))
    story.do(ChangeLifecycle(SYSTEM, "in_development"))
    wrong, right = story.entries()[-2:]
    receipt = story.do(_correct(wrong.index, right.index))
    event = receipt.acts[0].event
    assert isinstance(event, EntryCorrected)
    assert event.replacement is not None
    assert [event.entry.leaf, event.replacement.leaf] == [wrong.leaf, right.leaf]
    assert (receipt.reference, receipt.facts) == (SYSTEM, {"kind": "ai-system"})


def test_what_was_corrected_no_longer_counts(story: Story) -> None:
    story.do(ChangeLifecycle(SYSTEM, "out_of_use"))
    story.do(_correct(story.size - 1))
    assert story.refuses(ChangeLifecycle(SYSTEM, "in_use")) == "nothing-changed"


@pytest.mark.parametrize("offset", [0, 2, 99])
def test_a_replacement_is_another_entry_about_the_same_subject_that_counts(story: Story, offset: int) -> None:
    wrong = story.size - 1
    story.do(DeploySystem(SYSTEM, MINISTRY))
    story.do(_correct(story.size - 1))
    assert story.refuses(_correct(wrong, wrong + offset)) == "replacement-elsewhere"


def test_a_corrected_entry_is_no_replacement(story: Story) -> None:
    story.do(ChangeLifecycle(SYSTEM, "out_of_use"))
    story.do(_correct(story.size - 1))
    assert story.refuses(_correct(story.size - 3, story.size - 2)) == "replacement-elsewhere"


@pytest.mark.parametrize("index", [-1, 31])
def test_an_entry_that_is_not_there_is_not_corrected(story: Story, index: int) -> None:
    assert story.refuses(_correct(index)) == "entry-unknown"


def test_a_deployment_is_corrected_after_what_rests_on_it(story: Story) -> None:
    story.do(DeploySystem(SYSTEM, AGENCY))
    deployed = story.size - 1
    story.do(ChangeLifecycle(SYSTEM, "out_of_use", deployment=Code("1")))
    story.do(ChangeLifecycle(SYSTEM, "out_of_use", deployment=Code("2")))
    assert story.refuses(_correct(deployed)) == "entry-carries-others"
    story.do(_correct(story.size - 1))
    assert story.do(_correct(deployed)).entries
    assert story.refuses(ChangeLifecycle(SYSTEM, "in_use", deployment=Code("2"))) == "deployment-unknown"


def test_a_classification_may_be_corrected_with_its_approval_standing(story: Story) -> None:
    story.classify()
    story.approve()
    assert story.do(_correct(story.size - 2)).entries


def test_a_recorder_of_another_organisation_corrects_nothing_here(story: Story) -> None:
    story.do(ChangeLifecycle(SYSTEM, "out_of_use"))
    assert story.refuses(_correct(story.size - 1), by="other@example") == "no-mandate"


def test_entries_of_an_inquiry_are_corrected_by_whoever_could_record_them(story: Story) -> None:
    asked = OpenInquiry(INQUIRY, text("Fictional"), When("2026-11"), When("2026-12"), (MINISTRY, OTHER))
    story.do(asked, by=ADMIN)
    opened = story.size - 1
    story.do(SubmitReturn(INQUIRY, OfferedReturn("nil_return", MINISTRY)))
    answered = story.size - 1
    assert story.refuses(_correct(answered), by="other@example") == "no-mandate"
    assert story.refuses(_correct(answered), by=ADMIN) == "evidence-needed"
    assert story.refuses(_correct(opened), by=ADMIN) == "entry-carries-others"
    assert story.do(_correct(answered), by=ADMIN, evidence=(letter(),)).entries
    assert story.refuses(_correct(opened)) == "no-mandate"
    assert story.do(_correct(opened), by=ADMIN).entries


def test_a_corrected_answer_can_be_given_again(story: Story) -> None:
    asked = OpenInquiry(INQUIRY, text("Fictional"), When("2026-11"), When("2026-12"), (MINISTRY,))
    story.do(asked, by=ADMIN)
    answer = SubmitReturn(INQUIRY, OfferedReturn("nil_return", MINISTRY))
    story.do(answer)
    story.do(_correct(story.size - 1))
    assert story.do(answer).entries


@pytest.mark.parametrize("index", [0, 2, 5, 6])
def test_what_carries_authority_and_the_rulebook_are_not_correctable(story: Story, index: int) -> None:
    assert story.refuses(_correct(index)) == "entry-not-correctable"
