"""What an error names as nearest to an id that is not known: what is alike, and nothing where nothing is."""

from __future__ import annotations

import pytest

from grootboek.domain.law.nearest import nearest

ELEMENTS = ["a1", "a2", "f1", "f2", "f3", "f4", "f-x1"]
VERSIONS = ["2024-1689", "2026-1744"]
NEAR = {
    "another case": ("A1", ELEMENTS, "a1"),
    "a letter too many": ("2024-16889", VERSIONS, "2024-1689"),
    "two letters that changed places": ("2024-1698", VERSIONS, "2024-1689"),
    "a number that the point does not have": ("f9", ELEMENTS, "f1, f2, f3"),
    "nothing alike": ("z9", ELEMENTS, ""),
    "nothing alike that is long": ("something else altogether", VERSIONS, ""),
    "nothing": ("", ELEMENTS, ""),
}


@pytest.mark.parametrize("case", NEAR)
def test_only_what_is_alike_is_named(case: str) -> None:
    wanted, known, expected = NEAR[case]
    found = nearest(wanted, known)
    assert found == expected
    assert (found.english, found.dutch) == (
        (f" Nearest: {expected}.", f" Het meest lijkend: {expected}.") if expected else ("", "")
    )


def test_a_very_long_id_is_compared_by_its_beginning() -> None:
    assert nearest("2024-1689" + "x" * 1000, VERSIONS) == ""
