"""``grootboek publish``: the ledger as static files that any web server can serve (C2SP tlog-tiles)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option

from ...errors import NotAuthorised, NotFound
from ..answers import Answer, Fields, Paragraph, Part
from ..documents import read_bytes
from ..log_keys import signing_key
from ..opened import clock_for_file, ledger_path, randomness, reader_of
from ..published_folder import MOST_NOTE, PublishedFolder
from ..texts.columns import title
from ..texts.messages import message

if TYPE_CHECKING:
    from ...ledger.publication import Published
    from ..session import Session


def publish(
    context: Context,
    *,
    folder: Annotated[Path, Argument(parser=Path, metavar="DIR")],
    entries: Annotated[bool, Option("--entries")] = False,
    whole: Annotated[bool, Option("--whole")] = False,
    cosignatures: Annotated[list[Path] | None, Option("--cosignatures", parser=Path, metavar="FILE")] = None,
    log_key: Annotated[Path | None, Option("--log-key", parser=Path, metavar="FILE")] = None,
) -> Answer:
    """Bring the folder up to the ledger as it is; without the log key, up to the newest signed checkpoint."""
    from ...ledger.publication import attach_cosignatures

    session: Session = context.obj
    notes = _sign(session, log_key)
    published = PublishedFolder(folder)
    with published.locked():
        done = _publish(session, published, entries=entries, whole=whole)
        attached = [attach_cosignatures(published, read_bytes(each, MOST_NOTE)) for each in cosignatures or ()]
    if done.mended:
        notes.append(message("publish-mended", session.language, files=", ".join(done.mended)))
    if entries:
        notes += _level_note(session)
    if published.lacks_entries(done.size):
        notes.append(message("publish-entries-behind", session.language))
    return _answer(session, folder, done, attached, notes)


def _sign(session: Session, log_key: Path | None) -> list[str]:
    """Sign the ledger as it is, where the log key is here; else say that it was not."""
    from ...ledger.log_keys import log_keys
    from ...ledger.opening import open_ledger
    from ...ledger.signing import signed_checkpoint

    reader = reader_of(session)
    try:
        current = log_keys(reader).current
        ledger = reader.meta.ledger
    finally:
        reader.close()
    if current is None:
        raise NotFound("log-key-missing")
    try:
        key = signing_key(session, ledger, current, log_key)
    except NotAuthorised:
        return [message("publish-unsigned", session.language)]
    path = ledger_path(session)
    clock = clock_for_file(session, path)
    with open_ledger(path, clock=clock, randomness=randomness) as books:
        signed_checkpoint(books, key, clock.now())
    return []


def _level_note(session: Session) -> list[str]:
    """What whoever publishes entries has to know of a ledger that may hold more than what is unclassified."""
    from ...domain.accreditation import NOT_STATED
    from ...domain.labels import label
    from ...ledger.accreditation import accreditation

    reader = reader_of(session)
    try:
        highest = accreditation(reader).highest
    finally:
        reader.close()
    if highest == NOT_STATED:
        return []
    return [message("publish-entries-above", session.language, level=label("level", highest, session.language))]


def _publish(session: Session, folder: PublishedFolder, *, entries: bool, whole: bool) -> Published:
    from ...ledger.checkpoints import stored_checkpoints
    from ...ledger.log_keys import log_keys
    from ...ledger.publication import Publication

    reader = reader_of(session)
    try:
        checkpoints = stored_checkpoints(reader.connections)
        if not checkpoints:
            raise NotFound("publish-nothing-signed")
        return Publication(reader, log_keys(reader), checkpoints, folder).publish(entries=entries, whole=whole)
    finally:
        reader.close()


def _answer(session: Session, folder: Path, done: Published, attached: list[int], notes: list[str]) -> Answer:
    document = {
        "folder": str(folder),
        "rehearsal": done.rehearsal,
        "before": done.before,
        "size": done.size,
        "files": done.files,
        "cosigned": attached,
        "mended": list(done.mended),
    }
    said: tuple[tuple[str, str | int], ...] = (
        ("folder", str(folder)),
        ("before", done.before),
        ("size", done.size),
        ("files", done.files),
    )
    shown = [(title(name, session.language), value) for name, value in said]
    parts: list[Part] = [Fields(shown)]
    if done.rehearsal:
        parts.append(Paragraph(message("rehearsal", session.language)))
    return Answer(document, parts=parts, notes=notes)
