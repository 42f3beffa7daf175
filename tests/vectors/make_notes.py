"""Makes the vectors of ``docs/checkpoints.md`` and ``docs/proofs.md``: ``python -m tests.vectors.make_notes`` writes.

A log of seven entries, the five entries of the vectors in ``act-and-entry`` and two more bytes, with a fixed key of the
log and one of a witness. Both keys are public here and are no one's.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.consistency_file import ConsistencyFile
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.evidence.merkle import consistency_path, inclusion_path, leaf_hash, root_of
from grootboek.evidence.note_signing import cosign, log_key, witness_key
from grootboek.evidence.signed_checkpoint import sign_checkpoint
from grootboek.evidence.tlog_proof import TlogProof

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grootboek.evidence.signed_note import SignedNote

FOLDER = Path(__file__).with_name("notes")
ORIGIN = "example.org/ai-ledger/rehearsal"
WITNESS = "witness.example/oversight"
LOG_KEY = Ed25519SigningKey(sha256(b"a public test key of a log").digest())
WITNESS_KEY = Ed25519SigningKey(sha256(b"a public test key of a witness").digest())
SIGNED_AT = 1_795_446_000
SIZES = (0, 1, 5, 7)
DATA = tuple(f"entry {number}\n".encode("ascii") for number in range(7))
LEAVES = tuple(map(leaf_hash, DATA))


def note(size: int) -> SignedNote:
    """The checkpoint of that size, signed by the log; the largest also by the witness."""
    signed = sign_checkpoint(Checkpoint(ORIGIN, size, root_of(LEAVES[:size])), LOG_KEY)
    return signed.signed_also([cosign(signed.text, WITNESS, WITNESS_KEY, SIGNED_AT)]) if size == SIZES[-1] else signed


def vector_files() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file of the vectors."""
    yield "log.vkey", f"{log_key(ORIGIN, LOG_KEY).text}\n".encode("ascii")
    yield "witness.vkey", f"{witness_key(WITNESS, WITNESS_KEY).text}\n".encode("ascii")
    for size in SIZES:
        yield f"checkpoint.{size}", note(size).to_bytes()
    for index in (0, 2, 6):
        path = tuple(inclusion_path(LEAVES, index))
        yield f"{index}.leaf", DATA[index]
        yield f"{index}.tlog-proof", TlogProof(index, path, note(7).to_bytes()).to_bytes()
    for first in SIZES[:-1]:
        proof = ConsistencyFile(first, tuple(consistency_path(LEAVES, first)), note(7).to_bytes())
        yield f"{first}-to-7.consistency", proof.to_bytes()


def main() -> None:
    """Write the files."""
    FOLDER.mkdir(exist_ok=True)
    for name, data in vector_files():
        (FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    main()
