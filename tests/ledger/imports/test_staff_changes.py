"""What staff recorded by hand stands, whatever a slow register still says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.collecting import collect
from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.system import (
    ChangeLifecycle,
    DeploySystem,
    DescribeSystem,
    RegisterSystem,
    TransferSystem,
)
from grootboek.domain.values import Code
from grootboek.ledger.imports.known import KnownSystem
from tests.ledger.imports.register import IMPORTER, OTHER_TOWN, SECOND, THIRD, Importing, event_of, row
from tests.story import MINISTRY, OTHER, text

if TYPE_CHECKING:
    from grootboek.ledger.receipt import Receipt

ONE = [row("1")]
AR_1 = Code("AR-1")


def _correct(story: Importing, index: int) -> Receipt:
    return story.do(CorrectEntry(index, text("Fictional mistake.")), by=IMPORTER)


BY_HAND = {
    "another name": DescribeSystem(AR_1, name=text("Fictional sorter of staff")),
    "another function": DescribeSystem(AR_1, function=text("Reads.")),
    "no function": DescribeSystem(AR_1, cleared=(Code("function"),)),
    "another status": ChangeLifecycle(AR_1, "out_of_use"),
    "another organisation": TransferSystem(AR_1, MINISTRY),
    "a supplier": DescribeSystem(AR_1, supplier=text("Fictional Ltd")),
}


@pytest.mark.parametrize("case", BY_HAND)
def test_a_change_by_hand_is_not_turned_back_by_an_unchanged_row(case: str) -> None:
    with Importing() as story:
        story.bring(ONE)
        story.do(BY_HAND[case], by=IMPORTER)
        assert story.bring(ONE, SECOND).receipt.entries == ()
        changed = row("1", "Fictional name 2", organisation=OTHER_TOWN, status="ontwikkeling", function="Counts.")
        counts = story.bring([changed], THIRD).counts
        assert counts.items() >= {"systems_described": 1, "systems_transferred": 1, "lifecycles_changed": 1}.items()


def test_a_function_that_only_staff_stated_stands() -> None:
    with Importing() as story:
        silent = [row("1", function=""), row("2")]
        story.bring(silent)
        story.do(DescribeSystem(AR_1, function=text("Reads.")), by=IMPORTER)
        story.bring(silent, SECOND)
        assert story.text("AR-1", "function") == "Reads."


def test_what_staff_recorded_first_is_not_recorded_again() -> None:
    with Importing() as story:
        story.bring(ONE)
        story.do(ChangeLifecycle(AR_1, "out_of_use"), by=IMPORTER, effective_on=SECOND)
        imported = story.bring([row("1", status="buiten_gebruik")], THIRD)
        assert (imported.receipt.entries, imported.counts) == ((), {})


def test_an_imported_entry_that_was_corrected_is_not_recorded_again() -> None:
    with Importing() as story:
        story.bring(ONE)
        changed = [row("1", status="buiten_gebruik")]
        imported = story.bring(changed, SECOND)
        _correct(story, imported.receipt.entries[0].index)
        assert story.bring(changed, THIRD).receipt.entries == ()
        assert story.use("AR-1") == "in_use"


def test_a_system_that_was_struck_is_left_out_and_told() -> None:
    with Importing() as story:
        imported = story.bring([*ONE, row("2")])
        _correct(story, imported.receipt.entries[1].index)
        later = story.bring([row("1", "Fictional name 2"), row("2")], SECOND)
        assert later.left_out == ("algoritmeregister:1",)
        assert later.receipt.entries == ()
        assert story.bring([row("2")], THIRD).left_out == ()


def test_a_struck_system_that_was_registered_anew_is_followed_there() -> None:
    with Importing() as story:
        imported = story.bring(ONE)
        _correct(story, imported.receipt.entries[1].index)
        again = RegisterSystem(Code("SYS-1"), OTHER, text("Fictional system"), external=(Code("algoritmeregister:1"),))
        story.do(again, by=IMPORTER)
        later = story.bring([row("1", status="ontwikkeling")], SECOND)
        assert later.left_out == ()
        assert {act.stream.code for act in later.receipt.acts} == {"SYS-1"}


def test_a_system_that_staff_registered_is_found_by_its_reference() -> None:
    external = (Code("other:7"), Code("algoritmeregister:1"), Code("algoritmeregister:-"), Code("algoritmeregister:"))
    command = RegisterSystem(Code("SYS-1"), MINISTRY, text("Fictional algorithm 1"), external=external)
    with Importing() as story:
        story.do(command, by=IMPORTER, effective_on="2026-01-01")
        imported = story.bring(
            [row("1", organisation="Fictional MINISTRY"), row("2", organisation="Fictional MINISTRY")]
        )
        assert imported.counts == {"systems_registered": 1, "systems_described": 1}
        assert story.text("SYS-1", "function") == "Sorts fictional letters."
        gone = story.bring([row("2", organisation="Fictional MINISTRY")], SECOND)
        assert [(act.stream.code, event_of(act).present) for act in gone.receipt.acts] == [("SYS-1", False)]


def test_of_two_systems_with_one_reference_the_first_is_followed() -> None:
    with Importing() as story:
        story.bring(ONE)
        external = (Code("algoritmeregister:1"),)
        story.do(RegisterSystem(Code("SYS-1"), MINISTRY, text("Fictional twin"), external=external), by=IMPORTER)
        imported = story.bring([row("1", status="ontwikkeling")], SECOND)
        assert [act.stream.code for act in imported.receipt.acts] == ["AR-1"]


def test_a_second_deployment_is_left_alone() -> None:
    with Importing() as story:
        story.bring(ONE)
        story.do(DeploySystem(AR_1, MINISTRY), by=IMPORTER, effective_on=SECOND)
        story.bring([row("1", organisation=OTHER_TOWN, status="buiten_gebruik")], THIRD)
        assert (story.use("AR-1", "1"), story.use("AR-1", "2")) == ("out_of_use", "in_use")
        assert story.organisation("AR-1", "1") == OTHER_TOWN
        assert story.organisation("AR-1", "2") == "Fictional MINISTRY"


def test_a_text_that_is_withheld_is_not_written_again() -> None:
    with Importing() as story:
        story.bring(ONE)
        system = story.state("AR-1")
        entry = system.entries[0]
        event = replace(event_of(entry), name=replace(event_of(entry).name, value=None))
        withheld = replace(entry, act=replace(entry.act, event=event))
        known = KnownSystem(replace(system, entries=(withheld,)), collect([withheld]))
        assert known.agrees("name", "Fictional algorithm 1")
        assert not known.agrees("function", "Reads.")
