r"""Inclusion proofs in a file of their own, with the checkpoint that they lead to (C2SP tlog-proof, ``.tlog-proof``).

::

    c2sp.org/tlog-proof@v1
    index 2
    fRdK9Ot8sGCbGMfVOSlCd8IZdW0a0oiP5bfJPH2PAsg=

    example.org/ledger
    3
    …

Proof and checkpoint are split at the **first** empty line, the checkpoint having one of its own. ``extra`` is not
covered by any signature. A proof shows that the entry is in the tree with that root; that the root is the log's only
the checkpoint's signatures can show, by keys that the reader has from elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..errors import Invalid, Unsound
from ..frozen import frozen
from .checkpoint import Checkpoint, parse_checkpoint_text
from .digests import HASH_BYTES, base64_standard, parse_base64, parse_hash
from .merkle import verify_inclusion

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADER: Final = "c2sp.org/tlog-proof@v1"
LONGEST_PATH: Final = 63
"""Hashes in the path of a tree of 2^63-1 leaves."""

MAX_BYTES: Final = 2_000_000

_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,18}")


@frozen
class TlogProof:
    """The place of an entry, its path to the root (the leaf's sibling first), and the checkpoint's bytes as they are.

    Raises Invalid ``tlog-proof-parts-malformed``.
    """

    index: int
    path: tuple[bytes, ...]
    checkpoint: bytes
    extra: bytes | None = None

    def __post_init__(self) -> None:
        sound_path = len(self.path) <= LONGEST_PATH and all(len(each) == HASH_BYTES for each in self.path)
        if not 0 <= self.index < 2**63 or not sound_path:
            raise Invalid("tlog-proof-parts-malformed", index=self.index)

    def to_bytes(self) -> bytes:
        """The file. Inverse of :func:`parse_tlog_proof`."""
        extra = [] if self.extra is None else [f"extra {base64_standard(self.extra)}"]
        lines = [HEADER, *extra, f"index {self.index}", *map(base64_standard, self.path), "", ""]
        return "\n".join(lines).encode("ascii") + self.checkpoint

    def verify(self, leaf: bytes) -> Checkpoint:
        """The checkpoint in which a leaf hash stands at the index. Its **signatures are not checked** here.

        Raises Unsound ``checkpoint-malformed``, ``inclusion-proof-malformed``, ``inclusion-proof-fails``.
        """
        checkpoint = parse_checkpoint_text(self.checkpoint)
        verify_inclusion(leaf, self.index, checkpoint.size, self.path, checkpoint.root)
        return checkpoint


def parse_tlog_proof(data: bytes) -> TlogProof:
    """The proof of a file; nothing is verified. Raises Unsound ``tlog-proof-malformed``."""
    head, empty, checkpoint = data.partition(b"\n\n")
    malformed = Unsound("tlog-proof-malformed")
    if not empty or len(data) > MAX_BYTES:
        raise malformed
    try:
        header, *lines = head.decode("ascii").split("\n")
        extra = _value(lines.pop(0), "extra ") if lines and lines[0].startswith("extra ") else None
        if header != HEADER or not lines:
            raise malformed
        index = parse_number(_value(lines[0], "index "))
        path = parse_path(lines[1:])
        return TlogProof(index, path, checkpoint, None if extra is None else parse_base64(extra))
    except (ValueError, Invalid, Unsound) as error:
        raise malformed from error


def parse_number(text: str) -> int:
    """A whole number without a sign or leading zeros. Raises ValueError."""
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    return int(text)


def parse_path(lines: Sequence[str]) -> tuple[bytes, ...]:
    """Hashes in base64, one a line, 63 at most. Raises ValueError or Unsound."""
    if len(lines) > LONGEST_PATH:
        raise ValueError(len(lines))
    return tuple(map(parse_hash, lines))


def _value(line: str, name: str) -> str:
    if not line.startswith(name):
        raise ValueError(line)
    return line.removeprefix(name)
