"""Checking a receipt years later, without its ledger: the entry's bytes, its place, and whose ledger it is.

What comes out are findings, as of a ledger. A receipt that holds shows that the entry stands at its index in a ledger
with that root; the key of the log, from elsewhere, shows that the root is that ledger's; a proof of consistency shows
that a later checkpoint goes on from it, so that nothing was taken away since.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import GrootboekError
from ..frozen import frozen
from .consistency_file import parse_consistency_file
from .findings import Finding
from .merkle import leaf_hash
from .signed_checkpoint import open_checkpoint
from .tlog_proof import parse_tlog_proof

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .checkpoint import Checkpoint
    from .verifier_key import VerifierKey


@frozen
class Receipt:
    """The bytes of an entry and of its proof, and of a proof that a later checkpoint goes on from there, if any."""

    entry: bytes
    proof: bytes
    consistency: bytes | None = None


def receipt_findings(receipt: Receipt, keys: Sequence[VerifierKey]) -> Iterator[Finding]:
    """All that is wrong with a receipt, and what it does not show for lack of a key."""
    try:
        proof = parse_tlog_proof(receipt.proof)
        checkpoint = proof.verify(leaf_hash(receipt.entry))
    except GrootboekError as error:
        yield Finding.of(error)
        return
    yield from _signed(proof.checkpoint, checkpoint, keys)
    if receipt.consistency is not None:
        yield from _continued(receipt.consistency, checkpoint, keys)


def _continued(data: bytes, checkpoint: Checkpoint, keys: Sequence[VerifierKey]) -> Iterator[Finding]:
    try:
        proof = parse_consistency_file(data)
        later = proof.verify(checkpoint)
    except GrootboekError as error:
        yield Finding.of(error)
        return
    yield from _signed(proof.checkpoint, later, keys)


def _signed(data: bytes, checkpoint: Checkpoint, keys: Sequence[VerifierKey]) -> Iterator[Finding]:
    if not keys:
        yield Finding.notice("receipt-without-key", None, origin=ascii(checkpoint.origin), size=checkpoint.size)
        return
    try:
        open_checkpoint(data, keys, checkpoint.origin)
    except GrootboekError as error:
        yield Finding.of(error)
