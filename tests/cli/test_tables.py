"""Every table has a cell under each of its titles and no word in two; a CSV file a value under each of its names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.cli.answers import Fields, Table
from grootboek.cli.tables import cells, fields_text, table_text
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


LONG = Table(
    columns=("ref", "organisation", "what"),
    rows=[("SYS-1", "example (fictional)", "sorts incoming letters by subject"), ("SYS-2", "ministère", None)],
)


@pytest.mark.parametrize("room", [29, 30, 40, 200])
def test_a_table_fits_the_terminal_and_cuts_no_word(monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    monkeypatch.setenv("COLUMNS", str(room))
    lines = table_text(LONG).splitlines()
    assert lines[0].split() == ["ref", "organisation", "what"]
    assert max(map(len, lines)) <= room
    assert {"incoming", "(fictional)", "ministère"} <= {word for line in lines for word in line.split()}


def test_a_table_without_room_for_its_longest_words_is_a_block_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "28")
    assert table_text(LONG) == (
        "ref           SYS-1\n"
        "organisation  example\n"
        "              (fictional)\n"
        "what          sorts incoming\n"
        "              letters by\n"
        "              subject\n"
        "\n"
        "ref           SYS-2\n"
        "organisation  ministère"
    )


def test_a_table_that_would_take_more_lines_than_blocks_do_is_a_block_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    row = ("SYS-1", "min-x", "sorts letters by subject and by day of receipt")
    assert table_text(Table(columns=("ref", "organisation", "what"), rows=[row])).splitlines() == [
        "ref           SYS-1",
        "organisation  min-x",
        "what          sorts letters by",
        "              subject and by",
        "              day of receipt",
    ]


def test_columns_stand_below_each_other_whatever_signs_they_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = table_text(Table(columns=("name", "n"), rows=[("\u5b98\u5385", 1), ("e\u0301", 2)])).splitlines()
    assert {cells(line) for line in lines} == {cells("name  n")}
    assert fields_text(Fields([("\u5b98", "a"), ("abc", "b")])).splitlines() == ["\u5b98   a", "abc  b"]
