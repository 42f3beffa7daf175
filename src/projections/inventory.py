"""The inventory: one row a deployment, with its standing, the facts behind it and the entries that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import and_, select

from ..frozen import frozen
from .audience import Withheld, hidden_from
from .conditions import holds, rectangles
from .days import as_text
from .held_elsewhere import held_document, held_level
from .review_status import review_statuses
from .rows import codes
from .shown_rows import has_process, hidden_rows
from .shown_texts import shown_texts as texts
from .tables import standings
from .text_of import TextOf
from .tree import TreeAt, tree_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from sqlalchemy import Connection, Row, Select, Table

    from ..domain.law.laws import Laws
    from .position import Moment, Position
    from .shown_texts import Audience
    from .store import Projections

_NAMED = ("name", "function", "purpose", "supplier", "version")
_COLUMNS = [column.name for column in standings.columns]
_PLACES = [(name, _COLUMNS.index(f"{name}_index"), len(_COLUMNS) + 3 * place) for place, name in enumerate(_NAMED)]
"""Where in a selected row the entry of each text stands, and its value, digest and redaction."""
_PROCESSES = "processes."
_AFTER_PROCESSES = "processes/"  # the character after the full stop


@frozen
class InventoryRow:
    """One deployment on a day, as known. Texts that were never stated are None."""

    ref: str
    deployment: str
    organisation: str
    ministry: str | None
    fictional: bool
    standing: str
    standing_date: str | None
    since: str | None
    outcome: str | None
    points: tuple[str, ...]
    use: str
    claim: str
    shutdown: str
    roles: tuple[str, ...]
    depth: str | None
    taxonomy: str | None
    guidance: tuple[str, ...]
    classification: int | None
    approval: int | None
    proposed: int | None
    covers: bool
    use_index: int
    organisation_index: int
    later: tuple[tuple[str, str], ...]
    claims: tuple[Mapping[str, Any], ...]
    external: tuple[str, ...]
    sources: Mapping[str, bool]
    rests_on: tuple[int, ...]
    unknown: tuple[int, ...]
    texts: Mapping[str, TextOf]
    processes: tuple[TextOf, ...]
    held_elsewhere: str | None = None

    def text(self, field: str) -> str | None:
        """The value of ``name``, ``function``, ``purpose``, ``supplier`` or ``version``."""
        found = self.texts.get(field)
        return None if found is None else found.value

    def document(self) -> dict[str, Any]:
        """As JSON, with the keys of the contract first."""
        made: dict[str, Any] = {
            "ref": self.ref,
            "name": self.text("name"),
            "function": self.text("function"),
            "organisation": self.organisation,
            "ministry": self.ministry,
            "processes": [process.value for process in self.processes],
            **self.facts(),
            "external": list(self.external),
            "rests_on": list(self.rests_on),
            "fictional": self.fictional,
            "sources": dict(self.sources),
            "supplier": self.text("supplier"),
            "purpose": self.text("purpose"),
            "version": self.text("version"),
            "roles": list(self.roles),
        }
        if self.unknown:
            made["unknown_entries"] = list(self.unknown)
        return made

    def facts(self) -> dict[str, Any]:
        """Standing, facts and what they come from: no texts."""
        return {
            "deployment": self.deployment,
            "standing": self.standing,
            "standing_date": self.standing_date,
            "outcome": self.outcome,
            "use": self.use,
            "claim": self.claim,
            "shutdown": self.shutdown,
            "points": list(self.points),
            "since": self.since,
            "depth": self.depth,
            "taxonomy": self.taxonomy,
            "guidance": list(self.guidance),
            "classification": self.classification,
            "proposed": self.proposed,
            "claims": [dict(claim) for claim in self.claims],
            **held_document(self.held_elsewhere),
        }


@frozen
class Inventory:
    """The rows at a moment, by reference. ``review_status`` is that of the law as data: (English, Dutch)."""

    position: Position
    expected: bool
    filters: Mapping[str, str]
    rows: tuple[InventoryRow, ...]
    review_status: tuple[str, str] | None
    audience: Audience = "full"
    withheld: tuple[Withheld, ...] = ()

    def document(self) -> dict[str, Any]:
        """As JSON."""
        made: dict[str, Any] = {**self.position.document(), "expected": self.expected, "filters": dict(self.filters)}
        made["systems"] = [row.document() for row in self.rows]
        if self.audience == "public":
            made |= {"audience": self.audience, "withheld": [each.document() for each in self.withheld]}
        if self.review_status is not None:
            made["review_status"] = self.review_status[0]
        return made


def inventory(
    projections: Projections,
    moment: Moment,
    *,
    organisation: str | None = None,
    standing: str | None = None,
    process: str | None = None,
) -> Inventory:
    """The inventory at a moment. ``organisation``: it and all below it then; ``process``: a part of a process's name.

    Raises NotFound ``organisation-unknown-then``.
    """

    def question(connection: Connection) -> Inventory:
        tree = tree_at(connection, moment)
        within = None if organisation is None else tree.with_below(organisation)
        found = [
            row
            for row in rows_at(connection, moment, tree, standing=standing, within=within)
            if has_process(row, process)
        ]
        hidden = hidden_from(connection, projections.shown_to, moment)
        found, left_out = hidden_rows(found, hidden)
        filters = {"organisation": organisation, "standing": standing, "process": process}
        return Inventory(
            position=moment.position,
            expected=moment.expected,
            filters={name: value for name, value in filters.items() if value is not None},
            rows=tuple(found),
            review_status=review_status(found, projections.laws()),
            audience=projections.shown_to.audience,
            withheld=left_out,
        )

    return projections.ask(question, moment)


def rows_at(
    connection: Connection,
    moment: Moment,
    tree: TreeAt,
    *,
    standing: str | None = None,
    code: str | None = None,
    within: Collection[str] | None = None,
) -> Iterator[InventoryRow]:
    """The rows at a moment, by reference: one read. ``code``: of one system; ``within``: of these organisations."""
    table = rectangles(moment)
    chosen = _selected(table).where(holds(table, moment))
    if standing is not None:
        chosen = chosen.where(table.c.standing == standing)
    if code is not None:
        chosen = chosen.where(table.c.code == code)
    if within is not None:
        chosen = chosen.where(table.c.organisation.in_(sorted(within)))
    placed: dict[str, tuple[str | None, bool]] = {}
    grouped: list[Row[Any]] = []
    for row in connection.execute(chosen.order_by(table.c.code, table.c.deployment)):
        if grouped and (grouped[0].code, grouped[0].deployment) != (row.code, row.deployment):
            yield _row(grouped, tree, placed, connection)
            grouped = []
        grouped.append(row)
    if grouped:
        yield _row(grouped, tree, placed, connection)


def review_status(rows: list[InventoryRow], laws: Laws) -> tuple[str, str] | None:
    """What is said of the law as data wherever an outcome is shown: (English, Dutch); None where none is."""
    return review_statuses({row.taxonomy for row in rows if row.taxonomy is not None}, laws)


def _selected(table: Table) -> Select[Any]:
    """Rectangles with their texts; a deployment with several processes gives several rows."""
    columns: list[Any] = [table]
    joined: Any = table
    for name in _NAMED:
        text = texts.alias(f"{name}_text")
        on = and_(text.c.entry == table.c[f"{name}_index"], text.c.field == name)
        joined = joined.outerjoin(text, on)
        columns += [text.c[part].label(f"{name}_{part}") for part in ("value", "digest", "redaction")]
    process = texts.alias("process_text")
    starts = and_(process.c.field >= _PROCESSES, process.c.field < _AFTER_PROCESSES)
    joined = joined.outerjoin(process, and_(process.c.entry == table.c.processes_index, starts))
    columns += [process.c[part].label(f"process_{part}") for part in ("field", "value", "digest", "redaction")]
    return select(*columns).select_from(joined)


def _row(
    rows: list[Row[Any]], tree: TreeAt, placed: dict[str, tuple[str | None, bool]], connection: Connection
) -> InventoryRow:
    row = rows[0]
    if row.organisation not in placed:
        placed[row.organisation] = tree.ministry(row.organisation), tree.fictional(row.organisation)
    ministry, fictional = placed[row.organisation]
    return InventoryRow(
        ref=row.code,
        deployment=row.deployment,
        organisation=row.organisation,
        ministry=ministry,
        fictional=fictional,
        standing=row.standing,
        standing_date=row.standing_date,
        since=as_text(row.since),
        outcome=row.outcome,
        points=tuple(codes(row.points)),
        use=row.use,
        claim=row.claim,
        shutdown=row.shutdown,
        roles=tuple(codes(row.roles)),
        depth=row.depth,
        taxonomy=row.taxonomy,
        guidance=tuple(codes(row.guidance)),
        classification=row.classification,
        approval=row.approval,
        proposed=row.proposed,
        covers=row.covers,
        use_index=row.use_index,
        organisation_index=row.organisation_index,
        later=tuple((point, day) for point, day in orjson.loads(row.later)),
        claims=tuple(orjson.loads(row.claims)),
        external=tuple(codes(row.external)),
        sources=orjson.loads(row.present),
        rests_on=tuple(orjson.loads(row.rests_on)),
        unknown=tuple(orjson.loads(row.unknown)),
        texts=_texts(row),
        processes=_processes(rows),
        held_elsewhere=None if row.name_digest is not None else held_level(connection, row.code),
    )


def _texts(row: Row[Any]) -> dict[str, TextOf]:
    found = {}
    for name, index, text in _PLACES:
        value, digest, redaction = row[text : text + 3]
        if digest is not None:
            found[name] = TextOf(row[index], name, value, digest, redaction)
    return found


def _processes(rows: list[Row[Any]]) -> tuple[TextOf, ...]:
    found = (
        TextOf(row.processes_index, row.process_field, row.process_value, row.process_digest, row.process_redaction)
        for row in rows
        if row.process_field is not None
    )
    return tuple(sorted(found, key=lambda text: int(text.field.removeprefix(_PROCESSES))))
