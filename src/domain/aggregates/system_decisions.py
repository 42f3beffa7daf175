"""Decisions about AI systems that are registered, and their deployments; classification apart."""

from __future__ import annotations

from ...errors import Conflict, Refused
from ..commands.system import ChangeLifecycle, DeploySystem, NoteSourcePresence, TransferSystem
from ..events.system import Deployed, LifecycleChanged, SourcePresenceNoted, Transferred
from ..values import Code
from .deciding import Decided, Occasion
from .organisation import Organisation, current
from .registration_decisions import checked_roles, since_of
from .system import AISystem, deployment, held_on, registered


def deploy(
    command: DeploySystem, system: AISystem | None, organisation: Organisation | None, occasion: Occasion
) -> Decided:
    """Another use of a system; without a code it gets the next number.

    Raises as :func:`~grootboek.domain.aggregates.registration_decisions.register`, and NotFound (``system-unknown``),
    Refused (``system-struck``), Conflict (``deployment-exists``: codes are never used again).
    """
    found = registered(system, command.reference)
    code = command.deployment or _next_code(found)
    if code in found.deployments:
        raise Conflict("deployment-exists", ref=found.code, deployment=code)
    since = since_of(command.since, occasion)
    current(organisation, command.organisation, since.first)
    event = Deployed(
        code, command.organisation, command.processes, checked_roles(command.roles), command.lifecycle, since
    )
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


def _next_code(system: AISystem) -> Code:
    number = len(system.deployments) + 1
    while str(number) in system.deployments:
        number += 1
    return Code(str(number))


def _unchanged(code: Code, *, fine: bool) -> tuple[Decided, ...]:
    if not fine:
        raise Refused("nothing-changed", subject=code)
    return ()
