"""A withholding is lifted as it was made: a recorder proposes, an approver with another key approves; erasures stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.aggregates.deciding import Occasion
from grootboek.domain.aggregates.redaction_decisions import approve
from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.redaction import ApproveRedaction, ProposeLift, ProposeRedaction
from grootboek.domain.events.redaction import LiftProposed, RedactionApproved, RedactionLifted
from grootboek.domain.redaction_grounds import argued_anew_from
from grootboek.domain.redactions import redactions, standing
from grootboek.domain.values import Code, EntryReference, Handle
from grootboek.errors import Refused
from grootboek.evidence.findings import is_sound
from grootboek.ledger.audit import audit
from tests.story import MINISTRY, Story, text

if TYPE_CHECKING:
    from grootboek.domain.act import Recorded

APPROVER = "approver@example"
PRIVACY, COMPANY, ERASURE = Code("woo-5.1-2-e"), Code("woo-5.1-2-f"), Code("avg-17")
NAME = Code("name")


@pytest.fixture
def story() -> Story:
    told = Story()
    told.system()
    return told


def _system(story: Story) -> int:
    return next(each.index for each in story.entries() if each.event.TYPE == "ai-system.registered.v1")


def _propose(story: Story, ground: Code = PRIVACY, mode: str = "withheld") -> ProposeRedaction:
    return ProposeRedaction(_system(story), NAME, mode, ground)  # type: ignore[arg-type]  # one of the two


def _lift(story: Story) -> ProposeLift:
    return ProposeLift(_system(story), NAME, text("The interest is gone."))


def _agree(story: Story, proposal: object) -> None:
    """Propose it and approve it."""
    story.do(proposal)
    story.do(ApproveRedaction(story.size - 1), by=APPROVER)


def _stands(story: Story) -> str | None:
    found = standing(redactions(story.entries()), _system(story), NAME)
    return None if found is None else found.ground


def test_lifting_is_two_entries_of_the_subject_that_name_what_they_end(story: Story) -> None:
    _agree(story, _propose(story))
    withholding = story.size - 1
    proposed = story.do(_lift(story))
    event = proposed.acts[0].event
    assert isinstance(event, LiftProposed)
    assert (event.withholding.index, proposed.reference) == (withholding, "SYS-1")
    assert (proposed.facts["entry"], proposed.facts["mode"], _stands(story)) == (_system(story), "lifted", PRIVACY)
    approved = story.do(ApproveRedaction(story.size - 1), by=APPROVER)
    assert isinstance(approved.acts[0].event, RedactionLifted)
    assert approved.facts == {
        "kind": "ai-system",
        "proposal": story.size - 2,
        "entry": _system(story),
        "field": "name",
        "mode": "lifted",
        "ground": "woo-5.1-2-e",
    }
    assert _stands(story) is None
    assert is_sound(audit(story.ledger.reader))


def test_what_was_lifted_can_be_withheld_again_lifted_again_and_erased(story: Story) -> None:
    for ground in (PRIVACY, PRIVACY, COMPANY):
        _agree(story, _propose(story, ground))
        assert _stands(story) == ground
        _agree(story, _lift(story))
        assert _stands(story) is None
    _agree(story, _propose(story, ERASURE, "erased"))
    assert story.refuses(_propose(story)) == "redaction-approved"
    assert is_sound(audit(story.ledger.reader))


def test_an_erasure_is_never_lifted_also_where_it_was_withheld_before(story: Story) -> None:
    _agree(story, _propose(story))
    story.do(_lift(story))
    proposal = story.size - 1
    _agree(story, _propose(story, ERASURE, "erased"))
    assert story.refuses(_lift(story)) == "erasure-final"
    assert story.refuses(ApproveRedaction(proposal), by=APPROVER) == "erasure-final"
    assert _stands(story) == ERASURE


def test_who_proposed_does_not_approve_nor_anybody_with_the_same_key(story: Story) -> None:
    _agree(story, _propose(story))
    story.grant("recorder@example", "approver", MINISTRY)
    story.do(_lift(story))
    proposal = story.size - 1
    assert story.refuses(ApproveRedaction(proposal)) == "same-official"
    story.enrol("second@example", MINISTRY, key="recorder@example")
    story.grant("second@example", "approver", MINISTRY)
    assert story.refuses(ApproveRedaction(proposal), by="second@example", key="recorder@example") == "same-key"


@pytest.mark.parametrize("by", [APPROVER, "auditor@example", "other@example", "admin@example"])
def test_only_a_recorder_for_whom_it_is_about_proposes_to_lift(story: Story, by: str) -> None:
    _agree(story, _propose(story))
    assert story.refuses(_lift(story), by=by) == "no-mandate"


@pytest.mark.parametrize("by", ["other@example", "auditor@example", "admin@example"])
def test_only_an_approver_for_whom_it_is_about_approves_to_lift(story: Story, by: str) -> None:
    _agree(story, _propose(story))
    story.do(_lift(story))
    assert story.refuses(ApproveRedaction(story.size - 1), by=by) == "no-mandate"


def test_only_what_is_withheld_is_lifted_and_once(story: Story) -> None:
    assert story.refuses(_lift(story)) == "nothing-to-lift"
    story.do(_propose(story))
    assert story.refuses(_lift(story)) == "nothing-to-lift"
    story.do(ApproveRedaction(story.size - 1), by=APPROVER)
    assert story.refuses(replace(_lift(story), field=Code("salary"))) == "field-unknown"
    assert story.refuses(replace(_lift(story), index=99)) == "entry-unknown"
    story.do(_lift(story))
    assert story.refuses(_lift(story)) == "lift-proposed"
    story.do(ApproveRedaction(_system(story)), by=APPROVER)
    assert story.refuses(ApproveRedaction(story.size - 2), by=APPROVER) == "lift-approved"
    assert story.refuses(ApproveRedaction(_system(story)), by=APPROVER) == "nothing-to-redact"
    assert story.refuses(_lift(story)) == "nothing-to-lift"


def test_one_of_several_open_proposals_is_approved_by_its_own_index(story: Story) -> None:
    _agree(story, _propose(story))
    story.do(_lift(story))
    story.do(_propose(story, ERASURE, "erased"))
    assert story.refuses(ApproveRedaction(_system(story)), by=APPROVER) == "redaction-which"
    story.do(ApproveRedaction(story.size - 2), by=APPROVER)
    assert _stands(story) is None


def test_another_ground_comes_in_the_place_of_the_first_and_is_what_is_lifted(story: Story) -> None:
    _agree(story, _propose(story))
    assert story.refuses(_propose(story)) == "redaction-approved"
    story.do(_lift(story))
    overtaken = story.size - 1
    _agree(story, _propose(story, COMPANY))
    assert _stands(story) == COMPANY
    assert story.refuses(ApproveRedaction(overtaken), by=APPROVER) == "lift-overtaken"
    _agree(story, _lift(story))
    assert _stands(story) is None


def test_the_same_ground_is_argued_anew_once_the_text_is_five_years_old(story: Story) -> None:
    _agree(story, _propose(story))
    story.clock.moment += timedelta(days=5 * 365)
    assert story.refuses(_propose(story), clock_confirmed=True) == "redaction-approved"
    story.clock.moment += timedelta(days=3)
    story.do(_propose(story), clock_confirmed=True)
    story.do(ApproveRedaction(story.size - 1), by=APPROVER)
    found = redactions(story.entries())
    assert [each.approval for each in found if each is standing(found, _system(story), NAME)] == [story.size - 1]
    assert story.refuses(_propose(story)) == "redaction-approved"


def test_which_grounds_must_be_argued_anew_and_when() -> None:
    assert argued_anew_from("woo-5.1-2-e", date(2024, 2, 29)) == date(2029, 3, 1)
    assert argued_anew_from("woo-5.2", date(2025, 3, 17)) == date(2030, 3, 17)
    assert argued_anew_from("woo-5.1-1-d", date(2025, 3, 17)) is None
    assert argued_anew_from("avg-17", date(2025, 3, 17)) is None


def test_the_reason_of_a_lifting_is_a_text_as_any_other(story: Story) -> None:
    _agree(story, _propose(story))
    _agree(story, _lift(story))
    reason = story.size - 2
    _agree(story, ProposeRedaction(reason, Code("because"), "withheld", COMPANY))
    _agree(story, ProposeLift(reason, Code("because"), text("Also over.")))
    _agree(story, ProposeRedaction(reason, Code("because"), "erased", ERASURE))
    assert not story.ledger.reader.entry(reason).disclosures
    assert story.refuses(CorrectEntry(reason, text("x"))) == "redaction-final"
    assert is_sound(audit(story.ledger.reader))


def test_what_was_forced_in_beside_the_commands_lifts_nothing_more(story: Story) -> None:
    """A second approval, a second end, an end of an erasure: none of them changes what holds of a text."""
    _agree(story, _propose(story))
    _agree(story, _lift(story))
    entries = story.entries()
    proposed, approved, lift, lifted = entries[-4:]
    again = replace(approved, index=approved.index + 10)
    more = [*entries, again, replace(lifted, index=lifted.index + 10)]
    assert redactions(more) == redactions(entries)
    of_nothing = replace(lift, act=replace(lift.act, event=replace(lift.event, withholding=_named(99, entries))))  # type: ignore[type-var]  # a frozen event
    assert redactions([*entries, of_nothing]) == redactions(entries)
    erased = replace(proposed, act=replace(proposed.act, event=replace(proposed.event, mode="erased")))  # type: ignore[type-var]  # a frozen event
    (found,) = redactions([*entries[:-4], erased, approved, lift, lifted])
    assert (found.stands, found.lift) == (True, None)
    orphan = replace(lifted, act=replace(lifted.act, event=RedactionApproved(_named(98, entries))))
    assert redactions([*entries, orphan]) == redactions(entries)


def _named(index: int, entries: list[Recorded]) -> EntryReference:
    return EntryReference(index, entries[-1].leaf)


def test_a_withholding_that_another_replaced_is_lifted_no_more_also_when_that_one_was(story: Story) -> None:
    _agree(story, _propose(story))
    story.do(_lift(story))
    overtaken = story.size - 1
    _agree(story, _propose(story, COMPANY))
    _agree(story, _lift(story))
    assert story.refuses(ApproveRedaction(overtaken), by=APPROVER) == "lift-overtaken"


def test_a_forced_proposal_about_nothing_is_approved_by_nobody(story: Story) -> None:
    _agree(story, _propose(story))
    story.do(_lift(story))
    entries = story.entries()
    event = LiftProposed(_named(3, entries), text("x"))
    forced = replace(entries[-1], act=replace(entries[-1].act, event=event))
    occasion = Occasion(date(2026, 11, 23), Handle(APPROVER), Code("c"))
    with pytest.raises(Refused) as refusal:
        approve(ApproveRedaction(forced.index), forced, [*entries[:-1], forced], occasion)
    assert refusal.value.code == "nothing-to-redact"
