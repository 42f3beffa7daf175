"""The command that corrects an entry."""

from __future__ import annotations

from ...frozen import frozen
from ..values import Committed


@frozen
class CorrectEntry:
    """Say that the entry with this index was wrong, and which entry of the same subject replaces it, if one does."""

    index: int
    because: Committed
    replacement: int | None = None
