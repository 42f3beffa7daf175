"""Receipts out of a large ledger: ``python bench/proofs.py [ENTRIES]``, a million by default.

What a proof reads is leaf hashes and stored subtrees, so the ledger is made of those alone: its entries are bytes of
the size of real ones that nobody signed, put past the triggers, and no use for anything else. Each proof is verified,
out of the measured time. It measures the installed package as it is, in one process. Run it alone on a quiet machine:
where it is not quiet, the processor's time says what a proof costs, and the clock also what others did meanwhile.
"""

from __future__ import annotations

import hashlib
import os
import random
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from grootboek.domain.values import Origin
from grootboek.evidence.merkle import Frontier, root_of, verify_inclusion
from grootboek.ledger.clock import SystemClock
from grootboek.ledger.opening import new_ledger, open_reader
from grootboek.ledger.proofs import receipt_proof
from grootboek.ledger.tree import HEIGHT, WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grootboek.ledger.reader import Reader

ORIGIN = Origin("ledger.example/bench")
ENTRY_BYTES = 900
PROOFS = 2000
MARK = 10.0
"""Milliseconds within which any entry has to be proved."""


def leaf(index: int) -> bytes:
    """A leaf hash that is like any other."""
    return hashlib.sha256(b"%d" % index).digest()


def subtrees(leaves: list[bytes]) -> Iterator[tuple[int, int, bytes]]:
    """The complete subtrees that a ledger stores: level, number and hash."""
    below, level = leaves, 0
    while len(below) >= WIDTH:
        level += HEIGHT
        below = [root_of(below[at : at + WIDTH]) for at in range(0, len(below) // WIDTH * WIDTH, WIDTH)]
        yield from ((level, number, each) for number, each in enumerate(below))


def fill(path: Path, size: int) -> bytes:
    """Put that many leaves into a ledger that has none; gives the root."""
    leaves = [leaf(index) for index in range(size)]
    edge = Frontier().extend(leaves)
    with closing(sqlite3.connect(path)) as connection, connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        rows = ((index, index, bytes(ENTRY_BYTES), each) for index, each in enumerate(leaves))
        connection.executemany("INSERT INTO entries VALUES (?, 'bench', ?, 'bench', ?, ?, 0)", rows)
        connection.executemany("INSERT INTO subtrees VALUES (?, ?, ?)", subtrees(leaves))
        connection.execute("UPDATE head SET size = ?, frontier = ?", (size, b"".join(edge.hashes)))
    return edge.root()


def prove(reader: Reader, index: int, size: int, root: bytes) -> tuple[float, float]:
    """Milliseconds that the receipt of an entry takes, by the clock and of the processor; it is verified after that."""
    start, busy = time.perf_counter(), time.process_time()
    proof = receipt_proof(reader, index)
    took = (time.perf_counter() - start) * 1000, (time.process_time() - busy) * 1000
    verify_inclusion(leaf(index), index, size, proof.path, root)
    return took


def show(took: Sequence[tuple[float, float]], opened: float, size: int) -> None:
    """Print the table."""
    columns = list(zip(*took, strict=True))
    print(
        f"| a receipt out of {size:,} entries, {len(took):,} times | milliseconds | of the processor |\n|---|---|---|"
    )
    print(f"| opening the ledger | {opened:.1f} | |")
    print(f"| the first receipt after that | {took[0][0]:.1f} | {took[0][1]:.1f} |")
    for what, part in (("half of them within", 0.5), ("99 of 100 within", 0.99), ("all within", 1.0)):
        found = [sorted(column)[max(0, int(part * len(column)) - 1)] for column in columns]
        print(f"| {what} | {found[0]:.1f} | {found[1]:.1f} |")
    shares = [sum(each <= MARK for each in column) / len(column) for column in columns]
    print(f"| within {MARK:.0f} ms | {shares[0]:.1%} of them | {shares[1]:.1%} of them |")


def main() -> None:
    """Measure and print."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "ledger.db"
        with new_ledger(path, origin=ORIGIN, rehearsal=False, clock=SystemClock(), randomness=os.urandom):
            pass
        root = fill(path, size)
        start = time.perf_counter()
        reader = open_reader(path)
        opened = (time.perf_counter() - start) * 1000
        # Chosen by a seed, so that every run proves the same ones.
        several = random.Random(4).sample(range(size), min(PROOFS, size))  # noqa: S311 - which ones is no secret
        took = [prove(reader, index, size, root) for index in (size - 1, 0, *several)]
        reader.close()
    show(took, opened, size)


if __name__ == "__main__":
    main()
