"""Replay: what the entries give once more, compared with the stored tables.

The rows are made and digested piece by piece; no tables are needed for that, and memory does not grow with the ledger.

Up to a moment of the past the stored tables hold more than the replay. What had become known by then is the same in
both all the same: rows that came later are left out, and a rectangle that was closed later was open then. By attested
day that does not hold, since a later entry can count from an earlier day; those rectangles are compared for the whole
only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..frozen import frozen
from .digests import compared_tables, table_digests, whole_digest
from .inventory import Inventory, inventory
from .store import Projections
from .whole_digests import whole_digests

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .position import Moment, Position


@frozen
class Replay:
    """The digests by table, stored and rebuilt."""

    position: Position
    stored: Mapping[str, str]
    rebuilt: Mapping[str, str]

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
        }


def replay(projections: Projections, moment: Moment) -> Replay:
    """Make what the tables hold again from the entries that count at a moment, and compare. The tables stay.

    Raises Unsound where an entry in the ledger cannot be read.
    """
    size = moment.position.size
    whole = size >= projections.catch_up()
    limit = None if whole else size
    stored = projections.ask(lambda connection: table_digests(connection, limit))
    rebuilt = _rebuilt(projections, size)
    return Replay(moment.position, stored, {name: rebuilt[name] for name in compared_tables(limit)})


def altered_tables(projections: Projections) -> tuple[str, ...]:
    """The stored tables that are not what all entries give."""
    size = projections.catch_up()
    return _different(projections.table_digests(), _rebuilt(projections, size))


def replayed_inventory(projections: Projections, moment: Moment) -> Inventory:
    """The inventory at a moment from tables that are made again in memory."""
    with _made_again(projections, moment.position.size) as made:
        return inventory(made, moment)


def _rebuilt(projections: Projections, size: int) -> Mapping[str, str]:
    rebuilt = whole_digests(projections.reader, size)
    if rebuilt is None:
        with _made_again(projections, size) as made:
            return made.table_digests()
    return rebuilt


def _made_again(projections: Projections, size: int) -> Projections:
    return Projections(projections.reader, stop=size, shown_to=projections.shown_to)


def _different(stored: Mapping[str, str], rebuilt: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(name for name in sorted(rebuilt) if stored.get(name) != rebuilt[name])
