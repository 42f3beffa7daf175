"""Replay: the tables made again in memory from the entries, compared with the stored ones.

Up to a moment of the past the stored tables hold more than the replay. What had become known by then is the same in
both all the same: rows that came later are left out, and a rectangle that was closed later was open then. By attested
day that does not hold, since a later entry can count from an earlier day; those rectangles are compared for the whole
only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..frozen import frozen
from .digests import table_digests, whole_digest
from .inventory import Inventory, inventory
from .store import Projections

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .position import Moment, Position


@frozen
class Replay:
    """The digests by table, stored and rebuilt, and the rebuilt inventory at the moment."""

    position: Position
    stored: Mapping[str, str]
    rebuilt: Mapping[str, str]
    inventory: Inventory

    @property
    def stored_digest(self) -> str:
        """One digest over the stored tables, in hexadecimal."""
        return whole_digest(self.stored)

    @property
    def rebuilt_digest(self) -> str:
        """One digest over the rebuilt tables, in hexadecimal."""
        return whole_digest(self.rebuilt)

    @property
    def different(self) -> tuple[str, ...]:
        """The tables that differ."""
        return _different(self.stored, self.rebuilt)

    @property
    def same(self) -> bool:
        """Whether the stored tables are what the entries give."""
        return not self.different

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            **self.position.document(),
            "same": self.same,
            "stored": self.stored_digest,
            "rebuilt": self.rebuilt_digest,
            "different": list(self.different),
            "tables": {
                name: {"stored": self.stored.get(name), "rebuilt": digest} for name, digest in self.rebuilt.items()
            },
            "systems": [row.document() for row in self.inventory.rows],
        }


def replay(projections: Projections, moment: Moment) -> Replay:
    """Make the tables again from the entries that count at a moment, and compare. The stored tables stay as they are.

    Raises Unsound where an entry in the ledger cannot be read.
    """
    size = moment.position.size
    whole = size >= projections.catch_up()
    limit = None if whole else size
    stored = projections.ask(lambda connection: table_digests(connection, limit))
    with Projections(projections.reader, stop=size) as made:
        rebuilt = made.ask(lambda connection: table_digests(connection, limit))
        return Replay(moment.position, stored, rebuilt, inventory(made, moment))


def altered_tables(projections: Projections) -> tuple[str, ...]:
    """The stored tables that are not what all entries give, as :func:`replay` finds them, without an inventory."""
    size = projections.catch_up()
    stored = projections.table_digests()
    with Projections(projections.reader, stop=size) as made:
        return _different(stored, made.table_digests())


def _different(stored: Mapping[str, str], rebuilt: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(name for name in sorted(rebuilt) if stored.get(name) != rebuilt[name])
