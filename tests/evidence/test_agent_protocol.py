"""What is said to an SSH agent, and every answer that something there could give."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grootboek.evidence.agent_protocol import ASK_FOR_KEYS, AgentKey, ask_to_sign, read_keys, read_signed
from grootboek.evidence.hardware_signatures import Touch
from grootboek.evidence.key_types import RSA, SK_ECDSA, SK_ED25519
from grootboek.evidence.ssh_wire import string, uint32
from grootboek.evidence.sshsig import verify_sshsig
from tests.evidence.made_keys import TYPES, MadeKey
from tests.evidence.samples import KEY, code_of
from tests.fake_agent import FakeAgent

if TYPE_CHECKING:
    from collections.abc import Callable

CODES = {None, "agent-answer-malformed", "agent-refused", "agent-weak-hash"}


@pytest.mark.parametrize("algorithm", TYPES)
def test_an_agent_signs_with_a_key_of_each_type(algorithm: str) -> None:
    made = MadeKey(algorithm)
    agent = FakeAgent(MadeKey(TYPES[0]), made)
    assert made.public_key in read_keys(agent.ask(ASK_FOR_KEYS))
    key = AgentKey(made.public_key, agent.ask)
    verify_sshsig(key.sign(b"message", "file"), b"message", "file", key.public_key)
    assert agent.flags == (4 if algorithm == RSA else 0)


def test_keys_of_types_that_are_not_taken_are_left_out() -> None:
    assert read_keys(FakeAgent().ask(ASK_FOR_KEYS)) == ()


def test_an_agent_that_signs_something_else_is_noticed() -> None:
    agent = FakeAgent(MadeKey(TYPES[0]))

    def other(request: bytes) -> bytes:
        return agent.ask(ask_to_sign(KEY.public_key, request))

    assert code_of(lambda: AgentKey(KEY.public_key, other).sign(b"message", "file")) == "signed-otherwise"


@pytest.mark.parametrize(("hash_name", "code"), [("rsa-sha2-256", None), ("ssh-rsa", "agent-weak-hash")])
def test_an_agent_may_choose_the_smaller_hash_for_rsa_but_not_sha_1(hash_name: str, code: str | None) -> None:
    made = MadeKey(RSA, rsa_with=hash_name)
    assert code_of(lambda: AgentKey(made.public_key, FakeAgent(made).ask).sign(b"message", "file")) == code


@pytest.mark.parametrize("algorithm", [SK_ED25519, SK_ECDSA])
def test_an_agent_whose_security_key_was_not_touched_is_told_so(algorithm: str) -> None:
    made = MadeKey(algorithm, touch=Touch(flags=0, counter=7))
    agent = FakeAgent(made)
    assert code_of(lambda: AgentKey(made.public_key, agent.ask).sign(b"message", "file")) == "signed-without-touch"


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (b"", "agent-answer-malformed"),
        (bytes([5]), "agent-refused"),
        (bytes([12]), "agent-answer-malformed"),
        (bytes([12]) + uint32(1), "agent-answer-malformed"),
        (bytes([12]) + uint32(0) + b"x", "agent-answer-malformed"),
        (bytes([12]) + uint32(2**32 - 1) + string(b"x"), "agent-answer-malformed"),
    ],
)
def test_another_answer_to_which_keys_is_refused(answer: bytes, code: str) -> None:
    assert code_of(lambda: read_keys(answer)) == code


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (b"", "agent-answer-malformed"),
        (bytes([5]), "agent-refused"),
        (bytes([14]) + string(b""), "agent-answer-malformed"),
        (bytes([14]) + string(string(b"ssh-rsa") + string(bytes(64))), "agent-answer-malformed"),
        (bytes([14]) + string(string(b"ssh-ed25519") + string(bytes(64))) + b"x", "agent-answer-malformed"),
        (bytes([14]) + string(string(b"ssh-ed25519") + string(bytes(64)) + b"x"), "agent-answer-malformed"),
    ],
)
def test_another_answer_to_signing_is_refused(answer: bytes, code: str) -> None:
    assert code_of(lambda: read_signed(answer, KEY.public_key)) == code


READERS: list[Callable[[bytes], object]] = [read_keys, lambda answer: read_signed(answer, KEY.public_key)]


@settings(max_examples=200)
@given(st.sampled_from(READERS), st.binary() | st.binary().map(lambda rest: bytes([12]) + uint32(1) + string(rest)))
def test_any_answer_is_read_or_raises_our_error(read: Callable[[bytes], object], answer: bytes) -> None:
    assert code_of(lambda: read(answer)) in CODES


@given(st.binary(max_size=100))
def test_any_signature_is_read_or_raises_our_error(rest: bytes) -> None:
    assert code_of(lambda: read_signed(bytes([14]) + string(rest), KEY.public_key)) in CODES
