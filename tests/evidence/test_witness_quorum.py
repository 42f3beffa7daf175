"""A quorum of witnesses: distinct keys count, the log's own never does."""

from __future__ import annotations

import pytest

from grootboek.errors import Invalid, Unsound
from grootboek.evidence.note_signing import cosign, witness_key
from grootboek.evidence.signed_note import NoteSignature
from grootboek.evidence.verifier_key import ED25519_COSIGNATURE, VerifierKey
from grootboek.evidence.witness_quorum import check_quorum, quorum_of
from tests.evidence.packages import COSIGNED, LOG, LOG_KEY, NOTE, WITNESS_KEYS, WITNESSES

FIRST, SECOND, THIRD = WITNESS_KEYS
TIME = 1_764_000_000


def test_all_witnesses_are_needed_unless_said_otherwise() -> None:
    assert [each.key for each in check_quorum(COSIGNED, quorum_of([FIRST, SECOND]), [LOG_KEY])] == [FIRST, SECOND]
    assert check_quorum(COSIGNED, quorum_of([FIRST]), [LOG_KEY])[0].time == TIME
    with pytest.raises(Unsound, match="Only 2 of the witnesses"):
        check_quorum(COSIGNED, quorum_of(WITNESS_KEYS), [LOG_KEY])
    assert len(check_quorum(COSIGNED, quorum_of(WITNESS_KEYS, 2), [LOG_KEY])) == 2


def test_no_witness_at_all_is_too_few() -> None:
    with pytest.raises(Unsound, match="0 "):
        check_quorum(NOTE, quorum_of([FIRST]), [LOG_KEY])


def test_the_key_of_the_log_never_counts() -> None:
    as_witness = witness_key("witness.example/own", LOG)
    note = NOTE.signed_also([cosign(NOTE.text, as_witness.name, LOG, TIME)])
    with pytest.raises(Unsound):
        check_quorum(note, quorum_of([as_witness]), [LOG_KEY])
    assert check_quorum(note, quorum_of([as_witness]), [])


def test_a_witness_that_signs_twice_counts_once() -> None:
    note = NOTE.signed_also([cosign(NOTE.text, FIRST.name, WITNESSES[0], TIME + each) for each in range(3)])
    assert len(check_quorum(note, quorum_of([FIRST, SECOND], 1), [LOG_KEY])) == 1
    with pytest.raises(Unsound):
        check_quorum(note, quorum_of([FIRST, SECOND]), [LOG_KEY])


def test_the_same_key_given_twice_counts_once() -> None:
    assert quorum_of([FIRST, FIRST]).needed == 1
    with pytest.raises(Invalid, match="same key"):
        quorum_of([FIRST, VerifierKey("another.name", ED25519_COSIGNATURE, FIRST.public)])


def test_a_cosignature_that_fails_refuses_the_note() -> None:
    signature = cosign(NOTE.text, FIRST.name, WITNESSES[0], TIME)
    later = NoteSignature(signature.name, signature.key_id, bytes(8) + signature.signature[8:])
    with pytest.raises(Unsound, match="does not"):
        check_quorum(NOTE.signed_also([later]), quorum_of([FIRST]), [LOG_KEY])


@pytest.mark.parametrize("needed", [0, 3, -1])
def test_a_quorum_that_cannot_be_is_refused(needed: int) -> None:
    with pytest.raises(Invalid, match="from 1"):
        quorum_of([FIRST, SECOND], needed)


def test_a_log_key_is_no_witness() -> None:
    with pytest.raises(Invalid, match="key of a log"):
        quorum_of([LOG_KEY])
    with pytest.raises(Invalid):
        quorum_of([])
