"""A work list as a calendar (RFC 5545): one event of a whole day for each thing that is due.

An event keeps its UID as long as the thing is due, so that a calendar that takes the file in again shows it once. The
bytes follow from the list alone.
"""

from __future__ import annotations

import uuid
from datetime import UTC, timedelta
from typing import TYPE_CHECKING, Final

from ..domain.labels import label
from .words import moment_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ..errors import Language
    from .due import DueList, DueRow

LONGEST_LINE: Final = 75
"""Octets of a line without its end (RFC 5545, section 3.1); a longer one is folded."""

_END: Final = b"\r\n"
_DOMAIN: Final = "grootboek"
_TEXTS: Final = {
    "calendar": ("To do by the ledger", "Te doen volgens het grootboek"),
    "rehearsal": ("rehearsal", "oefening"),
    "fictional": ("fictional", "fictief"),
    "who": ("Who must act", "Wie moet handelen"),
    "since": ("Due since", "Aan de orde sinds"),
    "rests_on": ("Rests on entries", "Rust op boekingen"),
    "about": ("About", "Over"),
}


def calendar(found: DueList, language: Language) -> bytes:
    """The list as an iCalendar file. An event stands on the day that was set, else on the day since which it is due."""
    name = _text("calendar", language)
    if found.position.rehearsal:
        name = f"{name} ({_text('rehearsal', language)})"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//grootboek//due//EN", "CALSCALE:GREGORIAN"]
    lines += ["METHOD:PUBLISH", f"X-WR-CALNAME:{escaped(name)}"]
    for row in found.rows:
        lines += _event(row, found, language)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def escaped(text: str) -> str:
    """A text as a property's value (RFC 5545, section 3.3.11); control characters become spaces."""
    for found, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\n")):
        text = text.replace(found, written)
    return "".join("\\n" if one == "\n" else one if one.isprintable() else " " for one in text)


def folded(line: str) -> bytes:
    """A line with its end, in UTF-8, folded between characters so that no part has more than 75 octets."""
    parts: list[bytes] = [b""]
    for one in line:
        octets = one.encode("utf-8", "replace")
        # What continues begins with a space, which counts.
        if len(parts[-1]) + len(octets) > LONGEST_LINE - (len(parts) > 1):
            parts.append(b"")
        parts[-1] += octets
    return (_END + b" ").join(parts) + _END


def _event(row: DueRow, found: DueList, language: Language) -> Iterator[str]:
    due, position = row.due, found.position
    day = due.by or due.since
    what = label("due", due.what, language)
    about = f"{row.ref} {row.name}" if row.name else row.ref
    marks = [_text(name, language) for name, so in _marks(row, found) if so]
    summary = f"{about}: {what}" + (f" ({', '.join(marks)})" if marks else "")
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid.uuid5(uuid.UUID(str(position.ledger)), 'due/' + row.key)}@{_DOMAIN}"
    yield f"DTSTAMP:{position.recorded_at.moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(day)}"
    if day.toordinal() < day.max.toordinal():
        yield f"DTEND;VALUE=DATE:{_day(day + timedelta(days=1))}"
    yield f"SUMMARY:{escaped(summary)}"
    yield f"DESCRIPTION:{escaped(_description(row, found, language))}"
    yield f"CATEGORIES:{escaped(what)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _marks(row: DueRow, found: DueList) -> tuple[tuple[str, bool], ...]:
    return ("rehearsal", found.position.rehearsal), ("fictional", row.fictional)


def _description(row: DueRow, found: DueList, language: Language) -> str:
    due = row.due
    lines = [
        f"{_text('who', language)}: {label('role', due.role, language)}, {row.organisation}.",
        f"{_text('since', language)}: {due.since.isoformat()}.",
        f"{_text('rests_on', language)}: {', '.join(map(str, due.rests_on))}.",
    ]
    if due.about:
        lines.append(f"{_text('about', language)}: {', '.join(due.about)}.")
    return "\n".join((*lines, moment_in_words(found.position, language)))


def _day(day: date) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _text(name: str, language: Language) -> str:
    english, dutch = _TEXTS[name]
    return dutch if language == "nl" else english
