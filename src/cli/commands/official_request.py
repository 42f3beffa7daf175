"""``grootboek official request``: a key of one's own, and a request that proves its possession."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context

from ...domain.values import Handle
from ..answers import Answer, Stream
from ..key_request import KeyRequest
from ..keys import KeyStore, new_key
from ..opened import reader_of
from ..texts.messages import message

if TYPE_CHECKING:
    from ...evidence.keys import SigningKey
    from ..session import Session


def request(
    context: Context,
    *,
    handle: Annotated[Handle, Argument(parser=Handle, metavar="HANDLE")],
) -> Answer | Stream:
    """Make a key, or take the one of --key, and a request to be enrolled with it or to have it added."""
    session: Session = context.obj
    reader = reader_of(session)
    try:
        ledger = reader.meta.ledger
    finally:
        reader.close()
    key, place = _key(session, KeyStore.of(session, ledger), handle)
    made = KeyRequest(handle, ledger, key.public_key).signed(key)
    if session.json:
        return Answer({"handle": handle, "ledger": ledger, "key": str(place), "request": made.decode()})
    made_by = "request-made-by-agent" if place.suffix == ".pub" else "request-made"
    note = message(made_by, session.language, file=str(place), fingerprint=key.public_key.fingerprint)
    return Stream((made,), notes=(note,))


def _key(session: Session, store: KeyStore, handle: Handle) -> tuple[SigningKey, Path]:
    if session.named_key is not None:
        from ..signing_keys import own_key

        return own_key(session, session.named_key), session.named_key
    key = new_key()
    return key, store.keep(handle, key)
