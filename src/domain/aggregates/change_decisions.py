"""Decisions about an AI system as a subject: another version, one of two that were one, parts of what was one."""

from __future__ import annotations

from collections.abc import Callable

from ...errors import Conflict, Invalid, Refused
from ..commands.change import MergeSystem, ReplaceVersion, SplitSystem
from ..events.change import MergedInto, SplitInto, VersionReplaced
from ..values import Code, Committed
from .deciding import Decided, Occasion, once
from .system import AISystem, held_on, registered

Find = Callable[[Code], AISystem | None]


def replace_version(command: ReplaceVersion, system: AISystem | None, occasion: Occasion) -> Decided:
    """Another version or supplier, for all deployments: what was examined before does not cover it.

    Raises NotFound (``system-unknown``), Refused (``system-struck``, ``system-merged``, ``effective-in-future``,
    ``nothing-changed``).
    """
    found = registered(system, command.reference)
    day = occasion.effective()
    asked: dict[str, Committed | None] = {"version": command.version, "supplier": command.supplier}
    for name, text in asked.items():
        place = held_on(found.facts.texts[name], day.first)
        held = found.text(place) if place is not None else None
        if text is not None and (held is None or held.value != text.value):
            event = VersionReplaced(command.version, command.supplier, command.because)
            return Decided("ai-system", found.code, event, day)
    raise Refused("nothing-changed", subject=found.code)


def merge(command: MergeSystem, system: AISystem | None, into: AISystem | None, occasion: Occasion) -> Decided:
    """One system under the other's reference. The one that goes on was not merged itself, so there are no circles.

    Raises NotFound (``system-unknown``), Refused (``system-struck``, ``system-merged``, ``effective-in-future``),
    Invalid (``merge-into-itself``).
    """
    found = registered(system, command.reference)
    if command.into == found.code:
        raise Invalid("merge-into-itself", ref=found.code)
    registered(into, command.into)
    event = MergedInto(command.into, command.because)
    return Decided("ai-system", found.code, event, occasion.effective())


def split(command: SplitSystem, system: AISystem | None, find: Find, occasion: Occasion) -> Decided:
    """Registered systems as parts of one. ``find`` gives a system by its reference.

    Raises NotFound (``system-unknown``), Refused (``system-struck``, ``system-merged``, ``effective-in-future``),
    Invalid (``split-parts-missing``, ``split-circle``, ``value-twice``), Conflict (``split-already``).
    """
    found = registered(system, command.reference)
    if not command.parts:
        raise Invalid("split-parts-missing", ref=found.code)
    known = _parts(found)
    for part in once(command.parts, "parts"):
        if part in known:
            raise Conflict("split-already", ref=found.code, part=part)
        if found.code in {part, *_below(registered(find(part), part), find)}:
            raise Invalid("split-circle", ref=found.code, part=part)
    return Decided("ai-system", found.code, SplitInto(command.parts, command.because), occasion.effective())


def _below(system: AISystem, find: Find) -> set[Code]:
    """All parts of a system, and theirs."""
    found: set[Code] = set()
    waiting = list(_parts(system))
    while waiting:
        code = waiting.pop()
        part = find(code) if code not in found else None
        found.add(code)
        if part is not None:
            waiting += _parts(part)
    return found


def _parts(system: AISystem) -> list[Code]:
    return [part for fact in system.facts.parts for part in fact.value]
