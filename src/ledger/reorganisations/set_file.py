"""The file of a reorganisation as pydantic validates it. Loaded only when one is recorded."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from ...domain.events.organisation import OrganisationKind  # noqa: TC001 - pydantic looks it up when it makes the models

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""What a person wrote, or a code: there is something in it."""


def _day(value: Any) -> Any:  # noqa: ANN401 - whatever TOML can hold
    """A day of TOML as text; a time is none, though Python has it as a kind of day."""
    return value.isoformat() if type(value) is date else value


Day = Annotated[str, BeforeValidator(_day)]
"""A day of TOML, or a text such as ``2024-11`` where only the month is known."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)


class _Step(_Strict):
    organisation: Words
    effective: Day | None = Field(default=None, alias="from")


class RegisterStep(_Step):
    """A new organisation, below the root where no parent is named."""

    do: Literal["register"]
    name: Words
    kind: OrganisationKind
    name_en: Words | None = None
    parent: Words | None = None
    oin: Words | None = None
    fictional: bool = False


class RenameStep(_Step):
    """Another name from the day on."""

    do: Literal["rename"]
    name: Words
    name_en: Words | None = None


class MoveStep(_Step):
    """Another parent from the day on."""

    do: Literal["move"]
    to: Words


class DissolveStep(_Step):
    """The end; the day is the first without it. Its deployments go to the successor unless ``systems`` is ``stay``."""

    do: Literal["dissolve"]
    into: Words
    systems: Literal["transfer", "stay"] = "transfer"


AnyStep = Annotated[RegisterStep | RenameStep | MoveStep | DissolveStep, Field(discriminator="do")]


class SetFile(_Strict):
    """The whole file."""

    code: Words
    title: Words
    title_en: Words | None = None
    effective: Day = Field(alias="from")
    source: list[Words] = Field(min_length=1)
    unchecked: list[Words] = []
    unchecked_en: list[Words] = []
    organisations: dict[str, Words] = {}
    step: list[AnyStep] = Field(min_length=1)
