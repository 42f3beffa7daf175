"""Verifying holds every decision to four eyes: classifications, claims accepted, shutdowns, redactions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.authority import judge
from grootboek.domain.authority_four_eyes import DECISIONS, decided_by
from grootboek.domain.authority_ledger import AuthorityLedger
from grootboek.domain.commands.classification import (
    ApproveClassification,
    Proposal,
    RecordClassification,
    RefuseClassification,
)
from grootboek.domain.commands.exemption import AcceptClaim, ClaimExemption, RejectClaim
from grootboek.domain.commands.log_key import ConfirmLogKey, ProposeLogKey, SetLogKey
from grootboek.domain.commands.redaction import ApproveRedaction, ProposeLift, ProposeRedaction
from grootboek.domain.commands.shutdown import DecideShutdown, SwitchOff, VerifyShutdown
from grootboek.domain.commands.system import DeploySystem
from grootboek.domain.values import Code
from grootboek.errors import GrootboekError, NotAuthorised
from grootboek.ledger.audit import audit
from tests.story import MINISTRY, ROOT, Story, excepted, text, vkey_of

if TYPE_CHECKING:
    from grootboek.domain.act import Recorded

SYSTEM, ONE = Code("SYS-1"), Code("1")
GROUND = Code("f-x1")
SHOWN: Any = dict.fromkeys((Code("medical_purpose_documented"), Code("regulatory_basis_named")), "met")
APPROVER = "approver@example"
WHY = text("Fictional reason.")
APPROVED, REFUSED = "ai-system.classification-approved.v1", "ai-system.classification-refused.v1"
ACCEPTED, REJECTED = "ai-system.exemption-accepted.v1", "ai-system.exemption-rejected.v1"
VERIFIED = "ai-system.shutdown-verified.v1"
REDACTED = "entry.redaction-approved.v1"
LIFTED = "entry.redaction-lifted.v1"
REPLACED = "ledger.log-key-replaced.v1"


@pytest.fixture(scope="module")
def entries() -> list[Recorded]:
    """One decision of every kind; the recorder is an approver too, so that only four eyes keep them from deciding."""
    with Story() as story:
        story.grant("recorder@example", "approver", MINISTRY)
        for handle in ("recorder@example", APPROVER):
            story.grant(handle, "administrator", ROOT)
        story.system()
        story.do(DeploySystem(SYSTEM, MINISTRY))
        form = excepted()
        shown = replace(form, claims=(replace(form.claims[0], conditions=SHOWN),))
        story.do(RecordClassification(SYSTEM, shown, ONE))
        story.do(RefuseClassification(Proposal(SYSTEM, ONE), WHY), by=APPROVER)
        story.do(RecordClassification(SYSTEM, shown, ONE))
        story.do(ApproveClassification((Proposal(SYSTEM, ONE),)), by=APPROVER)
        for number, decision in ((3, AcceptClaim), (4, RejectClaim)):
            story.do(ClaimExemption(SYSTEM, GROUND, WHY, SHOWN, deployment=ONE))
            story.do(decision(Code(f"SYS-1:claim-{number}"), WHY), by=APPROVER)
        story.do(DecideShutdown(SYSTEM, WHY, deployment=ONE))
        story.do(SwitchOff(SYSTEM, WHY, ONE))
        story.do(VerifyShutdown(SYSTEM, WHY, ONE), by=APPROVER)
        story.do(ProposeRedaction(story.size - 1, Code("because"), "withheld", Code("woo-5.2")))
        story.do(ApproveRedaction(story.size - 1), by=APPROVER)
        story.do(ProposeLift(story.size - 3, Code("because"), WHY))
        story.do(ApproveRedaction(story.size - 1), by=APPROVER)
        story.do(SetLogKey(vkey_of("first")))
        story.do(ProposeLogKey(vkey_of("second"), WHY))
        story.do(ConfirmLogKey(story.size - 1), by=APPROVER)
        assert list(audit(story.ledger.reader)) == []
        return story.entries()


def _decision(entries: list[Recorded], name: str) -> Recorded:
    return next(entry for entry in entries if name == entry.event.TYPE)


def _refusal(entry: Recorded, entries: list[Recorded]) -> str | None:
    """The code with which the entry is refused after those before it; None if it stands."""
    view = AuthorityLedger(lambda index: entries[index] if index < len(entries) else None)
    for earlier in entries[: entry.index]:
        view.apply(earlier)
    try:
        judge(entry.act, entry.key, view, entry.recorded_at.day)
    except GrootboekError as error:
        return error.code
    return None


def _changed(entry: Recorded, **fields: Any) -> Recorded:
    return replace(entry, act=replace(entry.act, event=replace(entry.event, **fields)))  # type: ignore[type-var]  # every event is a dataclass


def test_the_story_has_every_decision_that_takes_two(entries: list[Recorded]) -> None:
    assert DECISIONS.keys() == {APPROVED, REFUSED, ACCEPTED, REJECTED, VERIFIED, REDACTED, LIFTED, REPLACED}
    assert [_refusal(_decision(entries, name), entries) for name in DECISIONS] == [None] * len(DECISIONS)


@pytest.mark.parametrize("name", DECISIONS)
def test_nobody_decides_what_they_recorded(entries: list[Recorded], name: str) -> None:
    decision = _decision(entries, name)
    recorder = next(entry for entry in entries if entry.act.actor.handle == "recorder@example")
    role = "administrator" if name == REPLACED else "approver"
    mandate = next(e.index for e in entries if getattr(e.event, "role", "") == role and e.index > 25)
    actor = replace(recorder.act.actor, mandate=mandate)
    own = replace(decision, key=recorder.key, act=replace(decision.act, actor=actor))
    assert _refusal(own, entries) == "same-official"


NOWHERE: list[tuple[str, dict[str, Any], str]] = [
    (APPROVED, {"accepts": (Code("SYS-1:claim-9"),)}, "claim-not-there"),
    (ACCEPTED, {"claim": Code("SYS-1:claim-9")}, "claim-not-there"),
    (REJECTED, {"claim": Code("SYS-1:claim-4"), "deployment": Code("2")}, "claim-not-there"),
    (APPROVED, {"deployment": Code("2")}, "classification-not-there"),
    (VERIFIED, {"deployment": Code("2")}, "switch-off-not-there"),
]


@pytest.mark.parametrize(("name", "fields", "code"), NOWHERE)
def test_what_is_decided_is_there_and_of_the_same_deployment(
    entries: list[Recorded], name: str, fields: dict[str, Any], code: str
) -> None:
    assert _refusal(_changed(_decision(entries, name), **fields), entries) == code


def test_an_approval_accepts_no_claim_of_the_approver(entries: list[Recorded]) -> None:
    """Also where the classification itself is by another: a claim made by itself is decided by a second official."""
    approval = _decision(entries, APPROVED)
    claim = next(e for e in entries if getattr(e.event, "claim", "") == "SYS-1:claim-2")
    by_approver = replace(claim, act=replace(claim.act, actor=approval.act.actor), key=approval.key)
    altered = [by_approver if entry is claim else entry for entry in entries]
    assert _refusal(approval, altered) == "same-official"


def test_a_classification_is_no_switch_off(entries: list[Recorded]) -> None:
    named: Any = _decision(entries, APPROVED).event
    other = _changed(_decision(entries, VERIFIED), switched_off=named.classification)
    assert _refusal(other, entries) == "switch-off-not-there"


def test_what_is_no_proposal_of_a_log_key_is_confirmed_by_nobody(entries: list[Recorded]) -> None:
    named: Any = _decision(entries, REDACTED).event
    other = _changed(_decision(entries, REPLACED), proposal=named.proposal)
    assert _refusal(other, entries) == "log-key-proposal-not-there"


def test_what_is_no_proposal_is_approved_by_nobody(entries: list[Recorded]) -> None:
    named: Any = _decision(entries, VERIFIED).event
    other = _changed(_decision(entries, REDACTED), proposal=named.switched_off)
    assert _refusal(other, entries) == "redaction-not-there"
    ended = _changed(_decision(entries, LIFTED), proposal=named.switched_off)
    assert _refusal(ended, entries) == "lift-not-there"
    view = AuthorityLedger(lambda index: entries[index])
    for entry in entries:
        view.apply(entry)
    with pytest.raises(NotAuthorised):
        list(decided_by(other.act, view))
