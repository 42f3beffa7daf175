"""Decisions about the log key: the first, the next by the one before, and another where that one is lost.

Whether a signature of the key before holds is for the evidence room to say; here it is there or not.
"""

from __future__ import annotations

from ...errors import Conflict, NotFound, Refused
from ..act import Recorded
from ..commands.log_key import ProposeLogKey, SetLogKey
from ..events.ledger import LogKeyReplaced, LogKeyReplacementProposed, LogKeySet
from ..values import EntryReference, Origin, VerifierKeyLine
from .deciding import Decided, Occasion
from .log_key import CODE, LogKeys


def set_log_key(command: SetLogKey, keys: LogKeys, origin: Origin, occasion: Occasion) -> Decided:
    """The first log key, or the one after it.

    Raises Refused (``log-key-name``, ``log-key-unsigned``, ``effective-in-future``), Conflict (``log-key-known``).
    """
    _check_new(command.key, keys, origin)
    if (keys.current is None) != (command.signature is None):
        raise Refused("log-key-unsigned", current=keys.current or "-")
    return Decided("ledger", CODE, LogKeySet(command.key, command.signature), occasion.effective())


def propose(command: ProposeLogKey, keys: LogKeys, origin: Origin, occasion: Occasion) -> Decided:
    """Another log key, since the one there is was lost.

    Raises Refused (``log-key-name``, ``effective-in-future``), Conflict (``log-key-known``), NotFound
    (``log-key-missing``) where there is none to replace.
    """
    if keys.current is None:
        raise NotFound("log-key-missing")
    _check_new(command.key, keys, origin)
    return Decided("ledger", CODE, LogKeyReplacementProposed(command.key, command.because), occasion.effective())


def confirm(proposal: Recorded, keys: LogKeys, occasion: Occasion) -> Decided:
    """A proposal is confirmed; that it is by another official is judged with the mandate.

    Raises NotFound (``log-key-proposal-unknown``) where it is none, or another key came since.
    """
    key = keys.proposals.get(proposal.index)
    if key is None:
        raise NotFound("log-key-proposal-unknown", index=proposal.index)
    event = LogKeyReplaced(key, EntryReference(proposal.index, proposal.leaf))
    return Decided("ledger", CODE, event, occasion.effective())


def _check_new(key: VerifierKeyLine, keys: LogKeys, origin: Origin) -> None:
    """A checkpoint is verified by the key of the ledger's own name, and no key comes back."""
    if not key.startswith(f"{origin}+"):
        raise Refused("log-key-name", found=key.partition("+")[0], expected=origin)
    if key in keys.keys:
        raise Conflict("log-key-known", key=key)
