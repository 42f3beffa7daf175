"""A mapping file as pydantic validates it. Loaded only when something is imported."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from ...domain.events.system import Lifecycle

Source = Annotated[str, StringConstraints(min_length=1, pattern=r"^[a-z0-9][a-z0-9-]{0,30}$")]
"""A source's name stands before a colon in references and between slashes in command ids, so it has neither."""

Field = Annotated[str, StringConstraints(min_length=1)]
"""The name of a field of the source's rows."""


class LifecycleField(BaseModel):
    """Which field says the life cycle, and which of its values means which."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    field: Field
    values: dict[str, Lifecycle]


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
