"""A source's file, read into rows: what the mapping names and nothing else.

Every row that cannot be read is reported with its reason; one such row refuses the whole import (all or nothing).
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from ...domain.aggregates.registration_decisions import LONGEST_REFERENCE
from ...domain.values import LONGEST_TEXT, Code
from ...errors import GrootboekError, Invalid
from ...frozen import frozen
from .refusals import RefusedRow

if TYPE_CHECKING:
    from ...domain.events.system import Lifecycle
    from .mapping import Mapping

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of the largest file that is read: the register of the whole government has 2,000,000."""

NOT_YET = frozenset({".csv", ".ods", ".tsv", ".xls", ".xlsx"})
"""Extensions of files that a later version reads."""

SHOWN = 80
"""Characters of what stands in a file that a message repeats."""


@frozen
class SourceRow:
    """One system as the source states it, the row counted from 1; None where it states nothing."""

    row: int
    reference: Code
    system: Code
    name: str
    function: str | None
    organisation: str | None
    process: str | None
    supplier: str | None
    lifecycle: Lifecycle | None


@frozen
class SourceFile:
    """The rows of a file in its own order, and those refused."""

    rows: tuple[SourceRow, ...]
    refused: tuple[RefusedRow, ...]
    ignored_fields: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.rows) + len(self.refused)


def read_source(data: bytes, title: str, mapping: Mapping) -> SourceFile:
    """Read a JSON file by a mapping. Raises Invalid (``import-file-…``) where it is no such file at all."""
    suffix = PurePath(title).suffix.lower()
    if suffix in NOT_YET:
        raise Invalid("import-file-format", format=suffix.removeprefix(".").upper())
    raw_rows = _raw_rows(data, mapping)
    present = {field for raw in raw_rows if isinstance(raw, dict) for field in raw}
    for field in mapping.fields:
        if present and field not in present:
            raise Invalid("import-file-without-field", field=field)
    rows: list[SourceRow] = []
    refused: list[RefusedRow] = []
    seen: set[Code] = set()
    for number, raw in enumerate(raw_rows, start=1):
        try:
            row = _row(number, raw, mapping)
            if row.reference in seen:
                raise Invalid("import-reference-twice", reference=row.reference)
        except GrootboekError as error:
            stated = raw.get(mapping.reference) if isinstance(raw, dict) else None
            refused.append(RefusedRow(number, "-" if stated is None else _shown(stated), error))
            continue
        seen.add(row.reference)
        rows.append(row)
    ignored = sorted(_shown(field) for field in present.difference(mapping.fields))
    return SourceFile(tuple(rows), tuple(refused), tuple(ignored))


def _raw_rows(data: bytes, mapping: Mapping) -> list[Any]:
    document = _document(data)
    rows = document.get(mapping.rows) if isinstance(document, dict) and mapping.rows is not None else document
    if not isinstance(rows, list):
        raise Invalid("import-file-no-list", rows=mapping.rows or "-")
    if not rows:
        raise Invalid("import-file-no-rows")
    return rows


def _document(data: bytes) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """The JSON in the bytes (RFC 8259: UTF-8), whole numbers as the text that stands there."""
    if len(data) > LARGEST_FILE:
        raise Invalid("import-file-too-large", largest=LARGEST_FILE)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Invalid("import-file-encoding", position=error.start) from None
    if "\0" in text[:4]:  # UTF-16 or UTF-32 of plain letters is UTF-8 with zeros in between
        raise Invalid("import-file-encoding", position=text.index("\0"))
    try:
        return json.loads(text, parse_int=str)
    except json.JSONDecodeError as error:
        raise Invalid("import-file-not-json", line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise Invalid("import-file-too-deep") from None


def _row(number: int, raw: object, mapping: Mapping) -> SourceRow:
    if not isinstance(raw, dict):
        raise Invalid("import-row-not-object")
    own = Code(_needed(raw, mapping.reference))
    system = mapping.system_prefix + own
    if len(system) > LONGEST_REFERENCE:
        raise Invalid("reference-too-long", length=len(system), longest=LONGEST_REFERENCE)
    return SourceRow(
        row=number,
        reference=Code(f"{mapping.source}:{own}"),
        system=Code(system),
        name=_needed(raw, mapping.name),
        function=_stated(raw, mapping.function),
        organisation=_needed(raw, mapping.organisation) if mapping.organisation is not None else None,
        process=_stated(raw, mapping.process),
        supplier=_stated(raw, mapping.supplier),
        lifecycle=_lifecycle(raw, mapping),
    )


def _lifecycle(raw: dict[str, Any], mapping: Mapping) -> Lifecycle | None:
    if mapping.lifecycle is None or mapping.lifecycle_values is None:
        return None
    stated = _needed(raw, mapping.lifecycle)
    if stated not in mapping.lifecycle_values:
        known = ", ".join(mapping.lifecycle_values)
        raise Invalid("import-lifecycle-unknown", field=mapping.lifecycle, found=stated[:SHOWN], known=known)
    return mapping.lifecycle_values[stated]


def _needed(raw: dict[str, Any], field: str) -> str:
    """The field's text, which must be there."""
    stated = _stated(raw, field)
    if stated is None:
        raise Invalid("import-row-incomplete", field=field)
    return stated


def _stated(raw: dict[str, Any], field: str | None) -> str | None:
    """The field's text in NFC and trimmed, other control characters than line ends as spaces; None for no text."""
    value = raw.get(field) if field is not None else None
    if value is None:
        return None
    if not isinstance(value, str):
        raise Invalid("import-row-not-text", field=_shown(field))
    text = unicodedata.normalize("NFC", value).replace("\r\n", "\n").replace("\r", "\n")
    cleaned = "".join(" " if _unprintable(character) else character for character in text).strip()
    if len(cleaned) > LONGEST_TEXT:
        raise Invalid("text-too-long", length=len(cleaned), longest=LONGEST_TEXT)
    return cleaned or None


def _unprintable(character: str) -> bool:
    return character not in "\n\t" and unicodedata.category(character) in {"Cc", "Cs"}


def _shown(value: object) -> str:
    """The beginning of what stands in the file, in characters that any output can carry."""
    return str(value)[:SHOWN].encode("utf-8", "replace").decode("utf-8")
