"""The tree of organisations as it was on a day: the reorganisation of 2026 in small, with fictional organisations."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.events import UnknownEvent
from grootboek.domain.events.organisation import (
    OrganisationDissolved,
    OrganisationKind,
    OrganisationMoved,
    OrganisationRegistered,
    OrganisationRenamed,
)
from grootboek.domain.events.system import LifecycleChanged
from grootboek.domain.organisation_tree import OrganisationTree
from grootboek.domain.values import Code
from tests.domain.histories import recorded, text

if TYPE_CHECKING:
    from grootboek.domain.act import Event, Recorded

BEFORE, AFTER = date(2026, 2, 22), date(2026, 2, 23)
ROOT, OLD, NEW, AGENCY, OFFICE = (Code(code) for code in ("root", "MIN-OLD", "MIN-NEW", "AGENCY", "OFFICE"))


class Entries:
    def __init__(self) -> None:
        self.list: list[Recorded] = []

    def add(self, code: str, event: Event, effective: str) -> None:
        entry = recorded(len(self.list), event, stream=("organisation", code), effective=effective)
        self.list.append(entry)

    def register(
        self,
        code: str,
        parent: str | None,
        effective: str = "2024-07-02",
        kind: OrganisationKind = "other",
        **fields: Any,
    ) -> None:
        above = Code(parent) if parent else None
        self.add(code, OrganisationRegistered(text(code), kind, above, **fields), effective)

    @property
    def tree(self) -> OrganisationTree:
        return OrganisationTree.from_entries(self.list)


@pytest.fixture
def entries() -> Entries:
    made = Entries()
    made.register("root", None, "2024-11-01")
    made.register("MIN-OLD", "root", kind="ministry")
    made.register("MIN-NEW", "root", "2010-10-14", kind="ministry")
    made.register("AGENCY", "MIN-OLD", kind="agency")
    made.register("OFFICE", "AGENCY")
    return made


@pytest.fixture
def reorganised(entries: Entries) -> Entries:
    entries.add("MIN-OLD", OrganisationDissolved(NEW), "2026-02-23")
    return entries


@pytest.mark.parametrize(
    ("code", "day", "exists"),
    [
        ("root", date.min, True),
        ("MIN-OLD", date(2024, 7, 1), False),
        ("MIN-OLD", date(2024, 7, 2), True),
        ("MIN-OLD", BEFORE, True),
        ("MIN-OLD", AFTER, False),
        ("NOWHERE", BEFORE, False),
    ],
)
def test_an_organisation_exists_from_its_first_day_to_its_last(
    reorganised: Entries, code: str, day: date, exists: bool
) -> None:
    assert reorganised.tree.exists(Code(code), day) == exists


def test_the_first_and_last_day_and_the_successor_are_kept(reorganised: Entries) -> None:
    tree = reorganised.tree
    assert (tree.from_day(OLD), tree.until_day(OLD), tree.successor(OLD)) == (date(2024, 7, 2), BEFORE, NEW)
    assert (tree.from_day(NEW), tree.until_day(NEW), tree.successor(NEW)) == (date(2010, 10, 14), None, None)
    nowhere = Code("NOWHERE")
    assert (tree.from_day(nowhere), tree.until_day(nowhere), tree.successor(nowhere)) == (None, None, None)


@pytest.mark.parametrize(
    ("code", "day", "ancestors"),
    [
        (OFFICE, BEFORE, (AGENCY, OLD, ROOT)),
        (OFFICE, AFTER, (AGENCY, NEW, ROOT)),
        (OLD, AFTER, (NEW, ROOT)),
        (ROOT, AFTER, ()),
        (AGENCY, date(2020, 1, 1), (OLD, ROOT)),
        (Code("NOWHERE"), AFTER, ()),
    ],
)
def test_what_stood_under_a_dissolved_organisation_stands_under_its_successor(
    reorganised: Entries, code: Code, day: date, ancestors: tuple[Code, ...]
) -> None:
    assert reorganised.tree.ancestors(code, day) == ancestors


@pytest.mark.parametrize(
    ("code", "day", "ministry"),
    [
        (OFFICE, BEFORE, OLD),
        (OFFICE, AFTER, NEW),
        (OLD, BEFORE, OLD),
        (OLD, AFTER, NEW),
        (OFFICE, date(2020, 1, 1), OLD),
        (ROOT, AFTER, None),
        (Code("NOWHERE"), AFTER, None),
    ],
)
def test_the_ministry_is_the_nearest_that_is_not_gone_by_the_day(
    reorganised: Entries, code: Code, day: date, ministry: Code | None
) -> None:
    assert reorganised.tree.ministry(code, day) == ministry


def test_a_move_counts_from_its_day_and_the_tree_before_it_stays(entries: Entries) -> None:
    entries.add("AGENCY", OrganisationMoved(NEW), "2026-02-23")
    tree = entries.tree
    assert (tree.parent(AGENCY, BEFORE), tree.parent(AGENCY, AFTER)) == (OLD, NEW)
    assert tree.below(OLD, BEFORE) == {AGENCY, OFFICE}
    assert not tree.below(OLD, AFTER)
    assert tree.below(ROOT, AFTER) == {OLD, NEW, AGENCY, OFFICE}


def test_of_two_moves_from_one_day_the_later_entry_counts(entries: Entries) -> None:
    entries.add("AGENCY", OrganisationMoved(NEW), "2026-02-23")
    entries.add("AGENCY", OrganisationMoved(ROOT), "2026-02-23")
    assert entries.tree.parent(AGENCY, AFTER) == ROOT


def test_a_name_counts_from_its_day_and_the_first_before_it(entries: Entries) -> None:
    entries.add("MIN-OLD", OrganisationRenamed(text("New name"), text("In English")), "2025-05-01")
    tree = entries.tree
    called = [tree.names(OLD, day) for day in (date(2020, 1, 1), date(2025, 4, 30), date(2025, 5, 1))]
    assert [names and (names.name.shown, names.index) for names in called] == [
        ("MIN-OLD", 1),
        ("MIN-OLD", 1),
        ("New name", 5),
    ]
    assert tree.names(Code("NOWHERE"), BEFORE) is None


def test_fictional_is_inherited_by_all_below(entries: Entries) -> None:
    entries.register("FICTIONAL", "root", kind="ministry", fictional=True)
    entries.register("BELOW", "FICTIONAL")
    entries.register("FURTHER", "BELOW")
    tree = entries.tree
    codes = ("FICTIONAL", "BELOW", "FURTHER", "AGENCY", "root", "NOWHERE")
    assert [tree.fictional(Code(code)) for code in codes] == [True, True, True, False, False, False]


def test_organisations_that_were_moved_under_each_other_end_the_search(entries: Entries) -> None:
    entries.add("AGENCY", OrganisationMoved(OFFICE), "2025-01-01")
    tree = entries.tree
    assert tree.ancestors(OFFICE, BEFORE) == (AGENCY,)
    assert tree.ministry(OFFICE, BEFORE) is None
    assert not tree.fictional(OFFICE)


def test_organisations_that_succeed_each_other_end_the_search(reorganised: Entries) -> None:
    reorganised.add("MIN-NEW", OrganisationDissolved(OLD), "2026-02-23")
    tree = reorganised.tree
    assert tree.ancestors(OLD, AFTER) == ()
    assert tree.ministry(OFFICE, AFTER) is None


def test_one_more_entry_gives_a_new_tree_and_leaves_the_old_one(entries: Entries) -> None:
    old = entries.tree
    entries.add("MIN-OLD", OrganisationDissolved(NEW), "2026-02-23")
    new = old.after(entries.list[-1])
    assert (old.exists(OLD, AFTER), new.exists(OLD, AFTER)) == (True, False)
    assert new == entries.tree


def test_entries_about_something_else_are_passed_over(entries: Entries) -> None:
    before = entries.tree
    entries.list.append(recorded(99, LifecycleChanged(AGENCY, "in_use"), stream=("ai-system", "AGENCY")))
    entries.list.append(recorded(100, OrganisationMoved(NEW), stream=("organisation", "NOWHERE")))
    entries.list.append(recorded(101, UnknownEvent("organisation.sang.v9"), stream=("organisation", "AGENCY")))
    assert entries.tree == before
