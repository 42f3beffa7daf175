"""Decisions about the keys of officials: one more, one in the place of another, one no more."""

from __future__ import annotations

from ...errors import Conflict, NotFound
from ..commands.official import AddKey, OfferedKey, RevokeKey, RotateKey
from ..events.official import KeyAdded, KeyRevoked
from ..values import Fingerprint, Handle
from .deciding import Decided, Occasion
from .official import Official
from .official_decisions import enrolled, present


def add(command: AddKey, official: Official | None, occasion: Occasion) -> Decided:
    """One more key. The caller has checked that fingerprint and public key belong together.

    Raises NotFound (``official-unknown``), NotAuthorised (``official-left``), Conflict (``key-already-added``).
    """
    _new(present(official, command.handle), command.key)
    return _added(command.handle, command.key, occasion)


def rotate(command: RotateKey, official: Official | None, occasion: Occasion) -> tuple[Decided, Decided]:
    """A new key of the official who acts, and the end of the one that signs this.

    Raises NotFound (``official-unknown``, ``key-unknown``), NotAuthorised (``official-left``),
    Conflict (``key-already-added``, ``key-already-revoked``).
    """
    found = present(official, occasion.by)
    _new(found, command.key)
    _check_revocable(found, command.replaced, again=False)
    revoked = KeyRevoked(command.replaced, command.because)
    return (
        _added(occasion.by, command.key, occasion),
        Decided("official", occasion.by, revoked, occasion.effective()),
    )


def revoke(command: RevokeKey, official: Official | None, occasion: Occasion) -> Decided:
    """The end of a key. An effective moment that is asked for is that from which what it signed before is suspect.

    Raises NotFound (``official-unknown``, ``key-unknown``), Refused (``effective-in-future``), Conflict
    (``key-already-revoked``: once more only with the moment from which it is suspect).
    """
    found = enrolled(official, command.handle)
    _check_revocable(found, command.fingerprint, again=occasion.effective_on is not None)
    event = KeyRevoked(command.fingerprint, command.because, occasion.effective_on)
    return Decided("official", command.handle, event, occasion.effective())


def _new(official: Official, key: OfferedKey) -> None:
    known = official.key(key.fingerprint)
    if known is not None:
        raise Conflict("key-already-added", handle=official.handle, key=key.fingerprint)


def _check_revocable(official: Official, fingerprint: Fingerprint, *, again: bool) -> None:
    key = official.key(fingerprint)
    if key is None:
        raise NotFound("key-unknown", handle=official.handle, key=fingerprint)
    if key.revoked is not None and not again:
        raise Conflict("key-already-revoked", handle=official.handle, key=fingerprint, index=key.revoked)


def _added(handle: Handle, key: OfferedKey, occasion: Occasion) -> Decided:
    event = KeyAdded(key.fingerprint, key.public_key, key.made_by)
    return Decided("official", handle, event, occasion.effective())
