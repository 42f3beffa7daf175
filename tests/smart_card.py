"""A smart card in software: a token of SoftHSM in a folder of the test's own, which an SSH agent reaches by PKCS#11.

A card comes from whoever gives out cards, with its keys on it. Here ``openssl`` makes them, and they are put on it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ssh_agent import asked, ssh_add, ssh_agent

if TYPE_CHECKING:
    from collections.abc import Iterator

MODULES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/local/lib/softhsm/libsofthsm2.so")
"""Where the library of SoftHSM may be; agents load libraries from these places only."""
needs_smart_card = pytest.mark.skipif(
    any(shutil.which(name) is None for name in ("softhsm2-util", "pkcs11-tool", "openssl", "ssh-agent"))
    or not any(Path(path).exists() for path in MODULES),
    reason="a smart card in software is absent: install softhsm2, opensc, openssl and openssh-client",
)
PIN, OTHER_PIN = "246810", "999999"
KEYS = {
    "ecdsa": ("EC", "ec_paramgen_curve:P-256"),
    "rsa": ("RSA", "rsa_keygen_bits:2048"),
}
"""The label of each key on the card, and how it is made."""


@dataclass(frozen=True, slots=True)
class SmartCard:
    """A card with its keys, and the agent that it is to be added to."""

    folder: Path
    agent: str

    @property
    def environment(self) -> dict[str, str]:
        """What a process must know to reach the agent."""
        return {"SSH_AUTH_SOCK": self.agent}

    def added(self, pin: str = PIN) -> bool:
        """Add the card to the agent, as ``ssh-add -s`` does after asking the PIN; whether that worked."""
        return ssh_add(self.agent, "-s", module(), **asked(self.folder, pin)).returncode == 0

    def removed(self) -> bool:
        """Take the card out of the agent."""
        return ssh_add(self.agent, "-e", module()).returncode == 0

    def pulled_out(self) -> None:
        """Take the card away while the agent still holds it."""
        shutil.rmtree(self.folder / "tokens")

    def locked(self, *, until: bool = False) -> bool:
        """Lock the agent, or unlock it."""
        return ssh_add(self.agent, "-X" if until else "-x", **asked(self.folder, "words")).returncode == 0

    def with_careful_key(self) -> None:
        """Put a key on the card that wants the PIN at each signature, under the label ``careful``, and add it."""
        made = ("--keypairgen", "--key-type", "EC:prime256v1", "--label", "careful", "--id", "0f", "--always-auth")
        around = {"SOFTHSM2_CONF": str(self.folder / "softhsm2.conf")}
        _run(around, "pkcs11-tool", "--module", module(), "--login", "--pin", PIN, *made)
        assert self.removed()
        assert self.added()

    def public(self, label: str) -> Path:
        """The file of one public key, as the agent gives it."""
        lines = ssh_add(self.agent, "-L").stdout.splitlines()
        (line,) = (line for line in lines if line.endswith(f" {label}"))
        file = self.folder / f"{label}.pub"
        file.write_text(f"{line}\n", "utf-8")
        return file


def module() -> str:
    """The library by which an agent reaches the card."""
    return next(path for path in MODULES if Path(path).exists())


@contextmanager
def smart_card(folder: Path, *labels: str) -> Iterator[SmartCard]:
    """A card with keys under these labels, and an agent to which it was added."""
    (folder / "tokens").mkdir()
    configuration = folder / "softhsm2.conf"
    configuration.write_text(f"directories.tokendir = {folder / 'tokens'}\nlog.level = ERROR\n", "ascii")
    around = {"SOFTHSM2_CONF": str(configuration)}
    _run(around, "softhsm2-util", "--init-token", "--free", "--label", "card", "--pin", PIN, "--so-pin", "12345678")
    for number, label in enumerate(labels, 1):
        algorithm, option = KEYS[label]
        file = folder / f"{label}.pem"
        _run(around, "openssl", "genpkey", "-algorithm", algorithm, "-pkeyopt", option, "-out", str(file))
        on_card = ("--token", "card", "--label", label, "--id", f"{number:02}", "--pin", PIN)
        _run(around, "softhsm2-util", "--import", str(file), *on_card)
        file.unlink()
    with ssh_agent(environment=around) as agent:
        card = SmartCard(folder, agent)
        assert card.added()
        yield card


def _run(around: dict[str, str], *command: str) -> None:
    done = subprocess.run(command, env={**os.environ, **around}, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
