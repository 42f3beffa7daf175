"""``grootboek snapshot create``: the state at a moment, in a file that a stranger can check."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated, Literal

from typer import Context, Option

from ...errors import Misused
from ..answers import Answer, Fields
from ..asking import asking
from ..files import write_file
from ..heading import moment_heading
from ..texts.columns import title

FORMATS = ("json",)


def create(
    context: Context,
    *,
    target: Annotated[Path, Option("-o", "--output", parser=Path, metavar="FILE")],
    snapshot_format: Annotated[Literal["json"] | None, Option("--format")] = None,
    audience: Annotated[Literal["full", "public"], Option("--audience")] = "full",
) -> Answer:
    """Write a snapshot of the inventory at a moment."""
    from ...projections.snapshot import snapshot

    session = context.obj
    found = snapshot_format or target.suffix.removeprefix(".")
    if found not in FORMATS:
        raise Misused("output-format-unknown", found=target.suffix or "-", expected=".json")
    with asking(session) as (projections, moment):
        data = snapshot(projections, moment, audience)
    write_file(target, (data,))
    digest = hashlib.sha256(data).hexdigest()
    about: dict[str, str | int] = {
        "file": str(target),
        "format": found,
        "audience": audience,
        "bytes": len(data),
        "sha256": digest,
    }
    shown = Fields([(title(name, session.language), value) for name, value in about.items()])
    return Answer(moment.position.document() | about, moment_heading(moment, session.language), (shown,))
