"""Shutdowns: stage by stage, each on what came before, verified by somebody else, anew in each period of use."""

from __future__ import annotations

import pytest

from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.shutdown import DecideShutdown, Decommission, InformUsers, SwitchOff, VerifyShutdown
from grootboek.domain.commands.system import ChangeLifecycle, DeploySystem
from grootboek.domain.events.shutdown import ShutdownDecided, ShutdownVerified
from grootboek.domain.values import Code, When
from tests.story import AGENCY, MINISTRY, Story, text

SYSTEM = Code("SYS-1")
APPROVER = "approver@example"
WHY = text("Fictional reason.")
DECIDE, INFORM, OFF = DecideShutdown(SYSTEM, WHY), InformUsers(SYSTEM, WHY), SwitchOff(SYSTEM, WHY)
GONE, VERIFY = Decommission(SYSTEM, WHY), VerifyShutdown(SYSTEM, WHY)
BACK = ChangeLifecycle(SYSTEM, "in_use")


@pytest.fixture
def story() -> Story:
    told = Story()
    told.system()
    return told


def _do(story: Story, *commands: object, on: str | None = None) -> None:
    for command in commands:
        by = APPROVER if isinstance(command, VerifyShutdown) else "recorder@example"
        story.do(command, by=by, effective_on=on)


COURSES = [
    (DECIDE, INFORM, OFF, GONE, VERIFY),
    (DECIDE, OFF, VERIFY),
    (DECIDE, OFF, INFORM, VERIFY, GONE),
    (DECIDE, DECIDE, OFF, VERIFY, INFORM),
    (DECIDE, OFF, BACK, DECIDE, OFF, VERIFY),
    (ChangeLifecycle(SYSTEM, "in_development"), DECIDE, OFF, GONE, VERIFY),
    (DECIDE, ChangeLifecycle(SYSTEM, "out_of_use"), OFF, VERIFY),
]


@pytest.mark.parametrize("course", COURSES)
def test_a_shutdown_may_leave_out_informing_and_decommissioning(story: Story, course: tuple[object, ...]) -> None:
    before = story.size
    _do(story, *course)
    assert story.size == before + len(course)


REFUSED: list[tuple[tuple[object, ...], object, str]] = [
    ((), INFORM, "shutdown-undecided"),
    ((), OFF, "shutdown-undecided"),
    ((DECIDE,), GONE, "shutdown-not-off"),
    ((DECIDE, INFORM), VERIFY, "shutdown-not-off"),
    ((DECIDE, INFORM), INFORM, "shutdown-recorded"),
    ((DECIDE, OFF), OFF, "shutdown-recorded"),
    ((DECIDE, OFF), DECIDE, "shutdown-recorded"),
    ((DECIDE, OFF, GONE), GONE, "shutdown-recorded"),
    ((DECIDE, OFF, VERIFY), VERIFY, "shutdown-recorded"),
    ((DECIDE, OFF, BACK), VERIFY, "shutdown-not-off"),
    ((DECIDE, OFF, BACK), OFF, "shutdown-undecided"),
    ((DECIDE, OFF, ChangeLifecycle(SYSTEM, "in_development")), DECIDE, "shutdown-recorded"),
    ((ChangeLifecycle(SYSTEM, "out_of_use"),), DECIDE, "shutdown-not-in-use"),
    ((DECIDE, OFF), ChangeLifecycle(SYSTEM, "out_of_use"), "nothing-changed"),
]


@pytest.mark.parametrize(("course", "command", "code"), REFUSED)
def test_each_stage_needs_what_it_stands_on_and_is_recorded_once_in_a_period_of_use(
    story: Story, course: tuple[object, ...], command: object, code: str
) -> None:
    _do(story, *course)
    by = APPROVER if isinstance(command, VerifyShutdown) else "recorder@example"
    assert story.refuses(command, by=by) == code


def test_a_switch_off_that_came_to_light_later_is_recorded_from_its_own_day(story: Story) -> None:
    assert story.refuses(OFF, effective_on="2025-06-10") == "shutdown-undecided"
    _do(story, DECIDE, on="2025-06-01")
    assert story.refuses(OFF, effective_on="2025-05-31") == "shutdown-undecided"
    _do(story, OFF, on="2025-06-10")
    assert story.refuses(VERIFY, by=APPROVER, effective_on="2025-06-09") == "shutdown-not-off"
    _do(story, VERIFY, on="2025-06-10")


def test_a_shutdown_belongs_to_the_period_of_use_that_its_day_is_in(story: Story) -> None:
    _do(story, DECIDE, OFF, on="2025-06-01")
    _do(story, BACK, on="2025-09-01")
    _do(story, DECIDE, OFF, on="2026-01-01")
    _do(story, VERIFY, on="2025-08-31")
    _do(story, VERIFY)
    verified = [entry.event for entry in story.entries() if isinstance(entry.event, ShutdownVerified)]
    assert [event.switched_off.index for event in verified] == [32, 35]


def test_nothing_is_shut_down_before_it_was_there_nor_in_the_future(story: Story) -> None:
    assert story.refuses(DECIDE, effective_on="2025-02") == "shutdown-before-use"
    assert story.refuses(DECIDE, effective_on="2026-11-24") == "effective-in-future"


PLANS = [("2026-11-23", None), ("2027-06", None), ("2026-11", None), ("2026-11-22", "shutdown-planned-first")]


@pytest.mark.parametrize(("planned", "code"), PLANS)
def test_a_shutdown_is_planned_for_a_day_that_may_still_come(story: Story, planned: str, code: str | None) -> None:
    command = DecideShutdown(SYSTEM, WHY, When(planned))
    if code is not None:
        assert story.refuses(command) == code
        return
    event = story.do(command).acts[0].event
    assert isinstance(event, ShutdownDecided)
    assert event.planned == planned


def test_each_deployment_is_shut_down_by_itself(story: Story) -> None:
    story.do(DeploySystem(SYSTEM, AGENCY))
    assert story.refuses(DECIDE) == "deployment-needed"
    second = Code("2")
    story.do(DecideShutdown(SYSTEM, WHY, deployment=second))
    assert story.refuses(SwitchOff(SYSTEM, WHY, Code("1"))) == "shutdown-undecided"
    assert story.do(SwitchOff(SYSTEM, WHY, second)).facts == {"deployment": "2"}
    assert story.refuses(SwitchOff(SYSTEM, WHY, Code("3"))) == "deployment-unknown"


def test_a_corrected_switch_off_is_as_if_it_had_not_been(story: Story) -> None:
    _do(story, DECIDE, OFF)
    story.do(CorrectEntry(story.size - 1, WHY))
    assert story.refuses(VERIFY, by=APPROVER) == "shutdown-not-off"
    _do(story, OFF, VERIFY)


def test_a_corrected_verification_leaves_the_switch_off_to_be_verified(story: Story) -> None:
    _do(story, DECIDE, OFF, VERIFY)
    story.do(CorrectEntry(story.size - 1, WHY))
    _do(story, VERIFY)


@pytest.mark.parametrize("command", [DECIDE, INFORM, OFF, GONE])
def test_a_recorder_of_the_organisation_shuts_down_as_far_as_decommissioning(story: Story, command: object) -> None:
    _do(story, *{INFORM: (DECIDE,), OFF: (DECIDE,), GONE: (DECIDE, OFF)}.get(command, ()))
    assert story.refuses(command, by="other@example") == "no-mandate"
    assert story.refuses(command, by=APPROVER) == "no-mandate"
    assert story.do(command).entries


def test_an_approver_verifies_and_never_who_switched_off(story: Story) -> None:
    _do(story, DECIDE, OFF)
    assert story.refuses(VERIFY) == "no-mandate"
    story.grant("recorder@example", "approver", MINISTRY)
    assert story.refuses(VERIFY) == "same-official"
    story.enrol("second@example", MINISTRY, key="recorder@example")
    story.grant("second@example", "approver", MINISTRY)
    assert story.refuses(VERIFY, by="second@example", key="recorder@example") == "same-key"
    assert story.do(VERIFY, by=APPROVER).entries
