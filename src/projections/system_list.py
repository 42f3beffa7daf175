"""All AI systems at a moment, one row a system: how it is called and where its deployments stand."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from ..frozen import frozen
from .held_elsewhere import held_document
from .inventory import InventoryRow, rows_at
from .tree import tree_at

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from .position import Moment, Position
    from .store import Projections


@frozen
class SystemRow:
    """One system with the rows of its deployments, which share its name, function and external references."""

    ref: str
    deployments: tuple[InventoryRow, ...]

    def document(self) -> dict[str, Any]:
        """As JSON."""
        first = self.deployments[0]
        return {
            "ref": self.ref,
            "name": first.text("name"),
            "function": first.text("function"),
            "external": list(first.external),
            "organisations": sorted({row.organisation for row in self.deployments}),
            **held_document(first.held_elsewhere),
            "fictional": any(row.fictional for row in self.deployments),
            "deployments": [
                {
                    "deployment": row.deployment,
                    "organisation": row.organisation,
                    "standing": row.standing,
                    "use": row.use,
                }
                for row in self.deployments
            ],
        }


@frozen
class SystemList:
    """The systems, by reference."""

    position: Position
    expected: bool
    rows: tuple[SystemRow, ...]

    def document(self) -> dict[str, Any]:
        """As JSON."""
        rows = [row.document() for row in self.rows]
        return {**self.position.document(), "expected": self.expected, "systems": rows}


def system_list(projections: Projections, moment: Moment) -> SystemList:
    """All systems with a deployment at a moment."""

    def question(connection: Connection) -> SystemList:
        rows = groupby(rows_at(connection, moment, tree_at(connection, moment)), key=lambda row: row.ref)
        found = tuple(SystemRow(ref, tuple(deployments)) for ref, deployments in rows)
        return SystemList(moment.position, moment.expected, found)

    return projections.ask(question, moment)
