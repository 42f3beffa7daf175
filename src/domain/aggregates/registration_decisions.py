"""The decision to register an AI system; it is decided without loading what a registered system needs."""

from __future__ import annotations

from ...errors import Conflict, Invalid, Refused
from ..accreditation import NOT_STATED
from ..commands.system import RegisterStub, RegisterSystem
from ..events.system import OperatorRole, StubRegistered, SystemRegistered
from ..values import Code, When
from .deciding import Decided, Occasion, once
from .organisation import Organisation, current

LONGEST_REFERENCE = 80
"""Characters of a system's reference; the references of its claims are made from it and are codes too."""

FIRST_DEPLOYMENT = Code("1")
"""The code of the deployment that a registration makes, where none is given."""


def register(
    command: RegisterSystem,
    reference: Code,
    organisation: Organisation | None,
    occasion: Occasion,
    *,
    taken: bool,
) -> Decided:
    """A new system with its first deployment, effective from the day since which it is in that state.

    Raises Conflict (``system-exists``), Invalid (``reference-too-long``, ``value-twice``, ``roles-missing``), NotFound
    (``organisation-unknown``), Refused (``organisation-dissolved``, ``effective-in-future``).
    """
    since = _free(command, reference, organisation, occasion, taken=taken)
    event = SystemRegistered(
        name=command.name,
        organisation=command.organisation,
        deployment=command.deployment or FIRST_DEPLOYMENT,
        processes=command.processes,
        roles=checked_roles(command.roles),
        lifecycle=command.lifecycle,
        since=since,
        function=command.function,
        purpose=command.purpose,
        supplier=command.supplier,
        version=command.version,
        external=once(command.external, "external"),
    )
    return Decided("ai-system", reference, event, occasion.effective(since))


def register_stub(
    command: RegisterStub,
    reference: Code,
    organisation: Organisation | None,
    occasion: Occasion,
    *,
    taken: bool,
) -> Decided:
    """A new system of which nothing but its place and its level is here. Raises as :func:`register`.

    Raises also Invalid (``stub-unclassified``): what is unclassified may be in any ledger.
    """
    if command.level == NOT_STATED:
        raise Invalid("stub-unclassified", ref=reference)
    since = _free(command, reference, organisation, occasion, taken=taken)
    event = StubRegistered(
        organisation=command.organisation,
        deployment=command.deployment or FIRST_DEPLOYMENT,
        roles=checked_roles(command.roles),
        lifecycle=command.lifecycle,
        since=since,
        level=command.level,
    )
    return Decided("ai-system", reference, event, occasion.effective(since))


def _free(
    command: RegisterSystem | RegisterStub,
    reference: Code,
    organisation: Organisation | None,
    occasion: Occasion,
    *,
    taken: bool,
) -> When:
    """Since when, where the reference is free and the organisation is there."""
    if taken:
        raise Conflict("system-exists", ref=reference)
    if len(reference) > LONGEST_REFERENCE:
        raise Invalid("reference-too-long", length=len(reference), longest=LONGEST_REFERENCE)
    since = since_of(command.since, occasion)
    current(organisation, command.organisation, since.first)
    return since


def since_of(asked: When | None, occasion: Occasion) -> When:
    """Since when: as asked, else the effective day asked for, else today."""
    since = asked or occasion.effective()
    if since.first > occasion.today:
        raise Refused("effective-in-future", day=since, today=occasion.today.isoformat())
    return since


def checked_roles(roles: tuple[OperatorRole, ...]) -> tuple[OperatorRole, ...]:
    """The roles, of which there is one at least. Raises Invalid (``roles-missing``, ``value-twice``)."""
    if not roles:
        raise Invalid("roles-missing")
    for position, role in enumerate(roles):
        if role in roles[:position]:
            raise Invalid("value-twice", field="roles", value=role)
    return roles
