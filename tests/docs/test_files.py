"""The rules for every committed file, on texts that break them."""

from __future__ import annotations

import pytest

from tools.files import text_problems

ROOT = "/" + "root/"


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("src/long.py", "x\n" * 301, "src/long.py: 301 lines, 300 at most; split it by subject"),
        ("docs/a.md", f"see {ROOT}notes", "docs/a.md:1: names a folder of one machine; use a path within the project"),
        (
            "Makefile",
            f"\n\tcd {'/' + 'home/'}me",
            "Makefile:2: names a folder of one machine; use a path within the project",
        ),
        (
            "requirements/run.txt",
            "--" + "index-url x",
            "requirements/run.txt:1: names a package index; leave that to the machine's own configuration",
        ),
    ],
    ids=["too long", "a folder of root", "a folder of a user", "an index"],
)
def test_a_file_that_breaks_a_rule_is_named_with_the_remedy(name: str, text: str, problem: str) -> None:
    assert list(text_problems(name, text)) == [problem]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("src/full.py", "x\n" * 300),
        ("src/domain/law.json", "1\n" * 5000),
        ("docs/errors.md", "x\n" * 301),
        ("docs/commands/system.md", "x\n" * 301),
        ("docs/a.md", "https://example.org" + ROOT + "page and ../work/notes and docs" + ROOT),
    ],
    ids=[
        "300 lines",
        "data may be long",
        "all errors",
        "a command's pages",
        "a part of an address or of a path within",
    ],
)
def test_a_file_within_the_rules_has_no_problems(name: str, text: str) -> None:
    assert list(text_problems(name, text)) == []
