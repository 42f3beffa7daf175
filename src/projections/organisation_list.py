"""All organisations as known at a moment, with what each stood under on the day and how it was called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..frozen import frozen
from .tree import TreeAt, tree_at

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from ..domain.organisation_tree import Organisation
    from .position import Moment, Position
    from .store import Projections


@frozen
class OrganisationRow:
    """One organisation. ``from_day`` and ``until_day`` are its first and last day; None: since ever, no end."""

    code: str
    name: str | None
    name_en: str | None
    kind: str
    parent: str | None
    ministry: str | None
    from_day: date | None
    until_day: date | None
    successor: str | None
    exists: bool
    fictional: bool
    tooi: str | None
    oin: str | None
    source: str | None
    index: int

    def document(self) -> dict[str, Any]:
        """As JSON, with the keys of the contract first."""
        return {
            "code": self.code,
            "name": self.name,
            "kind": self.kind,
            "parent": self.parent,
            "from": None if self.from_day is None else self.from_day.isoformat(),
            "until": None if self.until_day is None else self.until_day.isoformat(),
            "name_en": self.name_en,
            "ministry": self.ministry,
            "successor": self.successor,
            "exists": self.exists,
            "fictional": self.fictional,
            "tooi": self.tooi,
            "oin": self.oin,
            "source": self.source,
            "index": self.index,
        }


@frozen
class OrganisationList:
    """The organisations, by code."""

    position: Position
    expected: bool
    rows: tuple[OrganisationRow, ...]

    def document(self) -> dict[str, Any]:
        """As JSON."""
        rows = [row.document() for row in self.rows]
        return {**self.position.document(), "expected": self.expected, "organisations": rows}


def organisation_list(projections: Projections, moment: Moment) -> OrganisationList:
    """All organisations that are known at a moment, also those that do not exist on its day."""

    def question(connection: Connection) -> OrganisationList:
        found = tree_at(connection, moment)
        rows = (_row(found, organisation) for organisation in found.tree.organisations.values())
        return OrganisationList(moment.position, moment.expected, tuple(sorted(rows, key=lambda row: row.code)))

    return projections.ask(question, moment)


def _row(found: TreeAt, organisation: Organisation) -> OrganisationRow:
    code, tree = organisation.code, found.tree
    names = tree.names(code, found.day)
    english = None if names is None else names.name_en
    first = organisation.from_day
    return OrganisationRow(
        code=str(code),
        name=None if names is None else names.name.value,
        name_en=None if english is None else english.value,
        kind=organisation.kind,
        parent=_text(tree.parent(code, found.day)),
        ministry=_text(tree.ministry(code, found.day)),
        from_day=None if first == first.min else first,
        until_day=organisation.until_day,
        successor=_text(organisation.successor),
        exists=tree.exists(code, found.day),
        fictional=tree.fictional(code),
        tooi=_text(organisation.tooi),
        oin=_text(organisation.oin),
        source=_text(organisation.source),
        index=organisation.index,
    )


def _text(code: str | None) -> str | None:
    return None if code is None else str(code)
