"""The log keys that the entries of a ledger set, read from its stored bytes, and what is wrong with their chain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..domain.aggregates.log_key import CODE
from ..domain.events.ledger import LogKeyReplaced, LogKeySet
from ..errors import GrootboekError, Unsound
from ..evidence.findings import Finding
from ..evidence.log_keys import LogKeys, succession_holds
from ..evidence.verifier_key import VerifierKey, parse_verifier_key
from .decoding import to_recorded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..domain.act import Recorded
    from .reader import Reader

_SETTING = LogKeySet | LogKeyReplaced


def log_keys(reader: Reader) -> LogKeys:
    """The log keys of a ledger. Raises Unsound as an entry that cannot be read, and ``log-key-chain-broken``."""
    chain = LogKeyChain()
    for finding in chain.follow(to_recorded(stored) for stored in reader.stream("ledger", CODE)):
        raise Unsound(finding.code, **finding.details)
    return chain.keys


class LogKeyChain:
    """Follows the entries about the ledger, in order."""

    def __init__(self) -> None:
        self.keys = LogKeys()

    def follow(self, entries: Iterable[Recorded]) -> Iterator[Finding]:
        """What is wrong with the chain; after it ``keys`` are all that were set, right or wrong."""
        for entry in entries:
            event: Any = entry.event
            if isinstance(event, _SETTING):
                yield from self._set(entry.index, event)

    def _set(self, index: int, event: LogKeySet | LogKeyReplaced) -> Iterator[Finding]:
        try:
            key = parse_verifier_key(event.key)
        except GrootboekError as error:
            yield Finding.of(error, index)
            return
        if isinstance(event, LogKeySet) and not self._vouched(key, event):
            yield Finding.unsound("log-key-chain-broken", index, name=key.name, key=key.key_id.hex())
        self.keys = LogKeys((*self.keys.keys, (index, key)))

    def _vouched(self, key: VerifierKey, event: LogKeySet) -> bool:
        """Whether the first key is the first, and each next one was signed for by the one before."""
        current = self.keys.current
        if current is None or event.signature is None:
            return current is None and event.signature is None
        return succession_holds(current, key, event.signature)
