"""The law and the guidance that one ledger can use: what ships with the package, and what was added to that ledger.

An added file is used as a shipped one is. Where both have an id, that of the ledger counts: its entries name that one.

    >>> [str(release.version) for release in SHIPPED.releases()]
    ['2024-1689', '2026-1744']
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ...errors import Invalid, NotFound
from ...frozen import frozen
from ..values import Code
from . import library
from .law_file import Contents, LawFile, read_law_file
from .releases import Release
from .taxonomy import Bilingual

if TYPE_CHECKING:
    from ..values import Committed
    from .guidance import Guidance
    from .taxonomy import Taxonomy

REVIEWED = Bilingual("Reviewed by: {by}.", "Beoordeeld door: {by}.")
"""What is said of the law as data that somebody reviewed, by the entry that added it."""

WITHHELD = Bilingual("withheld", "niet weergegeven")


@frozen
class Laws:
    """What ships, with the files ``added`` to one ledger, by id."""

    added: Mapping[Code, LawFile] = field(default_factory=dict)

    def taxonomy(self, version: Code) -> Taxonomy:
        """A version of the law. Raises NotFound (``taxonomy-unknown``, ``law-file-not-at-hand``)."""
        file = self.added.get(version)
        if file is None and any(release.version == version for release in library.released()):
            return library.taxonomy(version)
        law = _read(file).taxonomy if file is not None else None
        if file is None or law is None:
            known = ", ".join(one.version for one in self.releases())
            raise NotFound("taxonomy-unknown", version=version, known=known)
        return law if file.reviewed_by is None else replace(law, review_status=reviewed(file.reviewed_by))

    def guidance_item(self, guidance: Code) -> Guidance:
        """A guidance document. Raises NotFound (``guidance-unknown``, ``law-file-not-at-hand``)."""
        file = self.added.get(guidance)
        shipped = library.guidance_items() if file is None else ()
        found = _read(file).guidance if file is not None else None
        found = next((item for item in shipped if item.id == guidance), found)
        if found is None:
            from .nearest import nearest

            known = nearest(guidance, [item.id for item in self.guidance_items()])
            raise NotFound("guidance-unknown", guidance=guidance, known=known)
        return found

    def releases(self) -> tuple[Release, ...]:
        """All versions of the law that are at hand, as published, oldest first."""
        shipped = [release for release in library.released() if release.version not in self.added]
        added = (self._release(file) for file in self.added.values() if file.kind == "taxonomy")
        found = [*shipped, *(release for release in added if release is not None)]
        return tuple(sorted(found, key=lambda release: release.published))

    def guidance_items(self) -> tuple[Guidance, ...]:
        """All guidance documents that are at hand: those that ship, then those added."""
        shipped = [item for item in library.guidance_items() if item.id not in self.added]
        added = [_at_hand(file) for file in self.added.values() if file.kind == "guidance"]
        return (*shipped, *(one.guidance for one in added if one is not None and one.guidance is not None))

    def _release(self, file: LawFile) -> Release | None:
        contents = _at_hand(file)
        law = contents.taxonomy if contents is not None else None
        if law is None:
            return None
        return Release(law.version, law.digest, law.published, law.in_force_from, law.applies_from)


SHIPPED = Laws()
"""Nothing but what ships."""


def reviewed(by: Committed) -> Bilingual:
    """The review status of what somebody reviewed."""
    return Bilingual(REVIEWED.en.format(by=by.value or WITHHELD.en), REVIEWED.nl.format(by=by.value or WITHHELD.nl))


def _read(file: LawFile) -> Contents:
    """What a file holds, if that is what its entry says. Raises NotFound (``law-file-not-at-hand``)."""
    found = _at_hand(file)
    if found is None:
        raise _not_at_hand(file)
    return found


def _at_hand(file: LawFile) -> Contents | None:
    found = _parsed(file.content) if file.content is not None else None
    fits = found is not None and (found.kind, found.id, found.digest) == (file.kind, file.id, file.digest)
    return found if fits else None


@lru_cache(maxsize=16)
def _parsed(content: bytes) -> Contents | None:
    try:
        return read_law_file(content)
    except Invalid:
        return None


def _not_at_hand(file: LawFile) -> NotFound:
    return NotFound("law-file-not-at-hand", item=file.id, index=file.index)
