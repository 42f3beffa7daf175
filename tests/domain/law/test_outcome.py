"""The outcome in three values, for a day, by roles."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from grootboek.domain.law.outcome import deciding, definition_result, outcome_on, point_results
from grootboek.domain.law.taxonomy import sides
from grootboek.domain.values import Code
from tests.domain.law.examinations import NEW, cleared, given, met, untested

if TYPE_CHECKING:
    from grootboek.domain.events.classification import ElementState
    from grootboek.domain.events.system import OperatorRole

TODAY = date(2026, 12, 31)
BOTH: tuple[OperatorRole, ...] = ("provider", "deployer")
STATES: list[ElementState] = ["met", "not_met", "unknown", "not_tested"]


def _result(point: str, states: dict[str, ElementState], roles: tuple[OperatorRole, ...] = ("deployer",)) -> str:
    return point_results(given(untested(NEW, roles), states), NEW)[Code(point)]


@pytest.mark.parametrize(
    ("c5", "c6", "expected"),
    [
        ("met", "met", "met"),
        ("met", "not_met", "met"),
        ("not_met", "met", "met"),
        ("met", "not_tested", "met"),
        ("not_met", "not_met", "not_met"),
        ("not_met", "unknown", "unknown"),
        ("not_tested", "not_met", "unknown"),
        ("unknown", "unknown", "unknown"),
    ],
)
def test_one_side_of_an_or_is_enough_and_one_not_met_side_decides_nothing(
    c5: ElementState, c6: ElementState, expected: str
) -> None:
    assert _result("c", {**met(NEW, "c"), "c5": c5, "c6": c6}) == expected


@pytest.mark.parametrize("state", ["unknown", "not_tested"])
def test_one_element_that_is_not_met_decides_whatever_else_is_open(state: ElementState) -> None:
    assert _result("f", {"f1": state, "f2": "not_met", "f3": state}) == "not_met"


@pytest.mark.parametrize(
    ("roles", "ba4", "ba5", "expected"),
    [
        (("provider",), "met", "not_applicable", "met"),
        (("provider",), "not_met", "not_applicable", "not_met"),
        (("deployer",), "not_applicable", "met", "met"),
        (("deployer",), "not_applicable", "not_met", "not_met"),
        (BOTH, "met", "not_met", "met"),
        (BOTH, "not_met", "met", "met"),
        (BOTH, "not_met", "not_met", "not_met"),
        (BOTH, "not_met", "unknown", "unknown"),
        (("importer",), "met", "not_applicable", "met"),
        (("deployer",), "met", "not_met", "not_met"),
        (("deployer",), "not_applicable", "not_applicable", "unknown"),
    ],
)
def test_each_role_is_judged_by_its_own_element(
    roles: tuple[OperatorRole, ...], ba4: ElementState, ba5: ElementState, expected: str
) -> None:
    assert _result("ba", {**met(NEW, "ba"), "ba4": ba4, "ba5": ba5}, roles) == expected


@pytest.mark.parametrize("element", ["ai1", "ai2", "ai4", "ai5", "ai6", "ai7"])
def test_each_deciding_element_of_the_definition_decides(element: str) -> None:
    form = given(cleared(), {**met(NEW, "f"), element: "not_met"})
    assert outcome_on(form, NEW, TODAY, excluded=False).outcome == "not_ai_system"


@pytest.mark.parametrize("state", ["not_met", "unknown", "not_tested"])
def test_adaptiveness_never_decides(state: ElementState) -> None:
    form = given(cleared(), {"ai3": state})
    assert definition_result(form, NEW) == "met"
    assert form.decisive == cleared().decisive


@pytest.mark.parametrize(
    ("states", "outcome", "unknown"),
    [
        ({}, "not_prohibited", ""),
        ({"f1": "unknown"}, "undetermined", "f"),
        (met(NEW, "f"), "undetermined", "f"),
    ],
)
def test_an_unknown_definition_leaves_open_only_what_depends_on_it(
    states: dict[str, ElementState], outcome: str, unknown: str
) -> None:
    derived = outcome_on(given(cleared(), {"ai5": "unknown", **states}), NEW, TODAY, excluded=False)
    assert (derived.outcome, " ".join(derived.unknown), derived.points) == (outcome, unknown, ())


def test_a_point_that_is_met_prohibits_whatever_else_is_unknown() -> None:
    derived = outcome_on(given(cleared(), {**met(NEW, "f"), "g1": "unknown"}), NEW, TODAY, excluded=False)
    assert (derived.outcome, derived.points, derived.unknown) == ("prohibited", (Code("f"),), (Code("g"),))


def test_an_exclusion_goes_before_the_points_and_after_the_definition() -> None:
    form = given(cleared(), met(NEW, "f"))
    assert outcome_on(form, NEW, TODAY, excluded=True).outcome == "out_of_scope"
    assert outcome_on(given(form, {"ai5": "not_met"}), NEW, TODAY, excluded=True).outcome == "not_ai_system"


@pytest.mark.parametrize(
    ("day", "outcome", "points", "later"),
    [
        (date(2025, 2, 1), "not_prohibited", "", "f ba"),
        (date(2025, 2, 2), "prohibited", "f", "ba"),
        (date(2026, 12, 1), "prohibited", "f", "ba"),
        (date(2026, 12, 2), "prohibited", "ba f", ""),
    ],
)
def test_a_point_counts_from_its_own_day(day: date, outcome: str, points: str, later: str) -> None:
    form = given(cleared(), {**met(NEW, "f"), "ba1": "met", "ba2": "met", "ba3": "met", "ba5": "met"})
    derived = outcome_on(form, NEW, day, excluded=False)
    assert (derived.outcome, " ".join(derived.points)) == (outcome, points)
    assert {point for point, _ in derived.later} == set(later.split())


def test_a_point_that_is_unknown_counts_only_from_its_own_day() -> None:
    form = given(cleared(), {"ba1": "unknown"})
    assert outcome_on(form, NEW, date(2026, 12, 1), excluded=False).outcome == "not_prohibited"
    assert outcome_on(form, NEW, date(2026, 12, 2), excluded=False).outcome == "undetermined"


def test_what_decides_is_a_single_element_or_all_sides_of_an_or() -> None:
    form = given(cleared(), {"c1": "met", "c5": "not_met", "c6": "not_met", "f3": "not_met"})
    assert form.decisive == ("a1", "b1", "ba1", "bb1", "c5", "c6", "d1", "e1", "f1", "f3", "g1", "h1")
    one_side = given(form, {"c6": "unknown"})
    assert deciding(NEW.points[Code("c")].elements.values(), one_side.elements, sides(form.roles)) == ()


@drawn(st.data())
def test_settling_what_is_open_never_contradicts_a_settled_outcome(data: st.DataObject) -> None:
    """Three values are sound: whatever the open elements turn out to be, a decided outcome stays."""
    counting = [element for element in NEW.elements if cleared().elements[element] != "not_applicable"]
    states = data.draw(st.fixed_dictionaries({str(element): st.sampled_from(STATES) for element in counting}))
    form = given(cleared(), states)
    before = outcome_on(form, NEW, TODAY, excluded=False)
    open_ones = [element for element, state in states.items() if state in {"unknown", "not_tested"}]
    settled = data.draw(st.fixed_dictionaries({element: st.sampled_from(STATES[:2]) for element in open_ones}))
    after = outcome_on(given(form, settled), NEW, TODAY, excluded=False)
    assert before.outcome in {after.outcome, "undetermined"}
    assert set(before.points) <= set(after.points)
    assert after.outcome in {"prohibited", "not_prohibited"}


def test_without_a_role_both_sides_count() -> None:
    form = replace(given(cleared(NEW, BOTH), met(NEW, "ba") | {"ba5": "not_met"}), roles=())
    assert outcome_on(form, NEW, TODAY, excluded=False).points == (Code("ba"),)
