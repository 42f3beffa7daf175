"""What a form may look like, and what it says; each refusal has its reproduction in ``tests/errors``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.law.form import parse_form
from grootboek.domain.values import Code
from grootboek.errors import GrootboekError, Refused
from tests.domain.law.forms import DECIDED, as_flow, as_json, as_yaml, changed

if TYPE_CHECKING:
    from grootboek.domain.events.system import OperatorRole
    from grootboek.domain.law.classification_form import ClassificationForm


def _parsed(**fields: object) -> ClassificationForm:
    return parse_form(as_json(changed(**fields)))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(as_yaml(DECIDED), id="YAML"),
        pytest.param(as_json(DECIDED), id="JSON with tabs"),
        pytest.param(json.dumps(DECIDED, ensure_ascii=False).encode(), id="JSON on one line"),
        pytest.param(b"\xef\xbb\xbf" + as_yaml(DECIDED), id="with a byte order mark"),
        pytest.param(as_yaml(DECIDED).replace(b"\n", b"\r\n"), id="with Windows line ends"),
        pytest.param(b"---\n" + as_yaml(DECIDED) + b"...\n", id="with marks of a document"),
        pytest.param(as_flow(DECIDED), id="YAML in flow style"),
    ],
)
def test_the_same_form_in_another_dress_says_the_same(data: bytes) -> None:
    assert parse_form(data) == parse_form(as_json(DECIDED))


def test_an_element_is_a_state_or_a_state_and_a_motivation() -> None:
    answers = {"f1": "unknown", "f3": {"state": "not_met", "because": "No work."}}
    made = _parsed(points=DECIDED["points"] | {"f": answers})
    assert (made.elements[Code("f1")], made.elements[Code("f2")], made.elements[Code("f3")]) == (
        "unknown",
        "not_tested",
        "not_met",
    )
    assert made.motivations[Code("f3")].value == "No work."
    assert "f3" in made.decisive


def test_a_motivation_without_a_state_leaves_the_element_open() -> None:
    with pytest.raises(Refused) as refused:
        _parsed(points=DECIDED["points"] | {"f": {"f1": {"because": "Later."}}})
    assert refused.value.details["undecided"] == "f (f1, f2, f3)"


def test_what_stands_around_the_elements_is_kept() -> None:
    made = _parsed(
        examined_since="2025-02",
        review_on="2027-03-01",
        guidance=["GL-PP-2", "GL-PP-2"],
        flags="avg",
        reexamine_if="The supplier changes.",
        escalated_to=["jurist", "FG"],
        dissent="One of us sees it otherwise.",
    )
    assert (made.examined_since, made.review_on) == ("2025-02", "2027-03-01")
    assert (made.guidance, made.flags, made.escalated_to) == (("GL-PP-2",), ("avg",), ("jurist", "FG"))
    assert (made.reexamine_if and made.reexamine_if.value) == "The supplier changes."
    assert (made.dissent and made.dissent.value) == "One of us sees it otherwise."
    event = made.classified(deployment=Code("D1"), examined_version=1)
    assert (event.examined_since, event.dissent, event.grounds) == ("2025-02", made.dissent, ())


def test_a_claim_is_made_whole_in_the_form() -> None:
    made = _parsed(
        scope=DECIDED["scope"] | {"X-2-8": "met"},
        grounds={
            "X-2-8": {
                "motivation": "A trial in the laboratory.",
                "conditions": {
                    "pre_service_phase": {"state": "met", "because": "Not yet bought."},
                    "no_real_world_testing": "met",
                },
                "uses": ["trial"],
                "provision": "Art. 1",
                "last_day": "2026-12-31",
                "review_on": "2026-11",
            }
        },
    )
    (claim,) = made.claims
    assert dict(claim.conditions) == {"pre_service_phase": "met", "no_real_world_testing": "met"}
    assert claim.condition_motivations[Code("pre_service_phase")].value == "Not yet bought."
    assert [use.value for use in claim.uses] == ["trial"]
    assert (claim.provision and claim.provision.value) == "Art. 1"
    assert (claim.motivation.value, claim.last_day, claim.review_on) == (
        "A trial in the laboratory.",
        "2026-12-31",
        "2026-11",
    )


def test_relying_on_an_exclusion_makes_a_claim_without_more_words() -> None:
    made = _parsed(scope={"X-2-8": {"state": "met", "because": "A trial."}}, points={})
    (claim,) = made.claims
    assert (claim.ground, claim.motivation.value, dict(claim.conditions)) == ("X-2-8", "A trial.", {})


def test_a_claim_without_any_motivation_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        _parsed(because="", scope={"X-2-8": "met"})
    assert (refused.value.code, refused.value.details["elements"]) == ("motivation-missing", "X-2-8")


@pytest.mark.parametrize(
    ("fields", "roles", "expected"),
    [
        ({"roles": ["deployer"]}, None, ("deployer",)),
        ({"roles": None}, ("deployer",), ("deployer",)),
        ({"roles": "deployer"}, ("deployer",), ("deployer",)),
    ],
)
def test_the_roles_are_the_forms_or_the_deployments(
    fields: dict[str, Any], roles: tuple[OperatorRole, ...] | None, expected: tuple[OperatorRole, ...]
) -> None:
    assert parse_form(as_json(changed(**fields)), roles=roles).roles == expected


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"roles": None}, "form-field-missing"),
        ({"form": None}, "form-field-missing"),
        ({"form": "grootboek/classification/2"}, "form-value-unknown"),
        ({"taxonomy": "2030-1"}, "taxonomy-unknown"),
        ({"definition": "met"}, "form-field-kind"),
        ({"definition": {"ai1": ["met"]}}, "form-field-kind"),
        ({"definition": {"ai1": {"state": True}}}, "form-value-unknown"),
        ({"points": {"f": {"f1": {"state": "met", "why": "x"}}}}, "form-field-unknown"),
        ({"points": {"i": {}}}, "form-field-unknown"),
        ({"scope": {"X-2-12": "met"}}, "ground-not-claimable"),
        ({"grounds": {"X-2-8": None}}, "ground-scope-differs"),
        ({"grounds": {"X-2-9": {}}}, "form-field-unknown"),
        ({"grounds": {"f-x1": {"conditions": {"R1": "met"}}}}, "form-field-unknown"),
        ({"grounds": {"f-x1": {}}}, "ground-point-not-met"),
        ({"guidance": [["GL-PP-2"]]}, "form-field-kind"),
        ({"guidance": [None]}, "form-field-kind"),
        ({"escalated_to": ["de jurist"]}, "form-value-malformed"),
        ({"review_on": 20270101}, "form-value-malformed"),
        ({"because": "\ud800"}, "form-text-refused"),
        ({"because": "\x07"}, "form-text-refused"),
        ({"\ud800": "x"}, "form-field-unknown"),
    ],
)
def test_a_form_that_says_something_else_is_refused(fields: dict[str, Any], code: str) -> None:
    with pytest.raises(GrootboekError) as refused:
        _parsed(**fields)
    assert refused.value.code == code
    assert refused.value.text("nl").encode()
