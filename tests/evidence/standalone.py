"""Runs the verifier that is not us as a stranger does: a process of its own, without site packages."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import grootboek.evidence.verifier as shipped

if TYPE_CHECKING:
    from collections.abc import Mapping

SCRIPT = Path(shipped.__file__).parent / shipped.SCRIPT


def run(*arguments: object, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run it with Python alone (-I -S)."""
    return subprocess.run(
        [sys.executable, "-I", "-S", str(SCRIPT), *map(str, arguments)],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        timeout=60,
    )


def codes(*arguments: object, environment: Mapping[str, str] | None = None) -> dict[str, str]:
    """What it found: code -> the worst level. Its status has to fit what it found."""
    done = run(*arguments, environment=environment)
    assert done.stderr == ""
    *lines, last = done.stdout.splitlines()
    found: dict[str, str] = {}
    for line in lines:
        matched = re.fullmatch(r"(OK|NOTICE|UNSOUND) +\S.* \[([a-z-]+)\]", line)
        assert matched, line
        level, code = matched.groups()
        found[code] = "UNSOUND" if "UNSOUND" in (level, found.get(code)) else level
    unsound = "UNSOUND" in found.values()
    assert (done.returncode, last) == ((1, "RESULT  UNSOUND") if unsound else (0, "RESULT  SOUND"))
    return found


def unsound(*arguments: object, environment: Mapping[str, str] | None = None) -> set[str]:
    """The codes of what it found unsound."""
    return {code for code, level in codes(*arguments, environment=environment).items() if level == "UNSOUND"}
