"""Every acceptance case gives the outcome expected, from its elements alone, and a flipped element changes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from grootboek.domain.law.classification_rules import check_classification
from grootboek.domain.law.outcome import Derived, interpretive_decisive, outcome_on
from grootboek.domain.values import Code
from tests.domain.law.cases import CASES, Case
from tests.domain.law.examinations import NEW, OLD, given

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.domain.events.classification import ElementState
    from grootboek.domain.law.classification_form import ClassificationForm
    from grootboek.domain.law.taxonomy import Taxonomy

OUTCOMES = {
    "prohibited": "prohibited",
    "not_prohibited": "not_prohibited",
    "not_prohibited_builtin_exception": "prohibited",
    "out_of_scope": "out_of_scope",
    "not_an_ai_system": "not_ai_system",
    "undetermined": "undetermined",
}
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.id} on {case.day}")


def _law(case: Case) -> Taxonomy:
    return NEW if case.new_law else OLD


def _derived(case: Case, form: ClassificationForm) -> Derived:
    excluded = bool(case.exclusion) and not case.ended
    return outcome_on(form, _law(case), date.fromisoformat(case.day), excluded=excluded)


@each_case
def test_the_elements_alone_give_the_outcome(case: Case) -> None:
    form = case.examination()
    check_classification(form, _law(case))
    derived = _derived(case, form)
    assert (derived.outcome, " ".join(derived.points)) == (case.outcome, case.points)


@each_case
def test_one_flipped_element_clears_a_point_that_was_met(case: Case) -> None:
    form, law = case.examination(), _law(case)
    for point in case.points.split():
        for element in law.points[Code(point)].elements.values():
            if element.any_of is None:
                flipped = replace(given(form, {element.id: "not_met"}), claims=())
                assert point not in _derived(case, flipped).points, element.id


@pytest.mark.parametrize("case", [case for case in CASES if case.outcome == "not_prohibited"], ids=lambda case: case.id)
def test_meeting_what_failed_makes_it_prohibited(case: Case) -> None:
    met: dict[str, ElementState] = dict.fromkeys(case.not_met.split(), "met")
    derived = outcome_on(given(case.examination(), met), _law(case), date(2026, 12, 31), excluded=False)
    assert derived.outcome == "prohibited"


@pytest.mark.parametrize("case", [case for case in CASES if case.unknown], ids=lambda case: case.id)
@pytest.mark.parametrize(("state", "outcome"), [("met", "prohibited"), ("not_met", "not_prohibited")])
def test_settling_what_was_unknown_settles_the_outcome(case: Case, state: ElementState, outcome: str) -> None:
    settled = given(case.examination(), dict.fromkeys(case.unknown.split(), state))
    assert _derived(case, settled).outcome == outcome


def test_rules_that_learn_after_all_are_an_ai_system() -> None:
    (case,) = [case for case in CASES if case.id == "C22"]
    assert _derived(case, given(case.examination(), {"ai5": "met"})).outcome == "not_prohibited"


def test_a_point_that_applies_later_is_named_with_its_day() -> None:
    (case,) = [case for case in CASES if (case.id, case.day) == ("C24", "2026-12-01")]
    assert _derived(case, case.examination()).later == ((Code("ba"), date(2026, 12, 2)),)


def test_a_contested_reading_that_decides_is_named() -> None:
    contested = {case.id: interpretive_decisive(case.examination(), _law(case)) for case in CASES}
    assert {case for case, elements in contested.items() if elements} == {"C05"}
    assert contested["C05"] == (Code("f2"),)


def test_the_table_is_that_of_the_shared_cases(shared: Path) -> None:
    read = yaml.safe_load((shared / "domain" / "cases.yaml").read_text(encoding="utf-8"))["classification_cases"]
    assert list(dict.fromkeys(case.id for case in CASES)) == [case["id"] for case in read]
    for fact in read:
        ours = [case for case in CASES if case.id == fact["id"]]
        for case, expected in zip(ours, _moments(fact), strict=True):
            assert case.outcome == OUTCOMES[expected["outcome"]], case.id
            assert case.day == str(expected["day"]), case.id
            assert set(case.points.split()) == ({expected["point"]} if case.outcome == "prohibited" else set()), case.id
            assert set(expected.get("met", [])) <= set(case.met.split()), case.id
            failed = {element for element in expected.get("failed", []) if element != "G1"}
            assert failed <= set(case.not_met.split()), case.id
            assert set(expected.get("disputed", [])) == set(case.unknown.split() if case.id == "C18" else []), case.id


def _moments(fact: dict[str, Any]) -> list[dict[str, Any]]:
    expected = fact["expected"]
    if "timeline" not in expected:
        return [{"day": fact["assessed_at"], **expected}]
    return [{"day": part.get("until") or part["from"], **part} for part in expected["timeline"]]
