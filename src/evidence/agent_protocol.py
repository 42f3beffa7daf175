"""What is said to an SSH agent and what it answers (draft-ietf-sshm-ssh-agent), without the length in front.

::

    which keys    byte(11)                                          byte(12) || uint32(n) || n times (key, comment)
    sign this     byte(13) || string(key) || string(data) || flags  byte(14) || string(signature)

Any other answer is a refusal. Of an agent's keys only those of a type that officials may have are given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..errors import Invalid, Refused, Unsound
from .key_types import RSA
from .public_keys import PublicKey, public_key_from_blob
from .signature_checks import RawSignature, check_signature, not_taken, read_signature
from .ssh_wire import MalformedWire, WireReader, string, uint32
from .sshsig import SshSignature, message_to_sign

if TYPE_CHECKING:
    from collections.abc import Callable

ASK_FOR_KEYS: Final = bytes([11])
LARGEST_ANSWER: Final = 256 * 1024
"""Bytes, as in OpenSSH."""

_KEYS: Final = 12
_SIGN: Final = 13
_SIGNED: Final = 14
_RSA_SHA2_512: Final = 4
_HASH: Final = "sha512"


def read_keys(answer: bytes) -> tuple[PublicKey, ...]:
    """The keys that an agent says it holds. Raises Refused ``agent-refused``, Invalid ``agent-answer-malformed``."""
    try:
        reader = _answer(answer, _KEYS)
        blobs = []
        for _ in range(reader.uint32()):
            blobs.append(reader.string())
            reader.string()
        reader.end()
    except MalformedWire as error:
        raise Invalid("agent-answer-malformed") from error
    return tuple(key for key in map(_key_of, blobs) if key is not None)


def ask_to_sign(key: PublicKey, data: bytes) -> bytes:
    """The request to sign data with a key; with RSA by SHA-512."""
    flags = _RSA_SHA2_512 if key.algorithm == RSA else 0
    return bytes([_SIGN]) + string(key.blob) + string(data) + uint32(flags)


def read_signed(answer: bytes, key: PublicKey) -> RawSignature:
    """The signature that an agent made.

    Raises Refused ``agent-refused``, or ``agent-weak-hash`` where it signed with RSA by SHA-1 although SHA-512 was
    asked; Invalid ``agent-answer-malformed``.
    """
    try:
        reader = _answer(answer, _SIGNED)
        signature = read_signature(reader.string(), key)
        reader.end()
    except (MalformedWire, Unsound) as error:
        if isinstance(error, Unsound) and error.code == "sshsig-weak-hash":
            raise Refused("agent-weak-hash", key=key.fingerprint) from error
        raise Invalid("agent-answer-malformed") from error
    return signature


class AgentKey:
    """A key in an SSH agent: on this machine, forwarded, or on a smart card or security key behind it.

    ``ask`` brings a request to the agent and gives its answer.
    """

    __slots__ = ("_ask", "_public_key")

    def __init__(self, public_key: PublicKey, ask: Callable[[bytes], bytes]) -> None:
        self._public_key, self._ask = public_key, ask

    @property
    def public_key(self) -> PublicKey:
        """The key by which its signatures are checked."""
        return self._public_key

    def sign(self, message: bytes, namespace: str) -> bytes:
        """The SSHSIG blob over the message in the namespace, hashed with SHA-512; checked before it is given.

        Raises what ``ask`` raises, Refused ``agent-refused``, ``agent-weak-hash``, ``signed-without-touch`` or
        ``signed-otherwise``, Invalid ``agent-answer-malformed``.
        """
        data = message_to_sign(namespace, _HASH, message)
        signature = read_signed(self._ask(ask_to_sign(self._public_key, data)), self._public_key)
        try:
            check_signature(signature, self._public_key, data)
        except Unsound as error:
            raise not_taken(error, self._public_key) from error
        return SshSignature(self._public_key, namespace, _HASH, signature).to_bytes()


def _answer(answer: bytes, expected: int) -> WireReader:
    reader = WireReader(answer)
    if reader.take(1)[0] != expected:
        raise Refused("agent-refused")
    return reader


def _key_of(blob: bytes) -> PublicKey | None:
    try:
        return public_key_from_blob(blob)
    except Invalid:
        return None
