"""The law as a ledger has adopted it: which versions, and from when a newer one counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING

from ..errors import NotFound
from ..frozen import frozen
from .values import Code

if TYPE_CHECKING:
    from .law.taxonomy import Taxonomy


def _released(version: Code) -> Taxonomy:
    from .law.library import taxonomy

    return taxonomy(version)


@frozen
class AdoptedLaw:
    """The versions of the law that a ledger had adopted by then; ``adopted_by`` has the entry of each, where known.

    ``lookup`` gives the taxonomy of a version and raises NotFound for one that this software does not have. What it
    gave is ``kept``, with the newest: they are asked for on every day of every deployment.
    """

    versions: tuple[Code, ...] = ()
    adopted_by: Mapping[Code, int] = field(default_factory=dict)
    lookup: Callable[[Code], Taxonomy] = _released
    kept: dict[Code | None, Taxonomy | None] = field(default_factory=dict)

    def taxonomy(self, version: Code) -> Taxonomy | None:
        """The taxonomy of a version; None for one newer than this software."""
        if version not in self.kept:
            try:
                self.kept[version] = self.lookup(version)
            except NotFound:
                self.kept[version] = None
        return self.kept[version]

    def newest(self) -> Taxonomy | None:
        """The adopted taxonomy that was published last; None where none is adopted."""
        if None not in self.kept:
            self.kept[None] = max(self._adopted(), key=lambda taxonomy: taxonomy.published, default=None)
        return self.kept[None]

    def newer(self, used: Taxonomy) -> list[Taxonomy]:
        """The adopted taxonomies that were published after the one used, in the order in which they begin to apply."""
        found = [taxonomy for taxonomy in self._adopted() if taxonomy.published > used.published]
        return sorted(found, key=lambda taxonomy: (taxonomy.applies_from, taxonomy.published))

    def first_change(self, used: Taxonomy) -> tuple[date, Code] | None:
        """From which day another adopted version applies than the one used, and which; None while there is none."""
        return next(((taxonomy.applies_from, taxonomy.version) for taxonomy in self.newer(used)), None)

    def _adopted(self) -> list[Taxonomy]:
        return [taxonomy for version in self.versions if (taxonomy := self.taxonomy(version)) is not None]
