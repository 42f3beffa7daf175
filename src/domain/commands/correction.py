"""The command that corrects an entry."""

from __future__ import annotations

from dataclasses import dataclass

from ..values import Committed


@dataclass(frozen=True)
class CorrectEntry:
    """Say that the entry with this index was wrong, and which entry of the same subject replaces it, if one does."""

    index: int
    because: Committed
    replacement: int | None = None
