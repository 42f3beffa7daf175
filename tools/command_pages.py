"""Makes the pages of all commands from the command's own help: an index, and a page for each first-level name."""

from __future__ import annotations

from grootboek.cli.help_page import command_page, root_page
from grootboek.cli.parsing import build_command
from grootboek.cli.registry import AUDIENCES, COMMANDS, names_under
from grootboek.cli.texts.commands import summary

AUDIENCE_TITLES = {"daily": "Every day", "auditor": "Auditors", "operator": "Operators"}
INTRODUCTION = """\
# Commands

This page and those below it are made from the help of the commands by `make docs`. In a terminal, `grootboek COMMAND
--help` shows the same, in English or Dutch. What an exit status means stands with [the errors](errors.md).

```
{help}
```
"""


def command_pages() -> dict[str, str]:
    """The name of each page within ``docs``, with its text."""
    made = {"commands.md": _index()}
    for names in AUDIENCES.values():
        made |= {f"commands/{name}.md": _page(name) for name in names}
    return made


def _index() -> str:
    parts = [INTRODUCTION.format(help=root_page("en"))]
    for audience, names in AUDIENCES.items():
        rows = [
            f"| [`{path}`](commands/{name}.md#{_anchor(path)}) | {summary(path, 'en')} |\n"
            for name in names
            for path in _paths(name)
        ]
        parts.append(f"\n## {AUDIENCE_TITLES[audience]}\n\n| command | what it does |\n|---|---|\n{''.join(rows)}")
    return "".join(parts)


def _page(name: str) -> str:
    parts = [
        f"# grootboek {name}\n\nMade from the help of the command by `make docs`. [All commands](../commands.md).\n"
    ]
    for path in _paths(name):
        help_text = command_page(build_command(path, COMMANDS[path]), "en")
        parts.append(f"\n## {path}\n\n```\n{help_text}\n```\n")
    return "".join(parts)


def _paths(name: str) -> list[str]:
    return [name] if name in COMMANDS else [f"{name} {below}" for below in names_under(name)]


def _anchor(path: str) -> str:
    return path.replace(" ", "-")
