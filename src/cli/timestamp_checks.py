"""What ``verify`` finds about the time stamps that a ledger keeps: who signed each, and whether it can be true."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from ..errors import GrootboekError, Unreachable
from ..evidence.findings import Finding
from ..ledger.timestamps import checked, stored_timestamps
from .documents import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ..evidence.timestamp import Timestamp
    from ..ledger.reader import Reader
    from ..ledger.timestamps import StoredTimestamp
    from .openssl import OpenSSL


CLOCKS_DIFFER: Final = timedelta(minutes=1)
"""By how much the clocks of the ledger's machine and of an authority may differ before it is worth a word."""


def roots_in(file: Path | None) -> bytes | None:
    """The certificates of authorities that are trusted. Raises Invalid ``authority-certificates-malformed``."""
    from ..evidence.timestamp import MAX_BYTES, check_authority_certificates

    if file is None:
        return None
    data = read_bytes(file, MAX_BYTES)
    check_authority_certificates(data)
    return data


def timestamp_findings(reader: Reader, roots: bytes | None, openssl: OpenSSL) -> Iterator[Finding]:
    """One finding for each answer that fits its request; the audit of the books reports the others.

    And one more for each whose time is before that of an entry which it covers.
    """
    try:
        answered = [each for each in stored_timestamps(reader.connections) if each.response is not None]
    except GrootboekError:
        return
    if roots is not None and not answered:
        yield Finding.notice("no-timestamps")
    for each in answered:
        try:
            said = checked(reader, each)
        except GrootboekError:
            continue
        found = _signed(each, said, roots, openssl)
        yield found
        if found.level == "notice":
            yield from _before_entries(reader, each.size, said)


def _before_entries(reader: Reader, size: int, said: Timestamp) -> Iterator[Finding]:
    """What was stamped was recorded before. The clock of a rehearsal is made up, so nothing follows from it."""
    from ..ledger.decoding import to_recorded

    if reader.meta.rehearsal:
        return
    try:
        last = to_recorded(reader.entry(size - 1))
    except GrootboekError:
        return  # the audit of the books reports an entry that cannot be read
    if last.recorded_at.moment - said.time > CLOCKS_DIFFER:
        time, recorded = said.time.isoformat(), str(last.recorded_at)
        yield Finding.notice("recorded-after-timestamp", size - 1, size=size, time=time, recorded_at=recorded)


def _signed(stored: StoredTimestamp, said: Timestamp, roots: bytes | None, openssl: OpenSSL) -> Finding:
    time = said.time.isoformat()
    try:
        problem = signature_problem(stored, said, roots, openssl)
    except Unreachable:
        return Finding.notice("timestamp-signature-unchecked", size=stored.size, time=time)
    if problem is not None:
        return Finding.unsound("timestamp-fails", size=stored.size, problem=problem)
    if roots is None:
        return Finding.notice("timestamp-authority-unchecked", size=stored.size, time=time)
    return Finding.notice("timestamp-holds", size=stored.size, time=time)


def signature_problem(stored: StoredTimestamp, said: Timestamp, roots: bytes | None, openssl: OpenSSL) -> str | None:
    """What is wrong with the signature of an answer; None where it holds, without certificates by the one in it alone.

    Raises Unreachable ``openssl-unusable``.
    """
    if roots is None:
        return openssl.signature_problem(said.token)
    return openssl.authority_problem(stored.response or b"", stored.request, roots, said.time)
