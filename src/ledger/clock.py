"""Clocks: what gives the time of recording. Passed in, so that a test or a rehearsal can stand at any moment."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Protocol

from ..errors import Invalid
from ..frozen import frozen

FILE_PREFIX: Final = "file:"


class Clock(Protocol):
    """Gives the time."""

    def now(self) -> datetime:
        """The time now, aware and in UTC."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """The time now, in UTC."""
        return datetime.now(UTC)


@frozen
class FixedClock:
    """A clock that stands still."""

    moment: datetime

    def now(self) -> datetime:
        """The moment at which it stands, in UTC."""
        return self.moment.astimezone(UTC)


@frozen
class RehearsalClock:
    """The clock of a rehearsal: a time with a zone, or ``file:PATH`` of a file that holds one, read each time."""

    setting: str

    def now(self) -> datetime:
        """The time that the setting names, in UTC. Raises Invalid ``clock-malformed`` or ``clock-file-unreadable``."""
        text = self.setting
        if text.startswith(FILE_PREFIX):
            text = _read(Path(text.removeprefix(FILE_PREFIX)))
        try:
            moment = datetime.fromisoformat(text.strip())
        except ValueError:
            raise Invalid("clock-malformed", found=ascii(text[:60])) from None
        if moment.tzinfo is None:
            raise Invalid("clock-malformed", found=ascii(text[:60]))
        return moment.astimezone(UTC)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise Invalid("clock-file-unreadable", path=str(path)) from None
