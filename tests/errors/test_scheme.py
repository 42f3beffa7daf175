"""The scheme of codes, texts and reproductions itself catches what it should."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.errors import NotFound
from tests.errors.reproduction import Reproduction, matches
from tools import source_codes

if TYPE_CHECKING:
    from pathlib import Path


def _missing(_folder: Path) -> None:
    raise NotFound("system-unknown")


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ('raise NotFound("a", ref=ref)', ["a"]),
        ('raise errors.Unsound("a")', ["a"]),
        ('raise Invalid("a" if short else "b")', ["a", "b"]),
        ('found.append(Finding.notice("a", index=1))', ["a"]),
        ('Finding(code="a", severity="unsound")', ["a"]),
        ('raise ValueError("a")', []),
        ("raise Refused(code)", []),
    ],
)
def test_codes_are_read_from_the_source(tmp_path: Path, source: str, codes: list[str]) -> None:
    (tmp_path / "module.py").write_text(source, encoding="utf-8")
    assert [raised.code for raised in source_codes.raised(tmp_path)] == codes


def test_a_reproduction_gives_its_error_whether_raised_or_returned(tmp_path: Path) -> None:
    returned = Reproduction("system-unknown", "", "", lambda: [NotFound("other"), NotFound("system-unknown")])
    raised = Reproduction("system-unknown", "", "", _missing)
    assert returned.happens(tmp_path).code == raised.happens(tmp_path).code == "system-unknown"


def test_a_reproduction_without_its_error_fails(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="gave"):
        Reproduction("organisation-unknown", "", "", _missing).happens(tmp_path)


@pytest.mark.parametrize(
    ("expected", "matching"),
    [
        ("No file in <folder>/a.", True),
        ("No file in <any>.", True),
        ("No file in <folder>/b.", False),
        ("No file in", False),
    ],
)
def test_an_expected_text_holds_for_the_whole_text(tmp_path: Path, expected: str, *, matching: bool) -> None:
    assert matches(expected, f"No file in {tmp_path}/a.", tmp_path) is matching
