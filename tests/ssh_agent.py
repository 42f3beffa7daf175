"""A real SSH agent for a test, started and stopped by it, and keys that ssh-keygen makes."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

needs_openssh = pytest.mark.skipif(
    shutil.which("ssh-keygen") is None or shutil.which("ssh-agent") is None,
    reason="ssh-keygen absent: install openssh-client",
)


@contextmanager
def ssh_agent(*keys: Path, providers: str = "", environment: Mapping[str, str] | None = None) -> Iterator[str]:
    """The socket of an agent that holds these keys, and ends with the block.

    ``providers``: the libraries it may load for cards and security keys, else those of its own list.
    """
    # The path of a socket may have some hundred bytes: not under pytest's own folder.
    with tempfile.TemporaryDirectory(prefix="agent") as folder:
        path = str(Path(folder) / "socket")
        command = ["ssh-agent", "-D", "-a", path, *(("-P", providers) if providers else ())]
        around = {**os.environ, **(environment or {})}
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=around) as agent:
            try:
                assert agent.stdout is not None
                agent.stdout.readline()  # it says where it listens once it does
                for key in keys:
                    hold(path, key)
                yield path
            finally:
                agent.terminate()


def hold(socket: str, key: Path, **more: str) -> None:
    """Let the agent hold a key, for two minutes at most."""
    added = ssh_add(socket, "-q", "-t", "120", key, **more)
    assert added.returncode == 0, added.stderr


def ssh_add(socket: str, *arguments: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run ``ssh-add`` with this agent."""
    return subprocess.run(
        ["ssh-add", *arguments],
        env={**os.environ, "SSH_AUTH_SOCK": socket, **more},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def asked(folder: Path, answer: str) -> dict[str, str]:
    """The environment in which OpenSSH gets a passphrase or PIN from a program, since no terminal is here."""
    program = folder / "askpass"
    program.write_text(f"#!/bin/sh\necho '{answer}'\n", "ascii")
    program.chmod(0o700)
    return {"SSH_ASKPASS": str(program), "SSH_ASKPASS_REQUIRE": "force"}


def made_key(path: Path, kind: str = "ed25519", *, bits: int | None = None, words: str = "") -> Path:
    """A key pair by ssh-keygen; gives the private file, beside which stands ``.pub``."""
    size = ("-b", str(bits)) if bits is not None else ()
    made = subprocess.run(
        ["ssh-keygen", "-q", "-t", kind, *size, "-N", words, "-C", "test", "-f", path],
        capture_output=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    return path
