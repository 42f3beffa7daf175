"""``grootboek snapshot create``: the state at a moment, in a file that a stranger can check."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated, Literal

from typer import Context, Option

from ...errors import Misused
from ..answers import Answer, Fields
from ..asking import asking
from ..documents import read_bytes
from ..files import write_file
from ..heading import moment_heading
from ..texts.columns import title
from ..texts.messages import message

FORMATS = ("json", "zip")
MOST_NOTE = 1_000_001


def create(
    context: Context,
    *,
    target: Annotated[Path, Option("-o", "--output", parser=Path, metavar="FILE")],
    snapshot_format: Annotated[Literal["json", "zip"] | None, Option("--format")] = None,
    audience: Annotated[Literal["full", "public"], Option("--audience")] = "full",
    checkpoint: Annotated[Path | None, Option("--checkpoint", parser=Path, metavar="FILE")] = None,
    log_key: Annotated[Path | None, Option("--log-key", parser=Path, metavar="FILE")] = None,
) -> Answer:
    """Write a snapshot of the inventory at a moment."""
    from ...projections.snapshot import snapshot
    from ..packaging import checkpoint_of, package

    session = context.obj
    found = snapshot_format or target.suffix.removeprefix(".")
    if found not in FORMATS:
        expected = ", ".join(f".{each}" for each in FORMATS)
        raise Misused("output-format-unknown", found=target.suffix or "-", expected=expected)
    about: dict[str, str | int | bool] = {"file": str(target), "format": found, "audience": audience}
    notes: list[str] = []
    with asking(session) as (projections, moment):
        if found == "json":
            data = snapshot(projections, moment, audience)
        else:
            given = None if checkpoint is None else read_bytes(checkpoint, MOST_NOTE)
            signed = checkpoint_of(session, projections.reader, moment.position.size, given, log_key)
            data = package(projections, moment, audience, signed)
            about["signed"] = signed.signed
            notes = [] if signed.signed else [message("package-unsigned", session.language)]
    write_file(target, (data,))
    about |= {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    shown = Fields([(title(name, session.language), value) for name, value in about.items() if name != "signed"])
    heading = moment_heading(moment, session.language, audience)
    return Answer(moment.position.document() | about, heading, (shown,), notes=notes)
