"""A source's file, read into rows: what the mapping names and nothing else.

Every row that cannot be read is reported with its reason; one such row refuses the whole import (all or nothing).
"""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from ...domain.aggregates.registration_decisions import LONGEST_REFERENCE
from ...domain.values import Code
from ...errors import GrootboekError, Invalid
from ...frozen import frozen
from .cells import SHOWN, Cells, codes, shown
from .refusals import RefusedRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...domain.events.system import Lifecycle, OperatorRole
    from ...domain.values import When
    from .csv_file import Table
    from .mapping import Mapping
    from .source_examination import SourceExamination, SourceShutdown

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of the largest file that is read: the register of the whole government has 2,000,000."""

NOT_YET = frozenset({".ods", ".xls", ".xlsx"})
"""Extensions of files that a later version reads."""

TABLES = frozenset({".csv", ".tsv"})
"""Extensions of files of rows and columns."""

ZIPPED = b"PK\x03\x04"
"""How a spreadsheet begins, whatever it is called."""


@frozen
class SourceRow:
    """One system as the source states it, the row counted from 1; None where it states nothing.

    ``days`` are the days from which something holds, each with its field.
    """

    row: int
    reference: Code
    system: Code
    name: str
    function: str | None
    organisation: str | None
    processes: tuple[str, ...]
    supplier: str | None
    lifecycle: Lifecycle | None
    purpose: str | None = None
    version: str | None = None
    since: When | None = None
    external: tuple[Code, ...] = ()
    roles: tuple[OperatorRole, ...] = ()
    examination: SourceExamination | None = None
    shutdown: SourceShutdown | None = None
    days: tuple[tuple[str, When], ...] = ()


@frozen
class SourceFile:
    """The rows of a file in its own order, and those refused. ``delimiter``: what separates the cells of a CSV file."""

    rows: tuple[SourceRow, ...]
    refused: tuple[RefusedRow, ...]
    ignored_fields: tuple[str, ...]
    delimiter: str | None = None

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.rows) + len(self.refused)

    @property
    def media_type(self) -> str:
        """What kind of file it is."""
        return "application/json" if self.delimiter is None else "text/csv"


def read_source(data: bytes, title: str, mapping: Mapping) -> SourceFile:
    """Read a JSON or CSV file by a mapping. Raises Invalid (``import-file-…``) where it is no such file at all."""
    suffix = PurePath(title).suffix.lower()
    if suffix in NOT_YET or data.startswith(ZIPPED):
        raise Invalid("import-file-format", format=suffix.removeprefix(".").upper() or "ZIP")
    if suffix in TABLES:
        return _from_table(_text(data), mapping)
    raw_rows = _raw_rows(data, mapping)
    present = {field for raw in raw_rows if isinstance(raw, dict) for field in raw}
    for field in mapping.fields:
        if present and field not in present:
            raise Invalid("import-file-without-field", field=field)
    rows, refused = _read_rows(enumerate(raw_rows, start=1), mapping, names_columns=False)
    ignored = sorted(shown(field) for field in present.difference(mapping.fields))
    return SourceFile(rows, refused, tuple(ignored))


def _from_table(text: str, mapping: Mapping) -> SourceFile:
    from .csv_file import read_table

    table: Table = read_table(text, mapping)
    rows, refused = _read_rows(table.rows, mapping, names_columns=True)
    present = {field for _, raw in table.rows for field in raw}
    ignored = sorted(shown(field) for field in present.difference(mapping.fields))
    every = sorted((*refused, *table.refused), key=lambda each: each.row or 0)
    return SourceFile(rows, tuple(every), tuple(ignored), table.delimiter)


def _read_rows(
    raw_rows: Iterable[tuple[int, Any]], mapping: Mapping, *, names_columns: bool
) -> tuple[tuple[SourceRow, ...], tuple[RefusedRow, ...]]:
    rows: list[SourceRow] = []
    refused: list[RefusedRow] = []
    seen: set[Code] = set()
    for number, raw in raw_rows:
        cells = Cells(raw if isinstance(raw, dict) else {}, mapping)
        try:
            row = _row(number, raw, cells, mapping)
            cells.column = mapping.reference
            if row.reference in seen:
                raise Invalid("import-reference-twice", reference=row.reference)
        except GrootboekError as error:
            stated = raw.get(mapping.reference) if isinstance(raw, dict) else None
            column = cells.column if names_columns else None
            refused.append(RefusedRow(number, "-" if stated is None or stated == "" else shown(stated), error, column))
            continue
        seen.add(row.reference)
        rows.append(row)
    return tuple(rows), tuple(refused)


def _raw_rows(data: bytes, mapping: Mapping) -> list[Any]:
    document = _document(data)
    rows = document.get(mapping.rows) if isinstance(document, dict) and mapping.rows is not None else document
    if not isinstance(rows, list):
        raise Invalid("import-file-no-list", rows=mapping.rows or "-")
    if not rows:
        raise Invalid("import-file-no-rows")
    return rows


def _text(data: bytes) -> str:
    """The text in the bytes, which are UTF-8 with or without a byte order mark."""
    if len(data) > LARGEST_FILE:
        raise Invalid("import-file-too-large", largest=LARGEST_FILE)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Invalid("import-file-encoding", position=error.start) from None
    if "\0" in text[:4]:  # UTF-16 or UTF-32 of plain letters is UTF-8 with zeros in between
        raise Invalid("import-file-encoding", position=text.index("\0"))
    return text


def _document(data: bytes) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """The JSON in the bytes (RFC 8259), whole numbers as the text that stands there."""
    text = _text(data)
    try:
        return json.loads(text, parse_int=str)
    except json.JSONDecodeError as error:
        raise Invalid("import-file-not-json", line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise Invalid("import-file-too-deep") from None


def _row(number: int, raw: object, cells: Cells, mapping: Mapping) -> SourceRow:
    if not isinstance(raw, dict):
        raise Invalid("import-row-not-object")
    own = Code(cells.needed(mapping.reference))
    system = mapping.system_prefix + own
    if len(system) > LONGEST_REFERENCE:
        raise Invalid("reference-too-long", length=len(system), longest=LONGEST_REFERENCE)
    row = SourceRow(
        row=number,
        reference=Code(f"{mapping.source}:{own}"),
        system=Code(system),
        name=cells.needed(mapping.name),
        function=cells.text(mapping.function),
        organisation=cells.needed(mapping.organisation) if mapping.organisation is not None else None,
        processes=cells.listed(mapping.process),
        supplier=cells.text(mapping.supplier),
        lifecycle=_lifecycle(cells, mapping),
    )
    return row if mapping.plain else _with_more(row, cells, mapping)


def _with_more(row: SourceRow, cells: Cells, mapping: Mapping) -> SourceRow:
    """The row with what few sources state. Raises Invalid (``import-lifecycle-contradicts``), and as its parts do."""
    from dataclasses import replace

    from .source_examination import examination_of, shutdown_of

    shutdown = shutdown_of(cells, mapping)
    if shutdown is not None and shutdown.has("switched_off") and row.lifecycle not in {None, "out_of_use"}:
        cells.column = mapping.lifecycle
        raise Invalid("import-lifecycle-contradicts", field=str(mapping.lifecycle), found=str(row.lifecycle))
    roles: Any = tuple(cells.meaning(role, mapping.roles) for role in _roles(cells, mapping)) if mapping.roles else ()
    return replace(
        row,
        purpose=cells.text(mapping.purpose),
        version=cells.text(mapping.version),
        since=cells.day(mapping.since),
        external=codes(cells.listed(mapping.external)),
        roles=roles,
        examination=examination_of(cells, mapping),
        shutdown=shutdown,
        days=tuple(cells.days),
    )


def _roles(cells: Cells, mapping: Mapping) -> tuple[str, ...]:
    return cells.listed(mapping.roles.field) if mapping.roles is not None else ()


def _lifecycle(cells: Cells, mapping: Mapping) -> Lifecycle | None:
    if mapping.lifecycle is None or mapping.lifecycle_values is None:
        return None
    stated = cells.needed(mapping.lifecycle)
    if stated not in mapping.lifecycle_values:
        known = ", ".join(mapping.lifecycle_values)
        raise Invalid("import-lifecycle-unknown", field=mapping.lifecycle, found=stated[:SHOWN], known=known)
    return mapping.lifecycle_values[stated]
