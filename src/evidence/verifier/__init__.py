"""A verifier that is not us: one file of Python alone, which travels with what it checks, and shares no code with us.

It is a program and no module: nothing of grootboek imports it, and it imports nothing of grootboek.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

SCRIPT: Final = "grootboek_verify.py"
READMES: Final = ("LEESMIJ.txt", "README.txt")


def travelling_files() -> dict[str, bytes]:
    """What goes with every package, by name: the program, and how to use it in Dutch and English."""
    folder = Path(__file__).parent
    return {name: (folder / name).read_bytes() for name in (*READMES, SCRIPT)}
