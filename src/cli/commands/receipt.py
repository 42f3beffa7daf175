"""``grootboek receipt``: an entry and the proof of its place, to keep; and checking one without a ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option

from ...errors import Unreachable
from ..answers import Answer, Fields, Paragraph, Part
from ..documents import read_bytes
from ..files import write_file
from ..opened import reader_of
from ..texts.columns import title
from ..texts.messages import message
from .checkpoint import CHECKPOINT_BYTES

if TYPE_CHECKING:
    from ..session import Session


def receipt(
    context: Context,
    *,
    index: Annotated[int, Argument(min=0, metavar="INDEX")],
    folder: Annotated[Path, Option("-o", "--output", parser=Path, metavar="DIR")] = Path(),
    size: Annotated[int | None, Option("--size", min=1, metavar="N")] = None,
    checkpoint: Annotated[Path | None, Option("--checkpoint", parser=Path, metavar="FILE")] = None,
) -> Answer:
    """Write the entry's bytes and its inclusion proof."""
    from ...ledger.proofs import receipt_proof

    session: Session = context.obj
    given = None if checkpoint is None else read_bytes(checkpoint, CHECKPOINT_BYTES)
    reader = reader_of(session)
    try:
        proof = receipt_proof(reader, index, size=size, checkpoint=given)
        stored, rehearsal = reader.entry(index), reader.meta.rehearsal
    finally:
        reader.close()
    found = proof.verify(stored.leaf)  # what is given out holds
    signed = found.text.encode("utf-8") != proof.checkpoint
    files = {folder / f"{index}.leaf": stored.exact, folder / f"{index}.tlog-proof": proof.to_bytes()}
    _write(folder, files)
    document: dict[str, str | int] = {"index": index, "size": found.size, "signed": signed, "rehearsal": rehearsal}
    document |= {"leaf": str(folder / f"{index}.leaf"), "proof": str(folder / f"{index}.tlog-proof")}
    names = ("leaf", "proof", "size")
    parts: list[Part] = [Fields([(title(name, session.language), str(document[name])) for name in names])]
    parts.append(Paragraph(message("receipt-signed" if signed else "receipt-unsigned", session.language)))
    if rehearsal:
        parts.append(Paragraph(message("rehearsal", session.language)))
    return Answer(document, parts=parts)


def _write(folder: Path, files: dict[Path, bytes]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unreachable("file-unwritable", file=str(folder), problem=error.strerror or "-") from error
    for target, data in files.items():
        write_file(target, (data,))
