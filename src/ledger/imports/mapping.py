"""A mapping: which field of a source's rows says what. Built in, or a TOML file of the same form.

Example (the built-in ``algoritmeregister``)::

    source = "algoritmeregister"     # the external reference becomes algoritmeregister:ID
    rows = "algoritmes"              # the key of the list of rows; absent where the document is the list
    reference = "id"
    name = "title"
    function = "doel"
    organisation = "organisatie"     # absent where --organisation names one for all rows
    system_prefix = "AR-"            # the ledger's own reference is AR-ID

    [lifecycle]                      # absent where the source lists what is in use
    field = "status"
    values = { in_gebruik = "in_use" }
"""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from ...domain.events.system import Lifecycle
from ...domain.values import Code
from ...errors import Invalid, NotFound
from ...frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping as MappingType

ROW_FIELDS = ("reference", "name", "function", "organisation", "process", "supplier")
"""What a row may say, besides its life cycle."""

KNOWN = ("source", "rows", "system_prefix", *ROW_FIELDS, "lifecycle")
REQUIRED = ("source", "reference", "name", "system_prefix")
SOURCE = re.compile(r"[a-z0-9][a-z0-9-]{0,30}")
"""A source's name stands before a colon in references and between slashes in command ids, so it has neither."""


@frozen
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

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of a row that are read."""
        named = (*(getattr(self, field) for field in ROW_FIELDS), self.lifecycle)
        return tuple(field for field in named if field is not None)


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
        except (OSError, ValueError):
            raise NotFound("mapping-unknown", mapping=name_or_file, known=", ".join(built_in())) from None
    try:
        document = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Invalid("mapping-not-toml", mapping=name_or_file, problem=str(error)[:200]) from None
    _check(document, name_or_file)
    return _mapping(document)


def _mapping(data: dict[str, Any]) -> Mapping:
    lifecycle = data.get("lifecycle", {})
    texts: dict[str, Any] = {field: data.get(field) for field in ("rows", "system_prefix", *ROW_FIELDS)}
    return Mapping(
        source=Code(data["source"]),
        **texts,
        lifecycle=lifecycle.get("field"),
        lifecycle_values=lifecycle.get("values"),
    )


def _check(data: dict[str, Any], name: str) -> None:
    """Raise Invalid for a mapping that is not one."""
    for field in data:
        if field not in KNOWN:
            raise Invalid("mapping-field-unknown", mapping=name, found=field[:80], known=", ".join(KNOWN))
    for field in REQUIRED:
        if field not in data:
            raise Invalid("mapping-field-missing", mapping=name, field=field)
    for field, value in data.items():
        if field != "lifecycle":
            _check_text(value, field, name)
    if not SOURCE.fullmatch(data["source"]):
        raise Invalid("mapping-source-malformed", mapping=name, found=data["source"][:80])
    if "lifecycle" in data:
        _check_lifecycle(data["lifecycle"], name)


def _check_text(value: object, field: str, name: str) -> None:
    if not isinstance(value, str) or not (value or field == "system_prefix"):
        raise Invalid("mapping-field-kind", mapping=name, field=field)


def _check_lifecycle(table: object, name: str) -> None:
    if not isinstance(table, dict) or set(table) != {"field", "values"} or not isinstance(table["values"], dict):
        raise Invalid("mapping-lifecycle-malformed", mapping=name)
    _check_text(table["field"], "lifecycle.field", name)
    for found in table["values"].values():
        if found not in get_args(Lifecycle):
            known = ", ".join(get_args(Lifecycle))
            raise Invalid("mapping-lifecycle-unknown", mapping=name, found=str(found)[:80], known=known)
