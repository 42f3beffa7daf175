"""What ``verify`` adds to the audit of the books: an outside checkpoint, and the stored projections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import GrootboekError
from ..evidence.checkpoint import Checkpoint, parse_checkpoint_text
from ..evidence.digests import base64_standard
from ..evidence.findings import Finding
from ..evidence.merkle import Frontier, leaf_hash

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from ..ledger.reader import Reader


def against_checkpoint(reader: Reader, data: bytes | None) -> Iterator[Finding]:
    """Whether the ledger goes on from a checkpoint that was kept outside it; without one, what it would add.

    The root is worked out again from the stored entries, not taken from the stored tree. Raises Unsound
    ``checkpoint-malformed``: a file that is not a checkpoint is not evidence of anything.
    """
    if data is None:
        yield Finding.notice("no-outside-checkpoint")
        return
    checkpoint = parse_checkpoint_text(data)
    origin, size = reader.meta.origin, reader.head().size
    if checkpoint.origin != origin:
        yield Finding.unsound("checkpoint-of-another", found=ascii(checkpoint.origin), expected=origin)
    elif checkpoint.size > size:
        yield Finding.unsound("ledger-shorter-than-checkpoint", found=size, expected=checkpoint.size)
    else:
        yield from _same_root(reader, checkpoint)


def _same_root(reader: Reader, checkpoint: Checkpoint) -> Iterator[Finding]:
    leaves = (leaf_hash(stored.entry) for stored in reader.entries(0, checkpoint.size))
    root = Frontier().extend(leaves).root()
    if root != checkpoint.root:
        found, expected = base64_standard(root), base64_standard(checkpoint.root)
        yield Finding.unsound("ledger-not-from-checkpoint", size=checkpoint.size, found=found, expected=expected)


def against_projections(reader: Reader, path: Path, now: datetime) -> Iterator[Finding]:
    """Whether the stored projections are what the entries give; none are stored where nobody has asked anything yet."""
    if not path.exists():
        return
    from ..projections.moments import NOW, resolve
    from ..projections.replay import replay
    from ..projections.store import Projections

    try:
        with Projections(reader, path) as stored:
            different = replay(stored, resolve(stored, NOW, now)).different
    except GrootboekError as error:
        yield Finding.unsound("projections-not-checked", problem=error.text("en"))
        return
    for table in different:
        yield Finding.unsound("projection-differs", table=table)
