"""Signatures over acts: one signature a save, a path an act, and each act checkable by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import Unsound
from grootboek.evidence.act_signature import (
    ActSignature,
    ActVerifier,
    parse_act_signature,
    sign_acts,
    signature_bytes,
    signatures_of,
    signed_message,
    signing_key_of,
    verify_act_signature,
)
from grootboek.evidence.canonical import canonical, parse_canonical
from grootboek.evidence.digests import base64_standard
from grootboek.evidence.merkle import leaf_hash, root_of
from grootboek.evidence.signature_checks import RawSignature
from grootboek.evidence.sshsig import SshSignature, message_to_sign, parse_sshsig, verify_sshsig
from tests.evidence.samples import KEY, OTHER_KEY, act, acts, code_of

if TYPE_CHECKING:
    from grootboek.evidence.canonical import JsonValue
    from grootboek.evidence.public_keys import PublicKey

SINGLE = parse_act_signature(sign_acts([act(0)], KEY)[0]).to_json()
BATCH = parse_act_signature(sign_acts(acts(3), KEY)[1]).to_json()
HASH = base64_standard(bytes(32))

MALFORMED: dict[str, JsonValue] = {
    "a list": [],
    "nothing": {},
    "batch alone": {"batch": {"count": 2, "path": [HASH], "position": 0}},
    "a third key": {**SINGLE, "comment": "x"},
    "sshsig a number": {"sshsig": 1},
    "sshsig no base64": {"sshsig": "?"},
    "batch a list": {**SINGLE, "batch": []},
    "batch without position": {**SINGLE, "batch": {"count": 2, "path": [HASH]}},
    "batch with a fourth key": {**SINGLE, "batch": {"count": 2, "path": [HASH], "position": 0, "root": HASH}},
    "a batch of one": {**SINGLE, "batch": {"count": 1, "path": [], "position": 0}},
    "count a text": {**SINGLE, "batch": {"count": "2", "path": [HASH], "position": 0}},
    "position a boolean": {**SINGLE, "batch": {"count": 2, "path": [HASH], "position": False}},
    "position outside": {**SINGLE, "batch": {"count": 2, "path": [HASH], "position": 2}},
    "position negative": {**SINGLE, "batch": {"count": 2, "path": [HASH], "position": -1}},
    "path a text": {**SINGLE, "batch": {"count": 2, "path": HASH, "position": 0}},
    "path of numbers": {**SINGLE, "batch": {"count": 2, "path": [1], "position": 0}},
    "path of short hashes": {**SINGLE, "batch": {"count": 2, "path": ["AAAA"], "position": 0}},
}
TOO_LONG: JsonValue = {**SINGLE, "batch": {"count": 2, "path": [HASH, HASH], "position": 0}}


class CountingKey:
    """A key that asks for a touch, so to speak: it counts how often it signs."""

    def __init__(self) -> None:
        self.touches = 0

    @property
    def public_key(self) -> PublicKey:
        return KEY.public_key

    def sign(self, message: bytes, namespace: str) -> bytes:
        self.touches += 1
        return KEY.sign(message, namespace)


def test_one_act_is_signed_itself() -> None:
    (signature,) = sign_acts([act(0)], KEY)
    assert signature == {"sshsig": base64_standard(KEY.sign(act(0), "act@grootboek"))}
    assert signed_message(act(0), signature) == act(0)


def test_a_batch_is_signed_by_its_root() -> None:
    three = acts(3)
    root = root_of([leaf_hash(each) for each in three])
    for position, signature in enumerate(sign_acts(three, KEY)):
        expected = f"grootboek-batch/v1\n3\n{base64_standard(root)}\n".encode()
        assert signed_message(three[position], signature) == expected
        parts = parse_act_signature(signature)
        assert parts.batch is not None
        assert (parts.batch.count, parts.batch.position) == (3, position)
        verify_sshsig(parts.sshsig, expected, "act@grootboek", KEY.public_key)


def test_no_acts_need_no_signature() -> None:
    key = CountingKey()
    assert sign_acts([], key) == []
    assert key.touches == 0


@pytest.mark.parametrize("count", [1, 2, 3, 8, 50])
def test_a_save_is_signed_once_and_each_act_verifies_by_itself(count: int) -> None:
    key = CountingKey()
    for made, signature in zip(acts(count), sign_acts(acts(count), key), strict=True):
        verify_act_signature(made, signature, KEY.public_key)
        assert signing_key_of(signature) == KEY.public_key
    assert key.touches == 1


@pytest.mark.parametrize("count", [1, 2, 3, 8, 50])
def test_signatures_are_written_as_their_canonical_bytes(count: int) -> None:
    made = signatures_of(acts(count), KEY)
    assert made == [canonical(parse_act_signature(parse_canonical(each)).to_json()) for each in made]


@pytest.mark.parametrize("count", [1, 2, 5])
def test_another_act_another_place_or_another_key_does_not_verify(count: int) -> None:
    signatures = sign_acts(acts(count), KEY)
    for position, signature in enumerate(signatures):
        others = [act(count), *(each for each in acts(count) if each != act(position))]
        for other in others:
            assert code_of(lambda: verify_act_signature(other, signature, KEY.public_key)) == "sshsig-does-not-verify"  # noqa: B023 - called at once
        by_other = code_of(lambda: verify_act_signature(act(position), signature, OTHER_KEY.public_key))  # noqa: B023 - called at once
        assert by_other == "sshsig-other-key"


def test_a_verifier_accepts_a_whole_batch_and_still_refuses_what_is_altered() -> None:
    verifier = ActVerifier()
    three, signatures = acts(3), sign_acts(acts(3), KEY)
    for made, signature in zip(three, signatures, strict=True):
        verifier.verify(made, signature, KEY.public_key)
    assert code_of(lambda: verifier.verify(act(4), signatures[0], KEY.public_key)) == "sshsig-does-not-verify"
    assert code_of(lambda: verifier.verify(three[0], signatures[0], OTHER_KEY.public_key)) == "sshsig-other-key"
    assert code_of(lambda: verifier.verify(three[0], signatures[0], KEY.public_key)) is None


def test_a_hash_other_than_sha512_is_refused() -> None:
    private = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    raw = private.sign(message_to_sign("act@grootboek", "sha256", act(0)))
    blob = SshSignature(KEY.public_key, "act@grootboek", "sha256", RawSignature("ssh-ed25519", raw)).to_bytes()
    signature = ActSignature(blob).to_json()
    assert code_of(lambda: verify_act_signature(act(0), signature, KEY.public_key)) == "act-signature-hash"


@pytest.mark.parametrize("signature", [SINGLE, BATCH], ids=["single", "batch"])
def test_a_signature_is_read_back(signature: JsonValue) -> None:
    assert parse_act_signature(signature).to_json() == signature
    assert signature_bytes(signature) == canonical(signature)
    assert parse_sshsig(parse_act_signature(signature).sshsig).namespace == "act@grootboek"


@pytest.mark.parametrize("signature", MALFORMED.values(), ids=MALFORMED)
def test_a_malformed_signature_is_refused(signature: JsonValue) -> None:
    with pytest.raises(Unsound) as caught:
        parse_act_signature(signature)
    assert caught.value.code == "act-signature-malformed"


def test_a_path_that_does_not_fit_its_place_is_refused() -> None:
    assert code_of(lambda: signed_message(act(0), TOO_LONG)) == "act-signature-malformed"
    assert code_of(lambda: verify_act_signature(act(0), TOO_LONG, KEY.public_key)) == "act-signature-malformed"


SHAPES = st.recursive(
    st.text(max_size=50) | st.integers(-(2**53) + 1, 2**53 - 1) | st.booleans() | st.just(HASH),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["batch", "count", "path", "position", "sshsig"]), inner)
    ),
    max_leaves=12,
)


@given(SHAPES)
def test_any_json_is_a_signature_or_raises_our_error(signature: JsonValue) -> None:
    allowed = {"act-signature-malformed", "sshsig-malformed"}
    assert code_of(lambda: verify_act_signature(act(0), signature, KEY.public_key)) in allowed
    assert code_of(lambda: signing_key_of(signature)) in allowed
