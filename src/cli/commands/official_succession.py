"""``grootboek official succession`` and ``succeed``: a lost last administrator, by operator and coordinator."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Context, Option

from ...domain.commands.official import SucceedAdministrator
from ...domain.values import Committed, Handle, NoteSignatureText
from ...errors import NotFound, Refused
from ..answers import Answer, Stream
from ..documents import read_bytes
from ..recording import recording
from ..texts.messages import message
from .official import HandleArgument

if TYPE_CHECKING:
    from ...evidence.succession import Succession
    from ...evidence.verifier_key import VerifierKey
    from ..recording import Recording


def succession(
    context: Context,
    *,
    handle: HandleArgument,
    coordinator: Annotated[Handle, Option("--coordinator", parser=Handle, metavar="HANDLE")],
    log_key: Annotated[Path | None, Option("--log-key", parser=Path, metavar="FILE")] = None,
) -> Answer | Stream:
    """Sign, as the operator, for a new administrator."""
    from ..log_keys import signing_key

    session = context.obj
    with recording(session) as books:
        asked, current = _asked(books, handle, coordinator)
        meta = books.reader.meta
        note = asked.signed(meta.origin, signing_key(session, meta.ledger, current, log_key)).to_bytes()
    if session.json:
        return Answer({"handle": handle, "coordinator": coordinator, "statement": note.decode("utf-8")})
    return Stream((note,), notes=(message("succession-made", session.language, handle=handle, by=coordinator),))


def succeed(
    context: Context,
    *,
    handle: HandleArgument,
    statement: Annotated[Path, Option("--statement", parser=Path, metavar="FILE")],
    because: Annotated[str, Option("--because")],
) -> Answer:
    """Record, as the coordinator, who administers the ledger from now on."""
    data = read_bytes(statement)
    with recording(context.obj) as books:
        by = books.acting().handle
        asked, current = _asked(books, handle, by)
        signature = asked.signature_in(data, current)
        if signature is None:
            raise Refused("succession-refused", handle=handle, coordinator=by)
        command = SucceedAdministrator(handle, Committed.of(because), NoteSignatureText(signature))
        return books.answer(books.execute(command))


def _asked(books: Recording, handle: Handle, coordinator: Handle) -> tuple[Succession, VerifierKey]:
    """What the operator signs, as the ledger is now, and the log key.

    Raises NotFound ``log-key-missing``; ``official-unknown`` where one of the two is not enrolled: a statement about
    a handle that was typed wrong counts for nothing, which coordinator and operator should hear when it is signed.
    """
    from ...ledger.log_keys import log_keys
    from ...ledger.succession import succession as asked

    current = log_keys(books.reader).current
    if current is None:
        raise NotFound("log-key-missing")
    subjects = books.ledger.subjects()
    for named in (handle, coordinator):
        if not subjects.entries("official", named):
            raise NotFound("official-unknown", handle=named)
    return asked(subjects, handle, coordinator), current
