"""Checks that a built wheel holds every file of the package: ``python -m tools.check_wheel dist/NAME.whl``."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

from tools import files
from tools.place import PROJECT


def missing(wheel: Path, project: Path) -> list[str]:
    """The committed files under ``src`` that the wheel does not hold, or holds otherwise."""
    source = project / "src"
    ours = [path for path in files.committed(project) if path.is_relative_to(source)]
    with zipfile.ZipFile(wheel) as package:
        held = {name: package.read(name) for name in package.namelist()}
    return [
        path.relative_to(project).as_posix()
        for path in ours
        if held.get("grootboek/" + path.relative_to(source).as_posix()) != path.read_bytes()
    ]


def main() -> int:
    """Print what is missing; 1 if anything is."""
    found = missing(Path(sys.argv[1]), PROJECT)
    for name in found:
        print(f"{name}: not in the wheel as it is in the checkout", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
