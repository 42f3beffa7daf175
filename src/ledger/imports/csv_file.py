"""A CSV file, read into rows by their headers: RFC 4180, in UTF-8, separated by semicolons, commas or tabs.

The separator is the one that the mapping names, else the one by which the first line has the columns that the mapping
reads. Rows are counted as a spreadsheet shows them: the headers are row 1. Lines without anything are passed over.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Any, Final

from ...errors import Invalid
from ...frozen import frozen
from .refusals import RefusedRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .mapping import Mapping

DELIMITERS: Final = {";": "semicolon", ",": "comma", "\t": "tab"}
"""What separates cells, and how that is called."""

MOST_ROWS: Final = 200_000
MOST_COLUMNS: Final = 500

_SHOWN: Final = 80


@frozen
class Table:
    """The rows by number, each a cell by header, and those that are none; ``delimiter`` is what separates cells."""

    rows: tuple[tuple[int, dict[str, Any]], ...]
    refused: tuple[RefusedRow, ...]
    delimiter: str


def read_table(text: str, mapping: Mapping) -> Table:
    """The table in the text of a file.

    Raises Invalid (``import-csv-…``, ``import-file-no-rows``) where it is no such table at all.
    """
    delimiter = mapping.delimiter or _detected(text, mapping)
    lines = _lines(text, delimiter)
    _, headers = next(lines, (0, []))
    headers = _checked(headers, mapping)
    rows: list[tuple[int, dict[str, Any]]] = []
    refused: list[RefusedRow] = []
    for number, cells in lines:
        if number > MOST_ROWS + 1:
            raise Invalid("import-csv-too-many", most=MOST_ROWS)
        if not any(cells):
            continue
        fault = _fault(cells, headers)
        if fault is not None:
            refused.append(RefusedRow(number, "-", fault))
        else:
            rows.append((number, {header: cell for header, cell in zip(headers, cells, strict=False) if header}))
    if not rows and not refused:
        raise Invalid("import-file-no-rows")
    return Table(tuple(rows), tuple(refused), delimiter)


def _lines(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The lines of cells, numbered from 1. Raises Invalid (``import-csv-quotes``) where quotes do not fit."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))  # how long a text may be is told by its row
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise Invalid("import-csv-quotes", row=number, line=reader.line_num) from None
        yield number, [cell.strip() if number == 1 else cell for cell in cells]


def _detected(text: str, mapping: Mapping) -> str:
    """The only separator by which the first line has the column of references. Raises Invalid."""
    found = []
    for delimiter in DELIMITERS:
        try:
            _, headers = next(_lines(text, delimiter), (0, []))
        except Invalid:
            continue
        if mapping.reference in headers:
            found.append(delimiter)
    if len(found) == 1:
        return found[0]
    first = text.partition("\n")[0].strip()[:_SHOWN]
    raise Invalid("import-csv-separator", field=mapping.reference, found=first or "-")


def _checked(headers: list[str], mapping: Mapping) -> list[str]:
    """The headers, each there once. Raises Invalid (``import-csv-…``, ``import-file-without-field``)."""
    if len(headers) > MOST_COLUMNS:
        raise Invalid("import-csv-too-wide", found=len(headers), most=MOST_COLUMNS)
    seen: set[str] = set()
    for header in headers:
        if header and header in seen:
            raise Invalid("import-csv-header-twice", header=header[:_SHOWN])
        seen.add(header)
    for field in mapping.fields:
        if field not in seen:
            raise Invalid("import-file-without-field", field=field)
    return headers


def _fault(cells: list[str], headers: list[str]) -> Invalid | None:
    """What is wrong with a row as a row: another number of cells than headers, or a cell without one."""
    if len(cells) != len(headers):
        return Invalid("import-csv-ragged", found=len(cells), expected=len(headers))
    for place, (header, cell) in enumerate(zip(headers, cells, strict=True), start=1):
        if not header and cell.strip():
            return Invalid("import-csv-no-header", column=place, found=cell.strip()[:_SHOWN])
    return None
