"""``grootboek checkpoint``: size and root, signed by the operator, to keep outside the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from typer import Context, Option

from ..answers import Answer, Paragraph, Stream
from ..documents import read_bytes
from ..files import write_file
from ..log_keys import signing_key
from ..opened import clock_for_file, ledger_path, randomness, reader_of
from ..texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...evidence.checkpoint import Checkpoint
    from ...ledger.checkpoints import StoredCheckpoint
    from ...ledger.records import LedgerMeta
    from ..session import Session

OutputFile = Annotated[Path | None, Option("-o", "--output", parser=Path, metavar="FILE")]
CHECKPOINT_BYTES = 1_000_001
"""A checkpoint is at most a megabyte: what is longer is none."""


def show(context: Context) -> Answer | Stream:
    """The checkpoint as it is now, signed where it was signed at this size; standard output is its text alone."""
    from ...evidence.checkpoint import Checkpoint
    from ...ledger.checkpoints import newest_checkpoint

    session: Session = context.obj
    reader = reader_of(session)
    try:
        meta, head = reader.meta, reader.head()
        checkpoint = Checkpoint(meta.origin, head.size, reader.root(head.size))
        newest = newest_checkpoint(reader.connections)
    finally:
        reader.close()
    signed = newest if newest is not None and newest.size == head.size else None
    if session.json:
        recorded_at = None if head.recorded_at is None else str(head.recorded_at)
        more = {"recorded_at": recorded_at, "newest_signed": None if newest is None else _document(newest, meta)}
        return Answer({**_about(meta, checkpoint), **more, **_signed(signed)})
    data = checkpoint.text.encode("ascii") if signed is None else signed.note
    notes = [message("checkpoint-signed" if signed else "checkpoint-unsigned", session.language)]
    if newest is not None and signed is None:
        notes.append(message("checkpoint-newest", session.language, size=newest.size, signed_at=newest.signed_at))
    return Stream((data,), notes + _rehearsal(session, rehearsal=meta.rehearsal))


def sign(
    context: Context,
    *,
    log_key: Annotated[Path | None, Option("--log-key", parser=Path, metavar="FILE")] = None,
    size: Annotated[int | None, Option("--size", min=1, metavar="N")] = None,
    output: OutputFile = None,
) -> Answer | Stream:
    """Sign the checkpoint, after reading again what it newly covers; standard output is the note alone."""
    from ...errors import NotFound
    from ...ledger.log_keys import log_keys
    from ...ledger.opening import open_ledger
    from ...ledger.signing import signed_checkpoint

    session: Session = context.obj
    path = ledger_path(session)
    clock = clock_for_file(session, path)
    with open_ledger(path, clock=clock, randomness=randomness) as books:
        current = log_keys(books.reader).current
        if current is None:
            raise NotFound("log-key-missing")
        key = signing_key(session, books.meta.ledger, current, log_key)
        signed = signed_checkpoint(books, key, clock.now(), size=size)
        meta = books.meta
    notes = [message("checkpoint-signed", session.language), *_rehearsal(session, rehearsal=meta.rehearsal)]
    return given_out(session, signed.note, {**_document(signed, meta), "signed": True}, output, notes)


def consistency(
    context: Context,
    *,
    earlier: Annotated[Path, Option("--from", parser=Path, metavar="FILE")],
    later: Annotated[Path | None, Option("--to", parser=Path, metavar="FILE")] = None,
    output: OutputFile = None,
) -> Answer | Stream:
    """The proof that the ledger only grew since an earlier checkpoint; standard output is the proof alone."""
    from ...ledger.proofs import consistency_file

    session: Session = context.obj
    reader = reader_of(session)
    try:
        to = None if later is None else read_bytes(later, CHECKPOINT_BYTES)
        proof = consistency_file(reader, read_bytes(earlier, CHECKPOINT_BYTES), to)
    finally:
        reader.close()
    document = {"first": proof.first, "proof": proof.to_bytes().decode("utf-8")}
    return given_out(session, proof.to_bytes(), document, output, ())


def given_out(
    session: Session, data: bytes, document: dict[str, Any], output: Path | None, notes: Sequence[str]
) -> Answer | Stream:
    """A file for others: on standard output alone, or in the file named, with what is to be said about it."""
    if output is not None:
        write_file(output, (data,))
        said = (message("written", session.language, file=output), *notes)
        return Answer({**document, "file": str(output)}, parts=[Paragraph(each) for each in said])
    return Answer(document) if session.json else Stream((data,), notes)


def _about(meta: LedgerMeta, checkpoint: Checkpoint) -> dict[str, Any]:
    from ...evidence.digests import base64_standard

    return {
        "origin": str(meta.origin),
        "size": checkpoint.size,
        "root": base64_standard(checkpoint.root),
        "index": checkpoint.size - 1,
        "rehearsal": meta.rehearsal,
        "ledger": str(meta.ledger),
        "checkpoint": checkpoint.text,
    }


def _signed(signed: StoredCheckpoint | None) -> dict[str, Any]:
    if signed is None:
        return {"signed": False}
    return {"signed": True, "signed_at": signed.signed_at, "note": signed.note.decode("utf-8")}


def _document(signed: StoredCheckpoint, meta: LedgerMeta) -> dict[str, Any]:
    from ...evidence.checkpoint import Checkpoint

    made = _about(meta, Checkpoint(meta.origin, signed.size, signed.root)) | _signed(signed)
    return {name: value for name, value in made.items() if name != "signed"}


def _rehearsal(session: Session, *, rehearsal: bool) -> list[str]:
    return [message("rehearsal", session.language)] if rehearsal else []
