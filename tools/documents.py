"""The rules for the pages in docs: links lead somewhere, and every decision record has its parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECTIONS = ("Context", "Options", "Decision", "Consequences", "Confirmation")
STATUSES = ("accepted", "superseded by ")
SHORTEST, LONGEST = 25, 70

_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]*`")
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)
_RECORD = re.compile(r"\d{4}-[a-z0-9-]+\.md")
_FRONT = re.compile(r"---\nstatus: (?P<status>.+)\ndate: \d{4}-\d{2}-\d{2}\n---\n\n# (?P<number>\d+)\. ")
_TEST = re.compile(r"`((?:tests|tools)/[\w/.]+?)(?:::\w+)?`")


def anchors(text: str) -> set[str]:
    """The anchors of a page: its headings in lower case, spaces as hyphens, without punctuation."""
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in _HEADING.findall(_FENCE.sub("", text))
    }


def broken_links(page: Path) -> Iterator[str]:
    """The links of one page within the project that lead nowhere."""
    text = page.read_text(encoding="utf-8")
    for target in _LINK.findall(_CODE.sub("", _FENCE.sub("", text))):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        linked = (page.parent / name) if name else page
        if not linked.exists():
            yield f"{page.name}: the link to {target} leads nowhere"
        elif anchor and linked.suffix == ".md" and anchor not in anchors(linked.read_text(encoding="utf-8")):
            yield f"{page.name}: {name or 'the page'} has no heading {anchor}"


def records(folder: Path) -> list[Path]:
    """The decision records, in order of their numbers."""
    return sorted(path for path in folder.glob("*.md") if _RECORD.fullmatch(path.name))


def record_problems(record: Path, project: Path) -> Iterator[str]:
    """What one decision record lacks."""
    text = record.read_text(encoding="utf-8")
    front = _FRONT.match(text)
    if front is None:
        yield f"{record.name}: must open with status, date and a numbered title"
    else:
        if not front["status"].startswith(STATUSES):
            yield f"{record.name}: status {front['status']}, expected one of {', '.join(STATUSES)}"
        if int(front["number"]) != int(record.name[:4]):
            yield f"{record.name}: the title has number {front['number']}"
    yield from _part_problems(record.name, text)
    for test in _TEST.findall(text.partition("## Confirmation")[2]):
        if not (project / test).exists():
            yield f"{record.name}: its confirmation {test} does not exist"


def index_problems(folder: Path) -> Iterator[str]:
    """Decision records whose number another one has, or that the index does not name.

    Numbers may leave gaps: they are given out when the work on a decision starts.
    """
    index = (folder / "README.md").read_text(encoding="utf-8")
    taken: dict[str, str] = {}
    for record in records(folder):
        first = taken.setdefault(record.name[:4], record.name)
        if first != record.name:
            yield f"{record.name}: {first} has its number"
        if f"({record.name})" not in index:
            yield f"{record.name}: the index of decision records does not name it"


def _part_problems(name: str, text: str) -> Iterator[str]:
    length = len(text.splitlines())
    if not SHORTEST <= length <= LONGEST:
        yield f"{name}: {length} lines, expected {SHORTEST} to {LONGEST}"
    if tuple(re.findall(r"^## (.+)$", text, re.MULTILINE)) != SECTIONS:
        yield f"{name}: the sections must be {', '.join(SECTIONS)}"
    context = text.partition("## Context")[2].partition("\n## ")[0]
    if not context.rstrip().endswith("?"):
        yield f"{name}: the context must end in the question that is decided"
    consequences = text.partition("## Consequences")[2].partition("\n## ")[0]
    if "\n- Bad: " not in consequences:
        yield f"{name}: at least one consequence must be a bad one"
    if not _TEST.search(text.partition("## Confirmation")[2]):
        yield f"{name}: the confirmation must name a test"
