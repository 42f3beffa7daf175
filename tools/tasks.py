"""Counts the commonest tasks: ``docs/tasks.md`` gives them as they are typed, and this fills in its tables.

A task is a heading ``### NUMBER. TEXT`` and one block that opens with ```` ```console HANDLE ````: who does it. In it
lines with ``$ `` are commands and lines with ``>`` are what is answered. ``python -m tools.tasks`` is part of
``make docs``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tools.place import PROJECT

PAGE = PROJECT / "docs" / "tasks.md"
TITLES = (
    "",
    "task · taak",
    "commands · commando's",
    "keystrokes · toetsaanslagen",
    "own words · eigen woorden",
    "beside grootboek · ernaast",
)
HEADER = f"| {' | '.join(TITLES)} |\n|{'---|' * len(TITLES)}\n"

_SECTION = re.compile(r"^## (?P<who>.+)\n\n(?:\| +\| task .*\n(?:\|.*\n)+\n)*", re.MULTILINE)
_TASK = re.compile(r"^### (\d+)\. ([^\n]+)\n\n```console (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_OWN = re.compile(r'"([^"$]*)"')
_PROGRAM = re.compile(r"(?:^|\$\(|\| )([\w-]+)")
OURS = "grootboek"


@dataclass(frozen=True, slots=True)
class Task:
    """One task of the page, with what is typed for it."""

    number: int
    title: str
    handle: str
    commands: tuple[str, ...]
    answers: tuple[str, ...]

    @property
    def keystrokes(self) -> int:
        """All that is typed, and Enter after each line; what is answered is not quoted."""
        return sum(len(line) + 1 for line in (*self.commands, *(answer.strip('"') for answer in self.answers)))

    @property
    def own_words(self) -> int:
        """What of it stands between quotation marks."""
        return sum(len(words) for line in (*self.commands, *self.answers) for words in _OWN.findall(line))

    @property
    def beside(self) -> tuple[str, ...]:
        """The programs that are used and are not ours."""
        return tuple(sorted({name for command in self.commands for name in _PROGRAM.findall(command)} - {OURS}))

    @property
    def row(self) -> str:
        """Its row in the table."""
        beside = ", ".join(f"`{name}`" for name in self.beside) or "none · niets"
        counts = f"{len(self.commands)} | {self.keystrokes} | {self.own_words}"
        return f"| {self.number} | {self.title} | {counts} | {beside} |\n"


def sections(text: str) -> dict[str, list[Task]]:
    """The tasks of each user, in order."""
    parts = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    return {part.partition("\n")[0]: [_task(*found) for found in _TASK.findall(part)] for part in parts}


def counted(text: str) -> str:
    """The page with its tables as they should be."""
    tasks = sections(text)

    def opened(section: re.Match[str]) -> str:
        rows = "".join(task.row for task in tasks[section["who"]])
        return f"## {section['who']}\n\n{HEADER}{rows}\n"

    return _SECTION.sub(opened, text)


def _task(number: str, title: str, handle: str, block: str) -> Task:
    lines = block.splitlines()
    commands = tuple(line[2:] for line in lines if line.startswith("$ "))
    answers = tuple(line[2:] for line in lines if line.startswith(">"))
    return Task(int(number), title, handle, commands, answers)


def main() -> None:
    """Write the tables."""
    PAGE.write_text(counted(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
