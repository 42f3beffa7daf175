"""Cosignatures: what a witness signs, in Ed25519 and in ML-DSA-44."""

from __future__ import annotations

import sys

import pytest
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.merkle import EMPTY_ROOT
from grootboek.evidence.note_signature import cosignature_message, subtree_message
from grootboek.evidence.note_signing import cosign, log_key, witness_key
from grootboek.evidence.signed_checkpoint import sign_checkpoint
from grootboek.evidence.signed_note import NoteSignature, SignedNote, verify_note
from grootboek.evidence.verifier_key import ML_DSA_44, VerifierKey
from tests.evidence.samples import KEY, OTHER_KEY, code_of

WITNESS = "witness.example/w1"
CHECKPOINT = Checkpoint("example.org/ledger", 42, bytes(range(32)))
NOTE = sign_checkpoint(CHECKPOINT, KEY)
LOG = log_key("example.org/ledger", KEY)
VKEY = witness_key(WITNESS, OTHER_KEY)
TIME = 1_679_315_147
PRIVATE = MLDSA44PrivateKey.from_seed_bytes(bytes(range(32)))
POST_QUANTUM = VerifierKey(WITNESS, ML_DSA_44, PRIVATE.public_key().public_bytes_raw())


def post_quantum(text: str, time: int) -> NoteSignature:
    message = subtree_message(WITNESS, text.encode(), time) or b""
    return NoteSignature(WITNESS, POST_QUANTUM.key_id, time.to_bytes(8, "big") + PRIVATE.sign(message))


def test_a_witness_signs_the_time_and_the_checkpoint() -> None:
    assert cosignature_message(b"a\n", TIME) == b"cosignature/v1\ntime 1679315147\na\n"
    note = NOTE.signed_also([cosign(NOTE.text, WITNESS, OTHER_KEY, TIME)])
    verified = verify_note(note, [LOG, VKEY])
    assert [(each.key, each.time) for each in verified] == [(LOG, None), (VKEY, TIME)]
    assert len(note.signatures[1].key_id + note.signatures[1].signature) == 76


@pytest.mark.parametrize("time", [0, TIME, 2**63 - 1])
def test_times_up_to_the_last_are_signed(time: int) -> None:
    note = NOTE.signed_also([cosign(NOTE.text, WITNESS, OTHER_KEY, time)])
    assert [each.time for each in verify_note(note, [VKEY])] == [time]


@pytest.mark.parametrize("time", [-1, 2**63])
def test_other_times_are_not(time: int) -> None:
    assert code_of(lambda: cosign(NOTE.text, WITNESS, OTHER_KEY, time)) == "cosignature-time"


FAILING = {
    "another time": lambda good: b"\0" * 8 + good[8:],
    "a time beyond the last": lambda good: b"\xff" * 8 + good[8:],
    "no signature": lambda good: good[:8],
    "a signature without a time": lambda good: good[8:],
    "a byte more": lambda good: good + b"\0",
}


@pytest.mark.parametrize("key", [VKEY, POST_QUANTUM], ids=["Ed25519", "ML-DSA-44"])
@pytest.mark.parametrize("change", FAILING.values(), ids=FAILING)
def test_another_signature_of_the_witness_refuses_the_note(key: VerifierKey, change: object) -> None:
    assert callable(change)
    good = (cosign(NOTE.text, WITNESS, OTHER_KEY, TIME) if key == VKEY else post_quantum(NOTE.text, TIME)).signature
    note = NOTE.signed_also([NoteSignature(WITNESS, key.key_id, change(good))])
    assert code_of(lambda: verify_note(note, [LOG, key])) == "note-signature-fails"


def test_an_ml_dsa_signature_signs_name_time_origin_size_and_root() -> None:
    message = subtree_message(WITNESS, NOTE.text.encode(), TIME)
    names = b"\x12" + WITNESS.encode() + TIME.to_bytes(8, "big") + b"\x12example.org/ledger"
    assert message == b"subtree/v1\n\0" + names + bytes(8) + (42).to_bytes(8, "big") + bytes(range(32))
    verified = verify_note(NOTE.signed_also([post_quantum(NOTE.text, TIME)]), [POST_QUANTUM])
    assert [(each.key, each.time) for each in verified] == [(POST_QUANTUM, TIME)]


@pytest.mark.parametrize("text", ["no checkpoint\n", Checkpoint("o" * 256, 0, EMPTY_ROOT).text])
def test_nothing_is_signed_by_ml_dsa_of_another_text(text: str) -> None:
    note = SignedNote(text, (post_quantum(text, TIME),))
    assert code_of(lambda: verify_note(note, [POST_QUANTUM])) == "note-signature-fails"


def test_without_ml_dsa_on_the_machine_the_key_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    note = NOTE.signed_also([NoteSignature(WITNESS, POST_QUANTUM.key_id, bytes(2428))])
    assert code_of(lambda: verify_note(note, [LOG, POST_QUANTUM])) == "note-signature-fails"
    monkeypatch.setitem(sys.modules, "cryptography.hazmat.primitives.asymmetric.mldsa", None)
    assert [each.key for each in verify_note(note, [LOG, POST_QUANTUM])] == [LOG]


@given(st.binary(max_size=90), st.integers(0, 2**64))
def test_any_bytes_for_a_signature_raise_only_our_error(signature: bytes, time: int) -> None:
    blob = signature or time.to_bytes(9, "big")
    note = NOTE.signed_also([NoteSignature(WITNESS, VKEY.key_id, blob)])
    assert code_of(lambda: verify_note(note, [VKEY])) == "note-signature-fails"
