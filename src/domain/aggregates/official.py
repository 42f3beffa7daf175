"""An official as deciding and authority need it: enrolled where, which keys, which mandates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Literal

from ...frozen import frozen
from ..act import Recorded
from ..events.official import KeyAdded, MandateGranted, MandateWithdrawn, OfficialEnrolled
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
    """A signing key: who made it, and which official added it."""

    fingerprint: Fingerprint
    made_by: Literal["holder", "enroller"]
    added_by: Handle


@frozen
class Official:
    """An enrolled official; mandates stand in the order of their index."""

    handle: Handle
    organisation: Code
    keys: tuple[Key, ...] = ()
    mandates: tuple[Mandate, ...] = ()

    def key(self, fingerprint: Fingerprint) -> Key | None:
        """The official's own key with that fingerprint."""
        return next((key for key in self.keys if key.fingerprint == fingerprint), None)


def project(state: Official | None, entries: Iterable[Recorded]) -> Official | None:
    """The official after more entries of the stream."""
    for entry in entries:
        state = _after(state, entry)
    return state


def _after(state: Official | None, entry: Recorded) -> Official | None:
    event = entry.act.event
    if isinstance(event, OfficialEnrolled):
        return Official(Handle(entry.act.stream.code), event.organisation)
    if state is None:
        return None
    if isinstance(event, KeyAdded):
        key = Key(event.fingerprint, event.made_by, entry.act.actor.handle)
        return replace(state, keys=(*state.keys, key))
    if isinstance(event, MandateGranted):
        until = event.until.last if event.until else None
        mandate = Mandate(entry.index, event.role, event.organisation, entry.act.effective_on.first, until)
        return replace(state, mandates=(*state.mandates, mandate))
    if isinstance(event, MandateWithdrawn):
        return replace(state, mandates=tuple(_withdrawn(mandate, event) for mandate in state.mandates))
    return state


def _withdrawn(mandate: Mandate, event: MandateWithdrawn) -> Mandate:
    same = (mandate.role, mandate.organisation) == (event.role, event.organisation)
    return replace(mandate, withdrawn=True) if same else mandate
