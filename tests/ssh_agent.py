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
    from collections.abc import Iterator

needs_openssh = pytest.mark.skipif(
    shutil.which("ssh-keygen") is None or shutil.which("ssh-agent") is None,
    reason="ssh-keygen absent: install openssh-client",
)


@contextmanager
def ssh_agent(*keys: Path) -> Iterator[str]:
    """The socket of an agent that holds these keys. It ends with the block, or by itself after two minutes."""
    # The path of a socket may have some hundred bytes: not under pytest's own folder.
    with tempfile.TemporaryDirectory(prefix="agent") as folder:
        path = str(Path(folder) / "socket")
        command = ["ssh-agent", "-D", "-a", path]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as agent:
            try:
                assert agent.stdout is not None
                agent.stdout.readline()  # it says where it listens once it does
                for key in keys:
                    hold(path, key)
                yield path
            finally:
                agent.terminate()


def hold(socket: str, key: Path) -> None:
    """Let the agent hold a key, for two minutes at most."""
    added = subprocess.run(
        ["ssh-add", "-q", "-t", "120", key],
        env={**os.environ, "SSH_AUTH_SOCK": socket},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert added.returncode == 0, added.stderr


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
