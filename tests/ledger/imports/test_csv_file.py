"""Reading CSV: separators, quotes, encodings, headers and rows that do not fit."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import GrootboekError, Invalid
from grootboek.ledger.imports import csv_file
from grootboek.ledger.imports.mapping import Mapping
from grootboek.ledger.imports.source_file import LARGEST_FILE, SourceFile, read_source

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN: Any = {"source": "own", "reference": "no", "name": "called", "system_prefix": "OWN-", "function": "does"}


def _read(text: str | bytes, **more: Any) -> SourceFile:
    data = text if isinstance(text, bytes) else text.encode()
    return read_source(data, "own.csv", Mapping(**{**OWN, **more}))


def _refused(text: str | bytes, **more: Any) -> str:
    with pytest.raises(Invalid) as refusal:
        _read(text, **more)
    return refusal.value.code


READ = {
    "semicolons": "no;called;does\n1;Fictional;a, b\n",
    "commas": 'no,called,does\n1,Fictional,"a, b"\n',
    "tabs": "no\tcalled\tdoes\n1\tFictional\ta, b\n",
    "a byte order mark": "\ufeffno;called;does\n1;Fictional;a, b\n",
    "lines that end as on Windows": "no;called;does\r\n1;Fictional;a, b\r\n",
    "lines that end as on an old Macintosh": "no;called;does\r1;Fictional;a, b\r",
    "no end of the last line": "no;called;does\n1;Fictional;a, b",
    "spaces around headers": " no ;called ; does\n1;Fictional;a, b\n",
    "empty lines": "no;called;does\n\n1;Fictional;a, b\n;;\n\n",
    "empty columns without a name": "no;called;does;;\n1;Fictional;a, b;;\n",
    "headers between quotes": '"no";"called";"does"\n"1";"Fictional";"a, b"\n',
}


@pytest.mark.parametrize("case", READ)
def test_a_table_is_read_however_it_is_written(case: str) -> None:
    file = _read(READ[case])
    assert [(row.system, row.name, row.function) for row in file.rows] == [("OWN-1", "Fictional", "a, b")]
    assert file.delimiter == {"commas": ",", "tabs": "\t"}.get(case, ";")
    assert (file.refused, file.ignored_fields, file.media_type) == ((), (), "text/csv")


def test_quotes_hold_separators_lines_and_doubled_quotes() -> None:
    file = _read('no;called;does\n1;"Fictional ""sorter""; new";"first\r\nsecond"\n2;Fictional 5" reader;\n')
    assert [row.name for row in file.rows] == ['Fictional "sorter"; new', 'Fictional 5" reader']
    assert [row.function for row in file.rows] == ["first\nsecond", None]


def test_rows_are_counted_as_a_spreadsheet_shows_them() -> None:
    file = _read('no;called;does\n1;"Fictional\none";\n\n;nameless;\n')
    assert ([row.row for row in file.rows], [row.row for row in file.refused]) == ([2], [4])


def test_the_mapping_may_name_what_separates_cells() -> None:
    file = _read("no,x;called;does\n1;Fictional;d\n", delimiter=";", reference="no,x")
    assert file.rows[0].name == "Fictional"


def test_columns_that_the_mapping_does_not_name_are_listed() -> None:
    assert _read("no;called;does;note;b\n1;Fictional;;x;y\n").ignored_fields == ("b", "note")


FILES: dict[str, tuple[str | bytes, str]] = {
    "Latin-1": ("no;called;does\n1;Fictional één;\n".encode("latin-1"), "import-file-encoding"),
    "UTF-16": ("no;called;does\n1;Fictional;\n".encode("utf-16"), "import-file-encoding"),
    "UTF-16 without a mark": ("no;called;does\n1;Fictional;\n".encode("utf-16-le"), "import-file-encoding"),
    "nothing": ("", "import-csv-separator"),
    "another first line": ("My list\nno;called;does\n", "import-csv-separator"),
    "two separators that both would do": ("no;no,no\n", "import-csv-separator"),
    "a quote without end in the headers": ('no;"called;does\n', "import-csv-separator"),
    "a quote without end": ('no;called;does\n1;"Fictional;\n', "import-csv-quotes"),
    "text behind a quote": ('no;called;does\n1;"Fictional"x;\n', "import-csv-quotes"),
    "a column there twice": ("no;called;does;called\n", "import-csv-header-twice"),
    "a column not there": ("no;called\n1;Fictional\n", "import-file-without-field"),
    "headers alone": ("no;called;does\n", "import-file-no-rows"),
    "columns without end": ("no;called;does" + ";" * csv_file.MOST_COLUMNS, "import-csv-too-wide"),
    "a spreadsheet": (b"PK\x03\x04", "import-file-format"),
    "more than an import reads": (b"x" * (LARGEST_FILE + 1), "import-file-too-large"),
}


@pytest.mark.parametrize("case", FILES)
def test_what_is_no_table_is_refused_as_a_whole(case: str) -> None:
    written, code = FILES[case]
    assert _refused(written) == code


def test_more_rows_than_an_import_reads_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_file, "MOST_ROWS", 2)
    rows = "no;called;does\n1;Fictional;\n2;Fictional;\n"
    assert len(_read(rows).rows) == 2
    assert _refused(rows + "3;Fictional;\n") == "import-csv-too-many"


ROWS: dict[str, tuple[str, str, str | None]] = {
    "a cell too few": ("1;Fictional", "import-csv-ragged", None),
    "a cell too many": ("1;Fictional;d;;", "import-csv-ragged", None),
    "a cell below no name": ("1;Fictional;d;x", "import-csv-no-header", None),
    "no reference": (";Fictional;d;", "import-row-incomplete", "no"),
    "no name": ("1;;d;", "import-row-incomplete", "called"),
    "a reference that is none": ("1/2!;Fictional;d;", "value-malformed", "no"),
    "a text without end": (f"1;Fictional;{'x' * 140_000};", "text-too-long", "does"),
}


@pytest.mark.parametrize("case", ROWS)
def test_a_row_that_cannot_be_taken_is_named_with_its_column(case: str) -> None:
    written, code, column = ROWS[case]
    (refused,) = _read(f"no;called;does;\n{written}\n").refused
    assert (refused.row, refused.error.code, refused.column) == (2, code, column)
    assert refused.place.get("column") == column


def test_a_reference_that_stands_there_twice_is_refused() -> None:
    (refused,) = _read("no;called;does\n1;Fictional;\n1;Other;\n").refused
    assert (refused.row, refused.error.code, refused.column) == (3, "import-reference-twice", "no")


def _pieces() -> Iterator[str]:
    yield from ("no", "called", "does", ";", ",", "\t", '"', "\n", "\r", "1", "\0", "é", "\ufeff", " ")


@given(st.lists(st.sampled_from(list(_pieces()))).map("".join) | st.binary())
def test_whatever_stands_in_a_table_only_our_errors_come_of_it(written: str | bytes) -> None:
    with contextlib.suppress(GrootboekError):
        _read(written)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])).map(str.strip), min_size=1))
def test_what_stands_between_quotes_comes_out_as_it_went_in(texts: list[str]) -> None:
    lines = [f'"{number}";"Fictional";"{text.replace(chr(34), chr(34) * 2)}"' for number, text in enumerate(texts)]
    file = _read("no;called;does\n" + "\n".join(lines))
    import unicodedata

    assert [row.function or "" for row in file.rows] == [unicodedata.normalize("NFC", text).strip() for text in texts]
