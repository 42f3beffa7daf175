"""A source's file, read into rows: what the mapping names and nothing else.

Every row that cannot be read is reported with its reason; one such row refuses the whole import (all or nothing).
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...domain.values import Code
from ...errors import GrootboekError, Invalid

if TYPE_CHECKING:
    from ...domain.events.system import Lifecycle
    from .mapping import Mapping

LARGEST_FILE = 256 * 1024 * 1024
"""Bytes; a larger file is refused before it is read into memory."""


@dataclass(frozen=True)
class SourceRow:
    """One system as the source states it; None where it states nothing."""

    reference: Code
    system: Code
    name: str
    function: str | None
    organisation: str | None
    process: str | None
    supplier: str | None
    lifecycle: Lifecycle | None

    @property
    def number(self) -> str:
        """The reference within the source."""
        return self.reference.split(":", 1)[1]


@dataclass(frozen=True)
class RefusedRow:
    """A row that cannot be recorded, counted from 1, and why."""

    row: int
    reference: str
    error: GrootboekError


@dataclass(frozen=True)
class SourceFile:
    """The rows of a file in its own order, and those refused."""

    rows: tuple[SourceRow, ...]
    refused: tuple[RefusedRow, ...]
    ignored_fields: tuple[str, ...]


def read_source(data: bytes, mapping: Mapping) -> SourceFile:
    """Read a JSON file by a mapping. Raises Invalid (``import-file-…``) where it is no such file at all."""
    rows: list[SourceRow] = []
    refused: list[RefusedRow] = []
    seen: set[Code] = set()
    known = {
        getattr(mapping, field)
        for field in ("reference", "name", "function", "organisation", "process", "supplier", "lifecycle")
    }
    ignored: set[str] = set()
    for number, raw in enumerate(_raw_rows(data, mapping), start=1):
        try:
            row = _row(raw, mapping)
            if row.reference in seen:
                raise Invalid("import-reference-twice", reference=row.reference)
        except GrootboekError as error:
            reference = raw.get(mapping.reference) if isinstance(raw, dict) else None
            refused.append(RefusedRow(number, str(reference)[:80], error))
            continue
        seen.add(row.reference)
        ignored.update(raw.keys() - known)
        rows.append(row)
    return SourceFile(tuple(rows), tuple(refused), tuple(sorted(ignored)))


def _raw_rows(data: bytes, mapping: Mapping) -> list[Any]:
    if len(data) > LARGEST_FILE:
        raise Invalid("import-file-too-large", size=len(data), largest=LARGEST_FILE)
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Invalid("import-file-encoding", position=error.start) from None
    except (ValueError, RecursionError) as error:
        raise Invalid("import-file-not-json", problem=str(error)[:200]) from None
    rows = document.get(mapping.rows) if isinstance(document, dict) and mapping.rows is not None else document
    if not isinstance(rows, list):
        raise Invalid("import-file-no-rows", rows=mapping.rows or "-")
    return rows


def _row(raw: object, mapping: Mapping) -> SourceRow:
    if not isinstance(raw, dict):
        raise Invalid("import-row-malformed", expected="{…}")
    number = _text(raw, mapping.reference)
    name = _text(raw, mapping.name)
    if number is None or name is None:
        raise Invalid("import-row-incomplete", field=mapping.reference if number is None else mapping.name)
    if mapping.organisation is not None and _text(raw, mapping.organisation) is None:
        raise Invalid("import-row-incomplete", field=mapping.organisation)
    return SourceRow(
        reference=Code(f"{mapping.source}:{number}"),
        system=Code(f"{mapping.system_prefix}{number}"),
        name=name,
        function=_text(raw, mapping.function),
        organisation=_text(raw, mapping.organisation),
        process=_text(raw, mapping.process),
        supplier=_text(raw, mapping.supplier),
        lifecycle=_lifecycle(raw, mapping),
    )


def _lifecycle(raw: dict[str, Any], mapping: Mapping) -> Lifecycle | None:
    stated = _text(raw, mapping.lifecycle)
    if stated is None:
        return None
    values = mapping.lifecycle_values or {}
    if stated not in values:
        raise Invalid("import-lifecycle-unknown", found=stated[:80], known=", ".join(values))
    return values[stated]


def _text(raw: dict[str, Any], field: str | None) -> str | None:
    """The field's text in NFC and trimmed, other control characters than line ends as spaces; None for no text."""
    value = raw.get(field) if field is not None else None
    if value is None:
        return None
    if not isinstance(value, str | int):
        raise Invalid("import-row-malformed", expected=f"{field}: text")
    text = unicodedata.normalize("NFC", str(value)).replace("\r\n", "\n").replace("\r", "\n")
    cleaned = "".join(
        " " if unicodedata.category(character) in {"Cc", "Cs"} and character not in "\n\t" else character
        for character in text
    )
    return cleaned.strip() or None
