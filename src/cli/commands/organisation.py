"""``grootboek organisation``: what changes the tree of organisations."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Context, Option

from ...domain.commands.organisation import (
    DissolveOrganisation,
    MoveOrganisation,
    RegisterOrganisation,
    RenameOrganisation,
)
from ...domain.events.organisation import OrganisationKind
from ...domain.values import Code, Committed, Oin, Uri
from ..answers import Answer
from ..recording import record

OrganisationCode = Annotated[Code, Argument(parser=Code, metavar="CODE")]


def register(
    context: Context,
    *,
    code: OrganisationCode,
    name: Annotated[str, Option("--name")],
    kind: Annotated[OrganisationKind, Option("--kind")],
    parent: Annotated[Code | None, Option("--parent", parser=Code, metavar="CODE")] = None,
    name_en: Annotated[str | None, Option("--name-en")] = None,
    tooi: Annotated[Uri | None, Option("--tooi", parser=Uri, metavar="URI")] = None,
    oin: Annotated[Oin | None, Option("--oin", parser=Oin, metavar="N")] = None,
    fictional: Annotated[bool, Option("--fictional")] = False,
) -> Answer:
    """Register an organisation."""
    english = Committed.of(name_en) if name_en is not None else None
    command = RegisterOrganisation(code, Committed.of(name), kind, parent, english, tooi, oin, fictional)
    return record(context.obj, command)


def rename(
    context: Context,
    *,
    code: OrganisationCode,
    name: Annotated[str, Option("--name")],
    name_en: Annotated[str | None, Option("--name-en")] = None,
) -> Answer:
    """Give an organisation another name."""
    english = Committed.of(name_en) if name_en is not None else None
    return record(context.obj, RenameOrganisation(code, Committed.of(name), english))


def move(
    context: Context,
    *,
    code: OrganisationCode,
    to: Annotated[Code, Option("--to", parser=Code, metavar="CODE")],
) -> Answer:
    """Place an organisation under another parent."""
    return record(context.obj, MoveOrganisation(code, to))


def dissolve(
    context: Context,
    *,
    code: OrganisationCode,
    into: Annotated[Code, Option("--into", parser=Code, metavar="CODE")],
) -> Answer:
    """End an organisation."""
    return record(context.obj, DissolveOrganisation(code, into))
