"""``grootboek init``: a ledger, its root organisation, its first official and that official's key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Context, Option

from ...domain.accreditation import NOT_STATED
from ...domain.events.organisation import OrganisationKind
from ...domain.values import Code, Committed, Handle, Level, Origin, VerifierKeyLine
from ..answers import Answer, Fields
from ..keys import KeyStore, new_key
from ..log_keys import given_log_key, new_log_key
from ..opened import clock_of, ledger_path, randomness
from ..recording import receipt_answer
from ..texts.messages import message

if TYPE_CHECKING:
    from ...evidence.keys import Ed25519SigningKey, SigningKey
    from ...ledger.books import Books
    from ...ledger.clock import Clock
    from ...ledger.founding import Founding
    from ...ledger.receipt import Receipt
    from ..session import Session

DEFAULT_ORIGIN = Origin("grootboek")
DEFAULT_ROOT = Code("root")


def init(
    context: Context,
    *,
    origin: Annotated[Origin, Option("--origin", parser=Origin, metavar="NAME")] = DEFAULT_ORIGIN,
    first_official: Annotated[Handle | None, Option("--official", parser=Handle, metavar="HANDLE")] = None,
    function: Annotated[str | None, Option("--function")] = None,
    organisation: Annotated[Code, Option("--organisation", parser=Code, metavar="CODE")] = DEFAULT_ROOT,
    organisation_name: Annotated[str | None, Option("--organisation-name")] = None,
    organisation_kind: Annotated[OrganisationKind, Option("--organisation-kind")] = "other",
    fictional: Annotated[bool, Option("--fictional")] = False,
    rehearsal: Annotated[bool, Option("--rehearsal")] = False,
    log_key: Annotated[Path | None, Option("--log-key", parser=Path, metavar="FILE")] = None,
    accredited_level: Annotated[Level, Option("--accredited-level")] = NOT_STATED,
) -> Answer:
    """Create a ledger."""
    from ...ledger.founding import Founding

    session: Session = context.obj
    founding = Founding(
        handle=first_official or Handle(f"admin@{organisation}"),
        function=Committed.of(function or message("default-function", session.language)),
        organisation=organisation,
        organisation_name=Committed.of(organisation_name or organisation),
        organisation_kind=organisation_kind,
        fictional=fictional,
        accredited=accredited_level,
    )
    given = given_log_key(session, log_key)
    return _create(session, founding, _origin(origin, rehearsal=rehearsal), given, rehearsal=rehearsal)


def _origin(name: Origin, *, rehearsal: bool) -> Origin:
    """A rehearsal's name ends so that nobody can take it for another ledger's."""
    from ...ledger.opening import REHEARSAL_SUFFIX

    return Origin(name + REHEARSAL_SUFFIX) if rehearsal and not name.endswith(REHEARSAL_SUFFIX) else name


def _create(
    session: Session, founding: Founding, origin: Origin, log_key: Ed25519SigningKey | None, *, rehearsal: bool
) -> Answer:
    from ...ledger.opening import new_ledger

    path = ledger_path(session)
    clock = clock_of(session, rehearsal=rehearsal)
    given = _given(session)
    kept: list[Path] = []
    try:
        # The ledger appears at its place when this block ends; by then the key that it needs is kept.
        with new_ledger(path, origin=origin, rehearsal=rehearsal, clock=clock, randomness=randomness) as books:
            key = given or _made(session, founding, books, kept)
            meta = books.meta
            log = new_log_key(session, meta.ledger, meta.origin, log_key)
            kept += [] if log.kept is None else [log.kept]
            founding = replace(founding, log_key=VerifierKeyLine(log.verifier.text))
            receipt = _found(books, founding, key, clock)
    except BaseException:
        for file in kept:
            file.unlink(missing_ok=True)
        raise
    facts = {
        "ledger": str(meta.ledger),
        "origin": str(meta.origin),
        "path": str(path),
        "official": str(founding.handle),
        "key": str(session.named_key or kept[0]),
        "public_key": key.public_key.line,
        "fingerprint": key.public_key.fingerprint,
        "vkey": log.verifier.text,
        "log_key": str(log.kept or "-"),
        "accredited_level": founding.accredited,
    }
    receipt = replace(receipt, facts={**receipt.facts, **facts})
    return receipt_answer(session, receipt, (_created(session, facts),), rehearsal=rehearsal)


def _given(session: Session) -> SigningKey | None:
    """The key that the user names for the first official, in a file or in the SSH agent."""
    if session.named_key is None:
        return None
    from ..signing_keys import own_key

    return own_key(session, session.named_key)


def _made(session: Session, founding: Founding, books: Books, kept: list[Path]) -> SigningKey:
    """A new key, kept here."""
    key = new_key()
    kept.append(KeyStore.of(session, books.meta.ledger).keep(founding.handle, key))
    return key


def _found(books: Books, founding: Founding, key: SigningKey, clock: Clock) -> Receipt:
    from ...ledger.application import Ledger
    from ...ledger.founding import record_founding

    return record_founding(Ledger(books, clock=clock, randomness=randomness), founding, key=key)


def _created(session: Session, facts: dict[str, str]) -> Fields:
    from ...domain.labels import label

    names = ("path", "origin", "ledger", "official", "key", "fingerprint", "log_key", "vkey")
    shown = [(message(f"created-{name}", session.language), facts[name]) for name in names]
    level = facts["accredited_level"]
    if level != NOT_STATED:
        shown.append((message("accredited-level", session.language), label("level", level, session.language)))
    return Fields(shown)
