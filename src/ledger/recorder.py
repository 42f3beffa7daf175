"""The recorder for SQLite: the library's own, with entries, tree and registers written in the same transaction.

The library's reading methods and its test-suite work on the view ``stored_events``; writing is ours. An append takes
the write lock before it reads anything: a transaction that reads first and then writes fails with "database is locked"
when another writer was there in between.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from eventsourcing.persistence import Notification
from eventsourcing.sqlite import SQLiteApplicationRecorder

from ..errors import Conflict
from .appending import Appending, EntryRow, Saving, SignedEvent, append_after, first_instant
from .one_transaction import OneTransaction
from .reader import Reader, read_command, read_head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventsourcing.persistence import StoredEvent
    from eventsourcing.sqlite import SQLiteCursor

    from ..domain.values import Code
    from .clock import Clock
    from .command_register import NewCommand, RecordedCommand
    from .datastore import LedgerDatastore
    from .records import LedgerMeta

_TAKE_LOCK: Final = "UPDATE head SET size = size"
_MOVE_HEAD: Final = "UPDATE head SET size = ?, recorded_at = ?, authority = ?, frontier = ?"
_INSERT_ENTRY: Final = "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)"
_INSERT_SUBTREE: Final = "INSERT INTO subtrees VALUES (?, ?, ?)"
_INSERT_DISCLOSURE: Final = "INSERT INTO disclosures VALUES (?, ?, ?)"
_INSERT_COMMAND: Final = "INSERT INTO commands VALUES (?, ?, ?, ?, ?, ?)"
_INSERT_REFERENCE: Final = "INSERT INTO reference_register VALUES (?, ?, ?, ?)"
_NOTIFICATIONS: Final = """
SELECT
    "index" + 1 AS id, originator_id, originator_version, topic,
    substr(entry, signed_offset + 1, length(entry) - signed_offset - 1) AS state
FROM entries
WHERE "index" >= ? AND "index" < ? AND (? = '[]' OR topic IN (SELECT value FROM json_each(?)))
ORDER BY "index" LIMIT ?
"""
_NO_END: Final = 2**62
_NOTHING_BESIDE: Final = Saving()


class SQLiteLedgerRecorder(SQLiteApplicationRecorder):
    """Records the events of one ledger, each as an entry."""

    def __init__(self, datastore: LedgerDatastore, meta: LedgerMeta, clock: Clock) -> None:
        super().__init__(datastore)
        self.ledger_datastore = datastore
        self.meta = meta
        self.clock = clock
        # The library's statement would look at every row of the view.
        self.select_max_notification_id_statement = 'SELECT max("index") + 1 FROM entries'

    def construct_create_table_statements(self) -> list[str]:
        """None: tables are made when a ledger is made, so that opening one never races with another process."""
        return []

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> Sequence[int] | None:
        """Append the events as entries, all or none. Gives their notification ids: index + 1.

        ``saving`` (:class:`~grootboek.ledger.appending.Saving`) brings what goes beside them. Raises what
        :func:`~grootboek.ledger.appending.append_after` and ``first_instant`` raise, what the judgement raises, and the
        library's errors: IntegrityError where the place of an event in its stream is taken.
        """
        return super().insert_events(stored_events, **kwargs) if stored_events else None

    @property
    def location(self) -> str:
        """Where the ledger is, as errors name it."""
        return self.ledger_datastore.location

    def find_command(self, command_id: Code) -> RecordedCommand | None:
        """The command recorded under an id, if there is one. Raises Unreachable."""
        with self.ledger_datastore.reading() as cursor:
            return read_command(cursor, command_id)

    def append(self, events: Sequence[StoredEvent], saving: Saving) -> Appending:
        """As :meth:`insert_events`, with errors as SQLite gives them; gives what was written."""
        with self.ledger_datastore.appending() as cursor:
            return self._append(cursor, events, saving)

    def _insert_events(
        self, c: SQLiteCursor, stored_events: Sequence[StoredEvent], saving: Saving = _NOTHING_BESIDE, **_: Any
    ) -> Sequence[int]:
        c.execute(_TAKE_LOCK)  # the library's transactions begin without it
        return [row.index + 1 for row in self._append(c, stored_events, saving).entries]

    def _append(self, cursor: SQLiteCursor, events: Sequence[StoredEvent], saving: Saving) -> Appending:
        """Append within a transaction that has the write lock."""
        head = read_head(cursor)
        if saving.size is not None and saving.size != head.size:
            raise Conflict("entries-already-there", path=self.location)
        rehearsal = self.meta.rehearsal
        first, raw = first_instant(head, self.clock, rehearsal=rehearsal, confirmed=saving.clock_confirmed)
        judgement = saving.judgement
        if judgement is not None and not judgement.still_holds(head, first):
            judgement.again(Reader(OneTransaction(cursor), until=head), first)
        appending = append_after(head, events, first, raw, rehearsal=rehearsal)
        _write(cursor, appending)
        _write_beside(cursor, events, appending)
        if saving.command is not None:
            _write_command(cursor, saving.command, head.size, len(events))
        return appending

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Notification]:
        """As the library's, but by the index of the table: over the view it would sort all entries at each call."""
        first = 0 if start is None else start - 1 if inclusive_of_start else start
        wanted = json.dumps(list(topics))
        parameters = (first, _NO_END if stop is None else stop, wanted, wanted, limit)
        with self.datastore.transaction(commit=False) as cursor:
            cursor.execute(_NOTIFICATIONS, parameters)
            return [
                Notification(
                    id=row["id"],
                    originator_id=self.convert_originator_id(row["originator_id"]),
                    originator_version=row["originator_version"],
                    topic=row["topic"],
                    state=row["state"],
                )
                for row in cursor.fetchall()
            ]


def _write(cursor: SQLiteCursor, appending: Appending) -> None:
    """Write head, entries and tree, in this order: no entry goes in for which the head has no room."""
    head = appending.head
    cursor.execute(_MOVE_HEAD, (head.size, head.recorded_at, head.authority, head.frontier))
    if len(appending.entries) == 1:
        cursor.execute(_INSERT_ENTRY, _entry_parameters(appending.entries[0]))
    else:
        cursor.executemany(_INSERT_ENTRY, map(_entry_parameters, appending.entries))
    if appending.subtrees:
        cursor.executemany(_INSERT_SUBTREE, [(each.level, each.number, each.hash) for each in appending.subtrees])


def _write_beside(cursor: SQLiteCursor, events: Sequence[StoredEvent], appending: Appending) -> None:
    """Write disclosures and references of the events that have them."""
    disclosures: list[tuple[int, str, str]] = []
    references: list[tuple[str, str, str, int]] = []
    for event, row in zip(events, appending.entries, strict=True):
        if isinstance(event, SignedEvent):
            index = row.index
            disclosures += [(index, field, text) for field, text in event.disclosures.items()]
            references += [(each.kind, each.code, _text_of(row.originator_id), index) for each in event.references]
    if disclosures:
        cursor.executemany(_INSERT_DISCLOSURE, disclosures)
    if references:
        cursor.executemany(_INSERT_REFERENCE, references)


def _write_command(cursor: SQLiteCursor, command: NewCommand, first: int, count: int) -> None:
    parameters = (command.command_id, command.key, command.mac, first, count, command.reference)
    cursor.execute(_INSERT_COMMAND, parameters)


def _entry_parameters(row: EntryRow) -> tuple[Any, ...]:
    return (
        row.index,
        _text_of(row.originator_id),
        row.originator_version,
        row.topic,
        row.entry,
        row.leaf,
        row.signed_offset,
    )


def _text_of(originator_id: UUID | str) -> str:
    """As the library writes it: a UUID as 32 hexadecimal digits."""
    return originator_id.hex if isinstance(originator_id, UUID) else originator_id
