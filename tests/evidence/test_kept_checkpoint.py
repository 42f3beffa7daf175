"""A checkpoint kept elsewhere counts as the keys that the reader has say."""

from __future__ import annotations

import pytest

from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.kept_checkpoint import Trusted, is_signed, open_kept
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.evidence.note_signing import cosign, log_key, witness_key
from grootboek.evidence.signed_checkpoint import sign_checkpoint
from grootboek.evidence.verifier_key import ML_DSA_44, VerifierKey
from grootboek.evidence.witness_quorum import quorum_of
from tests.evidence.samples import KEY, OTHER_KEY, code_of

ORIGIN = "example.org/ledger"
CHECKPOINT = Checkpoint(ORIGIN, 3, bytes(range(32)))
PLAIN = CHECKPOINT.text.encode()
WITNESS_KEY = Ed25519SigningKey(bytes(range(2, 34)))


LOG, OTHER_LOG = log_key(ORIGIN, KEY), log_key(ORIGIN, OTHER_KEY)
WITNESS = witness_key("witness.example/w1", WITNESS_KEY)
OPERATOR_AS_WITNESS = witness_key("witness.example/own", KEY)
LATER = VerifierKey("witness.example/later", ML_DSA_44, bytes(1312))

NOTE = sign_checkpoint(CHECKPOINT, KEY)
SIGNED = NOTE.to_bytes()
COSIGNED = NOTE.signed_also([cosign(NOTE.text, WITNESS.name, WITNESS_KEY, 1_800_000_000)]).to_bytes()
BY_ITSELF = NOTE.signed_also([cosign(NOTE.text, OPERATOR_AS_WITNESS.name, KEY, 1_800_000_000)]).to_bytes()


@pytest.mark.parametrize(
    ("data", "trusted", "code"),
    [
        (PLAIN, Trusted(), None),
        (SIGNED, Trusted(), None),
        (b"", Trusted(), "checkpoint-malformed"),
        (b"other" + PLAIN, Trusted(), "checkpoint-of-another"),
        (PLAIN, Trusted((LOG,)), "checkpoint-without-signature"),
        (SIGNED, Trusted((LOG,)), None),
        (SIGNED, Trusted((OTHER_LOG, LOG)), None),
        (SIGNED, Trusted((OTHER_LOG,)), "note-not-signed"),
        (SIGNED.replace(b"\n3\n", b"\n4\n"), Trusted((LOG,)), "note-signature-fails"),
        (SIGNED, Trusted((), quorum_of([WITNESS])), "witness-quorum-lacking"),
        (COSIGNED, Trusted((), quorum_of([WITNESS])), None),
        (COSIGNED, Trusted((LOG,), quorum_of([WITNESS])), None),
        (COSIGNED, Trusted((OTHER_LOG,), quorum_of([WITNESS])), "note-not-signed"),
        (COSIGNED, Trusted((), quorum_of([WITNESS, LATER])), "witness-quorum-lacking"),
        (COSIGNED, Trusted((), quorum_of([WITNESS, LATER], 1)), None),
        (BY_ITSELF, Trusted((LOG,), quorum_of([OPERATOR_AS_WITNESS])), "witness-quorum-lacking"),
        (BY_ITSELF, Trusted((), quorum_of([OPERATOR_AS_WITNESS])), "witness-quorum-lacking"),
    ],
)
def test_a_checkpoint_counts_as_the_keys_say(data: bytes, trusted: Trusted, code: str | None) -> None:
    assert code_of(lambda: open_kept(data, ORIGIN, trusted)) == code
    if code is None:
        assert open_kept(data, ORIGIN, trusted) == CHECKPOINT


def test_a_note_is_told_from_a_text() -> None:
    assert (is_signed(PLAIN), is_signed(SIGNED)) == (False, True)
