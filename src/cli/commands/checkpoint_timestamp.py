"""``grootboek checkpoint timestamp``: an authority says when a checkpoint was there at the latest (RFC 3161)."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Context, Option

from ...errors import Misused, Unreachable, Unsound
from ..answers import Answer, Paragraph
from ..documents import read_bytes
from ..files import write_file
from ..opened import clock_for_file, ledger_path, randomness
from ..texts.messages import message

if TYPE_CHECKING:
    from ...evidence.timestamp import Timestamp
    from ...ledger.books import Books
    from ...ledger.timestamps import StoredTimestamp
    from ..session import Session


def timestamp(
    context: Context,
    *,
    request: Annotated[Path | None, Option("--request", parser=Path, metavar="FILE")] = None,
    attach: Annotated[Path | None, Option("--attach", parser=Path, metavar="FILE")] = None,
    size: Annotated[int | None, Option("--size", min=1, metavar="N")] = None,
    tsa_roots: Annotated[Path | None, Option("--tsa-roots", parser=Path, metavar="FILE")] = None,
) -> Answer:
    """Write a request for an authority, or keep its answer after checking it."""
    from ...ledger.opening import open_ledger
    from ..timestamp_checks import roots_in

    session: Session = context.obj
    asks_and_has_what_it_takes = request is not None and attach is None and tsa_roots is None
    keeps_and_has_what_it_takes = attach is not None and request is None and size is None
    if not asks_and_has_what_it_takes and not keeps_and_has_what_it_takes:
        raise Misused("timestamp-options")
    path = ledger_path(session)
    with open_ledger(path, clock=clock_for_file(session, path), randomness=randomness) as books:
        if request is not None:
            return _requested(session, books, request, size)
        return _attached(session, books, _answer_in(attach), roots_in(tsa_roots))


def _answer_in(file: Path | None) -> bytes:
    from ...evidence.timestamp import MAX_BYTES

    return b"" if file is None else read_bytes(file, MAX_BYTES + 1)


def _requested(session: Session, books: Books, file: Path, size: int | None) -> Answer:
    from ...ledger.timestamps import note_of, requested_timestamp

    made = requested_timestamp(books, randomness, size=size)
    write_file(file, (made.request,))
    document = {**_about(books, made), "file": str(file), "request": made.request.hex()}
    document["sha256"] = hashlib.sha256(note_of(books.reader, made)).hexdigest()
    said = [
        message("written", session.language, file=file),
        message("timestamp-requested", session.language, size=made.size, file=file),
    ]
    return _answer(session, books, document, said)


def _attached(session: Session, books: Books, response: bytes, roots: bytes | None) -> Answer:
    from ...ledger.timestamps import answered_request, attach_timestamp, checked

    answered = answered_request(books.reader, response)
    found = checked(books.reader, answered)
    how = _signature_checked(session, answered, found, roots)
    attach_timestamp(books, answered)
    document = {
        **_about(books, answered),
        "time": found.time.isoformat(),
        "policy": found.policy,
        "serial": str(found.serial),
        "checked": how,
    }
    values = {"size": answered.size, "time": found.time.isoformat()}
    said = [message("timestamp-attached", session.language, **values), message(f"timestamp-{how}", session.language)]
    return _answer(session, books, document, said)


def _signature_checked(session: Session, answered: StoredTimestamp, found: Timestamp, roots: bytes | None) -> str:
    """What was checked of the signature: ``authority``, ``signature`` or, without openssl, ``nothing``.

    Raises Unsound ``timestamp-signature-fails``; Unreachable ``openssl-unusable`` where certificates were given.
    """
    from ..openssl import OpenSSL
    from ..timestamp_checks import signature_problem

    how = "signature" if roots is None else "authority"
    try:
        problem = signature_problem(answered, found, roots, OpenSSL(session.environment))
    except Unreachable:
        if roots is not None:
            raise
        return "nothing"
    if problem is not None:
        raise Unsound("timestamp-signature-fails", problem=problem)
    return how


def _about(books: Books, made: StoredTimestamp) -> dict[str, str | int | bool]:
    meta = books.meta
    return {
        "origin": str(meta.origin),
        "ledger": str(meta.ledger),
        "rehearsal": meta.rehearsal,
        "size": made.size,
        "index": made.size - 1,
        "number": made.number,
    }


def _answer(session: Session, books: Books, document: dict[str, str | int | bool], said: list[str]) -> Answer:
    if books.meta.rehearsal:
        said.append(message("rehearsal", session.language))
    return Answer(document, parts=[Paragraph(each) for each in said])
