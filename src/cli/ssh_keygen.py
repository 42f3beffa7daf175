"""Signing by ``ssh-keygen -Y sign``: for key files of other types than Ed25519, with a passphrase, or on a token.

The passphrase is asked by ssh-keygen itself, on the terminal without echo or by ``SSH_ASKPASS``; it never passes here.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from ..errors import Refused, Unreachable, Unsound

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ..evidence.public_keys import PublicKey

PROGRAM = "ssh-keygen"


class SshKeygenKey:
    """A private key in a file that OpenSSH can read."""

    def __init__(self, path: Path, public_key: PublicKey, environment: Mapping[str, str]) -> None:
        self._path, self._public_key, self._environment = path, public_key, environment

    @property
    def public_key(self) -> PublicKey:
        """The key by which its signatures are checked."""
        return self._public_key

    def sign(self, message: bytes, namespace: str) -> bytes:
        """The SSHSIG blob over the message in the namespace; checked before it is given.

        Raises Unreachable ``ssh-keygen-absent``; Refused ``ssh-keygen-refused``, ``signed-without-touch`` or
        ``signed-otherwise``.
        """
        from ..evidence.signature_checks import not_taken
        from ..evidence.sshsig import parse_armor, verify_sshsig

        command = [PROGRAM, "-q", "-Y", "sign", "-n", namespace, "-f", str(self._path)]
        try:
            # The message goes in by standard input; what it asks of the user stays on the terminal.
            done = subprocess.run(  # noqa: S603 - a fixed program, and arguments that no shell reads
                command, input=message, stdout=subprocess.PIPE, check=False, env=dict(self._environment)
            )
        except OSError as error:
            raise Unreachable("ssh-keygen-absent", file=str(self._path)) from error
        if done.returncode:
            raise Refused("ssh-keygen-refused", file=str(self._path), status=done.returncode)
        try:
            blob = parse_armor(done.stdout.decode("ascii"))
            verify_sshsig(blob, message, namespace, self._public_key)
        except UnicodeDecodeError as error:
            raise Refused("signed-otherwise", key=self._public_key.fingerprint) from error
        except Unsound as error:
            raise not_taken(error, self._public_key) from error
        return blob
