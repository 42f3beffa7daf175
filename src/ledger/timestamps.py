"""Time stamps on signed checkpoints: the requests that the ledger keeps, and the answers to them.

They stand beside the entries, not among them: what an authority says of a checkpoint is checked by its signature, and
can be kept elsewhere as well.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from ..errors import Conflict, GrootboekError, NotFound, Unsound
from ..evidence.timestamp import NONCE_BYTES, check_timestamp, parse_timestamp, timestamp_request
from ..frozen import frozen
from .checkpoints import has_table, newest_checkpoint, stored_checkpoint
from .log_keys import log_keys
from .signing import check_stored
from .storage_errors import storage_errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..evidence.timestamp import Timestamp
    from .books import Books
    from .checkpoints import StoredCheckpoint
    from .reader import Connections, Cursor, Reader

_ALL: Final = (
    "SELECT timestamp_requests.number, size, request, response FROM timestamp_requests"
    " LEFT JOIN timestamps ON timestamps.number = timestamp_requests.number ORDER BY timestamp_requests.number"
)
_TYPES: Final = {(int, int, bytes, bytes), (int, int, bytes, type(None))}


@frozen
class StoredTimestamp:
    """A request over the checkpoint of a size (TimeStampReq), and the answer (TimeStampResp) where there is one."""

    number: int
    size: int
    request: bytes
    response: bytes | None = None


def stored_timestamps(connections: Connections) -> list[StoredTimestamp]:
    """All requests in order, with their answers. Raises Unsound ``timestamp-row-malformed``."""
    with connections.reading() as cursor:
        if not has_table(cursor, "timestamp_requests"):
            return []
        cursor.execute(_ALL)
        return [_stored(row) for row in cursor.fetchall()]


def requested_timestamp(
    books: Books, randomness: Callable[[int], bytes], *, size: int | None = None
) -> StoredTimestamp:
    """A new request over the signed checkpoint of a size (default: the newest), kept in the ledger.

    Raises NotFound ``timestamp-without-checkpoint``; Unsound as :func:`~grootboek.ledger.signing.check_stored` and
    ``signed-checkpoint-differs`` where the checkpoint is not one of this ledger.
    """
    reader = books.reader
    checkpoint = _checkpoint(reader, size)
    nonce = int.from_bytes(randomness(NONCE_BYTES), "big")
    request = timestamp_request(checkpoint.note, nonce)
    with _writing(books) as cursor:
        cursor.execute("SELECT coalesce(max(number), -1) + 1 FROM timestamp_requests")
        number: int = cursor.fetchone()[0]
        cursor.execute("INSERT INTO timestamp_requests VALUES (?, ?, ?)", (number, checkpoint.size, request))
    return StoredTimestamp(number, checkpoint.size, request)


def answered_request(reader: Reader, response: bytes) -> StoredTimestamp:
    """The kept request that this answers, with the answer; the signature is not checked.

    Raises Unsound as :func:`~grootboek.evidence.timestamp.check_timestamp`; Conflict ``timestamp-other-attached``.
    """
    parse_timestamp(response)
    failed: GrootboekError = Unsound("timestamp-imprint-differs")
    for request in stored_timestamps(reader.connections):
        try:
            check_timestamp(response, request.request, note_of(reader, request))
        except Unsound as error:
            # That it answers another request is the rule; of these bytes, but with another nonce, is worth saying.
            failed = error if error.code == "timestamp-nonce-differs" else failed
            continue
        if request.response not in {None, response}:
            raise Conflict("timestamp-other-attached", size=request.size)
        return StoredTimestamp(request.number, request.size, request.request, response)
    raise failed


def attach_timestamp(books: Books, answered: StoredTimestamp) -> None:
    """Keep an answer, once. Raises Conflict ``timestamp-other-attached`` where another one was kept meanwhile."""
    with _writing(books) as cursor:
        cursor.execute("SELECT response FROM timestamps WHERE number = ?", (answered.number,))
        row = cursor.fetchone()
        if row is None:
            cursor.execute("INSERT INTO timestamps VALUES (?, ?)", (answered.number, answered.response))
        elif row[0] != answered.response:
            raise Conflict("timestamp-other-attached", size=answered.size)


def note_of(reader: Reader, timestamp: StoredTimestamp) -> bytes:
    """The checkpoint that a request is over, as stored. Raises Unsound ``timestamp-request-differs``."""
    checkpoint = stored_checkpoint(reader.connections, timestamp.size)
    if checkpoint is None:
        raise Unsound("timestamp-request-differs")
    return checkpoint.note


def checked(reader: Reader, timestamp: StoredTimestamp) -> Timestamp:
    """What a kept answer says, which is one to its request. Raises Unsound; the signature is not checked."""
    return check_timestamp(timestamp.response or b"", timestamp.request, note_of(reader, timestamp))


def _checkpoint(reader: Reader, size: int | None) -> StoredCheckpoint:
    """The signed checkpoint of a size, which holds, and is of the ledger as it is."""
    connections = reader.connections
    found = newest_checkpoint(connections) if size is None else stored_checkpoint(connections, size)
    if found is None:
        raise NotFound("timestamp-without-checkpoint", size="-" if size is None else size)
    check_stored(found, log_keys(reader), reader)
    if reader.root(found.size) != found.root:
        raise Unsound("signed-checkpoint-differs", size=found.size)
    return found


@contextmanager
def _writing(books: Books) -> Iterator[Cursor]:
    """A cursor under the write lock, taken before anything is read. Raises Unreachable."""
    datastore = books.recorder.ledger_datastore
    with storage_errors(datastore.location), datastore.transaction(commit=True) as cursor:
        cursor.execute("UPDATE head SET size = size")
        yield cursor


def _stored(row: Any) -> StoredTimestamp:  # noqa: ANN401 - a row, in a damaged file with values of any type
    if tuple(map(type, row)) not in _TYPES:
        raise Unsound("timestamp-row-malformed", number=ascii(row[0]))
    return StoredTimestamp(*row)
