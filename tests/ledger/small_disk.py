"""A disk of 1 MB, mounted on a folder for one command and what it starts."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def small_disk(folder: Path) -> tuple[str, ...]:
    """A command that runs another one with a disk of 1 MB mounted on the folder."""
    inside = ("unshare", "--map-root-user", "--mount", "sh", "-c")
    mount = (*inside, f'mount -t tmpfs -o size=1M tmpfs "{folder}" && "$@"', "sh")
    try:
        allowed = subprocess.run([*mount, "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        allowed = False
    if not allowed:
        pytest.skip("no small disk: mounting one in a namespace of our own is not allowed on this machine")
    return mount
