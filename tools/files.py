"""The files of the project as git knows them, and the rules that hold for every one of them."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST = 300
"""Lines: a file has one subject (docs/architecture.md)."""

_COUNTED = {".md", ".py", ".sh", ".sql"}
_ALONE = "src/evidence/verifier/grootboek_verify.py"
"""The verifier that travels with packages is one file, so that it can be read and kept as one."""
_MADE = ("docs/errors.md", "docs/commands", "docs/tutorials", "docs/tasks.md")
"""Pages made from the source, or with what commands print: as long as they come out."""
_MACHINE = re.compile(r"(?<![\w.~-])/(?:work|root|home|opt|Users)/")
_INDEX = re.compile(r"--(?:extra-)?index-url|--(?:find)-links|\b(?:pythonhosted|pypi)\.org\b|/(?:simple)/")


def committed(project: Path) -> list[Path]:
    """All files that git keeps and that are there: no links, no folders."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=project, check=True, capture_output=True, text=True, encoding="utf-8"
    )
    paths = (project / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file() and not path.is_symlink()]


def problems(project: Path) -> Iterator[str]:
    """What is wrong with any committed file, one sentence each."""
    for path in committed(project):
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        yield from text_problems(path.relative_to(project).as_posix(), text)


def text_problems(name: str, text: str) -> Iterator[str]:
    """What is wrong with the text of one file."""
    lines = text.splitlines()
    suffix = name[name.rfind(".") :]
    if suffix in _COUNTED and not name.startswith((_ALONE, *_MADE)) and len(lines) > LONGEST:
        yield f"{name}: {len(lines)} lines, {LONGEST} at most; split it by subject"
    for number, line in enumerate(lines, 1):
        if _MACHINE.search(line):
            yield f"{name}:{number}: names a folder of one machine; use a path within the project"
        if _INDEX.search(line):
            yield f"{name}:{number}: names a package index; leave that to the machine's own configuration"
