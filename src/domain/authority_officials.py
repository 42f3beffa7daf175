"""Authority about officials themselves: their keys, their mandates, their leaving, and that somebody administers."""

from __future__ import annotations

from datetime import date
from typing import Final

from ..errors import NotAuthorised
from .act import Act
from .aggregates.official import Official
from .authority_case import Case, Need, Needs
from .authority_view import AuthorityView
from .values import Handle

OWN_KEYS: Final = frozenset({"official.key-added.v1", "official.key-revoked.v1"})
TAKEN_AWAY: Final = frozenset({"official.key-revoked.v1", "official.mandate-withdrawn.v1", "official.left.v1"})


def acts_for_oneself(act: Act) -> bool:
    """Whether officials do this to themselves, for which no mandate is needed: only an own key that signs."""
    return act.event.TYPE in OWN_KEYS and act.stream.code == act.actor.handle


def official_enrolled(case: Case) -> Needs:
    """An administrator of the organisation. Nobody is enrolled twice."""
    if case.view.official(Handle(case.code)) is not None:
        raise NotAuthorised("official-known", handle=case.code)
    return (Need("administrator", (case.event.organisation,)),)


def key_added(case: Case) -> Needs:
    """An administrator of the official's organisation, or the official.

    No key is added twice, revoked or not; and one that was revoked is given to nobody else: it may be in other hands.
    """
    official, fingerprint = _present(case), case.event.fingerprint
    if official.key(fingerprint) is not None:
        raise NotAuthorised("key-known", handle=case.code, key=fingerprint)
    had = ((other.key(fingerprint), other.handle) for other in case.view.officials())
    revoked = [(key.revoked, handle) for key, handle in had if key is not None and key.revoked is not None]
    if revoked:
        index, handle = min(revoked)
        raise NotAuthorised("key-revoked-elsewhere", key=fingerprint, handle=handle, index=index)
    return (Need("administrator", (official.organisation,)),)


def key_revoked(case: Case) -> Needs:
    """An administrator of the official's organisation, or the official; also of one who left."""
    official = case.view.official(Handle(case.code)) or case.unknown()
    if official.key(case.event.fingerprint) is None:
        case.unknown()
    return (Need("administrator", (official.organisation,)),)


def mandate_granted(case: Case) -> Needs:
    """An administrator of the organisation that the mandate is for."""
    _present(case)
    return (Need("administrator", (case.event.organisation,)),)


def mandate_withdrawn(case: Case) -> Needs:
    """An administrator of the organisation that the mandate is for."""
    if case.view.official(Handle(case.code)) is None:
        case.unknown()
    return (Need("administrator", (case.event.organisation,)),)


def official_left(case: Case) -> Needs:
    """An administrator of the official's organisation."""
    return (Need("administrator", (_present(case).organisation,)),)


def administrator_succeeded(case: Case) -> Needs:
    """A coordinator of the whole ledger, for an official who can sign; that the operator agrees is told by a signature.

    The signature is checked where keys are known: when it is recorded, and by an audit.
    """
    if case.event.organisation != case.root() or not _present(case).signs:
        case.unknown()
    return (Need("coordinator", (case.root(),)),)


def check_administrator_left(act: Act, view: AuthorityView, day: date) -> None:
    """Raise NotAuthorised (``last-administrator``) where after the act nobody would administer the whole ledger."""
    if act.event.TYPE not in TAKEN_AWAY:
        return
    founder = view.founder
    if founder is None:
        return
    official = view.official(Handle(act.stream.code))
    if official is None or not official.administers(founder.organisation, day):
        return
    others = (one.after(act.event, view.size) if one.handle == official.handle else one for one in view.officials())
    if not any(one.administers(founder.organisation, day) for one in others):
        raise NotAuthorised("last-administrator", handle=official.handle)


def _present(case: Case) -> Official:
    """The official, who has not left."""
    official = case.view.official(Handle(case.code)) or case.unknown()
    if official.left is not None:
        raise NotAuthorised("official-left", handle=official.handle, index=official.left)
    return official
