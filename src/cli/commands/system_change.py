"""``grootboek system new-version``, ``transfer``, ``merge`` and ``split``: changes of an AI system as a subject."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Context, Option

from ...domain.commands.change import MergeSystem, ReplaceVersion, SplitSystem
from ...domain.commands.system import TransferSystem
from ...domain.values import Code, Committed
from ..answers import Answer
from ..documents import codes
from ..recording import optional_text, record

Ref = Annotated[Code, Argument(parser=Code, metavar="REF")]
Because = Annotated[str | None, Option("--because")]


def new_version(
    context: Context,
    *,
    ref: Ref,
    system_version: Annotated[str, Option("--system-version")],
    supplier: Annotated[str | None, Option("--supplier")] = None,
    because: Because = None,
) -> Answer:
    """Record a new model, version or supplier."""
    command = ReplaceVersion(ref, Committed.of(system_version), optional_text(supplier), optional_text(because))
    return record(context.obj, command)


def transfer(
    context: Context,
    *,
    ref: Ref,
    to: Annotated[Code, Option("--to", "--organisation", parser=Code, metavar="CODE")],
    because: Because = None,
    deployment: Annotated[Code | None, Option("--deployment", parser=Code, metavar="CODE")] = None,
) -> Answer:
    """Record that another organisation is responsible."""
    return record(context.obj, TransferSystem(ref, to, deployment, optional_text(because)))


def merge(
    context: Context,
    *,
    ref: Ref,
    into: Annotated[Code, Option("--into", parser=Code, metavar="REF")],
    because: Because = None,
) -> Answer:
    """Record that two systems are one."""
    return record(context.obj, MergeSystem(ref, into, optional_text(because)))


def split(
    context: Context,
    *,
    ref: Ref,
    into: Annotated[list[str], Option("--into", metavar="REF,…")],
    parts: Annotated[list[Code] | None, Argument(parser=Code, metavar="REF")] = None,
    because: Because = None,
) -> Answer:
    """Record that registered systems are parts of what was one."""
    named = (*codes(into), *(parts or ()))
    return record(context.obj, SplitSystem(ref, named, optional_text(because)))
