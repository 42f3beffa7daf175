"""The Merkle tree of RFC 6962 section 2.1 (the same as RFC 9162 section 2.1), over SHA-256.

``leaf = SHA-256(0x00 || data)``, ``node = SHA-256(0x01 || left || right)``, split at the largest power of two below
the number of leaves; the empty tree's root is SHA-256 of nothing. Functions take and give hashes of 32 bytes; only
:func:`leaf_hash` takes data.

Paths list the sibling nearest to the leaf first. A path proves nothing by itself: it ties a leaf, or an older root,
to a root that has to come from somewhere else.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from ..errors import NotFound, Unsound
from ..frozen import frozen
from .digests import HASH_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

EMPTY_ROOT: Final = sha256(b"").digest()
"""The root of a tree without leaves."""

_ONE_LENGTH: Final = frozenset({HASH_BYTES})


def leaf_hash(data: bytes) -> bytes:
    """The hash of a leaf: ``SHA-256(0x00 || data)``."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node: ``SHA-256(0x01 || left || right)``."""
    return sha256(b"\x01" + left + right).digest()


def root_of(leaves: Sequence[bytes]) -> bytes:
    """The root over leaf hashes, in order."""
    return Frontier().extend(leaves).root()


@frozen
class Frontier:
    """The right edge of a tree: the roots of its complete subtrees, the largest first, one for each 1 in ``size``.

    It is all that appending and the root need. Raises Unsound ``frontier-malformed`` where the hashes do not fit
    the size.
    """

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        right_number = self.size >= 0 and len(self.hashes) == self.size.bit_count()
        if not right_number or not _ONE_LENGTH.issuperset(map(len, self.hashes)):
            raise Unsound("frontier-malformed", size=self.size)

    def append(self, leaf: bytes) -> Frontier:
        """The frontier after one more leaf hash."""
        return self.extend((leaf,))

    def extend(self, leaves: Iterable[bytes]) -> Frontier:
        """The frontier after more leaf hashes, in order."""
        size, stack = self.size, list(self.hashes)
        for leaf in leaves:
            complete, rest = leaf, size
            while rest & 1:
                complete = node_hash(stack.pop(), complete)
                rest >>= 1
            stack.append(complete)
            size += 1
        return Frontier(size, tuple(stack))

    def root(self) -> bytes:
        """The root of the tree."""
        if not self.hashes:
            return EMPTY_ROOT
        *larger, root = self.hashes
        for left in reversed(larger):
            root = node_hash(left, root)
        return root

    def to_bytes(self) -> bytes:
        """The hashes, concatenated. Inverse of :meth:`from_bytes`, which also needs the size."""
        return b"".join(self.hashes)

    @classmethod
    def from_bytes(cls, size: int, data: bytes) -> Frontier:
        """The frontier of a tree of ``size`` leaves. Raises Unsound ``frontier-malformed``."""
        return cls(size, tuple([data[at : at + HASH_BYTES] for at in range(0, len(data), HASH_BYTES)]))


def inclusion_path(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The path from the leaf at ``index`` to the root (RFC 6962 section 2.1.1).

    Raises NotFound ``leaf-unknown`` where there is no such leaf.
    """
    if not 0 <= index < len(leaves):
        raise NotFound("leaf-unknown", index=index, size=len(leaves))
    return _path_in(_levels(leaves), index)


def joined_paths(leaves: Sequence[bytes], write: Callable[[bytes], bytes]) -> tuple[bytes, list[bytes]]:
    """The root, and the paths of all leaves, in order, each as what ``write`` makes of its hashes, joined.

    The tree is hashed once, not once a leaf, and each hash is written once: a path ends as that of its parent does.
    """
    if not leaves:
        return EMPTY_ROOT, []
    levels = _levels(leaves)
    paths = [b""]
    for level in reversed(levels[:-1]):
        written = list(map(write, level))
        paired = len(level) & -2
        paths = [written[at ^ 1] + paths[at >> 1] for at in range(paired)] + paths[paired >> 1 :]
    return levels[-1][0], paths


def consistency_path(leaves: Sequence[bytes], first: int) -> list[bytes]:
    """The proof that the tree over all leaves extends the tree over the first ones (RFC 6962 section 2.1.2).

    Empty for ``first`` 0 and for all leaves. Raises NotFound ``leaf-unknown`` where there are fewer than ``first``.
    """
    if not 0 <= first <= len(leaves):
        raise NotFound("leaf-unknown", index=first, size=len(leaves))
    return _consistency(leaves, first, old_root_is_known=True) if first else []


def root_from_inclusion_path(
    leaf: bytes, index: int, size: int, path: Sequence[bytes], node: Callable[[bytes, bytes], bytes] = node_hash
) -> bytes:
    """The root to which a path leads from a leaf hash (the loop of RFC 9162 section 2.1.3.2).

    ``node``: :func:`node_hash`, or one that remembers what it gave, for the paths of leaves that stand together.
    Raises Unsound ``inclusion-proof-malformed`` where the index is outside the tree, the path is too long or too
    short for it, or a hash is not 32 bytes.
    """
    if not 0 <= index < size or any(len(each) != HASH_BYTES for each in (leaf, *path)):
        raise Unsound("inclusion-proof-malformed", index=index, size=size)
    position, last, root = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            raise Unsound("inclusion-proof-malformed", index=index, size=size)
        if position & 1 or position == last:
            root = node(sibling, root)
            position, last = _to_left_child(position, last)
        else:
            root = node(root, sibling)
        position, last = position >> 1, last >> 1
    if last != 0:
        raise Unsound("inclusion-proof-malformed", index=index, size=size)
    return root


def verify_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> None:
    """Check that a leaf hash stands at ``index`` in the tree of ``size`` leaves with this root.

    Raises Unsound ``inclusion-proof-malformed`` or ``inclusion-proof-fails`` (RFC 9162 section 2.1.3.2).
    """
    if root_from_inclusion_path(leaf, index, size, path) != root:
        raise Unsound("inclusion-proof-fails", index=index, size=size)


def verify_consistency(first: int, second: int, path: Sequence[bytes], first_root: bytes, second_root: bytes) -> None:
    """Check that the tree of ``second`` leaves extends the one of ``first`` (RFC 9162 section 2.1.4.2).

    Equal sizes need equal roots and an empty path. An empty first tree is consistent with every tree, with an empty
    path, and that proves nothing. Raises Unsound ``consistency-proof-malformed`` or ``consistency-proof-fails``.
    """
    if not 0 <= first <= second or any(len(each) != HASH_BYTES for each in (first_root, second_root, *path)):
        raise Unsound("consistency-proof-malformed", first=first, second=second)
    if first == 0:
        found = EMPTY_ROOT, (EMPTY_ROOT if second == 0 else second_root)
    elif first == second:
        found = first_root, first_root
    else:
        # A complete first tree is itself a node of the second, so the path leaves it out.
        found = _roots_from(first, second, (first_root, *path) if first.bit_count() == 1 else path)
        path = ()
    if path:
        raise Unsound("consistency-proof-malformed", first=first, second=second)
    if found != (first_root, second_root):
        raise Unsound("consistency-proof-fails", first=first, second=second)


def _roots_from(first: int, second: int, nodes: Sequence[bytes]) -> tuple[bytes, bytes]:
    """Both roots to which a consistency proof leads, its first node being the one both trees have."""
    malformed = Unsound("consistency-proof-malformed", first=first, second=second)
    if not nodes:
        raise malformed
    position, last = first - 1, second - 1
    while position & 1:
        position, last = position >> 1, last >> 1
    old = new = nodes[0]
    for sibling in nodes[1:]:
        if last == 0:
            raise malformed
        if position & 1 or position == last:
            old, new = node_hash(sibling, old), node_hash(sibling, new)
            position, last = _to_left_child(position, last)
        else:
            new = node_hash(new, sibling)
        position, last = position >> 1, last >> 1
    if last != 0:
        raise malformed
    return old, new


def _to_left_child(position: int, last: int) -> tuple[int, int]:
    """Climb past the levels where a node without a right sibling is its own parent."""
    while position and not position & 1:
        position, last = position >> 1, last >> 1
    return position, last


def _levels(leaves: Sequence[bytes]) -> list[Sequence[bytes]]:
    """The tree from the leaves up; a last node without a sibling goes up unchanged."""
    levels = [leaves]
    while len(levels[-1]) > 1:
        level = levels[-1]
        above = [node_hash(level[at], level[at + 1]) for at in range(0, len(level) - 1, 2)]
        levels.append(above + list(level[len(above) * 2 :]))
    return levels


def _path_in(levels: Sequence[Sequence[bytes]], index: int) -> list[bytes]:
    path = []
    for level in levels[:-1]:
        sibling = index ^ 1
        if sibling < len(level):
            path.append(level[sibling])
        index >>= 1
    return path


def _consistency(leaves: Sequence[bytes], first: int, *, old_root_is_known: bool) -> list[bytes]:
    """SUBPROOF of RFC 6962 section 2.1.2."""
    if first == len(leaves):
        return [] if old_root_is_known else [root_of(leaves)]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    if first <= split:
        left = _consistency(leaves[:split], first, old_root_is_known=old_root_is_known)
        return [*left, root_of(leaves[split:])]
    right = _consistency(leaves[split:], first - split, old_root_is_known=False)
    return [*right, root_of(leaves[:split])]
