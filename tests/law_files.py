"""Files of law and guidance to add to a ledger: the fictional examples of the docs, whole or with something changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
import yaml

from grootboek.domain.commands.rulebook import AddFile
from grootboek.domain.law.law_file import pieces_of, read_law_file
from grootboek.domain.law.summary import Summary, summary_classified
from grootboek.domain.values import Code, Committed

if TYPE_CHECKING:
    from grootboek.domain.law.classification_form import ClassificationForm
    from grootboek.domain.law.taxonomy import Taxonomy

EXAMPLES = Path(__file__).parent.parent / "docs" / "examples"
LAW_FILE = (EXAMPLES / "law-fictional.yaml").read_bytes()
GUIDANCE_FILE = (EXAMPLES / "guidance-fictional.yaml").read_bytes()
FICTION, HANDREIKING = Code("FICTION-2026-1"), Code("HR-FICTION")


def add(data: bytes, reviewed_by: str | None = None) -> AddFile:
    """The command that adds a file."""
    return AddFile(pieces_of(data), None if reviewed_by is None else Committed.of(reviewed_by))


def held(data: bytes) -> dict[str, Any]:
    """What a file holds, as texts, lists and objects."""
    found: dict[str, Any] = yaml.load(data, Loader=yaml.BaseLoader)  # noqa: S506 - the base loader makes texts only
    return found


def changed(data: bytes, **fields: Any) -> bytes:
    """A file with other fields, as JSON; a field that is None is left out."""
    made = {**held(data), **fields}
    return orjson.dumps({name: value for name, value in made.items() if value is not None})


def fictional_law() -> Taxonomy:
    """The fictional version of the law."""
    law = read_law_file(LAW_FILE).taxonomy
    assert law is not None
    return law


def fictional(*met: str, ground: str | None = None) -> ClassificationForm:
    """A short form under the fictional law: these elements of point y are met, else it fails at its first."""
    grounds = () if ground is None else (Code(ground),)
    said = Summary(met=tuple(map(Code, met)), decisive_all=True, grounds=grounds)
    return summary_classified(fictional_law(), said, roles=("deployer",), because=Committed.of("Fictional reason."))
