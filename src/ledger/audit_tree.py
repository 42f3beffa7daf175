"""The audit of the tree and the head: both computed again from the bytes of the entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..evidence.findings import Finding
from ..evidence.merkle import Frontier
from .tree import WIDTH, extend

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from ..domain.values import Instant
    from .audit_rows import AuditRows

_HEAD = "SELECT size, recorded_at, authority, frontier FROM head"
_SUBTREE = "SELECT hash FROM subtrees WHERE level = ? AND number = ?"
_SUBTREES = "SELECT count(*) FROM subtrees"


class TreeAudit:
    """Grows the tree by the leaf hashes of the entries as they are. ``roots``: what it was at the sizes asked for."""

    def __init__(self, rows: AuditRows, sizes: Collection[int] = ()) -> None:
        self._rows = rows
        self._frontier = Frontier()
        self._waiting: list[bytes] = []
        self._sizes = frozenset(sizes)
        self._subtrees = 0
        self._roots = {0: self._frontier.root()} if 0 in self._sizes else {}

    @property
    def roots(self) -> Mapping[int, bytes]:
        """The root at each size asked for that was reached without a gap."""
        return self._roots

    def leaf(self, leaf: bytes) -> Iterable[Finding]:
        """One more leaf: compare the subtrees that it completes with the stored ones."""
        self._waiting.append(leaf)
        size = self._frontier.size + len(self._waiting)
        return self._grow() if size % WIDTH == 0 or size in self._sizes else ()

    def end(self, recorded_at: Instant | None, authority: int, *, whole: bool) -> Iterator[Finding]:
        """Compare the stored head; without ``whole`` entries are missing, and no tree can be computed."""
        yield from self._grow()
        head = self._rows.one(_HEAD)
        if head is None:
            yield Finding.unsound("ledger-row-malformed")
            return
        expected: dict[str, tuple[object, object]] = {
            "recorded_at": (head[1], recorded_at),
            "authority": (head[2], authority),
        }
        if whole:
            expected |= {
                "size": (head[0], self._frontier.size),
                "frontier": (head[3], self._frontier.to_bytes()),
                "subtrees": (self._rows.one(_SUBTREES)[0], self._subtrees),
            }
        for name, (stored, computed) in expected.items():
            if stored != computed:
                yield Finding.unsound("head-differs", None, name=name)

    def _grow(self) -> Iterator[Finding]:
        self._frontier, completed = extend(self._frontier, self._waiting)
        self._waiting = []
        if self._frontier.size in self._sizes:
            self._roots[self._frontier.size] = self._frontier.root()
        for subtree in completed:
            self._subtrees += 1
            stored = self._rows.one(_SUBTREE, (subtree.level, subtree.number))
            if stored is None or stored[0] != subtree.hash:
                yield Finding.unsound("subtree-differs", None, level=subtree.level, number=subtree.number)
