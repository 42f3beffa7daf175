"""``make bench``: build the wheel, install it apart, measure everything in one run, and write the page and the plot.

``python bench/run.py [SCALE]``: SCALE divides the sizes, for a quick look; then nothing is written.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from page import page, plot

PROJECT = Path(__file__).resolve().parent.parent


def installed_python(folder: Path) -> Path:
    """The Python of a fresh environment that has the wheel of this commit."""
    source = folder / "source"
    source.mkdir()
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=PROJECT, check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x", "-C", str(source)], input=archive, check=True)
    _quietly([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(source)])
    _quietly([sys.executable, "-m", "venv", str(folder / "venv")])
    python = folder / "venv" / "bin" / "python"
    (wheel,) = folder.glob("*.whl")
    pinned = str(PROJECT / "requirements" / "run.txt")
    _quietly([str(python), "-m", "pip", "-qq", "install", "-r", pinned, str(wheel)])
    return python


def _quietly(arguments: list[str]) -> None:
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Measure, and write docs/benchmarks.md and docs/benchmarks.svg."""
    scale = sys.argv[1] if len(sys.argv) > 1 else "1"
    with tempfile.TemporaryDirectory() as folder:
        python = installed_python(Path(folder))
        done = subprocess.run(
            [str(python), str(PROJECT / "bench" / "measure.py"), scale], check=True, stdout=subprocess.PIPE, cwd=folder
        )
    found = json.loads(done.stdout)
    machine = (
        f"Machine: {os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, eventsourcing "
        f"{version('eventsourcing')}, SQLite on disk with `synchronous=FULL`; {datetime.now(UTC):%Y-%m-%d}."
    )
    written = page(found, machine)
    if scale == "1":
        (PROJECT / "docs" / "benchmarks.md").write_text(written, encoding="utf-8")
        (PROJECT / "docs" / "benchmarks.svg").write_text(plot(found["growth"]), encoding="utf-8")
    print(written)


if __name__ == "__main__":
    main()
