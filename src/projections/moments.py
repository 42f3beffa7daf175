"""Which moment a question is about: what was true on a day, as far as it had been recorded by then.

``on`` is a day. What is known is a number of entries, from the first: a date means the end of that day in Amsterdam,
and today's date means now; a time with a zone, ``entry:41`` (that entry included), or a checkpoint. Now is the last
entry, whatever the clock says. With ``attested`` an entry counts from its decided day where it has one, up to a day
instead::

    resolve(projections, MomentRequest(known_at="2025-03-17"), now)   # sets on to 2025-03-17 as well
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from ..domain.act import RULES
from ..domain.values import Instant, When, amsterdam_day
from ..errors import Invalid, Misused, Refused
from ..evidence.checkpoint import parse_checkpoint_text
from ..evidence.digests import base64_standard
from ..frozen import frozen
from ..ledger.accreditation import accreditation
from .days import OPEN, as_date, first_day
from .position import Moment, Position
from .tables import entries

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ..ledger.reader import Reader
    from .store import Projections

_ENTRY: Final = re.compile(r"entry:(0|[1-9][0-9]{0,15})")
_NEXT_DAY: Final = timedelta(days=1)
_BEFORE: Final = timedelta(microseconds=1)


@frozen
class MomentRequest:
    """What was asked, as typed. ``known_at`` is the bytes of a checkpoint where a file was given."""

    on: str | None = None
    known_at: str | bytes | None = None
    as_of: str | None = None
    attested: bool = False


NOW: Final = MomentRequest()


@frozen
class _Known:
    """What is known: how many entries, in words, its day, and whether later entries may still change that."""

    size: int
    text: str
    day: date
    provisional: bool


def resolve(projections: Projections, request: MomentRequest, now: datetime) -> Moment:
    """The moment that a request names; ``now`` is the clock's time, aware.

    Raises Refused ``moment-before-ledger``, ``moment-in-future``, ``moment-checkpoint-differs``,
    ``moment-checkpoint-beyond``, ``moment-entry-unknown``; Misused ``moment-malformed``, ``moment-twice``,
    ``moment-attested-by-day``.
    """
    if request.as_of is not None and (request.on is not None or request.known_at is not None):
        raise Misused("moment-twice")
    known_at = request.known_at if request.as_of is None else request.as_of
    if request.as_of is not None:
        _when(request.as_of)
    size = projections.catch_up()
    reader = projections.reader
    last = reader.recorded_at(size - 1)
    if request.attested:
        limit = _attested_limit(known_at, now, last)
        first = projections.ask(_earliest_attested)
        if limit is not None and limit < first:
            raise Refused("moment-before-ledger", asked=limit.isoformat(), first=first.isoformat())
        text, day = last if limit is None else limit.isoformat(), limit or _today(now, last)
        known = _Known(size, text, day, provisional=True)
        attested_until = OPEN - 1 if limit is None else first_day(limit)
    else:
        known, attested_until = _known(reader, known_at, now, size), None
    on = _on(request, known, now)
    return Moment(
        position=_position(reader, known, on, attested=request.attested),
        day=first_day(on),
        known=known.size - 1 if attested_until is None else attested_until,
        expected=on > _today(now, last),
        accreditation=accreditation(reader, known.size),
    )


def _known(reader: Reader, known_at: str | bytes | None, now: datetime, size: int) -> _Known:
    """What is known by the order of the entries. Raises as :func:`resolve`."""
    last = reader.recorded_at(size - 1)
    if known_at is None:
        return _Known(size, last, _today(now, last), provisional=True)
    if isinstance(known_at, bytes):
        return _by_checkpoint(reader, known_at, size)
    entry = _ENTRY.fullmatch(known_at)
    if entry is not None:
        return _by_entry(reader, int(entry[1]), size)
    when = _when(known_at)
    if _means_now(when, now, last):
        # Named as a day, so that the same question has the same name when it is asked again on a later day.
        today = _today(now, last)
        return _Known(size, min(when.last, today).isoformat(), today, provisional=True)
    end = _end_of(when)
    if end > max(now, last.moment):
        raise Refused("moment-in-future", asked=when, now=Instant.of(max(now, last.moment)))
    found = reader.size_at(Instant.of(end))
    if found == 0:
        raise _before(reader, when)
    text = Instant.of(end) if "T" in when else when.last.isoformat()
    return _Known(found, text, when.last, provisional=end >= last.moment)


def _by_entry(reader: Reader, index: int, size: int) -> _Known:
    if index >= size:
        raise Refused("moment-entry-unknown", index=index, last=size - 1)
    recorded = reader.recorded_at(index)
    return _Known(index + 1, recorded, recorded.day, provisional=False)


def _by_checkpoint(reader: Reader, data: bytes, size: int) -> _Known:
    checkpoint = parse_checkpoint_text(data)
    if checkpoint.origin != reader.meta.origin:
        raise Refused("moment-checkpoint-foreign", found=ascii(checkpoint.origin), expected=reader.meta.origin)
    if checkpoint.size > size:
        raise Refused("moment-checkpoint-beyond", found=checkpoint.size, size=size)
    if checkpoint.root != reader.root(checkpoint.size):
        raise Refused("moment-checkpoint-differs", size=checkpoint.size)
    if checkpoint.size == 0:
        raise _before(reader, "0")
    return _by_entry(reader, checkpoint.size - 1, size)


def _attested_limit(known_at: str | bytes | None, now: datetime, last: Instant) -> date | None:
    """The last attested day that counts; None for all. Raises as :func:`resolve`."""
    if known_at is None:
        return None
    if isinstance(known_at, bytes) or _ENTRY.fullmatch(known_at):
        raise Misused("moment-attested-by-day")
    when = _when(known_at)
    if _means_now(when, now, last):
        return None
    if when.last > _today(now, last):
        raise Refused("moment-in-future", asked=when, now=Instant.of(max(now, last.moment)))
    return when.last


def _on(request: MomentRequest, known: _Known, now: datetime) -> date:
    """The day asked about: as said, else that of what is known, else today."""
    if request.on is None:
        return known.day
    when = _when(request.on)
    today = amsterdam_day(now)
    return today if when.first <= today <= when.last else when.last


def _when(text: str) -> When:
    try:
        return When(text)
    except Invalid:
        raise Misused("moment-malformed", found=ascii(text[:60])) from None


def _means_now(when: When, now: datetime, last: Instant) -> bool:
    """Whether it is a day or month that has not ended."""
    return "T" not in when and when.first <= _today(now, last) <= when.last


def _end_of(when: When) -> datetime:
    """The last moment of a day or month in Amsterdam, or the time itself."""
    if "T" in when:
        return datetime.fromisoformat(when)
    from zoneinfo import ZoneInfo

    following = when.last + _NEXT_DAY
    return datetime(following.year, following.month, following.day, tzinfo=ZoneInfo("Europe/Amsterdam")) - _BEFORE


def _today(now: datetime, last: Instant) -> date:
    """Today, or the day of the last entry where the clock is behind it."""
    return max(amsterdam_day(now), last.day)


def _before(reader: Reader, asked: str) -> Refused:
    return Refused("moment-before-ledger", asked=asked, first=reader.recorded_at(0).day.isoformat())


def _earliest_attested(connection: Connection) -> date:
    found = as_date(connection.scalar(select(func.min(entries.c.attested_day))) or 0)
    return found or date.min


def _position(reader: Reader, known: _Known, on: date, *, attested: bool) -> Position:
    meta = reader.meta
    return Position(
        on=on,
        known_at=known.text,
        index=known.size - 1,
        size=known.size,
        root=base64_standard(reader.root(known.size)),
        recorded_at=reader.recorded_at(known.size - 1),
        provisional=known.provisional,
        attested=attested,
        rules=RULES,
        ledger=meta.ledger,
        origin=meta.origin,
        rehearsal=meta.rehearsal,
    )
