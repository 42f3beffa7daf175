"""Snapshot packages, put together: the answer, and the signed checkpoint of exactly the size that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import NotAuthorised, Unsound
from ..frozen import frozen
from .log_keys import signing_key
from .opened import clock_for_file, ledger_path, randomness

if TYPE_CHECKING:
    from pathlib import Path

    from ..evidence.log_keys import LogKeys
    from ..ledger.reader import Reader
    from ..projections.position import Moment
    from ..projections.shown_texts import Audience
    from ..projections.store import Projections
    from .session import Session


@frozen
class PackageCheckpoint:
    """The checkpoint for a package: a signed note, or the bare text where ``signed`` is false; and the log's keys."""

    data: bytes
    signed: bool
    keys: LogKeys


def checkpoint_of(
    session: Session, reader: Reader, size: int, given: bytes | None, log_key: Path | None
) -> PackageCheckpoint:
    """The checkpoint of a size: the one given, else the one that was signed, else signed now, else not signed.

    It is signed now where the log key is at hand. Raises Unsound ``package-checkpoint-differs`` where the one given is
    not of this size and root, and what it raises where the log's keys did not sign it.
    """
    from ..evidence.checkpoint import Checkpoint
    from ..evidence.signed_checkpoint import open_checkpoint
    from ..ledger.checkpoints import stored_checkpoint
    from ..ledger.log_keys import log_keys

    keys, checkpoint = log_keys(reader), Checkpoint(reader.meta.origin, size, reader.root(size))
    if given is not None:
        if open_checkpoint(given, keys.for_size(size), reader.meta.origin).checkpoint != checkpoint:
            raise Unsound("package-checkpoint-differs", size=size)
        return PackageCheckpoint(given, signed=True, keys=keys)
    stored = stored_checkpoint(reader.connections, size)
    note = stored.note if stored is not None else _signed_now(session, reader, keys, size, log_key)
    if note is None:
        return PackageCheckpoint(checkpoint.text.encode("utf-8"), signed=False, keys=keys)
    return PackageCheckpoint(note, signed=True, keys=keys)


def package(projections: Projections, moment: Moment, audience: Audience, checkpoint: PackageCheckpoint) -> bytes:
    """The package of the inventory at a moment; for the public without what names officials and their keys."""
    from ..evidence.snapshot_zip import PackageParts, snapshot_package
    from ..projections.snapshot import snapshot_contents
    from .commands.official_reading import signers_file

    contents = snapshot_contents(projections, moment, audience)
    return snapshot_package(
        PackageParts(
            core=contents.core,
            texts=contents.texts,
            withholdings=contents.withholdings,
            leaves=contents.leaves,
            entries=contents.entries,
            checkpoint=checkpoint.data,
            signed=checkpoint.signed,
            log_keys=[key.text for key in checkpoint.keys.for_size(moment.position.size)],
            allowed_signers=b"" if audience == "public" else signers_file(projections, moment).encode("ascii"),
        )
    )


def _signed_now(session: Session, reader: Reader, keys: LogKeys, size: int, log_key: Path | None) -> bytes | None:
    """The checkpoint, signed by the log key that is at hand; None where none is."""
    from ..ledger.opening import open_ledger
    from ..ledger.signing import signed_checkpoint

    if keys.current is None:
        return None
    try:
        key = signing_key(session, reader.meta.ledger, keys.current, log_key)
    except NotAuthorised:
        return None
    path = ledger_path(session)
    clock = clock_for_file(session, path)
    with open_ledger(path, clock=clock, randomness=randomness) as books:
        return signed_checkpoint(books, key, clock.now(), size=size).note
