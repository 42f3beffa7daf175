"""Opens the ledger that a session names: to read, or to record."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import Unreachable
from ..ledger.clock import Clock, RehearsalClock, SystemClock

if TYPE_CHECKING:
    from ..ledger.reader import Reader
    from .session import Session

CLOCK_VARIABLE = "GROOTBOEK_CLOCK"


def ledger_path(session: Session) -> Path:
    """The file of the ledger. Raises Unreachable ``engine-unknown`` for a location that is not a file."""
    location = session.ledger_location
    if "://" in location:
        raise Unreachable("engine-unknown", location=location)
    return Path(location)


def reader_of(session: Session) -> Reader:
    """The ledger, only to read. Raises Unreachable as :func:`~grootboek.ledger.opening.open_reader` does."""
    from ..ledger.opening import open_reader

    return open_reader(ledger_path(session))


def clock_of(session: Session, *, rehearsal: bool) -> Clock:
    """The machine's clock; for a rehearsal the one in ``GROOTBOEK_CLOCK``, which no other ledger reads."""
    setting = session.environment.get(CLOCK_VARIABLE)
    return RehearsalClock(setting) if rehearsal and setting else SystemClock()


def clock_for_file(session: Session, path: Path) -> Clock:
    """The clock of the ledger in a file. The file is looked into only where the variable is set."""
    if not session.environment.get(CLOCK_VARIABLE):
        return SystemClock()
    from ..ledger.opening import open_reader

    reader = open_reader(path)
    try:
        return clock_of(session, rehearsal=reader.meta.rehearsal)
    finally:
        reader.close()


def randomness(count: int) -> bytes:
    """Random bytes from the machine."""
    return os.urandom(count)
