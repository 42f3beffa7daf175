"""What the books hold, as values: which ledger, where it ends, and an entry as stored."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from ..errors import Unsound
from ..evidence.merkle import leaf_hash
from ..frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..domain.values import Instant, LedgerId, Origin

FORMAT = 1
"""The version of the entry format that this program writes."""


@frozen
class LedgerMeta:
    """Which ledger this is; it never changes. ``format`` is the version of the entry format."""

    ledger: LedgerId
    origin: Origin
    rehearsal: bool
    format: int


@frozen
class Head:
    """Where the ledger ends.

    ``size`` is the number of entries, ``recorded_at`` that of the last one. ``authority`` is the number of entries up
    to and including the last that carries authority: while it stays the same, so does who may do what. ``frontier`` is
    the right edge of the tree, as :class:`~grootboek.evidence.merkle.Frontier` writes it.
    """

    size: int = 0
    recorded_at: Instant | None = None
    authority: int = 0
    frontier: bytes = b""


@frozen
class StoredEntry:
    """An entry as stored: its canonical bytes, its leaf hash (32 bytes), and the disclosures at hand by field name."""

    index: int
    entry: bytes
    leaf: bytes
    disclosures: Mapping[str, str] = field(default_factory=dict)

    @property
    def exact(self) -> bytes:
        """The entry's bytes, for who gives them out as evidence. Raises Unsound ``leaf-differs`` where they changed."""
        if leaf_hash(self.entry) != self.leaf:
            raise Unsound("leaf-differs", index=self.index)
        return self.entry
