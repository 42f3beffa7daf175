"""When something is true: a day, a month, or a time with a zone, as days in Amsterdam."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.domain.values import When
from grootboek.errors import Invalid

if TYPE_CHECKING:
    from datetime import tzinfo


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-03-17", date(2025, 3, 17), date(2025, 3, 17)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2000-02", date(2000, 2, 1), date(2000, 2, 29)),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28)),
        ("2025-04", date(2025, 4, 1), date(2025, 4, 30)),
        ("2025-12", date(2025, 12, 1), date(2025, 12, 31)),
        ("0001-01", date(1, 1, 1), date(1, 1, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_a_day_or_a_month_has_its_first_and_last_day(text: str, first: date, last: date) -> None:
    assert (When(text).first, When(text).last) == (first, last)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-03-17T12:00Z", date(2025, 3, 17)),
        ("2025-03-17T12:00:30Z", date(2025, 3, 17)),
        ("2025-03-17T12:00:30.5Z", date(2025, 3, 17)),
        ("2025-03-17T12:00:30.123456Z", date(2025, 3, 17)),
        # Winter in Amsterdam is UTC+1, summer UTC+2; the clock moves on the last Sunday of March and of October.
        ("2025-03-29T22:59Z", date(2025, 3, 29)),
        ("2025-03-29T23:00Z", date(2025, 3, 30)),
        ("2025-03-30T21:59Z", date(2025, 3, 30)),
        ("2025-03-30T22:00Z", date(2025, 3, 31)),
        ("2025-10-25T21:59Z", date(2025, 10, 25)),
        ("2025-10-25T22:00Z", date(2025, 10, 26)),
        ("2025-10-26T22:59Z", date(2025, 10, 26)),
        ("2025-10-26T23:00Z", date(2025, 10, 27)),
        # The hour that comes twice: the zone says which one is meant.
        ("2025-10-26T02:30+02:00", date(2025, 10, 26)),
        ("2025-10-26T02:30+01:00", date(2025, 10, 26)),
        # Other zones.
        ("2025-03-17T00:30+01:00", date(2025, 3, 17)),
        ("2025-03-17T00:30+05:30", date(2025, 3, 16)),
        ("2025-03-16T19:30-04:00", date(2025, 3, 17)),
        ("2025-03-17T00:00-00:00", date(2025, 3, 17)),
        # The ends of the calendar, where no other zone has a day: the day as written.
        ("9999-12-31T23:30Z", date(9999, 12, 31)),
        ("0001-01-01T00:00+05:00", date(1, 1, 1)),
    ],
)
def test_a_time_with_a_zone_means_one_day_in_amsterdam(text: str, day: date) -> None:
    assert (When(text).first, When(text).last) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "2025",
        "2025-3",
        "2025-03-",
        "2025-3-17",
        "17-03-2025",
        "20250317",
        "2025-W12-1",
        "2025-076",
        "2025-00",
        "2025-13",
        "2025-03-00",
        "2025-03-32",
        "2025-02-29",
        "2025-04-31",
        "0000-01-01",
        "0000-01",
        "-2025-03-17",
        "2025-03-17T12:00",
        "2025-03-17T12Z",
        "2025-03-17 12:00Z",
        "2025-03-17t12:00z",
        "2025-03-17T24:00Z",
        "2025-03-17T12:60Z",
        "2025-03-17T12:00:60Z",
        "2025-03-17T12:00:00.Z",
        "2025-03-17T12:00:00.1234567Z",
        "2025-03-17T12:00:00,5Z",
        "2025-03-17T12:00+0100",
        "2025-03-17T12:00+01",
        "2025-03-17T12:00+24:00",
        "2025-03-17T12:00+01:60",
        "2025-02-29T12:00Z",
        "2025-03-17Z",
        "2025-03Z",
    ],
)
def test_any_other_form_and_what_is_in_no_calendar_is_refused(text: str) -> None:
    with pytest.raises(Invalid) as caught:
        When(text)
    assert caught.value.code == "value-malformed"


@given(st.dates())
def test_every_day_of_the_calendar_is_itself_and_in_its_month(day: date) -> None:
    assert When(day.isoformat()).first == When(day.isoformat()).last == day
    month = When(day.isoformat()[:7])
    assert month.first <= day <= month.last
    assert month.last.day == monthrange(day.year, day.month)[1]


@given(st.datetimes(min_value=datetime(1950, 1, 1), max_value=datetime(2090, 1, 1), timezones=st.timezones()))  # noqa: DTZ001 - the bounds are naive, the times are not
def test_a_time_in_any_zone_is_the_day_of_that_moment_in_amsterdam(moment: datetime) -> None:
    amsterdam: tzinfo = ZoneInfo("Europe/Amsterdam")
    written = moment.isoformat()
    if len(written.rpartition("+")[2].rpartition("-")[2]) != len("00:00"):
        return  # an offset with seconds, as zones had before they were regular, has no place in the format
    assert When(written).first == moment.astimezone(amsterdam).date()
