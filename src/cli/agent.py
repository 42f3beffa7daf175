"""The SSH agent of this user, by the socket that ``SSH_AUTH_SOCK`` names: so smart cards sign too, through PKCS#11."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from ..errors import Unreachable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..evidence.agent_protocol import AgentKey
    from ..evidence.public_keys import PublicKey

_LENGTH_BYTES = 4


def agent_keys(environment: Mapping[str, str]) -> tuple[AgentKey, ...]:
    """The keys that the agent holds, of the types that officials may have; none where no agent runs.

    Raises Unreachable ``agent-unreachable``, and what the reader of its answers raises.
    """
    from ..evidence.agent_protocol import ASK_FOR_KEYS, AgentKey, read_keys

    path = environment.get("SSH_AUTH_SOCK")
    if not path:
        return ()

    def ask(request: bytes) -> bytes:
        return _asked(path, request)

    return tuple(AgentKey(key, ask) for key in read_keys(ask(ASK_FOR_KEYS)))


def agent_key(environment: Mapping[str, str], public_key: PublicKey) -> AgentKey | None:
    """The key in the agent with that public half, if it holds it. Raises as :func:`agent_keys`."""
    return next((key for key in agent_keys(environment) if key.public_key == public_key), None)


def _asked(path: str, request: bytes) -> bytes:
    from ..evidence.agent_protocol import LARGEST_ANSWER

    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as agent:
            agent.connect(path)
            agent.sendall(len(request).to_bytes(_LENGTH_BYTES, "big") + request)
            length = int.from_bytes(_received(agent, _LENGTH_BYTES), "big")
            return _received(agent, min(length, LARGEST_ANSWER))
    except OSError as error:
        raise Unreachable("agent-unreachable", path=path, problem=error.strerror or str(error)) from error


def _received(agent: socket.socket, length: int) -> bytes:
    """Exactly so many bytes. A touch on a security key may take its time, so there is no limit to that."""
    data = b""
    while len(data) < length:
        piece = agent.recv(length - len(data))
        if not piece:
            raise OSError(0, "it ended in the middle of an answer")
        data += piece
    return data
