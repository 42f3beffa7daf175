"""Makes the pages that come from the source: errors and commands. ``make docs`` writes them, the checks compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.errors.texts import command_line, domain, evidence, ledger, projections
from tools import source_codes
from tools.place import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

ROOMS = (
    ("Domain: values, the law, decisions", domain.TEXTS),
    ("Evidence: bytes that strangers check", evidence.TEXTS),
    ("Ledger: recording", ledger.TEXTS),
    ("Projections: asking", projections.TEXTS),
    ("Command line", command_line.TEXTS),
)
INTRODUCTION = """\
# Errors

This page is made from `src/errors/texts` by `make docs`. Every message that grootboek gives has a code, which
stays the same and is meant for programs (`--json` prints it), and a text in English and in Dutch. Names in braces
are filled in. The tree of error classes is in `src/errors/__init__.py`; each error is reproduced in `tests/errors`.

| exit status | meaning |
|---|---|
| 0 | done, or sound |
| 1 | refused: a rule, a conflict, not found, not well formed |
| 2 | the command itself was wrong |
| 3 | evidence is unsound |
| 4 | not authorised |
| 5 | the ledger cannot be reached, read or written |

A *finding* is what a check reports: an unsound one ends in status 3, a notice alone in 0.
"""


def pages(project: Path) -> dict[Path, str]:
    """Each page made from the source, with its whole text."""
    from tools.audience_page import audience_page
    from tools.command_pages import command_pages
    from tools.mutants_page import mutants_page
    from tools.tamper_page import tamper_page

    texts = {
        "errors.md": errors_page(source_codes.raised(project / "src")),
        "tampering.md": tamper_page(),
        "audiences.md": audience_page(),
        "mutants.md": mutants_page(),
        **command_pages(),
    }
    return {project / "docs" / name: text for name, text in texts.items()}


def errors_page(raised: Iterable[source_codes.Raised]) -> str:
    """The page of all errors, a table a room, a row a code."""
    statuses = _statuses(raised)
    return "".join([INTRODUCTION, *(_room(title, texts, statuses) for title, texts in ROOMS)])


def out_of_date(project: Path) -> Iterator[str]:
    """The pages that differ from what the source says now."""
    for page, text in pages(project).items():
        if not page.exists() or page.read_text(encoding="utf-8") != text:
            yield f"{page.relative_to(project)}: differs from what the source says; run `make docs`"


def _statuses(raised: Iterable[source_codes.Raised]) -> dict[str, set[str]]:
    classes = source_codes.error_classes()
    statuses: dict[str, set[str]] = {}
    for item in raised:
        status = str(classes[item.class_name].exit_status) if item.class_name in classes else "finding"
        statuses.setdefault(item.code, set()).add(status)
    return statuses


def _room(title: str, texts: Mapping[str, tuple[str, str]], statuses: Mapping[str, set[str]]) -> str:
    rows = [
        f"| `{code}` | {', '.join(sorted(statuses.get(code, ())))} | {_cell(english)} | {_cell(dutch)} |\n"
        for code, (english, dutch) in sorted(texts.items())
    ]
    return f"\n## {title}\n\n| code | exit | English | Nederlands |\n|---|---|---|---|\n{''.join(rows)}" if rows else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", "<br>")


def main() -> None:
    """Write all pages."""
    for page, text in pages(PROJECT).items():
        page.parent.mkdir(exist_ok=True)
        page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
