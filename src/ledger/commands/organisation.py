"""Commands about organisations, decided on the organisations that they concern."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...domain.aggregates import organisation_decisions
from . import Answer

if TYPE_CHECKING:
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.organisation import (
        DissolveOrganisation,
        MoveOrganisation,
        RegisterOrganisation,
        RenameOrganisation,
    )
    from ..subjects import Subjects


def register(command: RegisterOrganisation, subjects: Subjects, occasion: Occasion) -> Answer:
    """Under the root where no parent is named."""
    placed = command if command.parent is not None else replace(command, parent=subjects.root())
    existing = subjects.organisation(command.code)
    parent = subjects.organisation(placed.parent) if placed.parent is not None else None
    return Answer(command.code, (organisation_decisions.register(placed, existing, parent, occasion),))


def rename(command: RenameOrganisation, subjects: Subjects, occasion: Occasion) -> Answer:
    """Another name."""
    decided = organisation_decisions.rename(command, subjects.organisation(command.code), occasion)
    return Answer(command.code, (decided,))


def move(command: MoveOrganisation, subjects: Subjects, occasion: Occasion) -> Answer:
    """Another parent."""
    return Answer(command.code, (organisation_decisions.move(command, subjects.tree, occasion),))


def dissolve(command: DissolveOrganisation, subjects: Subjects, occasion: Occasion) -> Answer:
    """The end, with a successor."""
    return Answer(command.code, (organisation_decisions.dissolve(command, subjects.tree, occasion),))
