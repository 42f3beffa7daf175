"""What a released version holds, compared with the facts where this machine has them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from grootboek.domain.law.grounds import missing_conditions
from grootboek.domain.law.library import guidance_items
from grootboek.domain.law.taxonomy import sides
from grootboek.domain.values import Code
from tests.domain.law.examinations import NEW, OLD

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.domain.events.classification import ConditionState
    from grootboek.domain.events.system import OperatorRole
    from grootboek.domain.law.taxonomy import Taxonomy

VERSIONS = [pytest.param(law, id=law.version) for law in (OLD, NEW)]
RBI = [f"R{number}" for number in range(1, 9)]


@pytest.fixture(scope="module")
def facts(shared: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((shared / "domain" / "article5.yaml").read_text(encoding="utf-8"))
    return found


def test_the_versions_ask_about_their_points_in_the_order_of_the_law() -> None:
    assert list(OLD.points) == ["a", "b", "c", "d", "e", "f", "g", "h"]
    assert list(NEW.points) == ["a", "b", "ba", "bb", "c", "d", "e", "f", "g", "h"]


def test_the_points_of_the_old_version_are_the_same_in_the_new_one() -> None:
    assert {point: NEW.points[point] for point in OLD.points} == OLD.points
    assert (NEW.definition, NEW.exclusions) == (OLD.definition, OLD.exclusions)


@pytest.mark.parametrize("law", VERSIONS)
def test_only_adaptiveness_never_decides(law: Taxonomy) -> None:
    assert list(law.definition) == ["ai1", "ai2", "ai3", "ai4", "ai5", "ai6", "ai7"]
    assert [element.id for element in law.definition.values() if not element.decides] == ["ai3"]


@pytest.mark.parametrize("law", VERSIONS)
def test_the_review_status_says_that_no_lawyer_looked(law: Taxonomy) -> None:
    assert law.review_status.of("en") == "Compiled from sources, not reviewed by a lawyer."
    assert law.review_status.of("nl") == "Samengesteld uit bronnen, niet beoordeeld door een jurist."


def test_the_grounds_that_nobody_can_claim_say_why() -> None:
    refused = {ground.id: ground.not_claimable for ground in NEW.grounds.values() if not ground.claimable}
    assert set(refused) == {"ba-x1", "X-2-10", "X-2-12"}
    assert all(reason is not None and reason.en and reason.nl for reason in refused.values())


def test_a_national_provision_is_needed_for_real_time_identification_and_for_abuse_material() -> None:
    needed = {ground.id for ground in NEW.grounds.values() if ground.needs_provision}
    assert needed == {"h-x1", "h-x2", "h-x3", "bb-x1"}


@pytest.mark.parametrize("law", VERSIONS)
def test_every_text_is_there_in_both_languages(law: Taxonomy) -> None:
    elements = [*law.definition.values(), *law.elements.values()]
    texts = [element.text for element in elements] + [ground.text for ground in law.grounds.values()]
    texts += [condition.text for condition in law.conditions.values()] + [point.title for point in law.points.values()]
    texts += [limit.text for point in law.points.values() for limit in point.limits]
    assert all(text.en and text.nl and text.en != text.nl for text in texts)


@pytest.mark.parametrize("law", VERSIONS)
def test_every_source_named_is_listed_with_its_grade(law: Taxonomy) -> None:
    listed = {source.id: source.grade for source in law.sources}
    named = {source for point in law.points.values() for source in point.sources}
    named |= {source for point in law.points.values() for limit in point.limits for source in limit.sources}
    assert named <= set(listed)
    assert listed[Code("MEM")] == "unchecked"


@pytest.mark.parametrize("law", VERSIONS)
def test_points_elements_and_grounds_are_those_of_the_facts(law: Taxonomy, facts: dict[str, Any]) -> None:
    (version,) = [version for version in facts["taxonomy_versions"] if version["version"] == law.version]
    assert (law.published, law.in_force_from, law.applies_from) == (
        version["published"],
        version["in_force_from"],
        version["applies_from"],
    )
    practices = {item["id"]: item for item in facts["practices"] if item["id"] in version["practices"]}
    assert {point.id for point in law.points.values()} == set(practices)
    for point in law.points.values():
        fact = practices[point.id]
        assert (point.citation.en.replace(" to 5", "-"), point.since, point.applies_from, list(point.acts)) == (
            fact["citation"],
            fact["version"],
            fact["applies_from"],
            fact["acts"],
        )
        assert [(element.id, element.side, element.interpretive) for element in point.elements.values()] == [
            (element["id"], element.get("role"), element.get("interpretive", False)) for element in fact["elements"]
        ]
        assert {ground.id: list(ground.conditions) for ground in point.grounds.values()} == {
            ground["id"]: ground.get("conditions", ground.get("requires", [])) for ground in fact["builtin_exceptions"]
        }
        assert [limit.id for limit in point.limits] == [limit["id"] for limit in fact.get("interpretive_limits", [])]
        assert list(point.sources) == fact["source"]


def test_exclusions_conditions_and_sources_are_those_of_the_facts(facts: dict[str, Any]) -> None:
    assert {ground.id: list(ground.conditions) for ground in NEW.exclusions.values()} == {
        exclusion["id"]: exclusion.get("conditions", []) for exclusion in facts["scope_exclusions"]
    }
    assert [condition for condition in NEW.conditions if condition in RBI] == [
        item["id"] for item in facts["rbi_conditions"]
    ]
    assert {source.id for source in NEW.sources} == set(facts["sources"])
    assert {item.day for item in NEW.transition} == {item["date"] for item in facts["transition"] if "date" in item}


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        (["provider"], {"provider"}),
        (["deployer"], {"deployer"}),
        (["provider", "deployer"], {"provider", "deployer"}),
        (["importer"], {"provider"}),
        (["distributor", "deployer"], {"provider", "deployer"}),
        ([], {"provider", "deployer"}),
    ],
)
def test_importer_and_distributor_are_judged_as_the_supply_side(roles: list[OperatorRole], expected: set[str]) -> None:
    assert sides(tuple(roles)) == expected


@pytest.mark.parametrize(
    ("ground", "met", "provision", "missing"),
    [
        ("X-2-8", [], False, ["pre_service_phase", "no_real_world_testing"]),
        ("X-2-8", ["pre_service_phase"], False, ["no_real_world_testing"]),
        ("X-2-8", ["pre_service_phase", "no_real_world_testing"], False, []),
        ("h-x3", RBI[:7], False, ["R8"]),
        ("h-x3", RBI, False, ["R8"]),
        ("h-x3", RBI, True, []),
        ("h-x1", [*RBI[:4], *RBI[5:]], True, ["R5"]),
        ("bb-x1", [], False, ["national_provision"]),
        ("bb-x1", [], True, []),
    ],
)
def test_what_a_claim_still_misses(ground: str, met: list[str], provision: bool, missing: list[str]) -> None:
    conditions: dict[Code, ConditionState] = {Code(condition): "met" for condition in met}
    assert list(missing_conditions(NEW.grounds[Code(ground)], conditions, provision=provision)) == missing


def test_a_condition_that_is_unknown_or_not_met_is_missing() -> None:
    conditions: dict[Code, ConditionState] = {
        Code("pre_service_phase"): "unknown",
        Code("no_real_world_testing"): "not_met",
    }
    ground = NEW.grounds[Code("X-2-8")]
    assert list(missing_conditions(ground, conditions, provision=False)) == list(ground.conditions)


def test_the_new_points_apply_from_the_second_of_december_2026() -> None:
    assert {point.id for point in NEW.points.values() if point.applies_from == date(2026, 12, 2)} == {"ba", "bb"}


def test_guidance_and_terms_are_those_of_the_facts(facts: dict[str, Any]) -> None:
    assert {item.id: str(item.date) for item in guidance_items()} == {
        item["id"]: str(item["date"]).split(" ", maxsplit=1)[0] for item in facts["guidance"]
    }
    assert all(
        fact["ref"].startswith(item.ref[:20]) for item, fact in zip(guidance_items(), facts["guidance"], strict=True)
    )
    assert len(NEW.terms) == len(facts["definitions"])
