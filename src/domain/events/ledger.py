"""The first entry of every ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..values import Origin


@dataclass(frozen=True)
class LedgerOpened:
    """A ledger began. ``origin`` names it (a rehearsal's ends in ``/rehearsal``); ``format`` is that of the entries."""

    TYPE: ClassVar[str] = "ledger.opened.v1"
    origin: Origin
    format: int
