"""Checking a receipt without its ledger: what holds, what does not, and what was not looked at."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.consistency_file import ConsistencyFile
from grootboek.evidence.merkle import consistency_path, inclusion_path, root_of
from grootboek.evidence.note_signing import log_key
from grootboek.evidence.receipt_check import Receipt, receipt_findings
from grootboek.evidence.signed_checkpoint import sign_checkpoint
from grootboek.evidence.tlog_proof import TlogProof
from tests.evidence.samples import OTHER_KEY
from tests.vectors.make_notes import DATA, LEAVES, LOG_KEY, ORIGIN, note

VKEY = log_key(ORIGIN, LOG_KEY)
STRANGER = log_key(ORIGIN, OTHER_KEY)


def receipt(index: int = 2, size: int = 5) -> Receipt:
    """A receipt of an entry, with a proof that the ledger of seven entries goes on from there."""
    proof = TlogProof(index, tuple(inclusion_path(LEAVES[:size], index)), note(size).to_bytes())
    grown = ConsistencyFile(size, tuple(consistency_path(LEAVES, size)), note(7).to_bytes())
    return Receipt(DATA[index], proof.to_bytes(), grown.to_bytes())


def codes(found: Receipt, *keys: object) -> list[str]:
    return [each.code for each in receipt_findings(found, keys)]  # type: ignore[arg-type]  # keys, as given


@pytest.mark.parametrize(("index", "size"), [(0, 1), (0, 5), (4, 5)])
def test_an_old_receipt_holds_against_a_later_checkpoint(index: int, size: int) -> None:
    assert codes(receipt(index, size), VKEY) == []


def test_without_a_key_it_says_what_was_not_checked() -> None:
    assert codes(receipt()) == ["receipt-without-key", "receipt-without-key"]
    assert codes(replace(receipt(), consistency=None)) == ["receipt-without-key"]


def test_the_key_of_another_log_does_not_do() -> None:
    assert codes(receipt(), STRANGER) == ["note-not-signed", "note-not-signed"]


def test_another_entry_fails() -> None:
    assert codes(replace(receipt(), entry=DATA[3]), VKEY) == ["inclusion-proof-fails"]


def test_a_later_ledger_with_another_past_fails() -> None:
    forked = Checkpoint(ORIGIN, 7, root_of([*LEAVES[1:], LEAVES[0]]))
    grown = ConsistencyFile(5, tuple(consistency_path(LEAVES, 5)), sign_checkpoint(forked, LOG_KEY).to_bytes())
    assert codes(replace(receipt(), consistency=grown.to_bytes()), VKEY) == ["consistency-proof-fails"]


@given(st.binary(), st.binary(), st.binary())
def test_any_bytes_give_findings_and_no_error(entry: bytes, proof: bytes, consistency: bytes) -> None:
    assert codes(Receipt(entry, proof, consistency), VKEY) == ["tlog-proof-malformed"]
    assert codes(replace(receipt(), consistency=consistency), VKEY) == ["consistency-file-malformed"]
