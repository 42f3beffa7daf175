"""The shutdown of a deployment: its stage on a day, what keeps a stage from counting, and the periods of use."""

from __future__ import annotations

from datetime import date

import pytest

from tests.domain.histories import History


def running(met: str = "f") -> History:
    history = History()
    history.register()
    history.approve(history.classify(met=met))
    return history


def through_all_stages(history: History) -> None:
    history.decide_shutdown("2025-02-05", planned="2025-03")
    history.inform("2025-02-10")
    off = history.switch_off("2025-03-01")
    history.decommission("2025-04-01")
    history.verify(off, "2025-05-01")


@pytest.mark.parametrize(
    ("day", "stage", "use", "standing"),
    [
        ("2025-02-04", "none", "in_use", "prohibited_in_use"),
        ("2025-02-05", "decided", "in_use", "prohibited_in_use"),
        ("2025-02-10", "informed", "in_use", "prohibited_in_use"),
        ("2025-02-28", "informed", "in_use", "prohibited_in_use"),
        ("2025-03-01", "switched_off", "out_of_use", "switched_off_unverified"),
        ("2025-04-01", "decommissioned", "out_of_use", "switched_off_unverified"),
        ("2025-05-01", "verified", "out_of_use", "shut_down"),
    ],
)
def test_the_stage_on_a_day_goes_by_the_effective_days(day: str, stage: str, use: str, standing: str) -> None:
    history = running()
    through_all_stages(history)
    state = history.on(day)
    assert (state.shutdown, state.use, state.standing) == (stage, use, standing)


def test_informing_and_decommissioning_may_be_left_out() -> None:
    history = running()
    off = history.switch_off("2025-03-01")
    history.verify(off, "2025-05-01")
    state = history.on("2025-05-01")
    assert (state.shutdown, state.standing) == ("verified", "shut_down")
    (shutdown,) = state.shutdowns
    assert [shutdown.step("informed"), shutdown.step("decommissioned")] == [None, None]


def test_a_stage_recorded_later_for_an_earlier_day_does_not_take_the_shutdown_back() -> None:
    history = running()
    history.switch_off("2025-03-01")
    history.inform("2025-03-05")
    history.decide_shutdown("2025-03-10")
    assert history.on("2025-03-20").shutdown == "switched_off"


def test_what_follows_on_a_switch_off_does_not_count_without_one() -> None:
    history = running()
    history.decommission("2025-02-01")
    off = history.switch_off("2025-03-01")
    history.verify(off, "2025-02-15")
    assert [history.on(day).shutdown for day in ("2025-02-20", "2025-03-01")] == ["none", "verified"]


def test_a_verification_counts_for_the_switch_off_that_it_names() -> None:
    history = running()
    history.verify(99, "2025-05-01")
    history.switch_off("2025-03-01")
    assert history.on("2025-06-01").shutdown == "switched_off"


def test_a_corrected_switch_off_takes_what_followed_on_it_away() -> None:
    history = running()
    history.decide_shutdown("2025-02-01")
    off = history.switch_off("2025-03-01")
    history.verify(off, "2025-05-01")
    history.correct(off)
    state = history.on("2025-06-01")
    assert (state.shutdown, state.use, state.standing) == ("decided", "in_use", "prohibited_in_use")


def test_a_system_in_use_again_begins_without_a_shutdown_and_the_old_one_stays_in_its_history() -> None:
    history = running(met="")
    through_all_stages(history)
    again = history.lifecycle("in_use", "2025-06-01")
    assert history.standing("2025-05-31") == "shut_down"
    state = history.on("2025-06-01")
    assert (state.shutdown, state.use, state.standing) == ("none", "in_use", "re_examine")
    (shutdown,) = state.shutdowns
    assert (shutdown.stage, shutdown.reactivated_on, shutdown.reactivated_by) == ("verified", date(2025, 6, 1), again)
    assert [(why.reason, why.index) for why in state.reexamine] == [("reactivated", again)]


def test_reactivation_never_ends_a_prohibition() -> None:
    history = running()
    through_all_stages(history)
    history.lifecycle("in_use", "2025-06-01")
    assert history.standing("2025-06-01") == "prohibited_in_use"


def test_a_second_shutdown_stands_beside_the_first_and_a_late_step_goes_to_its_own_period() -> None:
    history = running()
    first = history.switch_off("2025-03-01")
    history.lifecycle("in_use", "2025-06-01")
    second = history.switch_off("2025-08-01")
    history.verify(first, "2025-09-01")
    history.inform("2025-02-20")
    state = history.on("2025-10-01")
    assert state.shutdown == "switched_off"
    assert [shutdown.stage for shutdown in state.shutdowns] == ["verified", "switched_off"]
    assert [step.stage for step in state.shutdowns[0].steps] == ["informed", "switched_off", "verified"]
    assert second in state.rests_on
    assert first not in state.rests_on


def test_switched_off_and_in_use_again_on_one_day_is_a_new_period() -> None:
    history = running()
    history.switch_off("2025-03-01")
    history.lifecycle("in_use", "2025-03-01")
    state = history.on("2025-03-01")
    assert (state.use, state.shutdown, len(state.shutdowns)) == ("in_use", "none", 1)


def test_back_to_development_after_a_shutdown_is_no_new_period_of_use() -> None:
    history = running()
    history.switch_off("2025-03-01")
    history.lifecycle("in_development", "2025-06-01")
    assert [history.on(day).shutdown for day in ("2025-06-01", "2025-07-01")] == ["switched_off", "switched_off"]
    history.lifecycle("in_use", "2025-07-01")
    assert history.on("2025-07-01").shutdown == "none"


def test_the_planned_day_is_that_of_the_latest_decision_and_of_a_month_its_last() -> None:
    history = running()
    history.decide_shutdown("2025-02-01", planned="2025-03")
    (shutdown,) = history.on("2025-02-01").shutdowns
    assert shutdown.planned == date(2025, 3, 31)
    history.decide_shutdown("2025-03-15", planned="2025-06-30")
    history.decide_shutdown("2025-03-20")
    (shutdown,) = history.on("2025-04-01").shutdowns
    assert shutdown.planned == date(2025, 6, 30)


def test_a_shutdown_without_a_plan_has_no_planned_day() -> None:
    history = running()
    history.switch_off("2025-03-01")
    (shutdown,) = history.on("2025-03-01").shutdowns
    assert shutdown.planned is None


def test_a_period_in_which_nothing_counted_leaves_no_shutdown() -> None:
    history = running()
    history.decommission("2025-02-01")
    assert history.on("2025-03-01").shutdowns == ()
