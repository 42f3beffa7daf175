"""``grootboek shutdown``: from the decision to the check, by somebody else, that a deployment is off."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Context, Option

from ...domain.commands.shutdown import DecideShutdown, Decommission, InformUsers, SwitchOff, VerifyShutdown
from ...domain.values import Code, Committed, When
from ..answers import Answer
from ..recording import record

Ref = Annotated[Code, Argument(parser=Code, metavar="REF")]
Because = Annotated[str, Option("--because")]
Deployment = Annotated[Code | None, Option("--deployment", parser=Code, metavar="CODE")]


def decide(
    context: Context,
    *,
    ref: Ref,
    because: Because,
    planned: Annotated[When | None, Option("--planned", parser=When, metavar="DATE")] = None,
    deployment: Deployment = None,
) -> Answer:
    """Decide to shut down, or plan it for another day."""
    return record(context.obj, DecideShutdown(ref, Committed.of(because), planned, deployment))


def inform(context: Context, *, ref: Ref, because: Because, deployment: Deployment = None) -> Answer:
    """Record that the users were told."""
    return record(context.obj, InformUsers(ref, Committed.of(because), deployment))


def switch_off(context: Context, *, ref: Ref, because: Because, deployment: Deployment = None) -> Answer:
    """Record that it is off."""
    return record(context.obj, SwitchOff(ref, Committed.of(because), deployment))


def decommission(context: Context, *, ref: Ref, because: Because, deployment: Deployment = None) -> Answer:
    """Record that it was removed."""
    return record(context.obj, Decommission(ref, Committed.of(because), deployment))


def verify(context: Context, *, ref: Ref, because: Because, deployment: Deployment = None) -> Answer:
    """Confirm, as somebody else, that it is off."""
    return record(context.obj, VerifyShutdown(ref, Committed.of(because), deployment))
