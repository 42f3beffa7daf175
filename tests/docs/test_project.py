"""This project itself, as it is committed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools import check_docs, files

if TYPE_CHECKING:
    from pathlib import Path


def test_docs_and_files_have_no_problems(project: Path) -> None:
    assert list(check_docs.problems(project)) == []


def test_the_package_is_reached_by_one_link(project: Path) -> None:
    link = project / "lib" / "grootboek"
    assert link.is_symlink()
    assert link.readlink().as_posix() == "../src"


def test_no_shared_input_is_committed(project: Path, shared: Path) -> None:
    inputs = {(path.name, path.stat().st_size) for path in shared.rglob("*") if path.is_file()}
    ours = {(path.name, path.stat().st_size) for path in files.committed(project) if path.stat().st_size}
    assert ours & inputs == set()
