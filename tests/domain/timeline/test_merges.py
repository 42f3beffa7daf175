"""Systems that turned out to be one: what their differing examinations mean, and that no prohibition is lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from grootboek.domain.adopted_law import AdoptedLaw
from grootboek.domain.collecting import collect_family
from grootboek.domain.timeline import system_timelines, timelines
from grootboek.domain.values import Code
from tests.domain.histories import BOTH_LAWS, FIRST, MAIN, SECOND, History

NO_MACHINE = {"definition": {"ai1": "not_met"}}
MERGED_ON = "2025-06-01"


def examined(code: str, first: int, **classified: Any) -> History:
    history = History(code, first)
    history.register()
    history.approve(history.classify(**classified))
    return history


def merged(staying: History, *going: History) -> History:
    for history in going:
        history.next = max(one.next for one in (staying, *going))
        history.merge(staying.code, MERGED_ON)
        staying.merged.append(history)
    staying.next = max(one.next for one in (staying, *going))
    return staying


def test_systems_examined_alike_stay_what_they_were() -> None:
    staying = merged(examined("SYS-1", 10), examined("SYS-2", 20))
    state = staying.on("2025-07-01")
    assert (state.standing, state.reexamine) == ("not_prohibited", ())


def test_differing_examinations_are_undetermined_from_the_day_of_the_merge() -> None:
    other = examined("SYS-2", 20, **NO_MACHINE)
    staying = merged(examined("SYS-1", 10), other)
    assert [staying.standing(day) for day in ("2025-05-31", MERGED_ON)] == ["not_prohibited", "undetermined"]
    state = staying.on(MERGED_ON)
    merge = other.entries[-1].index
    assert state.outcome == "undetermined"
    assert [(why.reason, why.first, why.index) for why in state.reexamine] == [("merged", date(2025, 6, 1), merge)]
    assert {merge, other.entries[1].index, other.entries[2].index} <= set(state.rests_on)


def test_a_classification_recorded_after_the_merge_settles_it() -> None:
    staying = merged(examined("SYS-1", 10), examined("SYS-2", 20, **NO_MACHINE))
    made = staying.classify("2025-08-01")
    assert staying.standing("2025-08-01") == "undetermined"
    staying.approve(made)
    assert [staying.standing(day) for day in ("2025-07-31", "2025-08-01")] == ["undetermined", "not_prohibited"]


@pytest.mark.parametrize(("here", "there"), [("", "f"), ("f", ""), ("c", "f"), ("f", "f")])
def test_a_merge_never_ends_a_prohibition(here: str, there: str) -> None:
    staying = merged(examined("SYS-1", 10, met=here), examined("SYS-2", 20, met=there))
    state = staying.on("2025-07-01")
    assert state.standing == "prohibited_in_use"
    assert set(state.points) == {*here, *there}
    assert state.outcome == ("prohibited" if here and there else "undetermined")
    assert state.is_prohibited


def test_a_prohibition_reaches_a_system_that_was_never_examined() -> None:
    staying = History()
    staying.register()
    merged(staying, examined("SYS-2", 20, met="f"))
    state = staying.on("2025-07-01")
    assert (state.standing, state.outcome) == ("prohibited_in_use", "undetermined")


@pytest.mark.parametrize("decided", [True, False])
def test_a_merged_system_that_nobody_examined_says_nothing(decided: bool) -> None:
    other = History("SYS-2", 20)
    other.register()
    if decided:
        other.refuse(other.classify(met="f"))
    assert merged(examined("SYS-1", 10), other).standing("2025-07-01") == "not_prohibited"


def test_an_accepted_claim_of_one_does_not_cover_the_point_of_the_other() -> None:
    staying = examined("SYS-1", 10, met="f")
    staying.claim("C1", "f-x2")
    staying.decide_claim("C1", accept=True)
    assert staying.standing("2025-07-01") == "exception_accepted"
    merged(staying, examined("SYS-2", 20, met="f"))
    assert staying.standing("2025-07-01") == "prohibited_in_use"


def test_a_point_that_applies_later_still_does() -> None:
    staying = examined("SYS-1", 10, taxonomy=SECOND)
    merged(staying, examined("SYS-2", 20, taxonomy=SECOND, met="ba", roles=("provider",)))
    before, after = staying.on("2025-07-01"), staying.on("2026-12-02")
    assert (before.standing, before.standing_date) == ("prohibited_from", date(2026, 12, 2))
    assert (after.standing, after.outcome) == ("prohibited_in_use", "undetermined")


def test_the_merged_system_ends_on_the_day_before_and_goes_on_if_the_merge_was_a_mistake() -> None:
    other = examined("SYS-2", 20, met="f")
    merged(examined("SYS-1", 10), other)
    assert other.periods()[-1].on_until == date(2025, 5, 31)
    other.correct(other.entries[-1].index)
    assert other.periods()[-1].on_until is None


def test_a_corrected_merge_leaves_the_other_system_alone() -> None:
    other = examined("SYS-2", 20, met="f")
    staying = merged(examined("SYS-1", 10), other)
    other.correct(other.entries[-1].index)
    assert staying.standing("2025-07-01") == "not_prohibited"


def test_a_system_merged_before_it_began_has_no_period() -> None:
    other = History("SYS-2", 20)
    other.register(since="2025-09-01")
    other.merge("SYS-1", MERGED_ON)
    assert system_timelines(other.entries, BOTH_LAWS) == {}


def test_only_the_deployments_of_the_same_organisation_are_the_same_use() -> None:
    staying = examined("SYS-1", 10)
    staying.deploy("SYS-1/2", "OTHER", "2025-01-01")
    staying.approve(staying.classify(deployment=Code("SYS-1/2")), deployment=Code("SYS-1/2"))
    other = History("SYS-2", 30)
    other.register(organisation=Code("OTHER"))
    other.approve(other.classify(met="f"))
    merged(staying, other)
    words = [staying.standing("2025-07-01", deployment=code) for code in (MAIN, Code("SYS-1/2"))]
    assert words == ["not_prohibited", "prohibited_in_use"]


def test_a_merged_use_of_an_organisation_that_has_none_here_counts_for_every_deployment() -> None:
    other = History("SYS-2", 30)
    other.register(organisation=Code("OTHER"))
    other.approve(other.classify(met="f"))
    assert merged(examined("SYS-1", 10), other).standing("2025-07-01") == "prohibited_in_use"


def test_a_system_merged_by_way_of_another_counts_too() -> None:
    middle = examined("SYS-2", 20)
    furthest = examined("SYS-3", 30, met="f")
    furthest.next = 40
    furthest.merge("SYS-2", "2025-03-01")
    middle.merged.append(furthest)
    staying = examined("SYS-1", 10)
    middle.next = 50
    middle.merge("SYS-1", MERGED_ON)
    staying.merged = [middle, furthest]
    assert middle.standing("2025-04-01") == "prohibited_in_use"
    assert [staying.standing(day) for day in ("2025-05-31", "2025-07-01")] == ["not_prohibited", "prohibited_in_use"]


def test_two_merged_systems_are_both_heard_and_the_merge_is_named_once_for_each() -> None:
    going = (examined("SYS-2", 20, **NO_MACHINE), examined("SYS-3", 30, met="f"))
    state = merged(examined("SYS-1", 10), *going).on("2025-07-01")
    assert state.standing == "prohibited_in_use"
    assert [why.index for why in state.reexamine] == [one.entries[-1].index for one in going]


def test_systems_that_say_to_be_merged_into_each_other_both_end() -> None:
    one, other = examined("SYS-1", 10), examined("SYS-2", 20)
    one.merge("SYS-2", MERGED_ON)
    other.merge("SYS-1", MERGED_ON)
    family = collect_family([*one.entries, *other.entries])
    law = AdoptedLaw((FIRST,))
    for code in family:
        assert [periods[-1].on_until for periods in timelines(code, family, law).values()] == [date(2025, 5, 31)]


def test_a_system_of_which_nothing_is_visible_has_no_timeline() -> None:
    assert timelines(MAIN, {}, BOTH_LAWS) == {}
