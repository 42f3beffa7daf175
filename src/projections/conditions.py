"""What counts at a moment, as conditions in SQL: one place, so that every question reads the two times the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, select

from .tables import entries, standings, standings_attested

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, FromClause, Table

    from .position import Moment


def known(table: FromClause, moment: Moment) -> ColumnElement[bool]:
    """The rows of entries that are known at the moment, in a table with one row an entry."""
    return (table.c.attested_day if moment.attested else table.c.entry) <= moment.known


def stands(table: FromClause, moment: Moment) -> ColumnElement[bool]:
    """The rows of entries that no correction names which is known at the moment."""
    correction = entries.alias("correction")
    names_it = and_(correction.c.target == table.c.entry, correction.c.relation == "corrects")
    return ~select(correction.c.entry).where(names_it, known(correction, moment)).exists()


def rectangles(moment: Moment) -> Table:
    """The standings as recorded, or as attested."""
    return standings_attested if moment.attested else standings


def as_known(table: Table, moment: Moment) -> ColumnElement[bool]:
    """The rectangles that are known at the moment, whatever their days."""
    return and_(table.c.known_from <= moment.known, table.c.known_until > moment.known)


def holds(table: Table, moment: Moment) -> ColumnElement[bool]:
    """The one rectangle of each deployment that holds both the day and what is known."""
    return and_(as_known(table, moment), table.c.on_from <= moment.day, table.c.on_until >= moment.day)
