"""What a skipped test may say for itself, and the refusal of every other reason where nothing may be skipped."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tests.shared_inputs import SHARED_ABSENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pytest

NO_SKIPS = "GROOTBOEK_NO_SKIPS"
ALLOWED_REASONS = (SHARED_ABSENT,)


def reason_of(report: pytest.TestReport | pytest.CollectReport) -> str:
    """The reason that a skipped test gave, without pytest's own prefix."""
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return reason.removeprefix("Skipped: ")


def reasons(reports: Iterable[pytest.TestReport | pytest.CollectReport]) -> Counter[str]:
    """How many tests were skipped for each reason."""
    return Counter(reason_of(report) for report in reports)


def refused(counted: Mapping[str, int], environment: Mapping[str, str]) -> list[str]:
    """The reasons that fail this run: none, unless the environment says that nothing may be skipped."""
    if environment.get(NO_SKIPS) != "1":
        return []
    return sorted(reason for reason in counted if not reason.startswith(ALLOWED_REASONS))
