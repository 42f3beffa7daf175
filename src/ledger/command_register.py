"""The register of commands: the same command, sent twice under one id, is recorded once.

Only an HMAC of the command's content is kept, under a random key of its own beside it: it says whether two commands are
the same, and nothing about what they say.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Final

from ..errors import Conflict
from ..frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..domain.values import Code

KEY_BYTES: Final = 32

IMPORTS: Final = "import/"
"""How the command ids of imports begin, and no other: by them a later import knows what a source said (ADR 0018)."""


def mac_of(key: bytes, content: bytes) -> bytes:
    """HMAC-SHA256 (RFC 2104) of a command's content."""
    return hmac.digest(key, content, "sha256")


@frozen
class NewCommand:
    """A command that is being recorded. ``content`` is its canonical bytes, ``reference`` the subject it names."""

    command_id: Code
    content: bytes
    key: bytes
    reference: Code

    @classmethod
    def of(cls, command_id: Code, content: bytes, reference: Code, randomness: Callable[[int], bytes]) -> NewCommand:
        """With a fresh key; ``randomness(n)`` gives n random bytes."""
        return cls(command_id, content, randomness(KEY_BYTES), reference)

    @property
    def mac(self) -> bytes:
        """What is kept of the content."""
        return mac_of(self.key, self.content)


@frozen
class RecordedCommand:
    """A command that was recorded: it made ``count`` entries from index ``first`` on."""

    command_id: Code
    key: bytes
    mac: bytes
    first: int
    count: int
    reference: Code

    def check_same(self, content: bytes) -> None:
        """Check that this is the same command.

        Raises Conflict ``command-id-reused`` where its content was another, and ``command-erased`` where a text that it
        recorded was erased: nobody can say any more what it was.
        """
        if not self.key:
            raise Conflict("command-erased", command=self.command_id, index=self.first)
        if not hmac.compare_digest(mac_of(self.key, content), self.mac):
            raise Conflict("command-id-reused", command=self.command_id, index=self.first)
