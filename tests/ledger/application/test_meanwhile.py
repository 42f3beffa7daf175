"""What somebody else records between deciding and recording: decided anew, or refused, never lost or doubled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.commands.official import GrantMandate, WithdrawMandate
from grootboek.domain.commands.system import ChangeLifecycle, DeploySystem, NoteSourcePresence, RegisterSystem
from grootboek.domain.values import Code, Handle
from grootboek.errors import GrootboekError
from grootboek.ledger.application import TRIES, Asked
from grootboek.ledger.deciding import decide
from grootboek.ledger.envelope import Acting, Envelope
from tests.story import MINISTRY, ROOT, Story, key_of, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from grootboek.ledger.deciding import Outcome
    from grootboek.ledger.drafting import Drafting
    from grootboek.ledger.receipt import Receipt

SYSTEM = Code("SYS-1")
RECORDER = Handle("recorder@example")
OFF = ChangeLifecycle(SYSTEM, "out_of_use")
WITHDRAWN = WithdrawMandate(RECORDER, "recorder", MINISTRY)


@pytest.fixture
def story() -> Story:
    told = Story()
    told.system()
    return told


def _with_others(story: Story, command: object, meanwhile: Callable[[int], None]) -> Receipt:
    """Give a command, and let others act after each time it was decided."""
    tried = 0

    def decision(drafting: Drafting) -> Outcome:
        nonlocal tried
        tried += 1
        outcome = decide(command, drafting)
        meanwhile(tried)
        return outcome

    asked = Asked(command, story.ledger.new_command_id(), Acting(RECORDER, key_of(RECORDER)), Envelope())
    return story.ledger.carry_out(asked, decision)


def _once(action: Callable[[], Any]) -> Callable[[int], None]:
    def act(tried: int) -> None:
        if tried == 1:
            action()

    return act


def test_an_entry_about_the_same_subject_has_the_command_decided_anew(story: Story) -> None:
    noted = NoteSourcePresence(SYSTEM, Code("register"), Code("17"), present=True)
    receipt = _with_others(story, OFF, _once(lambda: story.do(noted)))
    assert [act.stream.version for act in receipt.acts] == [3]


def test_what_is_recorded_while_a_command_is_decided_is_not_seen_by_it(story: Story) -> None:
    subjects = story.ledger.subjects()
    story.do(OFF)
    assert [len(seen.entries("ai-system", SYSTEM)) for seen in (subjects, story.ledger.subjects())] == [1, 2]


def test_what_was_decided_anew_may_be_refused(story: Story) -> None:
    with pytest.raises(GrootboekError) as refusal:
        _with_others(story, OFF, _once(lambda: story.do(DeploySystem(SYSTEM, MINISTRY))))
    assert refusal.value.code == "deployment-needed"


def test_an_entry_about_another_subject_does_not_disturb(story: Story) -> None:
    receipt = _with_others(story, OFF, _once(lambda: story.system("SYS-2")))
    assert [act.stream.version for act in receipt.acts] == [2]


def test_of_two_who_register_one_reference_the_second_is_told(story: Story) -> None:
    command = RegisterSystem(Code("SYS-2"), MINISTRY, text("Fictional"))
    with pytest.raises(GrootboekError) as refusal:
        _with_others(story, command, _once(lambda: story.do(command)))
    assert refusal.value.code == "system-exists"


def test_a_mandate_withdrawn_meanwhile_refuses_the_command(story: Story) -> None:
    with pytest.raises(GrootboekError) as refusal:
        _with_others(story, OFF, _once(lambda: story.do(WITHDRAWN, by="admin@example")))
    assert refusal.value.code == "no-mandate"
    assert story.entries()[-1].event.TYPE == "official.mandate-withdrawn.v1"


def test_a_mandate_replaced_meanwhile_is_relied_on_anew(story: Story) -> None:
    def replace_mandate() -> None:
        story.do(WITHDRAWN, by="admin@example")
        story.do(GrantMandate(RECORDER, "recorder", ROOT), by="admin@example")

    receipt = _with_others(story, OFF, _once(replace_mandate))
    assert receipt.acts[0].actor.mandate == story.entries()[-2].index


def test_other_authority_granted_meanwhile_does_not_disturb(story: Story) -> None:
    receipt = _with_others(story, OFF, _once(lambda: story.grant("auditor@example", "recorder", MINISTRY)))
    assert len(receipt.entries) == 1


def test_somebody_who_is_always_quicker_is_given_way_to_in_the_end(story: Story) -> None:
    with pytest.raises(GrootboekError) as refusal:
        _with_others(story, OFF, lambda tried: _describe(story, tried))
    assert refusal.value.code == "entries-already-there"
    assert story.size == 31 + 1 + TRIES  # once on what was known, then as often as it may look


def _describe(story: Story, tried: int) -> None:
    story.do(ChangeLifecycle(SYSTEM, "in_development" if tried % 2 else "in_use"))
