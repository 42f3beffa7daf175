"""From a file that a user names to something that signs: read here, by ssh-keygen, or by the SSH agent.

| the file | signs |
|---|---|
| an Ed25519 key of OpenSSH without a passphrase | grootboek itself |
| another private key of OpenSSH, or with a passphrase | the SSH agent if it holds the key, else ssh-keygen |
| another private key with its ``.pub`` file beside it | the same |
| a ``.pub`` file | the SSH agent |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import Invalid, NotAuthorised, Unreachable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ..evidence.keys import SigningKey
    from ..evidence.public_keys import PublicKey

PRIVATE = b"-----BEGIN "


def signing_key(path: Path, environment: Mapping[str, str]) -> SigningKey:
    """What signs with the key of a file.

    Raises Unreachable ``file-unreadable``, ``agent-unreachable``; NotAuthorised ``key-not-in-agent``; and what the
    readers of keys raise.
    """
    data = key_bytes(path)
    if not data.lstrip().startswith(PRIVATE):
        return _in_agent(_public_key(data), path, environment)
    return _private(data, path, environment)


def key_bytes(path: Path) -> bytes:
    """The bytes of a key file. Raises Unreachable ``file-unreadable``."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreachable("file-unreadable", file=str(path), problem=error.strerror or "-") from error


def _private(data: bytes, path: Path, environment: Mapping[str, str]) -> SigningKey:
    from ..evidence.keys import Ed25519SigningKey

    try:
        return Ed25519SigningKey.from_openssh(data)
    except Invalid as error:
        public_key = _public_half(error, data, path)
    from .agent import agent_key
    from .ssh_keygen import SshKeygenKey

    return agent_key(environment, public_key) or SshKeygenKey(path, public_key, environment)


def _public_half(refused: Invalid, data: bytes, path: Path) -> PublicKey:
    """The public key of a private key file that only OpenSSH can use. Raises ``refused`` where there is none."""
    from ..evidence.keys import open_key_file

    if refused.code in {"private-key-encrypted", "private-key-other-type"}:
        return open_key_file(data).public_key
    beside = path.with_name(path.name + ".pub")
    if refused.code != "private-key-not-openssh" or not beside.is_file():
        raise refused
    return _public_key(key_bytes(beside))


def _in_agent(public_key: PublicKey, path: Path, environment: Mapping[str, str]) -> SigningKey:
    from .agent import agent_key

    found = agent_key(environment, public_key)
    if found is None:
        raise NotAuthorised("key-not-in-agent", key=public_key.fingerprint, file=str(path))
    return found


def _public_key(data: bytes) -> PublicKey:
    from ..evidence.public_keys import parse_public_key

    try:
        return parse_public_key(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise Invalid("public-key-malformed") from error
