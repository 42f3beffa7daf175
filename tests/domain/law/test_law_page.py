"""The page about the law names all that is released."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.domain.law.library import guidance_items, released
from tests.domain.law.examinations import NEW

if TYPE_CHECKING:
    from pathlib import Path


def test_the_page_names_every_version_point_element_ground_condition_and_guidance(project: Path) -> None:
    words = set((project / "docs" / "law.md").read_text(encoding="utf-8").replace("`", " ").replace(",", " ").split())
    words |= {word.strip("()") for word in words}
    in_range = {f"R{number}" for number in range(2, 8)}
    asked = {*NEW.points, *NEW.elements, *NEW.grounds, *NEW.conditions} - in_range
    asked |= {release.version for release in released()} | {item.id for item in guidance_items()}
    assert sorted(asked - words) == []


def test_the_page_says_that_no_lawyer_reviewed_it(project: Path) -> None:
    page = (project / "docs" / "law.md").read_text(encoding="utf-8")
    assert NEW.review_status.en.lower().rstrip(".") in page.lower()
