"""Exported entries and their days, as the oracle reads them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

Json = dict[str, Any]
Known = int | date
"""The index of the last known entry; or the attested day up to which entries count."""
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Entry:
    index: int
    recorded_at: str
    type: str
    about: str
    place: int
    event: Json
    effective: str
    decided: str | None

    @property
    def first(self) -> date:
        return first_day(self.effective)

    @property
    def order(self) -> tuple[date, int]:
        return self.first, self.index

    @property
    def kind(self) -> str:
        """``registered`` of ``ai-system.registered.v1``."""
        return self.type.split(".")[1]

    def is_known(self, known: Known) -> bool:
        if isinstance(known, date):
            return (last_day(self.decided) if self.decided else first_day(self.recorded_at)) <= known
        return self.index <= known


def read(line: str) -> Entry:
    """An entry from a line of an export: one JSON object, with the parsed ``entry``."""
    told = json.loads(line)
    act = told["entry"]["signed"]["act"]
    about, place = act["stream"]["kind"] + ":" + act["stream"]["code"], act["stream"]["version"]
    recorded_at, effective, decided = told["entry"]["recorded_at"], act["effective_on"], act.get("decided_on")
    return Entry(told["index"], recorded_at, act["type"], about, place, act["event"], effective, decided)


def visible(entries: list[Entry]) -> list[Entry]:
    """Those that no correction names; a correction is not corrected."""
    wrong = {entry.event["entry"]["index"] for entry in entries if entry.type == "entry.corrected.v1"}
    wrong -= {entry.index for entry in entries if entry.type == "entry.corrected.v1"}
    return [entry for entry in entries if entry.index not in wrong]


def first_day(when: str) -> date:
    if "T" in when:
        return datetime.fromisoformat(when).astimezone(ZoneInfo("Europe/Amsterdam")).date()
    return date.fromisoformat(when if len(when) == 10 else when + "-01")


def last_day(when: str) -> date:
    first = first_day(when)
    if len(when) == 10 or "T" in when:
        return first
    return date(first.year + first.month // 12, first.month % 12 + 1, 1) - DAY


def as_of(told: list[tuple[date, int, str | None]], day: date) -> str | None:
    """What was told for the latest day that has come, the last entry of equal days; before the first day, the first."""
    told = sorted(told, key=lambda fact: fact[:2])
    begun = [fact for fact in told if fact[0] <= day]
    return begun[-1][2] if begun else told[0][2]
