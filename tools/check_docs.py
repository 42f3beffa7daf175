"""Checks docs and committed files: prints every problem and ends with status 1 if there is one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tools import documents, files, pages
from tools.place import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def problems(project: Path) -> Iterator[str]:
    """Everything that is wrong, one sentence each."""
    decisions = project / "docs" / "adr"
    for page in files.committed(project):
        if page.suffix == ".md":
            yield from documents.broken_links(page)
    for record in documents.records(decisions):
        yield from documents.record_problems(record, project)
    yield from documents.index_problems(decisions)
    yield from files.problems(project)
    yield from pages.out_of_date(project)


def main() -> int:
    """Print the problems; 1 if there are any."""
    found = list(problems(PROJECT))
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
