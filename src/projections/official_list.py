"""All officials as known at a moment, with their keys and mandates and whether each mandate runs on the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, select

from ..frozen import frozen
from .conditions import known
from .days import as_text
from .shown_texts import shown_texts as texts
from .tables import departures, keys, mandates, officials, revocations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection, Row

    from .position import Moment, Position
    from .store import Projections


@frozen
class KeyRow:
    """A signing key. ``since`` is its effective day; ``index`` the entry that added it.

    ``ended_by`` and ``ended_at``: the entry by which it was revoked or its official left, and when that was recorded;
    ``suspect_since``: from when what it signed is suspect.
    """

    fingerprint: str
    public_key: str
    made_by: str
    since: str
    index: int
    ended_by: int | None = None
    ended_at: str | None = None
    suspect_since: str | None = None

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "fingerprint": self.fingerprint,
            "public_key": self.public_key,
            "made_by": self.made_by,
            "since": self.since,
            "index": self.index,
            "ended_by": self.ended_by,
            "suspect_since": self.suspect_since,
        }


@frozen
class MandateRow:
    """A role for an organisation and all below it. ``withdrawn_by`` is the entry that ended it, from its index on."""

    role: str
    organisation: str
    from_day: str | None
    until_day: str | None
    runs: bool
    withdrawn_by: int | None
    index: int

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "role": self.role,
            "organisation": self.organisation,
            "from": self.from_day,
            "until": self.until_day,
            "runs": self.runs,
            "withdrawn_by": self.withdrawn_by,
            "index": self.index,
        }


@frozen
class OfficialRow:
    """One official. ``name`` is None where it was not given, or is withheld."""

    handle: str
    function: str | None
    name: str | None
    organisation: str
    since: str
    index: int
    keys: tuple[KeyRow, ...]
    mandates: tuple[MandateRow, ...]
    left_by: int | None = None

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "handle": self.handle,
            "function": self.function,
            "name": self.name,
            "organisation": self.organisation,
            "since": self.since,
            "index": self.index,
            "keys": [key.document() for key in self.keys],
            "mandates": [mandate.document() for mandate in self.mandates],
            "left_by": self.left_by,
        }


@frozen
class OfficialList:
    """The officials, by handle."""

    position: Position
    expected: bool
    rows: tuple[OfficialRow, ...]

    def document(self) -> dict[str, Any]:
        """As JSON."""
        rows = [row.document() for row in self.rows]
        return {**self.position.document(), "expected": self.expected, "officials": rows}


def official_list(projections: Projections, moment: Moment) -> OfficialList:
    """All officials that are known at a moment."""

    def question(connection: Connection) -> OfficialList:
        gone = _departures(connection, moment)
        held, granted = _keys(connection, moment, gone), _mandates(connection, moment, gone)
        rows = tuple(
            OfficialRow(
                handle=row.handle,
                function=row.function,
                name=row.name,
                organisation=row.organisation,
                since=row.since,
                index=row.entry,
                keys=tuple(held.get(row.handle, ())),
                mandates=tuple(granted.get(row.handle, ())),
                left_by=gone[row.handle].entry if row.handle in gone else None,
            )
            for row in _officials(connection, moment)
        )
        return OfficialList(moment.position, moment.expected, rows)

    return projections.ask(question, moment)


def _officials(connection: Connection, moment: Moment) -> Iterable[Row[Any]]:
    function, name = texts.alias("function_text"), texts.alias("name_text")
    joined = officials.outerjoin(function, and_(function.c.entry == officials.c.entry, function.c.field == "function"))
    joined = joined.outerjoin(name, and_(name.c.entry == officials.c.entry, name.c.field == "name"))
    columns = select(officials, function.c.value.label("function"), name.c.value.label("name")).select_from(joined)
    return connection.execute(columns.where(known(officials, moment)).order_by(officials.c.handle, officials.c.entry))


def _departures(connection: Connection, moment: Moment) -> dict[str, Row[Any]]:
    """By handle, the first entry that says that the official left."""
    rows = connection.execute(select(departures).where(known(departures, moment)).order_by(departures.c.entry.desc()))
    return {row.handle: row for row in rows}


def _keys(connection: Connection, moment: Moment, gone: Mapping[str, Row[Any]]) -> dict[str, list[KeyRow]]:
    revoked: dict[tuple[str, str], list[Row[Any]]] = {}
    for row in connection.execute(select(revocations).where(known(revocations, moment)).order_by(revocations.c.entry)):
        revoked.setdefault((row.handle, row.fingerprint), []).append(row)
    found: dict[str, list[KeyRow]] = {}
    for row in connection.execute(select(keys).where(known(keys, moment)).order_by(keys.c.entry)):
        revocations_of = revoked.get((row.handle, row.fingerprint), [])
        left = gone.get(row.handle)
        ends = sorted((one.entry, one.recorded_at) for one in (*revocations_of, *([left] if left is not None else [])))
        ended_by, ended_at = ends[0] if ends else (None, None)
        since = min((one.suspect_since for one in revocations_of if one.suspect_since), default=None)
        key = KeyRow(row.fingerprint, row.public_key, row.made_by, row.since, row.entry, ended_by, ended_at, since)
        found.setdefault(row.handle, []).append(key)
    return found


def _mandates(connection: Connection, moment: Moment, gone: Mapping[str, Row[Any]]) -> dict[str, list[MandateRow]]:
    rows = connection.execute(select(mandates).where(known(mandates, moment)).order_by(mandates.c.entry)).all()
    found: dict[str, list[MandateRow]] = {}
    for row in rows:
        if row.granted:
            found.setdefault(row.handle, []).append(_mandate(row, rows, gone.get(row.handle), moment))
    return found


def _mandate(granted: Row[Any], rows: Iterable[Row[Any]], left: Row[Any] | None, moment: Moment) -> MandateRow:
    about = (granted.handle, granted.role, granted.organisation)
    ends = [
        row.entry
        for row in rows
        if not row.granted and row.entry > granted.entry and (row.handle, row.role, row.organisation) == about
    ]
    ends += [left.entry] if left is not None else []
    withdrawn_by = min(ends, default=None)
    return MandateRow(
        role=granted.role,
        organisation=granted.organisation,
        from_day=as_text(granted.on_from),
        until_day=as_text(granted.on_until),
        runs=withdrawn_by is None and granted.on_from <= moment.day <= granted.on_until,
        withdrawn_by=withdrawn_by,
        index=granted.entry,
    )
