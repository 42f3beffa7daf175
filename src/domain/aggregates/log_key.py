"""The log keys of a ledger: which one signs its checkpoints, which ones did before, and what is proposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from ...frozen import frozen
from ..act import Recorded
from ..events.ledger import LogKeyReplaced, LogKeyReplacementProposed, LogKeySet
from ..values import Code, VerifierKeyLine

CODE = Code("ledger")
"""The one stream about the ledger itself."""


@frozen
class LogKeys:
    """All keys in the order in which they came, the last being the one that signs; and the open proposals by index."""

    keys: tuple[VerifierKeyLine, ...] = ()
    proposals: Mapping[int, VerifierKeyLine] = field(default_factory=dict)

    @property
    def current(self) -> VerifierKeyLine | None:
        """The key that signs checkpoints now; None where the ledger has none."""
        return self.keys[-1] if self.keys else None


def project(state: LogKeys | None, entries: Iterable[Recorded]) -> LogKeys | None:
    """The log keys after more entries about the ledger. A new key ends all proposals."""
    for entry in entries:
        event = entry.event
        state = state or LogKeys()
        if isinstance(event, LogKeySet | LogKeyReplaced):
            state = LogKeys((*state.keys, event.key))
        elif isinstance(event, LogKeyReplacementProposed):
            state = replace(state, proposals={**state.proposals, entry.index: event.key})
    return state
