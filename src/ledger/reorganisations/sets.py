"""Sets of changes to the tree of organisations: shipped with the package, or a TOML file of the same form.

Example::

    code = "merger"                  # names the set in the receipt
    title = "Merger of two offices"
    from = 2026-07-01                # of every step that names no day of its own
    source = ["Staatscourant ..."]   # goes with each entry as evidence

    [organisations]                  # optional: by which TOOI identifier an organisation is found
    office-a = "https://..."

    [[step]]
    do = "dissolve"                  # or register, rename, move
    organisation = "office-a"
    into = "office-b"
"""

from __future__ import annotations

import hashlib
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ...domain.values import Code, Committed, Oin, Sha256, Uri, When
from ...errors import Invalid, NotFound
from ...frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...domain.events.organisation import OrganisationKind

Action: TypeAlias = Literal["register", "rename", "move", "dissolve"]

LARGEST = 1_000_000
"""Bytes of the largest set that is read."""

_SHOWN = 80


@frozen
class Step:
    """One change of a set, by the codes that the set uses.

    ``other`` is the parent of a new or moved organisation, or the successor of a dissolved one; ``transfers``: what a
    dissolved one answers for goes to the successor.
    """

    action: Action
    organisation: Code
    effective_on: When
    other: Code | None = None
    name: Committed | None = None
    name_en: Committed | None = None
    kind: OrganisationKind = "other"
    oin: Oin | None = None
    fictional: bool = False
    transfers: bool = False


@frozen
class Reorganisation:
    """A set as read. ``tooi``: under which identifier a ledger may know an organisation by another code."""

    code: Code
    file: str
    sha256: Sha256
    title: str
    title_en: str
    sources: tuple[str, ...]
    unchecked: tuple[str, ...]
    unchecked_en: tuple[str, ...]
    tooi: Mapping[Code, Uri]
    steps: tuple[Step, ...]


def shipped() -> tuple[str, ...]:
    """The names of the sets that come with the package."""
    folder = files(__package__) / "sets"
    return tuple(sorted(item.name.removesuffix(".toml") for item in folder.iterdir() if item.name.endswith(".toml")))


def load_reorganisation(name_or_file: str) -> Reorganisation:
    """A shipped set by its name, or one from a TOML file.

    Raises NotFound (``reorganisation-unknown``), Invalid (``reorganisation-…``, ``value-malformed`` and the like).
    """
    if name_or_file in shipped():
        file = f"{name_or_file}.toml"
        data = (files(__package__) / "sets" / file).read_bytes()
    else:
        try:
            file = Path(name_or_file).name
            with Path(name_or_file).open("rb") as opened:
                data = opened.read(LARGEST + 1)
        except (OSError, ValueError):
            raise NotFound("reorganisation-unknown", file=name_or_file, known=", ".join(shipped())) from None
    return read_reorganisation(data, file)


def read_reorganisation(data: bytes, file: str) -> Reorganisation:
    """The set in the bytes of a file of that name. Raises Invalid (``reorganisation-…``, ``value-malformed``…)."""
    if len(data) > LARGEST:
        raise Invalid("reorganisation-too-large", file=file, largest=LARGEST)
    try:
        document = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Invalid("reorganisation-not-toml", file=file, problem=str(error)[:200]) from None
    return _read(document, data, file)


def _read(document: dict[str, Any], data: bytes, file: str) -> Reorganisation:
    from pydantic import ValidationError

    from .set_file import SetFile

    try:
        found = SetFile.model_validate(document)
    except ValidationError as error:
        raise _refusal(error.errors(include_url=False)[0], file) from None
    return Reorganisation(
        code=Code(found.code),
        file=file,
        sha256=Sha256(hashlib.sha256(data).hexdigest()),
        title=found.title,
        title_en=found.title_en or found.title,
        sources=tuple(found.source),
        unchecked=tuple(found.unchecked),
        unchecked_en=tuple(found.unchecked_en or found.unchecked),
        tooi={Code(code): Uri(address) for code, address in found.organisations.items()},
        steps=tuple(_step(step, When(found.effective)) for step in found.step),
    )


def _step(step: Any, day: When) -> Step:  # noqa: ANN401 - one of the models of steps, which have no fields in common
    said = {name: getattr(step, name, None) for name in ("name", "name_en", "oin")}
    other = next((getattr(step, name) for name in ("parent", "to", "into") if getattr(step, name, None)), None)
    return Step(
        action=step.do,
        organisation=Code(step.organisation),
        effective_on=When(step.effective) if step.effective is not None else day,
        other=Code(other) if other is not None else None,
        name=Committed.of(said["name"]) if said["name"] is not None else None,
        name_en=Committed.of(said["name_en"]) if said["name_en"] is not None else None,
        kind=getattr(step, "kind", "other"),
        oin=Oin(said["oin"]) if said["oin"] is not None else None,
        fictional=getattr(step, "fictional", False),
        transfers=getattr(step, "systems", "stay") == "transfer",
    )


def _refusal(problem: Any, file: str) -> Invalid:  # noqa: ANN401 - pydantic's description of one mistake
    """What is wrong, as an error of ours; of a step its number, from 1."""
    place = [str(part + 1) if isinstance(part, int) else str(part) for part in problem["loc"]]
    if place[0] == "step" and len(place) > len(("step", "number")):
        del place[2]  # which kind of step it was taken for
    where = ".".join(place)[:_SHOWN]
    if problem["type"] == "extra_forbidden":
        return Invalid("reorganisation-key-unknown", file=file, key=where)
    if problem["type"] in {"missing", "union_tag_not_found"}:
        missing = where if problem["type"] == "missing" else f"{where}.do"
        return Invalid("reorganisation-key-missing", file=file, key=missing)
    found = problem["ctx"]["tag"] if problem["type"] == "union_tag_invalid" else problem["input"]
    return Invalid("reorganisation-value", file=file, key=where, found=str(found)[:_SHOWN])
