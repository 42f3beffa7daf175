"""What answers as an SSH agent does, for keys in memory: as a function, and at a socket of its own."""

from __future__ import annotations

import socket
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from grootboek.evidence.agent_protocol import ASK_FOR_KEYS
from grootboek.evidence.ssh_wire import WireReader, string, uint32

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grootboek.evidence.public_keys import PublicKey
    from tests.evidence.made_keys import MadeKey

LATER = string(b"ssh-mldsa44-ed25519@openssh.com")


class FakeAgent:
    """Answers as an agent does, for keys in memory."""

    def __init__(self, *keys: MadeKey) -> None:
        self.keys, self.flags = keys, 0

    def ask(self, request: bytes) -> bytes:
        """One answer."""
        if request == ASK_FOR_KEYS:
            listed = b"".join(string(key.public_key.blob) + string(b"comment") for key in self.keys)
            return bytes([12]) + uint32(len(self.keys) + 1) + listed + string(LATER) + string(b"later")
        reader = WireReader(request)
        assert reader.take(1) == bytes([13])
        blob, data, self.flags = reader.string(), reader.string(), reader.uint32()
        signer = next(key for key in self.keys if key.public_key.blob == blob)
        return bytes([14]) + string(signer.raw(data).to_bytes())


@contextmanager
def answering_agent(*keys: PublicKey) -> Iterator[str]:
    """The socket of something that says once which keys it holds."""
    listed = b"".join(string(key.blob) + string(b"comment") for key in keys)
    answer = string(bytes([12]) + uint32(len(keys)) + listed)
    with (
        tempfile.TemporaryDirectory(prefix="agent") as folder,
        socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listening,
    ):
        path = str(Path(folder) / "socket")
        listening.bind(path)
        listening.listen()

        def say() -> None:
            one, _ = listening.accept()
            with one:
                one.recv(5)
                one.sendall(answer)

        answering = threading.Thread(target=say, daemon=True)
        answering.start()
        try:
            yield path
        finally:
            answering.join(timeout=10)
