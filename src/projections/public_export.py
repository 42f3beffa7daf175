"""All entries as the public may see them, one document each, in order: what is withheld has its ground and author.

An entry's own bytes name its official by handle and hold the signature, so they are no part of this; its hash is that
of those bytes, unchanged, and stands in the tree.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from .audience import functions_of, hidden_from
from .history import HistoryRequest, history
from .redaction_rows import redaction_rows
from .shown_texts import shown_texts
from .tables import entries

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from .position import Moment
    from .store import Projections


def public_export(projections: Projections, moment: Moment) -> list[dict[str, Any]]:
    """The documents of all entries known at the moment, as the reader of these projections sees them."""
    language = projections.shown_to.language
    found = history(projections, moment, HistoryRequest(since=date.min), language)
    told = {row.index: row.document() for row in found.rows}

    def question(connection: Connection) -> list[dict[str, Any]]:
        hidden = hidden_from(connection, projections.shown_to)
        texts: dict[int, dict[str, Any]] = {}
        withheld: dict[int, list[str]] = {}
        redacted = _redacted(connection)
        for row in connection.execute(select(shown_texts).order_by(shown_texts.c.entry, shown_texts.c.field)):
            texts.setdefault(row.entry, {})[row.field] = row.value
            if row.redaction is not None:
                withheld.setdefault(row.entry, []).append(row.field)
        columns = (entries.c.entry, entries.c.recorded_at, entries.c.level, entries.c.hash)
        chosen = select(*columns).where(entries.c.entry < moment.position.size).order_by(entries.c.entry)
        made = []
        for row in connection.execute(chosen):
            if row.entry in hidden.levels:
                (left_out,) = hidden.withheld([(row.entry,)])
                about = {"index": row.entry, "recorded_at": row.recorded_at, "hash": row.hash, "level": row.level}
                made.append({**about, "withheld": {"ground": left_out.ground, "by": left_out.document()["by"]}})
            else:
                shown: dict[str, Any] = {"texts": texts.get(row.entry, {})}
                shown["withheld_fields"] = withheld.get(row.entry, [])
                shown["redactions"] = redacted.get(row.entry, [])
                made.append(told[row.entry] | shown)
        return made

    return projections.ask(question, moment)


def _redacted(connection: Connection) -> Mapping[int, list[dict[str, Any]]]:
    """By entry, each approved redaction: field, way, ground, by which entry, and by which functions."""
    functions = functions_of(connection)
    found: dict[int, list[dict[str, Any]]] = {}
    for row in redaction_rows(connection):
        if row.approval is None:
            continue
        people = {"proposed_by": row.proposed_by, "approved_by": row.approved_by}
        named = {role: functions.get(handle or "") for role, handle in people.items()}
        by = {role: None if function is None else function.value for role, function in named.items()}
        found.setdefault(row.target, []).append(row.document() | by)
    return found
