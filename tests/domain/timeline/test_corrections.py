"""What a correction hides, from its own recording on; and entries of types that this software does not know."""

from __future__ import annotations

from grootboek.domain.adopted_law import AdoptedLaw
from grootboek.domain.correction import visible
from grootboek.domain.events import UnknownEvent
from grootboek.domain.timeline import state_on, system_timelines
from grootboek.domain.values import Code
from tests.domain.histories import BOTH_LAWS, FIRST, MAIN, History, text


def test_a_corrected_entry_does_not_count_and_the_one_before_it_does_again() -> None:
    history = History()
    history.register()
    history.approve(history.classify(met="f"))
    approval = history.approve(history.classify())
    assert history.standing("2025-03-01") == "not_prohibited"
    history.correct(approval)
    assert history.standing("2025-03-01") == "prohibited_in_use"


def test_an_approval_of_a_corrected_classification_counts_for_nothing() -> None:
    history = History()
    history.register()
    made = history.classify(met="f")
    history.approve(made)
    history.correct(made)
    assert history.standing("2025-03-01") == "not_examined"


def test_a_corrected_refusal_leaves_a_proposal() -> None:
    history = History()
    history.register()
    history.correct(history.refuse(history.classify()))
    assert history.standing("2025-03-01") == "proposed"


def test_a_corrected_life_cycle_falls_back_to_what_held_before() -> None:
    history = History()
    history.register()
    history.correct(history.lifecycle("out_of_use", "2025-02-01"))
    assert history.on("2025-03-01").use == "in_use"


def test_a_correction_counts_only_where_it_is_known() -> None:
    history = History()
    history.register()
    history.correct(history.lifecycle("out_of_use", "2025-02-01"))
    history.entries.pop()
    assert history.on("2025-03-01").use == "out_of_use"


def test_a_correction_cannot_be_corrected() -> None:
    history = History()
    history.register()
    correction = history.correct(history.lifecycle("out_of_use", "2025-02-01"))
    history.correct(correction)
    assert history.on("2025-03-01").use == "in_use"
    assert [entry.index for entry in visible(history.entries)] == [10, 12, 13]


def test_a_corrected_registration_leaves_no_deployment_until_it_is_registered_anew() -> None:
    history = History()
    history.correct(history.register(since="2025-01-01"))
    assert system_timelines(history.entries, BOTH_LAWS) == {}
    history.register(since="2025-02-01")
    assert history.periods()[0].on_from.isoformat() == "2025-02-01"


def test_another_deployment_stays_where_the_registration_is_corrected() -> None:
    history = History()
    registered = history.register()
    history.deploy("SYS-1/2", "OTHER", "2025-01-01")
    history.correct(registered)
    state = history.on("2025-03-01", deployment=Code("SYS-1/2"))
    assert (state.name, state.use, state.external) == (None, "in_use", ())


def test_facts_recorded_before_the_entry_that_makes_the_deployment_anew_still_count() -> None:
    history = History()
    registered = history.register()
    history.approve(history.classify(met="f"))
    history.correct(registered)
    history.register()
    assert history.standing("2025-03-01") == "prohibited_in_use"


def test_an_entry_of_an_unknown_type_is_listed_and_changes_nothing_else() -> None:
    history = History()
    history.register()
    before = history.on("2025-03-01")
    index = history.record(UnknownEvent("ai-system.sang.v9", {"x": 1}), "2025-02-01")
    after = history.on("2025-03-01")
    assert (before.unknown, after.unknown) == ((), (index,))
    assert after.standing == before.standing


def test_as_attested_the_known_entries_are_not_a_beginning_and_still_give_a_state() -> None:
    history = History()
    history.register()
    made = history.classify(met="f", because=text("Late"))
    history.approve(made)
    history.lifecycle("out_of_use", "2025-02-10")
    known = [entry for entry in history.entries if entry.index != made]
    periods = system_timelines(known, AdoptedLaw((FIRST,)))[MAIN]
    assert {period.state.standing for period in periods} == {"not_examined"}
    assert [period.state.use for period in periods] == ["in_use", "out_of_use"]
    assert state_on(periods, periods[0].on_from) == periods[0].state
