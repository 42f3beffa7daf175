"""A last administrator who was lost is succeeded by the word of the operator: the log key's, checked here.

The same check stands before a succession is recorded and in the audit of one that was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..domain.events.ledger import LogKeyReplaced, LogKeySet
from ..domain.events.official import AdministratorSucceeded
from ..errors import GrootboekError
from ..evidence.findings import Finding
from ..evidence.succession import Succession
from ..evidence.verifier_key import parse_verifier_key
from .decoding import to_recorded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..domain.act import Recorded
    from ..domain.values import Code, Handle
    from ..evidence.verifier_key import VerifierKey
    from .reader import Reader
    from .subjects import Subjects


def succession(subjects: Subjects, successor: Handle, coordinator: Handle) -> Succession:
    """What the operator is asked to sign, as the ledger is now."""
    place = len(subjects.entries("official", successor)) + 1
    first = subjects.first
    ledger = first.act.ledger if first is not None else "-"
    return Succession(ledger, successor, place, coordinator)


def audit_succession(recorded: Recorded, reader: Reader, about: Code) -> Iterator[Finding]:
    """What an audit says of an entry by which an administrator was succeeded; of others nothing.

    ``about``: the stream about the ledger itself.
    """
    event = recorded.event
    if not isinstance(event, AdministratorSucceeded):
        return
    act = recorded.act
    asked = Succession(act.ledger, act.stream.code, act.stream.version, act.actor.handle)
    key = _key_before(reader, about, recorded.index)
    if key is None or not asked.holds(event.statement, key):
        yield Finding.unsound("succession-unsigned", recorded.index, handle=act.stream.code)
    yield Finding.notice(
        "administrator-succeeded", recorded.index, handle=act.stream.code, coordinator=act.actor.handle
    )


def _key_before(reader: Reader, about: Code, index: int) -> VerifierKey | None:
    """The log key that counted before an entry."""
    found: VerifierKey | None = None
    for stored in reader.stream("ledger", about):
        try:
            entry = to_recorded(stored)
            event: Any = entry.event
            if entry.index < index and isinstance(event, LogKeySet | LogKeyReplaced):
                found = parse_verifier_key(event.key)
        except GrootboekError:  # said where it was read
            continue
    return found
