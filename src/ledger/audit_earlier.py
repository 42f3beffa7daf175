"""The audit of entries that a checkpoint covers and that were audited then: whether they are the same bytes.

Their bytes give the leaves, the leaves give the root, and the root is the checkpoint's: so nothing about them changed,
and nothing else of them is looked at. Those on which the authority of later ones rests are read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..domain.authority_view import MATTERS
from ..domain.events import AUTHORITY_TYPES
from ..errors import GrootboekError
from ..evidence.digests import base64_standard
from ..evidence.findings import Finding
from ..evidence.merkle import leaf_hash
from .decoding import to_recorded
from .records import StoredEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..evidence.checkpoint import Checkpoint
    from .audit_authority import AuthorityAudit
    from .audit_rows import Row

_TYPE: Final = re.compile(rb'"type":"([a-z0-9.-]+)"\},"signature":')
"""The type is the last key of an act, and what people wrote is not in it: so these bytes occur once."""


class EarlierAudit:
    """Audits the first entries, up to the size of a checkpoint."""

    def __init__(self, since: Checkpoint, authority: AuthorityAudit) -> None:
        self.size = since.size
        self._since = since
        self._authority = authority
        self.leaf = b""
        self.carries_authority = False

    def findings(self, row: Row) -> Iterator[Finding]:
        """What is wrong with one entry; after the last finding ``leaf`` and ``carries_authority`` are about it."""
        self.leaf = leaf_hash(row.entry)
        if row.leaf != self.leaf:
            yield Finding.unsound("leaf-differs", row.index)
        found = _TYPE.search(row.entry)
        stored_type = found[1].decode("ascii") if found is not None else ""
        self.carries_authority = stored_type in AUTHORITY_TYPES
        if not self.carries_authority and stored_type not in MATTERS:
            self._authority.without_authority()
            return
        try:
            self._authority.known(to_recorded(StoredEntry(row.index, row.entry, self.leaf, {})))
        except GrootboekError as error:
            self._authority.without_authority()
            yield Finding.of(error, row.index)

    def end(self, root: bytes | None, size: int) -> Iterator[Finding]:
        """After the last of these entries: ``root`` is the one over them, None where some are missing."""
        if root is None and size < self.size:
            yield Finding.unsound("ledger-shorter-than-checkpoint", found=size, expected=self.size)
        elif root is None:
            yield Finding.unsound("checkpoint-not-compared", size=self.size)
        elif root != self._since.root:
            found, expected = base64_standard(root), base64_standard(self._since.root)
            yield Finding.unsound("ledger-not-from-checkpoint", size=self.size, found=found, expected=expected)
        elif self.size:
            yield Finding.notice("only-checked-since", size=self.size, last=self.size - 1)
