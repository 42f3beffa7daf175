"""``grootboek system``: what is recorded about AI systems and their deployments, classification apart."""

from __future__ import annotations

from typing import Annotated, cast, get_args

from typer import Argument, Context, Option

from ...domain.commands.system import ChangeLifecycle, DeploySystem, DescribeSystem, RegisterSystem
from ...domain.events.system import Lifecycle, OperatorRole
from ...domain.values import Code, Committed, When
from ...errors import Misused
from ..answers import Answer
from ..recording import optional_text, record, texts

BY_THE_LEDGER = "-"
"""As a reference: the ledger chooses one."""

Ref = Annotated[Code, Argument(parser=Code, metavar="REF")]
Organisation = Annotated[Code, Option("--organisation", parser=Code, metavar="CODE")]
Deployment = Annotated[Code | None, Option("--deployment", parser=Code, metavar="CODE")]
Since = Annotated[When | None, Option("--since", parser=When, metavar="DATE")]
Processes = Annotated[list[str], Option("--process")]
Roles = Annotated[list[str] | None, Option("--role", metavar="|".join(get_args(OperatorRole)))]
External = Annotated[list[Code] | None, Option("--external", parser=Code, metavar="CODE")]


def register(
    context: Context,
    *,
    ref: Annotated[str, Argument(metavar="REF")],
    organisation: Organisation,
    name: Annotated[str, Option("--name")],
    function: Annotated[str, Option("--function")],
    process: Processes,
    supplier: Annotated[str | None, Option("--supplier")] = None,
    role: Roles = None,
    lifecycle: Annotated[Lifecycle, Option("--lifecycle")] = "in_use",
    since: Since = None,
    purpose: Annotated[str | None, Option("--purpose")] = None,
    system_version: Annotated[str | None, Option("--system-version")] = None,
    external: External = None,
    deployment: Deployment = None,
) -> Answer:
    """Register an AI system with its first deployment."""
    command = RegisterSystem(
        reference=None if ref == BY_THE_LEDGER else Code(ref),
        organisation=organisation,
        name=Committed.of(name),
        function=Committed.of(function),
        processes=texts(process),
        roles=roles_of(role),
        lifecycle=lifecycle,
        since=since,
        purpose=optional_text(purpose),
        supplier=optional_text(supplier),
        version=optional_text(system_version),
        external=tuple(external or ()),
        deployment=deployment,
    )
    return record(context.obj, command)


def describe(
    context: Context,
    *,
    ref: Ref,
    name: Annotated[str | None, Option("--name")] = None,
    function: Annotated[str | None, Option("--function")] = None,
    process: Annotated[list[str] | None, Option("--process")] = None,
    supplier: Annotated[str | None, Option("--supplier")] = None,
    role: Roles = None,
    purpose: Annotated[str | None, Option("--purpose")] = None,
    system_version: Annotated[str | None, Option("--system-version")] = None,
    external: External = None,
    deployment: Deployment = None,
) -> Answer:
    """Record what changed in the description."""
    command = DescribeSystem(
        reference=ref,
        name=optional_text(name),
        function=optional_text(function),
        purpose=optional_text(purpose),
        supplier=optional_text(supplier),
        version=optional_text(system_version),
        external=tuple(external) if external else None,
        deployment=deployment,
        processes=texts(process) if process else None,
        roles=roles_of(role) if role else None,
    )
    if command == DescribeSystem(reference=ref, deployment=deployment):
        raise Misused("describe-nothing")
    return record(context.obj, command)


def deploy(
    context: Context,
    *,
    ref: Ref,
    organisation: Organisation,
    process: Processes,
    role: Roles = None,
    lifecycle: Annotated[Lifecycle, Option("--lifecycle")] = "in_use",
    since: Since = None,
    deployment: Deployment = None,
) -> Answer:
    """Record another use of a system."""
    command = DeploySystem(ref, organisation, texts(process), roles_of(role), lifecycle, since, deployment)
    return record(context.obj, command)


def lifecycle(
    context: Context,
    *,
    ref: Ref,
    state: Annotated[Lifecycle, Argument(metavar="STATE")],
    because: Annotated[str | None, Option("--because")] = None,
    deployment: Deployment = None,
) -> Answer:
    """Record in which part of its life a deployment is."""
    return record(context.obj, ChangeLifecycle(ref, state, deployment, optional_text(because)))


def roles_of(given: list[str] | None) -> tuple[OperatorRole, ...]:
    """The roles named, a deployer where none is."""
    for name in given or ():
        if name not in get_args(OperatorRole):
            raise Misused("value-not-a-choice", option="--role", found=name, expected=", ".join(get_args(OperatorRole)))
    return cast("tuple[OperatorRole, ...]", tuple(given or ("deployer",)))
