"""The audit of the books: every stored byte read again, every rule applied again, all findings reported.

One pass over all entries, in order, in constant memory but for what carries authority. It never stops at a finding::

    for finding in audit(reader):
        print(finding.level, finding.text("en"))

What it cannot see: that the whole ledger was replaced by another one that is sound in itself. For that it has to be
compared with a checkpoint that somebody else kept: :class:`Audit` says what the root was at any size on the way.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from ..domain.events import AUTHORITY_TYPES
from ..domain.events.ledger import LedgerOpened
from ..errors import GrootboekError
from ..evidence.findings import Finding
from ..frozen import frozen
from .audit_authority import AuthorityAudit
from .audit_checkpoints import CheckpointAudit
from .audit_earlier import EarlierAudit
from .audit_entry import EntryAudit, Examined
from .audit_processes import NoHelpers
from .audit_redactions import RedactionAudit
from .audit_registers import BLOCK, RegisterAudit
from .audit_rows import AuditRows, Row
from .audit_rulebook import RulebookAudit
from .audit_storage import audit_storage
from .audit_times import OrderAudit
from .audit_timestamps import audit_timestamps
from .audit_tree import TreeAudit
from .helpers import HelperEnded
from .reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from ..domain.act import Recorded
    from ..domain.authority_view import AuthorityView
    from ..evidence.checkpoint import Checkpoint
    from .audit_bytes import Checked
    from .audit_processes import ByteChecks
    from .records import LedgerMeta

Looked = TypeVar("Looked")


def audit(reader: Reader) -> Iterator[Finding]:
    """All findings in a ledger: storage, bytes, order, times, tree, signatures, authority, four eyes, disclosures."""
    return Audit(reader).findings()


def _tell_nobody(_done: int, _steps: int) -> None:
    """How far it is, to nobody."""


class Audit:
    """One audit of all entries.

    ``sizes``: where to remember the root. ``since``: a checkpoint of entries that were audited before, of which only
    is checked that they are the same bytes still. ``tell``: is told how many entries are done, and of how many.
    ``checks``: who checks the bytes of each entry.
    """

    def __init__(
        self,
        reader: Reader,
        *,
        sizes: Collection[int] = (),
        since: Checkpoint | None = None,
        tell: Callable[[int, int], None] = _tell_nobody,
        checks: ByteChecks | None = None,
    ) -> None:
        self._reader = Reader(reader.connections)  # one that remembers nothing
        self._rows = rows = AuditRows(reader.connections)
        self._tell = tell
        self._checks = checks or NoHelpers()
        self._meta: LedgerMeta | None = None
        self._order = OrderAudit()
        self._checkpoints = CheckpointAudit(self._reader)
        wanted = {*sizes, *self._checkpoints.sizes}
        self._tree = TreeAudit(rows, wanted if since is None else {*wanted, since.size})
        self._registers = RegisterAudit(rows, self._reader)
        self._authority = AuthorityAudit(self._reader)
        self._redactions = RedactionAudit(rows, self._reader)
        self._earlier = None if since is None else EarlierAudit(since, self._authority)
        self._rulebook = RulebookAudit()
        self._last_with_authority = 0

    @property
    def roots(self) -> Mapping[int, bytes]:
        """The root at each size asked for, worked out from the bytes of the entries; none where entries are missing."""
        return self._tree.roots

    @property
    def authority(self) -> AuthorityView:
        """Who may do what, after the entries so far."""
        return self._authority.view

    @property
    def size(self) -> int:
        """How many entries there are: the index after the last one."""
        return self._order.size

    def findings(self) -> Iterator[Finding]:
        """All findings, in the order in which they come up."""
        yield from audit_storage(self._rows)
        try:
            self._meta = self._reader.meta
        except GrootboekError as error:
            yield Finding.of(error)
        try:
            yield from self._entries(EntryAudit(self._meta))
            yield from self._end()
        except HelperEnded:
            raise
        except GrootboekError as error:
            yield Finding.of(error)
        yield from self._authority.end()

    def _entries(self, entry: EntryAudit) -> Iterator[Finding]:
        size = self._rows.stored_size()
        earlier, covered = self._earlier, 0 if self._earlier is None else self._earlier.size
        self._registers.begin(covered)
        for block in _blocks(self._checked(size, covered)):
            looked_at = [
                _looked_at(row, checked, entry) if isinstance(row, Row) and row.index >= covered else None
                for row, checked in block
            ]
            self._registers.expect([one.examined.recorded for one in looked_at if one and one.examined.recorded])
            for (each, _), one in zip(block, looked_at, strict=True):
                yield from self._one(each, one, earlier)
                if isinstance(each, Row):
                    self._tell(each.index + 1, size)

    def _one(self, each: Row | Finding, looked_at: LookedAt | None, earlier: EarlierAudit | None) -> Iterator[Finding]:
        """One row in its turn, or that it could not be read."""
        if isinstance(each, Finding):
            yield each
            self._order.unreadable(each.index or 0)
            self._registers.unreadable(each.index or 0)
            return
        yield from self._order.place(each.index)
        if looked_at is not None:
            yield from self._row(each, looked_at)
        elif earlier is not None:
            yield from self._earlier_row(each, earlier)

    def _checked(self, size: int, covered: int) -> Iterator[tuple[Row | Finding, Checked | None]]:
        """All rows, those after the first ``covered`` with what was found about their bytes."""
        rows = self._rows.entries(size)
        for row in rows:
            if covered == 0 or (row.index or 0) >= covered:
                rows = chain((row,), rows)
                break
            yield row, None
        rehearsal = None if self._meta is None else self._meta.rehearsal
        yield from self._checks.checked(rows, rehearsal=rehearsal)

    def _end(self) -> Iterator[Finding]:
        whole = not self._order.gap
        yield from self._tree.end(self._order.recorded_at, self._last_with_authority, whole=whole)
        if self._earlier is not None:
            yield from self._earlier.end(self.roots.get(self._earlier.size), self._order.size)
        yield from self._registers.end()
        yield from self._redactions.end()
        yield from self._checkpoints.end(self.roots, self._order.size)
        yield from audit_timestamps(self._reader)

    def _earlier_row(self, row: Row, earlier: EarlierAudit) -> Iterator[Finding]:
        yield from earlier.findings(row)
        yield from self._order.earlier(row.entry)
        yield from self._placed(row, earlier.leaf, carries_authority=earlier.carries_authority)

    def _row(self, row: Row, looked_at: LookedAt) -> Iterator[Finding]:
        yield from looked_at.findings
        examined = looked_at.examined
        self._redactions.missing(row.index, looked_at.missing)
        yield from self._placed(row, examined.leaf, carries_authority=row.topic in AUTHORITY_TYPES)
        if examined.parts is not None:
            yield from self._order.time(examined.parts)
        if examined.recorded is None:
            self._registers.unreadable(row.index)
        else:
            yield from self._recorded(examined.recorded)

    def _placed(self, row: Row, leaf: bytes, *, carries_authority: bool) -> Iterator[Finding]:
        if not self._order.gap:
            yield from self._tree.leaf(leaf)
        if carries_authority:
            self._last_with_authority = row.index + 1

    def _recorded(self, recorded: Recorded) -> Iterator[Finding]:
        if recorded.index == 0:
            yield from self._opening(recorded)
        yield from self._registers.entry(recorded)
        self._redactions.entry(recorded)
        yield from self._authority.entry(recorded)
        yield from self._rulebook.entry(recorded)

    def _opening(self, recorded: Recorded) -> Iterator[Finding]:
        """The first entry says which ledger this is, signed; the row that says so too is not."""
        event, meta = recorded.event, self._meta
        if meta is None:
            return
        said = (event.origin, event.format) if isinstance(event, LedgerOpened) else None
        if said != (meta.origin, meta.format):
            yield Finding.unsound("ledger-row-differs", 0)


@frozen
class LookedAt:
    """What was found about an entry by itself, before its turn comes among the others."""

    findings: Sequence[Finding]
    examined: Examined
    missing: Sequence[str]


def _looked_at(row: Row, checked: Checked | None, entry: EntryAudit) -> LookedAt:
    return LookedAt(list(entry.findings(row, checked)), entry.examined, entry.missing)


def _blocks(rows: Iterator[Looked]) -> Iterator[list[Looked]]:
    """Some rows at a time."""
    while block := list(islice(rows, BLOCK)):
        yield block
