"""Many commands as one: all or nothing, signed once, each knowing the ones before it."""

from __future__ import annotations

import pytest

from grootboek.domain.commands.batch import Batch, Item
from grootboek.domain.commands.official import GrantMandate
from grootboek.domain.commands.organisation import RegisterOrganisation
from grootboek.domain.commands.system import ChangeLifecycle, DescribeSystem, RegisterSystem
from grootboek.domain.values import Code, Handle, When
from grootboek.evidence.act_signature import parse_act_signature
from grootboek.evidence.canonical import parse_canonical
from grootboek.evidence.entry import split_entry, split_signed
from grootboek.ledger.batch_refused import BatchRefused
from tests.story import MINISTRY, OTHER, ROOT, Story, text

BULK = Code("register")


def _system(number: int, organisation: Code = MINISTRY) -> RegisterSystem:
    return RegisterSystem(Code(f"SYS-{number}"), organisation, text(f"Fictional system {number}"))


def _batch(*commands: object) -> Batch:
    return Batch(BULK, tuple(Item(command) for command in commands))


def test_a_batch_is_recorded_whole_under_one_signature() -> None:
    with Story() as story:
        receipt = story.do(_batch(*(_system(number) for number in range(5))))
        stored = [story.ledger.reader.entry(entry.index).entry for entry in receipt.entries]
        signatures = [parse_act_signature(split_signed(split_entry(entry).signed)[1]) for entry in stored]
        assert len({signature.sshsig for signature in signatures}) == 1
        assert [signature.batch.position for signature in signatures if signature.batch] == [0, 1, 2, 3, 4]
        assert (receipt.reference, receipt.facts) == (BULK, {"commands": 5})


def test_later_commands_know_the_earlier_ones() -> None:
    with Story() as story:
        story.grant("recorder@example", "recorder", ROOT)
        new = RegisterOrganisation(Code("NEW"), text("Fictional"), "other", source=BULK)
        off = ChangeLifecycle(Code("SYS-1"), "out_of_use")
        name = DescribeSystem(Code("SYS-1"), name=text("Fictional system 1"), unchanged_is_fine=True)
        receipt = story.do(_batch(new, _system(1, Code("NEW")), off, name))
        assert [act.stream.version for act in receipt.acts] == [1, 1, 2]


def test_each_command_may_have_an_effective_day_of_its_own() -> None:
    with Story() as story:
        batch = Batch(BULK, (Item(_system(1), When("2025-05-01")), Item(_system(2))))
        acts = story.do(batch, effective_on="2024-12-01").acts
        assert [act.effective_on for act in acts] == ["2025-05-01", "2024-12-01"]


def test_of_a_batch_with_refusals_nothing_is_recorded_and_all_of_them_are_told() -> None:
    with Story() as story:
        size = story.size
        wrong = ChangeLifecycle(Code("SYS-9"), "out_of_use")
        with pytest.raises(BatchRefused) as refusal:
            story.do(_batch(_system(1), wrong, _system(1), _system(2, OTHER)))
        found = [(position, error.code) for position, error in refusal.value.refusals]
        assert found == [(1, "system-unknown"), (2, "system-exists"), (3, "no-mandate")]
        assert story.size == size


def test_a_batch_in_which_nothing_changed_records_nothing() -> None:
    with Story() as story:
        story.do(_system(1))
        receipt = story.do(_batch(ChangeLifecycle(Code("SYS-1"), "in_use", unchanged_is_fine=True)))
        assert (receipt.entries, receipt.reference) == ((), BULK)


def test_references_that_the_ledger_chooses_in_one_batch_differ() -> None:
    with Story() as story:
        chosen = [RegisterSystem(None, MINISTRY, text("Fictional")) for _ in range(3)]
        receipt = story.do(_batch(*chosen))
        assert len({act.stream.code for act in receipt.acts}) == 3


def test_a_mandate_granted_in_a_batch_counts_only_after_it() -> None:
    with Story() as story:
        grant = GrantMandate(Handle("admin@example"), "recorder", ROOT)
        assert story.refuses(_batch(grant, _system(1)), by="admin@example") == "batch-refused"
        story.do(_batch(grant), by="admin@example")
        assert story.do(_system(1), by="admin@example").entries


def test_only_what_was_asked_for_is_loaded() -> None:
    with Story() as story:
        subjects = story.ledger.subjects()
        assert (len(subjects.tree.organisations), list(subjects.tree.organisations)) == (0, [])
        assert subjects.organisation(MINISTRY) is not None
        assert subjects.tree.parent(MINISTRY, story.clock.now().date()) == ROOT
        assert list(subjects.tree.organisations) == [MINISTRY, ROOT]
        assert len(subjects.tree.organisations) == 2


def test_two_acts_of_a_batch_differ_in_their_bytes() -> None:
    with Story() as story:
        receipt = story.do(_batch(_system(1), _system(2)))
        acts = [
            split_signed(split_entry(story.ledger.reader.entry(one.index).entry).signed)[0] for one in receipt.entries
        ]
        assert [parse_canonical(act)["stream"]["code"] for act in acts] == ["SYS-1", "SYS-2"]  # type: ignore[index, call-overload]  # an act
