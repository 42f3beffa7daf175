"""The answer as a letter: in both languages it says the same, and leaves out nothing that a reader must know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.projections.inquiry_answer import inquiry_answer
from grootboek.projections.inquiry_letter import letter
from tests.projections.asking import asked, moment
from tests.projections.stories import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grootboek.errors import Language


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with Story.begin(tmp_path / "ledger.db") as story:
        for code in ("MIN-1", "MIN-2"):
            story.organisation(code, fictional=True)
        story.inquiry("U-1", ("MIN-1", "MIN-2"))
        story.submit("U-1", "MIN-1", "nil_return", received="2025-01-20")
        story.at("2025-06-01").system("SYS-1", "MIN-1")
        story.examine("SYS-1", "f")
        yield story


def written(story: Story, language: Language, **request: str) -> str:
    with asked(story) as projections:
        return letter(inquiry_answer(projections, moment(projections, **request), "U-1"), language)


SAYS: list[tuple[str, Language, tuple[str, ...]]] = [
    (
        "english",
        "en",
        (
            "REHEARSAL",
            "marked fictional are made up",
            "The state on 1 July 2025, as recorded up to and including 1 July 2025.",
            "SYS-1: Example system SYS-1, MIN-1 (fictional); prohibited, in use; point f",
            "- Example process: SYS-1",
            "- MIN-1: nil return; contradicted by what is recorded: SYS-1",
            "- MIN-2: no response (late)",
            "No central and complete overview of all examined systems and their functions",
            "not reviewed by a lawyer",
            "Article 5(8)",
            "Later entries can still change it.",
        ),
    ),
    (
        "dutch",
        "nl",
        (
            "OEFENING",
            "met de aanduiding fictief zijn verzonnen",
            "De stand op 1 juli 2025, zoals vastgelegd tot en met 1 juli 2025.",
            "SYS-1: Example system SYS-1, MIN-1 (fictief); verboden, in gebruik; punt f",
            "- Example process: SYS-1",
            "tegengesproken door wat is vastgelegd: SYS-1",
            "- MIN-2: geen reactie (te laat)",
            "geen centraal en volledig overzicht te maken van alle onderzochte systemen en hun functies",
            "niet beoordeeld door een jurist",
            "artikel 5, lid 8",
            "Latere boekingen kunnen het nog veranderen.",
        ),
    ),
]


@pytest.mark.parametrize(("language", "sentences"), [each[1:] for each in SAYS], ids=[each[0] for each in SAYS])
def test_a_letter_says_all_that_belongs_to_the_counts(
    story: Story, language: Language, sentences: tuple[str, ...]
) -> None:
    text = written(story, language, as_of="2025-07-01")
    assert [sentence for sentence in sentences if sentence not in text] == []


def test_the_letter_of_an_earlier_day_is_as_it_was(story: Story) -> None:
    text = written(story, "en", as_of="2025-03-17")
    assert text.count("0: none in this ledger.") == 4
    assert "SYS-1" not in text
    assert "No later entry changes it." in text


def test_a_letter_names_who_answered_late_also_where_the_answer_is_a_nil_return(story: Story) -> None:
    story.at("2025-08-01").submit("U-1", "MIN-2", "nil_return", received="2025-07-31")
    assert "- MIN-2: nil return (late)" in written(story, "en")


def test_an_attested_letter_says_so(story: Story) -> None:
    with asked(story) as projections:
        found = inquiry_answer(projections, moment(projections, attested=True), "U-1")
    assert "as attested" in letter(found, "en")
    assert "volgens opgave" in letter(found, "nl")
    assert "attested" in {caveat.code for caveat in found.caveats}
