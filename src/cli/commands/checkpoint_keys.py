"""``grootboek checkpoint key`` and its kin: the log key shown, set, succeeded, and replaced where it was lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option

from ...domain.commands.log_key import ConfirmLogKey, ProposeLogKey, SetLogKey
from ...domain.values import Committed, NoteSignatureText, VerifierKeyLine
from ...errors import NotFound
from ..answers import Answer, Fields, Stream
from ..log_keys import LogKey, given_log_key, new_log_key, signing_key
from ..opened import reader_of
from ..recording import record, recording
from ..texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...evidence.log_keys import LogKeys
    from ..recording import Recording
    from ..session import Session

NewKey = Annotated[Path | None, Option("--new-key", parser=Path, metavar="FILE")]
NEW_VARIABLE = "GROOTBOEK_NEW_LOG_KEY"


def key(context: Context) -> Answer | Stream:
    """The verifier key by which checkpoints are checked; standard output is that line alone."""
    from ...ledger.log_keys import log_keys

    session: Session = context.obj
    reader = reader_of(session)
    try:
        keys = log_keys(reader)
    finally:
        reader.close()
    current = keys.current
    if current is None:
        raise NotFound("log-key-missing")
    if session.json:
        return Answer({"vkey": current.text, "keys": _listed(keys)})
    notes = [message("log-keys-before", session.language, count=len(keys.keys) - 1)] if len(keys.keys) > 1 else []
    return Stream((f"{current.text}\n".encode("ascii"),), notes)


def set_key(
    context: Context,
    *,
    log_key: Annotated[Path | None, Option("--log-key", parser=Path, metavar="FILE")] = None,
    new: NewKey = None,
) -> Answer:
    """The first log key of a ledger that has none, or the next, signed for by the one before."""

    def command(books: Recording, made: LogKey, keys: LogKeys) -> object:
        line = VerifierKeyLine(made.verifier.text)
        if keys.current is None:
            return SetLogKey(line)
        from ...evidence.log_keys import sign_succession

        before = signing_key(books.session, books.reader.meta.ledger, keys.current, log_key)
        return SetLogKey(line, NoteSignatureText(sign_succession(before, made.verifier)))

    return _with_new_key(context.obj, new, command)


def replace_key(context: Context, *, because: Annotated[str, Option("--because")], new: NewKey = None) -> Answer:
    """Propose another log key, where the one there is was lost."""
    return _with_new_key(
        context.obj,
        new,
        lambda _books, made, _keys: ProposeLogKey(VerifierKeyLine(made.verifier.text), Committed.of(because)),
    )


def confirm_key(context: Context, *, index: Annotated[int, Argument(min=0, metavar="INDEX")]) -> Answer:
    """Confirm a proposal of another administrator."""
    return record(context.obj, ConfirmLogKey(index))


def _with_new_key(
    session: Session, new: Path | None, command: Callable[[Recording, LogKey, LogKeys], object]
) -> Answer:
    """Record a command about a new key; a key that was made for it is not left behind where nothing is recorded."""
    from ...ledger.log_keys import log_keys

    with recording(session) as books:
        meta = books.reader.meta
        made = new_log_key(session, meta.ledger, meta.origin, given_log_key(session, new, NEW_VARIABLE))
        try:
            receipt = books.execute(command(books, made, log_keys(books.reader)))
        except BaseException:
            made.forget()
            raise
        if not receipt.entries:
            made.forget()
            return books.answer(receipt)
        facts = [(message("created-vkey", session.language), made.verifier.text)]
        if made.kept is not None:
            facts.append((message("created-log_key", session.language), str(made.kept)))
        return books.answer(receipt, (Fields(facts),))


def _listed(keys: LogKeys) -> list[dict[str, object]]:
    return [{"index": index, "vkey": each.text, "key_id": each.key_id.hex()} for index, each in keys.keys]
