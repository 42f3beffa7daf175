"""The template asks everything, is refused while empty, and reads back as it was filled in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

import pytest
import yaml

from grootboek.domain.law.form import parse_form
from grootboek.domain.law.outcome import outcome_on
from grootboek.domain.law.template import classification_template
from grootboek.domain.values import Code
from grootboek.errors import Refused
from tests.domain.law.examinations import DEPLOYER, NEW, OLD
from tests.domain.law.forms import filled, uncommented

if TYPE_CHECKING:
    from grootboek.domain.events.system import OperatorRole
    from grootboek.domain.law.taxonomy import Taxonomy

Language = Literal["en", "nl"]
LANGUAGES: tuple[Language, ...] = ("en", "nl")
EVERY = [pytest.param(law, language, id=f"{law.version} {language}") for law in (OLD, NEW) for language in LANGUAGES]


def _template(law: Taxonomy = NEW, language: Language = "en", roles: tuple[OperatorRole, ...] = DEPLOYER) -> str:
    return classification_template(law, roles=roles, language=language)


def _words(template: str) -> str:
    """What the comments say, without their marks and line ends."""
    return " ".join(template.replace("#", " ").split())


def _answers(law: Taxonomy) -> dict[str, str]:
    """An AI system, no exclusion, every point failing at its first element."""
    claimable = [exclusion.id for exclusion in law.exclusions.values() if exclusion.claimable]
    first = [next(iter(point.elements)) for point in law.points.values()]
    answers = dict.fromkeys(map(str, law.definition), "met")
    answers |= dict.fromkeys(map(str, claimable), "not_met")
    return answers | dict.fromkeys(map(str, first), "not_met")


@pytest.mark.parametrize(("law", "language"), EVERY)
def test_an_empty_template_is_refused_with_all_that_is_open(law: Taxonomy, language: Language) -> None:
    with pytest.raises(Refused) as refused:
        parse_form(_template(law, language).encode())
    assert refused.value.code == "classification-undecided"
    undecided = str(refused.value.details["undecided"])
    assert undecided.startswith("ai (ai1, ai2, ai4, ai5, ai6, ai7); scope (X-2-3-ns,")
    assert all(f"; {point} ({point}1, " in undecided for point in law.points)


@pytest.mark.parametrize(("law", "language"), EVERY)
def test_a_filled_in_template_reads_back(law: Taxonomy, language: Language) -> None:
    form = parse_form(filled(_template(law, language), _answers(law), {"because": "One reason."}), roles=DEPLOYER)
    assert outcome_on(form, law, date(2026, 12, 31), excluded=False).outcome == "not_prohibited"
    given = {**form.definition, **form.scope, **form.elements}
    assert {name: given[Code(name)] for name in _answers(law)} == _answers(law)
    assert (form.depth, form.roles, form.taxonomy, form.claims) == ("full", DEPLOYER, law.version, ())


@pytest.mark.parametrize(("law", "language"), EVERY)
def test_every_element_ground_and_condition_is_explained(law: Taxonomy, language: Language) -> None:
    words = _words(_template(law, language, ("provider", "deployer")))
    claimable = [ground for ground in law.grounds.values() if ground.claimable]
    texts = [element.text for element in (*law.definition.values(), *law.elements.values())]
    texts += [ground.text for ground in law.grounds.values()]
    texts += [condition.text for ground in claimable for condition in ground.conditions.values()]
    assert [text for text in texts if text.of(language) not in words] == []
    assert law.review_status.of(language) in words


def test_the_template_is_plain_yaml_with_blank_answers() -> None:
    read = yaml.safe_load(_template())
    assert read["points"]["f"]["f1"] == {"state": "not_tested", "because": None}
    assert (read["taxonomy"], read["roles"], read["grounds"]) == ("2026-1744", ["deployer"], None)


@pytest.mark.parametrize(
    ("roles", "asked"),
    [
        (("deployer",), {"ba1", "ba2", "ba3", "ba5"}),
        (("provider",), {"ba1", "ba2", "ba3", "ba4"}),
        (("provider", "deployer"), {"ba1", "ba2", "ba3", "ba4", "ba5"}),
    ],
)
def test_only_the_elements_of_the_roles_are_asked(roles: tuple[OperatorRole, ...], asked: set[str]) -> None:
    template = _template(roles=roles)
    assert set(yaml.safe_load(template)["points"]["ba"]) == asked
    assert ("one of ba4, ba5 is enough" in _words(template)) == (len(asked) == 5)
    assert ("does not count for these roles" in _words(template)) == (len(asked) == 4)


@pytest.mark.parametrize("ground", [ground.id for ground in NEW.grounds.values() if ground.claimable])
def test_a_ground_can_be_relied_on_by_removing_its_marks(ground: str) -> None:
    template = uncommented(_template(), ground)
    point = NEW.grounds[Code(ground)].point
    states = _answers(NEW)
    if point is None:
        states[ground] = "met"
    else:
        counting = [element for element in NEW.points[point].elements if element not in {"ba4", "bb2"}]
        states |= dict.fromkeys(counting, "met")
    form = parse_form(filled(template, states, {"because": "One reason."}))
    (claim,) = form.claims
    assert (claim.ground, claim.motivation) == (ground, form.because)
    assert dict(claim.conditions) == dict.fromkeys(NEW.grounds[Code(ground)].conditions, "unknown")


def test_what_a_system_is_called_cannot_end_a_comment() -> None:
    template = classification_template(NEW, roles=DEPLOYER, language="en", system=["SYS-1\nroles: [x]\x85y\u2028z"])
    assert template.startswith("# SYS-1 roles: [x] y z\n# Examination of one deployment")
    assert yaml.safe_load(template)["roles"] == ["deployer"]
