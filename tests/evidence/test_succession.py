"""The operator's word for a new administrator: one text, by the log key, that counts for one occasion."""

from __future__ import annotations

from dataclasses import replace

import pytest

from grootboek.evidence.checkpoint import checkpoint_of_text
from grootboek.evidence.digests import base64_standard
from grootboek.evidence.note_signing import log_key, sign_note
from grootboek.evidence.succession import Succession
from tests.evidence.samples import KEY, OTHER_KEY, code_of

ORIGIN = "example.org/ledger"
LEDGER = "00000000-0000-4000-8000-000000000000"
WORD = Succession(LEDGER, "new@example", 3, "coordinator@example")
TEXT = f"""\
grootboek-succession/v1
ledger {LEDGER}
successor new@example
place 3
coordinator coordinator@example
"""
LOG_KEY = log_key(ORIGIN, KEY)
NOTE = WORD.signed(ORIGIN, KEY)
BARE = base64_standard(KEY.sign_bytes(TEXT.encode()))
OTHERS = {
    "another ledger": replace(WORD, ledger=LEDGER.replace("4", "5")),
    "another official": replace(WORD, successor="other@example"),
    "another place": replace(WORD, place=4),
    "another coordinator": replace(WORD, coordinator="other@example"),
}


def test_the_operator_signs_these_lines() -> None:
    assert WORD.text == TEXT
    assert sign_note(TEXT, ORIGIN, KEY) == NOTE
    assert WORD.signature_in(NOTE.to_bytes(), LOG_KEY) == BARE
    assert WORD.holds(BARE, LOG_KEY)


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_the_word_counts_for_nothing_else(other: Succession) -> None:
    assert other.signature_in(NOTE.to_bytes(), LOG_KEY) is None
    assert not other.holds(BARE, LOG_KEY)


def test_only_the_log_key_of_that_name_gives_it() -> None:
    assert WORD.signature_in(WORD.signed(ORIGIN, OTHER_KEY).to_bytes(), LOG_KEY) is None
    assert WORD.signature_in(WORD.signed("other.example", KEY).to_bytes(), LOG_KEY) is None
    assert not WORD.holds(base64_standard(OTHER_KEY.sign_bytes(TEXT.encode())), LOG_KEY)


def test_of_several_signatures_that_of_the_log_key_counts() -> None:
    witnessed = replace(NOTE, signatures=(*WORD.signed("other.example", OTHER_KEY).signatures, *NOTE.signatures))
    assert WORD.signature_in(witnessed.to_bytes(), LOG_KEY) == BARE


def test_a_signature_that_does_not_fit_the_text_is_none() -> None:
    forged = replace(NOTE, signatures=OTHERS["another place"].signed(ORIGIN, KEY).signatures)
    assert WORD.signature_in(forged.to_bytes(), LOG_KEY) is None


@pytest.mark.parametrize("note", [b"", b"\xff", TEXT.encode()])
def test_what_is_no_note_holds_no_word(note: bytes) -> None:
    assert WORD.signature_in(note, LOG_KEY) is None


@pytest.mark.parametrize("signature", ["", "???", "é", BARE.rstrip("="), BARE[:40]])
def test_what_is_no_signature_holds_for_nothing(signature: str) -> None:
    assert not WORD.holds(signature, LOG_KEY)


def test_no_checkpoint_has_such_a_text() -> None:
    assert code_of(lambda: checkpoint_of_text(TEXT)) == "checkpoint-malformed"
