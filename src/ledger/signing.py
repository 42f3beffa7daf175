"""Signing a checkpoint: only after reading again, from the stored bytes, all that it newly covers.

What the last signed checkpoint covered is hashed anew from the bytes of the entries as well, and must give the root
that was signed. Every entry after that is also examined. Where anything differs nothing is signed: a signature of the
log key says that this is the ledger, and there is no taking it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import NotAuthorised, NotFound, Unsound
from ..evidence.checkpoint import Checkpoint
from ..evidence.merkle import Frontier, leaf_hash
from ..evidence.note_signing import log_key
from ..evidence.signed_checkpoint import open_checkpoint, sign_checkpoint
from .audit_entry import EntryAudit
from .audit_rows import AuditRows
from .checkpoints import StoredCheckpoint, newest_checkpoint, stored_checkpoint, stored_checkpoints
from .log_keys import log_keys
from .storage_errors import storage_errors
from .tree import root_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from ..evidence.keys import Ed25519SigningKey
    from ..evidence.log_keys import LogKeys
    from .books import Books
    from .reader import Reader

_INSERT = "INSERT INTO checkpoints VALUES (?, ?, ?, ?)"
_BYTES = 'SELECT entry FROM entries WHERE "index" >= ? AND "index" < ? ORDER BY "index"'
_PIECE = 5_000


def signed_checkpoint(
    books: Books, key: Ed25519SigningKey, now: datetime, *, size: int | None = None
) -> StoredCheckpoint:
    """The signed checkpoint of a size (default: all entries), signed now where it was not; the same bytes ever after.

    Raises NotFound ``size-beyond-ledger``, ``log-key-missing``, ``checkpoint-of-nothing``; NotAuthorised
    ``log-key-other``; Unsound where anything differs: ``checkpoint-beyond-ledger``, ``signed-checkpoint-differs``,
    ``checkpoint-entry-unsound``, ``checkpoint-tree-differs``, and as :func:`~grootboek.ledger.log_keys.log_keys`.
    """
    reader = books.reader
    have = reader.head().size
    size = have if size is None else size
    if not 0 <= size <= have:
        raise NotFound("size-beyond-ledger", found=size, size=have)
    keys = log_keys(reader)
    _check_key(key, keys, reader)
    _check_newest(reader, keys, have)
    found = stored_checkpoint(reader.connections, size)
    if found is not None:
        return found
    if size == 0:
        raise NotFound("checkpoint-of-nothing")
    checkpoint = Checkpoint(reader.meta.origin, size, _root_read_again(reader, keys, size))
    signed = sign_checkpoint(checkpoint, key)
    moment = now.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return _store(books, StoredCheckpoint(size, checkpoint.root, signed.to_bytes(), moment))


def _check_key(key: Ed25519SigningKey, keys: LogKeys, reader: Reader) -> None:
    current = keys.current
    if current is None:
        raise NotFound("log-key-missing")
    given = log_key(reader.meta.origin, key)
    if given != current:
        raise NotAuthorised("log-key-other", found=given.text, expected=current.text)


def _check_newest(reader: Reader, keys: LogKeys, have: int) -> None:
    """The ledger as it is must go on from the newest signed checkpoint."""
    newest = newest_checkpoint(reader.connections)
    if newest is None:
        return
    if newest.size > have:
        raise Unsound("checkpoint-beyond-ledger", found=have, expected=newest.size)
    check_stored(newest, keys, reader)
    if reader.root(newest.size) != newest.root:
        raise Unsound("signed-checkpoint-differs", size=newest.size)


def check_stored(stored: StoredCheckpoint, keys: LogKeys, reader: Reader) -> None:
    """Check the note of a stored checkpoint: signed by a log key of that size, and of that size and root.

    Raises Unsound as :func:`~grootboek.evidence.signed_checkpoint.open_checkpoint`, ``signed-checkpoint-differs``.
    """
    opened = open_checkpoint(stored.note, keys.for_size(stored.size), reader.meta.origin)
    if (opened.checkpoint.size, opened.checkpoint.root) != (stored.size, stored.root):
        raise Unsound("signed-checkpoint-differs", size=stored.size)


def _root_read_again(reader: Reader, keys: LogKeys, size: int) -> bytes:
    """The root over the first entries, from their bytes; those that no signed checkpoint covers are examined too."""
    before = stored_checkpoints(reader.connections, upto=size)
    frontier = Frontier()
    if before:
        last = before[-1]
        check_stored(last, keys, reader)
        frontier = _covered(reader, last.size)
        if (frontier.size, frontier.root()) != (last.size, last.root):
            raise Unsound("signed-checkpoint-differs", size=last.size)
    frontier = _extended(reader, frontier, size)
    if frontier.root() != root_at(size, reader.hashes):
        raise Unsound("checkpoint-tree-differs", size=size)
    return frontier.root()


def _covered(reader: Reader, size: int) -> Frontier:
    """The tree over the bytes of the first entries as they are stored now; smaller where some are gone."""
    rows, frontier = AuditRows(reader.connections), Frontier()
    for start in range(0, size, _PIECE):
        found = rows.query(_BYTES, (start, min(start + _PIECE, size)))
        frontier = frontier.extend([leaf_hash(row[0]) for row in found])
    return frontier


def _extended(reader: Reader, frontier: Frontier, size: int) -> Frontier:
    grown = frontier.extend(_leaves(reader, frontier.size, size))
    if grown.size != size:
        raise Unsound("entry-unreadable", index=grown.size)
    return grown


def _leaves(reader: Reader, start: int, stop: int) -> Iterator[bytes]:
    """The leaf hashes of entries, each examined and hashed anew."""
    entry, expected = EntryAudit(reader.meta), start
    for row in AuditRows(reader.connections).entries_between(start, stop):
        if row.index != expected:
            raise Unsound("entry-unreadable", index=expected)
        for finding in entry.findings(row):
            if finding.level == "unsound":
                raise Unsound("checkpoint-entry-unsound", index=row.index, problem=finding.code)
        yield entry.examined.leaf
        expected += 1


def _store(books: Books, made: StoredCheckpoint) -> StoredCheckpoint:
    """Keep a checkpoint; where another process was quicker, give what that one kept."""
    datastore = books.recorder.ledger_datastore
    with storage_errors(datastore.location), datastore.transaction(commit=True) as cursor:
        cursor.execute("UPDATE head SET size = size")  # takes the write lock before anything is read
        cursor.execute("SELECT size, root, note, signed_at FROM checkpoints WHERE size = ?", (made.size,))
        row = cursor.fetchone()
        if row is not None:
            return StoredCheckpoint(*row)
        cursor.execute(_INSERT, (made.size, made.root, made.note, made.signed_at))
    return made
