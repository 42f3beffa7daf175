"""An auditor or overseer contests an entry; the organisation answers. Neither changes any state."""

from __future__ import annotations

from typing import ClassVar

from ...frozen import frozen
from ..values import Committed, EntryReference


@frozen
class EntryDisputed:
    """An entry of this stream is contested."""

    TYPE: ClassVar[str] = "entry.disputed.v1"
    entry: EntryReference
    because: Committed


@frozen
class DisputeAnswered:
    """The answer to a dispute. ``dispute`` is the entry that contests."""

    TYPE: ClassVar[str] = "entry.dispute-answered.v1"
    dispute: EntryReference
    text: Committed
