"""The audit of the signed checkpoints that the ledger keeps: one chain, under the log keys that its entries set.

Each note must verify under a key that may have signed its size, and its root must be the one that the bytes of the
entries give. So a past that was rewritten shows where its signed checkpoints were left, and a chain that was rewritten
too takes the log key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.aggregates.log_key import CODE
from ..errors import GrootboekError
from ..evidence.findings import Finding
from ..evidence.signed_note import parse_signed_note, verify_note
from .checkpoints import StoredCheckpoint, stored_checkpoints
from .decoding import to_recorded
from .log_keys import LogKeyChain, log_keys
from .signing import check_stored

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..evidence.checkpoint import Checkpoint
    from ..evidence.log_keys import LogKeys
    from .reader import Reader


class CheckpointAudit:
    """Audits the stored checkpoints of one ledger. ``sizes`` are those at which it needs to know the root."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._unreadable: list[Finding] = []
        self._stored: list[StoredCheckpoint] = []
        try:
            self._stored = stored_checkpoints(reader.connections)
        except GrootboekError as error:
            self._unreadable.append(Finding.of(error))

    @property
    def sizes(self) -> frozenset[int]:
        """The sizes of the stored checkpoints."""
        return frozenset(each.size for each in self._stored)

    def end(self, roots: Mapping[int, bytes], size: int) -> Iterator[Finding]:
        """After the last entry: ``roots`` are those of the entries' bytes, ``size`` is how many entries there are."""
        yield from self._unreadable
        chain = LogKeyChain()
        try:
            yield from chain.follow(map(to_recorded, self._reader.stream("ledger", CODE)))
        except GrootboekError:
            return  # an entry that cannot be read is reported, and so is every checkpoint that covers it
        for stored in self._stored:
            yield from self._note(stored, chain.keys)
            yield from _root(stored, roots, size)

    def _note(self, stored: StoredCheckpoint, keys: LogKeys) -> Iterator[Finding]:
        try:
            check_stored(stored, keys, self._reader)
        except GrootboekError as error:
            yield Finding.unsound("signed-checkpoint-fails", None, size=stored.size, problem=error.code)


def _root(stored: StoredCheckpoint, roots: Mapping[int, bytes], size: int) -> Iterator[Finding]:
    root = roots.get(stored.size)
    if stored.size > size:
        yield Finding.unsound("checkpoint-beyond-ledger", None, found=size, expected=stored.size)
    elif root is None:
        yield Finding.unsound("checkpoint-not-compared", None, size=stored.size)
    elif root != stored.root:
        yield Finding.unsound("signed-checkpoint-differs", None, size=stored.size)


def outside_signature(reader: Reader, checkpoint: Checkpoint, data: bytes) -> Iterator[Finding]:
    """Whether a checkpoint that was kept outside is signed by the ledger's log key, where it is signed at all."""
    try:
        note = parse_signed_note(data)
    except GrootboekError:
        return  # a bare checkpoint: whoever kept it vouches for it
    try:
        verify_note(note, log_keys(reader).for_size(checkpoint.size))
    except GrootboekError as error:
        if error.code == "note-not-signed":
            yield Finding.notice("outside-checkpoint-unsigned", None, size=checkpoint.size)
        else:
            yield Finding.unsound("outside-checkpoint-fails", None, size=checkpoint.size, problem=error.code)
