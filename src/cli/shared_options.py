"""The options that many commands share, declared once.

Each function below is only a declaration: Typer reads its signature. The values are kept in the session.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from typer import Option

from ..domain.values import Code, Level, When

if TYPE_CHECKING:
    from collections.abc import Callable

    from .registry import Kind


def everywhere(
    *,
    ledger: Annotated[str | None, Option("--ledger", metavar="PATH|URL")] = None,
    official: Annotated[str | None, Option("--as", metavar="HANDLE")] = None,
    key: Annotated[str | None, Option("--key", metavar="FILE")] = None,
    lang: Annotated[Literal["nl", "en"] | None, Option("--lang")] = None,
    json: Annotated[bool, Option("--json")] = False,
    quiet: Annotated[bool, Option("--quiet", "-q")] = False,
) -> None:
    """Options of every command."""


def recording(
    *,
    effective: Annotated[When | None, Option("--from", parser=When, metavar="DATE")] = None,
    decided: Annotated[When | None, Option("--decided", parser=When, metavar="DATE")] = None,
    decided_by: Annotated[str | None, Option("--decided-by", metavar="TEXT")] = None,
    evidence: Annotated[list[str] | None, Option("--evidence", metavar="FILE|title:TEXT")] = None,
    on_behalf_of: Annotated[Code | None, Option("--on-behalf-of", parser=Code, metavar="CODE")] = None,
    asked_by: Annotated[Code | None, Option("--inquiry", parser=Code, metavar="REF")] = None,
    level: Annotated[Level, Option("--level")] = "unclassified",
    command_id: Annotated[Code | None, Option("--command-id", parser=Code, metavar="ID")] = None,
    dry_run: Annotated[bool, Option("--dry-run")] = False,
    confirm_clock: Annotated[bool, Option("--confirm-clock")] = False,
) -> None:
    """The envelope of what is recorded."""


def moments(
    *,
    on: Annotated[str | None, Option("--on", metavar="DATE")] = None,
    known_at: Annotated[str | None, Option("--known-at", metavar="WHEN")] = None,
    as_of: Annotated[str | None, Option("--as-of", metavar="DATE")] = None,
    attested: Annotated[bool, Option("--attested")] = False,
) -> None:
    """The two times of a question."""


def audience(*, audience: Annotated[Literal["full", "public"], Option("--audience")] = "full") -> None:
    """For whom the answer is."""


def output_file(output: Annotated[Path | None, Option("-o", "--output", metavar="FILE", parser=Path)] = None) -> None:
    """Where the answer goes."""


TEMPLATES: dict[Kind, tuple[Callable[..., None], ...]] = {
    "plain": (everywhere,),
    "writes-file": (output_file, everywhere),
    "asks": (moments, everywhere),
    "reads": (moments, output_file, everywhere),
    "records": (recording, everywhere),
    "shows": (audience, everywhere),
    "publishes": (audience, moments, output_file, everywhere),
}
"""The declarations that are added to a command of a kind, in the order of its help."""

SECTIONS = {everywhere: "everywhere", recording: "recording", moments: "moments", output_file: "own", audience: "own"}
"""The section of the help in which the options of a declaration stand."""
