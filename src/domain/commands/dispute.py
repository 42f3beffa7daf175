"""Commands that contest an entry, and that answer."""

from __future__ import annotations

from ...frozen import frozen
from ..values import Committed


@frozen
class DisputeEntry:
    """Contest the entry with this index."""

    index: int
    because: Committed


@frozen
class AnswerDispute:
    """Answer a dispute: by its index, or by that of the entry contested where one dispute of it is unanswered."""

    index: int
    text: Committed
