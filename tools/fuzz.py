"""Fuzzes the readers of outside bytes with atheris, guided by coverage, for as long as it is given. ``make fuzz``.

``python -m tools.fuzz SECONDS [NAME…]``: every row of ``tests/fuzz/parsers.py``, or those named, one after the other,
each in a process of its own, for so many seconds altogether. It stops at the first input that gives another error than
ours, and atheris writes that input to a file. Atheris is not among what the tests need: ``make fuzz`` installs it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ONE = "--one"


def main(arguments: list[str]) -> int:
    """Fuzz each reader in turn; the status of the first that fails, else 0."""
    if arguments[0] == ONE:
        return fuzz(arguments[1], int(arguments[2]))
    from tests.fuzz.parsers import PARSERS

    names = arguments[1:] or [parser.name for parser in PARSERS]
    seconds = max(1, int(arguments[0]) // len(names))
    for name in names:
        done = subprocess.run(
            [sys.executable, "-m", "tools.fuzz", ONE, name, str(seconds)], check=False, capture_output=True, text=True
        )
        runs = [line for line in done.stderr.splitlines() if line.startswith("Done ")]
        sys.stdout.write(f"{name}: {runs[0] if runs else done.stdout[-1000:] + done.stderr[-3000:]}\n")
        sys.stdout.flush()
        if done.returncode:
            return done.returncode
    return 0


def fuzz(name: str, seconds: int) -> int:
    """Fuzz one reader. Does not return: atheris ends the process."""
    import atheris

    with atheris.instrument_imports(include=["grootboek"]):
        from tests.fuzz.parsers import PARSERS

    parser = next(each for each in PARSERS if each.name == name)

    def read(data: bytes) -> None:
        try:
            parser.read(data)
        except parser.raises:
            return

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "sample").write_bytes(parser.sample)
        atheris.Setup([sys.argv[0], f"-max_total_time={seconds}", "-verbosity=1", "-max_len=8192", folder], read)
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
