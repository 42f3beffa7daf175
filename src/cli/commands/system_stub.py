"""``grootboek system stub``: that there is a system of which the content may not be here."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Context, Option

from ...domain.commands.system import RegisterStub
from ...domain.events.system import Lifecycle
from ...domain.values import Code, Level
from ..answers import Answer
from ..recording import record
from .system import BY_THE_LEDGER, Deployment, Organisation, Roles, Since, roles_of


def stub(
    context: Context,
    *,
    ref: Annotated[str, Argument(metavar="REF")],
    held_level: Annotated[Level, Argument(metavar="LEVEL")],
    organisation: Organisation,
    role: Roles = None,
    lifecycle: Annotated[Lifecycle, Option("--lifecycle")] = "in_use",
    since: Since = None,
    deployment: Deployment = None,
) -> Answer:
    """Register that there is a system, and that its content is held elsewhere."""
    command = RegisterStub(
        reference=None if ref == BY_THE_LEDGER else Code(ref),
        level=held_level,
        organisation=organisation,
        roles=roles_of(role),
        lifecycle=lifecycle,
        since=since,
        deployment=deployment,
    )
    return record(context.obj, command)
