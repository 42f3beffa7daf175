"""Every question has an explanation with two examples, in Dutch and in English, in short sentences."""

from __future__ import annotations

import re
from dataclasses import astuple
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.law.explanations import explanations
from tests.domain.law.examinations import NEW, OLD

if TYPE_CHECKING:
    from grootboek.errors import Language

LONGEST_SENTENCE = 28
ASKED = {
    *NEW.definition,
    *NEW.elements,
    *OLD.elements,
    *(ground.id for law in (OLD, NEW) for ground in law.grounds.values() if ground.claimable),
}
LANGUAGES: tuple[Language, ...] = ("en", "nl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_asked_is_explained_and_nothing_else(language: Language) -> None:
    assert set(explanations(language)) == ASKED


def test_the_languages_differ() -> None:
    english, dutch = explanations("en"), explanations("nl")
    assert list(english) == list(dutch)
    same = [name for name in english if set(astuple(english[name])) & set(astuple(dutch[name]))]
    assert same == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short_and_whole(language: Language) -> None:
    for name, explanation in explanations(language).items():
        for words in astuple(explanation):
            assert words[0].isupper(), name
            assert words.endswith("."), name
            longest = max(len(sentence.split()) for sentence in re.split(r"[.:] ", words))
            assert longest <= LONGEST_SENTENCE, (name, words)
