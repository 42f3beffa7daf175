"""Rows of a table that cannot be taken are named with row, column and reason, and nothing is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.commands.correction import CorrectEntry
from grootboek.ledger.imports.refusals import ImportRefused
from tests.ledger.imports.register import IMPORTER, SECOND
from tests.ledger.imports.table import CLEARED, HASH, SHUT, Table, cells
from tests.story import text

if TYPE_CHECKING:
    from pathlib import Path


def _refused(story: Table, *rows: dict[str, str], folder: Path, **more: Any) -> list[tuple[Any, ...]]:
    size = story.size
    with pytest.raises(ImportRefused) as refusal:
        story.take(*rows, folder=folder, **more)
    assert story.size == size
    return [(row.row, row.error.code, row.column) for row in refusal.value.refused]


REFUSED: dict[str, tuple[dict[str, str], str, str | None]] = {
    "an outcome that does not follow": ({**CLEARED, "expected": "bad"}, "import-outcome-differs", None),
    "an expected outcome that means nothing": ({**CLEARED, "expected": "great"}, "import-value-unknown", "expected"),
    "no reason": ({"all": "yes"}, "import-row-incomplete", "because"),
    "an element that says nothing known": ({**CLEARED, "f1": "perhaps"}, "import-value-unknown", "f1"),
    "an element that is none": ({**CLEARED, "met": "f9"}, "element-unknown", None),
    "neither yes nor no": ({**CLEARED, "all": "perhaps"}, "import-value-unknown", "all"),
    "points that nobody decided": ({"because": "Fictional."}, "classification-undecided", None),
    "a law that there is not": ({**CLEARED, "law": "2031-1"}, "taxonomy-unknown", None),
    "decisive without a point": ({**CLEARED, "fails": "f3"}, "decisive-malformed", "fails"),
    "a hash without a title": ({**CLEARED, "hash": HASH}, "import-row-incomplete", "paper"),
    "a hash that is none": ({**CLEARED, "paper": "Letter", "hash": "abc"}, "value-malformed", "hash"),
    "a day that is none": ({**CLEARED, "on": "14 maart 2025"}, "import-day-malformed", "on"),
    "a day that no month has": ({"since": "31-02-2025"}, "value-malformed", "since"),
    "in use since a later day": ({"since": "14-05-2026"}, "import-day-later", "since"),
    "decided on a day to come": ({**CLEARED, "on": "2027-01-01"}, "decided-in-future", None),
    "a role that means nothing": ({"role": "user|boss"}, "import-value-unknown", "role"),
    "a reference elsewhere that is none": ({"elsewhere": "a b"}, "value-malformed", "elsewhere"),
    "a shutdown without a reason": ({"decided": "2025-03-20"}, "import-row-incomplete", "why"),
    "switched off and still in use": ({**SHUT, "state": "on"}, "import-lifecycle-contradicts", "state"),
    "switched off without a decision": (
        {"off": "2025-04-01", "why": "End.", "state": "off"},
        "shutdown-undecided",
        None,
    ),
    "switched off before it was used": ({**SHUT, "state": "off", "decided": "2024-01"}, "shutdown-before-use", None),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_row_that_cannot_be_taken_is_refused_with_its_column(case: str, tmp_path: Path) -> None:
    said, code, column = REFUSED[case]
    with Table() as story:
        assert _refused(story, cells("1"), cells("2", **said), folder=tmp_path) == [(3, code, column)]


def test_all_refused_rows_are_named_at_once(tmp_path: Path) -> None:
    rows = [cells("1", on="soon", **CLEARED), cells("2", **CLEARED, expected="bad"), cells("3"), cells("3")]
    with Table() as story:
        found = _refused(story, *rows, cells("4", off="2025-04-01", why="End.", state="off"), folder=tmp_path)
        assert [row for row, _, _ in found] == [2, 3, 5, 6]


def test_a_struck_system_is_left_out_with_all_that_its_row_says(tmp_path: Path) -> None:
    with Table() as story:
        story.take(cells("1"), folder=tmp_path)
        struck = story.state("OWN-1").entries[0].index
        story.do(CorrectEntry(struck, text("Fictional mistake.")), by=IMPORTER)
        done = story.take(cells("1", **CLEARED), folder=tmp_path, day=SECOND)
        assert (done.left_out, done.receipt.acts) == (("own-list:1",), ())


def test_a_reference_that_is_taken_is_refused_once(tmp_path: Path) -> None:
    with Table() as story:
        story.system("OWN-1")
        assert _refused(story, cells("1", **CLEARED), folder=tmp_path) == [(2, "import-reference-taken", None)]
