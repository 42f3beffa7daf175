"""Debian's ssh-keygen and this package take each other's keys, signatures and allowed-signers files."""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from grootboek.errors import Invalid
from grootboek.evidence.act_signature import (
    ActSignature,
    parse_act_signature,
    sign_acts,
    signed_message,
    verify_act_signature,
)
from grootboek.evidence.allowed_signers import AllowedSigner, allowed_signers_file
from grootboek.evidence.keys import Ed25519SigningKey, parse_public_key
from grootboek.evidence.sshsig import armor, parse_armor
from tests.evidence.made_keys import TYPES, MadeKey
from tests.evidence.samples import KEY, OTHER_KEY, act, acts

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.evidence.canonical import JsonValue

needs_ssh_keygen = pytest.mark.skipif(
    shutil.which("ssh-keygen") is None, reason="ssh-keygen absent: install openssh-client"
)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
SIGNER = AllowedSigner("cio@example", KEY.public_key, NOON - HOUR, NOON + HOUR)


def ssh_keygen(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["ssh-keygen", *arguments], input=stdin, capture_output=True, check=False)


def accepts(folder: Path, message: bytes, signature: JsonValue, *signers: AllowedSigner, at: datetime = NOON) -> bool:
    """Whether ``ssh-keygen -Y verify`` accepts a signature by cio@example at that time."""
    (folder / "allowed_signers").write_text(allowed_signers_file(signers), "ascii")
    (folder / "act.sig").write_text(armor(parse_act_signature(signature).sshsig), "ascii")
    time = f"-Overify-time={at:%Y%m%d%H%M%SZ}"
    files = ("-f", folder / "allowed_signers", "-s", folder / "act.sig")
    return (
        ssh_keygen("-Y", "verify", *files, "-I", "cio@example", "-n", "act@grootboek", time, stdin=message).returncode
        == 0
    )


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    """A key that ssh-keygen made."""
    path = tmp_path / "id_ed25519"
    made = ssh_keygen("-q", "-t", "ed25519", "-N", "", "-C", "cio@example", "-f", path)
    assert made.returncode == 0, made.stderr
    return path


@needs_ssh_keygen
def test_ssh_keygen_accepts_the_signature_of_one_act(tmp_path: Path) -> None:
    (signature,) = sign_acts([act(0)], KEY)
    assert accepts(tmp_path, act(0), signature, SIGNER)
    assert not accepts(tmp_path, act(1), signature, SIGNER)


@needs_ssh_keygen
@pytest.mark.parametrize("algorithm", TYPES)
def test_ssh_keygen_accepts_the_signature_of_a_key_of_each_type(tmp_path: Path, algorithm: str) -> None:
    key = MadeKey(algorithm)
    signer = AllowedSigner("cio@example", key.public_key, NOON - HOUR, NOON + HOUR)
    (alone,) = sign_acts([act(0)], key)
    assert accepts(tmp_path, act(0), alone, signer)
    assert not accepts(tmp_path, act(1), alone, signer)
    for made, signature in zip(acts(3), sign_acts(acts(3), key), strict=True):
        assert accepts(tmp_path, signed_message(made, signature), signature, signer)


@needs_ssh_keygen
def test_ssh_keygen_accepts_the_signature_of_each_act_of_a_batch(tmp_path: Path) -> None:
    for made, signature in zip(acts(3), sign_acts(acts(3), KEY), strict=True):
        assert accepts(tmp_path, signed_message(made, signature), signature, SIGNER)
        assert not accepts(tmp_path, signed_message(act(4), signature), signature, SIGNER)


@needs_ssh_keygen
@pytest.mark.parametrize(
    ("at", "accepted"),
    [(NOON - 2 * HOUR, False), (NOON - HOUR, True), (NOON, True), (NOON + HOUR, True), (NOON + 2 * HOUR, False)],
)
def test_a_key_counts_in_its_period_only(tmp_path: Path, at: datetime, accepted: bool) -> None:
    (signature,) = sign_acts([act(0)], KEY)
    assert accepts(tmp_path, act(0), signature, SIGNER, at=at) == accepted


@needs_ssh_keygen
def test_a_key_that_ended_in_the_second_in_which_it_began_counts_in_that_second(tmp_path: Path) -> None:
    (signature,) = sign_acts([act(0)], KEY)
    short = AllowedSigner("cio@example", KEY.public_key, NOON, NOON + timedelta(microseconds=5))
    assert accepts(tmp_path, act(0), signature, short, at=NOON)
    assert not accepts(tmp_path, act(0), signature, short, at=NOON + timedelta(seconds=2))


@needs_ssh_keygen
def test_any_of_several_keys_of_an_official_counts(tmp_path: Path) -> None:
    open_ended = AllowedSigner("cio@example", OTHER_KEY.public_key)
    (signature,) = sign_acts([act(0)], OTHER_KEY)
    assert accepts(tmp_path, act(0), signature, SIGNER, open_ended)
    assert not accepts(tmp_path, act(0), signature, SIGNER, AllowedSigner("other@example", OTHER_KEY.public_key))


@needs_ssh_keygen
def test_a_signature_by_ssh_keygen_is_accepted(tmp_path: Path, key_file: Path) -> None:
    (tmp_path / "act").write_bytes(act(0))
    assert ssh_keygen("-Y", "sign", "-f", key_file, "-n", "act@grootboek", tmp_path / "act").returncode == 0
    blob = parse_armor((tmp_path / "act.sig").read_text("ascii"))
    public_key = parse_public_key(key_file.with_suffix(".pub").read_text("ascii"))
    verify_act_signature(act(0), ActSignature(blob).to_json(), public_key)
    assert armor(blob) == (tmp_path / "act.sig").read_text("ascii")


@needs_ssh_keygen
def test_a_key_file_of_ssh_keygen_is_read_and_signs_the_same(tmp_path: Path, key_file: Path) -> None:
    key = Ed25519SigningKey.from_openssh(key_file.read_bytes())
    (tmp_path / "act").write_bytes(act(0))
    ssh_keygen("-Y", "sign", "-f", key_file, "-n", "act@grootboek", tmp_path / "act")
    assert armor(key.sign(act(0), "act@grootboek")) == (tmp_path / "act.sig").read_text("ascii")


@needs_ssh_keygen
def test_our_key_file_is_read_by_ssh_keygen(tmp_path: Path) -> None:
    path = tmp_path / "key"
    path.write_bytes(KEY.to_openssh("cio@example"))
    path.chmod(0o600)
    assert ssh_keygen("-y", "-f", path).stdout.decode() == f"{KEY.public_key.line} cio@example\n"
    assert ssh_keygen("-l", "-f", path).stdout.decode().split()[1] == KEY.public_key.fingerprint


@needs_ssh_keygen
def test_a_key_file_with_a_passphrase_is_refused_as_such(tmp_path: Path) -> None:
    path = tmp_path / "key"
    ssh_keygen("-q", "-t", "ed25519", "-N", "a passphrase", "-f", path)
    with pytest.raises(Invalid) as caught:
        Ed25519SigningKey.from_openssh(path.read_bytes())
    assert caught.value.code == "private-key-encrypted"


@needs_ssh_keygen
def test_a_key_file_of_another_type_is_named_as_such(tmp_path: Path) -> None:
    path = tmp_path / "key"
    ssh_keygen("-q", "-t", "ecdsa", "-N", "", "-f", path)
    with pytest.raises(Invalid) as caught:
        Ed25519SigningKey.from_openssh(path.read_bytes())
    assert caught.value.code == "private-key-other-type"


def test_lines_of_the_allowed_signers_file() -> None:
    amsterdam = timezone(timedelta(hours=1))
    signers = [
        AllowedSigner("cio@example", KEY.public_key),
        AllowedSigner("cio@example", KEY.public_key, valid_after=datetime(2026, 11, 23, 0, 30, 5, 999_999, amsterdam)),
        AllowedSigner("cio@example", KEY.public_key, valid_before=NOON),
        AllowedSigner("cio@example", KEY.public_key, NOON, NOON + timedelta(microseconds=5)),
    ]
    line = KEY.public_key.line
    assert allowed_signers_file(signers) == (
        f'cio@example namespaces="act@grootboek" {line}\n'
        f'cio@example namespaces="act@grootboek",valid-after="20261122233005Z" {line}\n'
        f'cio@example namespaces="act@grootboek",valid-before="20261123120000Z" {line}\n'
        f'cio@example namespaces="act@grootboek",valid-after="20261123120000Z",valid-before="20261123120001Z" {line}\n'
    )
    assert allowed_signers_file([]) == ""


@pytest.mark.parametrize(
    "principal", ["", "*", "!cio", "cio,other", "c?o", "cio example", '"cio"', "#cio", "é", "x" * 101]
)
def test_a_principal_that_openssh_would_read_as_a_pattern_is_refused(principal: str) -> None:
    with pytest.raises(Invalid) as caught:
        AllowedSigner(principal, KEY.public_key)
    assert caught.value.code == "principal-malformed"


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(Invalid) as caught:
        AllowedSigner("cio@example", KEY.public_key, valid_before=NOON.replace(tzinfo=None))
    assert caught.value.code == "time-without-zone"
