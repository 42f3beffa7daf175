"""The event store: signs all acts of one save, records them, and reads acts back as recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from eventsourcing.persistence import EventStore, Notification, Recording

from ..domain.act import Recorded
from ..domain.values import Fingerprint, LeafHash
from ..errors import Conflict, GrootboekError, Unreachable
from ..evidence.act_signature import signatures_of
from ..evidence.entry import signed_with, split_entry
from .appending import Saving, SignedEvent
from .decoding import to_recorded
from .storage_errors import storage_errors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..domain.act import Act
    from ..evidence.keys import SigningKey
    from .appending import EntryRow
    from .command_register import NewCommand
    from .mapper import LedgerMapper, UnsignedAct
    from .reader import Reader
    from .recorder import SQLiteLedgerRecorder


class LedgerStore(EventStore[UUID]):
    """Stores acts, signed by the official who makes them."""

    def __init__(self, mapper: LedgerMapper, recorder: SQLiteLedgerRecorder, reader: Reader) -> None:
        super().__init__(mapper, recorder)
        self._acts = mapper
        self._entries = recorder
        self._reader = reader

    def put(self, domain_events: Sequence[Any], **kwargs: Any) -> list[Recording[UUID]]:
        """Sign and record the acts of one save, all or none; gives each as recorded.

        ``key`` signs (once, however many acts there are); ``saving`` is a
        :class:`~grootboek.ledger.appending.Saving`. A command that turns out to have been recorded already, by an
        append whose answer was lost or by another process, gives what it recorded then.

        Raises Invalid ``entry-too-large``; Refused ``clock-far-ahead``; Conflict ``entries-already-there``,
        ``reference-taken``, ``command-id-reused``; NotAuthorised as the judgement says; Unreachable; Unsound
        ``act-malformed``.
        """
        if not domain_events:
            return []
        written = self._record(domain_events, kwargs["key"], kwargs.get("saving", Saving()))
        return [_recording(recorded, split_entry(entry).signed) for recorded, entry in written]

    def record(self, acts: Sequence[Act], *, key: SigningKey, saving: Saving) -> list[Recorded]:
        """As :meth:`put`, of one act or more, without the library's terms."""
        return [recorded for recorded, _ in self._record(acts, key, saving)]

    def _record(self, acts: Sequence[Act], key: SigningKey, saving: Saving) -> list[tuple[Recorded, bytes]]:
        """Each act as recorded, with the bytes of its entry."""
        unsigned = [self._acts.to_stored_event(act) for act in acts]
        try:
            with storage_errors(self._entries.location):
                appending = self._entries.append(_signed(unsigned, key), saving)
        except (Unreachable, Conflict) as error:
            return self._recorded_before(saving.command, error)
        signer = Fingerprint(key.public_key.fingerprint)
        rehearsal = self._entries.meta.rehearsal
        return [
            (_recorded(row, each.act, signer, rehearsal=rehearsal), row.entry)
            for each, row in zip(unsigned, appending.entries, strict=True)
        ]

    def get(
        self,
        originator_id: UUID,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Iterator[Any]:
        """The acts about one subject as recorded, by their place in its stream. Raises Unsound, Unreachable."""
        found = self._reader.originated_by(originator_id, after=gt, upto=lte)
        ordered = found[::-1] if desc else found
        return map(to_recorded, ordered[:limit])

    def _recorded_before(self, command: NewCommand | None, error: GrootboekError) -> list[tuple[Recorded, bytes]]:
        """What the command recorded after all. Raises the error itself where it recorded nothing."""
        if command is None:
            raise error
        try:
            found = self._entries.find_command(command.command_id)
        except Unreachable as unreachable:
            raise Unreachable(
                "recording-unknown", command=command.command_id, path=self._entries.location
            ) from unreachable
        if found is None:
            raise error
        found.check_same(command.content)
        stored = self._reader.entries(found.first, found.first + found.count)
        return [(to_recorded(each), each.entry) for each in stored]


def _signed(unsigned: Sequence[UnsignedAct], key: SigningKey) -> list[SignedEvent]:
    signatures = signatures_of([each.state for each in unsigned], key)
    return [
        SignedEvent(
            originator_id=each.originator_id,
            originator_version=each.originator_version,
            topic=each.topic,
            state=signed_with(each.state, signature),
            disclosures=each.disclosures,
            references=each.references,
        )
        for each, signature in zip(unsigned, signatures, strict=True)
    ]


def _recorded(row: EntryRow, act: Act, key: Fingerprint, *, rehearsal: bool) -> Recorded:
    return Recorded(row.index, row.recorded_at, rehearsal, key, LeafHash.of(row.leaf), act)


def _recording(recorded: Recorded, signed: bytes) -> Recording[UUID]:
    """In the library's terms: the domain event is the act as recorded, the notification says where it stands."""
    notification = Notification(
        originator_id=recorded.originator_id,
        originator_version=recorded.originator_version,
        topic=recorded.event.TYPE,
        state=signed,
        id=recorded.index + 1,
    )
    return Recording(recorded, notification)
