"""What ``verify`` adds to the audit of the books: outside checkpoints, and the stored projections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..errors import GrootboekError
from ..evidence.digests import base64_standard
from ..evidence.findings import Finding
from ..evidence.kept_checkpoint import Trusted, open_kept
from ..frozen import frozen
from ..ledger.audit import Audit
from ..ledger.audit_checkpoints import outside_signature

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from ..evidence.checkpoint import Checkpoint
    from ..ledger.audit_processes import ByteChecks
    from ..ledger.reader import Reader


NOBODY: Final = Trusted()


@frozen
class Kept:
    """What was kept outside the ledger, as bytes: checkpoints to compare with, and the one since when to check.

    ``trusted``: the keys that have to have signed them.
    """

    checkpoints: Sequence[bytes] = ()
    since: bytes | None = None
    trusted: Trusted = NOBODY

    @property
    def any(self) -> bool:
        """Whether there is anything to compare with."""
        return bool(self.checkpoints) or self.since is not None


def verification(
    reader: Reader, kept: Kept, tell: Callable[[int, int], None], checks: ByteChecks | None = None
) -> Iterator[Finding]:
    """All findings of the audit, and of the comparison with what was kept outside the ledger.

    Raises Unsound, as :func:`~grootboek.evidence.kept_checkpoint.open_kept`, for the checkpoint since when to check:
    without it there is nothing to begin from.
    """
    origin = reader.meta.origin if kept.any else ""
    since = None
    if kept.since is not None:
        since = open_kept(kept.since, origin, kept.trusted)
        if not kept.trusted.anybody:
            yield from outside_signature(reader, since, kept.since)
    checkpoints: list[Checkpoint] = []
    for data in kept.checkpoints:
        try:
            checkpoints.append(open_kept(data, origin, kept.trusted))
            if not kept.trusted.anybody:
                yield from outside_signature(reader, checkpoints[-1], data)
        except GrootboekError as error:
            yield Finding.of(error)
    audit = Audit(reader, sizes=[each.size for each in checkpoints], since=since, tell=tell, checks=checks)
    yield from audit.findings()
    for each in checkpoints:
        yield from _compared(each, audit.roots, audit.size)
    if not kept.any:
        yield Finding.notice("no-outside-checkpoint")


def _compared(checkpoint: Checkpoint, roots: Mapping[int, bytes], size: int) -> Iterator[Finding]:
    """Whether the ledger goes on from a checkpoint; its root was worked out from the bytes of the stored entries."""
    root = roots.get(checkpoint.size)
    if checkpoint.size > size:
        yield Finding.unsound("ledger-shorter-than-checkpoint", found=size, expected=checkpoint.size)
    elif root is None:
        yield Finding.unsound("checkpoint-not-compared", size=checkpoint.size)
    elif root != checkpoint.root:
        found, expected = base64_standard(root), base64_standard(checkpoint.root)
        yield Finding.unsound("ledger-not-from-checkpoint", size=checkpoint.size, found=found, expected=expected)


def against_projections(reader: Reader, path: Path) -> Iterator[Finding]:
    """Whether the stored projections are what the entries give; none are stored where nobody has asked anything yet."""
    if not path.exists():
        return
    from ..projections.replay import altered_tables
    from ..projections.store import Projections

    try:
        with Projections(reader, path) as stored:
            different = altered_tables(stored)
    except GrootboekError as error:
        yield Finding.unsound("projections-not-checked", problem=error.text("en"))
        return
    for table in different:
        yield Finding.unsound("projection-differs", table=table)
