"""Where the shared research inputs are, on a machine that has them.

They are read-only and no part of this project: a folder ``shared`` beside the project's own. Tests that read
them skip where it is absent, with one fixed reason, so that no other skip can hide behind it.
"""

from __future__ import annotations

from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
SHARED_ABSENT = "shared inputs absent: expected a folder named shared beside the project"


def shared_folder() -> Path | None:
    """The folder of shared inputs, or nothing where this machine does not have them."""
    folder = PROJECT.parent / "shared"
    return folder if folder.is_dir() else None
