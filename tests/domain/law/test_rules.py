"""Examinations that the rules accept; each refusal has its reproduction in ``tests/errors``."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.events.classification import Classified
from grootboek.domain.law.classification_form import ClaimDraft, ClassificationForm
from grootboek.domain.law.classification_rules import check_classification
from grootboek.domain.law.examination import Examination
from grootboek.domain.law.flags import FLAGS
from grootboek.domain.values import Code, Committed
from grootboek.errors import Refused
from tests.domain.law.examinations import NEW, OLD, REASON, cleared, given, met, untested

if TYPE_CHECKING:
    from grootboek.domain.events.classification import ElementState
    from grootboek.domain.law.taxonomy import Taxonomy

AI: dict[str, ElementState] = dict.fromkeys(NEW.definition, "met")


@pytest.mark.parametrize("law", [OLD, NEW], ids=lambda law: law.version)
def test_a_system_that_is_cleared_on_every_point_is_accepted(law: Taxonomy) -> None:
    check_classification(cleared(law), law)


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(given(untested(), {"ai5": "not_met"}), id="no AI system: scope and points untested"),
        pytest.param(given(untested(), AI | {"X-2-8": "met"}), id="an exclusion relied on: points untested"),
        pytest.param(given(cleared(), {"ai3": "not_tested"}), id="adaptiveness untested"),
        pytest.param(given(cleared(), {"ai5": "unknown", "ai6": "not_tested"}), id="the definition unknown"),
        pytest.param(given(cleared(), {"f1": "not_tested", "f3": "not_met"}), id="one element decides"),
        pytest.param(given(cleared(), {"g1": "unknown"}), id="one element unknown, the rest untested"),
        pytest.param(given(cleared(), met(NEW, "c") | {"c6": "not_tested"}), id="one side of an or untested"),
        pytest.param(given(cleared(), {"X-2-10": "not_tested"}), id="what nobody can claim untested"),
        pytest.param(replace(cleared(), guidance=(Code("GL-PP-2"),), flags=tuple(FLAGS)), id="guidance and flags"),
        pytest.param(replace(cleared(NEW, ("importer", "deployer"))), id="an importer that deploys"),
    ],
)
def test_what_may_stay_open_is_accepted(form: ClassificationForm) -> None:
    check_classification(form, NEW)


@pytest.mark.parametrize(
    ("states", "named"),
    [
        ({"ai5": "not_tested"}, "ai (ai5)"),
        ({"X-2-8": "not_tested"}, "scope (X-2-8)"),
        ({"f1": "not_tested"}, "f (f1, f2, f3)"),
        ({"c1": "met", "c2": "met", "c3": "met", "c4": "met", "c5": "not_met"}, "c (c6)"),
        ({"ba1": "met", "ba2": "met", "ba3": "met"}, "ba (ba5)"),
        ({"a1": "not_tested", "a5": "met", "h1": "met"}, "a (a1, a2, a3, a4); h (h2, h3, h4)"),
    ],
)
def test_what_is_open_is_named(states: dict[str, ElementState], named: str) -> None:
    with pytest.raises(Refused) as refused:
        check_classification(given(cleared(), states), NEW)
    assert (refused.value.code, refused.value.details["undecided"]) == ("classification-undecided", named)


def test_a_built_in_exception_of_a_point_that_is_met_is_accepted() -> None:
    form = replace(given(cleared(), met(NEW, "f")), claims=(ClaimDraft(Code("f-x2"), REASON),))
    check_classification(form, NEW)


def test_a_definition_marked_not_applicable_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        check_classification(given(cleared(), {"ai5": "not_applicable"}), NEW)
    assert refused.value.code == "element-applicable"


def test_own_motivations_do_in_place_of_the_shared_one() -> None:
    form = replace(cleared(), because=None)
    in_need = {*form.definition, *form.decisive}
    motivated = replace(form, motivations={Code(element): Committed.of("Own.") for element in in_need})
    check_classification(motivated, NEW)
    with pytest.raises(Refused) as refused:
        check_classification(given(motivated, {"X-2-8": "met", "f2": "unknown"}), NEW)
    assert refused.value.details["elements"] == "X-2-8, f2"


def test_one_decisive_element_a_point_is_enough() -> None:
    form = given(cleared(), {"f2": "not_met", "f3": "not_met"})
    decisive = tuple(element for element in form.decisive if element not in {"f1", "f2"})
    check_classification(replace(form, decisive=decisive), NEW)


@pytest.mark.parametrize("kind", [Classified, ClassificationForm])
def test_the_event_and_the_form_both_have_all_that_the_law_judges(
    kind: type[Classified | ClassificationForm],
) -> None:
    asked = {name for name, value in vars(Examination).items() if isinstance(value, property)}
    assert asked
    held = {field.name for field in fields(kind)} | set(vars(kind))
    assert sorted(asked - held) == []
