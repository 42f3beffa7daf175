"""Which organisation a name stands for: the same, a renamed one, a new one."""

from __future__ import annotations

import pytest

from grootboek.domain.commands.organisation import DissolveOrganisation, RegisterOrganisation, RenameOrganisation
from grootboek.domain.values import Code
from grootboek.ledger.imports.organisations import free_code
from tests.ledger.imports.register import FIRST, OTHER_TOWN, SECOND, THIRD, TOWN, Importing, event_of, row
from tests.story import MINISTRY, OTHER, text

RENAMED, REGISTERED = "organisation.renamed.v1", "organisation.registered.v1"
TRANSFERRED = "ai-system.transferred.v1"
NEW_TOWN = "New Fictional Town"
THREE = [row("1"), row("2"), row("3", organisation=OTHER_TOWN)]

LATER = {
    "capitals and spaces are a spelling": (
        [row("1", organisation="fictional  TOWN"), row("2", organisation="fictional  TOWN"), THREE[2]],
        [RENAMED],
        "fictional  TOWN",
    ),
    "two spellings of which one is known": (
        [row("1", organisation="FICTIONAL TOWN"), row("2"), THREE[2]],
        [],
        TOWN,
    ),
    "all systems pass to a new name": (
        [row("1", organisation=NEW_TOWN), row("2", organisation=NEW_TOWN), THREE[2]],
        [RENAMED],
        NEW_TOWN,
    ),
    "all that are left pass to a new name, and it has a new one": (
        [row("1", organisation=NEW_TOWN), row("2", organisation=NEW_TOWN), row("4", organisation=NEW_TOWN)],
        [RENAMED, "ai-system.registered.v1", "ai-system.source-presence-noted.v1"],
        NEW_TOWN,
    ),
    "one of two passes to a new name": (
        [row("1", organisation=NEW_TOWN), *THREE[1:]],
        [REGISTERED, TRANSFERRED],
        NEW_TOWN,
    ),
    "one passes to another that is known": ([row("1", organisation=OTHER_TOWN), *THREE[1:]], [TRANSFERRED], OTHER_TOWN),
    "two organisations pass to one new name": (
        [row(number, organisation=NEW_TOWN) for number in "123"],
        [REGISTERED, TRANSFERRED, TRANSFERRED, TRANSFERRED],
        NEW_TOWN,
    ),
    "they pass to two new names": (
        [row("1", organisation=NEW_TOWN), row("2", organisation="Newest Fictional Town"), THREE[2]],
        [REGISTERED, REGISTERED, TRANSFERRED, TRANSFERRED],
        NEW_TOWN,
    ),
    "the old name stands with a new system": (
        [row("1", organisation=NEW_TOWN), row("2", organisation=NEW_TOWN), THREE[2], row("4")],
        [REGISTERED, TRANSFERRED, TRANSFERRED, "ai-system.registered.v1"],
        NEW_TOWN,
    ),
    "the only system passes to a new name: renamed or handed over, nobody can tell": (
        [*THREE[:2], row("3", organisation=NEW_TOWN)],
        [REGISTERED, TRANSFERRED],
        TOWN,
    ),
}


@pytest.mark.parametrize("case", LATER)
def test_a_new_name_is_a_rename_only_without_doubt(case: str) -> None:
    rows, expected, name = LATER[case]
    with Importing() as story:
        story.bring(THREE)
        before = story.size
        story.bring(rows, SECOND)
        assert story.types(before) == expected
        assert story.organisation("AR-1") == name
        assert story.bring(rows, SECOND).counts == {}


def test_unknown_spellings_of_one_name_are_one_organisation() -> None:
    rows = [row("1"), row("2", organisation="FICTIONAL TOWN")]
    with Importing() as story:
        assert story.bring(rows).counts["organisations_registered"] == 1
        assert story.organisation("AR-2") == TOWN
        assert story.bring(rows, SECOND).counts == {}


def test_an_organisation_that_is_in_the_ledger_is_known_by_its_name() -> None:
    with Importing() as story:
        story.bring([row("1", organisation="fictional ministry")])
        assert story.event("AR-1").organisation == MINISTRY
        assert story.names[MINISTRY] == "Fictional MINISTRY"


def test_a_name_that_staff_gave_stands_while_the_register_keeps_the_old_one() -> None:
    with Importing() as story:
        story.bring(THREE)
        on_sea = RenameOrganisation(Code("fictional-town"), text("Fictional Town on Sea"))
        story.do(on_sea, by="admin@example", effective_on=FIRST)
        before = story.size
        story.bring(THREE, SECOND)
        assert story.types(before) == []
        story.bring([*THREE, row("4")], SECOND)
        assert story.organisation("AR-4") == "Fictional Town on Sea"
        followed = [row("1", organisation=NEW_TOWN), row("2", organisation=NEW_TOWN), THREE[2]]
        story.bring([*followed, row("4", organisation=NEW_TOWN)], THIRD)
        assert story.organisation("AR-4") == NEW_TOWN
        assert story.types(before)[1:] == [RENAMED]


def test_a_name_that_staff_gave_before_the_register_did_is_no_rename() -> None:
    with Importing() as story:
        story.bring(THREE)
        story.do(RenameOrganisation(Code("fictional-town"), text(NEW_TOWN)), by="admin@example")
        before = story.size
        story.bring([row("1", organisation=NEW_TOWN), row("2", organisation=NEW_TOWN), THREE[2]], SECOND)
        assert story.types(before) == []


def test_a_name_that_was_in_use_on_the_day_is_no_rename() -> None:
    with Importing() as story:
        story.bring(THREE)
        for name, day in ((NEW_TOWN, "2026-06-01"), ("Newest Fictional Town", "2026-07-15")):
            story.do(RenameOrganisation(Code("fictional-town"), text(name)), by="admin@example", effective_on=day)
        before = story.size
        story.bring([row("1", organisation=NEW_TOWN), row("2", organisation=NEW_TOWN), THREE[2]], SECOND)
        assert story.types(before) == []


def test_what_staff_registered_is_never_renamed() -> None:
    with Importing() as story:
        story.bring([row(number, organisation="Fictional MINISTRY") for number in "12"])
        before = story.size
        story.do(RenameOrganisation(MINISTRY, text("Fictional Ministry of Sand")), by="admin@example")
        story.bring([row(number, organisation="Fictional MINISTRY") for number in "123"], SECOND)
        assert story.types(before) == [RENAMED, "ai-system.registered.v1"]
        story.bring([row(number, organisation=NEW_TOWN) for number in "123"], THIRD)
        assert story.names[MINISTRY] == "Fictional Ministry of Sand"
        assert story.organisation("AR-1") == NEW_TOWN


def test_what_comes_new_under_a_dissolved_organisation_goes_to_its_successor() -> None:
    with Importing() as story:
        story.bring(THREE)
        story.do(
            DissolveOrganisation(Code("fictional-town"), Code("other-fictional-town")),
            by="admin@example",
            effective_on="2026-06-01",
        )
        before = story.size
        rows = [*(each | {"organisatie": "FICTIONAL TOWN"} for each in THREE[:2]), THREE[2]]
        story.bring([*rows, row("4", organisation="FICTIONAL TOWN")], SECOND)
        assert story.types(before) == ["ai-system.registered.v1"]
        assert story.organisation("AR-4") == OTHER_TOWN
        assert story.bring([*rows, row("4", organisation="FICTIONAL TOWN")], THIRD).counts == {}


def test_of_two_with_one_name_the_one_that_exists_is_meant() -> None:
    with Importing() as story:
        for code in ("old", "new"):
            story.do(RegisterOrganisation(Code(code), text(TOWN), "other"), by="admin@example", effective_on=FIRST)
        story.do(DissolveOrganisation(Code("old"), OTHER), by="admin@example", effective_on=SECOND)
        story.bring([row("1")], THIRD)
        assert story.event("AR-1").organisation == "new"


def test_new_organisations_come_below_the_one_that_is_named() -> None:
    with Importing() as story:
        imported = story.bring([row("1")], organisation="MINISTRY", by="recorder@example")
        assert event_of(imported.receipt.acts[0]).parent == MINISTRY


def test_codes_are_made_from_names_and_never_taken_twice() -> None:
    with Importing() as story:
        story.do(RegisterOrganisation(Code("fictional-town"), text("Fictional Townsmen"), "other"), by="admin@example")
        story.bring([row("1"), row("2", organisation="Fictional Town!")])
        assert story.event("AR-1").organisation == "fictional-town-2"
        assert story.event("AR-2").organisation == "fictional-town-3"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Gemeente 's-Fictief", "gemeente-s-fictief"),
        ("Fictieve Coördinatie & Één", "fictieve-coordinatie-een"),
        ("Ελλάδα", "organisation"),
        ("x" * 79 + " yz", "x" * 79),
    ],
)
def test_a_code_is_plain_ascii(name: str, code: str) -> None:
    assert free_code(name, ()) == code
