"""The glossary says the same words as the labels: one term for one concept, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.domain.labels import TABLE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def terms(project: Path) -> dict[str, str]:
    """English term -> Dutch term; a row may have several of each, in the same order."""
    found: dict[str, str] = {}
    for line in (project / "docs" / "glossary.md").read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("| ") or cells[0] == "English":
            continue
        english, dutch, meaning = cells
        assert meaning
        pairs = list(zip(english.split(", "), dutch.split(", "), strict=True))
        assert not {term for term, _ in pairs} & set(found), f"{english} stands twice in the glossary"
        found |= dict(pairs)
    return found


@pytest.mark.parametrize("kind", TABLE)
def test_a_label_that_is_a_term_of_the_glossary_has_its_dutch_term(kind: str, terms: dict[str, str]) -> None:
    labels = dict(TABLE)[kind]  # type: ignore[index]  # a kind, as the table itself gave it
    assert {english: dutch for english, dutch in labels.values() if terms.get(english, dutch) != dutch} == {}


@pytest.mark.parametrize(
    "english",
    [
        *(english for english, _ in TABLE["role"].values()),
        *(english for english, _ in TABLE["stream"].values()),
        *(TABLE["return_state"]["nil_return"][:1]),
    ],
)
def test_roles_subjects_and_the_nil_return_are_explained(english: str, terms: dict[str, str]) -> None:
    assert english in terms


def test_the_terms_are_in_order(project: Path) -> None:
    for part in (project / "docs" / "glossary.md").read_text("utf-8").split("\n## ")[1:]:
        rows = [line for line in part.splitlines() if line.startswith("| ") and not line.startswith("| English")]
        assert rows == sorted(rows, key=str.lower), part.partition("\n")[0]
