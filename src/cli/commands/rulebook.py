"""``grootboek rulebook``: law and guidance take effect in a ledger by an entry."""

from __future__ import annotations

from typing import Annotated, Literal

from typer import Argument, Context

from ...domain.commands.rulebook import AdoptGuidance, AdoptTaxonomy
from ...domain.values import Code
from ..answers import Answer
from ..recording import record


def adopt(
    context: Context,
    *,
    kind: Annotated[Literal["taxonomy", "guidance"], Argument(metavar="KIND")],
    identifier: Annotated[Code, Argument(parser=Code, metavar="ID")],
) -> Answer:
    """Adopt a version of the law, or a guidance document."""
    command = AdoptTaxonomy(identifier) if kind == "taxonomy" else AdoptGuidance(identifier)
    return record(context.obj, command)
