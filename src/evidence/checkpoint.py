r"""Checkpoints: the name, the size and the root of a ledger, as text (C2SP tlog-checkpoint).

``ORIGIN\nSIZE\nBASE64ROOT\n``, then extension lines where another log has them; ours never does. A checkpoint that
is kept outside the ledger shows that its end was cut off, or its past rewritten; nothing inside the ledger can.
"""

from __future__ import annotations

import re
from typing import Final

from ..errors import Invalid, Unsound
from ..frozen import frozen
from .digests import HASH_BYTES, base64_standard, parse_hash
from .merkle import EMPTY_ROOT

REHEARSAL_SUFFIX: Final = "/rehearsal"
"""The end of the origin of every rehearsal, and of no other ledger."""

_ORIGIN_PATTERN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,199}")
_SIZE_PATTERN: Final = re.compile(r"0|[1-9][0-9]{0,18}")
_LARGEST_SIZE: Final = 2**63 - 1


@frozen
class Checkpoint:
    """A ledger's state: its origin, its number of entries, and the Merkle root over them (32 bytes).

    Raises Invalid ``checkpoint-parts-malformed`` for an origin or extension line that is empty or holds a control
    character, a size below 0 or above 2^63-1, a root that is not 32 bytes, or another root than the empty tree's for
    size 0.
    """

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        extensions_sound = all(line and min(line) >= " " for line in self.extensions)
        lines_sound = self.origin.isprintable() and bool(self.origin) and extensions_sound
        root_sound = len(self.root) == HASH_BYTES and (self.size > 0 or self.root == EMPTY_ROOT)
        if not lines_sound or not root_sound or not 0 <= self.size <= _LARGEST_SIZE:
            raise Invalid("checkpoint-parts-malformed", origin=ascii(self.origin[:60]), size=self.size)

    @property
    def text(self) -> str:
        """The text that is signed, with its last line end. Inverse of :func:`parse_checkpoint_text`."""
        return "\n".join((self.origin, str(self.size), base64_standard(self.root), *self.extensions, ""))

    @property
    def is_rehearsal(self) -> bool:
        """Whether this is of a ledger that was only played with."""
        return self.origin.endswith(REHEARSAL_SUFFIX)


def parse_checkpoint_text(data: bytes) -> Checkpoint:
    """The checkpoint of a text, or of a signed note (C2SP signed-note), whose signatures are **not** checked here.

    What stands after the last empty line, the signatures, is left aside unread. Raises Unsound
    ``checkpoint-malformed``.
    """
    end_of_note_text = data.rfind(b"\n\n")
    text = data if end_of_note_text < 0 else data[: end_of_note_text + 1]
    try:
        return checkpoint_of_text(text.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise Unsound("checkpoint-malformed") from error


def checkpoint_of_text(text: str) -> Checkpoint:
    """The checkpoint of the whole text of a note, without signatures. Raises Unsound ``checkpoint-malformed``."""
    malformed = Unsound("checkpoint-malformed")
    try:
        origin, size, root, *extensions, after_last_line_end = text.split("\n")
        if after_last_line_end or not _SIZE_PATTERN.fullmatch(size):
            raise malformed
        return Checkpoint(origin, int(size), parse_hash(root), tuple(extensions))
    except (ValueError, Invalid, Unsound) as error:
        raise malformed from error


def own_origin(name: str, *, rehearsal: bool) -> str:
    """The origin of a ledger that is called ``name``: the name itself, ``NAME/rehearsal`` for a rehearsal.

    A name is 1 to 200 of ``A-Z a-z 0-9 . _ / -``, since it is a key's name in signed notes too, where spaces and ``+``
    are not allowed. Raises Invalid ``origin-malformed``, also where another than a rehearsal would end as one does.
    """
    origin = name.removesuffix(REHEARSAL_SUFFIX) + REHEARSAL_SUFFIX if rehearsal else name
    if not _ORIGIN_PATTERN.fullmatch(origin) or origin.endswith(REHEARSAL_SUFFIX) != rehearsal:
        raise Invalid("origin-malformed", found=ascii(name[:60]))
    return origin
