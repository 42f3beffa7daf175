"""What a mapping says beyond the plain fields: values that it translates, examinations and shutdowns."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Literal, TypeAlias

from ...frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Dates: TypeAlias = Literal["dd-mm-yyyy", "dd/mm/yyyy", "mm/dd/yyyy"]

ATTESTED = ("decided_on", "decided_by", "evidence", "evidence_sha256")
"""When and by whom something was decided, and the document that says so."""

EXAMINATION = (
    *("because", "taxonomy", "met", "unknown", "decisive", "decisive_all", "not_ai", "grounds", "guidance"),
    *("review", "examined_since", "flags", *ATTESTED),
)
"""What a row may say of an examination."""

STAGES = ("decided", "informed", "switched_off", "decommissioned")
"""The stages of a shutdown that a recorder records, in order: verifying is for another official."""

SHUTDOWN = (*STAGES, "planned", "because", *ATTESTED)
"""What a row may say of a shutdown."""


@frozen
class Translated:
    """A field, and what each of its values means."""

    field: str
    values: Mapping[str, str]


@frozen
class Said:
    """Which field says what, by name, and what every row says where its field is empty."""

    fields: Mapping[str, str]
    always: Mapping[str, str]

    def columns(self) -> Iterator[str]:
        """The fields that are read."""
        yield from self.fields.values()


@frozen
class ExaminationFields:
    """An examination in short. ``elements``: by element the field that says its state, in the words of ``states``.

    ``expected`` is the field that says which outcome the source has; it is compared, never recorded.
    """

    said: Said
    elements: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)
    expected: Translated | None = None

    def columns(self) -> Iterator[str]:
        """The fields that are read."""
        yield from self.said.columns()
        yield from self.elements.values()
        if self.expected is not None:
            yield self.expected.field
