"""Commands about the rulebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates import rulebook_decisions
from . import Answer

if TYPE_CHECKING:
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.rulebook import AddFile, AdoptGuidance, AdoptTaxonomy
    from ...domain.events.rulebook import FileAdded
    from ..subjects import Subjects


def adopt_taxonomy(command: AdoptTaxonomy, subjects: Subjects, occasion: Occasion) -> Answer:
    """A version of the law."""
    return Answer(command.version, (rulebook_decisions.adopt_taxonomy(command, subjects.rulebook(), occasion),))


def adopt_guidance(command: AdoptGuidance, subjects: Subjects, occasion: Occasion) -> Answer:
    """A guidance document."""
    return Answer(command.guidance, (rulebook_decisions.adopt_guidance(command, subjects.rulebook(), occasion),))


def add_file(command: AddFile, subjects: Subjects, occasion: Occasion) -> Answer:
    """A file of the law or of guidance; the facts say which."""
    decided = rulebook_decisions.add_file(command, subjects.rulebook(), occasion)
    event: FileAdded = decided.event  # type: ignore[assignment]  # what adding decides
    facts = {"kind": event.kind, "published": str(event.published), "digest": str(event.digest)}
    return Answer(event.id, (decided,), facts)
