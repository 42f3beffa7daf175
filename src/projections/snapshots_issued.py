"""Who received which snapshot, and which of them held a text: worked out by making their cores again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ..domain.events.snapshot import SnapshotIssued
from ..evidence.snapshot_format import references_in
from ..frozen import frozen
from ..ledger.decoding import to_recorded
from .entry_texts import texts_at
from .moments import MomentRequest, resolve
from .snapshot import snapshot_core
from .tables import entries

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from ..evidence.snapshot_format import TextKey
    from .store import Projections


@frozen
class IssuedRow:
    """One snapshot that was given to somebody, by the entry ``index``; texts as they may be shown."""

    index: int
    recorded_at: str
    event: SnapshotIssued
    recipient: str | None
    request: str | None

    def document(self) -> dict[str, Any]:
        """As JSON."""
        event = self.event
        return {
            "index": self.index,
            "recorded_at": self.recorded_at,
            "to": self.recipient,
            "request": self.request,
            "sha256": str(event.sha256),
            "core_sha256": str(event.core_sha256),
            "audience": event.audience,
            "size": event.size,
            "on": str(event.on),
            "known_at": str(event.known_at),
            "attested": event.attested,
        }


def snapshots_issued(projections: Projections, now: datetime, contains: TextKey | None = None) -> list[IssuedRow]:
    """The snapshots issued, by index; with ``contains`` those that refer to that text."""
    found = projections.ask(lambda connection: _rows(connection, projections))
    if contains is None:
        return found
    return [row for row in found if _refers(projections, row.event, now, contains)]


def _rows(connection: Connection, projections: Projections) -> list[IssuedRow]:
    chosen = select(entries.c.entry, entries.c.recorded_at).where(entries.c.type == SnapshotIssued.TYPE)
    rows = []
    for row in connection.execute(chosen.order_by(entries.c.entry)):
        event = to_recorded(projections.reader.entry(row.entry)).event
        if isinstance(event, SnapshotIssued):
            texts = texts_at(connection, row.entry)
            rows.append(IssuedRow(row.entry, row.recorded_at, event, texts["recipient"].value, texts["request"].value))
    return rows


def _refers(projections: Projections, event: SnapshotIssued, now: datetime, wanted: TextKey) -> bool:
    """Whether the core of that snapshot, made again, refers to the text."""
    known_at = str(event.known_at) if event.attested else f"entry:{event.size - 1}"
    request = MomentRequest(on=str(event.on), known_at=known_at, attested=event.attested)
    core = snapshot_core(projections, resolve(projections, request, now), event.audience)
    return any(key == wanted for key, _ in references_in(dict(core)))
