"""An official as deciding and authority need it: enrolled where, which keys, which mandates, gone or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Literal

from ...frozen import frozen
from ..act import Recorded
from ..events.official import (
    AdministratorSucceeded,
    KeyAdded,
    KeyRevoked,
    MandateGranted,
    MandateWithdrawn,
    OfficialEnrolled,
    OfficialLeft,
)
from ..values import Code, Fingerprint, Handle, Role


@frozen
class Mandate:
    """A role for an organisation and all below it, from ``first`` up to and including ``until``, unless withdrawn."""

    index: int
    role: Role
    organisation: Code
    first: date
    until: date | None
    withdrawn: bool = False

    def runs(self, day: date) -> bool:
        """Whether it holds on the day, as far as is known now."""
        return not self.withdrawn and self.first <= day and (self.until is None or day <= self.until)


@frozen
class Key:
    """A signing key: who made it, and which official added it. ``revoked``: by which entry, where it was."""

    fingerprint: Fingerprint
    made_by: Literal["holder", "enroller"]
    added_by: Handle
    revoked: int | None = None


@frozen
class Official:
    """An enrolled official; mandates stand in the order of their index."""

    handle: Handle
    organisation: Code
    keys: tuple[Key, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    left: int | None = None

    def key(self, fingerprint: Fingerprint) -> Key | None:
        """The official's own key with that fingerprint, revoked or not."""
        for key in self.keys:
            if key.fingerprint == fingerprint:
                return key
        return None

    @property
    def signs(self) -> bool:
        """Whether the official can still sign anything."""
        return self.left is None and any(key.revoked is None for key in self.keys)

    def administers(self, root: Code, day: date) -> bool:
        """Whether the official administers the whole ledger, with no last day, and can sign for it."""
        return self.signs and any(
            (mandate.role, mandate.organisation, mandate.until) == ("administrator", root, None) and mandate.runs(day)
            for mandate in self.mandates
        )

    def after(self, event: object, index: int) -> Official:
        """The official after an event that takes something away, recorded at that index."""
        if isinstance(event, KeyRevoked):
            keys = tuple(_revoked(key, event.fingerprint, index) for key in self.keys)
            return replace(self, keys=keys)
        if isinstance(event, MandateWithdrawn):
            return replace(self, mandates=tuple(_withdrawn(mandate, event) for mandate in self.mandates))
        if isinstance(event, OfficialLeft):
            ended = tuple(replace(mandate, withdrawn=True) for mandate in self.mandates)
            return replace(self, mandates=ended, left=self.left if self.left is not None else index)
        return self


def project(state: Official | None, entries: Iterable[Recorded]) -> Official | None:
    """The official after more entries of the stream."""
    for entry in entries:
        state = _after(state, entry)
    return state


def _after(state: Official | None, entry: Recorded) -> Official | None:
    event = entry.act.event
    if isinstance(event, OfficialEnrolled) and state is None:
        return Official(Handle(entry.act.stream.code), event.organisation)
    if state is None:
        return None
    if isinstance(event, KeyAdded) and state.key(event.fingerprint) is None:
        key = Key(event.fingerprint, event.made_by, entry.act.actor.handle)
        return replace(state, keys=(*state.keys, key))
    if isinstance(event, MandateGranted):
        until = event.until.last if event.until else None
        mandate = Mandate(entry.index, event.role, event.organisation, entry.act.effective_on.first, until)
        return replace(state, mandates=(*state.mandates, mandate))
    if isinstance(event, AdministratorSucceeded):
        mandate = Mandate(entry.index, "administrator", event.organisation, entry.act.effective_on.first, None)
        return replace(state, mandates=(*state.mandates, mandate))
    return state.after(event, entry.index)


def _revoked(key: Key, fingerprint: Fingerprint, index: int) -> Key:
    return replace(key, revoked=index) if key.fingerprint == fingerprint and key.revoked is None else key


def _withdrawn(mandate: Mandate, event: MandateWithdrawn) -> Mandate:
    same = (mandate.role, mandate.organisation) == (event.role, event.organisation)
    return replace(mandate, withdrawn=True) if same else mandate
