"""What a process keeps of the ledger between its commands, and that it never decides on what is no longer so."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.commands.official import GrantMandate, WithdrawMandate
from grootboek.domain.commands.system import ChangeLifecycle, DescribeSystem, NoteSourcePresence, RegisterSystem
from grootboek.domain.values import Code, Handle
from grootboek.errors import GrootboekError
from grootboek.ledger import known_subjects
from grootboek.ledger.application import Ledger
from grootboek.ledger.envelope import Acting
from tests.story import MINISTRY, Story, key_of, text

if TYPE_CHECKING:
    from grootboek.ledger.receipt import Receipt

SYSTEM = Code("SYS-1")
RECORDER, ADMIN = Handle("recorder@example"), Handle("admin@example")
OFF, ON = ChangeLifecycle(SYSTEM, "out_of_use"), ChangeLifecycle(SYSTEM, "in_use")


class TwoProcesses:
    """One ledger, open twice."""

    def __init__(self) -> None:
        self.story = Story()
        self.story.system()
        self.ours, self.theirs = (
            Ledger(self.story.ledger.books, clock=self.story.clock, randomness=os.urandom) for _ in range(2)
        )
        for ledger in (self.ours, self.theirs):  # both have seen the ledger as it is
            self.do(ledger, DescribeSystem(SYSTEM, name=text(f"Fictional {id(ledger)}")))

    def do(self, ledger: Ledger, command: object, by: Handle = RECORDER) -> Receipt:
        return ledger.execute(command, actor=Acting(by, key_of(by)))

    def do_ours(self, command: object) -> Receipt:
        return self.do(self.ours, command)

    def do_theirs(self, command: object, by: Handle = RECORDER) -> Receipt:
        return self.do(self.theirs, command, by)


@pytest.fixture
def two() -> TwoProcesses:
    return TwoProcesses()


def _code_of(refused: pytest.ExceptionInfo[GrootboekError]) -> str:
    return refused.value.code


def test_a_command_follows_on_what_this_process_recorded_before(two: TwoProcesses) -> None:
    versions = [two.do_ours(command).acts[0].stream.version for command in (OFF, ON, OFF)]
    assert versions == [4, 5, 6]


def test_a_command_follows_on_what_another_process_recorded(two: TwoProcesses) -> None:
    two.do_theirs(OFF)
    assert two.do_ours(ON).acts[0].stream.version == 5


def test_what_another_process_recorded_already_is_no_change(two: TwoProcesses) -> None:
    two.do_theirs(OFF)
    with pytest.raises(GrootboekError) as refused:
        two.do_ours(OFF)
    assert _code_of(refused) == "nothing-changed"


def test_a_refusal_on_what_was_known_is_not_believed_before_looking(two: TwoProcesses) -> None:
    two.do_ours(OFF)
    two.do_theirs(ON)
    assert two.do_ours(OFF).acts[0].stream.version == 6


def test_what_another_process_registered_can_be_named(two: TwoProcesses) -> None:
    two.do_theirs(RegisterSystem(Code("SYS-2"), MINISTRY, text("Fictional"), processes=(text("a process"),)))
    assert len(two.do_ours(ChangeLifecycle(Code("SYS-2"), "out_of_use")).entries) == 1


def test_nothing_to_record_is_not_believed_before_looking(two: TwoProcesses) -> None:
    note = NoteSourcePresence(SYSTEM, Code("register"), Code("1"), present=True)
    two.do_ours(note)
    two.do_theirs(NoteSourcePresence(SYSTEM, Code("register"), Code("1"), present=False))
    assert len(two.do_ours(note).entries) == 1


def test_a_mandate_that_another_process_withdrew_or_granted_counts(two: TwoProcesses) -> None:
    two.do_theirs(WithdrawMandate(RECORDER, "recorder", MINISTRY), ADMIN)
    with pytest.raises(GrootboekError) as refused:
        two.do_ours(OFF)
    assert _code_of(refused) == "no-mandate"
    granted = two.do_theirs(GrantMandate(RECORDER, "recorder", MINISTRY), ADMIN)
    assert two.do_ours(OFF).acts[0].actor.mandate == granted.entries[0].index


@pytest.mark.parametrize(("name", "value"), [("MOST", 1), ("MOST_MISSED", 0)])
def test_what_is_no_longer_kept_is_read_again(
    two: TwoProcesses, monkeypatch: pytest.MonkeyPatch, name: str, value: int
) -> None:
    monkeypatch.setattr(known_subjects, name, value)
    for ledger in (two.ours, two.theirs, two.ours, two.ours):
        two.do(ledger, OFF)
        two.do(ledger, ON)
    assert [entry.act.stream.version for entry in two.story.entries()[-8:]] == list(range(4, 12))


def test_an_earlier_view_of_the_subjects_stays_as_it_was(two: TwoProcesses) -> None:
    before = two.ours.subjects()
    two.do_ours(OFF)
    assert len(before.entries("ai-system", SYSTEM)) == 3
    assert len(two.ours.subjects().entries("ai-system", SYSTEM)) == 4
