"""The audit of the files of law and guidance that a ledger holds: each is the one that its entry and its adoption name.

That a piece was altered or is not there, the audit of the entry says; here the file is looked at as a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.events.rulebook import FileAdded, GuidanceAdopted, TaxonomyAdopted
from ..domain.law.law_file import digest_of, joined, read_law_file
from ..errors import Invalid
from ..evidence.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..domain.act import Recorded
    from ..domain.values import Code, Sha256

_SHOWN = 12


class RulebookAudit:
    """Audits entries one after another; it keeps no more than the digest of each file."""

    def __init__(self) -> None:
        self._added: dict[Code, tuple[int, Sha256]] = {}

    def entry(self, recorded: Recorded) -> Iterator[Finding]:
        """One more entry."""
        event, index = recorded.event, recorded.index
        if isinstance(event, FileAdded):
            yield from _file(event, index)
            before, _ = self._added.setdefault(event.id, (index, event.digest))
            if before != index:
                yield Finding.unsound("law-file-added-twice", index, item=event.id, before=before)
        elif isinstance(event, TaxonomyAdopted):
            yield from self._adopted(index, event.version, event.digest)
        elif isinstance(event, GuidanceAdopted):
            yield from self._adopted(index, event.guidance, event.digest)

    def _adopted(self, index: int, item: Code, digest: Sha256) -> Iterator[Finding]:
        """An adoption names the file that the ledger holds, where it holds one."""
        _, expected = self._added.get(item, (index, digest))
        if digest != expected:
            shown = {"found": digest[:_SHOWN], "expected": expected[:_SHOWN]}
            yield Finding.unsound("adopted-file-differs", index, item=item, **shown)


def _file(event: FileAdded, index: int) -> Iterator[Finding]:
    content = joined(event.content)
    if content is None:  # said of each piece
        return
    found = digest_of(content)
    if found != event.digest:
        shown = {"found": found[:_SHOWN], "expected": event.digest[:_SHOWN]}
        yield Finding.unsound("law-file-differs", index, item=event.id, **shown)
        return
    try:
        contents = read_law_file(content)
        fits = (contents.kind, contents.id, contents.published) == (event.kind, event.id, event.published)
    except Invalid:
        fits = False
    if not fits:
        yield Finding.unsound("law-file-unreadable", index, item=event.id)
