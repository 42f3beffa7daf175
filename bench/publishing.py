"""Publishing a large ledger, and what is new on it: ``python bench/publishing.py [ENTRIES]``, a million by default.

The ledger is made in process, its acts signed in batches; everything in it is fictional. It measures the installed
package as it is, in one process, with files flushed to the disk. Run it alone on a quiet machine.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from grootboek.cli.published_folder import PublishedFolder
from grootboek.domain.act import Act, Actor, Stream
from grootboek.domain.events.ledger import LedgerOpened
from grootboek.domain.events.organisation import OrganisationRegistered
from grootboek.domain.values import Code, Committed, Handle, Origin, When
from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.evidence.log_keys import LogKeys
from grootboek.evidence.note_signing import log_key
from grootboek.evidence.signed_checkpoint import sign_checkpoint
from grootboek.ledger.checkpoints import StoredCheckpoint
from grootboek.ledger.clock import SystemClock
from grootboek.ledger.opening import new_ledger, open_ledger
from grootboek.ledger.proofs import tree_at
from grootboek.ledger.publication import Publication

if TYPE_CHECKING:
    from collections.abc import Callable

    from grootboek.domain.act import Event
    from grootboek.domain.values import StreamKind
    from grootboek.ledger.books import Books
    from grootboek.ledger.reader import Reader

ORIGIN = Origin("ledger.example/bench")
KEY = Ed25519SigningKey(os.urandom(32))
LOG = Ed25519SigningKey(os.urandom(32))
BATCH = 5000
NEW = 1000
PROOFS = 1000


def act(books: Books, kind: StreamKind, code: str, event: Event) -> Act:
    """An act of a fictional official."""
    return Act(
        ledger=books.meta.ledger,
        stream=Stream(kind, Code(code), 1),
        command=Code("bench"),
        actor=Actor(Handle("cio@example"), Code("EXAMPLE")),
        effective_on=When("2026-11-23"),
        event=event,
    )


def record(books: Books, start: int, stop: int) -> None:
    """Record organisations, in batches."""
    for first in range(start, stop, BATCH):
        codes = [f"O-{number}" for number in range(first, min(first + BATCH, stop))]
        event = OrganisationRegistered(Committed.of("Fictional organisation"), "ministry", fictional=True)
        books.store.put([act(books, "organisation", code, event) for code in codes], key=KEY)


def publish(reader: Reader, folder: PublishedFolder) -> int:
    """Publish the ledger as it is, with its entries; gives how many files were written."""
    size = reader.head().size
    root = reader.root(size)
    note = sign_checkpoint(Checkpoint(ORIGIN, size, root), LOG).to_bytes()
    stored = StoredCheckpoint(size, root, note, f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%fZ}")
    keys = LogKeys(((0, log_key(ORIGIN, LOG)),))
    with folder.locked():
        return Publication(reader, keys, [stored], folder).publish(entries=True).files


def timed(what: str, work: Callable[[], object]) -> None:
    """Say how long it took."""
    start = time.perf_counter()
    found = work()
    print(f"| {what} | {time.perf_counter() - start:.2f} s | {found} |", flush=True)


def prove(reader: Reader, size: int) -> str:
    """Proofs of entries all over the ledger."""
    start = time.perf_counter()
    for number in range(PROOFS):
        tree_at(reader, size).inclusion_path(number * (size - 1) // PROOFS)
    return f"{(time.perf_counter() - start) / PROOFS * 1000:.2f} ms each"


def main() -> None:
    """Measure and print."""
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as place:
        path, folder = Path(place) / "ledger.db", PublishedFolder(Path(place) / "www")
        with new_ledger(path, origin=ORIGIN, rehearsal=False, clock=SystemClock(), randomness=os.urandom) as books:
            books.store.put([act(books, "ledger", "ledger", LedgerOpened(ORIGIN, 1))], key=KEY)
        print("| what | time | result |\n|---|---|---|", flush=True)
        with open_ledger(path, clock=SystemClock(), randomness=os.urandom) as books:
            reader = books.reader
            timed(f"record {entries:,} entries, in batches of {BATCH:,}", lambda: record(books, 1, entries))
            timed(f"publish them, {entries:,} in all", lambda: f"{publish(reader, folder)} files")
            record(books, entries, entries + NEW)
            timed(f"publish {NEW:,} new entries on top", lambda: f"{publish(reader, folder)} files")
            timed("publish again, nothing being new", lambda: f"{publish(reader, folder)} files")
            timed(f"prove {PROOFS:,} entries", lambda: prove(reader, entries))


if __name__ == "__main__":
    main()
