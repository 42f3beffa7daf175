"""``grootboek witness``: for an oversight body that watches logs with a key and a memory of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from typer import Argument, Context, Option

from ...errors import Invalid, Unsound
from ..answers import Answer, Fields, Paragraph, Part, Stream
from ..documents import read_bytes
from ..files import write_file
from ..opened import clock_of
from ..published_folder import PublishedFolder, with_cosignature
from ..texts.columns import title
from ..texts.messages import message
from ..verifier_keys import verifier_keys
from ..witness_state import MOST_BYTES, WatchedLog, Witness

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...evidence.checkpoint import Checkpoint
    from ...evidence.signed_checkpoint import SignedCheckpoint
    from ...evidence.signed_note import NoteSignature
    from ...evidence.verifier_key import VerifierKey
    from ..session import Session

Proofs: TypeAlias = "Callable[[Checkpoint], Callable[[int], Sequence[bytes]]]"
"""Of a new checkpoint: the consistency proof from an earlier size."""

State = Annotated[Path | None, Option("--state", parser=Path, metavar="DIR")]
STATE = "witness"
OLD = b"old "


def init(context: Context, *, name: Annotated[str, Option("--name")], state: State = None) -> Answer | Stream:
    """Make a witness; standard output is its verifier key alone."""
    session: Session = context.obj
    made = Witness.made(_folder(session, state), name)
    if session.json:
        return Answer({"name": name, "vkey": made.verifier.text, "state": str(made.folder)})
    return Stream(
        (f"{made.verifier.text}\n".encode(),), [message("witness-made", session.language, folder=made.folder)]
    )


def cosign(
    context: Context,
    *,
    place: Annotated[Path, Argument(parser=Path, metavar="DIR|FILE")],
    log_key: Annotated[list[str] | None, Option("--log-key", metavar="VKEY")] = None,
    new_log_key: Annotated[list[str] | None, Option("--new-log-key", metavar="VKEY")] = None,
    target: Annotated[Path | None, Option("-o", "--output", parser=Path, metavar="FILE")] = None,
    state: State = None,
) -> Answer:
    """Cosign a log's newest checkpoint, where it goes on from the last one seen."""
    from ...evidence.checkpoint import parse_checkpoint_text
    from ...evidence.note_signing import cosign as cosigned

    session: Session = context.obj
    witness = Witness.kept(_folder(session, state))
    note, path_for = _presented(place)
    with witness.log(parse_checkpoint_text(note).origin) as log:
        opened = _opened(log, note, verifier_keys(log_key), verifier_keys(new_log_key))
        first = _judged(session, log, opened, path_for)
        now = clock_of(session, rehearsal=opened.checkpoint.is_rehearsal).now()
        signature = cosigned(opened.note.text, witness.verifier.name, witness.key, int(now.timestamp()))
        answer = with_cosignature(opened.note, signature)
        log.keep(answer.to_bytes())
        written = _written(place, target, opened, signature, answer.to_bytes())
    return _answer(session, opened.checkpoint, signature, written, first=first)


def _folder(session: Session, state: Path | None) -> Path:
    return state or session.settings.folder / STATE


def _presented(place: Path) -> tuple[bytes, Proofs]:
    """The note that is presented, and how to prove that it goes on from an earlier size."""
    from ...evidence.consistency_file import ConsistencyFile, parse_consistency_file
    from ...evidence.witnessing import path_from_file, path_from_tiles

    if place.is_dir():
        folder = PublishedFolder(place)
        return folder.newest(), lambda new: path_from_tiles(new, folder.tile)
    data = read_bytes(place, MOST_BYTES)
    file = parse_consistency_file(data) if data.startswith(OLD) else ConsistencyFile(0, (), data)
    return file.checkpoint, lambda _: path_from_file(file)


def _opened(log: WatchedLog, note: bytes, given: Sequence[VerifierKey], new: Sequence[VerifierKey]) -> SignedCheckpoint:
    """The note, signed by a key of the log that is trusted here: given the first time, and pinned from then on.

    Raises Invalid ``witness-log-key-needed``, Unsound ``witness-log-key-differs``.
    """
    from ...evidence.signed_checkpoint import open_checkpoint

    pinned = log.keys()
    if not pinned and not given:
        raise Invalid("witness-log-key-needed", origin=ascii(log.origin))
    if pinned and not set(given) <= set(pinned):
        raise Unsound("witness-log-key-differs", origin=ascii(log.origin), expected=pinned[-1].text)
    keys = tuple(dict.fromkeys((*(pinned or given), *new)))
    opened = open_checkpoint(note, keys, log.origin)
    if keys != pinned:
        log.trust(keys)
    return opened


def _judged(session: Session, log: WatchedLog, opened: SignedCheckpoint, path_for: Proofs) -> bool:
    """Whether this is the first checkpoint of the log. Raises Unsound; a contradiction is kept before that."""
    from ...evidence.checkpoint import parse_checkpoint_text
    from ...evidence.witnessing import CONTRADICTIONS, judge

    last = log.last()
    seen = None if last is None else parse_checkpoint_text(last)
    new = opened.checkpoint
    try:
        path = path_for(new) if seen is None or new.size > seen.size else lambda _: ()
        judge(seen, new, path)
    except Unsound as error:
        if last is not None and error.code in CONTRADICTIONS:
            problem = error.text(session.language)
            kept = log.keep_contradiction(last, opened.note.to_bytes(), problem)
            raise Unsound("witness-refused", problem=problem, cause=error.code, folder=str(kept)) from error
        raise
    return last is None


def _written(
    place: Path, target: Path | None, opened: SignedCheckpoint, signature: NoteSignature, note: bytes
) -> list[str]:
    """Where the cosignature was written: the file named, else the folder's own checkpoints."""
    if target is not None:
        write_file(target, (note,))
        return [str(target)]
    if place.is_dir():
        return [
            str(each)
            for each in PublishedFolder(place).add_signature(opened.checkpoint.size, opened.note.text, signature)
        ]
    return []


def _answer(
    session: Session, checkpoint: Checkpoint, signature: NoteSignature, written: list[str], *, first: bool
) -> Answer:
    from ...evidence.digests import base64_standard

    document: dict[str, Any] = {
        "origin": checkpoint.origin,
        "size": checkpoint.size,
        "root": base64_standard(checkpoint.root),
        "first": first,
        "cosignature": signature.line.rstrip("\n"),
        "written": written,
    }
    shown: list[tuple[str, str | int | None]] = [
        (title(name, session.language), document[name]) for name in ("origin", "size", "root", "cosignature")
    ]
    shown += [(title("written", session.language), name) for name in written]
    notes = [message("witness-first", session.language)] if first else []
    parts: list[Part] = [Fields(shown)]
    if checkpoint.is_rehearsal:
        parts.append(Paragraph(message("rehearsal", session.language)))
    return Answer(document, parts=parts, notes=notes)
