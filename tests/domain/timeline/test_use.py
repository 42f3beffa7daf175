"""The use of a deployment on a day, and when it exists at all."""

from __future__ import annotations

from datetime import date

import pytest

from grootboek.domain.adopted_law import AdoptedLaw
from grootboek.domain.timeline import state_on, system_timelines
from grootboek.domain.values import Code, When
from tests.domain.histories import BOTH_LAWS, MAIN, History


def test_a_deployment_exists_from_its_since_and_not_before() -> None:
    history = History()
    history.register(since="2025-03-10")
    first = history.periods()[0]
    assert first.on_from == date(2025, 3, 10)
    assert state_on(history.periods(), date(2025, 3, 9)) is None


def test_a_deployment_exists_earlier_where_its_life_cycle_is_known_earlier() -> None:
    history = History()
    history.register(since="2025-03-10")
    history.lifecycle("in_development", "2024-06-01")
    assert history.on("2024-06-01").use == "in_development"
    assert history.on("2025-03-10").use == "in_use"


def test_a_month_counts_from_its_first_day() -> None:
    history = History()
    history.register(since="2025-03")
    assert history.periods()[0].on_from == date(2025, 3, 1)


@pytest.mark.parametrize(
    ("day", "use"),
    [("2025-01-27", "in_use"), ("2025-01-28", "out_of_use"), ("2025-05-31", "out_of_use"), ("2025-06-01", "in_use")],
)
def test_the_use_on_a_day_is_that_of_the_latest_first_day_that_has_come(day: str, use: str) -> None:
    history = History()
    history.register()
    history.lifecycle("in_use", "2025-06-01")
    history.lifecycle("out_of_use", "2025-01-28")
    assert history.on(day).use == use


def test_of_two_facts_from_one_day_the_later_entry_counts_whatever_the_hour() -> None:
    history = History()
    history.register()
    history.lifecycle("out_of_use", "2025-02-01T16:00+01:00")
    history.lifecycle("in_use", "2025-02-01T09:00+01:00")
    assert history.on("2025-02-01").use == "in_use"


def test_a_time_counts_on_its_day_in_amsterdam() -> None:
    history = History()
    history.register()
    history.lifecycle("out_of_use", "2025-07-01T22:30:00Z")
    assert (history.on("2025-07-01").use, history.on("2025-07-02").use) == ("in_use", "out_of_use")


def test_periods_follow_each_other_without_a_gap_and_the_last_has_no_end() -> None:
    history = History()
    history.register()
    history.lifecycle("out_of_use", "2025-02-01")
    history.lifecycle("in_use", "2025-04-01")
    assert [(period.on_from, period.on_until) for period in history.periods()] == [
        (date(2025, 1, 1), date(2025, 1, 31)),
        (date(2025, 2, 1), date(2025, 3, 31)),
        (date(2025, 4, 1), None),
    ]


def test_days_with_the_same_state_are_one_period() -> None:
    history = History()
    history.register()
    history.classify("2025-04-01")
    assert [period.on_from for period in history.periods()] == [date(2025, 1, 1), date(2025, 4, 1)]
    assert len(history.periods(AdoptedLaw())) == len(history.periods())


def test_another_deployment_has_its_own_periods() -> None:
    history = History()
    history.register()
    history.deploy("SYS-1/2", "OTHER", "2025-05-01", "in_development")
    other = history.on("2025-05-01", deployment=Code("SYS-1/2"))
    assert (other.organisation, other.use) == ("OTHER", "in_development")
    assert history.on("2025-05-01").organisation == "ORG"


def test_what_is_told_of_a_deployment_that_no_entry_makes_gives_no_periods() -> None:
    history = History()
    history.register()
    history.lifecycle("in_use", "2025-05-01", Code("SYS-1/9"))
    assert list(system_timelines(history.entries, BOTH_LAWS)) == [MAIN]


def test_an_empty_stream_has_no_deployments() -> None:
    assert system_timelines([], BOTH_LAWS) == {}


def test_a_future_day_holds_what_is_recorded_for_it() -> None:
    history = History()
    history.register(since="2025-01-01", lifecycle="in_development")
    history.lifecycle("in_use", "2031-01-01")
    assert history.on("2031-01-01").use == "in_use"
    assert When("2031-01-01").first == history.periods()[-1].on_from
