r"""Consistency proofs in a file: that a ledger only grew (the body of C2SP tlog-witness ``add-checkpoint``).

::

    old 2
    PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=

    example.org/ledger
    3
    …

The later checkpoint stands in it as it is, signatures and all; the earlier one the reader has.
"""

from __future__ import annotations

from typing import Final

from ..errors import Invalid, Unsound
from ..frozen import frozen
from .checkpoint import Checkpoint, parse_checkpoint_text
from .digests import HASH_BYTES, base64_standard
from .merkle import verify_consistency
from .tlog_proof import LONGEST_PATH, MAX_BYTES, parse_number, parse_path

_OLD: Final = "old "


@frozen
class ConsistencyFile:
    """The earlier size, the path (RFC 6962 section 2.1.2), and the later checkpoint's bytes as they are.

    Raises Invalid ``consistency-parts-malformed``.
    """

    first: int
    path: tuple[bytes, ...]
    checkpoint: bytes

    def __post_init__(self) -> None:
        sound_path = len(self.path) <= LONGEST_PATH and all(len(each) == HASH_BYTES for each in self.path)
        if not 0 <= self.first < 2**63 or not sound_path:
            raise Invalid("consistency-parts-malformed", first=self.first)

    def to_bytes(self) -> bytes:
        """The file. Inverse of :func:`parse_consistency_file`."""
        lines = [f"{_OLD}{self.first}", *map(base64_standard, self.path), "", ""]
        return "\n".join(lines).encode("ascii") + self.checkpoint

    def verify(self, earlier: Checkpoint) -> Checkpoint:
        """The later checkpoint, which goes on from the earlier one. **No signatures are checked** here.

        Raises Unsound ``consistency-of-another`` where the earlier one has another size or origin,
        ``checkpoint-malformed``, ``consistency-proof-malformed``, ``consistency-proof-fails``.
        """
        later = parse_checkpoint_text(self.checkpoint)
        if (earlier.size, earlier.origin) != (self.first, later.origin):
            found, expected = f"{later.origin} {self.first}", f"{earlier.origin} {earlier.size}"
            raise Unsound("consistency-of-another", found=ascii(found), expected=ascii(expected))
        verify_consistency(self.first, later.size, self.path, earlier.root, later.root)
        return later


def parse_consistency_file(data: bytes) -> ConsistencyFile:
    """The proof of a file; nothing is verified. Raises Unsound ``consistency-file-malformed``."""
    head, empty, checkpoint = data.partition(b"\n\n")
    malformed = Unsound("consistency-file-malformed")
    if not empty or len(data) > MAX_BYTES:
        raise malformed
    try:
        first, *hashes = head.decode("ascii").split("\n")
        if not first.startswith(_OLD):
            raise malformed
        return ConsistencyFile(parse_number(first.removeprefix(_OLD)), parse_path(hashes), checkpoint)
    except (ValueError, Invalid, Unsound) as error:
        raise malformed from error
