"""The overview of examined systems: also those that were cleared, with what they do and how they stand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from ..frozen import frozen
from .held_elsewhere import held_document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .inventory import InventoryRow


@frozen
class Overview:
    """The deployments in reach: those with an approved examination, how many stand where, and the rest.

    ``examined`` are the rows with an approved examination; ``unexamined`` those without, a proposal included.
    """

    examined: tuple[InventoryRow, ...]
    unexamined: tuple[InventoryRow, ...]
    by_standing: Mapping[str, int]

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "examined": {"systems": len({row.ref for row in self.examined}), "deployments": len(self.examined)},
            "not_examined": {"systems": len({row.ref for row in self.unexamined}), "deployments": len(self.unexamined)},
            "by_standing": dict(self.by_standing),
            "systems": [_examined(row) for row in self.examined],
        }


def overview_of(rows: Sequence[InventoryRow]) -> Overview:
    """The overview of these deployments."""
    examined = tuple(row for row in rows if row.classification is not None)
    unexamined = tuple(row for row in rows if row.classification is None)
    return Overview(examined, unexamined, dict(sorted(Counter(row.standing for row in rows).items())))


def _examined(row: InventoryRow) -> dict[str, Any]:
    return {
        "ref": row.ref,
        "deployment": row.deployment,
        "name": row.text("name"),
        "function": row.text("function"),
        "organisation": row.organisation,
        "standing": row.standing,
        "outcome": row.outcome,
        "points": list(row.points),
        "depth": row.depth,
        "taxonomy": row.taxonomy,
        "fictional": row.fictional,
        **held_document(row.held_elsewhere),
    }
