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

import tomllib
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from ...domain.events.system import Lifecycle
from ...domain.values import Code
from ...errors import Invalid, NotFound
from ...frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping as MappingType

    from .mapping_tables import Dates, ExaminationFields, Said, Translated

ROW_FIELDS = (
    *("reference", "name", "function", "organisation", "process", "supplier"),
    *("purpose", "version", "since", "external"),
)
"""What a row may say, besides what is translated."""

KNOWN = (
    *("source", "rows", "system_prefix", *ROW_FIELDS, "lifecycle"),
    *("roles", "list_separator", "dates", "csv", "classification", "shutdown"),
)


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
    purpose: str | None = None
    version: str | None = None
    since: str | None = None
    external: str | None = None
    roles: Translated | None = None
    list_separator: str | None = None
    dates: Dates | None = None
    delimiter: str | None = None
    classification: ExaminationFields | None = None
    shutdown: Said | None = None

    @property
    def plain(self) -> bool:
        """Whether it names nothing but what a public register says."""
        more = (self.purpose, self.version, self.since, self.external, self.roles, self.classification, self.shutdown)
        return all(each is None for each in more)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of a row that are read."""
        named = (*(getattr(self, field) for field in ROW_FIELDS), self.lifecycle, self.roles and self.roles.field)
        tables = (table.columns() for table in (self.classification, self.shutdown) if table is not None)
        return tuple(dict.fromkeys(field for field in (*named, *chain.from_iterable(tables)) if field is not None))


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
    return _mapping(document, name_or_file)


def _mapping(document: dict[str, Any], name: str) -> Mapping:
    """The mapping of a document. Raises Invalid (``mapping-…``) by the first thing that is wrong with it."""
    from pydantic import ValidationError

    from .mapping_file import MappingFile

    try:
        found = MappingFile.model_validate(document)
    except ValidationError as error:
        raise _refusal(error.errors(include_url=False)[0], name) from None
    texts: dict[str, Any] = {
        field: getattr(found, field) for field in ("rows", "system_prefix", "list_separator", "dates", *ROW_FIELDS)
    }
    return Mapping(
        source=Code(found.source),
        **texts,
        lifecycle=found.lifecycle.field if found.lifecycle is not None else None,
        lifecycle_values=found.lifecycle.values if found.lifecycle is not None else None,
        roles=found.roles.translated() if found.roles is not None else None,
        delimiter=found.csv.character() if found.csv is not None else None,
        classification=found.classification.fields() if found.classification is not None else None,
        shutdown=found.shutdown.said() if found.shutdown is not None else None,
    )


def _refusal(problem: Any, name: str) -> Invalid:  # noqa: ANN401 - pydantic's description of one mistake
    """What is wrong, as an error of ours: pydantic says where and which kind, our texts say what to do."""
    place = [str(part) for part in problem["loc"] if part != "[key]"]
    kind, found = problem["type"], str(problem["input"])[:80]
    if place[:2] == ["lifecycle", "values"] and kind == "literal_error":
        return Invalid("mapping-lifecycle-unknown", mapping=name, found=found, known=", ".join(get_args(Lifecycle)))
    if place[0] == "lifecycle" and (kind == "missing" or place != ["lifecycle", "field"]):
        return Invalid("mapping-lifecycle-malformed", mapping=name)
    return _other_refusal(problem, ".".join(place), found, name)


def _other_refusal(problem: Any, place: str, found: str, name: str) -> Invalid:  # noqa: ANN401 - as above
    kind = problem["type"]
    if kind == "extra_forbidden" and "." in place:
        return Invalid("mapping-key-unknown", mapping=name, found=place[:80])
    if kind == "extra_forbidden":
        return Invalid("mapping-field-unknown", mapping=name, found=place[:80], known=", ".join(KNOWN))
    if kind == "missing":
        return Invalid("mapping-field-missing", mapping=name, field=place)
    if kind == "literal_error":
        known = problem["ctx"]["expected"].replace(" or ", ", ").replace("'", "")
        return Invalid("mapping-value-unknown", mapping=name, field=place, found=found, known=known)
    if kind == "string_pattern_mismatch":
        return Invalid("mapping-source-malformed", mapping=name, found=found)
    return Invalid("mapping-field-kind", mapping=name, field=place)
