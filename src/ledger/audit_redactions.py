"""The audit of what is not there: a text is gone only where recorded entries say that it was to be erased."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..domain.events.redaction import RedactionApproved, RedactionProposed
from ..domain.redaction_grounds import ground_label
from ..errors import GrootboekError
from ..errors.labelled import Labelled
from ..evidence.findings import Finding
from .decoding import to_recorded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..domain.act import Recorded
    from .audit_rows import AuditRows
    from .reader import Reader

_THERE: Final = 'SELECT 1 FROM disclosures WHERE "index" = ? AND field = ?'
_UPTO: Final = "SELECT upto FROM erased"


def _cited(proposed: RedactionProposed) -> Labelled:
    """The ground, which a text cites as people do."""
    ground, listed = proposed.ground, proposed.selection_list
    return Labelled(ground, ground_label(ground, "en", listed), ground_label(ground, "nl", listed))


class RedactionAudit:
    """Follows which texts are missing and which were to be erased, over all entries in order."""

    def __init__(self, rows: AuditRows, reader: Reader) -> None:
        self._rows = rows
        self._reader = reader
        self._missing: list[tuple[int, str]] = []
        self._erased: dict[tuple[int, str], tuple[int, RedactionProposed]] = {}

    def missing(self, index: int, fields: Iterable[str]) -> None:
        """The texts of an entry that are not there."""
        self._missing.extend((index, field) for field in fields)

    def entry(self, recorded: Recorded) -> None:
        """One more entry."""
        if isinstance(recorded.event, RedactionApproved):
            proposed = self._proposed(recorded.event.proposal.index)
            if proposed is not None and proposed.mode == "erased":
                key = (proposed.entry.index, str(proposed.field))
                self._erased.setdefault(key, (recorded.index, proposed))

    def _proposed(self, index: int) -> RedactionProposed | None:
        try:
            event = to_recorded(self._reader.entry(index)).event
        except GrootboekError:  # said where that entry is audited
            return None
        return event if isinstance(event, RedactionProposed) else None

    def end(self) -> Iterator[Finding]:
        """After the last entry: what was erased, what is missing without a word, and what should be gone and is not."""
        for index, field in self._missing:
            erased = self._erased.get((index, field))
            if erased is None:
                yield Finding.unsound("disclosure-missing", index, field=field)
            else:
                approval, proposed = erased
                yield Finding.notice("text-erased", index, field=field, ground=_cited(proposed), approval=approval)
        done = self._rows.one(_UPTO)[0] if self._erased else 0
        for (index, field), (approval, _) in self._erased.items():
            if approval >= done or self._rows.one(_THERE, (index, field)) is not None:
                yield Finding.notice("erasure-unfinished", index, field=field, approval=approval)
