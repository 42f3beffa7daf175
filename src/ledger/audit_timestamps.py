"""The audit of the time stamps that the ledger keeps: each request is over its checkpoint, each answer is to it.

Whether an authority signed an answer takes a program and certificates from outside: whoever has those checks that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import GrootboekError
from ..evidence.findings import Finding
from ..evidence.timestamp import request_nonce
from .timestamps import checked, note_of, stored_timestamps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .reader import Reader
    from .timestamps import StoredTimestamp


def audit_timestamps(reader: Reader) -> Iterator[Finding]:
    """All findings in the requests and answers that the ledger keeps."""
    try:
        stored = stored_timestamps(reader.connections)
    except GrootboekError as error:
        yield Finding.of(error)
        return
    for each in stored:
        try:
            _check(reader, each)
        except GrootboekError as error:
            yield Finding.unsound("timestamp-fails", None, size=each.size, problem=error.code)


def _check(reader: Reader, stored: StoredTimestamp) -> None:
    if stored.response is None:
        request_nonce(stored.request, note_of(reader, stored))
    else:
        checked(reader, stored)
