"""A snapshot: the inventory at a moment in one document that can be checked without the ledger.

Its core depends on nothing but the question, the resolved index, the audience and the rules, so that the same question
gives the same bytes for ever, on any copy of the ledger. So ``known_at`` in the core is the recorded time of the last
entry that counts (or, by attested days, the last day), and a text is a reference to the commitment that an entry holds.
The texts themselves stand beside the core, as far as they are at hand. The format is
:mod:`grootboek.evidence.snapshot_format`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import select

from ..evidence.snapshot_format import references_in, snapshot_document
from .inventory import InventoryRow, rows_at
from .tables import entries
from .tree import TreeAt, tree_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from ..evidence.canonical import JsonValue
    from ..ledger.reader import Reader
    from .position import Moment
    from .store import Projections
    from .text_of import TextOf

Audience = Literal["full", "public"]
"""public: without what rests on an entry that is not unclassified; how many rows that leaves out is said."""


def snapshot(projections: Projections, moment: Moment, audience: Audience = "full") -> bytes:
    """The snapshot of the inventory at a moment, as bytes."""
    core = projections.ask(lambda connection: _core(connection, moment, audience), moment)
    reader = projections.reader
    return snapshot_document(core, _texts(reader, core), reader.leaves(0, moment.position.size))


def _core(connection: Connection, moment: Moment, audience: Audience) -> Mapping[str, JsonValue]:
    position = moment.position
    tree = tree_at(connection, moment)
    rows = list(rows_at(connection, moment, tree))
    hidden = _classified_entries(connection) if audience == "public" else frozenset()
    shown = [row for row in rows if not hidden & _indexes(row)]
    known_at = position.known_at if moment.attested else position.recorded_at
    return {
        "audience": audience,
        "index": position.index,
        "ledger": str(position.ledger),
        "organisations": _organisations(tree, shown),
        "origin": str(position.origin),
        "question": {
            "about": "inventory",
            "attested": position.attested,
            "known_at": str(known_at),
            "on": position.on.isoformat(),
        },
        "rehearsal": position.rehearsal,
        "root": position.root,
        "rows": [_row(row) for row in shown],
        "rules": str(position.rules),
        "size": position.size,
        "withheld_rows": len(rows) - len(shown),
    }


def _classified_entries(connection: Connection) -> frozenset[int]:
    return frozenset(connection.scalars(select(entries.c.entry).where(entries.c.level != "unclassified")))


def _indexes(row: InventoryRow) -> frozenset[int]:
    """All entries that a row says something from."""
    named = {text.index for text in (*row.texts.values(), *row.processes)}
    return frozenset({*row.rests_on, *row.unknown, *named, row.use_index, row.organisation_index})


def _row(row: InventoryRow) -> Mapping[str, JsonValue]:
    made: dict[str, Any] = {
        "ref": row.ref,
        "ministry": row.ministry,
        "organisation": row.organisation,
        "organisation_index": row.organisation_index,
        "fictional": row.fictional,
        "use_index": row.use_index,
        "approval": row.approval,
        "covers": row.covers,
        "later": [{"from": day, "point": point} for point, day in row.later],
        "roles": list(row.roles),
        "external": list(row.external),
        "sources": dict(row.sources),
        "rests_on": list(row.rests_on),
        "unknown_entries": list(row.unknown),
        "processes": [_reference(process) for process in row.processes],
        **row.facts(),
        **{name: _reference(text) for name, text in row.texts.items()},
    }
    return {name: value for name, value in made.items() if value is not None}


def _reference(text: TextOf) -> Mapping[str, JsonValue]:
    return {"field": text.field, "index": text.index, "sd": text.digest}


def _organisations(tree: TreeAt, rows: Sequence[InventoryRow]) -> list[JsonValue]:
    """The organisations and ministries that the rows name, with their names on the day."""
    named = {code for row in rows for code in (row.organisation, row.ministry) if code is not None}
    made: list[JsonValue] = []
    for code in sorted(named):
        about: dict[str, JsonValue] = {"code": code, "fictional": tree.fictional(code)}
        name = tree.name_at(code)
        if name is not None:
            about["name"] = _reference(name)
        made.append(about)
    return made


def _texts(reader: Reader, core: Mapping[str, JsonValue]) -> Mapping[int, Mapping[str, str]]:
    """The disclosures at hand of the texts that the core refers to, by entry and field."""
    wanted: dict[int, set[str]] = {}
    for (index, field), _ in references_in(core):
        wanted.setdefault(index, set()).add(field)
    if not wanted:
        return {}
    found: dict[int, Mapping[str, str]] = {}
    for stored in reader.entries(min(wanted), max(wanted) + 1):
        fields = wanted.get(stored.index, ())
        at_hand = {field: text for field, text in stored.disclosures.items() if field in fields}
        if at_hand:
            found[stored.index] = at_hand
    return found
