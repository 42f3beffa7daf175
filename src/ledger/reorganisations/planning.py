"""From a set and the ledger to commands, each with whether what it says is so already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from ...domain.commands.organisation import (
    DissolveOrganisation,
    MoveOrganisation,
    RegisterOrganisation,
    RenameOrganisation,
)
from ...domain.commands.system import TransferSystem
from ...domain.values import Code, Committed, When
from ...frozen import frozen
from .known import held_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..subjects import Subjects
    from .known import Known
    from .sets import Reorganisation, Step

Part: TypeAlias = Literal["organisations", "systems"]
"""What of a set is recorded: the tree is for an administrator, who answers for systems for a recorder."""


@frozen
class Line:
    """One entry that a set asks for: what becomes of which organisation or deployment, from when.

    ``step`` is the number of the step, from 1; ``to`` the new name, the parent or successor, or who answers;
    ``already``: it is so, and nothing is recorded.
    """

    step: int
    action: str
    subject: Code
    deployment: Code | None
    effective_on: When
    to: str
    already: bool


@frozen
class Planned:
    """A line, and the command that makes it so."""

    line: Line
    command: object


def planned(
    reorganisation: Reorganisation, number: int, subjects: Subjects, known: Known, only: Part | None
) -> Iterator[Planned]:
    """What a step asks for, on the subjects as the steps before it leave them; ``number`` counts from 1."""
    step = reorganisation.steps[number - 1]
    code = _found(step.organisation, reorganisation, known)
    other = _found(step.other, reorganisation, known) if step.other is not None else None
    if only != "systems":
        yield _of_organisation(reorganisation, number, code, other, subjects)
    if only != "organisations" and step.transfers and other is not None:
        because = Committed.of(reorganisation.title)
        for held in tuple(held_from(subjects, known, code, step.effective_on.first)):
            day = step.effective_on if held.day == step.effective_on.first else When(held.day.isoformat())
            line = Line(number, "transfer", held.system, held.deployment, day, other, already=False)
            yield Planned(line, TransferSystem(held.system, other, held.deployment, because))


def _found(code: Code, reorganisation: Reorganisation, known: Known) -> Code:
    """The organisation's code in this ledger: that of its identifier, else the set's own."""
    tooi = reorganisation.tooi.get(code)
    return known.codes.get(tooi, code) if tooi is not None else code


def _of_organisation(
    reorganisation: Reorganisation, number: int, code: Code, other: Code | None, subjects: Subjects
) -> Planned:
    step = reorganisation.steps[number - 1]
    name = step.name or Committed.of(step.organisation)
    to: str = other or ""
    command: object
    if step.action == "register":
        tooi = reorganisation.tooi.get(step.organisation)
        command = RegisterOrganisation(code, name, step.kind, other, step.name_en, tooi, step.oin, step.fictional)
        to = name.shown
    elif step.action == "rename":
        command, to = RenameOrganisation(code, name, step.name_en), name.shown
    elif step.action == "move":
        command = MoveOrganisation(code, Code(to))
    else:
        command = DissolveOrganisation(code, Code(to))
    already = _ALREADY[step.action](step, code, other, subjects)
    return Planned(Line(number, step.action, code, None, step.effective_on, to, already), command)


def _is_registered(step: Step, code: Code, _other: Code | None, subjects: Subjects) -> bool:
    """Found by its identifier, or under this code with this name; anything else under this code is another."""
    found = subjects.organisation(code)
    if found is None:
        return False
    return code != step.organisation or any(names.name.value == _value(step.name) for _, _, names in found.names)


def _is_named(step: Step, code: Code, _other: Code | None, subjects: Subjects) -> bool:
    held = subjects.tree.names(code, step.effective_on.first) if subjects.organisation(code) else None
    if held is None or held.name.value != _value(step.name):
        return False
    return step.name_en is None or (held.name_en is not None and held.name_en.value == step.name_en.value)


def _is_placed(step: Step, code: Code, other: Code | None, subjects: Subjects) -> bool:
    return subjects.organisation(code) is not None and subjects.tree.parent(code, step.effective_on.first) == other


def _is_dissolved(step: Step, code: Code, other: Code | None, subjects: Subjects) -> bool:
    found = subjects.organisation(code)
    if found is None or not found.dissolved:
        return False
    day, _, successor = found.dissolved[-1]
    return (day, successor) == (step.effective_on.first, other)


def _value(text: Committed | None) -> str | None:
    return text.value if text is not None else None


_ALREADY = {"register": _is_registered, "rename": _is_named, "move": _is_placed, "dissolve": _is_dissolved}
