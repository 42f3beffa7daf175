"""Decisions about the rulebook: what was released and published can be adopted, once."""

from __future__ import annotations

from ...errors import Conflict, NotFound, Refused
from ..commands.rulebook import AdoptGuidance, AdoptTaxonomy
from ..events.rulebook import GuidanceAdopted, TaxonomyAdopted
from ..law.library import guidance_item, released
from .deciding import Decided, Occasion
from .rulebook import CODE, Rulebook


def adopt_taxonomy(command: AdoptTaxonomy, rulebook: Rulebook | None, occasion: Occasion) -> Decided:
    """A released version of the law counts here.

    Raises NotFound (``taxonomy-unknown``), Refused (``not-yet-published``), Conflict (``already-adopted``).
    """
    release = next((release for release in released() if release.version == command.version), None)
    if release is None:
        known = ", ".join(release.version for release in released())
        raise NotFound("taxonomy-unknown", version=command.version, known=known)
    if release.published > occasion.today:
        raise Refused("not-yet-published", item=command.version, day=release.published.isoformat())
    if rulebook is not None and command.version in rulebook.taxonomies:
        raise Conflict("already-adopted", item=command.version)
    return Decided("rulebook", CODE, TaxonomyAdopted(release.version, release.digest), occasion.effective())


def adopt_guidance(command: AdoptGuidance, rulebook: Rulebook | None, occasion: Occasion) -> Decided:
    """A released guidance document counts here.

    Raises NotFound (``guidance-unknown``), Refused (``not-yet-published``), Conflict (``already-adopted``).
    """
    item = guidance_item(command.guidance)
    if item.date.first > occasion.today:
        raise Refused("not-yet-published", item=command.guidance, day=item.date)
    if rulebook is not None and command.guidance in rulebook.guidance:
        raise Conflict("already-adopted", item=command.guidance)
    return Decided("rulebook", CODE, GuidanceAdopted(item.id, item.digest), occasion.effective())
