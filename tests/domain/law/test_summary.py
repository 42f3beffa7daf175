"""The short form: a few words, and the elements that follow from them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.law.outcome import outcome_on
from grootboek.domain.law.summary import Summary, parse_decisive, summary_classified
from grootboek.domain.values import Code, When
from grootboek.errors import Invalid, Refused
from tests.domain.law.examinations import DEPLOYER, NEW, OLD, REASON

if TYPE_CHECKING:
    from grootboek.domain.events.system import OperatorRole
    from grootboek.domain.law.classification_form import ClassificationForm


def _codes(text: str) -> tuple[Code, ...]:
    return tuple(Code(part) for part in text.split())


def _summary(summary: Summary, roles: tuple[OperatorRole, ...] = DEPLOYER) -> ClassificationForm:
    return summary_classified(NEW, summary, roles=roles, because=REASON)


@pytest.mark.parametrize(
    ("summary", "outcome", "points", "decisive"),
    [
        (Summary(decisive_all=True), "not_prohibited", "", "a1 b1 ba1 bb1 c1 d1 e1 f1 g1 h1"),
        (Summary(met=_codes("f1 f2 f3"), decisive_all=True), "prohibited", "f", "a1 b1 ba1 bb1 c1 d1 e1 g1 h1"),
        (
            Summary(decisive=parse_decisive(["f=f3", "c=c5,c6"]), decisive_all=True),
            "not_prohibited",
            "",
            "a1 b1 ba1 bb1 c5 c6 d1 e1 f3 g1 h1",
        ),
        (Summary(unknown=_codes("g4"), decisive_all=True), "undetermined", "", "a1 b1 ba1 bb1 c1 d1 e1 f1 h1"),
        (Summary(not_ai=True), "not_ai_system", "", "ai5"),
        (Summary(decisive=parse_decisive(["ai=ai2"])), "not_ai_system", "", "ai2"),
        (Summary(not_ai=True, decisive=parse_decisive(["ai=ai2"])), "not_ai_system", "", "ai2"),
        (Summary(grounds=_codes("X-2-8")), "undetermined", "", ""),
        (
            Summary(met=_codes("c1 c2 c3 c4 c6"), decisive_all=True),
            "prohibited",
            "c",
            "a1 b1 ba1 bb1 d1 e1 f1 g1 h1",
        ),
        (Summary(unknown=_codes("ai5"), decisive_all=True), "not_prohibited", "", "a1 b1 ba1 bb1 c1 d1 e1 f1 g1 h1"),
    ],
)
def test_a_few_words_give_the_outcome(summary: Summary, outcome: str, points: str, decisive: str) -> None:
    form = _summary(summary)
    derived = outcome_on(form, NEW, date(2026, 12, 31), excluded=False)
    assert (derived.outcome, " ".join(derived.points)) == (outcome, points)
    assert (" ".join(form.decisive), form.depth, form.because) == (decisive, "summary", REASON)


def test_the_definition_counts_as_met_and_no_exclusion_is_relied_on() -> None:
    form = _summary(Summary(decisive_all=True))
    assert {element for element, state in form.definition.items() if state != "met"} == {"ai3"}
    assert set(form.scope.values()) == {"not_met"}
    assert (form.grounds, form.claims) == ((), ())


def test_where_it_is_no_ai_system_nothing_else_was_tested() -> None:
    form = _summary(Summary(not_ai=True))
    assert set(form.scope.values()) == {"not_tested"}
    assert set(form.elements.values()) == {"not_tested", "not_applicable"}


def test_each_ground_makes_a_claim_for_the_one_reason() -> None:
    form = _summary(Summary(met=_codes("f1 f2 f3"), decisive_all=True, grounds=_codes("f-x2 X-2-8 f-x2")))
    assert form.grounds == ("f-x2", "X-2-8")
    assert [claim.motivation for claim in form.claims] == [REASON, REASON]
    assert form.scope[Code("X-2-8")] == "met"


@pytest.mark.parametrize(
    ("roles", "states"),
    [
        (("deployer",), ("not_applicable", "not_tested")),
        (("provider",), ("not_tested", "not_applicable")),
        (("provider", "deployer"), ("not_tested", "not_tested")),
    ],
)
def test_elements_of_another_role_are_not_applicable(roles: tuple[OperatorRole, ...], states: tuple[str, ...]) -> None:
    form = _summary(Summary(decisive_all=True), roles)
    assert (form.elements[Code("ba4")], form.elements[Code("ba5")]) == states


@pytest.mark.parametrize(
    ("summary", "code"),
    [
        (Summary(), "classification-undecided"),
        (Summary(met=_codes("f1 f2"), decisive_all=True), "classification-undecided"),
        (Summary(decisive=parse_decisive(["c=c5"]), decisive_all=True), "classification-undecided"),
        (Summary(decisive=parse_decisive(["ba=ba4"]), decisive_all=True), "element-of-another-role"),
        (Summary(unknown=_codes("X-2-8"), decisive_all=True), "element-unknown"),
        (Summary(decisive=parse_decisive(["i=i1"]), decisive_all=True), "point-unknown"),
        (Summary(grounds=_codes("f-x1"), decisive_all=True), "ground-point-not-met"),
        (Summary(grounds=_codes("X-2-12"), decisive_all=True), "ground-not-claimable"),
        (Summary(guidance=_codes("X"), decisive_all=True), "guidance-unknown"),
        (Summary(flags=_codes("x"), decisive_all=True), "flag-unknown"),
    ],
)
def test_words_that_do_not_make_an_examination_are_refused(summary: Summary, code: str) -> None:
    with pytest.raises(Refused) as refused:
        _summary(summary)
    assert refused.value.code == code


def test_the_event_is_the_form_with_what_the_ledger_knows() -> None:
    said = Summary(decisive_all=True, guidance=_codes("GL-PP-2"), review_on=When("2027-03"), flags=_codes("avg"))
    form = summary_classified(OLD, said, roles=DEPLOYER, because=REASON)
    event = form.classified(deployment=Code("D1"), examined_version=2, examined_since=When("2025-02-02"))
    assert (event.deployment, event.examined_version, event.examined_since) == ("D1", 2, "2025-02-02")
    assert (event.taxonomy, event.taxonomy_digest, event.depth) == (OLD.version, OLD.digest, "summary")
    assert (event.guidance, event.review_on, event.flags) == (("GL-PP-2",), "2027-03", ("avg",))
    assert event.elements == form.elements


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["f=f3"], {"f": ("f3",)}),
        (["f=f3,c=c5,c6"], {"f": ("f3",), "c": ("c5", "c6")}),
        (["c=c5", "c=c6"], {"c": ("c5", "c6")}),
        ([" f = f3 "], None),
        ([], {}),
    ],
)
def test_what_decides_is_read_by_point(given: list[str], expected: dict[str, tuple[str, ...]] | None) -> None:
    if expected is None:
        with pytest.raises(Invalid):
            parse_decisive(given)
    else:
        assert parse_decisive(given) == expected


@pytest.mark.parametrize("given", ["", "f", "f=", "=f3", "f=f3,", ",f=f3", "f=f 3"])
def test_anything_else_is_refused(given: str) -> None:
    with pytest.raises(Invalid):
        parse_decisive([given])
