"""When a favourable outcome no longer covers the law, the version or the use, and must be examined again."""

from __future__ import annotations

from typing import Any

import pytest

from grootboek.domain.adopted_law import AdoptedLaw
from grootboek.domain.collecting import collect
from grootboek.domain.examination import reactivations, uncoverings
from grootboek.domain.law.library import taxonomy
from grootboek.domain.values import Code, When
from tests.domain.histories import BOTH_LAWS, FIRST, MAIN, SECOND, History


def cleared(**classified: Any) -> History:
    history = History()
    history.register()
    history.approve(history.classify(**classified))
    return history


@pytest.mark.parametrize(
    ("adopted", "day", "standing"),
    [
        ((FIRST, SECOND), "2026-12-01", "not_prohibited"),
        ((FIRST, SECOND), "2026-12-02", "re_examine"),
        ((SECOND, FIRST), "2026-12-02", "re_examine"),
        ((FIRST,), "2026-12-02", "not_prohibited"),
    ],
)
def test_a_newer_adopted_law_counts_from_the_day_it_applies(adopted: tuple[Code, ...], day: str, standing: str) -> None:
    assert cleared().standing(day, AdoptedLaw(adopted)) == standing


def test_an_outcome_under_the_newest_law_stays() -> None:
    assert cleared(taxonomy=SECOND).standing("2026-12-02") == "not_prohibited"


def test_something_that_is_no_ai_system_is_examined_again_too() -> None:
    history = cleared(definition={Code("ai1"): "not_met"})
    assert [history.standing(day) for day in ("2026-12-01", "2026-12-02")] == ["not_ai_system", "re_examine"]


def test_an_undetermined_outcome_stays_what_it_is() -> None:
    state = cleared(unknown="f").on("2026-12-02")
    assert (state.standing, state.covers) == ("undetermined", False)


def test_a_change_of_law_that_is_due_rests_on_its_adoption_where_that_is_known() -> None:
    history = cleared()
    law = AdoptedLaw((FIRST, SECOND), {SECOND: 4})
    assert history.on("2026-12-01", law).rests_on == (10, 11, 12)
    assert history.on("2026-12-02", law).rests_on == (4, 10, 11, 12)
    assert history.on("2026-12-02").rests_on == (10, 11, 12)


def test_a_new_period_of_use_is_not_covered() -> None:
    history = cleared()
    history.lifecycle("out_of_use", "2025-04-01")
    again = history.lifecycle("in_use", "2025-06-01")
    words = [history.standing(day) for day in ("2025-04-01", "2025-05-31", "2025-06-01")]
    assert words == ["not_prohibited", "not_prohibited", "re_examine"]
    assert again in history.on("2025-06-01").rests_on


@pytest.mark.parametrize(
    ("examined_since", "standing"), [("2025-05-31", "re_examine"), ("2025-06-01", "not_prohibited")]
)
def test_an_examination_covers_the_use_that_began_on_its_day_or_before(examined_since: str, standing: str) -> None:
    history = History()
    history.register()
    history.lifecycle("out_of_use", "2025-04-01")
    history.lifecycle("in_use", "2025-06-01")
    history.approve(history.classify("2025-01-01", examined_since=When(examined_since)))
    assert history.standing("2025-07-01") == standing


def test_going_into_use_after_development_is_the_use_that_was_examined() -> None:
    history = History()
    history.register(lifecycle="in_development")
    history.approve(history.classify())
    history.lifecycle("in_use", "2025-06-01")
    assert history.standing("2025-06-01") == "not_prohibited"


def test_a_reactivation_follows_out_of_use_also_by_way_of_development() -> None:
    history = History()
    history.register(lifecycle="out_of_use")
    history.lifecycle("in_development", "2025-02-01")
    first = history.lifecycle("in_use", "2025-03-01")
    history.lifecycle("in_use", "2025-04-01")
    history.lifecycle("out_of_use", "2025-05-01")
    history.lifecycle("in_use", "2025-05-01")
    assert [fact.index for fact in reactivations(collect(history.entries).deployments[MAIN].use)] == [first]


def test_a_new_version_is_not_covered_from_its_first_day() -> None:
    history = cleared()
    facts = collect(history.entries)
    facts.replacements.add(When("2025-08-01").first, 20, None)
    deployment = facts.deployments[MAIN]
    (examination,) = deployment.examinations.values()
    found = uncoverings(examination, taxonomy(FIRST), facts, deployment.use, AdoptedLaw((FIRST,)))
    assert [(one.first.isoformat(), one.index) for one in found] == [("2025-08-01", 20)]


def test_the_newest_adopted_law_is_the_one_published_last() -> None:
    newest = BOTH_LAWS.newest()
    assert newest is not None
    assert newest.version == SECOND
    assert AdoptedLaw().newest() is None
