"""The rules for pages and decision records, on pages that break them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools import documents

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
---
status: accepted
date: 2026-11-23
---

# 1. Choose a colour

## Context

The wall has none. Which colour?

## Options

- red
- blue

## Decision

Blue.

## Consequences

- Good: it is blue.
- Bad: it is not red.

## Confirmation

`tests/test_wall.py` looks at it.
"""


def _problems(folder: Path, text: str, name: str = "0001-choose-a-colour.md") -> list[str]:
    (folder / "tests").mkdir()
    (folder / "tests" / "test_wall.py").touch()
    record = folder / name
    record.write_text(text, encoding="utf-8")
    return list(documents.record_problems(record, folder))


def test_a_whole_decision_record_has_no_problems(tmp_path: Path) -> None:
    assert _problems(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("date: 2026-11-23", "date: today", "must open with status, date and a numbered title"),
        ("accepted", "fine", "status fine, expected one of accepted, superseded by "),
        ("# 1.", "# 2.", "the title has number 2"),
        ("Which colour?", "One is needed.", "the context must end in the question that is decided"),
        ("- Bad: it is not red.", "- Good: it is not red.", "at least one consequence must be a bad one"),
        ("## Options", "## Choices", "the sections must be Context, Options, Decision, Consequences, Confirmation"),
        ("`tests/test_wall.py` looks", "Somebody looks", "the confirmation must name a test"),
        ("test_wall", "test_roof", "its confirmation tests/test_roof.py does not exist"),
        ("Blue.\n", "Blue.\n" * 60, "87 lines, expected 25 to 70"),
    ],
)
def test_a_decision_record_that_lacks_something_is_named(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert _problems(tmp_path, GOOD.replace(old, new)) == [f"0001-choose-a-colour.md: {problem}"]


@pytest.mark.parametrize(
    ("link", "problems"),
    [
        ("[a](other.md)", []),
        ("[a](other.md#its-heading)", []),
        ("[a](#here)", []),
        ("[a](https://example.org/nowhere)", []),
        ("`[a](nowhere.md)`", []),
        ("[a](nowhere.md)", ["page.md: the link to nowhere.md leads nowhere"]),
        ("[a](other.md#nowhere)", ["page.md: other.md has no heading nowhere"]),
        ("[a](#nowhere)", ["page.md: the page has no heading nowhere"]),
    ],
)
def test_a_link_leads_somewhere_or_is_named(tmp_path: Path, link: str, problems: list[str]) -> None:
    (tmp_path / "other.md").write_text("# Its heading\n", encoding="utf-8")
    page = tmp_path / "page.md"
    page.write_text(f"# Here\n\n{link}\n", encoding="utf-8")
    assert list(documents.broken_links(page)) == problems


def test_the_index_names_every_decision_record_and_no_two_have_one_number(tmp_path: Path) -> None:
    for name in ("0001-a.md", "0003-b.md", "0003-c.md"):
        (tmp_path / name).touch()
    (tmp_path / "README.md").write_text("[a](0001-a.md)", encoding="utf-8")
    assert list(documents.index_problems(tmp_path)) == [
        "0003-b.md: the index of decision records does not name it",
        "0003-c.md: 0003-b.md has its number",
        "0003-c.md: the index of decision records does not name it",
    ]
