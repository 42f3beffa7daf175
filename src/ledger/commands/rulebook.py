"""Commands about the rulebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates import rulebook_decisions
from . import Answer

if TYPE_CHECKING:
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.rulebook import AdoptGuidance, AdoptTaxonomy
    from ..subjects import Subjects


def adopt_taxonomy(command: AdoptTaxonomy, subjects: Subjects, occasion: Occasion) -> Answer:
    """A version of the law."""
    return Answer(command.version, (rulebook_decisions.adopt_taxonomy(command, subjects.rulebook(), occasion),))


def adopt_guidance(command: AdoptGuidance, subjects: Subjects, occasion: Occasion) -> Answer:
    """A guidance document."""
    return Answer(command.guidance, (rulebook_decisions.adopt_guidance(command, subjects.rulebook(), occasion),))
