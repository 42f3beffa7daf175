"""OpenSSH's own SSHSIG test files: each signature reads, verifies, and fits nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.errors import Invalid, Unsound
from grootboek.evidence.keys import parse_public_key
from grootboek.evidence.sshsig import armor, parse_armor, parse_sshsig, verify_sshsig
from tests.evidence.samples import KEY, code_of

if TYPE_CHECKING:
    from pathlib import Path

VECTORS = ["ed25519", "ecdsa", "rsa", "ed25519_sk", "ecdsa_sk", "ecdsa_sk_webauthn"]
HARDWARE = {"ed25519_sk", "ecdsa_sk", "ecdsa_sk_webauthn"}


@pytest.fixture
def openssh(shared: Path) -> Path:
    return shared / "vectors" / "openssh" / "regress" / "unittests" / "sshsig" / "testdata"


@pytest.mark.parametrize("name", VECTORS)
def test_a_signature_of_openssh_verifies(openssh: Path, name: str) -> None:
    text = (openssh / f"{name}.sig").read_text("ascii")
    blob, namespace = parse_armor(text), (openssh / "namespace").read_text("ascii")
    message = (openssh / "signed-data").read_bytes()
    public_key = parse_public_key((openssh / f"{name}.pub").read_text("ascii"))
    assert verify_sshsig(blob, message, namespace, public_key).to_bytes() == blob
    assert armor(blob) == text
    assert public_key.hardware == (name in HARDWARE)
    assert code_of(lambda: verify_sshsig(blob, message + b" ", namespace, public_key)) == "sshsig-does-not-verify"
    assert code_of(lambda: verify_sshsig(blob, message, "other", public_key)) == "sshsig-other-namespace"
    assert code_of(lambda: verify_sshsig(blob, message, namespace, KEY.public_key)) == "sshsig-other-key"


@pytest.mark.parametrize("name", VECTORS)
def test_no_byte_of_a_signature_of_openssh_can_be_altered(openssh: Path, name: str) -> None:
    blob, namespace = (
        parse_armor((openssh / f"{name}.sig").read_text("ascii")),
        (openssh / "namespace").read_text("ascii"),
    )
    message = (openssh / "signed-data").read_bytes()
    public_key = parse_public_key((openssh / f"{name}.pub").read_text("ascii"))
    for at in range(len(blob)):
        flipped = blob[:at] + bytes([blob[at] ^ 1]) + blob[at + 1 :]
        with pytest.raises(Unsound):
            verify_sshsig(flipped, message, namespace, public_key)


def test_a_key_with_mldsa44_is_refused_by_name(openssh: Path) -> None:
    with pytest.raises(Invalid) as caught:
        parse_public_key((openssh / "mldsa44-ed25519.pub").read_text("ascii"))
    assert caught.value.code == "key-algorithm-later"
    assert caught.value.details["found"] == "ssh-mldsa44-ed25519@openssh.com"


def test_a_signature_with_mldsa44_is_refused_by_name(openssh: Path) -> None:
    with pytest.raises(Unsound) as caught:
        parse_sshsig(parse_armor((openssh / "mldsa44-ed25519.sig").read_text("ascii")))
    assert caught.value.code == "sshsig-algorithm-later"
    assert caught.value.details["found"] == "ssh-mldsa44-ed25519@openssh.com"
