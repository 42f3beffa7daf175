"""The first entry of every ledger."""

from __future__ import annotations

from typing import ClassVar

from ...frozen import frozen
from ..values import Origin


@frozen
class LedgerOpened:
    """A ledger began. ``origin`` names it (a rehearsal's ends in ``/rehearsal``); ``format`` is that of the entries."""

    TYPE: ClassVar[str] = "ledger.opened.v1"
    origin: Origin
    format: int
