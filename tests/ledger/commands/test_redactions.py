"""Redactions: a recorder proposes, an approver with another key approves; they hold no text and stay for ever."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.dispute import DisputeEntry
from grootboek.domain.commands.inquiry import OpenInquiry
from grootboek.domain.commands.redaction import ApproveRedaction, ProposeRedaction
from grootboek.domain.commands.system import ChangeLifecycle, DeploySystem
from grootboek.domain.events.redaction import RedactionApproved, RedactionProposed
from grootboek.domain.redaction_grounds import GROUNDS, ground_label, ground_of
from grootboek.domain.redactions import committed_fields, redactions
from grootboek.domain.values import Code, When
from grootboek.errors import Invalid
from grootboek.evidence.findings import is_sound
from grootboek.ledger.audit import audit
from tests.story import AGENCY, MINISTRY, OTHER, ROOT, Story, letter, text

APPROVER, ADMIN = "approver@example", "admin@example"
PRIVACY, ERASURE = Code("woo-5.1-2-e"), Code("avg-17")


@pytest.fixture
def story() -> Story:
    told = Story()
    told.system()
    return told


def _index(story: Story, name: str, code: str) -> int:
    return next(e.index for e in story.entries() if name == e.event.TYPE and e.act.stream.code == code)


def _system(story: Story) -> int:
    return _index(story, "ai-system.registered.v1", "SYS-1")


def _erase(index: int, field: str = "name") -> ProposeRedaction:
    return ProposeRedaction(index, Code(field), "erased", ERASURE)


def test_a_redaction_is_two_entries_of_the_subject_that_name_what_they_are_about(story: Story) -> None:
    proposed = story.do(_erase(_system(story)))
    event = proposed.acts[0].event
    assert isinstance(event, RedactionProposed)
    assert (event.entry.index, event.field, event.mode, event.ground) == (_system(story), "name", "erased", "avg-17")
    approved = story.do(ApproveRedaction(story.size - 1), by=APPROVER)
    assert isinstance(approved.acts[0].event, RedactionApproved)
    assert approved.reference == "SYS-1"
    assert approved.facts == {
        "kind": "ai-system",
        "proposal": story.size - 2,
        "entry": _system(story),
        "field": "name",
        "mode": "erased",
        "ground": "avg-17",
        "finished": True,
    }
    (found,) = redactions(story.entries())
    assert (found.entry, found.proposal, found.approval) == (_system(story), story.size - 2, story.size - 1)


def test_who_proposed_does_not_approve_nor_anybody_with_the_same_key(story: Story) -> None:
    story.grant("recorder@example", "approver", MINISTRY)
    story.do(_erase(_system(story)))
    proposal = story.size - 1
    assert story.refuses(ApproveRedaction(proposal)) == "same-official"
    story.enrol("second@example", MINISTRY, key="recorder@example")
    story.grant("second@example", "approver", MINISTRY)
    assert story.refuses(ApproveRedaction(proposal), by="second@example", key="recorder@example") == "same-key"


@pytest.mark.parametrize("by", ["approver@example", "auditor@example", "other@example", ADMIN])
def test_only_a_recorder_for_whom_it_is_about_proposes(story: Story, by: str) -> None:
    assert story.refuses(_erase(_system(story)), by=by) == "no-mandate"


@pytest.mark.parametrize("by", ["other@example", "auditor@example", ADMIN])
def test_only_an_approver_for_whom_it_is_about_approves(story: Story, by: str) -> None:
    story.do(_erase(_system(story)))
    assert story.refuses(ApproveRedaction(story.size - 1), by=by) == "no-mandate"


def test_the_name_of_an_organisation_and_the_title_of_an_inquiry_can_go_too(story: Story) -> None:
    story.grant("recorder@example", "recorder", ROOT)
    story.grant(APPROVER, "approver", ROOT)
    asked = OpenInquiry(Code("INQ-1"), text("Fictional"), When("2026-11"), When("2026-12"), (MINISTRY, OTHER))
    story.do(asked, by=ADMIN)
    for name, code, field in (
        ("organisation.registered.v1", AGENCY, "name"),
        ("inquiry.opened.v1", "INQ-1", "title"),
        ("official.enrolled.v1", "recorder@example", "function"),
    ):
        story.do(_erase(_index(story, name, code), field))
        assert story.do(ApproveRedaction(story.size - 1), by=APPROVER).entries


def test_the_texts_around_an_event_can_go_as_those_in_it(story: Story) -> None:
    story.do(
        ChangeLifecycle(Code("SYS-1"), "out_of_use", because=text("Over.")),
        evidence=(replace(letter(), location=text("shelf 1")),),
        decided_by=text("somebody"),
    )
    fields = committed_fields(story.entries()[-1].act)
    assert set(fields) == {"because", "evidence.0.title", "evidence.0.location", "decided_by"}
    index = story.size - 1
    for field in fields:
        story.do(_erase(index, field))


def test_an_unknown_field_or_entry_is_refused(story: Story) -> None:
    assert story.refuses(_erase(_system(story), "salary")) == "field-unknown"
    assert story.refuses(_erase(99)) == "entry-unknown"
    assert story.refuses(_erase(0)) == "entry-has-no-text"
    assert story.refuses(ApproveRedaction(99), by=APPROVER) == "entry-unknown"


def test_what_is_withheld_can_be_erased_and_what_is_erased_is_done_with(story: Story) -> None:
    index = _system(story)
    withhold = ProposeRedaction(index, Code("name"), "withheld", PRIVACY)
    story.do(withhold)
    assert story.refuses(withhold) == "redaction-proposed"
    story.do(ApproveRedaction(index), by=APPROVER)
    assert story.refuses(withhold) == "redaction-approved"
    story.do(_erase(index))
    story.do(ApproveRedaction(index, Code("name")), by=APPROVER)
    assert story.refuses(withhold) == "redaction-approved"
    assert story.refuses(_erase(index)) == "redaction-approved"


def test_a_proposal_is_approved_by_the_index_of_the_entry_where_that_is_clear(story: Story) -> None:
    index = _system(story)
    assert story.refuses(ApproveRedaction(index), by=APPROVER) == "nothing-to-redact"
    story.do(_erase(index))
    story.do(ProposeRedaction(index, Code("name"), "withheld", PRIVACY))
    assert story.refuses(ApproveRedaction(index), by=APPROVER) == "redaction-which"
    assert story.refuses(ApproveRedaction(index, Code("function")), by=APPROVER) == "nothing-to-redact"
    story.do(ApproveRedaction(story.size - 2), by=APPROVER)
    assert story.refuses(ApproveRedaction(story.size - 3), by=APPROVER) == "redaction-approved"


def test_a_redaction_is_not_corrected_has_no_text_of_its_own_and_changes_no_state(story: Story) -> None:
    story.do(_erase(_system(story)))
    story.do(ApproveRedaction(story.size - 1), by=APPROVER)
    for index in (story.size - 2, story.size - 1):
        assert story.refuses(_erase(index)) == "entry-has-no-text"
        assert story.refuses(CorrectEntry(index, text("x"))) == "redaction-final"
    assert story.do(CorrectEntry(_system(story), text("It never existed."))).entries


def test_a_redaction_can_be_disputed(story: Story) -> None:
    story.do(_erase(_system(story)))
    assert story.do(DisputeEntry(story.size - 1, text("We need it.")), by="auditor@example").entries


def test_what_a_redaction_rests_on_stands_with_it_and_can_go_itself(story: Story) -> None:
    """Such as the request of whoever asks to be erased, of which the title may name them."""
    around: dict[str, Any] = {"evidence": (letter(),), "decided_by": text("somebody")}
    story.do(_erase(_system(story)), **around)
    proposal = story.size - 1
    story.do(ApproveRedaction(proposal), by=APPROVER, **around)
    for index in (proposal, proposal + 1):
        for field in ("evidence.0.title", "decided_by"):
            story.do(_erase(index, field))
            assert story.do(ApproveRedaction(index), by=APPROVER).facts["finished"]
        assert not story.ledger.reader.entry(index).disclosures
    assert is_sound(audit(story.ledger.reader))


@pytest.mark.parametrize("kind", ["proposal", "approval"])
def test_the_texts_of_a_redaction_are_for_whom_its_entry_is_about(story: Story, kind: str) -> None:
    """Of the second deployment, which another organisation answers for than for the system."""
    story.do(DeploySystem(Code("SYS-1"), OTHER), by="other@example")
    deployed = story.size - 1
    story.do(ChangeLifecycle(Code("SYS-1"), "out_of_use", Code("2"), because=text("Over.")), by="other@example")
    story.enrol("second@example", OTHER)
    story.grant("second@example", "approver", OTHER)
    around: dict[str, Any] = {"decided_by": text("somebody")}
    story.do(_erase(deployed + 1, "because"), by="other@example", **around)
    story.do(ApproveRedaction(story.size - 1), by="second@example", **around)
    index = story.size - (2 if kind == "proposal" else 1)
    assert story.refuses(_erase(index, "decided_by")) == "no-mandate"
    story.do(_erase(index, "decided_by"), by="other@example")
    assert story.refuses(ApproveRedaction(index), by=APPROVER) == "no-mandate"
    assert story.do(ApproveRedaction(index), by="second@example").entries
    assert is_sound(audit(story.ledger.reader))


def test_the_end_of_a_retention_period_names_its_list_and_no_other_ground_has_one(story: Story) -> None:
    listed, retention = Code("selectielijst-2020/19.1"), Code("retention")
    index, name = _system(story), Code("name")
    assert story.refuses(ProposeRedaction(index, name, "erased", retention)) == "redaction-list-needed"
    assert story.refuses(ProposeRedaction(index, name, "erased", ERASURE, listed)) == "redaction-list-needed"
    assert story.refuses(ProposeRedaction(index, name, "erased", Code("why-not"))) == "redaction-ground-unknown"
    assert story.do(ProposeRedaction(index, name, "erased", retention, listed)).entries


SPELLINGS = [
    ("Woo 5.1(1)(a)", "woo-5.1-1-a"),
    ("Woo art. 5.1 lid 2 onder e", "woo-5.1-2-e"),
    ("Woo article 5.1(2)(i)", "woo-5.1-2-i"),
    ("5.1.2.e", "woo-5.1-2-e"),
    ("woo-5.2", "woo-5.2"),
    ("AVG artikel 17", "avg-17"),
    ("GDPR Art. 17", "avg-17"),
    ("artikel 5.1, tweede lid, aanhef en onder e, van de Woo", "woo-5.1-2-e"),
    ("Woo 5.1, eerste lid, onder c", "woo-5.1-1-c"),
    ("art. 5.1 lid 2 sub i Woo", "woo-5.1-2-i"),
    ("Woo art. 5.1, second paragraph, letter f", "woo-5.1-2-f"),
    ("artikel 5.2 van de Woo", "woo-5.2"),
    ("artikel 17 AVG", "avg-17"),
    ("Einde van de bewaartermijn", "retention"),
    *((code, code) for code in GROUNDS),
]


@pytest.mark.parametrize(("text_given", "code"), SPELLINGS)
def test_a_ground_is_known_by_its_code_and_as_it_is_cited(text_given: str, code: str) -> None:
    assert ground_of(text_given) == code


@pytest.mark.parametrize(
    "cited",
    [
        "",
        "artikel 17 van de Woo",
        "Woo 5.1, derde lid, onder a",
        "Woo 5.1(1)(f)",
        "Woo 5.1(2)(j)",
        "Woo 5.1(3)(a)",
        "AVG 18",
        "because",
    ],
)
def test_what_is_no_ground_is_refused(cited: str) -> None:
    with pytest.raises(Invalid) as refusal:
        ground_of(cited)
    assert refusal.value.code == "redaction-ground-unknown"


def test_every_ground_is_known_as_it_is_cited_in_both_languages() -> None:
    for code, ground in GROUNDS.items():
        assert ground_of(ground.cited[0]) == ground_of(ground.cited[1]) == code
        assert all(ground.about)
    assert [code for code, ground in GROUNDS.items() if ground.destroys] == ["avg-17", "retention"]
    assert len(GROUNDS) == 17
    assert ground_label("retention", "nl", "list-1") == "einde van de bewaartermijn, list-1"
    assert ground_label("unheard-of", "en") == "unheard-of"
