"""Commands about changes of an AI system as a subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates import change_decisions
from . import Answer

if TYPE_CHECKING:
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.change import MergeSystem, ReplaceVersion, SplitSystem
    from ..subjects import Subjects


def replace_version(command: ReplaceVersion, subjects: Subjects, occasion: Occasion) -> Answer:
    """Another version."""
    decided = change_decisions.replace_version(command, subjects.system(command.reference), occasion)
    return Answer(command.reference, (decided,))


def merge(command: MergeSystem, subjects: Subjects, occasion: Occasion) -> Answer:
    """Two that are one; the facts name the reference that goes on."""
    found, into = subjects.system(command.reference), subjects.system(command.into)
    return Answer(
        command.reference, (change_decisions.merge(command, found, into, occasion),), {"into": str(command.into)}
    )


def split(command: SplitSystem, subjects: Subjects, occasion: Occasion) -> Answer:
    """Parts of what was one."""
    decided = change_decisions.split(command, subjects.system(command.reference), subjects.system, occasion)
    return Answer(command.reference, (decided,), {"parts": [str(part) for part in command.parts]})
