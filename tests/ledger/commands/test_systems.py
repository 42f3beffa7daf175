"""AI systems: registered, deployed, in another state of use, at another organisation, listed by a register."""

from __future__ import annotations

import pytest

from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.system import (
    ChangeLifecycle,
    DeploySystem,
    NoteSourcePresence,
    RegisterStub,
    RegisterSystem,
    TransferSystem,
)
from grootboek.domain.events.system import Deployed, SystemRegistered
from grootboek.domain.values import Code, When
from tests.story import AGENCY, MINISTRY, OTHER, ROOT, Story, text

SYSTEM = Code("SYS-1")
SOURCE = Code("register")


@pytest.fixture
def story() -> Story:
    told = Story()
    told.system()
    return told


def test_a_registration_is_effective_since_the_system_is_in_that_state() -> None:
    with Story() as story:
        act = story.system(since=When("2024-05")).acts[0]
        assert isinstance(act.event, SystemRegistered)
        assert (act.effective_on, act.event.since) == ("2024-05", "2024-05")


@pytest.mark.parametrize(("asked", "since"), [(None, "2026-11-23"), ("2026-01-01", "2026-01-01")])
def test_without_a_day_a_system_is_in_use_since_the_effective_day_or_today(asked: str | None, since: str) -> None:
    with Story() as story:
        act = story.do(RegisterSystem(SYSTEM, MINISTRY, text("Fictional")), effective_on=asked).acts[0]
        assert isinstance(act.event, SystemRegistered)
        assert (act.effective_on, act.event.since) == (since, since)


def test_a_system_is_not_registered_as_in_use_from_a_day_to_come() -> None:
    with Story() as story:
        command = RegisterSystem(SYSTEM, MINISTRY, text("Fictional"), since=When("2026-12"))
        assert story.refuses(command) == "effective-in-future"


def test_the_ledger_chooses_a_reference_that_follows_from_the_command() -> None:
    with Story() as first, Story() as second:
        command = RegisterSystem(None, MINISTRY, text("Fictional"))
        chosen = {story.do(command, command_id=Code("command-1")).reference for story in (first, second)}
        other = first.do(command, command_id=Code("command-2")).reference
        assert len(chosen | {other}) == 2


def test_a_system_is_deployed_again_under_the_next_number(story: Story) -> None:
    receipt = story.do(DeploySystem(SYSTEM, AGENCY, roles=("provider", "deployer"), since=When("2026-02")))
    assert isinstance(receipt.acts[0].event, Deployed)
    assert (receipt.facts, receipt.acts[0].event.deployment) == ({"deployment": "2"}, "2")


def test_the_code_of_a_corrected_deployment_stays_taken(story: Story) -> None:
    story.do(DeploySystem(SYSTEM, AGENCY, deployment=Code("3")))
    story.do(CorrectEntry(story.size - 1, text("Never deployed there.")))
    assert story.refuses(DeploySystem(SYSTEM, AGENCY, deployment=Code("3"))) == "deployment-exists"
    assert story.do(DeploySystem(SYSTEM, AGENCY)).facts == {"deployment": "4"}


def test_a_state_of_use_is_recorded_where_it_changes(story: Story) -> None:
    assert story.refuses(ChangeLifecycle(SYSTEM, "in_use")) == "nothing-changed"
    assert story.do(ChangeLifecycle(SYSTEM, "in_use", unchanged_is_fine=True)).entries == ()
    assert story.do(ChangeLifecycle(SYSTEM, "out_of_use"), effective_on="2026-01-28").entries
    assert story.refuses(ChangeLifecycle(SYSTEM, "out_of_use")) == "nothing-changed"
    assert story.do(ChangeLifecycle(SYSTEM, "in_development"), effective_on="2024-01").entries


def test_a_system_passes_to_another_organisation(story: Story) -> None:
    story.grant("recorder@example", "recorder", ROOT)
    assert story.refuses(TransferSystem(SYSTEM, MINISTRY)) == "nothing-changed"
    assert story.do(TransferSystem(SYSTEM, MINISTRY, unchanged_is_fine=True)).entries == ()
    assert story.do(TransferSystem(SYSTEM, OTHER)).entries
    assert story.do(ChangeLifecycle(SYSTEM, "out_of_use"), by="other@example").entries


def test_a_system_passes_only_under_one_mandate_over_both_organisations(story: Story) -> None:
    story.grant("recorder@example", "recorder", OTHER)
    assert story.refuses(TransferSystem(SYSTEM, OTHER)) == "no-mandate"
    assert story.refuses(TransferSystem(SYSTEM, OTHER), by="other@example") == "no-mandate"


def test_a_transfer_that_was_a_mistake_gives_the_system_back(story: Story) -> None:
    story.grant("recorder@example", "recorder", ROOT)
    story.do(TransferSystem(SYSTEM, OTHER))
    story.do(CorrectEntry(story.size - 1, text("It stayed where it was.")))
    assert story.refuses(ChangeLifecycle(SYSTEM, "out_of_use"), by="other@example") == "no-mandate"


def test_presence_in_a_register_is_noted_where_it_changes() -> None:
    with Story() as story:
        story.system(external=(Code("register:17"),))
        listed, gone = (NoteSourcePresence(SYSTEM, SOURCE, Code("17"), present) for present in (True, False))
        noted = [len(story.do(command).entries) for command in (listed, gone, gone, listed, listed)]
        assert noted == [0, 1, 0, 1, 0]


def test_presence_in_a_register_that_was_not_named_is_noted(story: Story) -> None:
    listed = NoteSourcePresence(SYSTEM, SOURCE, Code("17"), present=True)
    assert [len(story.do(listed).entries) for _ in range(2)] == [1, 0]


def test_a_stub_that_was_wrong_is_struck_and_its_reference_stays_taken() -> None:
    with Story() as story:
        stub = RegisterStub(Code("SYS-9"), "state_secret", MINISTRY, since=When("2025-03"))
        (entry,) = story.do(stub).entries
        assert story.refuses(stub) == "system-exists"
        story.do(CorrectEntry(entry.index, text("Fictional: there is no such system.")))
        assert story.refuses(ChangeLifecycle(Code("SYS-9"), "out_of_use")) == "system-struck"
        assert story.refuses(stub) == "system-exists"
