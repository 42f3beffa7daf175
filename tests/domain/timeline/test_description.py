"""What describes a deployment on a day, the entries that its standing rests on, and since when it stands so."""

from __future__ import annotations

from datetime import date

import pytest

from grootboek.domain.events.system import Transferred
from grootboek.domain.facts import TextAt
from grootboek.domain.timeline import since
from grootboek.domain.values import Code
from tests.domain.histories import MAIN, History, text


def test_a_text_is_named_by_the_entry_and_the_field_where_it_stands() -> None:
    history = History()
    registered = history.register(supplier=text("Supplier"), processes=(text("One"), text("Two")))
    state = history.on("2025-03-01")
    assert (state.name, state.supplier) == (TextAt(registered, "name"), TextAt(registered, "supplier"))
    assert state.processes == (TextAt(registered, "processes.0"), TextAt(registered, "processes.1"))
    assert (state.function, state.purpose, state.version) == (None, None, None)


def test_a_description_counts_from_its_effective_day_and_only_for_the_fields_it_has() -> None:
    history = History()
    registered = history.register()
    changed = history.describe("2025-05-01", name=text("New name"), external=(Code("register:9"),))
    before, after = history.on("2025-04-30"), history.on("2025-05-01")
    assert (before.name, before.external) == (TextAt(registered, "name"), ())
    assert (after.name, after.external) == (TextAt(changed, "name"), ("register:9",))


def test_before_the_first_description_the_first_holds() -> None:
    history = History()
    registered = history.register(since="2025-03-01")
    history.lifecycle("in_development", "2024-01-01")
    assert history.on("2024-06-01").name == TextAt(registered, "name")
    assert history.on("2024-06-01").organisation == "ORG"


def test_a_field_that_is_cleared_is_no_longer_stated() -> None:
    history = History()
    history.register(supplier=text("Supplier"))
    history.describe("2025-05-01", cleared=(Code("supplier"), Code("processes")))
    assert history.on("2025-04-30").supplier is not None
    assert history.on("2025-05-01").supplier is None


@pytest.mark.parametrize(("deployment", "roles"), [(MAIN, ("provider",)), (None, ("deployer",))])
def test_roles_and_processes_are_those_of_the_deployment_named(deployment: Code | None, roles: tuple[str, ...]) -> None:
    history = History()
    history.register()
    index = history.describe("2025-05-01", deployment=deployment, roles=("provider",), processes=(text("New"),))
    state = history.on("2025-05-01")
    assert state.roles == roles
    assert (state.processes == (TextAt(index, "processes.0"),)) == (deployment == MAIN)


def test_a_description_of_one_thing_of_a_deployment_leaves_the_rest() -> None:
    history = History()
    registered = history.register()
    history.describe("2025-05-01", deployment=MAIN)
    state = history.on("2025-05-01")
    assert (state.roles, state.processes) == (("deployer",), (TextAt(registered, "processes.0"),))


def test_a_transfer_counts_from_its_effective_day() -> None:
    history = History()
    history.register()
    index = history.record(Transferred(MAIN, Code("OTHER")), "2026-02-23")
    before, after = history.on("2026-02-22"), history.on("2026-02-23")
    assert (before.organisation, after.organisation, after.organisation_index) == ("ORG", "OTHER", index)


def test_a_system_with_a_reference_in_a_register_is_listed_there_until_it_is_noted_to_be_gone() -> None:
    history = History()
    history.register("2025-01-01", external=(Code("register:1"), Code("register:2"), Code("tender-7")))
    history.presence("2025-06-01", present=False)
    history.presence("2025-07-01", present=False, reference="2")
    presence = [history.on(day).present for day in ("2025-05-31", "2025-06-01", "2025-07-01")]
    assert presence == [{"register": True}, {"register": True}, {"register": False}]


def test_presence_in_a_source_is_unknown_until_it_is_noted() -> None:
    history = History()
    history.register()
    history.presence("2025-03-01", present=True)
    history.presence("2025-06-01", present=False)
    presence = [history.on(day).present for day in ("2025-02-28", "2025-03-01", "2025-06-01")]
    assert presence == [{}, {"register": True}, {"register": False}]


def test_a_source_that_lists_a_system_twice_lists_it_while_one_is_left() -> None:
    history = History()
    history.register()
    history.presence("2025-03-01", present=True, reference="1")
    history.presence("2025-03-01", present=True, reference="2")
    history.presence("2025-06-01", present=False, reference="1")
    assert history.on("2025-06-01").present == {"register": True}


def test_a_standing_rests_on_the_deployment_its_use_and_the_proposal() -> None:
    history = History()
    registered = history.register()
    used = history.lifecycle("in_use", "2025-02-01")
    proposal = history.classify()
    history.describe("2025-02-01", name=text("Renamed"))
    assert history.on("2025-01-15").rests_on == (registered, proposal)
    assert history.on("2025-02-01").rests_on == (registered, used, proposal)


def test_a_standing_rests_on_the_classification_its_approval_and_its_claims() -> None:
    history = History()
    registered = history.register()
    made = history.classify(met="f")
    claimed = history.claim("C1", "f-x2", by=made)
    approval = history.approve(made, accepts="C1")
    history.classify()
    state = history.on("2025-03-01")
    assert state.rests_on == (registered, made, claimed, approval)
    assert state.use_index == registered


def test_since_is_the_first_day_of_the_run_with_the_same_facts() -> None:
    history = History()
    history.register()
    history.describe("2025-03-01", name=text("Renamed"))
    history.lifecycle("out_of_use", "2025-04-01")
    history.lifecycle("in_use", "2025-05-01")
    history.describe("2025-06-01", name=text("Renamed again"))
    periods = history.periods()
    assert len(periods) == 5
    assert since(periods, date(2024, 12, 31)) is None
    assert since(periods, date(2025, 3, 15)) == date(2025, 1, 1)
    assert since(periods, date(2025, 4, 30)) == date(2025, 4, 1)
    assert since(periods, date(2031, 1, 1)) == date(2025, 5, 1)
