"""Only a rehearsal takes its time from outside."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from grootboek.cli.opened import clock_for_file, clock_of
from grootboek.cli.session import Session
from grootboek.cli.settings import Settings
from grootboek.ledger.clock import RehearsalClock, SystemClock
from tests.cli.rehearsal import ADMIN, founded

if TYPE_CHECKING:
    from pathlib import Path

PAST = "2024-11-15T09:00:00Z"


def session(folder: Path, **environment: str) -> Session:
    return Session(environment, Settings(folder), "en")


@pytest.mark.parametrize(
    ("environment", "rehearsal", "expected"),
    [
        ({}, False, SystemClock),
        ({}, True, SystemClock),
        ({"GROOTBOEK_CLOCK": PAST}, False, SystemClock),
        ({"GROOTBOEK_CLOCK": ""}, True, SystemClock),
        ({"GROOTBOEK_CLOCK": PAST}, True, RehearsalClock),
    ],
)
def test_the_variable_counts_for_a_rehearsal_only(
    tmp_path: Path, environment: dict[str, str], rehearsal: bool, expected: type
) -> None:
    assert type(clock_of(session(tmp_path, **environment), rehearsal=rehearsal)) is expected


def test_what_a_ledger_is_is_read_from_the_ledger(tmp_path: Path) -> None:
    made = founded(tmp_path, PAST)
    assert clock_for_file(session(tmp_path, GROOTBOEK_CLOCK=PAST), made.path).now() == datetime(
        2024, 11, 15, 9, 0, tzinfo=UTC
    )


def test_a_real_ledger_cannot_be_played_back(tmp_path: Path) -> None:
    before = datetime.now(UTC)
    made = founded(tmp_path, PAST)
    real = str(tmp_path / "real.db")
    options = (
        "--organisation",
        "example",
        "--official",
        ADMIN,
        "--function",
        "administrator",
        "--origin",
        "real.example",
    )
    receipt = made.do("init", *options, "--ledger", real).document
    assert datetime.fromisoformat(receipt["entries"][0]["recorded_at"]) >= before
    first = made.do("entry", "show", "0", "--ledger", real).document["entry"]
    assert first["rehearsal"] is False
