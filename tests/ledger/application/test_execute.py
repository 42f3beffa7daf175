"""A command and its receipt: once, tried out, or repeated."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

import pytest

from grootboek.domain.commands.system import ChangeLifecycle, RegisterSystem
from grootboek.domain.values import Code, When
from grootboek.errors import Conflict
from tests.story import MINISTRY, OTHER, Story, letter, text

SYSTEM = Code("SYS-1")
COMMAND = Code("command-1")
OFF = ChangeLifecycle(SYSTEM, "out_of_use")


@pytest.fixture
def story() -> Story:
    told = Story()
    told.system()
    return told


def test_a_receipt_says_where_and_when_what_was_recorded(story: Story) -> None:
    (entry,) = story.do(OFF).entries
    recorded = story.entries()[-1]
    assert (entry.index, entry.type) == (recorded.index, "ai-system.lifecycle-changed.v1")
    assert (entry.recorded_at, entry.hash) == (recorded.recorded_at, recorded.leaf)
    assert UUID(entry.id) == uuid5(recorded.originator_id, "2")


def test_the_envelope_goes_with_every_act(story: Story) -> None:
    story.accredit("departmental_confidential")
    story.do(
        OFF,
        decided_on=When("2026-10"),
        decided_by=text("The secretary-general"),
        evidence=(letter(),),
        level="departmental_confidential",
        on_behalf_of=OTHER,
    )
    act = story.entries()[-1].act
    assert (act.decided_on, act.level, act.on_behalf_of) == ("2026-10", "departmental_confidential", OTHER)
    assert act.decided_by is not None
    assert (act.decided_by.shown, act.evidence[0].title.shown) == ("The secretary-general", "Fictional letter")


@pytest.mark.parametrize(
    ("around", "code"),
    [
        ({"inquiry": Code("INQ-9")}, "inquiry-unknown"),
        ({"on_behalf_of": Code("NOBODY")}, "organisation-unknown"),
        ({"decided_on": When("2026-12-01")}, "decided-in-future"),
    ],
)
def test_an_envelope_names_what_is_there(story: Story, around: dict[str, Any], code: str) -> None:
    assert story.refuses(OFF, **around) == code


def test_the_same_command_under_one_id_is_recorded_once(story: Story) -> None:
    first = story.do(OFF, command_id=COMMAND)
    again = story.do(OFF, command_id=COMMAND)
    assert (again.entries, again.reference) == (first.entries, first.reference)
    assert (first.repeated, again.repeated) == (False, True)


@pytest.mark.parametrize(
    ("command", "by", "day"),
    [
        (ChangeLifecycle(SYSTEM, "in_development"), "recorder@example", None),
        (OFF, "admin@example", None),
        (OFF, "recorder@example", "2026-11-01"),
    ],
)
def test_another_command_under_that_id_is_refused(story: Story, command: object, by: str, day: str | None) -> None:
    story.do(OFF, command_id=COMMAND)
    assert story.refuses(command, by=by, effective_on=day, command_id=COMMAND) == "command-id-reused"


def test_what_staff_record_cannot_pass_for_what_an_import_recorded(story: Story) -> None:
    assert story.refuses(OFF, command_id=Code("import/register/1")) == "command-id-reserved"
    assert story.do(OFF, command_id=Code("imported")).entries


def test_a_refused_command_leaves_its_id_free(story: Story) -> None:
    wrong = ChangeLifecycle(Code("SYS-9"), "out_of_use")
    assert story.refuses(wrong, command_id=COMMAND) == "system-unknown"
    assert story.do(OFF, command_id=COMMAND).entries


def test_a_dry_run_decides_and_judges_and_records_nothing(story: Story) -> None:
    before = story.ledger.reader.head()
    receipt = story.do(OFF, dry_run=True, command_id=COMMAND)
    assert (receipt.entries, [act.event.TYPE for act in receipt.acts]) == ((), ["ai-system.lifecycle-changed.v1"])
    assert story.ledger.reader.head() == before
    assert story.refuses(OFF, by="other@example", dry_run=True) == "no-mandate"
    assert story.do(OFF, command_id=COMMAND).repeated is False


def test_a_clock_that_went_back_does_not_stop_recording(story: Story) -> None:
    story.clock.moment = story.clock.moment.replace(day=1)
    assert story.refuses(ChangeLifecycle(SYSTEM, "out_of_use"), effective_on="2026-11-30") == "effective-in-future"
    story.do(ChangeLifecycle(SYSTEM, "out_of_use"), effective_on="2026-11-23")
    earlier, last = story.entries()[-2:]
    assert earlier.recorded_at < last.recorded_at


def test_a_clock_far_ahead_wants_confirmation(story: Story) -> None:
    story.clock.moment = story.clock.moment.replace(year=2028)
    assert story.refuses(OFF) == "clock-far-ahead"
    assert story.do(OFF, clock_confirmed=True).entries


def test_an_entry_that_is_too_large_is_refused_whole(story: Story) -> None:
    long = tuple(text(f"{number} " + "x" * 15_000) for number in range(3))
    external = tuple(Code(f"register:{number}{'x' * 80}") for number in range(900))
    assert story.refuses(RegisterSystem(Code("SYS-2"), MINISTRY, text("x"), external=external)) == "entry-too-large"
    assert story.do(RegisterSystem(Code("SYS-2"), MINISTRY, text("x"), processes=long)).entries


def test_settings_of_the_library_in_the_environment_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COMPRESSOR_TOPIC", "CIPHER_TOPIC", "PERSISTENCE_MODULE", "IS_SNAPSHOTTING_ENABLED", "MAPPER_TOPIC"):
        monkeypatch.setenv(name, "no.such.module:Thing")
    with Story() as story:
        assert story.system().entries


@pytest.mark.parametrize("recorder", ["aggregate_recorder", "tracking_recorder", "process_recorder"])
def test_the_ledger_has_no_recorder_but_its_own(story: Story, recorder: str) -> None:
    with pytest.raises(NotImplementedError):
        getattr(story.ledger.factory, recorder)()


def test_a_command_id_in_use_is_a_conflict(story: Story) -> None:
    story.do(OFF, command_id=COMMAND)
    with pytest.raises(Conflict):
        story.do(ChangeLifecycle(SYSTEM, "in_development"), command_id=COMMAND)
