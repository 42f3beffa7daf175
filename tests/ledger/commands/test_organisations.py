"""Organisations: the tree grows, changes, and never bends back on itself."""

from __future__ import annotations

import pytest

from grootboek.domain.commands.organisation import (
    DissolveOrganisation,
    MoveOrganisation,
    RegisterOrganisation,
    RenameOrganisation,
)
from grootboek.domain.events.organisation import OrganisationRegistered
from grootboek.domain.values import Code
from tests.story import AGENCY, MINISTRY, OTHER, ROOT, Story, text

NEW = Code("NEW")
ADMIN = "admin@example"


def test_an_organisation_without_a_parent_stands_under_the_root() -> None:
    with Story() as story:
        receipt = story.do(RegisterOrganisation(NEW, text("Fictional"), "zbo"), by=ADMIN)
        event = receipt.acts[0].event
        assert isinstance(event, OrganisationRegistered)
        assert (receipt.reference, event.parent) == (NEW, ROOT)


def test_what_stands_under_a_fictional_organisation_is_fictional() -> None:
    with Story() as story:
        event = story.do(RegisterOrganisation(NEW, text("Fictional"), "zbo", MINISTRY), by=ADMIN).acts[0].event
        assert isinstance(event, OrganisationRegistered)
        assert event.fictional


def test_an_import_may_register_organisations_as_recorder() -> None:
    with Story() as story:
        story.grant("other@example", "recorder", ROOT)
        command = RegisterOrganisation(NEW, text("Fictional"), "other", source=Code("algoritmeregister"))
        assert len(story.do(command, by="other@example").entries) == 1


def test_a_recorder_may_not_register_organisations_otherwise() -> None:
    with Story() as story:
        story.grant("other@example", "recorder", ROOT)
        assert story.refuses(RegisterOrganisation(NEW, text("Fictional"), "other"), by="other@example") == "no-mandate"


def test_the_code_of_a_dissolved_organisation_stays_taken() -> None:
    with Story() as story:
        story.do(DissolveOrganisation(AGENCY, OTHER), by=ADMIN)
        again = RegisterOrganisation(AGENCY, text("Fictional"), "agency")
        assert story.refuses(again, by=ADMIN) == "organisation-exists"


def test_a_name_that_is_the_same_is_refused_and_another_recorded() -> None:
    with Story() as story:
        assert story.refuses(RenameOrganisation(OTHER, text("Fictional OTHER")), by=ADMIN) == "nothing-changed"
        assert story.do(RenameOrganisation(OTHER, text("Fictional OTHER"), text("English")), by=ADMIN).entries
        assert story.refuses(RenameOrganisation(OTHER, text("Fictional OTHER")), by=ADMIN) == "nothing-changed"
        assert story.do(RenameOrganisation(OTHER, text("Fictional Other")), by=ADMIN).entries


REFUSED_MOVES = [
    pytest.param(MoveOrganisation(AGENCY, MINISTRY), "nothing-changed", id="to where it is"),
    pytest.param(MoveOrganisation(AGENCY, AGENCY), "organisation-loop", id="under itself"),
    pytest.param(MoveOrganisation(MINISTRY, AGENCY), "organisation-loop", id="under what is below it"),
    pytest.param(MoveOrganisation(AGENCY, NEW), "organisation-unknown", id="under nothing"),
    pytest.param(MoveOrganisation(NEW, MINISTRY), "organisation-unknown", id="of nothing"),
    pytest.param(MoveOrganisation(ROOT, MINISTRY), "organisation-root", id="of the root"),
    pytest.param(DissolveOrganisation(ROOT, MINISTRY), "organisation-root", id="end of the root"),
    pytest.param(DissolveOrganisation(MINISTRY, AGENCY), "organisation-loop", id="end into what is below it"),
    pytest.param(DissolveOrganisation(AGENCY, AGENCY), "organisation-loop", id="end into itself"),
    pytest.param(DissolveOrganisation(NEW, AGENCY), "organisation-unknown", id="end of nothing"),
]


@pytest.mark.parametrize(("command", "code"), REFUSED_MOVES)
def test_a_move_that_would_break_the_tree_is_refused(command: object, code: str) -> None:
    with Story() as story:
        assert story.refuses(command, by=ADMIN) == code


def test_an_organisation_ends_once() -> None:
    with Story() as story:
        story.do(DissolveOrganisation(AGENCY, OTHER), by=ADMIN)
        assert story.refuses(DissolveOrganisation(AGENCY, MINISTRY), by=ADMIN) == "organisation-dissolved"
        assert story.refuses(MoveOrganisation(AGENCY, OTHER), by=ADMIN) == "organisation-dissolved"
        assert story.refuses(MoveOrganisation(OTHER, AGENCY), by=ADMIN) == "organisation-dissolved"


def test_a_move_from_an_earlier_day_may_not_make_a_loop_on_a_later_one() -> None:
    with Story() as story:
        for code, parent in (("A", ROOT), ("B", ROOT)):
            register = RegisterOrganisation(Code(code), text("Fictional"), "service", parent)
            story.do(register, by=ADMIN, effective_on="2020-01-01")
        story.do(MoveOrganisation(Code("A"), Code("B")), by=ADMIN, effective_on="2024-01-01")
        assert story.refuses(MoveOrganisation(Code("B"), Code("A")), by=ADMIN, effective_on="2022-01-01") == (
            "organisation-loop"
        )


def test_a_dissolved_organisation_takes_no_new_systems_but_those_from_before() -> None:
    with Story() as story:
        story.do(DissolveOrganisation(AGENCY, OTHER), by=ADMIN)
        story.grant("recorder@example", "recorder", OTHER)
        assert story.system("SYS-1", AGENCY).entries
