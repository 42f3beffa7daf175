"""Each type of key that officials may have: its line, its signature, and what is refused of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grootboek.errors import Invalid
from grootboek.evidence.act_signature import sign_acts, verify_act_signature
from grootboek.evidence.hardware_signatures import Touch
from grootboek.evidence.key_types import CURVES, ED25519, HARDWARE, LARGEST_RSA, RSA, SK_ECDSA, SK_ED25519, key_parts
from grootboek.evidence.public_keys import parse_public_key, public_key_from_blob
from grootboek.evidence.signature_checks import RawSignature
from grootboek.evidence.ssh_wire import mpint, string
from grootboek.evidence.sshsig import SshSignature, message_to_sign, parse_sshsig, verify_sshsig
from tests.evidence.made_keys import TYPES, MadeKey, blob_of, rsa_private
from tests.evidence.samples import acts, code_of

if TYPE_CHECKING:
    from collections.abc import Callable

MESSAGE = b'{"type":"example.v1"}'
NAMESPACE = "act@grootboek"
P256 = "ecdsa-sha2-nistp256"
PUBLIC_CODES = {None, "public-key-malformed", "key-algorithm-later", "key-algorithm-unknown", "rsa-key-too-small"}
SIGNATURE_CODES = {
    None,
    "sshsig-does-not-verify",
    "sshsig-key-too-small",
    "sshsig-malformed",
    "sshsig-no-presence",
    "sshsig-other-key",
    "sshsig-other-namespace",
    "sshsig-weak-hash",
}


def rsa_blob(exponent: int, modulus: int) -> bytes:
    return string(RSA.encode()) + mpint(exponent) + mpint(modulus)


def numbers() -> int:
    return rsa_private().public_key().public_numbers().n


MALFORMED: dict[str, Callable[[], bytes]] = {
    "a point that is on no curve": lambda: blob_of(P256)[:-1] + bytes([blob_of(P256)[-1] ^ 1]),
    "a point of another curve": lambda: blob_of(P256).replace(b"nistp256", b"nistp384"),
    "a compressed point": lambda: string(P256.encode()) + string(b"nistp256") + string(b"\2" + bytes(32)),
    "a point without its mark": lambda: string(P256.encode()) + string(b"nistp256") + string(bytes(65)),
    "bytes after the point": lambda: blob_of(P256) + b"x",
    "no application": lambda: blob_of(SK_ED25519)[:-8],
    "an application that is no ASCII": lambda: blob_of(SK_ECDSA)[:-1] + b"\xff",
    "a modulus that is even": lambda: rsa_blob(65_537, numbers() - 1),
    "a modulus over 16384 bits": lambda: rsa_blob(65_537, 2**16_384 + 1),
    "an exponent of 1": lambda: rsa_blob(1, numbers()),
    "an exponent that is even": lambda: rsa_blob(65_536, numbers()),
    "no exponent": lambda: string(RSA.encode()) + string(b"") + mpint(numbers()),
    "a number with a leading zero": lambda: string(RSA.encode()) + string(b"\0\1\0\1") + mpint(numbers()),
    "a negative number": lambda: string(RSA.encode()) + string(b"\x81\0\1") + mpint(numbers()),
}
P256_KEY, RSA_KEY = MadeKey(P256), MadeKey(RSA)


@pytest.mark.parametrize("algorithm", TYPES)
def test_a_key_of_each_type_signs_and_its_line_is_read_back(algorithm: str) -> None:
    key = MadeKey(algorithm)
    assert parse_public_key(key.public_key.line + " cio@example\n") == key.public_key
    blob = key.sign(MESSAGE, NAMESPACE)
    assert verify_sshsig(blob, MESSAGE, NAMESPACE, key.public_key).to_bytes() == blob
    assert code_of(lambda: verify_sshsig(blob, b"other", NAMESPACE, key.public_key)) == "sshsig-does-not-verify"


@pytest.mark.parametrize("algorithm", TYPES)
def test_a_batch_is_one_signature_by_a_key_of_each_type(algorithm: str) -> None:
    key = MadeKey(algorithm)
    signatures = sign_acts(acts(3), key)
    assert len({signature["sshsig"] for signature in signatures if isinstance(signature, dict)}) == 1
    for made, signature in zip(acts(3), signatures, strict=True):
        verify_act_signature(made, signature, key.public_key)


@pytest.mark.parametrize("blob", MALFORMED.values(), ids=MALFORMED)
def test_a_malformed_key_is_refused(blob: Callable[[], bytes]) -> None:
    with pytest.raises(Invalid) as caught:
        public_key_from_blob(blob())
    assert caught.value.code == "public-key-malformed"


@pytest.mark.parametrize(("bits", "code"), [(2047, "rsa-key-too-small"), (2048, None)])
def test_an_rsa_key_has_2048_bits_at_least(bits: int, code: str | None) -> None:
    assert code_of(lambda: public_key_from_blob(rsa_blob(65_537, 2 ** (bits - 1) + 1))) == code


def test_rsa_with_sha256_counts_and_with_sha1_never() -> None:
    blob = MadeKey(RSA, rsa_with="rsa-sha2-256").sign(MESSAGE, NAMESPACE)
    assert verify_sshsig(blob, MESSAGE, NAMESPACE, RSA_KEY.public_key).signature.algorithm == "rsa-sha2-256"
    weak = SshSignature(RSA_KEY.public_key, NAMESPACE, "sha512", RawSignature(RSA, bytes(256)))
    assert code_of(lambda: parse_sshsig(weak.to_bytes())) == "sshsig-weak-hash"


def test_an_rsa_signature_without_its_leading_zeros_counts_as_openssh_counts_it() -> None:
    tries = (RSA_KEY.raw(message_to_sign(NAMESPACE, "sha512", b"%d" % n)).raw for n in range(5_000))
    number, raw = next((n, raw) for n, raw in enumerate(tries) if raw[0] == 0)
    short = SshSignature(RSA_KEY.public_key, NAMESPACE, "sha512", RawSignature("rsa-sha2-512", raw.lstrip(b"\0")))
    verify_sshsig(short.to_bytes(), b"%d" % number, NAMESPACE, RSA_KEY.public_key)


@pytest.mark.parametrize("algorithm", [SK_ED25519, SK_ECDSA])
def test_a_security_key_that_nobody_touched_does_not_count(algorithm: str) -> None:
    untouched = MadeKey(algorithm, touch=Touch(flags=4, counter=7))
    blob = untouched.sign(MESSAGE, NAMESPACE)
    assert code_of(lambda: verify_sshsig(blob, MESSAGE, NAMESPACE, untouched.public_key)) == "sshsig-no-presence"
    verified = MadeKey(algorithm, touch=Touch(flags=5, counter=8))  # touched, and a PIN given
    verify_sshsig(verified.sign(MESSAGE, NAMESPACE), MESSAGE, NAMESPACE, verified.public_key)


def test_flags_and_counter_are_signed() -> None:
    key = MadeKey(SK_ED25519)
    parsed = parse_sshsig(key.sign(MESSAGE, NAMESPACE))
    for touch in (Touch(flags=5, counter=7), Touch(flags=1, counter=8)):
        raw = RawSignature(SK_ED25519, parsed.signature.raw, touch)
        altered = SshSignature(key.public_key, NAMESPACE, "sha512", raw).to_bytes()
        assert code_of(lambda: verify_sshsig(altered, MESSAGE, NAMESPACE, key.public_key)) == "sshsig-does-not-verify"  # noqa: B023 - called at once


@pytest.mark.parametrize(
    "raw",
    [
        RawSignature("ecdsa-sha2-nistp384", mpint(1) + mpint(1)),
        RawSignature(P256, mpint(1)),
        RawSignature(P256, mpint(1) + mpint(1) + b"x"),
        RawSignature(P256, mpint(1) + string(b"")),
        RawSignature(P256, mpint(1) + mpint(1), Touch(flags=1, counter=1)),
    ],
)
def test_a_signature_of_another_form_is_refused(raw: RawSignature) -> None:
    made = SshSignature(P256_KEY.public_key, NAMESPACE, "sha512", raw).to_bytes()
    assert code_of(lambda: parse_sshsig(made)) == "sshsig-malformed"


@pytest.mark.parametrize("numbers", [(1, 1), (2**256, 1), (1, 2**4000)])
def test_numbers_that_no_signature_has_do_not_verify(numbers: tuple[int, int]) -> None:
    raw = RawSignature(P256, b"".join(map(mpint, numbers)))
    made = SshSignature(P256_KEY.public_key, NAMESPACE, "sha512", raw).to_bytes()
    assert code_of(lambda: verify_sshsig(made, MESSAGE, NAMESPACE, P256_KEY.public_key)) == "sshsig-does-not-verify"


@settings(max_examples=60)
@given(st.sampled_from(TYPES), st.binary(max_size=80), st.integers(0, 60))
def test_any_key_parses_or_raises_our_error(algorithm: str, rest: bytes, cut: int) -> None:
    """Bytes after the name of a type, and the key of that type with its end replaced."""
    for blob in (string(algorithm.encode()) + rest, blob_of(algorithm)[: -cut or None] + rest):
        assert code_of(lambda: public_key_from_blob(blob)) in PUBLIC_CODES  # noqa: B023 - called at once


@settings(max_examples=200)
@given(st.sampled_from([kind for kind in TYPES if kind != RSA]), st.data())
def test_any_flipped_byte_is_noticed_or_changes_nothing(algorithm: str, data: st.DataObject) -> None:
    key = MadeKey(algorithm)
    blob = key.sign(MESSAGE, NAMESPACE)
    at = data.draw(st.integers(0, len(blob) - 1))
    flipped = blob[:at] + bytes([blob[at] ^ data.draw(st.integers(1, 255))]) + blob[at + 1 :]
    assert code_of(lambda: verify_sshsig(flipped, MESSAGE, NAMESPACE, key.public_key)) in SIGNATURE_CODES - {None}


@settings(max_examples=100)
@given(st.sampled_from([*CURVES, RSA, SK_ED25519]), st.binary(max_size=120))
def test_any_signature_parses_or_raises_our_error(algorithm: str, rest: bytes) -> None:
    key = MadeKey(algorithm)
    whole = key.sign(MESSAGE, NAMESPACE)
    name = "rsa-sha2-512" if algorithm == RSA else algorithm
    at = whole.rindex(string(name.encode())) + 4 + len(name)
    for made in (whole[: at - 8 - len(name)] + string(string(name.encode()) + rest), whole[:at] + rest):
        assert code_of(lambda: verify_sshsig(made, MESSAGE, NAMESPACE, key.public_key)) in SIGNATURE_CODES  # noqa: B023 - called at once


@pytest.mark.parametrize("algorithm", TYPES)
def test_of_a_key_is_known_what_its_type_has_and_nothing_else(algorithm: str) -> None:
    parts = key_parts(algorithm, blob_of(algorithm))
    assert bool(parts.ed25519) == (algorithm in {ED25519, SK_ED25519})
    assert bool(parts.point) == (algorithm in CURVES)
    assert bool(parts.exponent) == bool(parts.modulus) == (algorithm == RSA)
    assert bool(parts.application) == (algorithm in HARDWARE)


def test_a_modulus_of_the_largest_size_is_taken() -> None:
    modulus = 2 ** (LARGEST_RSA - 1) + 1
    assert key_parts(RSA, rsa_blob(65_537, modulus)).modulus == modulus
