"""Fixtures for all tests, and the rule that a skip is either allowed or fails the run."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests import skips
from tests.shared_inputs import PROJECT, SHARED_ABSENT, shared_folder

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Generator
    from pathlib import Path

pytest_plugins = ["pytester"]

# No deadline: no test here may fail because the machine was busy. In CI the examples are the same every time.
hypothesis.settings.register_profile("house", deadline=None, derandomize=bool(os.environ.get("CI")))
hypothesis.settings.load_profile("house")


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Let a test marked ``no_cover`` go unmeasured in a worker of xdist too.

    There pytest-cov lets one of the measurements of the process rest, on top of others that then go on.
    """
    coverage = sys.modules.get("coverage")
    resting = []
    if coverage is not None and item.get_closest_marker("no_cover"):
        while (measuring := coverage.Coverage.current()) is not None:
            measuring.stop()
            resting.append(measuring)
    try:
        return (yield)
    finally:
        for measuring in reversed(resting):
            measuring.start()


@pytest.fixture(scope="session")
def project() -> Path:
    """The root folder of the project."""
    return PROJECT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared inputs; the test is skipped where this machine does not have them."""
    folder = shared_folder()
    if folder is None:
        pytest.skip(SHARED_ABSENT)
    return folder


def _skipped(config: pytest.Config) -> Counter[str]:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return skips.reasons(reporter.stats.get("skipped", []) if reporter is not None else [])


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run that skipped what may not be skipped."""
    if session.exitstatus == pytest.ExitCode.OK and skips.refused(_skipped(session.config), os.environ):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say loudly what was skipped and why, since a skipped test has shown nothing."""
    counted = _skipped(config)
    if not counted:
        return
    terminalreporter.section("NOT TESTED on this machine", yellow=True)
    refused = skips.refused(counted, os.environ)
    for reason, count in sorted(counted.items()):
        fails = " (fails this run: nothing may be skipped)" if reason in refused else ""
        terminalreporter.line(f"{count} skipped: {reason}{fails}")
