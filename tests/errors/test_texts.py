"""Every error has one text in each language, no text is left over, and each is reproduced."""

from __future__ import annotations

import string
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from grootboek.errors.texts import TEXTS, command_line, domain, evidence, ledger, projections, text
from tests.errors.reproduction import Reproduction, matches, reproductions
from tools import source_codes

if TYPE_CHECKING:
    from pathlib import Path

ROOMS = {
    "domain": domain.TEXTS,
    "evidence": evidence.TEXTS,
    "ledger": ledger.TEXTS,
    "projections": projections.TEXTS,
    "command_line": command_line.TEXTS,
}
LANGUAGES = {"English": 0, "Dutch": 1}


def _named(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_each_code_that_is_raised_has_a_text(project: Path) -> None:
    assert [raised for raised in source_codes.raised(project / "src") if raised.code not in TEXTS] == []


def test_each_text_stands_in_one_room_only() -> None:
    counted = Counter(code for texts in ROOMS.values() for code in texts)
    assert [code for code, count in counted.items() if count > 1] == []


def test_no_text_is_left_over(project: Path) -> None:
    assert sorted(set(TEXTS) - source_codes.literals(project / "src")) == []


def test_each_text_has_a_reproduction() -> None:
    assert sorted(set(TEXTS) - {reproduction.code for reproduction in reproductions()}) == []


def test_both_languages_name_the_same_details() -> None:
    assert {code: pair for code, pair in TEXTS.items() if _named(pair[0]) != _named(pair[1])} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_whole_sentences(language: str) -> None:
    texts = {code: pair[LANGUAGES[language]] for code, pair in TEXTS.items()}
    assert {code: found for code, found in texts.items() if not found.strip() or found != found.strip()} == {}
    assert {code: found for code, found in texts.items() if found[-1] not in ".?:}"} == {}


@pytest.mark.parametrize("reproduction", reproductions(), ids=lambda reproduction: reproduction.name)
def test_a_reproduced_error_says_what_it_should(reproduction: Reproduction, tmp_path: Path) -> None:
    found = reproduction.happens(tmp_path)
    for language, expected in (("en", reproduction.english), ("nl", reproduction.dutch)):
        actual = text(found.code, found.details, "nl" if language == "nl" else "en")
        assert matches(expected, actual, tmp_path), f"{language}: {actual}"
