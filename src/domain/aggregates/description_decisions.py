"""The decision what is new in a description of an AI system: only the fields that differ are recorded."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...errors import Invalid, Refused
from ..commands.system import DescribeSystem
from ..events.system import SystemDescribed
from ..facts import TEXT_FIELDS, DeploymentFacts
from ..values import Committed
from .deciding import Decided, Occasion, once
from .system import AISystem, deployment, held_on, registered

CLEARABLE = frozenset(TEXT_FIELDS) - {"name"}
"""The texts that a source may no longer state; every system has a name."""


def describe(command: DescribeSystem, system: AISystem | None, occasion: Occasion) -> tuple[Decided, ...]:
    """What differs from the description that holds on the effective day; nothing where that is fine.

    Raises NotFound (``system-unknown``, ``deployment-unknown``), Refused (``deployment-needed``, ``system-struck``,
    ``effective-in-future``, ``nothing-changed``), Invalid (``value-twice``, ``roles-missing``,
    ``field-not-clearable``).
    """
    found = registered(system, command.reference)
    day = occasion.effective()
    changed = {**_texts(command, found, day.first), **_external(command, found, day.first)}
    if command.processes is not None or command.roles is not None:
        code, facts = deployment(found, command.deployment)
        use = _use(command, found, facts, day.first)
        if use:
            changed |= {**use, "deployment": code}
    if not changed:
        if command.unchanged_is_fine:
            return ()
        raise Refused("nothing-changed", subject=found.code)
    return (Decided("ai-system", found.code, SystemDescribed(**changed), day),)


def _texts(command: DescribeSystem, system: AISystem, day: date) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    for field in command.cleared:
        if field not in CLEARABLE or getattr(command, field) is not None:
            raise Invalid("field-not-clearable", field=field, known=", ".join(sorted(CLEARABLE)))
    held = {name: _held(system, name, day) for name in TEXT_FIELDS}
    for name, before in held.items():
        text: Committed | None = getattr(command, name)
        if text is not None and (before is None or before.value != text.value):
            changed[name] = text
    cleared = tuple(field for field in once(command.cleared, "cleared") if held[field] is not None)
    return {**changed, "cleared": cleared} if cleared else changed


def _held(system: AISystem, name: str, day: date) -> Committed | None:
    place = held_on(system.facts.texts[name], day)
    return system.text(place) if place is not None else None


def _external(command: DescribeSystem, system: AISystem, day: date) -> dict[str, Any]:
    if command.external is None:
        return {}
    external = once(command.external, "external")
    return {} if held_on(system.facts.external, day) == external else {"external": external}


def _use(command: DescribeSystem, system: AISystem, facts: DeploymentFacts, day: date) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    if command.processes is not None:
        shown = [system.text(place) for place in held_on(facts.processes, day) or ()]
        if [text.value if text else None for text in shown] != [text.value for text in command.processes]:
            changed["processes"] = command.processes
    if command.roles is not None:
        if not command.roles:
            raise Invalid("roles-missing")
        if held_on(facts.roles, day) != command.roles:
            changed["roles"] = command.roles
    return changed
