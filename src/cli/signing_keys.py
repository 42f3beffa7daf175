"""From a file that a user names to something that signs: read here, by ssh-keygen, or by the SSH agent.

| the file | signs |
|---|---|
| an Ed25519 key of OpenSSH without a passphrase | grootboek itself |
| another private key of OpenSSH, or with a passphrase | the SSH agent if it holds the key, else ssh-keygen |
| another private key with its ``.pub`` file beside it | the same |
| a ``.pub`` file | the SSH agent |

An agent that does not answer keeps nobody from signing with a private key file. One that others on the machine may read
signs nothing, whoever would sign: OpenSSH's own rule, which holds for what is read here too.
"""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING

from ..errors import GrootboekError, Invalid, NotAuthorised, Refused, Unreachable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ..evidence.keys import SigningKey
    from ..evidence.public_keys import PublicKey
    from .session import Session

PRIVATE = re.compile(rb"\s*-----BEGIN [A-Z ]*PRIVATE KEY-----")
"""How a private key begins, in whichever form."""


def own_key(session: Session, path: Path) -> SigningKey:
    """As :func:`signing_key`, and says on the terminal where it waits for a touch."""
    from .touch import announced

    return announced(signing_key(path, session.environment), session)


def signing_key(path: Path, environment: Mapping[str, str]) -> SigningKey:
    """What signs with the key of a file.

    Raises Unreachable ``file-unreadable``, ``agent-unreachable``; NotAuthorised ``agent-not-named``, ``agent-empty``,
    ``key-not-in-agent``; Refused ``key-file-open``; Invalid ``key-file-not-key``, ``key-file-without-public``; and what
    the readers of keys raise.
    """
    data = key_bytes(path)
    if PRIVATE.match(data):
        _check_closed(path)
        return _private(data, path, environment)
    return _in_agent(_public(data, path), path, environment)


def _check_closed(path: Path) -> None:
    """Raise Refused ``key-file-open`` where others than the user may read the user's file, as OpenSSH judges it."""
    if os.name != "posix":
        return
    try:
        found = path.stat()
    except OSError as error:
        raise Unreachable("file-unreadable", file=str(path), problem=error.strerror or "-") from error
    open_to_others = found.st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    if stat.S_ISREG(found.st_mode) and found.st_uid == os.getuid() and open_to_others:
        raise Refused("key-file-open", file=str(path), mode=f"{stat.S_IMODE(found.st_mode):04o}")


def _public(data: bytes, path: Path) -> PublicKey:
    """The public key in a file that holds no private one. Raises Invalid ``key-file-not-key`` where it is neither."""
    from ..evidence.key_types import LATER, SIGNATURES

    first = data.decode("utf-8", "replace").split(maxsplit=1)
    if not first or first[0] not in {*SIGNATURES, *LATER}:
        raise Invalid("key-file-not-key", file=str(path))
    return public_key_of(data, path)


def public_key_of(data: bytes, path: Path) -> PublicKey:
    """The key of a ``.pub`` file. Its comment may be anything: a smart card's is the label of the key on the card.

    Raises Invalid ``public-key-private``, ``public-keys-several``, and what ``parse_public_key`` raises.
    """
    from ..evidence.public_keys import parse_public_key

    if PRIVATE.match(data):
        raise Invalid("public-key-private", file=str(path))

    lines = [line for line in data.decode("utf-8", "replace").split("\n") if line.strip()]
    if len(lines) > 1:
        raise Invalid("public-keys-several", file=str(path), found=len(lines))
    return parse_public_key("".join(lines))


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

    try:
        held = agent_key(environment, public_key)
    except GrootboekError:
        held = None
    return held or SshKeygenKey(path, public_key, environment)


def _public_half(refused: Invalid, data: bytes, path: Path) -> PublicKey:
    """The public key of a private key file that only OpenSSH can use. Raises ``refused`` where there is none."""
    from ..evidence.keys import open_key_file

    if refused.code in {"private-key-encrypted", "private-key-other-type"}:
        return open_key_file(data).public_key
    beside = path.with_name(path.name + ".pub")
    if refused.code != "private-key-not-openssh":
        raise refused
    if not beside.is_file():
        raise Invalid("key-file-without-public", file=str(path)) from refused
    return public_key_of(key_bytes(beside), beside)


def _in_agent(public_key: PublicKey, path: Path, environment: Mapping[str, str]) -> SigningKey:
    from .agent import agent_keys

    if not environment.get("SSH_AUTH_SOCK"):
        raise NotAuthorised("agent-not-named", file=str(path))
    named = {"key": public_key.fingerprint, "file": str(path)}
    held = {key.public_key: key for key in agent_keys(environment)}
    if not held:
        raise NotAuthorised("agent-empty", **named)
    if public_key not in held:
        raise NotAuthorised("key-not-in-agent", **named, found=", ".join(key.fingerprint for key in held))
    return held[public_key]
