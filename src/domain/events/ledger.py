"""The ledger itself: its first entry, and the key that signs its checkpoints (the log key)."""

from __future__ import annotations

from typing import ClassVar

from ...frozen import frozen
from ..values import Committed, EntryReference, Level, NoteSignatureText, Origin, VerifierKeyLine


@frozen
class LedgerOpened:
    """A ledger began. ``origin`` names it (a rehearsal's ends in ``/rehearsal``); ``format`` is that of the entries."""

    TYPE: ClassVar[str] = "ledger.opened.v1"
    origin: Origin
    format: int


@frozen
class LogKeySet:
    """The ledger has a log key, its first or the next. ``signature``: by the one before, over what succeeds it."""

    TYPE: ClassVar[str] = "ledger.log-key-set.v1"
    key: VerifierKeyLine
    signature: NoteSignatureText | None = None


@frozen
class LogKeyReplacementProposed:
    """The log key is lost or stolen, so nothing can be signed with it; another is proposed."""

    TYPE: ClassVar[str] = "ledger.log-key-replacement-proposed.v1"
    key: VerifierKeyLine
    because: Committed


@frozen
class LogKeyReplaced:
    """A second administrator confirmed the proposal: from here on checkpoints are signed with that key."""

    TYPE: ClassVar[str] = "ledger.log-key-replaced.v1"
    key: VerifierKeyLine
    proposal: EntryReference


@frozen
class LedgerAccredited:
    """From here on the ledger may hold content up to this level; content above it stays out (a stub names it)."""

    TYPE: ClassVar[str] = "ledger.accredited.v1"
    level: Level
    because: Committed | None = None
