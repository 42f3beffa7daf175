"""Pages made from the source say what the source says, and a wheel holds what the checkout holds."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from tools import check_wheel, pages
from tools.source_codes import Raised

if TYPE_CHECKING:
    from pathlib import Path


def test_the_page_of_errors_has_a_row_a_code_with_its_exit_status() -> None:
    code, (english, dutch) = next(iter(sorted(pages.ROOMS[0][1].items())))
    page = pages.errors_page([Raised(code, "NotFound", "a.py:1"), Raised(code, "Finding", "b.py:1")])
    row = next(line for line in page.splitlines() if line.startswith(f"| `{code}` |"))
    assert row == f"| `{code}` | 1, finding | {english} | {dutch} |"


def test_a_wheel_that_lacks_a_file_or_alters_one_is_found(tmp_path: Path, project: Path) -> None:
    wheel = tmp_path / "grootboek.whl"
    with zipfile.ZipFile(wheel, "w") as package:
        package.write(project / "src" / "__init__.py", "grootboek/__init__.py")
        package.writestr("grootboek/errors/__init__.py", "altered")
    missing = check_wheel.missing(wheel, project)
    assert "src/__init__.py" not in missing
    assert {"src/errors/__init__.py", "src/errors/texts/domain.py"} <= set(missing)
