"""The audit of the books: every stored byte read again, every rule applied again, all findings reported.

One pass over all entries, in order, in constant memory but for what carries authority. It never stops at a finding::

    for finding in audit(reader):
        print(finding.level, finding.text("en"))

What it cannot see: that the whole ledger was replaced by another one that is sound in itself. For that it has to be
compared with a checkpoint that somebody else kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.events import AUTHORITY_TYPES
from ..domain.events.ledger import LedgerOpened
from ..errors import GrootboekError
from ..evidence.findings import Finding
from .audit_authority import AuthorityAudit
from .audit_entry import EntryAudit
from .audit_registers import RegisterAudit
from .audit_rows import AuditRows
from .audit_storage import audit_storage
from .audit_times import OrderAudit
from .audit_tree import TreeAudit
from .reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..domain.act import Recorded
    from .audit_rows import Row
    from .records import LedgerMeta


def audit(reader: Reader) -> Iterator[Finding]:
    """All findings in a ledger: storage, bytes, order, times, tree, signatures, authority, four eyes, disclosures."""
    reader = Reader(reader.connections)  # one that remembers nothing
    rows = AuditRows(reader.connections)
    yield from audit_storage(rows)
    try:
        meta = reader.meta
    except GrootboekError as error:
        yield Finding.of(error)
        meta = None
    yield from _Books(reader, rows, meta).findings()


class _Books:
    """One audit of all entries."""

    def __init__(self, reader: Reader, rows: AuditRows, meta: LedgerMeta | None) -> None:
        self._rows = rows
        self._meta = meta
        self._entry = EntryAudit(meta)
        self._order = OrderAudit()
        self._tree = TreeAudit(rows)
        self._registers = RegisterAudit(rows)
        self._authority = AuthorityAudit(reader)
        self._last_with_authority = 0

    def findings(self) -> Iterator[Finding]:
        try:
            for each in self._rows.entries(self._stored_size()):
                if isinstance(each, Finding):
                    yield each
                    self._order.unreadable(each.index or 0)
                    self._registers.unreadable(each.index or 0)
                else:
                    yield from self._row(each)
            whole = not self._order.gap
            yield from self._tree.end(self._order.recorded_at, self._last_with_authority, whole=whole)
            yield from self._registers.end()
        except GrootboekError as error:
            yield Finding.of(error)
        yield from self._authority.end()

    def _stored_size(self) -> int:
        """How many entries there should be, where the head says; it is checked at the end."""
        row = self._rows.one("SELECT size FROM head")
        return row[0] if row is not None and isinstance(row[0], int) else 0

    def _row(self, row: Row) -> Iterator[Finding]:
        yield from self._order.place(row.index)
        yield from self._entry.findings(row)
        examined = self._entry.examined
        if not self._order.gap:
            yield from self._tree.leaf(examined.leaf)
        if examined.parts is not None:
            yield from self._order.time(examined.parts)
        if row.topic in AUTHORITY_TYPES:
            self._last_with_authority = row.index + 1
        if examined.recorded is None:
            self._registers.unreadable(row.index)
        else:
            yield from self._recorded(examined.recorded)

    def _recorded(self, recorded: Recorded) -> Iterator[Finding]:
        if recorded.index == 0:
            yield from self._opening(recorded)
        yield from self._registers.entry(recorded)
        yield from self._authority.entry(recorded)

    def _opening(self, recorded: Recorded) -> Iterator[Finding]:
        """The first entry says which ledger this is, signed; the row that says so too is not."""
        event, meta = recorded.event, self._meta
        if meta is None:
            return
        said = (event.origin, event.format) if isinstance(event, LedgerOpened) else None
        if said != (meta.origin, meta.format):
            yield Finding.unsound("ledger-row-differs", 0)
