"""Commands about the key that signs the ledger's checkpoints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates import log_key_decisions
from ...domain.aggregates.log_key import CODE
from ...domain.events.ledger import LedgerOpened
from ...errors import Invalid, NotFound, Refused, Unsound
from ...evidence.log_keys import succession_holds
from ...evidence.verifier_key import ED25519, parse_verifier_key
from . import Answer

if TYPE_CHECKING:
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.log_key import ConfirmLogKey, ProposeLogKey, SetLogKey
    from ...domain.values import NoteSignatureText, Origin, VerifierKeyLine
    from ...evidence.verifier_key import VerifierKey
    from ..subjects import Subjects


def set_log_key(command: SetLogKey, subjects: Subjects, occasion: Occasion) -> Answer:
    """The first log key, or the next. Raises also Refused (``log-key-signature-fails``), Invalid as a key is."""
    keys, key = subjects.log_keys(), _log_key(command.key)
    decided = log_key_decisions.set_log_key(command, keys, _origin(subjects), occasion)
    if keys.current is not None and command.signature is not None:
        _check_succession(keys.current, key, command.signature)
    return Answer(CODE, (decided,), {"vkey": str(command.key)})


def propose(command: ProposeLogKey, subjects: Subjects, occasion: Occasion) -> Answer:
    """Another log key is proposed."""
    _log_key(command.key)
    decided = log_key_decisions.propose(command, subjects.log_keys(), _origin(subjects), occasion)
    return Answer(CODE, (decided,), {"vkey": str(command.key)})


def confirm(command: ConfirmLogKey, subjects: Subjects, occasion: Occasion) -> Answer:
    """A proposal is confirmed. Raises NotFound (``entry-unknown``)."""
    proposal = subjects.entry(command.proposal)
    if proposal is None:
        raise NotFound("entry-unknown", index=command.proposal, size=subjects.size)
    decided = log_key_decisions.confirm(proposal, subjects.log_keys(), occasion)
    return Answer(CODE, (decided,), {"vkey": str(decided.event.key)})  # type: ignore[attr-defined]  # a LogKeyReplaced


def _log_key(line: VerifierKeyLine) -> VerifierKey:
    key = parse_verifier_key(line)
    if key.type != ED25519:
        raise Invalid("log-key-type", found=key.type, expected=ED25519)
    return key


def _check_succession(before: VerifierKeyLine, key: VerifierKey, signature: NoteSignatureText) -> None:
    if not succession_holds(parse_verifier_key(before), key, signature):
        raise Refused("log-key-signature-fails", current=before)


def _origin(subjects: Subjects) -> Origin:
    first = subjects.first
    if first is None or not isinstance(first.event, LedgerOpened):
        raise Unsound("ledger-row-malformed")
    return first.event.origin
