"""The command by which an administrator states up to which level the ledger is accredited."""

from __future__ import annotations

from ...frozen import frozen
from ..values import Committed, Level


@frozen
class AccreditLedger:
    """From here on content up to this level may come in."""

    level: Level
    because: Committed | None = None
