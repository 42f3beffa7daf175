"""What a command needs to know of a subject before it is put to the ledger: from its entries, not from projections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.aggregates.system import AISystem, deployment, held_on, registered
from ..domain.aggregates.system import project as project_system
from ..ledger.decoding import to_recorded
from ..ledger.rulebook import rulebook_of

__all__ = ["about_system", "name_of", "roles_of", "rulebook_of", "system_of"]

if TYPE_CHECKING:
    from datetime import date

    from ..domain.events.system import OperatorRole
    from ..domain.values import Code
    from ..ledger.reader import Reader


def system_of(reader: Reader, ref: Code) -> AISystem:
    """The system. Raises NotFound ``system-unknown``, Refused ``system-struck``."""
    entries = [to_recorded(stored) for stored in reader.stream("ai-system", ref)]
    return registered(project_system(None, entries), ref)


def roles_of(system: AISystem, asked: Code | None, day: date) -> tuple[OperatorRole, ...]:
    """The roles of a deployment on the day. Raises NotFound ``deployment-unknown``, Refused ``deployment-needed``."""
    _, facts = deployment(system, asked)
    return held_on(facts.roles, day) or ()


def about_system(system: AISystem, day: date) -> str:
    """The system's reference and its name on a day."""
    name = name_of(system, day)
    return f"{system.code}: {name}" if name else system.code


def name_of(system: AISystem, day: date) -> str:
    """The system's name on a day; empty where none is stated."""
    name = held_on(system.facts.texts["name"], day)
    text = system.text(name) if name is not None else None
    return text.shown if text is not None else ""
