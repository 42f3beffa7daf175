"""Decisions about AI systems and their deployments, classification apart."""

from __future__ import annotations

from ...errors import Conflict, Invalid, Refused
from ..commands.system import ChangeLifecycle, DeploySystem, NoteSourcePresence, RegisterSystem, TransferSystem
from ..events.system import (
    Deployed,
    LifecycleChanged,
    OperatorRole,
    SourcePresenceNoted,
    SystemRegistered,
    Transferred,
)
from ..values import Code, When
from .deciding import Decided, Occasion, once
from .organisation import Organisation, current
from .system import AISystem, deployment, held_on, registered

LONGEST_REFERENCE = 80
"""Characters of a system's reference; the references of its claims are made from it and are codes too."""

FIRST_DEPLOYMENT = Code("1")
"""The code of the deployment that a registration makes, where none is given."""


def register(
    command: RegisterSystem,
    reference: Code,
    existing: AISystem | None,
    organisation: Organisation | None,
    occasion: Occasion,
) -> Decided:
    """A new system with its first deployment, effective from the day since which it is in that state.

    Raises Conflict (``system-exists``), Invalid (``reference-too-long``, ``value-twice``, ``roles-missing``), NotFound
    (``organisation-unknown``), Refused (``organisation-dissolved``, ``effective-in-future``).
    """
    if existing is not None:
        raise Conflict("system-exists", ref=reference)
    if len(reference) > LONGEST_REFERENCE:
        raise Invalid("reference-too-long", length=len(reference), longest=LONGEST_REFERENCE)
    since = _since(command.since, occasion)
    current(organisation, command.organisation, since.first)
    event = SystemRegistered(
        name=command.name,
        organisation=command.organisation,
        deployment=command.deployment or FIRST_DEPLOYMENT,
        processes=command.processes,
        roles=_roles(command.roles),
        lifecycle=command.lifecycle,
        since=since,
        function=command.function,
        purpose=command.purpose,
        supplier=command.supplier,
        version=command.version,
        external=once(command.external, "external"),
    )
    return Decided("ai-system", reference, event, occasion.effective(since))


def deploy(
    command: DeploySystem, system: AISystem | None, organisation: Organisation | None, occasion: Occasion
) -> Decided:
    """Another use of a system; without a code it gets the next number.

    Raises as :func:`register`, and NotFound (``system-unknown``), Refused (``system-struck``), Conflict
    (``deployment-exists``: codes are never used again).
    """
    found = registered(system, command.reference)
    code = command.deployment or _next_code(found)
    if code in found.deployments:
        raise Conflict("deployment-exists", ref=found.code, deployment=code)
    since = _since(command.since, occasion)
    current(organisation, command.organisation, since.first)
    event = Deployed(code, command.organisation, command.processes, _roles(command.roles), command.lifecycle, since)
    return Decided("ai-system", found.code, event, occasion.effective(since))


def change_lifecycle(command: ChangeLifecycle, system: AISystem | None, occasion: Occasion) -> tuple[Decided, ...]:
    """Another state of use; nothing where it is in that state already and that is fine.

    Raises NotFound (``system-unknown``, ``deployment-unknown``), Refused (``deployment-needed``, ``system-struck``,
    ``effective-in-future``, ``nothing-changed``).
    """
    found = registered(system, command.reference)
    code, facts = deployment(found, command.deployment)
    day = occasion.effective()
    held = facts.use.on(day.first)
    if held is not None and held.value == command.lifecycle:
        return _unchanged(found.code, fine=command.unchanged_is_fine)
    event = LifecycleChanged(code, command.lifecycle, command.because)
    return (Decided("ai-system", found.code, event, day),)


def transfer(
    command: TransferSystem, system: AISystem | None, organisation: Organisation | None, occasion: Occasion
) -> tuple[Decided, ...]:
    """Another organisation responsible; nothing where it is already and that is fine.

    Raises as :func:`change_lifecycle`, and NotFound (``organisation-unknown``), Refused (``organisation-dissolved``).
    """
    found = registered(system, command.reference)
    code, facts = deployment(found, command.deployment)
    day = occasion.effective()
    current(organisation, command.organisation, day.first)
    if held_on(facts.organisation, day.first) == command.organisation:
        return _unchanged(found.code, fine=command.unchanged_is_fine)
    event = Transferred(code, command.organisation, command.because)
    return (Decided("ai-system", found.code, event, day),)


def note_presence(command: NoteSourcePresence, system: AISystem | None, occasion: Occasion) -> tuple[Decided, ...]:
    """Whether a public register lists the system; nothing where that is known.

    A system that was registered with that register's reference is known to be listed. Raises NotFound
    (``system-unknown``), Refused (``system-struck``, ``effective-in-future``).
    """
    found = registered(system, command.reference)
    day = occasion.effective()
    noted = found.facts.presence.get((command.source, command.source_reference))
    held = noted.on(day.first) if noted is not None else None
    listed = f"{command.source}:{command.source_reference}" in (held_on(found.facts.external, day.first) or ())
    if (held.value if held is not None else listed) == command.present:
        return ()
    event = SourcePresenceNoted(command.source, command.source_reference, command.present)
    return (Decided("ai-system", found.code, event, day),)


def _since(asked: When | None, occasion: Occasion) -> When:
    """Since when: as asked, else the effective day asked for, else today."""
    since = asked or occasion.effective()
    if since.first > occasion.today:
        raise Refused("effective-in-future", day=since, today=occasion.today.isoformat())
    return since


def _roles(roles: tuple[OperatorRole, ...]) -> tuple[OperatorRole, ...]:
    """The roles, of which there is one at least. Raises Invalid (``roles-missing``, ``value-twice``)."""
    if not roles:
        raise Invalid("roles-missing")
    for position, role in enumerate(roles):
        if role in roles[:position]:
            raise Invalid("value-twice", field="roles", value=role)
    return roles


def _next_code(system: AISystem) -> Code:
    number = len(system.deployments) + 1
    while str(number) in system.deployments:
        number += 1
    return Code(str(number))


def _unchanged(code: Code, *, fine: bool) -> tuple[Decided, ...]:
    if not fine:
        raise Refused("nothing-changed", subject=code)
    return ()
