"""A mapping file as pydantic validates it. Loaded only when something is imported."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from ...domain.events.system import Lifecycle, OperatorRole
from ...domain.law.outcome import Outcome
from .mapping_tables import EXAMINATION, SHUTDOWN, Dates, ExaminationFields, Said, Translated

Source = Annotated[str, StringConstraints(min_length=1, pattern=r"^[a-z0-9][a-z0-9-]{0,30}$")]
"""A source's name stands before a colon in references and between slashes in command ids, so it has neither."""

Field = Annotated[str, StringConstraints(min_length=1)]
"""The name of a field of the source's rows."""


class LifecycleField(BaseModel):
    """Which field says the life cycle, and which of its values means which."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    field: Field
    values: dict[str, Lifecycle]


ExaminationName = Literal[
    "because",
    "taxonomy",
    "met",
    "unknown",
    "decisive",
    "decisive_all",
    "not_ai",
    "grounds",
    "guidance",
    "review",
    "flags",
    "decided_on",
    "decided_by",
    "evidence",
    "evidence_sha256",
]
"""What every row may say of its examination."""

ShutdownName = Literal["because", "decided_on", "decided_by", "evidence", "evidence_sha256"]
"""What every row may say of its shutdown."""


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class RolesField(_Table):
    """Which field says the roles, and which of its values means which."""

    field: Field
    values: dict[str, OperatorRole]

    def translated(self) -> Translated:
        """As a value."""
        return Translated(self.field, dict(self.values))


class ExpectedField(_Table):
    """Which field says the outcome that the source has, and which of its values means which; it is only compared."""

    field: Field
    values: dict[str, Outcome]


class CsvTable(_Table):
    """How a CSV file is written; what separates cells is found out where it is not said."""

    delimiter: Literal["semicolon", "comma", "tab"] | None = None

    def character(self) -> str | None:
        """What separates cells."""
        named = {"semicolon": ";", "comma": ",", "tab": "\t"}
        return named[self.delimiter] if self.delimiter is not None else None


class ExaminationTable(_Table):
    """Which fields say what of an examination in short."""

    because: Field | None = None
    taxonomy: Field | None = None
    met: Field | None = None
    unknown: Field | None = None
    decisive: Field | None = None
    decisive_all: Field | None = None
    not_ai: Field | None = None
    grounds: Field | None = None
    guidance: Field | None = None
    review: Field | None = None
    examined_since: Field | None = None
    flags: Field | None = None
    decided_on: Field | None = None
    decided_by: Field | None = None
    evidence: Field | None = None
    evidence_sha256: Field | None = None
    elements: dict[str, Field] = {}
    states: dict[str, Literal["met", "not_met", "unknown"]] = {}
    expected: ExpectedField | None = None
    always: dict[ExaminationName, Field] = {}

    def fields(self) -> ExaminationFields:
        """As a value."""
        expected = self.expected
        return ExaminationFields(
            _said(self, EXAMINATION, self.always),
            dict(self.elements),
            dict(self.states),
            Translated(expected.field, dict(expected.values)) if expected is not None else None,
        )


class ShutdownTable(_Table):
    """Which fields say the days of a shutdown's stages, and what goes with them."""

    decided: Field | None = None
    informed: Field | None = None
    switched_off: Field | None = None
    decommissioned: Field | None = None
    planned: Field | None = None
    because: Field | None = None
    decided_on: Field | None = None
    decided_by: Field | None = None
    evidence: Field | None = None
    evidence_sha256: Field | None = None
    always: dict[ShutdownName, Field] = {}

    def said(self) -> Said:
        """As a value."""
        return _said(self, SHUTDOWN, self.always)


def _said(table: BaseModel, names: tuple[str, ...], always: Mapping[Any, str]) -> Said:
    fields = {name: getattr(table, name) for name in names}
    return Said({name: field for name, field in fields.items() if field is not None}, dict(always))


class MappingFile(BaseModel):
    """The whole file; what is None the source does not state."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    source: Source
    reference: Field
    name: Field
    system_prefix: str
    rows: Field | None = None
    function: Field | None = None
    organisation: Field | None = None
    process: Field | None = None
    supplier: Field | None = None
    lifecycle: LifecycleField | None = None
    purpose: Field | None = None
    version: Field | None = None
    since: Field | None = None
    external: Field | None = None
    roles: RolesField | None = None
    list_separator: Field | None = None
    dates: Dates | None = None
    csv: CsvTable | None = None
    classification: ExaminationTable | None = None
    shutdown: ShutdownTable | None = None
