"""What was erased is not brought back by the register that still says it, and nothing changes because it is erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.domain.commands.redaction import ApproveRedaction, ProposeRedaction
from grootboek.domain.values import Code
from grootboek.evidence.commitment import parse_disclosure
from grootboek.evidence.findings import is_sound
from grootboek.ledger.audit import audit
from tests.ledger.imports.register import FIRST, IMPORTER, OTHER_TOWN, SECOND, THIRD, Importing, row
from tests.ledger.imports.table import Table, cells
from tests.story import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

APPROVER = "chief@example"
DESCRIBED = "ai-system.described.v1"
TRANSFERRED = "ai-system.transferred.v1"
ROWS = [row("1"), row("2", function="Reads fictional names.")]


@pytest.fixture
def story() -> Iterator[Importing]:
    """A register with two systems of one organisation, imported; and somebody who approves erasures."""
    with Importing() as told:
        told.enrol(APPROVER, ROOT)
        told.grant(APPROVER, "approver", ROOT)
        yield told


def _erase(story: Importing, type_: str, field: str) -> None:
    """Erase a text of the first entry of that type."""
    index = next(
        entry.index
        for entry in story.entries()
        if type_ == entry.event.TYPE and entry.act.command.startswith("import/")
    )
    story.do(ProposeRedaction(index, Code(field), "erased", Code("avg-17")), by=IMPORTER)
    assert story.do(ApproveRedaction(index), by=APPROVER).facts["finished"]


def _disclosed(story: Importing) -> set[str]:
    """All texts that are kept."""
    entries = story.ledger.reader.entries()
    return {str(parse_disclosure(text).value) for stored in entries for text in stored.disclosures.values()}


ERASED = {
    "a name": ("ai-system.registered.v1", "name", "Fictional algorithm 1"),
    "a function": ("ai-system.registered.v1", "function", "Sorts fictional letters."),
    "the name of an organisation": ("organisation.registered.v1", "name", "Fictional Town"),
}


@pytest.mark.parametrize("case", ERASED)
def test_the_same_file_again_brings_nothing_back(case: str, story: Importing) -> None:
    type_, field, words = ERASED[case]
    story.bring(ROWS)
    assert words in _disclosed(story)
    _erase(story, type_, field)
    before = story.size
    for day in (FIRST, SECOND, THIRD):
        story.bring(ROWS, day)
        assert story.types(before) == [], day
    assert words not in _disclosed(story)
    assert is_sound(audit(story.ledger.reader))


@pytest.mark.parametrize("case", ERASED)
def test_a_file_that_really_changed_records_the_change_and_brings_nothing_back(case: str, story: Importing) -> None:
    type_, field, words = ERASED[case]
    story.bring(ROWS)
    _erase(story, type_, field)
    before = story.size
    reader = row("2", "Fictional reader", function="Reads fictional names.")
    changed = [row("1", status="buiten_gebruik"), reader, row("3", function="Writes.")]
    story.bring(changed, SECOND)
    assert sorted(story.types(before)) == [DESCRIBED, "ai-system.lifecycle-changed.v1", "ai-system.registered.v1"]
    assert story.event("AR-3").organisation == "fictional-town"
    assert words not in _disclosed(story)


def test_a_text_that_is_erased_and_no_longer_stated_is_cleared(story: Importing) -> None:
    story.bring(ROWS)
    _erase(story, "ai-system.registered.v1", "function")
    before = story.size
    story.bring([row("1", function=""), ROWS[1]], SECOND)
    assert story.types(before) == [DESCRIBED]
    assert story.bring([row("1", function=""), ROWS[1]], SECOND).receipt.entries == ()


def test_a_system_that_goes_to_another_known_organisation_goes_there(story: Importing) -> None:
    story.bring([*ROWS, row("9", organisation=OTHER_TOWN)])
    _erase(story, "organisation.registered.v1", "name")
    before = story.size
    story.bring([row("1", organisation=OTHER_TOWN), ROWS[1], row("9", organisation=OTHER_TOWN)], SECOND)
    assert story.types(before) == [TRANSFERRED]


def test_processes_of_which_one_is_erased_stay_as_they_are(tmp_path: Path) -> None:
    with Table() as story:
        story.enrol(APPROVER, ROOT)
        story.grant(APPROVER, "approver", ROOT)
        story.take(cells("1", work="Quux|mail"), folder=tmp_path)
        _erase(story, "ai-system.registered.v1", "processes.0")
        before = story.size
        for work in ("Quux|mail", "mail", "Quux|mail|archive"):
            story.take(cells("1", work=work), folder=tmp_path)
        assert story.types(before) == []
        assert "Quux" not in _disclosed(story)
