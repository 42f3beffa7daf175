"""Plays the tutorials: types their commands in a shell on a terminal, and compares what is printed with the page.

``python -m tools.tutorials`` (part of ``make docs``) puts what is printed now where a page no longer fits. With names
of pages it plays only those. ``tests/docs/test_tutorials.py`` fails where a page does not fit.
"""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
import termios
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tools.consoles import refreshed, settled, steps_of, with_steps
from tools.place import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tools.consoles import Step

FOLDER = PROJECT / "docs" / "tutorials"
GUIDES = PROJECT / "docs" / "guides"
"""Guides: for looking up, where a tutorial tells a story; played in the same way."""
OTHERS = {PROJECT / "docs" / "officials.md": "en", PROJECT / "docs" / "functionarissen.md": "nl"}
"""Pages of which a part is to be typed, and the language of each."""
PROGRAMS = {
    "openssl": ("openssl ",),
    "sha256sum": ("sha256sum ",),
    "softhsm2-util": ("softhsm2-util ",),
    "ssh-agent": ("ssh-agent",),
    "ssh-keygen": ("ssh-keygen ", "grootboek_verify.py"),
}
"""What is not on every machine, and by which words of a command it is used."""
COLUMNS = "100"
PIN = "123456"
"""The PIN of the smart cards that pages make."""
LOCALES = {"en": "C.UTF-8", "nl": "nl_NL.UTF-8"}
"""The language of the reader's machine, by the folder of the page."""

_BEGIN, _END = "\x02", "\x03"
_PRINTED = re.compile(rf"{_BEGIN}(.*?){_END}(\d+)\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Printed:
    """What a command printed, settled, and the exit status with which it ended."""

    output: tuple[str, ...]
    status: int


def pages() -> list[Path]:
    """All tutorials and guides, in both languages, and the others."""
    folders = (folder / language for folder in (FOLDER, GUIDES) for language in LOCALES)
    return sorted([*OTHERS, *(path for folder in folders for path in folder.glob("*.md"))])


def language_of(page: Path) -> str:
    """The language of a page."""
    return OTHERS.get(page, page.parent.name)


def absent(steps: Sequence[Step]) -> list[str]:
    """The programs that these steps use and that are not on this machine."""
    used = (name for name, words in PROGRAMS.items() if any(word in step.typed for word in words for step in steps))
    return [name for name in used if shutil.which(name) is None]


def play(page: Path, folder: Path) -> list[Printed]:
    """Type the commands of a page in an empty folder, one after the other in one shell."""
    steps = steps_of(page.read_text(encoding="utf-8"))
    place = folder / "practice"
    place.mkdir()
    said = on_a_terminal(_script(steps), place, surroundings(folder, LOCALES[language_of(page)]))
    said = said.replace(str(folder), "~")
    found = [Printed(settled(output), int(status)) for output, status in _PRINTED.findall(said)]
    if len(found) != len(steps):
        sys.exit(f"{page.name}: the shell ended before the page did, after:\n{said[-2000:]}")
    return found


def refresh(page: Path) -> str:
    """Play a page and write what is printed now where it no longer fits; says what was done."""
    lacking = absent(steps_of(page.read_text(encoding="utf-8")))
    if lacking:
        return f"left as it is, for lack of {', '.join(lacking)}"
    with tempfile.TemporaryDirectory() as folder:
        printed = play(page, Path(folder))
    text = page.read_text(encoding="utf-8")
    steps = [refreshed(step, found.output) for step, found in zip(steps_of(text), printed, strict=True)]
    made = with_steps(text, steps)
    page.write_text(made, encoding="utf-8")
    return "written" if made != text else "fits"


def _script(steps: Sequence[Step]) -> str:
    """Each command between marks; ``$?`` is what the command before it left."""
    return "".join(
        f"printf '\\002'; (exit ${{status:-0}})\n{step.typed}\nstatus=$?; printf '\\003%s\\n' $status\n"
        for step in steps
    )


def surroundings(folder: Path, locale: str) -> dict[str, str]:
    """Nothing of this machine but the path, on which the installed command comes first.

    OpenSSH asks a PIN by a program, never on the terminal at which somebody may have started this.
    """
    askpass = folder / "askpass"
    askpass.write_text(f"#!/bin/sh\necho {PIN}\n", encoding="ascii")
    askpass.chmod(0o700)
    return {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "HOME": str(folder),
        "LANG": locale,
        "TERM": "xterm",
        "NO_COLOR": "1",
        "SSH_ASKPASS": str(askpass),
        "SSH_ASKPASS_REQUIRE": "force",
        "COLUMNS": COLUMNS,
    }


def on_a_terminal(script: str, place: Path, environment: dict[str, str]) -> str:
    """What a shell prints on a terminal of its own: both its channels, in the order in which they came."""
    ours, theirs = pty.openpty()
    attributes = termios.tcgetattr(theirs)
    attributes[1] &= ~termios.OPOST  # line ends as they are written
    termios.tcsetattr(theirs, termios.TCSANOW, attributes)
    with subprocess.Popen(
        ["sh", "-c", script], cwd=place, env=environment, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs
    ):
        os.close(theirs)
        said = b"".join(_pieces(ours))
    os.close(ours)
    return said.decode("utf-8", "replace")


def _pieces(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # Linux says so when the other side is closed
            return
        if not piece:
            return
        yield piece


def main() -> None:
    """Refresh the pages named, or all."""
    named = [Path(name).resolve() for name in sys.argv[1:]] or pages()
    with ThreadPoolExecutor(max_workers=2) as together:
        for page, done in zip(named, together.map(refresh, named), strict=True):
            print(f"{page.relative_to(FOLDER.parent)}: {done}")


if __name__ == "__main__":
    main()
