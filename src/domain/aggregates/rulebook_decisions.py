"""Decisions about the rulebook: a file is added once; what shipped or was added can be adopted once, when published."""

from __future__ import annotations

from ...errors import Conflict, Invalid, Refused
from ..commands.rulebook import AddFile, AdoptGuidance, AdoptTaxonomy
from ..events.rulebook import FileAdded, GuidanceAdopted, TaxonomyAdopted
from ..law.law_file import joined, read_law_file
from ..law.library import guidance_items, released
from ..values import Code, Sha256
from .deciding import Decided, Occasion
from .rulebook import CODE, Rulebook


def adopt_taxonomy(command: AdoptTaxonomy, rulebook: Rulebook | None, occasion: Occasion) -> Decided:
    """A version of the law counts here.

    Raises NotFound (``taxonomy-unknown``, ``law-file-not-at-hand``), Refused (``not-yet-published``), Conflict
    (``already-adopted``).
    """
    book = rulebook or Rulebook()
    law = book.laws.taxonomy(command.version)
    if law.published > occasion.today:
        raise Refused("not-yet-published", item=command.version, day=law.published.isoformat())
    if command.version in book.taxonomies:
        raise Conflict("already-adopted", item=command.version)
    return Decided("rulebook", CODE, TaxonomyAdopted(law.version, law.digest), occasion.effective())


def adopt_guidance(command: AdoptGuidance, rulebook: Rulebook | None, occasion: Occasion) -> Decided:
    """A guidance document counts here.

    Raises NotFound (``guidance-unknown``, ``law-file-not-at-hand``), Refused (``not-yet-published``), Conflict
    (``already-adopted``).
    """
    book = rulebook or Rulebook()
    item = book.laws.guidance_item(command.guidance)
    if item.date.first > occasion.today:
        raise Refused("not-yet-published", item=command.guidance, day=item.date)
    if command.guidance in book.guidance:
        raise Conflict("already-adopted", item=command.guidance)
    return Decided("rulebook", CODE, GuidanceAdopted(item.id, item.digest), occasion.effective())


def add_file(command: AddFile, rulebook: Rulebook | None, occasion: Occasion) -> Decided:
    """A file is kept here, so that it can be adopted.

    Raises Invalid as :func:`~grootboek.domain.law.law_file.read_law_file`; Conflict (``law-file-there``: it is here
    already; ``law-file-id-taken``: something else has that id).
    """
    book = rulebook or Rulebook()
    data = joined(command.content)
    if not data:
        raise Invalid("law-file-empty")
    file = read_law_file(data)
    taken = _taken(file.id, book)
    if file.digest in taken:
        raise Conflict("law-file-there", item=file.id, digest=file.digest)
    if taken:
        raise Conflict("law-file-id-taken", item=file.id, found=file.digest[:12], expected=taken[0][:12])
    event = FileAdded(file.kind, file.id, file.digest, file.published, command.content, command.reviewed_by)
    return Decided("rulebook", CODE, event, occasion.effective())


def _taken(code: Code, book: Rulebook) -> list[Sha256]:
    """The digests of what has that id here: it shipped, was added, or was adopted by newer software than this."""
    added = book.laws.added.get(code)
    found = [release.digest for release in released() if release.version == code]
    found += [item.digest for item in guidance_items() if item.id == code]
    found += [digests[code] for digests in (book.taxonomies, book.guidance) if code in digests]
    return [*found, added.digest] if added is not None else found
