"""Clocks: the machine's, one that stands still, and that of a rehearsal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from grootboek.errors import Invalid
from grootboek.ledger.clock import FixedClock, RehearsalClock, SystemClock

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2025, 3, 17, 12, 0, tzinfo=UTC)


def test_the_clock_of_the_machine_is_in_utc() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)


def test_a_fixed_clock_stands_still_in_utc() -> None:
    clock = FixedClock(NOON.astimezone(timezone(timedelta(hours=2))))
    assert (clock.now(), clock.now().tzinfo) == (NOON, UTC)


@pytest.mark.parametrize("text", ["2025-03-17T12:00:00Z", "2025-03-17T13:00+01:00", "2025-03-17 12:00:00.000000Z\n"])
def test_a_rehearsal_takes_its_time_from_a_text(text: str) -> None:
    assert RehearsalClock(text).now() == NOON


def test_a_rehearsal_reads_its_time_from_a_file_each_time(tmp_path: Path) -> None:
    file = tmp_path / "clock"
    clock = RehearsalClock(f"file:{file}")
    for day in (17, 18):
        file.write_text(f"2025-03-{day}T12:00:00Z\n")
        assert clock.now() == NOON.replace(day=day)


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2025-03-17T12:00:00", "2025-03-17", "2025-02-30T12:00:00Z", "é" * 100]
)
def test_what_is_no_time_with_a_zone_is_refused(text: str) -> None:
    with pytest.raises(Invalid) as refused:
        RehearsalClock(text).now()
    assert refused.value.code == "clock-malformed"


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff")
    for name in ("missing", "binary", "."):
        with pytest.raises(Invalid) as refused:
            RehearsalClock(f"file:{tmp_path / name}").now()
        assert refused.value.code == "clock-file-unreadable"
