"""A mapping: which field of a source's rows says what. Built in, or a TOML file of the same form.

Example (the built-in ``algoritmeregister``)::

    source = "algoritmeregister"     # the external reference becomes algoritmeregister:ID
    rows = "algoritmes"              # the key of the list of rows; absent where the document is the list
    reference = "id"
    name = "title"
    function = "doel"
    organisation = "organisatie"     # absent where --organisation names one for all rows
    system_prefix = "AR-"            # the ledger's own reference is AR-ID

    [lifecycle]
    field = "status"
    values = { in_gebruik = "in_use" }
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...domain.values import Code
from ...errors import Invalid, NotFound

if TYPE_CHECKING:
    from collections.abc import Mapping as MappingType

    from ...domain.events.system import Lifecycle

LIFECYCLES = ("in_development", "in_use", "out_of_use")
FIELDS = {
    "source",
    "rows",
    "reference",
    "name",
    "function",
    "organisation",
    "process",
    "supplier",
    "system_prefix",
    "lifecycle",
}
REQUIRED = ("source", "reference", "name", "system_prefix")


@dataclass(frozen=True)
class Mapping:
    """Field names of a source; None where the source does not state it."""

    source: Code
    reference: str
    name: str
    system_prefix: str
    rows: str | None = None
    function: str | None = None
    organisation: str | None = None
    process: str | None = None
    supplier: str | None = None
    lifecycle: str | None = None
    lifecycle_values: MappingType[str, Lifecycle] | None = None


def built_in() -> tuple[str, ...]:
    """The names of the mappings that come with the package."""
    folder = files(__package__) / "mappings"
    return tuple(sorted(item.name.removesuffix(".toml") for item in folder.iterdir() if item.name.endswith(".toml")))


def load_mapping(name_or_file: str) -> Mapping:
    """A built-in mapping by name, or one from a TOML file. Raises NotFound or Invalid (``mapping-…``)."""
    if name_or_file in built_in():
        data = (files(__package__) / "mappings" / f"{name_or_file}.toml").read_bytes()
    else:
        try:
            data = Path(name_or_file).read_bytes()
        except OSError:
            raise NotFound("mapping-unknown", mapping=name_or_file, known=", ".join(built_in())) from None
    try:
        return _mapping(tomllib.loads(data.decode("utf-8")), name_or_file)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Invalid("mapping-malformed", mapping=name_or_file, problem=str(error)) from None


def _mapping(data: dict[str, Any], name: str) -> Mapping:
    problem = _problem(data)
    if problem:
        raise Invalid("mapping-malformed", mapping=name, problem=problem)
    lifecycle = data.get("lifecycle", {})
    return Mapping(
        source=Code(data["source"]),
        **_texts(data),
        lifecycle=lifecycle.get("field"),
        lifecycle_values=lifecycle.get("values"),
    )


def _texts(data: dict[str, Any]) -> dict[str, Any]:
    return {field: data.get(field) for field in FIELDS - {"source", "lifecycle"}}


def _problem(data: dict[str, Any]) -> str | None:
    """What is wrong with a mapping, or None."""
    unknown = sorted(data.keys() - FIELDS)
    if unknown:
        return f"unknown: {', '.join(unknown)}; known: {', '.join(sorted(FIELDS))}"
    missing = [field for field in REQUIRED if field not in data]
    if missing:
        return f"missing: {', '.join(missing)}"
    if any(not isinstance(value, str) for field, value in data.items() if field != "lifecycle"):
        return "not a string"
    lifecycle = data.get("lifecycle", {"field": "", "values": {}})
    if (
        not isinstance(lifecycle, dict)
        or not isinstance(lifecycle.get("field"), str)
        or not isinstance(lifecycle.get("values"), dict)
    ):
        return "lifecycle: field, values"
    strange = [str(value) for value in lifecycle["values"].values() if value not in LIFECYCLES]
    return f"lifecycle: {', '.join(strange)}; known: {', '.join(LIFECYCLES)}" if strange else None
