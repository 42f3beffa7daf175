"""``grootboek official add-key``, ``rotate-key`` and ``revoke-key``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option

from ...domain.commands.official import AddKey, RevokeKey, RotateKey
from ...domain.values import Committed, Fingerprint, Handle
from ...errors import NotAuthorised, Refused
from ..answers import Answer, Fields
from ..keys import KeyStore, new_key
from ..recording import record, recording
from ..texts.messages import message
from .official import HandleArgument, offered, requested

if TYPE_CHECKING:
    from ...evidence.keys import SigningKey
    from ..recording import Recording

Because = Annotated[str, Option("--because")]


def add_key(
    context: Context,
    *,
    handle: HandleArgument,
    request: Annotated[Path, Option("--request", parser=Path, metavar="FILE")],
) -> Answer:
    """Add the key of a request, whose possession it proves."""
    with recording(context.obj) as books:
        key = offered(requested(books, request, handle), "holder")
        return books.answer(books.execute(AddKey(handle, key)))


def rotate_key(
    context: Context,
    *,
    new: Annotated[Path | None, Option("--new-key", parser=Path, metavar="FILE")] = None,
    because: Annotated[str | None, Option("--because")] = None,
) -> Answer:
    """Replace the acting official's key."""
    with recording(context.obj) as books:
        acting = books.acting()
        replaced = Fingerprint(acting.key.public_key.fingerprint)
        why = because or message("rotated", books.session.language)
        if new is None:
            return _rotated_here(books, acting.handle, replaced, why)
        key = _proven(books, new)
        command = RotateKey(offered(key.public_key, "holder"), replaced, Committed.of(why))
        return books.answer(books.execute(command))


def revoke_key(
    context: Context,
    *,
    handle: HandleArgument,
    fingerprint: Annotated[Fingerprint, Argument(parser=Fingerprint, metavar="FINGERPRINT")],
    because: Because,
) -> Answer:
    """End a key."""
    return record(context.obj, RevokeKey(handle, fingerprint, Committed.of(because)))


def _rotated_here(books: Recording, handle: Handle, replaced: Fingerprint, why: str) -> Answer:
    """A new key made here; it takes the place of the old one once it is recorded."""
    store = KeyStore.of(books.session, books.reader.meta.ledger)
    store.check_free(handle, replaced, books.session.environment)
    key = new_key()
    made = store.keep(handle, key, beside=True)
    try:
        receipt = books.execute(RotateKey(offered(key.public_key, "holder"), replaced, Committed.of(why)))
    except (Refused, NotAuthorised):  # after any other error it may have been recorded all the same
        made.unlink()
        raise
    if not receipt.entries or receipt.repeated:
        made.unlink()
        return books.answer(receipt)
    place, language = store.replace(handle, made), books.session.language
    shown = [
        (message("created-key", language), str(place)),
        (message("created-fingerprint", language), key.public_key.fingerprint),
    ]
    return books.answer(receipt, (Fields(shown),))


def _proven(books: Recording, path: Path) -> SigningKey:
    """The key of a file, which signs a request here and now: so it is at hand, and works."""
    from ..key_request import KeyRequest
    from ..signing_keys import own_key

    key = own_key(books.session, path)
    asked = KeyRequest(Handle(books.acting().handle), books.reader.meta.ledger, key.public_key)
    asked.signed(key)
    return key
