"""The log keys of a ledger: which may have signed what, and who vouches for the next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.evidence.checkpoint import Checkpoint, checkpoint_of_text
from grootboek.evidence.log_keys import LogKeys, sign_succession, succession_holds, succession_text
from grootboek.evidence.note_signing import log_key
from grootboek.evidence.verifier_key import parse_verifier_key
from tests.evidence.samples import KEY, OTHER_KEY, code_of

NAME = "example.org/ledger"
FIRST, SECOND = log_key(NAME, KEY), log_key(NAME, OTHER_KEY)
KEYS = LogKeys(((15, FIRST), (40, SECOND)))


def test_the_key_before_vouches_for_the_next() -> None:
    signature = sign_succession(KEY, SECOND)
    assert succession_text(SECOND) == f"grootboek-log-key/v1\nnext {SECOND.text}\n".encode()
    assert succession_holds(FIRST, SECOND, signature)
    assert not succession_holds(SECOND, FIRST, signature)
    assert not succession_holds(FIRST, parse_verifier_key(log_key("other", OTHER_KEY).text), signature)


def test_no_checkpoint_says_what_a_log_key_signs_for_its_successor() -> None:
    assert code_of(lambda: checkpoint_of_text(succession_text(SECOND).decode())) == "checkpoint-malformed"
    assert Checkpoint("grootboek-log-key/v1", 1, bytes(32)).text.encode() != succession_text(SECOND)


@given(st.text())
def test_any_text_for_a_signature_vouches_for_nothing(signature: str) -> None:
    assert not succession_holds(FIRST, SECOND, signature)


@pytest.mark.parametrize(
    ("size", "keys"),
    [(1, (FIRST, SECOND)), (16, (FIRST, SECOND)), (40, (FIRST, SECOND)), (41, (SECOND,)), (1000, (SECOND,))],
)
def test_a_key_that_was_succeeded_signs_nothing_that_covers_its_successor(size: int, keys: object) -> None:
    assert KEYS.for_size(size) == keys


def test_a_ledger_without_a_log_key_has_none() -> None:
    assert LogKeys().current is None
    assert LogKeys().for_size(5) == ()
    assert KEYS.current == SECOND
