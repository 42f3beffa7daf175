"""Days and knowledge as whole numbers, so that one comparison in SQL says whether something holds.

A day is its proleptic Gregorian ordinal (``date.toordinal``). An interval in time includes its last day; an interval of
knowledge excludes its end: known from the entry (or attested day) ``known_from`` until just before ``known_until``.
"""

from __future__ import annotations

from datetime import date

FIRST_DAY = 0
"""Before every day that a calendar can name."""

LAST_DAY = 9_999_999
"""After every day that a calendar can name: an interval without an end."""

OPEN = 2**53 - 1
"""After every index and every day: what nothing later has replaced."""


def first_day(day: date | None) -> int:
    """The number of a first day; None is without a beginning."""
    return FIRST_DAY if day is None else day.toordinal()


def last_day(day: date | None) -> int:
    """The number of a last day; None is without an end."""
    return LAST_DAY if day is None else day.toordinal()


def as_date(number: int) -> date | None:
    """The day of a number; None for one without a beginning or an end. Inverse of the functions above."""
    return date.fromordinal(number) if FIRST_DAY < number < LAST_DAY else None


def as_text(number: int) -> str | None:
    """As :func:`as_date`, written ``YYYY-MM-DD``."""
    day = as_date(number)
    return None if day is None else day.isoformat()
