"""Every table has a cell under each of its titles, and a CSV file a value under each of its names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.cli.answers import Table
from tests.cli.rehearsal import ADMIN, rehearsal

if TYPE_CHECKING:
    from tests.cli.rehearsal import Rehearsal

READING = [
    ("inventory",),
    ("history",),
    ("system", "list"),
    ("system", "show", "SYS-1"),
    ("organisation", "list"),
    ("official", "list"),
    ("inquiry", "status", "ASK-1"),
    ("verify",),
]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    made = rehearsal(tmp_path_factory.mktemp("tables"))
    made.register("SYS-1", "--since", "2025-01-01")
    made.classify("SYS-1")
    made.approve("SYS-1")
    asked = ("--title", "fictional", "--reference-date", "2026-08-01", "--deadline", "2026-12-31")
    made.do("inquiry", "open", "ASK-1", *asked, "--addressees", "all", by=ADMIN)
    return made


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_each_row_has_a_cell_under_each_title(filled: Rehearsal, arguments: tuple[str, ...]) -> None:
    tables = [part for part in filled.do(*arguments).parts if isinstance(part, Table)]
    assert tables
    for table in tables:
        assert {len(row) for row in table.rows} <= {len(table.columns)}
        assert {len(row) for row in table.data or ()} <= {len(table.keys)}
