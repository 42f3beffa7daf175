"""Authority that ends between deciding and recording: the approval is refused, and nothing of it is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.domain.commands.classification import ApproveClassification, Proposal
from grootboek.domain.commands.official import LeaveOffice, RevokeKey, RotateKey, WithdrawMandate
from grootboek.domain.values import Code, Handle
from grootboek.errors import NotAuthorised
from grootboek.ledger.application import Asked
from grootboek.ledger.audit import audit
from grootboek.ledger.deciding import decide
from grootboek.ledger.envelope import Acting, Envelope
from tests.story import MINISTRY, ROOT, Story, key_of, offered, text

if TYPE_CHECKING:
    from grootboek.domain.values import Level
    from grootboek.ledger.deciding import Outcome
    from grootboek.ledger.drafting import Drafting

ADMIN, APPROVER, SECOND = Handle("admin@example"), Handle("approver@example"), Handle("second@example")
WHY = text("Fictional reason.")
APPROVAL = ApproveClassification((Proposal(Code("SYS-1")),))
MEANWHILE = {
    "the mandate is withdrawn": (WithdrawMandate(APPROVER, "approver", MINISTRY), "no-mandate"),
    "the key is revoked": (RevokeKey(APPROVER, offered(APPROVER).fingerprint, WHY), "key-revoked"),
    "the official leaves": (LeaveOffice(APPROVER), "official-left"),
}


def raced(
    story: Story, command: object, by: Handle, other: object, other_by: Handle, level: Level = "unclassified"
) -> None:
    """Give a command, and let the other be recorded once it is decided and before it is recorded."""
    others = [other]

    def decision(drafting: Drafting) -> Outcome:
        outcome = decide(command, drafting)
        for each in others:
            others.clear()
            story.do(each, by=other_by)
        return outcome

    asked = Asked(command, story.ledger.new_command_id(), Acting(by, key_of(by)), Envelope(level=level))
    story.ledger.carry_out(asked, decision)


@pytest.mark.parametrize(("other", "code"), MEANWHILE.values(), ids=MEANWHILE)
def test_an_approval_that_loses_the_race_is_refused(other: object, code: str) -> None:
    with Story() as story:
        story.system()
        story.classify()
        size = story.size
        with pytest.raises(NotAuthorised) as refusal:
            raced(story, APPROVAL, APPROVER, other, ADMIN)
        assert (refusal.value.code, story.size) == (code, size + 1)
        assert [finding.code for finding in audit(story.ledger.reader)] == []


def test_an_approval_that_wins_the_race_stays_valid_after_the_mandate_is_gone() -> None:
    with Story() as story:
        story.system()
        story.classify()
        story.approve()
        for other, _ in MEANWHILE.values():
            story.do(other, by=ADMIN)
        assert [finding.code for finding in audit(story.ledger.reader)] == []


def test_of_two_administrators_who_end_each_other_one_stays() -> None:
    with Story() as story:
        story.enrol(SECOND, ROOT)
        story.grant(SECOND, "administrator", ROOT)
        with pytest.raises(NotAuthorised) as refusal:
            raced(story, LeaveOffice(SECOND), ADMIN, LeaveOffice(ADMIN), SECOND)
        assert refusal.value.code == "official-left"
        assert [finding.code for finding in audit(story.ledger.reader)] == []


def test_a_key_rotated_meanwhile_signs_nothing_more() -> None:
    with Story() as story:
        story.system()
        story.classify()
        rotation = RotateKey(offered("new-key"), offered(APPROVER).fingerprint, WHY)
        with pytest.raises(NotAuthorised) as refusal:
            raced(story, APPROVAL, APPROVER, rotation, APPROVER)
        assert refusal.value.code == "key-revoked"
        assert story.do(APPROVAL, by=APPROVER, key="new-key").entries
