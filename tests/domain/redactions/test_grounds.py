"""The grounds: how each is cited in both languages, what is no ground, and which must be argued anew."""

from __future__ import annotations

from datetime import date

import pytest

from grootboek.domain.redaction_grounds import GROUNDS, argued_anew_from, ground_label, ground_of
from grootboek.domain.values import Code
from grootboek.errors import Invalid

WOO = [(1, letter) for letter in "abcde"] + [(2, letter) for letter in "abcdefghi"]
OTHERS = ["woo-5.2", "avg-17", "retention"]
SPELLINGS = {
    "Woo art. 5.1 lid 2 onder e": "woo-5.1-2-e",
    "Wet openoverheid 5.1(1)(a)": None,
    "openoverheid artikel 5.1, lid 1, onder a": "woo-5.1-1-a",
    "5.1(2)(I)": "woo-5.1-2-i",
    "article 5.1, paragraph 2, letter h": "woo-5.1-2-h",
    "5.2": "woo-5.2",
    "Woo 5.2": "woo-5.2",
    "AVG 17": "avg-17",
    "GDPR Article 17": "avg-17",
    "AVG (GDPR) art. 17": "avg-17",
    "retention period": "retention",
    "end of the retention period": "retention",
    "bewaartermijn": "retention",
    "einde van de bewaartermijn": "retention",
    "artefact 5.2": None,
    "5.1(1)(f)": None,
    "5.1(2)(j)": None,
    "5.1(0)(a)": None,
    "x5.1(1)(a)": None,
    "5.1(1)(a)x": None,
}


def test_the_list_is_closed() -> None:
    assert list(GROUNDS) == [f"woo-5.1-{paragraph}-{letter}" for paragraph, letter in WOO] + OTHERS


@pytest.mark.parametrize(("paragraph", "letter"), WOO)
def test_a_ground_of_the_woo_is_cited_by_paragraph_and_letter(paragraph: int, letter: str) -> None:
    code = f"woo-5.1-{paragraph}-{letter}"
    english, dutch = GROUNDS[Code(code)].about
    assert ground_label(code, "en") == f"Woo art. 5.1({paragraph})({letter})"
    assert ground_label(code, "nl") == f"Woo art. 5.1, lid {paragraph}, onder {letter}"
    assert english != dutch
    assert not GROUNDS[Code(code)].destroys


def test_a_list_is_named_beside_its_ground_and_an_unknown_ground_as_it_is() -> None:
    assert ground_label("retention", "en", "list 3") == "end of the retention period, list 3"
    assert ground_label("x", "nl") == "x"


@pytest.mark.parametrize(("spelled", "code"), SPELLINGS.items(), ids=SPELLINGS)
def test_a_ground_is_known_as_people_write_it(spelled: str, code: str | None) -> None:
    if code is not None:
        assert ground_of(spelled) == code
        return
    with pytest.raises(Invalid) as caught:
        ground_of(spelled)
    assert caught.value.code == "redaction-ground-unknown"


def test_what_is_no_ground_is_shown_in_part_beside_those_that_are() -> None:
    with pytest.raises(Invalid) as caught:
        ground_of("é" * 61)
    assert caught.value.details == {"ground": ascii("é" * 60), "known": ", ".join(GROUNDS)}


ANEW = [
    ("woo-5.1-2-e", date(2020, 1, 31), date(2025, 1, 31)),
    ("woo-5.1-2-a", date(2024, 2, 29), date(2029, 3, 1)),
    ("woo-5.1-2-a", date(2024, 2, 28), date(2029, 2, 28)),
    ("woo-5.1-2-a", date(2024, 3, 29), date(2029, 3, 29)),
    ("woo-5.2", date(2026, 12, 31), date(2031, 12, 31)),
    ("woo-5.1-1-e", date(2020, 1, 31), None),
    ("avg-17", date(2020, 1, 31), None),
    ("retention", date(2020, 1, 31), None),
]


@pytest.mark.parametrize(("ground", "written", "anew"), ANEW)
def test_a_relative_ground_is_argued_anew_after_five_years(ground: str, written: date, anew: date | None) -> None:
    assert argued_anew_from(ground, written) == anew
