"""A security key (FIDO2) in software, which a real ssh-keygen and a real SSH agent load: ``provider.c`` says how.

No program that Debian packages plays one, and the device of the kernel for that (uhid) is not there in a container.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ssh_agent import asked, hold, ssh_agent

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

SOURCE = Path(__file__).parent / "provider.c"
PIN, OTHER_PIN = "1357", "2468"
_PROGRAMS = ("gcc", "ssh-keygen", "ssh-agent")
_HEADERS = Path("/usr/include/openssl/evp.h")

needs_security_key = pytest.mark.skipif(
    any(shutil.which(name) is None for name in _PROGRAMS) or not _HEADERS.exists(),
    reason="a security key in software cannot be made: install gcc, libssl-dev and openssh-client",
)


def provider(folder: Path) -> Path:
    """The library that plays the security key, compiled."""
    made = folder / "provider.so"
    strict = ("-Wall", "-Wextra", "-Werror", "-O1", "-shared", "-fPIC")
    done = subprocess.run(["gcc", *strict, "-o", made, SOURCE, "-lcrypto"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    return made.resolve()


@dataclass(frozen=True, slots=True)
class SecurityKey:
    """A security key: the library that plays it, and the folder that is its memory."""

    library: Path
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """What ssh-keygen, or an agent, must know to find the security key; a PIN is answered as it should be."""
        return self.asked_for(PIN)

    def asked_for(self, pin: str) -> dict[str, str]:
        """The same, with that PIN for an answer."""
        return {**asked(self.folder, pin), "SSH_SK_PROVIDER": str(self.library), "SECURITY_KEY": str(self._device)}

    @property
    def touches(self) -> int:
        """How often it signed."""
        counter = self._device / "touches"
        return counter.stat().st_size if counter.exists() else 0

    def made_key(self, kind: str, *options: str) -> Path:
        """A key pair whose private half only this security key can use."""
        self._device.mkdir(exist_ok=True)
        path = self.folder / f"{kind}{''.join(options)}"
        named = [word for option in options for word in ("-O", option)]
        done = subprocess.run(
            ["ssh-keygen", "-q", "-t", kind, *named, "-N", "", "-C", "security key", "-f", path],
            env={**os.environ, **self.environment},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return path

    def agent(self) -> AbstractContextManager[str]:
        """An agent that may use it."""
        return ssh_agent(providers=str(self.library), environment=self.environment)

    def held_by(self, agent: str, key: Path) -> None:
        """Let the agent hold a key of it."""
        hold(agent, key, **self.environment)

    def untouched(self) -> None:
        """From now on nobody touches it in time."""
        (self._device / "untouched").touch()

    def pulled_out(self) -> None:
        """Take it out of the machine."""
        shutil.rmtree(self._device)

    @property
    def _device(self) -> Path:
        return self.folder / "device"
