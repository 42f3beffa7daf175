"""Claims on a ground apart from a classification: made by one official, decided by another, ended from a day on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.commands.classification import Proposal, RefuseClassification
from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.exemption import AcceptClaim, ClaimExemption, LapseClaim, RejectClaim, WithdrawClaim
from grootboek.domain.commands.system import DeploySystem
from grootboek.domain.events.classification import ExemptionClaimed
from grootboek.domain.events.exemption import ExemptionAccepted
from grootboek.domain.values import Code, When
from tests.story import AGENCY, MINISTRY, Story, cleared, excepted, prohibited, text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from grootboek.domain.events.classification import ConditionState

SYSTEM, FIRST = Code("SYS-1"), Code("SYS-1:claim-1")
APPROVER = "approver@example"
WHY = text("Fictional reason.")
PURPOSE, BASIS = Code("medical_purpose_documented"), Code("regulatory_basis_named")
MADE = ClaimExemption(SYSTEM, Code("f-x1"), text("Fictional motivation."), {PURPOSE: "met", BASIS: "met"})


@pytest.fixture
def story() -> Story:
    told = Story()
    told.system()
    return told


def test_a_claim_gets_a_reference_of_its_own_and_says_that_nothing_is_missing(story: Story) -> None:
    receipt = story.do(MADE)
    assert (receipt.reference, receipt.facts) == (FIRST, {"system": "SYS-1", "deployment": "1", "missing": []})
    assert story.do(MADE).reference == "SYS-1:claim-2"


MISSING: list[tuple[dict[str, Any], list[str]]] = [
    ({"conditions": {}}, [PURPOSE, BASIS]),
    ({"conditions": {PURPOSE: "met", BASIS: "unknown"}}, [BASIS]),
    ({"conditions": {PURPOSE: "not_met", BASIS: "met"}}, [PURPOSE]),
]


@pytest.mark.parametrize(("fields", "missing"), MISSING)
def test_an_incomplete_claim_is_recorded_says_what_it_misses_and_is_not_accepted(
    story: Story, fields: dict[str, Any], missing: list[str]
) -> None:
    assert story.do(replace(MADE, **fields)).facts["missing"] == missing
    assert story.refuses(AcceptClaim(FIRST), by=APPROVER) == "claim-incomplete"
    assert story.do(RejectClaim(FIRST, WHY), by=APPROVER).entries


def test_a_ground_that_needs_a_national_provision_is_incomplete_without_it(story: Story) -> None:
    conditions: Mapping[Code, ConditionState] = {Code(f"R{number}"): "met" for number in range(1, 9)}
    made = replace(MADE, ground=Code("h-x1"), conditions=conditions)
    assert "R8" in story.do(made).facts["missing"]
    named = replace(made, provision=text("Article 1 of a fictional act."))
    assert "R8" not in story.do(named).facts["missing"]


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"reference": Code("SYS-9")}, "system-unknown"),
    ({"deployment": Code("2")}, "deployment-unknown"),
    ({"ground": Code("f-x9")}, "ground-unknown"),
    ({"ground": Code("X-2-12")}, "ground-not-claimable"),
    ({"conditions": {Code("no-such"): "met"}}, "condition-unknown"),
    ({"condition_motivations": {Code("no-such"): WHY}}, "condition-unknown"),
    ({"last_day": When("2026-11-22")}, "claim-ends-first"),
]


@pytest.mark.parametrize(("fields", "code"), REFUSED)
def test_a_claim_names_what_there_is(story: Story, fields: dict[str, Any], code: str) -> None:
    assert story.refuses(replace(MADE, **fields)) == code


def test_a_claim_may_run_from_the_past_but_not_from_the_future(story: Story) -> None:
    assert story.do(MADE, effective_on="2025-03").acts[0].effective_on == "2025-03"
    assert story.refuses(MADE, effective_on="2026-11-24") == "effective-in-future"


def test_the_law_of_the_latest_classification_says_which_grounds_there_are(story: Story) -> None:
    newer = replace(MADE, ground=Code("bb-x1"), conditions={})
    assert story.do(newer).entries
    story.classify(form=cleared(law=Code("2024-1689")))
    assert story.refuses(newer) == "ground-unknown"
    story.do(RefuseClassification(Proposal(SYSTEM), WHY), by=APPROVER)
    assert story.do(newer).entries


def test_each_deployment_has_claims_of_its_own(story: Story) -> None:
    story.do(DeploySystem(SYSTEM, AGENCY))
    assert story.refuses(MADE) == "deployment-needed"
    receipt = story.do(replace(MADE, deployment=Code("2")))
    assert receipt.facts["deployment"] == "2"
    event = story.do(AcceptClaim(FIRST), by=APPROVER).acts[0].event
    assert event == ExemptionAccepted(Code("2"), FIRST)


Settle = list[tuple[str, object]]
SETTLED: list[Settle] = [
    [(APPROVER, AcceptClaim(FIRST))],
    [(APPROVER, RejectClaim(FIRST, WHY))],
    [("recorder@example", WithdrawClaim(FIRST, WHY))],
    [("recorder@example", LapseClaim(FIRST, BASIS, WHY))],
    [(APPROVER, AcceptClaim(FIRST)), ("recorder@example", WithdrawClaim(FIRST, WHY))],
    [(APPROVER, AcceptClaim(FIRST)), ("recorder@example", LapseClaim(FIRST, BASIS, WHY))],
]


@pytest.mark.parametrize("settled", SETTLED)
@pytest.mark.parametrize("decide", [AcceptClaim, lambda claim: RejectClaim(claim, WHY)])
def test_only_what_nobody_decided_or_ended_can_be_decided(
    story: Story, settled: Settle, decide: Callable[[Code], object]
) -> None:
    story.do(MADE)
    for by, command in settled:
        story.do(command, by=by)
    assert story.refuses(decide(FIRST), by=APPROVER) == "claim-settled"


@pytest.mark.parametrize("settled", SETTLED[1:])
@pytest.mark.parametrize("end", [WithdrawClaim(FIRST, WHY), LapseClaim(FIRST, BASIS, WHY)])
def test_only_what_was_not_rejected_or_ended_can_end(story: Story, settled: Settle, end: object) -> None:
    story.do(MADE)
    for by, command in settled:
        story.do(command, by=by)
    assert story.refuses(end) == "claim-settled"


DAYS = [
    ("2026-01-01", None),
    ("2026-06-30", None),
    ("2025-12-31", "claim-not-running"),
    ("2026-07", "claim-not-running"),
]


@pytest.mark.parametrize(("day", "code"), DAYS)
def test_a_claim_ends_on_one_of_its_own_days(story: Story, day: str, code: str | None) -> None:
    story.do(replace(MADE, last_day=When("2026-06")), effective_on="2026-01-01")
    if code is None:
        assert story.do(WithdrawClaim(FIRST, WHY), effective_on=day).entries
    else:
        assert story.refuses(WithdrawClaim(FIRST, WHY), effective_on=day) == code


def test_a_claim_lapses_by_a_condition_of_its_ground(story: Story) -> None:
    story.do(MADE)
    assert story.refuses(LapseClaim(FIRST, Code("exclusive_purpose"), WHY)) == "condition-unknown"


def test_a_claim_whose_last_day_has_passed_can_still_be_accepted_for_its_own_days(story: Story) -> None:
    story.do(replace(MADE, last_day=When("2025-12-31")), effective_on="2025-03-01")
    assert story.do(AcceptClaim(FIRST), by=APPROVER).entries


def test_what_an_approval_accepted_is_decided(story: Story) -> None:
    form = excepted()
    claim = replace(form.claims[0], conditions=MADE.conditions)
    story.classify(form=replace(form, claims=(claim,)))
    story.approve()
    assert story.refuses(AcceptClaim(FIRST), by=APPROVER) == "claim-settled"


@pytest.mark.parametrize("corrected", [False, True])
def test_a_claim_of_a_classification_that_does_not_stand_is_not_accepted(story: Story, *, corrected: bool) -> None:
    form = excepted()
    claim = replace(form.claims[0], conditions=MADE.conditions)
    story.classify(form=replace(form, claims=(claim,)))
    if corrected:
        story.do(CorrectEntry(story.size - 2, WHY))
    else:
        story.do(RefuseClassification(Proposal(SYSTEM), WHY), by=APPROVER)
    assert story.refuses(AcceptClaim(FIRST), by=APPROVER) == "claim-without-classification"


def test_a_claim_of_a_proposal_can_be_accepted_by_itself(story: Story) -> None:
    form = excepted()
    claim = replace(form.claims[0], conditions=MADE.conditions)
    story.classify(form=replace(form, claims=(claim,)))
    assert story.do(AcceptClaim(FIRST), by=APPROVER).entries


def test_a_corrected_claim_is_no_more_and_its_reference_is_not_used_again(story: Story) -> None:
    story.do(MADE)
    story.do(CorrectEntry(story.size - 1, WHY))
    assert story.refuses(AcceptClaim(FIRST), by=APPROVER) == "claim-unknown"
    assert story.do(MADE).reference == "SYS-1:claim-2"


def test_a_corrected_decision_leaves_the_claim_to_be_decided(story: Story) -> None:
    story.do(MADE)
    story.do(RejectClaim(FIRST, WHY), by=APPROVER)
    story.do(CorrectEntry(story.size - 1, WHY))
    assert story.do(AcceptClaim(FIRST), by=APPROVER).entries


def test_a_corrected_end_leaves_the_claim_running(story: Story) -> None:
    story.do(MADE)
    story.do(WithdrawClaim(FIRST, WHY))
    story.do(CorrectEntry(story.size - 1, WHY))
    assert story.do(LapseClaim(FIRST, BASIS, WHY)).entries


ROLES: list[tuple[object, str, str]] = [
    (AcceptClaim(FIRST), "recorder@example", "no-mandate"),
    (RejectClaim(FIRST, WHY), "auditor@example", "no-mandate"),
    (WithdrawClaim(FIRST, WHY), APPROVER, "no-mandate"),
    (LapseClaim(FIRST, BASIS, WHY), "other@example", "no-mandate"),
]


@pytest.mark.parametrize(("command", "by", "code"), ROLES)
def test_a_recorder_claims_and_ends_an_approver_decides(story: Story, command: object, by: str, code: str) -> None:
    story.do(MADE)
    assert story.refuses(command, by=by) == code


@pytest.mark.parametrize("decide", [AcceptClaim(FIRST), RejectClaim(FIRST, WHY)])
def test_who_claims_does_not_decide_also_not_with_the_same_key_under_another_name(story: Story, decide: object) -> None:
    story.do(MADE)
    story.grant("recorder@example", "approver", MINISTRY)
    assert story.refuses(decide) == "same-official"
    story.enrol("second@example", MINISTRY, key="recorder@example")
    story.grant("second@example", "approver", MINISTRY)
    assert story.refuses(decide, by="second@example", key="recorder@example") == "same-key"


def test_a_claim_is_kept_as_it_was_made(story: Story) -> None:
    story.classify(form=prohibited())
    made = replace(MADE, uses=(text("A use"),), review_on=When("2027-01"), last_day=When("2027-06"))
    event = story.do(made).acts[0].event
    assert isinstance(event, ExemptionClaimed)
    assert (event.classification, event.review_on, event.last_day) == (None, "2027-01", "2027-06")
    assert [use.value for use in event.uses] == ["A use"]
