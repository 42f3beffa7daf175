"""Runs the command and has it killed at its n-th rename: ``python -m tests.cli.killed N ARGUMENT…``.

A file is written beside its place, and gets its place by a rename. Killed right before one, a process leaves everything
that it renamed before, and nothing after.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.shared_inputs import PROJECT

if TYPE_CHECKING:
    from collections.abc import Mapping

_replace = Path.replace


def killed(number: int, *arguments: str, surroundings: Mapping[str, str]) -> bool:
    """Run the command until its n-th rename, from 0; whether it came so far."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.cli.killed", str(number), *arguments],
        cwd=PROJECT,
        env=dict(surroundings),
        check=False,
        capture_output=True,
        timeout=120,
    )
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr
    return done.returncode != 0


def _main(number: int, arguments: list[str]) -> None:
    from grootboek.cli.main import run

    left = [number]

    def replace(self: Any, target: Any) -> Any:  # noqa: ANN401 - as the method it stands in for
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1
        return _replace(self, target)

    Path.replace = replace  # type: ignore[method-assign]  # the fault that is put in
    sys.exit(run(arguments, os.environ))


if __name__ == "__main__":
    _main(int(sys.argv[1]), sys.argv[2:])
