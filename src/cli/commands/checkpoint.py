"""``grootboek checkpoint show``: size and root, to keep outside the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer import Context

from ..answers import Answer, Stream
from ..opened import reader_of
from ..texts.messages import message

if TYPE_CHECKING:
    from ..session import Session


def show(context: Context) -> Answer | Stream:
    """The checkpoint as it is now; standard output is its text alone."""
    from ...evidence.checkpoint import Checkpoint
    from ...evidence.digests import base64_standard

    session: Session = context.obj
    reader = reader_of(session)
    try:
        meta, head = reader.meta, reader.head()
        checkpoint = Checkpoint(meta.origin, head.size, reader.root(head.size))
    finally:
        reader.close()
    if session.json:
        return Answer(
            {
                "origin": str(meta.origin),
                "size": head.size,
                "root": base64_standard(checkpoint.root),
                "index": head.size - 1,
                "recorded_at": None if head.recorded_at is None else str(head.recorded_at),
                "rehearsal": meta.rehearsal,
                "ledger": str(meta.ledger),
                "signed": False,
                "checkpoint": checkpoint.text,
            }
        )
    notes = [message("checkpoint-unsigned", session.language)]
    if meta.rehearsal:
        notes.append(message("rehearsal", session.language))
    return Stream((checkpoint.text.encode("ascii"),), notes)
