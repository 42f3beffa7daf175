"""One AI system at a moment: its deployments, every fact with the entry that it rests on, and how it came to be so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

import orjson
from sqlalchemy import select

from ..domain.events.classification import Classified
from ..domain.law.outcome import interpretive_decisive
from ..errors import NotFound, Refused
from ..frozen import frozen
from ..ledger.decoding import to_recorded
from .audience import hidden_from, people_for
from .conditions import as_known, holds, known, rectangles
from .days import as_text
from .entry_texts import texts_at
from .held_elsewhere import held_document
from .inventory import InventoryRow, review_status, rows_at
from .rows import codes
from .shown_rows import indexes_of
from .system_life import SystemLife, system_life
from .tables import entries
from .tree import tree_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from .position import Moment, Position
    from .store import Projections
    from .text_of import TextOf

Listed: TypeAlias = "tuple[Mapping[str, Any], ...]"
"""What a row keeps as a JSON list of objects."""


@frozen
class PeriodRow:
    """From which day to which (None: without end) a deployment stands where, as known at the moment."""

    from_day: str | None
    until_day: str | None
    standing: str
    outcome: str | None
    points: tuple[str, ...]
    use: str
    claim: str
    shutdown: str
    organisation: str
    rests_on: tuple[int, ...]

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "from": self.from_day,
            "until": self.until_day,
            "standing": self.standing,
            "outcome": self.outcome,
            "points": list(self.points),
            "use": self.use,
            "claim": self.claim,
            "shutdown": self.shutdown,
            "organisation": self.organisation,
            "rests_on": list(self.rests_on),
        }


@frozen
class DeploymentShown:
    """A deployment: its row on the day (None: it did not exist yet), its periods, and its classification in force.

    ``shutdowns`` are those of every period of use up to the day, ``reexamine`` what makes an examination due;
    ``written`` are the texts of the examination, by field, and ``contested`` the readings of guidance that decide it.
    """

    deployment: str
    row: InventoryRow | None
    periods: tuple[PeriodRow, ...]
    examination: Classified | None
    written: Mapping[str, TextOf]
    contested: tuple[str, ...]
    shutdowns: tuple[Mapping[str, Any], ...]
    reexamine: tuple[Mapping[str, Any], ...]

    def document(self) -> dict[str, Any]:
        """As JSON: each fact with the index of the entry that says so."""
        made: dict[str, Any] = {"deployment": self.deployment, "timeline": [each.document() for each in self.periods]}
        if self.row is not None:
            made |= _facts(self.row)
            made["shutdowns"] = [dict(each) for each in self.shutdowns]
            made["reexamine"] = [dict(each) for each in self.reexamine]
        if self.examination is not None:
            made["examination"] = _examination(self.examination, self.written) | {"contested": list(self.contested)}
        return made


@frozen
class SystemShown:
    """A system at a moment. ``entries`` are the indexes of all entries about it that are known."""

    position: Position
    expected: bool
    ref: str
    deployments: tuple[DeploymentShown, ...]
    life: SystemLife
    entries: tuple[int, ...]
    review_status: tuple[str, str] | None

    @property
    def row(self) -> InventoryRow | None:
        """A row that has the system's own texts; None where no deployment existed yet on the day."""
        return next((each.row for each in self.deployments if each.row is not None), None)

    def document(self) -> dict[str, Any]:
        """As JSON."""
        system: dict[str, Any] = {"ref": self.ref}
        if self.row is not None:
            system |= {name: text_document(text) for name, text in self.row.texts.items()}
            system |= held_document(self.row.held_elsewhere)
            system["external"] = list(self.row.external)
            system["sources"] = dict(self.row.sources)
        system |= self.life.document()
        system["deployments"] = [each.document() for each in self.deployments]
        system["entries"] = list(self.entries)
        made = {**self.position.document(), "expected": self.expected, "system": system}
        if self.review_status is not None:
            made["review_status"] = self.review_status[0]
        return made


def system_show(projections: Projections, moment: Moment, ref: str) -> SystemShown:
    """One system at a moment. Raises NotFound ``subject-unknown-then``, Refused ``withheld-from-public``."""

    def question(connection: Connection) -> SystemShown:
        about = select(entries.c.entry).where(entries.c.kind == "ai-system", entries.c.code == ref)
        indexes = tuple(connection.scalars(about.where(known(entries, moment)).order_by(entries.c.entry)))
        if not indexes:
            raise NotFound("subject-unknown-then", ref=ref)
        tree = tree_at(connection, moment)
        hidden = hidden_from(connection, projections.shown_to, moment)
        rows = {row.deployment: row for row in rows_at(connection, moment, tree, code=ref)}
        if hidden.hides({*indexes, *(index for row in rows.values() for index in indexes_of(row))}):
            raise Refused("withheld-from-public", ref=ref)
        periods = _periods(connection, moment, ref)
        stages = _on_the_day(connection, moment, ref)
        shown = tuple(
            DeploymentShown(
                code, row, tuple(its), *_examined(connection, projections, row), *stages.get(code, ((), ()))
            )
            for code, its, row in ((code, its, rows.get(code)) for code, its in periods.items())
        )
        status = review_status(list(rows.values()), projections.laws())
        life = system_life(connection, moment, ref, people_for(connection, projections.shown_to))
        return SystemShown(moment.position, moment.expected, ref, shown, life, indexes, status)

    return projections.ask(question, moment)


def _periods(connection: Connection, moment: Moment, ref: str) -> dict[str, list[PeriodRow]]:
    table = rectangles(moment)
    chosen = select(table).where(table.c.code == ref, as_known(table, moment))
    found: dict[str, list[PeriodRow]] = {}
    for row in connection.execute(chosen.order_by(table.c.deployment, table.c.on_from)):
        period = PeriodRow(
            from_day=as_text(row.on_from),
            until_day=as_text(row.on_until),
            standing=row.standing,
            outcome=row.outcome,
            points=tuple(codes(row.points)),
            use=row.use,
            claim=row.claim,
            shutdown=row.shutdown,
            organisation=row.organisation,
            rests_on=tuple(orjson.loads(row.rests_on)),
        )
        before = found.setdefault(row.deployment, [])
        # What else changed on a day, such as a name, does not make another period here.
        if before and replace(period, from_day=before[-1].from_day) == replace(before[-1], until_day=period.until_day):
            period = replace(period, from_day=before.pop().from_day)
        before.append(period)
    return found


def _on_the_day(connection: Connection, moment: Moment, ref: str) -> dict[str, tuple[Listed, Listed]]:
    """The shutdowns and what makes an examination due, of each deployment."""
    table = rectangles(moment)
    columns = (table.c.deployment, table.c.shutdowns, table.c.reexamine)
    chosen = select(*columns).where(table.c.code == ref, holds(table, moment))
    return {
        row.deployment: (tuple(orjson.loads(row.shutdowns)), tuple(orjson.loads(row.reexamine)))
        for row in connection.execute(chosen)
    }


def _examined(
    connection: Connection, projections: Projections, row: InventoryRow | None
) -> tuple[Classified | None, Mapping[str, TextOf], tuple[str, ...]]:
    """The classification in force, its texts, and the contested readings that decide it, as far as its law is known."""
    if row is None or row.classification is None:
        return None, {}, ()
    event = to_recorded(projections.reader.entry(row.classification)).act.event
    if not isinstance(event, Classified):
        return None, {}, ()
    try:
        contested = interpretive_decisive(event, projections.laws().taxonomy(event.taxonomy))
    except NotFound:
        contested = ()
    return event, texts_at(connection, row.classification), tuple(map(str, contested))


def text_document(text: TextOf) -> dict[str, Any]:
    """A text with where it stands; no value where it is withheld, erased or not at hand."""
    return {"value": text.value, "index": text.index, "field": text.field}


def _facts(row: InventoryRow) -> dict[str, Any]:
    return {
        **row.facts(),
        "ministry": row.ministry,
        "fictional": row.fictional,
        "roles": list(row.roles),
        "organisation": {"value": row.organisation, "index": row.organisation_index},
        "use": {"value": row.use, "index": row.use_index},
        "outcome": {"value": row.outcome, "index": row.classification, "approved_by": row.approval},
        "processes": [text_document(process) for process in row.processes],
        "covers": row.covers,
        "later": [{"point": point, "from": day} for point, day in row.later],
        "rests_on": list(row.rests_on),
    }


def _examination(event: Classified, written: Mapping[str, TextOf]) -> dict[str, Any]:
    def said(field: str) -> str | None:
        return written[field].value if field in written else None

    return {
        "taxonomy": str(event.taxonomy),
        "depth": event.depth,
        "definition": {str(code): state for code, state in event.definition.items()},
        "scope": {str(code): state for code, state in event.scope.items()},
        "elements": {str(code): state for code, state in event.elements.items()},
        "decisive": [str(code) for code in event.decisive],
        "grounds": [str(code) for code in event.grounds],
        "because": said("because"),
        "motivations": {str(code): said(f"motivations.{code}") for code in event.motivations},
        "flags": [str(code) for code in event.flags],
        "review_on": None if event.review_on is None else str(event.review_on),
    }
