"""``grootboek official enrol``, ``grant``, ``withdraw`` and ``leave``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option

from ...domain.commands.official import EnrolOfficial, GrantMandate, LeaveOffice, OfferedKey, WithdrawMandate
from ...domain.values import Code, Committed, Fingerprint, Handle, PublicKeyLine, Role, When
from ...errors import Misused
from ..answers import Answer, Fields
from ..documents import read_bytes
from ..keys import KeyStore, new_key
from ..recording import Recording, optional_text, record, recording
from ..texts.messages import message

if TYPE_CHECKING:
    from typing import Literal

    from ...evidence.public_keys import PublicKey
    from ...ledger.envelope import Acting

HandleArgument = Annotated[Handle, Argument(parser=Handle, metavar="HANDLE")]
RoleArgument = Annotated[Role, Argument(metavar="ROLE")]
Organisation = Annotated[Code, Option("--organisation", parser=Code, metavar="CODE")]


def enrol(
    context: Context,
    *,
    handle: HandleArgument,
    function: Annotated[str, Option("--function")],
    organisation: Organisation,
    name: Annotated[str | None, Option("--name")] = None,
    public_key: Annotated[Path | None, Option("--public-key", parser=Path, metavar="FILE")] = None,
    request: Annotated[Path | None, Option("--request", parser=Path, metavar="FILE")] = None,
) -> Answer:
    """Enrol an official."""
    if public_key is not None and request is not None:
        raise Misused("key-given-twice")
    told, named = Committed.of(function), optional_text(name)  # before a key is made, which a bad text would leave
    with recording(context.obj) as books:
        actor = books.acting()  # before another key is here: the only official with one is who acts
        if public_key is not None:
            key, made_here = offered(_public_key(public_key), "holder"), None
        elif request is not None:
            key, made_here = offered(requested(books, request, handle), "holder"), None
        else:
            key, made_here = _own(books, handle)
        command = EnrolOfficial(handle, told, organisation, key, named)
        return _enrolled(books, command, actor, made_here)


def grant(
    context: Context,
    *,
    handle: HandleArgument,
    role: RoleArgument,
    organisation: Organisation,
    until: Annotated[When | None, Option("--until", parser=When, metavar="DATE")] = None,
) -> Answer:
    """Give a role."""
    return record(context.obj, GrantMandate(handle, role, organisation, until))


def withdraw(context: Context, *, handle: HandleArgument, role: RoleArgument, organisation: Organisation) -> Answer:
    """End a role."""
    return record(context.obj, WithdrawMandate(handle, role, organisation))


def leave(
    context: Context, *, handle: HandleArgument, because: Annotated[str | None, Option("--because")] = None
) -> Answer:
    """End an official's mandates and keys."""
    return record(context.obj, LeaveOffice(handle, optional_text(because)))


def _enrolled(books: Recording, command: EnrolOfficial, actor: Acting, made_here: Path | None) -> Answer:
    """Record the enrolment; a key that was made for it is not left behind where it is refused."""
    try:
        receipt = books.execute(command, actor=actor)
    except BaseException:
        if made_here is not None:
            made_here.unlink(missing_ok=True)
        raise
    if made_here is None:
        return books.answer(receipt)
    if not receipt.entries:
        made_here.unlink(missing_ok=True)
        return books.answer(receipt)
    return books.answer(receipt, (Fields([(message("created-key", books.session.language), str(made_here))]),))


def _own(books: Recording, handle: Handle) -> tuple[OfferedKey, Path | None]:
    """The key that is kept here for the official, or a new one with where it is kept."""
    store = KeyStore.of(books.session, books.reader.meta.ledger)
    if store.path(handle).exists():
        from ..signing_keys import signing_key

        return offered(signing_key(store.path(handle), books.session.environment).public_key, "enroller"), None
    key = new_key()
    return offered(key.public_key, "enroller"), store.keep(handle, key)


def requested(books: Recording, file: Path, handle: Handle) -> PublicKey:
    """The key of a request, whose possession is proven."""
    from ..key_request import parse_request

    data = read_bytes(file)
    return parse_request(data, handle=handle, ledger=books.reader.meta.ledger, file=str(file)).public_key


def _public_key(file: Path) -> PublicKey:
    from ..signing_keys import public_key_of

    return public_key_of(read_bytes(file), file)


def offered(key: PublicKey, made_by: Literal["holder", "enroller"]) -> OfferedKey:
    """A key as it goes into a command."""
    return OfferedKey(Fingerprint(key.fingerprint), PublicKeyLine(key.line), made_by)
