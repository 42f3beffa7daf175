"""Disputes: an auditor or overseer contests an entry, the organisation answers once; neither can be taken away."""

from __future__ import annotations

import pytest

from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.dispute import AnswerDispute, DisputeEntry
from grootboek.domain.commands.inquiry import OfferedReturn, OpenInquiry, SubmitReturn
from grootboek.domain.commands.system import ChangeLifecycle
from grootboek.domain.events.dispute import DisputeAnswered, EntryDisputed
from grootboek.domain.values import Code, When
from tests.story import MINISTRY, OTHER, ROOT, Story, text

SYSTEM = Code("SYS-1")
AUDITOR, ADMIN = "auditor@example", "admin@example"
WHY = text("We doubt it.")
ANSWER = text("It is so.")


@pytest.fixture
def story() -> Story:
    told = Story()
    told.system()
    asked = OpenInquiry(Code("INQ-1"), text("Fictional"), When("2026-11"), When("2026-12"), (MINISTRY, OTHER))
    told.do(asked, by=ADMIN)
    told.do(SubmitReturn(Code("INQ-1"), OfferedReturn("nil_return", MINISTRY)))
    return told


def _index(story: Story, name: str, code: str) -> int:
    return next(e.index for e in story.entries() if name == e.event.TYPE and e.act.stream.code == code)


ENTRIES = [
    ("organisation.registered.v1", "MINISTRY", "organisation", ADMIN),
    ("official.mandate-granted.v1", "recorder@example", "official", "recorder@example"),
    ("rulebook.taxonomy-adopted.v1", "rulebook", "rulebook", ADMIN),
    ("ai-system.registered.v1", "SYS-1", "ai-system", "recorder@example"),
    ("inquiry.opened.v1", "INQ-1", "inquiry", ADMIN),
    ("inquiry.return-submitted.v1", "INQ-1", "inquiry", "recorder@example"),
]


@pytest.mark.parametrize(("name", "code", "kind", "answering"), ENTRIES)
def test_every_kind_of_entry_can_be_disputed_and_is_answered_by_who_keeps_it(
    story: Story, name: str, code: str, kind: str, answering: str
) -> None:
    contested = _index(story, name, code)
    receipt = story.do(DisputeEntry(contested, WHY), by=AUDITOR)
    event = receipt.acts[0].event
    assert isinstance(event, EntryDisputed)
    assert (receipt.reference, receipt.acts[0].stream.kind, event.entry.index) == (code, kind, contested)
    assert receipt.facts == {"kind": kind, "disputes": contested}
    dispute = story.size - 1
    answered = story.do(AnswerDispute(dispute, ANSWER), by=answering)
    assert isinstance(answered.acts[0].event, DisputeAnswered)
    assert answered.facts == {"kind": kind, "answers": dispute}
    assert story.refuses(AnswerDispute(dispute, ANSWER), by=answering) == "dispute-answered"


def test_a_dispute_changes_no_state(story: Story) -> None:
    story.do(ChangeLifecycle(SYSTEM, "out_of_use"))
    story.do(DisputeEntry(story.size - 1, WHY), by=AUDITOR)
    assert story.refuses(ChangeLifecycle(SYSTEM, "out_of_use")) == "nothing-changed"


@pytest.mark.parametrize("by", ["recorder@example", "approver@example", ADMIN])
def test_only_auditors_and_overseers_dispute(story: Story, by: str) -> None:
    assert story.refuses(DisputeEntry(_index(story, "ai-system.registered.v1", "SYS-1"), WHY), by=by) == "no-mandate"


@pytest.mark.parametrize(("organisation", "may"), [(ROOT, True), (MINISTRY, True), (OTHER, False)])
def test_an_overseer_disputes_what_concerns_the_organisations_of_the_mandate(
    story: Story, organisation: Code, *, may: bool
) -> None:
    story.enrol("overseer@example", ROOT)
    story.grant("overseer@example", "overseer", organisation)
    command = DisputeEntry(_index(story, "ai-system.registered.v1", "SYS-1"), WHY)
    if may:
        assert story.do(command, by="overseer@example").entries
    else:
        assert story.refuses(command, by="overseer@example") == "no-mandate"


def test_only_the_organisation_concerned_answers(story: Story) -> None:
    story.do(DisputeEntry(_index(story, "ai-system.registered.v1", "SYS-1"), WHY), by=AUDITOR)
    for by in (AUDITOR, "other@example", "approver@example", ADMIN):
        assert story.refuses(AnswerDispute(story.size - 1, ANSWER), by=by) == "no-mandate"


def test_a_dispute_may_be_answered_by_the_index_of_what_it_contests_where_that_is_clear(story: Story) -> None:
    contested = _index(story, "ai-system.registered.v1", "SYS-1")
    assert story.refuses(AnswerDispute(contested, ANSWER)) == "nothing-disputed"
    story.do(DisputeEntry(contested, WHY), by=AUDITOR)
    story.do(DisputeEntry(contested, text("And another thing.")), by=AUDITOR)
    assert story.refuses(AnswerDispute(contested, ANSWER)) == "dispute-which"
    first = story.size - 2
    story.do(AnswerDispute(first, ANSWER))
    assert story.do(AnswerDispute(contested, ANSWER)).facts["answers"] == first + 1
    assert story.refuses(AnswerDispute(contested, ANSWER)) == "nothing-disputed"


def test_nobody_disputes_the_opening_of_a_ledger_a_dispute_or_an_answer(story: Story) -> None:
    assert story.refuses(DisputeEntry(0, WHY), by=AUDITOR) == "entry-not-disputable"
    story.do(DisputeEntry(_index(story, "ai-system.registered.v1", "SYS-1"), WHY), by=AUDITOR)
    story.do(AnswerDispute(story.size - 1, ANSWER))
    for index in (story.size - 2, story.size - 1):
        assert story.refuses(DisputeEntry(index, WHY), by=AUDITOR) == "entry-not-disputable"


@pytest.mark.parametrize("index", [-1, 99])
def test_an_entry_that_is_not_there_is_neither_disputed_nor_answered(story: Story, index: int) -> None:
    assert story.refuses(DisputeEntry(index, WHY), by=AUDITOR) == "entry-unknown"
    assert story.refuses(AnswerDispute(index, ANSWER)) == "entry-unknown"


def test_a_dispute_is_answered_and_never_corrected_away(story: Story) -> None:
    story.do(DisputeEntry(_index(story, "ai-system.registered.v1", "SYS-1"), WHY), by=AUDITOR)
    assert story.refuses(CorrectEntry(story.size - 1, WHY)) == "dispute-final"
    story.do(AnswerDispute(story.size - 1, ANSWER))
    assert story.refuses(CorrectEntry(story.size - 1, WHY)) == "dispute-final"


def test_what_is_disputed_can_be_corrected_all_the_same(story: Story) -> None:
    contested = _index(story, "ai-system.registered.v1", "SYS-1")
    story.do(DisputeEntry(contested, WHY), by=AUDITOR)
    assert story.do(CorrectEntry(contested, WHY)).entries
    assert story.do(AnswerDispute(story.size - 2, text("Indeed: it is corrected."))).entries
