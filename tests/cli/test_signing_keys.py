"""Signing with keys that OpenSSH made: in files of every type, with a passphrase, and in a real SSH agent."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from grootboek.cli.agent import agent_keys
from grootboek.cli.signing_keys import signing_key
from grootboek.errors import GrootboekError, Invalid, NotAuthorised, Refused, Unreachable
from grootboek.evidence.keys import Ed25519SigningKey, parse_public_key
from grootboek.evidence.sshsig import verify_sshsig
from tests.ssh_agent import asked, hold, made_key, needs_openssh, ssh_agent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grootboek.evidence.keys import SigningKey

MESSAGE, NAMESPACE = b'{"type":"example.v1"}', "act@grootboek"
TYPES = [("ed25519", None), ("ecdsa", 256), ("ecdsa", 384), ("ecdsa", 521), ("rsa", 2048)]
NAMES = [f"{kind}-{bits}" if bits else kind for kind, bits in TYPES]

pytestmark = needs_openssh


def environment(**more: str) -> dict[str, str]:
    without = {name: value for name, value in os.environ.items() if not name.startswith("SSH_") and name != "DISPLAY"}
    # Where no test gives a passphrase nobody is asked for one, also on a developer's terminal.
    return {**without, "SSH_ASKPASS": "/bin/false", "SSH_ASKPASS_REQUIRE": "force", **more}


def signs(key: SigningKey, path: Path) -> None:
    """The key signs, and the signature is by the public key beside the file."""
    public_key = parse_public_key(path.with_name(path.name.removesuffix(".pub") + ".pub").read_text("ascii"))
    assert key.public_key == public_key
    verify_sshsig(key.sign(MESSAGE, NAMESPACE), MESSAGE, NAMESPACE, public_key)


def askpass(folder: Path, passphrase: str) -> Mapping[str, str]:
    """The environment in which OpenSSH gets a passphrase from a program, since no terminal is here."""
    return environment(**asked(folder, passphrase))


@pytest.mark.parametrize(("kind", "bits"), TYPES, ids=NAMES)
def test_a_key_file_of_each_type_signs(tmp_path: Path, kind: str, bits: int | None) -> None:
    path = made_key(tmp_path / "key", kind, bits=bits)
    key = signing_key(path, environment())
    assert isinstance(key, Ed25519SigningKey) == (kind == "ed25519")
    signs(key, path)


@pytest.mark.parametrize(("kind", "bits"), TYPES, ids=NAMES)
def test_a_key_of_each_type_in_an_agent_signs_by_its_public_half(tmp_path: Path, kind: str, bits: int | None) -> None:
    path = made_key(tmp_path / "key", kind, bits=bits)
    with ssh_agent(path) as socket:
        signs(signing_key(path.with_suffix(".pub"), environment(SSH_AUTH_SOCK=socket)), path)


def test_a_key_file_in_the_form_of_openssl_signs_with_its_public_half_beside_it(tmp_path: Path) -> None:
    path = made_key(tmp_path / "key", "rsa", bits=2048)
    subprocess.run(["ssh-keygen", "-q", "-p", "-m", "PEM", "-N", "", "-f", path], check=True, capture_output=True)
    assert path.read_bytes().startswith(b"-----BEGIN RSA PRIVATE KEY-----")
    signs(signing_key(path, environment()), path)
    path.with_suffix(".pub").unlink()
    with pytest.raises(GrootboekError) as caught:
        signing_key(path, environment())
    assert caught.value.code == "key-file-without-public"
    remedy = f"ssh-keygen -y -f {path} > {path}.pub"
    assert f"`{remedy}`" in caught.value.text("nl")
    subprocess.run(["sh", "-c", remedy], check=True)
    signs(signing_key(path, environment()), path)


@pytest.mark.parametrize("mode", [0o640, 0o602, 0o644])
@pytest.mark.parametrize("kind", ["ed25519", "ecdsa"])
def test_a_key_file_that_others_may_read_signs_nothing_as_openssh_has_it(tmp_path: Path, kind: str, mode: int) -> None:
    path = made_key(tmp_path / "key", kind)
    path.chmod(mode)
    with ssh_agent() as socket, pytest.raises(Refused) as caught:
        signing_key(path, environment(SSH_AUTH_SOCK=socket))
    assert caught.value.code == "key-file-open"
    theirs = ["ssh-keygen", "-Y", "sign", "-f", str(path), "-n", NAMESPACE]
    refused = subprocess.run(theirs, input=MESSAGE, capture_output=True, check=False)
    assert (refused.returncode != 0, b"UNPROTECTED" in refused.stderr) == (True, True)
    subprocess.run(["chmod", "600", path], check=True)
    signs(signing_key(path, environment()), path)


@pytest.mark.parametrize("kind", ["ed25519", "ecdsa"])
def test_a_passphrase_is_asked_by_openssh(tmp_path: Path, kind: str) -> None:
    path = made_key(tmp_path / "key", kind, words="right words")
    signs(signing_key(path, askpass(tmp_path, "right words")), path)
    with pytest.raises(Refused) as caught:
        signing_key(path, askpass(tmp_path, "wrong words")).sign(MESSAGE, NAMESPACE)
    assert caught.value.code == "ssh-keygen-refused"


def test_a_key_file_with_a_passphrase_that_the_agent_holds_is_signed_by_the_agent(tmp_path: Path) -> None:
    path = made_key(tmp_path / "key")
    with ssh_agent(path) as socket:
        locked = made_key(tmp_path / "other", words="words")
        with pytest.raises(Refused):
            signing_key(locked, environment(SSH_AUTH_SOCK=socket)).sign(MESSAGE, NAMESPACE)
        _lock(path)
        signs(signing_key(path, environment(SSH_AUTH_SOCK=socket)), path)


def test_an_agent_that_is_gone_keeps_nobody_from_signing_with_a_file(tmp_path: Path) -> None:
    path = made_key(tmp_path / "key", "ecdsa", words="right words")
    around = {**askpass(tmp_path, "right words"), "SSH_AUTH_SOCK": str(tmp_path / "gone")}
    signs(signing_key(path, around), path)
    with pytest.raises(Unreachable):
        signing_key(path.with_suffix(".pub"), around)


@pytest.mark.parametrize("comment", ["Élise, signing".encode(), "Élise".encode("latin-1"), b"two words", b""])
def test_a_public_half_may_have_any_comment(tmp_path: Path, comment: bytes) -> None:
    path = made_key(tmp_path / "key")
    public = path.with_suffix(".pub")
    public.write_bytes(b" ".join(public.read_bytes().split()[:2]) + b" " + comment + b"\r\n")
    with ssh_agent(path) as socket:
        assert signing_key(public, environment(SSH_AUTH_SOCK=socket)).public_key.algorithm == "ssh-ed25519"


def test_a_public_half_that_no_agent_holds_signs_nothing(tmp_path: Path) -> None:
    path = made_key(tmp_path / "key")
    with ssh_agent() as socket:
        for around, code in (
            (environment(), "agent-not-named"),
            (environment(SSH_AUTH_SOCK=socket), "agent-empty"),
        ):
            with pytest.raises(NotAuthorised) as caught:
                signing_key(path.with_suffix(".pub"), around)
            assert caught.value.code == code
        hold(socket, path)
        signs(signing_key(path.with_suffix(".pub"), environment(SSH_AUTH_SOCK=socket)), path)


def test_a_public_half_beside_the_file_that_is_another_keys_is_noticed(tmp_path: Path) -> None:
    path = made_key(tmp_path / "key", "ecdsa")
    other = made_key(tmp_path / "other", "ecdsa")
    subprocess.run(["ssh-keygen", "-q", "-p", "-m", "PEM", "-N", "", "-f", path], check=True, capture_output=True)
    path.with_suffix(".pub").write_bytes(other.with_suffix(".pub").read_bytes())
    with pytest.raises(Refused):
        signing_key(path, environment()).sign(MESSAGE, NAMESPACE)


def _lock(path: Path) -> None:
    """Give a key file a passphrase."""
    subprocess.run(["ssh-keygen", "-q", "-p", "-N", "words", "-f", path], check=True, capture_output=True)


def test_an_agent_that_breaks_off_is_said_to_be_unreachable() -> None:
    place = tempfile.mkdtemp(prefix="agent")
    path = str(Path(place) / "socket")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listening:
        listening.bind(path)
        listening.listen()

        def break_off() -> None:
            one, _ = listening.accept()
            with one:
                one.recv(5)
                one.sendall(b"\0\0\0\x09\x0c")

        answering = threading.Thread(target=break_off)
        answering.start()
        with pytest.raises(Unreachable) as caught:
            agent_keys(environment(SSH_AUTH_SOCK=path))
        answering.join()
    assert caught.value.code == "agent-unreachable"
    shutil.rmtree(place)


NO_KEYS = {
    "nothing": b"",
    "bytes": b"\xff\xfe\n\x00\n",
    "a note": b"Dear reader\nthis is a note\n",
    "a certificate": b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    "a signature": b"-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n",
}


@pytest.mark.parametrize("held", NO_KEYS)
def test_what_is_no_key_at_all_is_refused_as_such(tmp_path: Path, held: str) -> None:
    (tmp_path / "key").write_bytes(NO_KEYS[held])
    with pytest.raises(Invalid) as caught:
        signing_key(tmp_path / "key", environment())
    assert caught.value.code == "key-file-not-key"


def test_a_public_key_that_is_damaged_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "key.pub").write_bytes(b"ssh-ed25519 AAAAnotbase64\n")
    with pytest.raises(Invalid) as caught:
        signing_key(tmp_path / "key.pub", environment())
    assert caught.value.code == "public-key-malformed"


@pytest.mark.parametrize("said", ["nonsense", "\\377"])
def test_a_program_that_signs_something_else_is_noticed(tmp_path: Path, said: str) -> None:
    path = made_key(tmp_path / "key", "ecdsa")
    (tmp_path / "ssh-keygen").write_text(f"#!/bin/sh\nprintf '{said}'\n", "ascii")
    (tmp_path / "ssh-keygen").chmod(0o755)
    with pytest.raises(Refused) as caught:
        signing_key(path, environment(PATH=f"{tmp_path}:/usr/bin:/bin")).sign(MESSAGE, NAMESPACE)
    assert caught.value.code == "signed-otherwise"
