"""A reorganisation is recorded whole or not at all, passes over what is so, and takes the deployments along."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from grootboek.domain.aggregates.system import held_on
from grootboek.domain.commands.change import MergeSystem
from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.organisation import DissolveOrganisation, RegisterOrganisation
from grootboek.domain.commands.system import DeploySystem, TransferSystem
from grootboek.domain.values import Code, When
from grootboek.errors import Conflict, GrootboekError
from grootboek.ledger.envelope import Envelope
from grootboek.ledger.reorganisations.reorganising import ReorganisationNotAuthorised, ReorganisationRefused
from tests.ledger.reorganisations.offices import (
    ADMIN,
    ALL,
    DAY,
    DISSOLVE,
    MOVE,
    OFFICE_A,
    OFFICE_B,
    OFFICE_C,
    REGISTER,
    RENAME,
    Offices,
)
from tests.story import MINISTRY, ROOT, letter, text

FIRST = date(2026, 2, 23)


def _types(story: Offices, steps: str = ALL, **order: Any) -> list[str]:
    return [entry.type for entry in story.reorganise(steps, **order).receipt.entries]


def _answering(story: Offices, reference: str, day: date, deployment: str = "1") -> Code | None:
    system = story.ledger.subjects().system(Code(reference))
    assert system is not None
    return held_on(system.facts.deployments[Code(deployment)].organisation, day)


def test_every_step_is_an_entry_from_its_day_with_the_file_and_its_sources_as_evidence() -> None:
    with Offices() as story:
        done = story.reorganise()
        assert [entry.type for entry in done.receipt.entries] == [
            "organisation.registered.v1",
            "organisation.renamed.v1",
            "organisation.moved.v1",
            "organisation.dissolved.v1",
        ]
        for act in done.receipt.acts:
            assert act.effective_on == DAY
            assert [item.title.value for item in act.evidence] == ["merger.toml", "Fictional gazette 1"]
            assert (act.evidence[0].sha256 is None, act.evidence[1].sha256 is None) == (False, True)
        tree = story.ledger.subjects().tree
        assert tree.parent(OFFICE_C, FIRST) == OFFICE_B
        assert tree.parent(OFFICE_A, FIRST) == OFFICE_B
        assert tree.parent(OFFICE_A, date(2026, 2, 22)) == ROOT


def test_a_second_time_records_nothing_and_says_that_all_is_so() -> None:
    with Offices() as story:
        assert [line.already for line in story.reorganise().lines] == [False] * 4
        again = story.reorganise()
        assert again.receipt.acts == ()
        assert [line.already for line in again.lines] == [True] * 4


def test_what_is_partly_so_is_completed() -> None:
    with Offices() as story:
        story.reorganise(RENAME)
        assert _types(story, RENAME + DISSOLVE) == ["organisation.dissolved.v1"]


def test_a_dry_run_lists_and_records_nothing() -> None:
    with Offices() as story:
        before = story.ledger.reader.head()
        done = story.reorganise(dry_run=True)
        assert (len(done.lines), len(done.receipt.acts), done.receipt.entries) == (4, 4, ())
        assert story.ledger.reader.head() == before


def test_a_command_id_records_once_and_not_another_part_of_the_set() -> None:
    with Offices() as story:
        first = story.reorganise(command_id=Code("merger"))
        again = story.reorganise(command_id=Code("merger"))
        assert (again.receipt.repeated, again.receipt.entries, again.lines) == (True, first.receipt.entries, ())
        with pytest.raises(Conflict) as refusal:
            story.reorganise(command_id=Code("merger"), only="systems")
        assert refusal.value.code == "command-id-reused"


def test_an_organisation_is_found_by_its_identifier_whatever_its_code() -> None:
    with Offices() as story:
        assert [line.subject for line in story.reorganise(RENAME).lines] == [OFFICE_B]


def test_one_that_is_found_by_its_identifier_is_not_registered_again() -> None:
    register = '[[step]]\ndo = "register"\norganisation = "B"\nname = "Fictional other name"\nkind = "ministry"\n'
    with Offices() as story:
        assert [(line.subject, line.already) for line in story.reorganise(register).lines] == [(OFFICE_B, True)]


def test_a_new_one_gets_the_identifier_of_the_set() -> None:
    register = '[[step]]\ndo = "register"\norganisation = "E"\nname = "Fictional E"\nkind = "ministry"\n'
    address = "https://identifier.example/e"
    with Offices() as story:
        done = story.reorganise(f'E = "{address}"\n' + register)
        event: Any = done.receipt.acts[0].event
        assert (event.tooi, event.parent) == (address, ROOT)


@pytest.mark.parametrize(
    ("more", "again"),
    [('name_en = "Fictional both"\n', True), ("", False)],
    ids=["another name in English", "no name in English"],
)
def test_a_name_in_english_counts_where_it_is_given(more: str, *, again: bool) -> None:
    with Offices() as story:
        story.reorganise(RENAME)
        assert bool(story.reorganise(RENAME + more).receipt.acts) is again
        assert story.reorganise(RENAME + more).receipt.acts == ()


def test_deployments_of_one_that_ends_go_to_its_successor_from_that_day() -> None:
    with Offices() as story:
        story.owned("SYS-1", OFFICE_A)
        story.owned("SYS-2", OFFICE_C)
        story.do(DeploySystem(Code("SYS-2"), OFFICE_A, since=When("2025-01-01")), by=ADMIN)
        done = story.reorganise(DISSOLVE)
        transfers = [(line.subject, line.deployment, line.to) for line in done.lines if line.action == "transfer"]
        assert transfers == [("SYS-1", "1", OFFICE_B), ("SYS-2", "2", OFFICE_B)]
        for reference, deployment in (("SYS-1", "1"), ("SYS-2", "2")):
            assert _answering(story, reference, date(2026, 2, 22), deployment) == OFFICE_A
            assert _answering(story, reference, FIRST, deployment) == OFFICE_B
        assert _answering(story, "SYS-2", FIRST) == OFFICE_C
        event: Any = done.receipt.acts[-1].event
        assert event.because.value == "Fictional merger"


def test_what_came_to_it_after_the_day_goes_from_its_own_day_and_what_left_stays_where_it_is() -> None:
    with Offices() as story:
        story.owned("LATER", OFFICE_A, since=When("2026-05-01"))
        story.owned("CAME", OFFICE_C)
        story.do(TransferSystem(Code("CAME"), OFFICE_A), by=ADMIN, effective_on="2026-06-01")
        story.owned("LEFT", OFFICE_A)
        story.do(TransferSystem(Code("LEFT"), OFFICE_C), by=ADMIN, effective_on="2025-12-01")
        story.owned("WENT-ON", OFFICE_A)
        story.do(TransferSystem(Code("WENT-ON"), OFFICE_C), by=ADMIN, effective_on="2026-07-01")
        done = story.reorganise(DISSOLVE)
        assert [(line.subject, line.effective_on) for line in done.lines if line.action == "transfer"] == [
            ("LATER", "2026-05-01"),
            ("CAME", "2026-06-01"),
            ("WENT-ON", DAY),
        ]
        assert _answering(story, "CAME", date(2026, 6, 1)) == OFFICE_B
        assert _answering(story, "WENT-ON", date(2026, 7, 1)) == OFFICE_C
        assert story.reorganise(DISSOLVE).receipt.acts == ()


def test_struck_and_merged_systems_are_passed_over() -> None:
    with Offices() as story:
        for reference in ("STRUCK", "MERGED", "WHOLE"):
            story.owned(reference, OFFICE_A)
        struck = story.ledger.subjects().system(Code("STRUCK"))
        assert struck is not None
        story.do(CorrectEntry(struck.entries[0].index, text("fictional mistake")), by=ADMIN)
        story.do(MergeSystem(Code("MERGED"), Code("WHOLE")), by=ADMIN)
        done = story.reorganise(DISSOLVE)
        assert [line.subject for line in done.lines if line.action == "transfer"] == ["WHOLE"]


def test_a_set_may_leave_systems_where_they_are() -> None:
    with Offices() as story:
        story.owned("SYS-1", OFFICE_A)
        assert _types(story, DISSOLVE + 'systems = "stay"\n') == ["organisation.dissolved.v1"]


def test_an_administrator_records_the_tree_and_a_recorder_who_answers() -> None:
    with Offices() as story:
        story.owned("SYS-1", OFFICE_A)
        story.enrol("clerk@example", ROOT)
        story.grant("clerk@example", "administrator", ROOT)
        story.enrol("desk@example", ROOT)
        story.grant("desk@example", "recorder", ROOT)
        with pytest.raises(ReorganisationNotAuthorised) as refusal:
            story.reorganise(DISSOLVE, by="clerk@example")
        assert [(dict(place), part.code) for place, part in refusal.value.parts()] == [
            ({"step": 1, "ref": "SYS-1"}, "no-mandate")
        ]
        assert _types(story, DISSOLVE, by="clerk@example", only="organisations") == ["organisation.dissolved.v1"]
        assert _types(story, DISSOLVE, by="desk@example", only="systems") == ["ai-system.transferred.v1"]
        assert story.reorganise(DISSOLVE).receipt.acts == ()


def test_one_step_that_cannot_be_refuses_all_each_with_its_reason() -> None:
    steps = RENAME + '[[step]]\ndo = "dissolve"\norganisation = "NOBODY"\ninto = "B"\n' + MOVE.replace('"B"', '"ELSE"')
    with Offices() as story:
        before = story.ledger.reader.head()
        with pytest.raises(ReorganisationRefused) as refusal:
            story.reorganise(steps)
        assert [(dict(place), part.code) for place, part in refusal.value.parts()] == [
            ({"step": 2, "ref": "NOBODY"}, "organisation-unknown"),
            ({"step": 3, "ref": "OFFICE-C"}, "organisation-unknown"),
        ]
        assert story.ledger.reader.head() == before


REFUSED: dict[str, tuple[str, str]] = {
    "another under that code": (
        '[[step]]\ndo = "register"\norganisation = "OFFICE-A"\nname = "Fictional other"\nkind = "agency"\n',
        "organisation-exists",
    ),
    "a loop": ('[[step]]\ndo = "move"\norganisation = "B"\nto = "B"\n', "organisation-loop"),
    "the root": ('[[step]]\ndo = "dissolve"\norganisation = "ROOT"\ninto = "B"\n', "organisation-root"),
    "a day to come": (DISSOLVE + "from = 2027-01-01\n", "effective-in-future"),
    "renaming nobody": (RENAME.replace('"B"', '"NOBODY"'), "organisation-unknown"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_step_is_refused_as_its_own_command_would_be(case: str) -> None:
    steps, code = REFUSED[case]
    with Offices() as story:
        with pytest.raises(ReorganisationRefused) as refusal:
            story.reorganise(steps)
        assert [part.code for _, part in refusal.value.parts()] == [code]


def test_one_that_ended_otherwise_is_refused() -> None:
    with Offices() as story:
        story.do(DissolveOrganisation(OFFICE_A, OFFICE_C), by=ADMIN, effective_on=DAY)
        with pytest.raises(ReorganisationRefused) as refusal:
            story.reorganise(DISSOLVE)
        assert [part.code for _, part in refusal.value.parts()] == ["organisation-dissolved"]


def test_what_goes_with_it_is_checked_first() -> None:
    with Offices() as story, pytest.raises(GrootboekError) as refusal:
        story.reorganise(envelope=Envelope(on_behalf_of=Code("NOBODY")))
    assert refusal.value.code == "organisation-unknown"


def test_evidence_of_the_user_goes_first() -> None:
    with Offices() as story:
        act = story.reorganise(REGISTER, envelope=Envelope(evidence=(letter("Fictional decree"),))).receipt.acts[0]
        assert act.evidence[0].title.value == "Fictional decree"


def test_a_step_counts_on_what_the_steps_before_it_say() -> None:
    steps = REGISTER + '[[step]]\ndo = "dissolve"\norganisation = "OFFICE-A"\ninto = "OFFICE-D"\n'
    with Offices() as story:
        assert _types(story, steps) == ["organisation.registered.v1", "organisation.dissolved.v1"]


def test_an_organisation_of_the_same_code_and_name_is_there_already() -> None:
    with Offices() as story:
        command = RegisterOrganisation(Code("OFFICE-D"), text("Fictional OFFICE-D"), "agency", MINISTRY)
        story.do(command, by=ADMIN)
        assert [line.already for line in story.reorganise(REGISTER).lines] == [True]
