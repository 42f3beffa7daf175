"""What is due of one deployment in one period, from its facts alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from grootboek.domain.aggregates.exemption_decisions import law_of
from grootboek.domain.due import DeploymentPeriod, DueClaim, DueExamination, DueShutdown, due_in
from grootboek.domain.examination import Uncovering
from grootboek.domain.facts import DeploymentFacts
from grootboek.domain.law.interview import empty_form
from grootboek.domain.law.interview_claims import claim_questions
from grootboek.domain.law.library import taxonomy
from grootboek.domain.values import Code
from grootboek.errors import Refused

DAY = date(2026, 3, 1)
CLAIM = DueClaim(Code("SYS-1:claim-1"), "accepted", 7, review_on=date(2026, 5, 31))
EXAMINED = DueExamination(3, (1, 3, 4), DAY, DAY, ())
PERIOD = DeploymentPeriod(DAY, DAY, "in_use", 1, "none", examination=EXAMINED)


def what(period: DeploymentPeriod) -> list[tuple[str, date]]:
    return [(one.what, one.since) for one in due_in(period, ())]


def test_the_review_of_an_accepted_claim_is_due_the_day_after_it() -> None:
    assert ("review_passed", date(2026, 6, 1)) in what(replace(PERIOD, claims=(CLAIM,), claim="accepted"))
    undecided = replace(CLAIM, state="claimed")
    assert "review_passed" not in dict(what(replace(PERIOD, claims=(undecided,), claim="claimed")))


def test_a_change_of_the_law_makes_nothing_due_in_development() -> None:
    changed = replace(EXAMINED, reexamine=(Uncovering(date(2026, 12, 2), 9, "law"),))
    assert what(replace(PERIOD, examination=changed)) != []
    assert what(replace(PERIOD, examination=changed, use="in_development")) == []


def test_a_shutdown_without_a_planned_day_is_never_overdue() -> None:
    assert what(replace(PERIOD, shutdown=DueShutdown("decided", (5,)))) == []
    planned = DueShutdown("decided", (5,), planned=date(2026, 4, 30))
    assert what(replace(PERIOD, shutdown=planned)) == [("shutdown_overdue", date(2026, 5, 1))]


def test_a_proposal_is_due_until_a_later_examination_is_approved() -> None:
    assert what(replace(PERIOD, proposed=(5, DAY))) == [("proposed", DAY)]
    assert what(replace(PERIOD, proposed=(2, DAY))) == []


def test_a_claim_needs_a_law_to_be_judged_by() -> None:
    with pytest.raises(Refused) as refused:
        law_of(DeploymentFacts(), None)
    assert refused.value.code == "taxonomy-not-adopted"


def test_nothing_is_asked_about_a_claim_that_is_not_made() -> None:
    law = taxonomy(Code("2024-1689"))
    form = empty_form(law, ("deployer",))
    assert list(claim_questions(law.grounds[Code("f-x2")], form)) == []
