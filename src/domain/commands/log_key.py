"""Commands about the key that signs the ledger's checkpoints."""

from __future__ import annotations

from ...frozen import frozen
from ..values import Committed, NoteSignatureText, VerifierKeyLine


@frozen
class SetLogKey:
    """Give the ledger its first log key, or the next, with the signature of the one before."""

    key: VerifierKeyLine
    signature: NoteSignatureText | None = None


@frozen
class ProposeLogKey:
    """Propose another log key, since the one there is cannot sign any more."""

    key: VerifierKeyLine
    because: Committed


@frozen
class ConfirmLogKey:
    """Confirm a proposal that another administrator recorded; ``proposal`` is its index."""

    proposal: int
