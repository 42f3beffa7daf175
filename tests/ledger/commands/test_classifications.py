"""Classifications: proposed by one official, decided by another; the claims that they make."""

from __future__ import annotations

from dataclasses import replace

import pytest

from grootboek.domain.commands.classification import (
    ApproveClassification,
    Proposal,
    RecordClassification,
    RefuseClassification,
)
from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.system import ChangeLifecycle, DeploySystem
from grootboek.domain.events.classification import ClassificationApproved, Classified, ExemptionClaimed
from grootboek.domain.values import Code, When
from tests.story import AGENCY, MINISTRY, Story, cleared, excepted, prohibited, text

SYSTEM = Code("SYS-1")
APPROVER = "approver@example"
CONDITIONS = (Code("medical_purpose_documented"), Code("regulatory_basis_named"))


@pytest.fixture
def story() -> Story:
    told = Story()
    told.system()
    return told


def _refuse(reason: str = "Not convincing.") -> RefuseClassification:
    return RefuseClassification(Proposal(SYSTEM), text(reason))


def test_a_proposal_says_what_follows_from_its_elements(story: Story) -> None:
    facts = story.classify(form=prohibited()).facts
    assert (facts["outcome"], facts["points"], facts["claims"]) == ("prohibited", ["f"], [])
    assert story.classify(form=cleared()).facts["outcome"] == "not_prohibited"


def test_a_proposal_is_effective_from_the_start_of_the_use_that_it_examined(story: Story) -> None:
    story.do(ChangeLifecycle(SYSTEM, "out_of_use"), effective_on="2025-06-01")
    story.do(ChangeLifecycle(SYSTEM, "in_use"), effective_on="2026-02-01")
    act = story.classify().acts[0]
    assert isinstance(act.event, Classified)
    assert (act.effective_on, act.event.examined_since, act.event.examined_version) == ("2026-02-01", "2026-02-01", 1)


STARTS: list[tuple[list[tuple[str, str]], str]] = [
    ([], "2025-03-01"),
    ([("out_of_use", "2025-03-01"), ("in_use", "2025-08-01")], "2025-08-01"),
    ([("out_of_use", "2025-06")], "2025-03-01"),
    ([("in_development", "2025-03-01")], "2025-03-01"),
    ([("in_development", "2025-03-01"), ("in_use", "2025-10")], "2025-10"),
]


@pytest.mark.parametrize(("changes", "start"), STARTS)
def test_the_use_examined_is_the_one_in_course_or_the_last(
    story: Story, changes: list[tuple[str, str]], start: str
) -> None:
    for lifecycle, day in changes:
        story.do(ChangeLifecycle(SYSTEM, lifecycle), effective_on=day)  # type: ignore[arg-type]  # of the table above
    assert story.classify().acts[0].effective_on == start


def test_a_form_or_an_effective_day_may_say_what_was_examined(story: Story) -> None:
    assert story.classify(effective_on=When("2025-05-01")).acts[0].effective_on == "2025-05-01"
    form = replace(cleared(), examined_since=When("2025-04"))
    assert story.classify(form=form).acts[0].effective_on == "2025-04"
    act = story.classify(form=form, effective_on=When("2025-05-01")).acts[0]
    assert isinstance(act.event, Classified)
    assert (act.effective_on, act.event.examined_since) == ("2025-05-01", "2025-04")


def test_relying_on_a_ground_makes_a_claim_in_the_same_save(story: Story) -> None:
    receipt = story.classify(form=excepted())
    claim = receipt.acts[1].event
    assert isinstance(claim, ExemptionClaimed)
    assert (claim.claim, claim.ground, claim.classification) == ("SYS-1:claim-1", "f-x1", 2)
    assert receipt.facts["claims"] == [{"claim": "SYS-1:claim-1", "ground": "f-x1", "missing": list(CONDITIONS)}]
    assert [act.stream.version for act in receipt.acts] == [2, 3]


def test_claims_are_counted_over_the_life_of_a_system(story: Story) -> None:
    first, second = story.classify(form=excepted()), story.classify(form=excepted("f-x2"))
    assert [receipt.facts["claims"][0]["claim"] for receipt in (first, second)] == ["SYS-1:claim-1", "SYS-1:claim-2"]


def test_an_approval_accepts_the_claims_that_miss_nothing_and_names_them(story: Story) -> None:
    form = excepted()
    story.classify(form=form)
    incomplete = story.approve()
    claim = replace(form.claims[0], conditions=dict.fromkeys(CONDITIONS, "met"))
    story.classify(form=replace(form, claims=(claim,)))
    complete = story.approve()
    assert [receipt.facts["approved"][0]["accepts"] for receipt in (incomplete, complete)] == [[], ["SYS-1:claim-2"]]
    event = complete.acts[0].event
    assert isinstance(event, ClassificationApproved)
    assert event.accepts == ("SYS-1:claim-2",)


def test_only_the_latest_proposal_can_be_decided(story: Story) -> None:
    story.classify()
    story.classify(form=prohibited())
    latest = story.size - 1
    assert story.approve().facts["approved"][0]["classification"] == latest
    assert story.refuses(ApproveClassification((Proposal(SYSTEM),)), by=APPROVER) == "nothing-proposed"


def test_a_refused_proposal_does_not_bring_an_earlier_one_back(story: Story) -> None:
    story.classify()
    story.classify(form=prohibited())
    story.do(_refuse(), by=APPROVER)
    assert story.refuses(_refuse(), by=APPROVER) == "nothing-proposed"


def test_a_corrected_proposal_brings_the_one_before_back(story: Story) -> None:
    story.classify()
    first = story.size - 1
    story.classify(form=prohibited())
    story.do(CorrectEntry(story.size - 1, text("Another system was meant.")))
    assert story.approve().facts["approved"][0]["classification"] == first


def test_a_corrected_approval_leaves_the_proposal_to_be_decided(story: Story) -> None:
    story.classify()
    story.approve()
    story.do(CorrectEntry(story.size - 1, text("Pressed too early.")))
    assert story.do(_refuse(), by=APPROVER).entries


def test_several_systems_are_approved_at_once_or_not_at_all(story: Story) -> None:
    story.system("SYS-2", AGENCY)
    story.classify("SYS-1")
    both = ApproveClassification((Proposal(SYSTEM), Proposal(Code("SYS-2"))))
    assert story.refuses(both, by=APPROVER) == "nothing-proposed"
    story.classify("SYS-2")
    assert [one["ref"] for one in story.do(both, by=APPROVER).facts["approved"]] == ["SYS-1", "SYS-2"]


def test_one_proposal_is_not_approved_twice_in_one_command(story: Story) -> None:
    story.classify()
    twice = ApproveClassification((Proposal(SYSTEM), Proposal(SYSTEM, deployment=Code("1"))))
    assert story.refuses(twice, by=APPROVER) == "value-twice"


def test_each_deployment_has_a_classification_of_its_own(story: Story) -> None:
    story.do(DeploySystem(SYSTEM, MINISTRY, since=When("2026-01-01")))
    assert story.refuses(RecordClassification(SYSTEM, cleared())) == "deployment-needed"
    second = Proposal(SYSTEM, Code("2"))
    act = story.do(RecordClassification(SYSTEM, cleared(), Code("2"))).acts[0]
    assert act.effective_on == "2026-01-01"
    assert story.do(ApproveClassification((second,)), by=APPROVER).entries
    assert story.refuses(ApproveClassification((Proposal(SYSTEM, Code("1")),)), by=APPROVER) == "nothing-proposed"


def test_what_the_law_refuses_is_not_recorded(story: Story) -> None:
    undecided = replace(cleared(), elements={**cleared().elements, Code("f1"): "not_tested"}, decisive=())
    assert story.refuses(RecordClassification(SYSTEM, undecided)) == "classification-undecided"


@pytest.mark.parametrize("field", ["guidance", "claims"])
def test_a_ground_or_guidance_is_named_once(story: Story, field: str) -> None:
    form = replace(excepted(), guidance=(Code("GL-PP-2"),))
    assert story.refuses(RecordClassification(SYSTEM, replace(form, **{field: getattr(form, field) * 2}))) == (
        "value-twice"
    )
