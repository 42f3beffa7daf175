"""A skip with any other reason than absent shared inputs fails a run in which nothing may be skipped."""

from __future__ import annotations

import pytest

from tests import skips
from tests.shared_inputs import SHARED_ABSENT

NOTHING_MAY_BE_SKIPPED = {skips.NO_SKIPS: "1"}


@pytest.mark.parametrize(
    ("counted", "environment", "refused"),
    [
        ({"no ssh-keygen": 2}, NOTHING_MAY_BE_SKIPPED, ["no ssh-keygen"]),
        ({"no ssh-keygen": 2}, {}, []),
        ({SHARED_ABSENT: 9}, NOTHING_MAY_BE_SKIPPED, []),
        ({SHARED_ABSENT: 9, "no network": 1}, NOTHING_MAY_BE_SKIPPED, ["no network"]),
        ({}, NOTHING_MAY_BE_SKIPPED, []),
    ],
    ids=["in CI", "on a bare machine", "shared inputs absent", "both", "nothing skipped"],
)
def test_a_skip_is_refused_where_nothing_may_be_skipped(
    counted: dict[str, int], environment: dict[str, str], refused: list[str]
) -> None:
    assert skips.refused(counted, environment) == refused


@pytest.mark.parametrize(
    ("environment", "status"),
    [(NOTHING_MAY_BE_SKIPPED, pytest.ExitCode.TESTS_FAILED), ({}, pytest.ExitCode.OK)],
    ids=["in CI", "on a bare machine"],
)
def test_a_whole_run_with_a_skip_ends_accordingly(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], status: int
) -> None:
    monkeypatch.delenv(skips.NO_SKIPS, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    pytester.makeconftest("from tests.conftest import pytest_sessionfinish, pytest_terminal_summary")
    pytester.makepyfile("import pytest\ndef test_that_is_skipped(): pytest.skip('no such program')")
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider")
    assert result.ret == status
    result.stdout.fnmatch_lines(["*NOT TESTED on this machine*", "1 skipped: no such program*"])
